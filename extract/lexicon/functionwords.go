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
	closed       map[string][]Analysis // prepositions, and what has an apostrophe
	prepositions map[string]bool       // by their lemma: en marge de
	cases        map[string]Case
}

// ReadFunctionWords reads the function words of a language by its files.
func ReadFunctionWords(files fs.FS) (*FunctionWords, error) {
	text, err := Text(files, "closed")
	if err != nil {
		return nil, err
	}
	// The rest of the file is most of it, and takes most of the time.
	c, err := parseClosed(linesWith(text, ADP.String(), "'"))
	if err != nil {
		return nil, fmt.Errorf("closed:%w", err)
	}
	if text, err = Text(files, "units"); err != nil {
		return nil, err
	}
	units, err := parseUnits(linesWith(text, ADP.String()), c.words)
	if err != nil {
		return nil, fmt.Errorf("units:%w", err)
	}
	w := &FunctionWords{closed: c.words, prepositions: make(map[string]bool, 512)}
	for _, readings := range c.words {
		for _, a := range readings {
			if a.POS == ADP {
				w.prepositions[a.Lemma] = true
			}
		}
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
	first := len(dst)
	dst = appendElided(dst, word, w.closed)
	for i := first; i < len(dst)-1; i++ {
		dst[i] = w.closed[dst[i]][0].Lemma
	}
	return dst
}
