package lexicon

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// FunctionWords are what the files of a language say of its prepositions and of
// words cut before a vowel. Who reads rules asks for no more, and needs no
// dictionary open for it.
type FunctionWords struct {
	prepositions map[string]bool // by their lemma: en marge de
	cases        map[string]Case
	elided       map[string]string // d' → de
	whole        map[string]bool   // words with an apostrophe that are one: aujourd'hui
}

// ReadFunctionWords reads the function words of a language by its files.
func ReadFunctionWords(files fs.FS) (*FunctionWords, error) {
	w := &FunctionWords{prepositions: make(map[string]bool, 512), elided: make(map[string]string), whole: make(map[string]bool)}
	text, err := Text(files, "closed")
	if err != nil {
		return nil, err
	}
	// The rest of the file is most of it, and takes most of the time.
	c, err := parseClosed(linesWith(text, ADP.String(), "'"))
	if err != nil {
		return nil, fmt.Errorf("closed:%w", err)
	}
	for form, readings := range c.words {
		switch i := strings.IndexByte(form, '\''); {
		case i == len(form)-1:
			w.elided[form] = readings[0].Lemma
		case i > 0:
			w.whole[form] = true
		}
		for _, a := range readings {
			if a.POS == ADP {
				w.prepositions[a.Lemma] = true
			}
		}
	}
	if text, err = Text(files, "units"); err != nil {
		return nil, err
	}
	units, err := parseUnits(linesWith(text, ADP.String()), c.words)
	if err != nil {
		return nil, fmt.Errorf("units:%w", err)
	}
	for _, us := range units {
		for _, u := range us {
			w.prepositions[u.Lemma] = true
		}
	}
	w.cases, err = parseCases(files)
	return w, err
}

// linesWith are the lines of a text that hold one of some words.
func linesWith(text string, any ...string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if slices.ContainsFunc(any, func(word string) bool { return strings.Contains(line, word) }) {
			b.WriteString(line)
		}
	}
	return b.String()
}

// IsPreposition tells whether the language has a preposition, given by its
// lemma: « en marge de ».
func (w *FunctionWords) IsPreposition(lemma string) bool { return w.prepositions[lemma] }

// Prepositions are the lemmas of the language's prepositions, sorted.
func (w *FunctionWords) Prepositions() []string {
	return slices.Sorted(maps.Keys(w.prepositions))
}

// Case is [Lexicon.Case].
func (w *FunctionWords) Case(preposition string) Case { return w.cases[preposition] }

// Unelide appends to dst the lemmas of the words that are written as one before a
// vowel: « d'accord » is de and accord. Any other word is appended as it is.
func (w *FunctionWords) Unelide(dst []string, word string) []string {
	for !w.whole[word] {
		i := strings.IndexByte(word, '\'') + 1
		if i == 0 || i == len(word) {
			break
		}
		lemma, ok := w.elided[word[:i]]
		if !ok {
			break
		}
		dst, word = append(dst, lemma), word[i:]
	}
	return append(dst, word)
}
