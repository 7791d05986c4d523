package gazetteer

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// Folder is the file system of a folder of names, for Load: mistakes are
// reported with its path before the file's name.
func Folder(path string) fs.FS { return folder(path) }

type folder string

// Open implements fs.FS.
func (f folder) Open(name string) (fs.File, error) { return os.DirFS(string(f)).Open(name) }

// readLayer reads the data files of a folder. A text file of another name is a
// mistake: what is in it would silently be unknown.
func readLayer(dir fs.FS, errs *Errors) ([]source, error) {
	path := func(name string) string { return name }
	if f, ok := dir.(folder); ok {
		path = func(name string) string { return filepath.Join(string(f), name) }
	}
	found, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, fmt.Errorf("reading names: %s: %w", path(""), err)
	}
	layer := make([]source, len(files))
	some := false
	for _, file := range found {
		name := file.Name()
		if filepath.Ext(name) != ".txt" || strings.HasPrefix(name, ".") {
			continue
		}
		some = true
		kind := kindOfFile(name)
		if kind < 0 {
			*errs = append(*errs, &Error{File: path(name), Line: 1, Msg: "no file of names is called so: call it one of " + fileNames()})
			continue
		}
		text, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, fmt.Errorf("reading names: %w", err)
		}
		s := source{path(name), strings.TrimPrefix(string(text), "\ufeff")}
		if line := invalid(s.text); line > 0 {
			*errs = append(*errs, &Error{File: s.file, Line: line, Msg: "this is not UTF-8: save the file in that encoding"})
			continue
		}
		layer[kind] = s
	}
	if !some {
		return nil, fmt.Errorf("reading names: %s holds no file of names: write some of %s", path(""), fileNames())
	}
	return layer, nil
}

// kindOfFile is the place of a data file in files, or -1.
func kindOfFile(name string) int {
	for i, f := range files {
		if f.name == name {
			return i
		}
	}
	return -1
}

func fileNames() string {
	var names []string
	for _, f := range files {
		names = append(names, f.name)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// invalid is the first line of text that is not UTF-8, from 1; 0: there is none.
func invalid(text string) int {
	if utf8.ValidString(text) {
		return 0
	}
	line := 0
	for l := range strings.Lines(text) {
		if line++; !utf8.ValidString(l) {
			break
		}
	}
	return line
}
