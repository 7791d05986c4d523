package clause

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
)

func TestParseComplements(t *testing.T) {
	tests := []struct{ text, want string }{
		{"verb à: donner envoyer\nnoun sur: débat", ""},
		{"adverb à: donner", "adverb"},
		{"verb: donner", "verb"},
		{"donner", "name: word"},
	}
	for _, test := range tests {
		c, err := parseComplements("x", test.text)
		switch {
		case test.want == "" && err != nil:
			t.Errorf("%q: %v", test.text, err)
		case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
			t.Errorf("%q: error %v, want one with %q", test.text, err, test.want)
		case test.want == "" && !(c.have(verbGovernor, "donner", "à") && c.have(nounGovernor, "débat", "sur") && !c.have(nounGovernor, "donner", "à")):
			t.Errorf("%q: read as %v", test.text, c)
		}
	}
}

// TestComplementsAreWords checks that the lists of every language name words that
// its lexicon knows, so that none waits in vain for a lemma it will never see.
func TestComplementsAreWords(t *testing.T) {
	for _, code := range lang.All() {
		files := lang.Files(code)
		c, err := readComplements(files)
		if err != nil {
			t.Fatal(err)
		}
		lex, err := lexicon.Open(files)
		if err != nil {
			t.Fatal(err)
		}
		for k, words := range c {
			for word := range words {
				if !isLemma(lex, k.of, word) && !hasOldSpelling(lex, k.of, words, word) {
					t.Errorf("%s: %s %s: %q is no lemma of the lexicon", code, governorNames[k.of], k.prep, word)
				}
			}
		}
	}
}

// isLemma tells whether the lexicon has a word as a class of words needs it.
func isLemma(lex *lexicon.Lexicon, of governor, word string) bool {
	switch of {
	case adjectiveGovernor:
		return true // participles too, whose lemma is the verb
	case nounGovernor:
		return word == anyWord || lex.HasLemma(word, lexicon.NOUN) || lex.HasLemma(word, lexicon.PRON) // « something with »
	case locutionGovernor:
		word, _, _ = strings.Cut(word, "-")
	}
	return word == anyWord || lex.HasLemma(word, lexicon.VERB)
}

// hasOldSpelling tells whether a word is the spelling of 1990 of one that the
// lexicon has, or the other way round: either will do.
func hasOldSpelling(lex *lexicon.Lexicon, of governor, words map[string]bool, word string) bool {
	if lexicon.Reformed(word) != word {
		return true
	}
	for w := range words {
		if w != word && lexicon.Reformed(w) == word && isLemma(lex, of, w) {
			return true
		}
	}
	return false
}

func FuzzParseComplements(f *testing.F) {
	f.Add("verb à: donner envoyer\n# a comment\nnoun sur: débat")
	f.Add("verb: donner")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := parseComplements("x", text); err == nil && len(c) > 2*len(text) {
			t.Errorf("%d complements of %d bytes", len(c), len(text))
		}
	})
}
