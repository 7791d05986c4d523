package graph

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// maxName is the longest folded name in bytes: keys of bbolt end at 32 kB and
// hold an actor's id as well.
const maxName = 8 << 10

// Fold returns a name as it is compared in searches: lower case, without
// accents, its words of letters and digits separated by single spaces.
func Fold(name string) string {
	folded := strings.ReplaceAll(schema.Slug(name), "-", " ")
	if len(folded) > maxName {
		folded = strings.ToValidUTF8(folded[:maxName], "")
	}
	return folded
}
