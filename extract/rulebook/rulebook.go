// Package rulebook holds the rules themselves: plain text, one file for each
// family of relations, embedded in the program.
package rulebook

import (
	"embed"

	"github.com/entente-kg/entente/extract/rule"
)

//go:embed *.rules
var files embed.FS

// Load compiles the embedded rulebook.
func Load() (*rule.Book, error) { return rule.Load(rule.Options{}, files) }
