package rule

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// Languages are the languages that rules are written for, by their ISO 639-1
// codes, with what reading rules asks of each: the prepositions that an argument
// may be named by, and which words are cut before a vowel.
type Languages map[string]*lexicon.FunctionWords

// NewLanguages reads languages: the files of each by its code.
func NewLanguages(packs map[string]fs.FS) (Languages, error) {
	l := make(Languages, len(packs))
	for code, files := range packs {
		words, err := lexicon.ReadFunctionWords(files)
		if err != nil {
			return nil, fmt.Errorf("rules: language %s: %w", code, err)
		}
		l[code] = words
	}
	return l, nil
}

// codes are the languages' codes, sorted.
func (l Languages) codes() []string { return slices.Sorted(maps.Keys(l)) }

// example is the language of the examples in what mistakes say.
func (l Languages) example() string {
	for _, code := range l.codes() {
		return code
	}
	return ""
}

func (l Languages) has(code string) bool { return l[code] != nil }

// isPreposition tells whether an argument of a language may be named by a
// preposition, in rules of no language by none.
func (l Languages) isPreposition(code, prep string) bool {
	words := l[code]
	return words != nil && words.IsPreposition(prep)
}

// functions are what an argument of a language may be named by, as rules write
// it.
func (l Languages) functions(code string) []string {
	var known []string
	if words := l[code]; words != nil {
		for _, prep := range words.Prepositions() {
			known = append(known, strings.ReplaceAll(prep, " ", "_"))
		}
	}
	for _, n := range funcNames {
		if n != "" {
			known = append(known, n)
		}
	}
	return known
}

// oblique is the pattern of a prepositional argument of a language.
func (l Languages) oblique(code, prep string) Pattern {
	return Pattern{Func: clause.Oblique, Prep: prep, cases: l[code].Case(prep)}
}

// unelide separates the words of a language that are written as one before a
// vowel, as the text's tokens are: d'accord is de and accord.
func (l Languages) unelide(code string, words []string) []string {
	known := l[code]
	if known == nil {
		return words
	}
	var out []string
	for _, w := range words {
		out = known.Unelide(out, w)
	}
	return out
}
