package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

func senseFiles(text string) fstest.MapFS {
	return fstest.MapFS{"some.senses": {Data: []byte(text)}}
}

func TestSenses(t *testing.T) {
	r, err := parseSenses(senseFiles(`
quantity: dozen part   # counts
any case leading: president head_of_state
form inverted: il l'
quantity: dozen milliard
former: ex-
`))
	if err != nil {
		t.Fatal(err)
	}
	l := &Lexicon{senses: r}
	for _, c := range []struct {
		form, lemma string
		sense       Sense
		want        bool
	}{
		{"dozens", "dozen", "quantity", true},
		{"Dozens", "Dozen", "quantity", false},
		{"President", "President", "leading", true},
		{"head of state", "head of state", "leading", true},
		{"IL", "il", "inverted", true},
		{"L’", "le", "inverted", true},
		{"il", "lui", "inverted", true},
		{"lui", "il", "inverted", false},
		{"dozen", "dozen", "leading", false},
		{"ex-dozens", "ex-dozen", "former", true},
		{"dozen-ex", "dozen-ex", "former", false},
		{"exdozen", "exdozen", "former", false},
	} {
		if got := l.Word(c.form, c.lemma).Has(c.sense); got != c.want {
			t.Errorf("%s of %s is %s: %v", c.form, c.lemma, c.sense, got)
		}
	}
	if !l.Word("l'", "dozen").Has("inverted") || !l.Word("l'", "dozen").Has("quantity") {
		t.Error("a word by its form loses what its lemma is")
	}
}

func TestSensesErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"one\n", "some.senses:1:"},
		{"a: b\ntwo words: c", "some.senses:2:"},
		{": c", "some.senses:1:"},
	} {
		if _, err := parseSenses(senseFiles(c.text)); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: error %v, want one at %s", c.text, err, c.want)
		}
	}
}

// FuzzSenses: a file is either refused with its line or read, and no class is
// without a name.
func FuzzSenses(f *testing.F) {
	f.Add("quantity: dozen part\nany case leading: a_b\nform x: l'")
	f.Add("any case : a")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := parseSenses(senseFiles(text))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "some.senses:") {
				t.Errorf("no line in %v", err)
			}
			return
		}
		for _, table := range []map[string]Senses{r.lemmas, r.anyCase, r.forms} {
			for w, s := range table {
				if w == "" || s.Has("") {
					t.Errorf("%q is of a class without name", w)
				}
			}
		}
	})
}

func TestCases(t *testing.T) {
	cases, err := parseCases(fstest.MapFS{"cases": {Data: []byte("of: de\nwhere: à au_large_de\nto: à\n")}})
	if err != nil {
		t.Fatal(err)
	}
	l := &Lexicon{cases: cases}
	if !l.Case("à").Has(To) || !l.Case("à").Has(Where) || l.Case("à").Has(Of) || !l.Case("au large de").Has(Where) || l.Case("") != 0 || l.Case("zu") != 0 {
		t.Errorf("read as %v", cases)
	}
	if _, err := parseCases(fstest.MapFS{"cases": {Data: []byte("# x\ninto: à")}}); err == nil || !strings.HasPrefix(err.Error(), "cases:2:") {
		t.Errorf("error %v", err)
	}
}
