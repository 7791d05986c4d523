package coref_test

import "testing"

// TestTitles: what stands with capitals before a name is no part of it.
func TestTitles(t *testing.T) {
	check(t, []reference{
		{"en", "", "Lead Investigator Anna Torvik criticized NATO.", "", "Anna Torvik criticized OTAN"},
		{"en", "", "Co-developer Jing Wang criticized NATO.", "", "Jing Wang criticized OTAN"},
		{"en", "", "Deputy Natural Resources Minister Paul Delorme criticized NATO.", "", "Paul Delorme criticized OTAN"},
		{"en", "", "Microsoft co-founder Paul Delorme criticized NATO.", "", "Paul Delorme criticized OTAN"},
		{"en", "", "A Republican, Paul Delorme, criticized NATO.", "", "Paul Delorme criticized OTAN"},
		{"en", "", "Oscar-winning director Anna Torvik criticized NATO.", "", "Anna Torvik criticized OTAN"},
	})
}

// TestPlaces: parks and parishes are nobody.
func TestPlaces(t *testing.T) {
	check(t, []reference{
		{"en", "", "A concert was held in London's Hyde Park. Here he criticized NATO.", "he = –", ""},
		{"en", "", "Rockaway Beach was closed. He criticized NATO.", "He = –", ""},
		{"en", "", "Jefferson Parish deputies criticized NATO.", "", "Jefferson Parish deputies criticized OTAN"},
	})
}

// TestBodiesNamedLike: a body is not the country or the body that its name begins with.
func TestBodiesNamedLike(t *testing.T) {
	check(t, []reference{
		{"fr", "", "France Stratégie a critiqué l'OTAN.", "", "France Stratégie criticized OTAN"},
		{"fr", "", "Orange Tunisie a critiqué l'OTAN.", "", "Orange Tunisie criticized OTAN"},
		{"fr", "", "Le syndicat Alliance police a critiqué la Norvège.", "", "Alliance criticized Norvège"},
		{"fr", "", "L'Alliance a critiqué la Norvège.", "", "OTAN criticized Norvège"},
		{"fr", "", "Le collectif Sécurité pour tous a critiqué la Norvège.", "", "Sécurité pour tous criticized Norvège"},
		{"en", "", "Anna Torvik is the CEO of Norsk Hydro. Norsk Hydro praised Sweden. She criticized NATO.",
			"She = Anna Torvik", "Norsk Hydro praised Suède; Anna Torvik criticized OTAN; Anna Torvik, CEO, Norsk Hydro"},
	})
}
