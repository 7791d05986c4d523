package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// A Case is what a preposition says of how the group behind it belongs to the
// sentence, whatever the language's word for it. A preposition can say several
// things: « à » is where and to whom.
type Case uint32

// The cases.
const (
	Of      Case = 1 << iota // whose, of what: de, of
	Nearest                  // of the noun right before it alone: de
	Owner                    // whose, by the genitive: 's
	By                       // who does it: par, by
	With                     // together with: avec, with
	Without                  // sans, without
	Against                  // contre, against
	Between                  // entre, between
	Among                    // of which: parmi, d'entre
	To                       // to whom: à, to
	For                      // pour, for
	As                       // in which capacity: comme, en tant que, as
	Source                   // whose word it is: selon, according to
	At                       // with which body somebody serves: auprès de, at
	Where                    // before a place, whatever it does there: à, en, dans, in, from
	In                       // in or at which place something happens: à, en, dans, in, at
	From                     // from which place: de, depuis, from
	Toward                   // whither, or to what end: à, to, for
	State                    // at which doing somebody is: « en visite »
	During                   // at which event or before or after it: lors de, during, après
	AtEvent                  // at which event alone: lors de, during
	Upon                     // to whom a blow is dealt: contre, sur, against, on
	On                       // on which ground something happens, and much else: sur, on
)

// caseNames are the names that the files use, in the order of the bits.
var caseNames = [...]string{"of", "nearest", "owner", "by", "with", "without", "against", "between", "among", "to", "for", "as", "source", "at", "where", "in", "from", "toward", "state", "during", "at-event", "upon", "on-ground"}

// Has tells whether c has a case of other.
func (c Case) Has(other Case) bool { return c&other != 0 }

// Case returns what a preposition says, given by its lemma: « au large de ».
// Nothing is said by "", or by a preposition that the language's cases do not
// list.
func (l *Lexicon) Case(preposition string) Case {
	if preposition == "" {
		return 0
	}
	return l.cases[preposition]
}

// parseCases reads the file cases of a language. A line is a case and its
// prepositions, those of several words with underscores: « where: à au_large_de ».
func parseCases(files fs.FS) (map[string]Case, error) {
	const file = "cases"
	text, err := Text(files, file)
	if err != nil {
		return nil, err
	}
	cases := make(map[string]Case)
	err = ReadLists(file, text, func(name string, prepositions []string) error {
		i := slices.Index(caseNames[:], name)
		if i < 0 {
			return fmt.Errorf("no case is called %q; they are %s", name, strings.Join(caseNames[:], ", "))
		}
		for _, p := range prepositions {
			cases[strings.ReplaceAll(p, "_", " ")] |= 1 << i
		}
		return nil
	})
	return cases, err
}
