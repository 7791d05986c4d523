package coref

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract/gazetteer"
)

func TestLeaders(t *testing.T) {
	files := func(text string) fstest.MapFS { return fstest.MapFS{"leaders": {Data: []byte(text)}} }
	l, err := New(files("# who\npresider: presidento presidenta\nlead: head\n"), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		verb   string
		gender gazetteer.Gender
		want   string
	}{
		{"presider", gazetteer.Fem, "presidenta"},
		{"presider", gazetteer.Masc, "presidento"},
		{"presider", 0, "presidento"},
		{"lead", gazetteer.Fem, "head"},
		{"follow", 0, ""},
	} {
		if got := l.leaders[c.verb].of(c.gender); got != c.want {
			t.Errorf("who does %s is %q, want %q", c.verb, got, c.want)
		}
	}
	for _, text := range []string{"lead\n", "lead:\n", "lead: a b c\n"} {
		if _, err := New(files(text), nil); err == nil || !strings.Contains(err.Error(), "leaders:1:") {
			t.Errorf("%q: error %v", text, err)
		}
	}
	if l, err := New(fstest.MapFS{}, nil); err != nil || len(l.leaders) > 0 {
		t.Errorf("without a file: %v, %v", l, err)
	}
}
