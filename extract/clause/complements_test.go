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
		for k := range c {
			word, pos := k.word, lexicon.VERB
			switch k.of {
			case nounGovernor:
				if pos = lexicon.NOUN; lex.HasLemma(word, lexicon.PRON) {
					pos = lexicon.PRON // « something with »
				}
			case locutionGovernor:
				word, _, _ = strings.Cut(word, "-")
			case adjectiveGovernor:
				continue // participles too, whose lemma is the verb
			}
			// Either spelling of a word of the reform of 1990 will do.
			if word != "*" && !lex.HasLemma(word, pos) && lexicon.Reformed(word) == word && !c.reformed(k, lex, pos) {
				t.Errorf("%s: %s %s: %q is no lemma of the lexicon", code, governorNames[k.of], k.prep, word)
			}
		}
	}
}

// reformed tells whether another word of the lists that the lexicon knows is
// the old spelling of k's.
func (c complements) reformed(k complement, lex *lexicon.Lexicon, pos lexicon.POS) bool {
	for o := range c {
		if o != k && lexicon.Reformed(o.word) == k.word && lex.HasLemma(o.word, pos) {
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
