package gazetteer

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestPlural(t *testing.T) {
	g := gaz(t)
	for _, tt := range []struct{ singular, plural string }{
		{"chef d'État", "chefs d'État"},
		{"Premier ministre", "Premiers ministres"},
		{"secrétaire général", "secrétaires généraux"},
		{"vice-président", "vice-présidents"},
		{"secretary-general", "secretaries-general"},
		{"minister of state", "ministers of state"},
		{"prime minister", "prime ministers"},
	} {
		one, many := g.Office(tt.singular), g.Office(tt.plural)
		if one == nil || many == nil || one.Plural || !many.Plural || one.Office != many.Office {
			t.Errorf("%s, %s: %+v, %+v", tt.singular, tt.plural, one, many)
		}
	}
}

func TestGrammar(t *testing.T) {
	var g grammar
	b := newBuilder()
	for name, words := range map[string]string{"plural": "_>s y>ies oy>oys", "complement": "of d' -general"} {
		if err := b.addGrammar(&g, name, strings.Fields(words)); err != nil {
			t.Fatal(err)
		}
	}
	for phrase, want := range map[string]string{
		"":                       "",
		"old envoy of y":         "old envoys of y",
		"secretary-general of x": "secretaries-general of x",
		"party d'a":              "parties d'a",
		"ofice":                  "ofices",
	} {
		if got := g.plural(phrase); got != want {
			t.Errorf("%s, %s, want %s", phrase, got, want)
		}
	}
}

// TestNamesFile: mistakes in the file names of a language are told with its line.
func TestNamesFile(t *testing.T) {
	for text, want := range map[string]string{
		"plural: _>s y":  `language xx: names:1: "y": write`,
		"\nplurals: _>s": "language xx: names:2: no list is called",
	} {
		_, err := Load(map[string]fs.FS{"xx": fstest.MapFS{"names": {Data: []byte(text)}}})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
