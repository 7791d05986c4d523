// Package lexicon tells what a word can be: its lemmas, parts of speech and
// morphological features, in the terms of Universal Dependencies.
//
// Three sources answer, in this order: the hand-written closed classes
// (data/closed.*.txt), the generated dictionary (data/*.lex) and, for a form
// that neither knows, a guess by its ending and capitals. Units of several
// words are in data/units.*.txt.
package lexicon

import (
	_ "embed"
	"fmt"
)

//go:generate go run ./gen -dic /usr/share/hunspell/fr.dic -aff /usr/share/hunspell/fr.aff -o data/fr.lex
//go:generate go run ./gen -wordnet /usr/share/wordnet -o data/en.lex

// The embedded data, never written to.
var (
	//go:embed data/fr.lex
	frTable []byte
	//go:embed data/closed.fr.txt
	frClosed string
	//go:embed data/units.fr.txt
	frUnits string
	//go:embed data/nouns.fr.txt
	frNouns string
	//go:embed data/en.lex
	enTable []byte
	//go:embed data/closed.en.txt
	enClosed string
	//go:embed data/units.en.txt
	enUnits string
	//go:embed data/nouns.en.txt
	enNouns string
)

// A Lexicon is the dictionary of one language. It does not change once open;
// any number of goroutines may share it, each with a Reader of its own.
type Lexicon struct {
	lang   string
	table  table
	closed closed
	units  map[string][]unit
	nouns  map[string]NounClass
	guess  func(form string, as []Analysis) []Analysis
}

// Open opens the lexicon of a language, named by its ISO 639-1 code. It is a
// matter of a millisecond or two, since the dictionary is read in place.
func Open(lang string) (*Lexicon, error) {
	switch lang {
	case "fr":
		return open(lang, frTable, frClosed, frUnits, frNouns, frenchGuesser())
	case "en":
		return open(lang, enTable, enClosed, enUnits, enNouns, guessEnglish)
	default:
		return nil, fmt.Errorf("no lexicon for language %q: the languages are fr and en", lang)
	}
}

func open(lang string, data []byte, words, units, nouns string, guess func(string, []Analysis) []Analysis) (*Lexicon, error) {
	l := &Lexicon{lang: lang, guess: guess}
	var err error
	if l.table, err = openTable(data); err != nil {
		return nil, fmt.Errorf("lexicon %s: %w", lang, err)
	}
	if l.closed, err = parseClosed(words); err != nil {
		return nil, fmt.Errorf("closed.%s.txt:%w", lang, err)
	}
	if l.units, err = parseUnits(units); err != nil {
		return nil, fmt.Errorf("units.%s.txt:%w", lang, err)
	}
	if l.nouns, err = parseNouns("nouns."+lang+".txt", nouns); err != nil {
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
