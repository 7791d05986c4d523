package clause

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadGrammar(t *testing.T) {
	tests := []struct {
		text string
		want grammar
		err  string
	}{
		{"", french{}, ""},
		{"# a comment\norder: noun-adjective\n", french{}, ""},
		{"order: adjective-noun", english{}, ""},
		{"order: verb-noun", nil, "verb-noun"},
		{"order: noun-adjective adjective-noun", nil, "one word"},
		{"nouns: noun-adjective", nil, "order"},
	}
	for _, test := range tests {
		g, err := readGrammar(fstest.MapFS{"grammar": {Data: []byte(test.text)}})
		switch {
		case test.err == "" && (err != nil || g != test.want):
			t.Errorf("%q: %T, %v; want %T", test.text, g, err, test.want)
		case test.err != "" && (err == nil || !strings.Contains(err.Error(), test.err)):
			t.Errorf("%q: error %v, want one with %q", test.text, err, test.err)
		}
	}
	if g, err := readGrammar(fstest.MapFS{}); err != nil || g != (french{}) {
		t.Errorf("without a file: %T, %v", g, err)
	}
}

func TestReadParticles(t *testing.T) {
	p, err := readParticles(fstest.MapFS{"particles": {Data: []byte("over: take hand\nup: *")}})
	if err != nil || len(p["over"]) != 2 || p["up"][0] != anyVerb {
		t.Errorf("%v, %v", p, err)
	}
	if _, err := readParticles(fstest.MapFS{"particles": {Data: []byte("over")}}); err == nil {
		t.Error("a line without verbs is read")
	}
}
