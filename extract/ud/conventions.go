package ud

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// Conventions are what the treebanks of one language do that those of others may
// not. They are immutable.
type Conventions struct {
	lex      *lexicon.Lexicon
	does     convention
	prefixes map[string]bool // what a hyphen joins to a word that stays one
	endings  []string        // of comparatives
}

// A convention is one thing that the treebanks of some languages do.
type convention uint16

const (
	hyphens           convention = 1 << iota // what a hyphen joins are words of their own, the hyphen too
	contractions                             // words that touch are written as one: « don't »
	prenominalPassive                        // a past participle before its noun is a passive
	gerundConjunction                        // a preposition before a gerund is a conjunction
	symbolName                               // an address is a name
	recipientSubject                         // who is given something can be the passive's subject
	outerSubject                             // the subject of a copula with a clause hangs on that clause
	thatConjunction                          // « that » of a relative clause is none of its arguments
	officeName                               // a person's name is the head of the office before it
	cliticExpletive                          // pronouns among the words of a verb are expletives
	closeObject                              // a bare noun is a verb's object only right behind it
	participleObject                         // what a participle that is a preposition stands before is its object
	prepositionAdverb                        // a preposition of several words without a noun has its first for a head
	firstNoun                                // the head of a name is its first noun, of a date the day before its month
	coordinatedGroup                         // a group that goes on with one before it hangs on that
)

// conventionNames are the conventions as the files have them, in the order of the
// bits.
var conventionNames = [...]string{
	"hyphens", "contractions", "prenominal-passive", "gerund-conjunction", "symbol-name", "recipient-subject", "outer-subject", "that-conjunction", "office-name",
	"clitic-expletive", "close-object", "participle-object", "preposition-adverb", "first-noun", "coordinated-group",
}

// New reads the conventions of a language by its files.
func New(files fs.FS, lex *lexicon.Lexicon) (*Conventions, error) {
	const file = "ud"
	c := &Conventions{lex: lex, prefixes: make(map[string]bool)}
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, fmt.Errorf("ud: %w", err)
	}
	if err := lexicon.ReadLists(file, text, c.list); err != nil {
		return nil, fmt.Errorf("ud: %w", err)
	}
	return c, nil
}

// list takes a line of the file.
func (c *Conventions) list(name string, words []string) error {
	switch name {
	case "conventions":
		for _, word := range words {
			i := slices.Index(conventionNames[:], word)
			if i < 0 {
				return fmt.Errorf("no convention is called %q; they are %s", word, strings.Join(conventionNames[:], ", "))
			}
			c.does |= 1 << i
		}
	case "prefixes":
		for _, word := range words {
			c.prefixes[word] = true
		}
	case "comparative":
		c.endings = append(c.endings, words...)
	default:
		return fmt.Errorf("%q is nothing that is told of a treebank; write conventions, prefixes or comparative", name)
	}
	return nil
}

func (c *Conventions) has(one convention) bool { return c.does&one != 0 }
