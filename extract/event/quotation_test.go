package event_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/schema"
)

// TestQuotation: what is quoted over several sentences is the word of who
// speaks, whether the text says so before or behind.
func TestQuotation(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ text, want string }{
		{"Jens Stoltenberg a déclaré : « La Norvège a reçu le consul russe. La Chine a attaqué l'Inde. » L'Iran a attaqué le Tchad.",
			"Norvège hosted consul russe, says Jens Stoltenberg; Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad"},
		{"« La Chine a attaqué l'Inde. C'est sûr. L'Iran a attaqué le Tchad », a déclaré Jens Stoltenberg.",
			"Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad, says Jens Stoltenberg"},
		{"« La Chine a attaqué l'Inde », a dit Jens Stoltenberg. « L'Iran a attaqué le Tchad. »",
			"Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad, says Jens Stoltenberg"},
		{"« La Chine a attaqué l'Inde », a dit Jens Stoltenberg. « L'Iran a attaqué le Tchad. Je condamne l'Iran. »",
			"Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad, says Jens Stoltenberg"},
		{"« La Chine a attaqué l'Inde. C'est sûr.\n\n« L'Iran a attaqué le Tchad », a déclaré Jens Stoltenberg. L'Iran a attaqué l'Inde.",
			"Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad, says Jens Stoltenberg; Iran attacked Inde"},
		// Nobody is named.
		{"« La Chine a attaqué l'Inde. L'Iran a attaqué le Tchad. » Rien de plus.",
			"Chine attacked Inde; Iran attacked Tchad"},
		// The second speaker does not speak for the first.
		{"« La Chine a attaqué l'Inde », a dit Jens Stoltenberg. « L'Iran a attaqué le Tchad. Elle a critiqué la Chine », a déclaré Laurent Fabius.",
			"Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad, says Laurent Fabius"},
		{"\"La Chine a attaqué l'Inde. L'Iran a attaqué le Tchad\", a déclaré Jens Stoltenberg.",
			"Chine attacked Inde, says Jens Stoltenberg; Iran attacked Tchad, says Jens Stoltenberg"},
		// I is who is quoted, whatever the marks.
		{"\"J'ai reçu Vladimir Poutine\", a dit Jens Stoltenberg.", "Jens Stoltenberg hosted Vladimir Poutine, says Jens Stoltenberg"},
		{"“J'ai reçu Vladimir Poutine”, a dit Jens Stoltenberg.", "Jens Stoltenberg hosted Vladimir Poutine, says Jens Stoltenberg"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "q", Text: c.text, Lang: "fr"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			if e.Relation != "attacked" && e.Relation != "hosted" {
				continue
			}
			s := fmt.Sprintf("%s %s %s", name(e.Agent), e.Relation, name(e.Target))
			if e.AttributedTo != nil {
				s += ", says " + name(e.AttributedTo)
			}
			got = append(got, s)
			if e.ID != schema.EventID(&e) {
				t.Errorf("%s: the identifier is of another event", s)
			}
		}
		if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.text, diff)
		}
	}
}
