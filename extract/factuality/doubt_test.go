package factuality_test

import (
	"testing"

	"github.com/entente-kg/entente/extract/clause"
)

// Beside what is mended stands what only looks like it.
func TestDoubt(t *testing.T) {
	for _, c := range []struct {
		text, word, status string
		asked              bool
	}{
		{"La Serbie a-t-elle envahi le Kosovo ?", "envahi", "asserted", true},
		{"La Serbie a envahi le Kosovo.", "envahi", "asserted", false},
		{"Le porte-parole a dit que la Chine signerait le traité.", "signerait", "planned", false},
		{"Le porte-parole a dit que la Chine aurait signé le traité.", "signé", "hypothetical", false},
		{"Le Pérou est le premier pays à reconnaître le Kosovo.", "reconnaître", "asserted", false},
		{"La Grèce a pris la décision de fermer la frontière.", "fermer", "asserted", false},
		{"La Grèce n'a pas l'intention de fermer la frontière.", "fermer", "negated", false},
		{"La Grèce n'a aucune intention de fermer la frontière.", "fermer", "negated", false},
		{"La Grèce a l'intention de fermer la frontière.", "fermer", "planned", false},
		{"L'armée est en passe de bombarder la ville.", "bombarder", "planned", false},
		{"La Chine a peut-être signé le traité.", "signé", "hypothetical", false},
	} {
		effects, s := analyze(t, c.text)
		p := predicate(t, s, c.word)
		if p == clause.None {
			continue
		}
		if j := effects.Judge(s, p, false); string(j.Status) != c.status || j.Asked != c.asked {
			t.Errorf("%s: %s, asked %v", c.text, j.Status, j.Asked)
		}
	}
}
