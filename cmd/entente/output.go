package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"

	"github.com/entente-kg/entente/graph"
)

// writeOutput has write fill the file of that name, or out where the name is
// empty. The file appears, or replaces the one before, only when all is
// written; after an error all is as it was.
// A store or a backup is not replaced by something else.
func writeOutput(name string, out io.Writer, write func(io.Writer) error) error {
	if graph.IsFile(name) {
		return usage(fmt.Errorf("output %s: this is a file of a store or a backup: name another file", name))
	}
	return replaceOutput(name, out, write)
}

// replaceOutput is writeOutput whatever is there.
func replaceOutput(name string, out io.Writer, write func(io.Writer) error) error {
	if name == "" || name == "-" {
		return write(out)
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target // a link stays one
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return replaceFile(name, 0o666, write)
	case err != nil:
		return fmt.Errorf("output: %w", err)
	case info.Mode().IsRegular():
		return replaceFile(name, info.Mode().Perm(), write)
	case info.IsDir():
		return usage(fmt.Errorf("output %s: this is a directory: name a file", name))
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0) // a pipe or a device
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return errors.Join(write(f), f.Close())
}

// replaceFile writes beside the file and then takes its place.
func replaceFile(name string, perm fs.FileMode, write func(io.Writer) error) (err error) {
	temporary := fmt.Sprintf("%s.%08x.tmp", name, rand.Uint32())
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	defer func() {
		if err != nil {
			f.Close() // again, where it is closed: harmless
			os.Remove(temporary)
		}
	}()
	if err := write(f); err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if err := os.Rename(temporary, name); err != nil {
		return fmt.Errorf("output: %w", err)
	}
	return nil
}
