package ud

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
)

func TestConventions(t *testing.T) {
	for _, c := range []struct {
		text string
		does convention
		err  string
	}{
		{"", 0, ""},
		{"# none\nconventions: hyphens clitic-expletive\nprefixes: ex\ncomparative: er", hyphens | cliticExpletive, ""},
		{"conventions: hyphens\nconventions: hiphens", hyphens, "ud:2: "},
		{"convention: hyphens", 0, "ud:1: "},
	} {
		got, err := New(fstest.MapFS{"ud": {Data: []byte(c.text)}}, nil)
		switch {
		case c.err != "":
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%q: error %v, want one at %s", c.text, err, c.err)
			}
		case err != nil:
			t.Errorf("%q: %v", c.text, err)
		case got.does != c.does:
			t.Errorf("%q: conventions %b, want %b", c.text, got.does, c.does)
		}
	}
}

// TestLanguages: the conventions of every language are read, and every convention
// is of some language.
func TestLanguages(t *testing.T) {
	var all convention
	for _, code := range lang.All() {
		lex, err := lexicon.Open(lang.Files(code))
		if err != nil {
			t.Fatal(err)
		}
		c, err := New(lang.Files(code), lex)
		if err != nil {
			t.Fatal(err)
		}
		all |= c.does
	}
	for i, name := range conventionNames {
		if all&(1<<i) == 0 {
			t.Errorf("no language has %s", name)
		}
	}
}
