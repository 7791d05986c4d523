// Package tag chooses for each token the one reading it has in its sentence.
//
// The lexicon says what a word can be; constraints, written by hand in a text
// file of each language, strike out what it cannot be between its neighbours.
// Of the readings left, the lexicon's first one stands. The syntax of the
// constraints is described at parse.
package tag

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// A Word is a token with its reading.
type Word struct {
	*token.Token
	lexicon.Analysis
	Senses lexicon.Senses // the classes that the word is of
	Known  bool           // the lexicon has the form; otherwise the reading is guessed

	// Unit is the length in tokens of the unit of several words that starts
	// here (« en marge de »), 0 where none does; UnitOf is its reading.
	Unit   int
	UnitOf lexicon.Analysis
	Inside bool // a unit that started before goes on here
	Fused  bool // the unit's last word is a contraction: its article belongs to what follows
}

// A Tagger holds the compiled constraints of one language. It is immutable;
// each goroutine takes a State.
type Tagger struct {
	lex         *lexicon.Lexicon
	constraints []constraint
	vocabulary  map[string]int // the forms that constraints name, numbered from 1
	always      []uint64       // the constraints that may hold whatever the words are, a bit each
	calledFor   [][]uint64     // for each form of the vocabulary, those that may hold where it stands
}

// Is tells whether the word is of one of some classes.
func (w *Word) Is(any ...lexicon.Sense) bool { return w.Senses.Has(any...) }

// New compiles the constraints of a language, by its files, for its lexicon.
func New(files fs.FS, lex *lexicon.Lexicon) (*Tagger, error) {
	const file = "tag.constraints"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	cs, err := parse(file, text)
	if err != nil {
		return nil, fmt.Errorf("tag: %w", err)
	}
	t := &Tagger{lex: lex, constraints: cs, vocabulary: make(map[string]int)}
	for i := range cs {
		cs[i].words.bind(t.vocabulary)
		for k := range cs[i].conds {
			cs[i].conds[k].set.words.bind(t.vocabulary)
		}
		// All must hold, in whatever order: the cheap ones first.
		slices.SortStableFunc(cs[i].conds, func(a, b condition) int { return a.cost() - b.cost() })
	}
	t.index()
	return t, nil
}

// index notes which constraints need which forms, so that a sentence tries only
// those that its words call for.
func (t *Tagger) index() {
	words := (len(t.constraints) + 63) / 64
	t.always = make([]uint64, words)
	t.calledFor = make([][]uint64, len(t.vocabulary)+1)
	for i := range t.constraints {
		bit := uint64(1) << (i % 64)
		forms := t.constraints[i].needs()
		if forms == nil {
			t.always[i/64] |= bit
		}
		for _, f := range forms {
			n := t.vocabulary[f]
			if t.calledFor[n] == nil {
				t.calledFor[n] = make([]uint64, words)
			}
			t.calledFor[n][i/64] |= bit
		}
	}
}

// needs returns forms of which one must stand in the sentence for the
// constraint to strike anything out; nil: any.
func (c *constraint) needs() []string {
	if c.words.forms != nil {
		return c.words.forms
	}
	for i := range c.conds {
		if cond := &c.conds[i]; cond.set.words.forms != nil && cond.mode != not {
			return cond.set.words.forms
		}
	}
	return nil
}
