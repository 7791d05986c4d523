package rule

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// Files returns the *.rules files of a folder and of the folders in it.
func Files(folder fs.FS) ([]string, error) {
	names, err := fs.Glob(folder, "*.rules")
	if err != nil {
		return nil, err
	}
	deeper, err := fs.Glob(folder, "*/*.rules")
	return append(names, deeper...), err
}

// Load parses and compiles the *.rules files of some folders as one rulebook:
// a later folder may add rules to those of an earlier one, and drop them. The
// error is an ErrorList with every mistake of all files, or an error of
// reading.
func Load(opts Options, folders ...fs.FS) (*Book, error) {
	var files []*File
	var errs ErrorList
	for _, folder := range folders {
		names, err := Files(folder)
		if err != nil {
			return nil, fmt.Errorf("rules: list the folder: %w", err)
		}
		if len(names) == 0 {
			return nil, errors.New("rules: a folder holds no *.rules file; name the folder that has them")
		}
		for _, name := range names {
			src, err := fs.ReadFile(folder, name)
			if err != nil {
				return nil, fmt.Errorf("rules: read %s: %w", path.Base(name), err)
			}
			f, more := Parse(opts.Languages, name, src)
			errs = append(errs, more...)
			files = append(files, f)
		}
	}
	book, err := Compile(files, opts)
	var list ErrorList
	if errors.As(err, &list) {
		errs = append(errs, list...)
	} else if err != nil {
		return nil, err
	}
	if err := errs.Err(); err != nil {
		return nil, err
	}
	return book, nil
}
