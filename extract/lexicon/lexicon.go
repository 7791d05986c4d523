// Package lexicon tells what a word can be: its lemmas, parts of speech and
// morphological features, in the terms of Universal Dependencies.
//
// Three sources answer, in this order: the hand-written closed classes
// (closed), the generated dictionary (words.lex) and, for a form
// that neither knows, a guess by its ending and capitals. Units of several
// words are in units, classes of words in
// *.senses, and what prepositions say in cases.
package lexicon

import (
	"fmt"
	"io/fs"
)

//go:generate go run ./gen -dic /usr/share/hunspell/fr.dic -aff /usr/share/hunspell/fr.aff -o ../lang/fr/words.lex
//go:generate go run ./gen -wordnet /usr/share/wordnet -o ../lang/en/words.lex

// A Lexicon is the dictionary of one language. It does not change once open;
// any number of goroutines may share it, each with a Reader of its own.
type Lexicon struct {
	lang   string
	table  table
	closed closed
	units  map[string][]unit
	nouns  map[string]NounClass
	senses registry
	cases  map[string]Case
	guess  func(form string, as []Analysis) []Analysis
}

// Open opens the lexicon of a language by its files. It is a matter of a
// millisecond or two, since the dictionary is read in place.
func Open(files fs.FS) (*Lexicon, error) {
	l := &Lexicon{}
	data, err := fs.ReadFile(files, "words.lex")
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	if l.table, err = openTable(data); err != nil {
		return nil, fmt.Errorf("words.lex: %w", err)
	}
	var text [4]string
	for i, name := range [...]string{"code", "closed", "units", "nouns"} {
		if text[i], err = Text(files, name); err != nil {
			return nil, err
		}
	}
	l.lang, l.guess = text[0], guessEnglish
	if l.lang == "fr" {
		l.guess = frenchGuesser()
	}
	if l.senses, err = parseSenses(files); err != nil {
		return nil, err
	}
	if l.cases, err = parseCases(files); err != nil {
		return nil, err
	}
	if l.closed, err = parseClosed(text[1]); err != nil {
		return nil, fmt.Errorf("closed:%w", err)
	}
	if l.units, err = parseUnits(text[2]); err != nil {
		return nil, fmt.Errorf("units:%w", err)
	}
	if l.nouns, err = parseNouns("nouns", text[3]); err != nil {
		return nil, err
	}
	return l, nil
}

// Lang returns the language's ISO 639-1 code.
func (l *Lexicon) Lang() string { return l.lang }

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
