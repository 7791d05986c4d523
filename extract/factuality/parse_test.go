package factuality

import (
	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"

	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	table, err := parse("x", "# verbs\nsame: oser  venir # daily\n\nrequested noun: prier\nsame: oser\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		got, want effect
	}{
		{table.onVerbs["oser"], same},
		{table.onVerbs["venir"], same},
		{table.onVerbs["prier"], none},
		{table.onNouns["prier"], requested},
		{table.onVerbs["daily"], none},
	} {
		if c.got != c.want {
			t.Errorf("got %v, want %v in %+v", c.got, c.want, table)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"same oser", "x:1: "},
		{"# a\n\nsam: oser", "x:3: "},
		{"same: oser\nsame verb: oser", "x:2: "},
		{"same: oser\n: oser", "x:2: "},
		{"none: oser", "x:1: "},
	} {
		_, err := parse("x", c.text)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one at %s", c.text, err, c.want)
		}
	}
}

func TestNew(t *testing.T) {
	for _, code := range lang.All() {
		table, err := New(lang.Files(code))
		if err != nil {
			t.Error(err)
		} else if len(table.onVerbs) == 0 {
			t.Errorf("%s: no verbs", code)
		}
	}
}

// FuzzParse: a line is either refused or kept, and never makes an effect that
// is none.
func FuzzParse(f *testing.F) {
	for _, code := range lang.All() {
		text, err := lexicon.Text(lang.Files(code), "effects")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add("same noun: a # b\nstopped: c")
	f.Add(":\n: :\n noun:")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := parse("fuzz", text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "fuzz:") {
				t.Errorf("no line in %v", err)
			}
			return
		}
		for _, m := range []map[string]effect{table.onVerbs, table.onNouns} {
			for v, e := range m {
				if e == none || v == "" {
					t.Errorf("%q has effect %v", v, e)
				}
			}
		}
	})
}
