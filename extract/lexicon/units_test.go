package lexicon

import (
	"strings"
	"testing"
)

// unitAt finds the unit that starts at token i.
func unitAt(l *Lexicon, tokens []string, i int) (n int, a Analysis, contracted bool) {
	next := func(k int) string {
		if i+k < len(tokens) {
			return tokens[i+k]
		}
		return ""
	}
	return l.Unit(l.Units(next(0)), next)
}

func TestUnit(t *testing.T) {
	l := french(t)
	for _, c := range []struct {
		tokens     string
		n          int
		lemma      string
		pos        POS
		contracted bool
	}{
		{"en marge de cette réunion", 3, "en marge de", ADP, false},
		{"En marge du sommet", 3, "en marge de", ADP, true},
		{"en marge d' une réunion", 3, "en marge de", ADP, false},
		{"en marge d’ une réunion", 3, "en marge de", ADP, false},
		{"à l' occasion des élections", 4, "à l'occasion de", ADP, true},
		{"à l’ occasion de sa visite", 4, "à l'occasion de", ADP, false},
		{"à la suite desquelles", 4, "à la suite de", ADP, true},
		{"grâce aux efforts", 2, "grâce à", ADP, true},
		{"grâce au", 2, "grâce à", ADP, true},
		{"grâce du", 0, "", X, false},
		{"alors qu' il parlait", 2, "alors que", SCONJ, false},
		{"Alors que Paris", 2, "alors que", SCONJ, false},
		{"d' ici à lundi", 3, "d'ici à", ADP, false},
		{"d' ici lundi", 2, "d'ici", ADP, false},
		{"D’ abord il", 2, "d'abord", ADV, false},
		{"il y a trois ans", 3, "il y a", ADP, false},
		{"tout à fait", 3, "tout à fait", ADV, false},
		{"tout en déclarant", 2, "tout en", ADP, false},
		{"jusqu' à ce que", 4, "jusqu'à ce que", SCONJ, false},
		{"jusqu' au 12", 2, "jusqu'à", ADP, true},
		{"au cours", 0, "", X, false},
		{"au cours du", 3, "au cours de", ADP, true},
		{"de Paris", 0, "", X, false},
		{"Paris", 0, "", X, false},
		{"en effet", 2, "en effet", ADV, false},
		{"par ailleurs", 2, "par ailleurs", ADV, false},
	} {
		tokens := strings.Fields(c.tokens)
		n, a, contracted := unitAt(l, tokens, 0)
		if n != c.n || a.Lemma != c.lemma || a.POS != c.pos || contracted != c.contracted {
			t.Errorf("%s: %d %v %v", c.tokens, n, a, contracted)
		}
	}
}

// TestUnitsAreWellFormed reads each unit of the file back from its own tokens.
func TestUnitsAreWellFormed(t *testing.T) {
	l := french(t)
	count := 0
	for first, us := range l.units {
		for _, u := range us {
			count++
			tokens := append([]string{first}, u.tail...)
			n, a, _ := unitAt(l, tokens, 0)
			if n != len(tokens) || a.POS != u.POS {
				t.Errorf("%s: %d %v", u.Lemma, n, a)
			}
		}
	}
	if count < 200 {
		t.Errorf("only %d units", count)
	}
}

func TestUnitAllocates(t *testing.T) {
	l := french(t)
	tokens := strings.Fields("À l’ occasion du sommet")
	i := 0
	n := testing.AllocsPerRun(10, func() {
		for i = range tokens {
			unitAt(l, tokens, i)
		}
	})
	if n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzUnit(f *testing.F) {
	f.Add("à l' occasion du sommet")
	f.Add("En marge D’ un")
	f.Add("\xff de")
	l := french(f)
	f.Fuzz(func(t *testing.T, s string) {
		tokens := strings.Fields(s)
		n, a, _ := unitAt(l, tokens, 0)
		if n > len(tokens) || n == 1 || (n == 0) != (a == Analysis{}) {
			t.Errorf("%q: %d %v", s, n, a)
		}
	})
}

func BenchmarkUnit(b *testing.B) {
	l := french(b)
	words := benchWords()
	b.ReportAllocs()
	for b.Loop() {
		for i := range words {
			unitAt(l, words, i)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}
