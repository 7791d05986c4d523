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

// A complement is a preposition that words of a class take.
type complement struct {
	of   governor
	prep string
}

// anyWord stands for all words of a class.
const anyWord = "*"

// Complements tell which words take a preposition.
type complements map[complement]map[string]bool

func (c complements) have(of governor, word, prep string) bool {
	words := c[complement{of, prep}]
	return words != nil && (words[word] || words[anyWord])
}

// locution tells whether a verb and its object together take a preposition:
// « mettre fin à ».
func (c complements) locution(verb, object, prep string) bool {
	words := c[complement{locutionGovernor, prep}]
	return words != nil && words[verb+"-"+object]
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
	all := make(complements)
	err := lexicon.ReadLists(file, text, func(name string, words []string) error {
		class, prep, _ := strings.Cut(name, " ")
		i := slices.Index(governorNames[:], class)
		if i < 0 || prep == "" {
			return fmt.Errorf("%q names no class of words with a preposition; the classes are %s", name, strings.Join(governorNames[:], ", "))
		}
		c := complement{governor(i), prep}
		if all[c] == nil {
			all[c] = make(map[string]bool, len(words))
		}
		for _, w := range words {
			all[c][w], all[c][lexicon.Reformed(w)] = true, true
		}
		return nil
	})
	return all, err
}
