package clause

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A governor is a class of words that take complements.
type governor uint8

const (
	verbGovernor governor = iota
	objectVerbGovernor
	measureVerbGovernor
	locutionGovernor
	nounGovernor
	adjectiveGovernor
	requestGovernor // whom they are made to
)

// governorNames are the names that the file of complements uses.
var governorNames = [...]string{"verb", "object-verb", "measure-verb", "locution", "noun", "adjective", "request"}

// A complement says that a word takes a preposition; the word "*" is any.
type complement struct {
	of         governor
	word, prep string
}

type complements map[complement]struct{}

func (c complements) have(of governor, word, prep string) bool {
	_, ok := c[complement{of, word, prep}]
	if !ok {
		_, ok = c[complement{of, "*", prep}]
	}
	return ok
}

// readComplements reads the file complements of a language.
func readComplements(files fs.FS) (complements, error) {
	const file = "complements"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, err
	}
	return parseComplements(file, text)
}

// parseComplements reads a file of complements: « verb à: donner envoyer ».
func parseComplements(file, text string) (complements, error) {
	all := make(complements, 4096)
	err := lexicon.ReadLists(file, text, func(name string, words []string) error {
		class, prep, _ := strings.Cut(name, " ")
		i := slices.Index(governorNames[:], class)
		if i < 0 || prep == "" {
			return fmt.Errorf("%q names no class of words with a preposition; the classes are %s", name, strings.Join(governorNames[:], ", "))
		}
		for _, w := range words {
			all[complement{governor(i), w, prep}] = struct{}{}
			all[complement{governor(i), lexicon.Reformed(w), prep}] = struct{}{}
		}
		return nil
	})
	return all, err
}
