package event_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestDeed: who did what a noun calls again, in whatever words the text told it.
func TestDeed(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "Le Chili a imposé des droits de douane. Le Pérou a critiqué cette décision.", "Pérou criticized Chili"},
		{"fr", "Le Chili a imposé des droits de douane. Le Pérou a critiqué cette décision. La Bolivie regrette aussi ce choix.",
			"Pérou criticized Chili; Bolivie criticized Chili"},
		{"fr", "Le Chili propose un troc. Cette offre a été rejetée par le Pérou.", "Pérou rejected Chili"},
		{"en", "Chile has imposed new tariffs. Peru criticized this decision.", "Pérou criticized Chili"},
		// What was so before is told by the way, as is how many did it.
		{"fr", "Le Chili a imposé des droits de douane. La Bolivie vendait alors des voitures. Le Pérou regrette cette mesure.",
			"Pérou criticized Chili"},
		// Not who calls it so, not something else, not where two did something.
		{"fr", "Le Pérou a imposé des droits de douane. Le Pérou se félicite de cette décision.", ""},
		{"fr", "Le Chili a imposé des droits de douane. Le Pérou a critiqué cette décision de la Bolivie.", "Pérou criticized Bolivie"},
		{"fr", "Le Chili a fermé un pont et la Bolivie a bloqué un port. Le Pérou regrette cette mesure.", ""},
		{"fr", "« Tout va bien », a dit Anne Moreau. Le Pérou regrette cette mesure.", ""},
		// The only one whom the text has set against who demands.
		{"fr", "Le syndicat a rejeté l'offre du gouvernement. Le syndicat réclame trois milliards.",
			"syndicat rejected gouvernement; syndicat demanded gouvernement"},
		{"fr", "La Norvège négocie avec le Pérou. La Norvège exige un délai.", "Norvège negotiatedWith Pérou; Norvège demanded Pérou"},
		{"fr", "La Norvège négocie avec le Pérou et le Chili. La Norvège exige un délai.",
			"Norvège negotiatedWith Pérou; Norvège negotiatedWith Chili; Norvège demanded –"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "q", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			if e.Relation != "stated" && e.Relation != "holdsPosition" {
				got = append(got, fmt.Sprintf("%s %s %s", name(e.Agent), e.Relation, name(e.Target)))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, s, c.want)
		}
	}
}
