package token

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A language holds the words that bend the rules of tokens and sentences, in
// lower case unless said otherwise.
type language struct {
	elided       map[string]bool // what stands before an apostrophe as a word of its own
	longest      int             // of elided, in bytes
	clitic       map[string]bool // what hangs on a verb with a hyphen
	euphonic     map[string]bool // what may stand between the two, with hyphens too
	whole        map[string]bool // words that look as if they had a clitic
	abbreviation map[string]bool // as written: words that take a full stop without ending a sentence
	zone         map[string]bool // as written: what a time of day is told in, which begins no sentence
	joined       map[string]int  // two words written as one: letters of the second
	suffixes     []string        // words that are written as the end of another
}

// readLanguage reads the file tokens of a language. A line is a list and its
// words; text after # is comment. Of the list joined a word has a bar where it is
// cut: can|not.
func readLanguage(files fs.FS) (language, error) {
	const file = "tokens"
	l := language{
		elided: make(map[string]bool), clitic: make(map[string]bool), euphonic: make(map[string]bool),
		whole: make(map[string]bool), abbreviation: make(map[string]bool), zone: make(map[string]bool), joined: make(map[string]int),
	}
	text, err := lexicon.Text(files, file)
	if err != nil {
		return l, err
	}
	return l, lexicon.ReadLists(file, text, l.add)
}

func (l *language) add(name string, words []string) error {
	var set map[string]bool
	switch name {
	case "elided":
		set = l.elided
		for _, w := range words {
			l.longest = max(l.longest, len(w))
		}
	case "clitic":
		set = l.clitic
	case "euphonic":
		set = l.euphonic
	case "whole":
		set = l.whole
	case "abbreviation":
		set = l.abbreviation
	case "hour-zone":
		set = l.zone
	case "suffix":
		l.suffixes = append(l.suffixes, words...)
		return nil
	case "joined":
		for _, w := range words {
			first, second, cut := strings.Cut(w, "|")
			if !cut || first == "" || second == "" {
				return fmt.Errorf("%q: write a bar where the word is cut", w)
			}
			l.joined[first+second] = utf8.RuneCountInString(second)
		}
		return nil
	default:
		return fmt.Errorf("no list is called %q; they are elided, clitic, euphonic, whole, abbreviation, hour-zone, suffix, joined", name)
	}
	for _, w := range words {
		set[w] = true
	}
	return nil
}

// elides tells whether what stands before an apostrophe is a word of its own.
func (l *language) elides(word string) bool {
	return len(word) <= l.longest && l.elided[lexicon.Fold(word)]
}

// suffix is the length in bytes of the end of a word that is a word of its own:
// 's, n't, the "not" of cannot.
func (l *language) suffix(word string) int {
	if len(l.suffixes) == 0 && len(l.joined) == 0 {
		return 0
	}
	w := lexicon.Fold(word)
	letters, ok := l.joined[w]
	for i := 0; !ok && i < len(l.suffixes); i++ {
		if s := l.suffixes[i]; len(w) > len(s) && strings.HasSuffix(w, s) {
			letters, ok = utf8.RuneCountInString(s), true
		}
	}
	n := 0
	for range letters { // of the word, whose apostrophe may be longer than that of the list
		_, size := utf8.DecodeLastRuneInString(word[:len(word)-n])
		n += size
	}
	return n
}
