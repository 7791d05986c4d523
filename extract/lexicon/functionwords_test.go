package lexicon

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract/lang"
)

func TestFunctionWords(t *testing.T) {
	w, err := ReadFunctionWords(fstest.MapFS{
		"closed": {Data: []byte("d' de ADP _\nd' un DET Indef\n@list ADP _ avec vers # toward\nle le DET Def\naujourd'hui aujourd'hui ADV _\njusqu' jusque ADP _\n")},
		"units":  {Data: []byte("ADP _ en marge de\nADV _ en marge\n")},
		"cases":  {Data: []byte("with: avec\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(w.Prepositions(), ","), "avec,de,en marge de,jusque,vers"; got != want {
		t.Errorf("prepositions %s, want %s", got, want)
	}
	if w.Case("avec") != With || w.Case("vers") != 0 {
		t.Errorf("avec is %b, vers %b", w.Case("avec"), w.Case("vers"))
	}
	for word, want := range map[string]string{
		"d'accord": "de accord", "jusqu'aujourd'hui": "jusque aujourd'hui", "aujourd'hui": "aujourd'hui", "pays": "pays",
		"d'": "d'", "rock'n'roll": "rock'n'roll",
	} {
		if got := strings.Join(w.Unelide(nil, word), " "); got != want {
			t.Errorf("%s is %q, want %q", word, got, want)
		}
	}
}

// TestFunctionWordsOfLanguages holds that what is read without a dictionary is
// what the lexicon says: every case is of a preposition that there is.
func TestFunctionWordsOfLanguages(t *testing.T) {
	for _, code := range lang.All() {
		w, err := ReadFunctionWords(lang.Files(code))
		if err != nil {
			t.Fatal(err)
		}
		l, err := Open(lang.Files(code))
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range w.Prepositions() {
			if w.Case(p) != l.Case(p) {
				t.Errorf("%s: %s is %b without the lexicon, %b with it", code, p, w.Case(p), l.Case(p))
			}
		}
		for form, as := range l.closed.words {
			for _, a := range as {
				if a.POS == ADP && !slices.Contains(w.Prepositions(), a.Lemma) {
					t.Errorf("%s: %s is no preposition", code, form)
				}
			}
		}
	}
}
