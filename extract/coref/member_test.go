package coref_test

import (
	"strings"
	"testing"
)

// TestMember: who the text says is a member of an organization.
func TestMember(t *testing.T) {
	const nato, hamas = "urn:entente:actor:org:otan", "urn:entente:actor:org:hamas"
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "Les pays membres de l'OTAN ont critiqué la Norvège.", nato},
		{"fr", "La Turquie, membre de l'OTAN, a critiqué la Norvège.", nato},
		{"fr", "Des combattants du Hamas ont critiqué la Norvège.", hamas},
		{"fr", "Les anciens membres de l'OTAN ont critiqué la Norvège.", ""},
		{"fr", "Le secrétaire général de l'OTAN a critiqué la Norvège.", ""},
		{"fr", "Des voisins du Hamas ont critiqué la Norvège.", ""},
		{"en", "NATO members criticized Norway.", nato},
		{"en", "NATO member states criticized Norway.", nato},
		{"en", "Turkey, a member of NATO, criticized Norway.", nato},
		{"en", "Hamas fighters criticized Norway.", hamas},
		{"en", "Former members of NATO criticized Norway.", ""},
		{"en", "The NATO commander criticized Norway.", ""},
	} {
		all := read(t, c.lang, "", c.text)
		if len(all) != 1 || all[0].Relation != "criticized" || label(all[0].Target) != "Norvège" {
			t.Errorf("%s\n\twant that somebody criticized Norway, got %s", c.text, strings.Join(told(all), "; "))
			continue
		}
		if got := all[0].Agent.MemberOf; got != c.want {
			t.Errorf("%s\n\twant %q\n\tgot  %q", c.text, c.want, got)
		}
	}
}
