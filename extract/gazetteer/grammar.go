package gazetteer

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A grammar is how a language inflects the names of the data files, which list
// one form of most.
type grammar struct {
	plurals, feminines, demonyms endings
	complements                  []string // what an office is for begins so
	every                        bool     // of the words before the complement every one has the plural, not the last only
}

// Endings and what they become.
type endings map[string]string

// apply replaces the longest ending that fits.
func (e endings) apply(word string) string {
	for i := range word {
		if to, ok := e[word[i:]]; ok {
			return word[:i] + to
		}
	}
	if word == "" {
		return ""
	}
	return word + e[""]
}

// columns are the languages of the data files, by their ISO 639-1 codes, in the
// order in which their names stand on a line.
var columns = [...]string{"fr", "en"}

const (
	first = iota
	second
)

// languages are the grammars of the columns.
type languages [len(columns)]grammar

// readLanguages reads the file names of each of some languages.
func (b *builder) readLanguages(packs map[string]fs.FS) error {
	for code, files := range packs {
		const file = "names"
		text, err := lexicon.Text(files, file)
		if err != nil {
			return fmt.Errorf("language %s: %w", code, err)
		}
		to := new(grammar) // of a language without names: read for its mistakes alone
		if i := slices.Index(columns[:], code); i >= 0 {
			to = &b.languages[i]
		}
		if err := lexicon.ReadLists(file, text, func(name string, words []string) error { return b.addGrammar(to, name, words) }); err != nil {
			return fmt.Errorf("language %s: %w", code, err)
		}
	}
	return nil
}

func (b *builder) addGrammar(to *grammar, name string, words []string) error {
	switch name {
	case "plural":
		return readEndings(&to.plurals, words)
	case "feminine":
		return readEndings(&to.feminines, words)
	case "demonym plural":
		return readEndings(&to.demonyms, words)
	case "plural of":
		to.every = len(words) == 1 && words[0] == "every"
	case "complement":
		to.complements = append(to.complements, words...)
	default:
		return fmt.Errorf("no list is called %q; they are plural, feminine, demonym plural, plural of, complement", name)
	}
	return nil
}

func readEndings(to *endings, words []string) error {
	if *to == nil {
		*to = make(endings)
	}
	for _, w := range words {
		from, into, found := strings.Cut(w, ">")
		if !found {
			return fmt.Errorf("%q: write an ending and what becomes of it: y>ies", w)
		}
		(*to)[strings.Trim(from, "_")] = strings.Trim(into, "_")
	}
	return nil
}

// plural derives the plural of a noun phrase.
func (g *grammar) plural(phrase string) string {
	head, complement := g.cut(phrase)
	words := strings.Split(head, " ")
	for i := range words {
		if g.every || i == len(words)-1 {
			words[i] = g.plurals.apply(words[i])
		}
	}
	return strings.Join(words, " ") + complement
}

// cut parts a noun phrase before its first complement.
func (g *grammar) cut(phrase string) (head, complement string) {
	for i := range len(phrase) {
		if i > 0 && phrase[i-1] != ' ' && phrase[i] != '-' {
			continue // no word and no second part of one begins here
		}
		for _, c := range g.complements {
			if begins(phrase, i, c) {
				return strings.TrimSuffix(phrase[:i], " "), phrase[len(strings.TrimSuffix(phrase[:i], " ")):]
			}
		}
	}
	return phrase, ""
}

// begins tells whether a complement begins at byte i of a phrase: a word, an
// elided one (d'), or the second part of one (-general).
func begins(phrase string, i int, complement string) bool {
	rest, ok := strings.CutPrefix(phrase[i:], complement)
	if !ok || complement[0] != '-' && i > 0 && phrase[i-1] != ' ' {
		return false
	}
	return rest == "" || rest[0] == ' ' || strings.HasSuffix(complement, "'")
}
