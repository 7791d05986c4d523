// Package lexicon tells what a word can be: its lemmas, parts of speech and
// morphological features, in the terms of Universal Dependencies.
//
// Three sources answer, in this order: the hand-written closed classes
// (closed), the generated dictionary (words.lex), also by another spelling of
// the form (spellings), and, for a form that neither knows, a guess by its ending
// and capitals (endings). Units of several words are in units, classes of words
// in *.senses, and what prepositions say in cases.
package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
)

//go:generate go run ./gen -dic /usr/share/hunspell/fr.dic -aff /usr/share/hunspell/fr.aff -o ../lang/fr/words.lex
//go:generate go run ./gen -wordnet /usr/share/wordnet -o ../lang/en/words.lex

// A Lexicon is the dictionary of one language. It does not change once open;
// any number of goroutines may share it, each with a Reader of its own.
type Lexicon struct {
	table     table
	closed    closed
	units     map[string][]unit
	senses    registry
	cases     map[string]Case
	spellings spellings
	endings   endings
}

// Open opens the lexicon of a language by its files, of which it may lack some.
// It is a matter of a millisecond or two, since the dictionary is read in place.
func Open(files fs.FS) (*Lexicon, error) {
	l := &Lexicon{}
	data, err := fs.ReadFile(files, "words.lex")
	if err == nil {
		l.table, err = openTable(data)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("words.lex: %w", err)
	}
	for _, file := range [...]struct {
		name  string
		parse func(text string) error
	}{
		{"closed", func(text string) (err error) { l.closed, err = parseClosed(text); return err }},
		{"units", func(text string) (err error) { l.units, err = parseUnits(text, l.closed.words); return err }},
		{"spellings", func(text string) (err error) { l.spellings, err = parseSpellings(text); return err }},
		{"endings", func(text string) (err error) { l.endings, err = parseEndings(text); return err }},
	} {
		text, err := Text(files, file.name)
		if err != nil {
			return nil, err
		}
		if err := file.parse(text); err != nil {
			return nil, fmt.Errorf("%s:%w", file.name, err)
		}
	}
	if l.senses, err = parseSenses(files); err != nil {
		return nil, err
	}
	if l.cases, err = parseCases(files); err != nil {
		return nil, err
	}
	return l, nil
}

// HasLemma tells whether lemma exists as a pos. It asks no guess, so that a
// misspelt word of a rule is found out.
func (l *Lexicon) HasLemma(lemma string, pos POS) bool {
	as, known := l.NewReader().Lookup(lemma)
	if !known {
		return false
	}
	for _, a := range as {
		if a.Lemma == lemma && a.POS == pos {
			return true
		}
	}
	return false
}

// Contraction tells that form is a preposition and another word written as
// one: au is à and le, desquels is de and lequel.
func (l *Lexicon) Contraction(form string) (prep, rest string, ok bool) {
	var buf [foldSize]byte
	key, ok := foldInto(buf[:0], form)
	if !ok {
		return "", "", false
	}
	c, ok := l.closed.splits[string(key)]
	return c[0], c[1], ok
}
