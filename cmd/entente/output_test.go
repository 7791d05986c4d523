package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteOutput(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	if err := os.WriteFile(file, []byte("before"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	check := func(want string) {
		t.Helper()
		got, err := os.ReadFile(file)
		if err != nil || string(got) != want {
			t.Errorf("file holds %q (%v), want %q", got, err, want)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 2 {
			t.Errorf("something was left behind: %v", entries)
		}
	}
	broken := errors.New("broken")
	err := writeOutput(file, nil, func(w io.Writer) error {
		io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error is %v", err)
	}
	check("before")
	for _, name := range []string{file, link} {
		if err := writeOutput(name, nil, func(w io.Writer) error {
			_, err := io.WriteString(w, "by "+filepath.Base(name))
			return err
		}); err != nil {
			t.Error(err)
		}
		check("by " + filepath.Base(name))
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions changed: %v, %v", info.Mode(), err)
	}
	if err := writeOutput(dir, nil, nil); err == nil {
		t.Error("a directory was taken for a file")
	}
	if err := writeOutput(os.DevNull, nil, func(w io.Writer) error {
		_, err := io.WriteString(w, "gone")
		return err
	}); err != nil {
		t.Errorf("a device: %v", err)
	}
}
