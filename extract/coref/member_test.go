package coref_test

import "testing"

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
		found := false
		for _, e := range read(t, c.lang, "", c.text) {
			if e.Relation != "criticized" {
				continue
			}
			found = true
			if e.Agent.MemberOf != c.want {
				t.Errorf("%s\n\twant %q\n\tgot  %q", c.text, c.want, e.Agent.MemberOf)
			}
		}
		if !found {
			t.Errorf("%s: no event", c.text)
		}
	}
}
