package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// A file is one file to read, or the error that stands for it.
type file struct {
	path   string
	rel    string // path below the directory it was found in
	format Format
	id     string // of its document, or the stem of its documents' ids
	err    *schema.FileError
}

// list finds the files of paths, in the order of paths and, within a
// directory, of names. A file named twice is read once.
func list(paths []string) []file {
	var files []file
	seen := make(map[string]bool)
	add := func(f file) {
		key := f.path
		if f.path != "-" {
			key = filepath.Clean(f.path)
		}
		if f.err != nil || !seen[key] {
			files = append(files, f)
		}
		seen[key] = true
	}
	for _, path := range paths {
		if path == "-" {
			add(file{path: "-", rel: "stdin"})
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			add(file{err: &schema.FileError{Path: path, Msg: "cannot be read; check the name", Err: unwrapPath(err)}})
		case info.IsDir():
			n := len(files)
			walk(path, add)
			if len(files) == n && !anySeen(seen, path) {
				add(file{err: &schema.FileError{Path: path, Msg: "the directory holds no file to read; known are " + extensions}})
			}
		case formatOf(path) == Auto && info.Mode().IsRegular():
			add(file{err: &schema.FileError{Path: path, Msg: "unknown kind of file; known are " + extensions + ", and - for standard input"}})
		default: // a pipe without extension is sniffed as standard input is
			add(file{path: path, rel: filepath.Clean(path), format: formatOf(path)})
		}
	}
	return files
}

// anySeen tells whether a file below dir is on the list already.
func anySeen(seen map[string]bool, dir string) bool {
	prefix := filepath.Clean(dir) + string(filepath.Separator)
	for path := range seen {
		if strings.HasPrefix(path, prefix) || prefix == "./" {
			return true
		}
	}
	return false
}

// walk adds the files of known extensions below root, without hidden ones.
func walk(root string, add func(file)) {
	// The function given to WalkDir never fails, so neither does WalkDir.
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			add(file{err: &schema.FileError{Path: path, Msg: "cannot be read; check its permissions", Err: unwrapPath(err)}})
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if path != root && strings.HasPrefix(entry.Name(), ".") {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		format := formatOf(path)
		if entry.IsDir() || format == Auto {
			return nil
		}
		if !entry.Type().IsRegular() {
			if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
				return nil // a dangling link, a socket
			}
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			rel = path
		}
		add(file{path: path, rel: rel, format: format})
		return nil
	})
}

// nameFiles gives every file its id: its name without extension; where two
// would be the same, with its folders; then with its extension; then its whole
// path.
func nameFiles(files []file) {
	names := [...]func(f *file) string{
		func(f *file) string { return stem(filepath.Base(f.rel)) },
		func(f *file) string { return filepath.ToSlash(stem(f.rel)) },
		func(f *file) string { return filepath.ToSlash(f.rel) },
		func(f *file) string { return filepath.ToSlash(filepath.Clean(f.path)) },
	}
	open := make([]int, 0, len(files))
	for i := range files {
		if files[i].err == nil {
			open = append(open, i)
		}
	}
	for n, name := range names {
		count := make(map[string]int, len(open))
		for _, i := range open {
			files[i].id = name(&files[i])
			count[files[i].id]++
		}
		if n == len(names)-1 {
			return
		}
		rest := open[:0]
		for _, i := range open {
			if count[files[i].id] > 1 {
				rest = append(rest, i)
			}
		}
		open = rest
	}
}

func stem(path string) string {
	if s := strings.TrimSuffix(path, filepath.Ext(path)); s != "" {
		return s
	}
	return path
}
