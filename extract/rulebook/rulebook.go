// Package rulebook holds the rules themselves: plain text, a folder for each
// language with one file for each family of relations, and relations.rules, which
// says what holds of each relation in all of them. They are embedded in the
// program.
package rulebook

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/entente-kg/entente/extract/rule"
)

//go:embed relations.rules fr en
var files embed.FS

// Files returns the embedded rule files.
func Files() fs.FS { return files }

// Load compiles the embedded rulebook for some languages, and on top of it the
// rule files of any further folders, which may add rules and drop embedded ones.
func Load(languages rule.Languages, more ...fs.FS) (*rule.Book, error) {
	book, err := rule.Load(rule.Options{Languages: languages}, append([]fs.FS{files}, more...)...)
	if err != nil {
		return nil, fmt.Errorf("rulebook: %w", err)
	}
	return book, nil
}
