// Package tag chooses for each token the one reading it has in its sentence.
//
// The lexicon says what a word can be; constraints, written by hand in a text
// file of each language, strike out what it cannot be between its neighbours.
// Of the readings left, the lexicon's first one stands. The syntax of the
// constraints is described at parse.
package tag

import (
	_ "embed"
	"fmt"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// A Word is a token with its reading.
type Word struct {
	*token.Token
	lexicon.Analysis
	Known bool // the lexicon has the form; otherwise the reading is guessed

	// Unit is the length in tokens of the unit of several words that starts
	// here (« en marge de »), 0 where none does; UnitOf is its reading.
	Unit   int
	UnitOf lexicon.Analysis
	Inside bool // a unit that started before goes on here
	Fused  bool // the unit's last word is a contraction: its article belongs to what follows
}

//go:embed fr.constraints
var french string

//go:embed en.constraints
var english string

// A Tagger holds the compiled constraints of one language. It is immutable;
// each goroutine takes a State.
type Tagger struct {
	lex         *lexicon.Lexicon
	constraints []constraint
	vocabulary  map[string]int // the forms that constraints name, numbered from 1
}

// New compiles the constraints of a language for its lexicon.
func New(lang string, lex *lexicon.Lexicon) (*Tagger, error) {
	text := french
	if lang == "en" {
		text = english
	}
	cs, err := parse(lang+".constraints", text)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	t := &Tagger{lex: lex, constraints: cs, vocabulary: make(map[string]int)}
	for i := range cs {
		cs[i].words.bind(t.vocabulary)
		for k := range cs[i].conds {
			cs[i].conds[k].set.words.bind(t.vocabulary)
		}
	}
	return t, nil
}
