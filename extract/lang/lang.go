// Package lang holds the languages that can be read: a folder of plain text
// each, which the stages of extraction are given and know nothing else of. What
// each file says is told in README.md beside them.
package lang

import (
	"embed"
	"io/fs"
)

//go:embed fr en
var packs embed.FS

// All returns the languages by their ISO 639-1 codes, in alphabetical order.
func All() []string {
	folders, err := packs.ReadDir(".")
	if err != nil {
		panic(err) // the program holds its own files
	}
	codes := make([]string, len(folders))
	for i, f := range folders {
		codes[i] = f.Name()
	}
	return codes
}

// Packs returns the files of all languages by their codes.
func Packs() map[string]fs.FS {
	all := make(map[string]fs.FS)
	for _, code := range All() {
		all[code] = Files(code)
	}
	return all
}

// Files returns the files of a language, one of All.
func Files(code string) fs.FS {
	files, err := fs.Sub(packs, code)
	if err != nil {
		panic(err) // code is no name of a folder at all
	}
	return files
}
