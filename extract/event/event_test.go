package event_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// extractor compiles the pipeline once for all tests.
var extractor = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Config{}) })

func pipeline(t testing.TB) *extract.Extractor {
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func name(a *schema.Actor) string {
	if a == nil {
		return "–"
	}
	return a.Label
}

// TestEvents: what is made of a match beside its agents and targets. Offices are
// left out.
func TestEvents(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ name, lang, text, want string }{
		{"place of the verb", "fr", "La Norvège a condamné la Suède à Rome.", "Norvège criticized Suède at Rome"},
		{"place without a name", "fr", "La Norvège a condamné la Suède dans une autre ville.", "Norvège criticized Suède at autre ville"},
		{"a place that was told before", "fr", "La Norvège a condamné la Suède dans la ville.", "Norvège criticized Suède"},
		{"ground", "fr", "La Norvège a condamné la Suède sur le parvis du palais.", "Norvège criticized Suède at parvis du palais"},
		{"what it is about", "fr", "La Norvège a condamné la Suède sur le dossier.", "Norvège criticized Suède"},
		{"date of the occasion's clause", "fr", "Lors de la conférence qui s'est tenue lundi, la Norvège a condamné la Suède.", "Norvège criticized Suède, 2015-03-02"},
		{"place of those who gathered", "fr", "Réunis à Rome lundi, les Norvégiens ont condamné la Suède.", "Norvège criticized Suède at Rome, 2015-03-02"},
		{"where one comes from is no place of what one says", "en", "Norway criticized Sweden from Rome.", "Norvège criticized Suède"},
		{"place in English", "en", "Norway criticized Sweden in Rome.", "Norvège criticized Suède at Rome"},
		{"the target is the place", "fr", "Jens Stoltenberg a visité Rome.", "Jens Stoltenberg visited Rome"},
		{"a capital is its government", "fr", "Oslo a condamné Rome.", "Norvège criticized Italie"},
		{"a capital that is attacked is a place", "fr", "La Norvège a attaqué Rome.", "Norvège attacked Rome"},
		{"nobody known to do it", "fr", "Hassan Rohani a été élu.", "– elected Hassan Rohani"},
		{"nobody known to do it, of another relation", "fr", "Hassan Rohani a été élu et condamné.", "– elected Hassan Rohani"},
		{"what is claimed was told just before", "fr", "La Norvège a attaqué Rome. Hassan Rohani a revendiqué l'attaque.", "Norvège attacked Rome; Hassan Rohani attacked Rome, says Hassan Rohani; Hassan Rohani stated –"},
		{"what is claimed was told long before", "fr", "La Norvège a attaqué Rome. La mer est calme. Hassan Rohani a revendiqué l'attaque.", "Norvège attacked Rome; Hassan Rohani attacked –, says Hassan Rohani; Hassan Rohani stated –"},
		{"the last, not where he was", "fr", "Hassan Rohani est arrivé en Norvège. Ce dernier a critiqué l'Inde.", "Hassan Rohani visited Norvège; Hassan Rohani criticized Inde"},
		{"to nobody known", "fr", "Hassan Rohani a démissionné.", "Hassan Rohani resigned –"},
		{"to nobody known, of another relation", "fr", "Hassan Rohani a condamné et a démissionné.", "Hassan Rohani resigned –"},
		{"against anything of a kind", "fr", "La Norvège rejette toute mesure.", "Norvège rejected mesure"},
		{"against what was told before", "fr", "La Norvège rejette cette mesure et l'Inde condamne les attentats.", "Inde criticized –"},
		{"against anything in English", "en", "Norway rejected any change.", "Norvège rejected change"},
		{"whose word, with a preposition", "fr", "Selon Jens Stoltenberg, la Norvège a condamné la Suède.", "Norvège criticized Suède, says Jens Stoltenberg"},
		{"whose word in English", "en", "According to Jens Stoltenberg, Norway criticized Sweden.", "Norvège criticized Suède, says Jens Stoltenberg"},
		{"whose word, with a verb", "fr", "Jens Stoltenberg affirme que la Norvège a condamné la Suède.", "Jens Stoltenberg stated –; Norvège criticized Suède, says Jens Stoltenberg"},
		{"what is planned lies ahead", "fr", "Jens Stoltenberg devait rencontrer Vladimir Poutine vendredi.", "Jens Stoltenberg met Vladimir Poutine, 2015-03-06, planned"},
		{"on the same journey", "fr", "Jens Stoltenberg ira à Rome vendredi, où il rencontrera Vladimir Poutine.", "Jens Stoltenberg visited Rome, 2015-03-06, planned; Jens Stoltenberg met Vladimir Poutine, 2015-03-06, planned"},
		{"the date of a noun is its own", "fr", "La Norvège a condamné la Suède après les élections du 2 mars.", "Norvège criticized Suède"},
		{"each pair", "fr", "La Norvège, la Suède et l'Inde se sont réunies.", "Norvège met Suède; Norvège met Inde; Suède met Inde"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := x.Extract(context.Background(), schema.Document{ID: "e", Lang: c.lang, Published: "2015-03-04", Text: c.text}) // a Wednesday
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range r.Events {
				if e.Relation != schema.HoldsPosition {
					got = append(got, line(&e))
				}
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.text, diff)
			}
		})
	}
}

func line(e *schema.Event) string {
	s := fmt.Sprintf("%s %s %s", name(e.Agent), e.Relation, name(e.Target))
	if e.Place != nil {
		s += " at " + name(e.Place)
	}
	if e.Date != "" {
		s += ", " + e.Date
	}
	if e.Status != schema.Asserted {
		s += ", " + string(e.Status)
	}
	if e.AttributedTo != nil {
		s += ", says " + name(e.AttributedTo)
	}
	return s
}
