package coref_test

import "testing"

// TestSources: who says what a sentence says goes on to say the next; a newspaper is
// nobody that « il » means beside a person.
func TestSources(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Selon Pierre Vandamme, Paul Delorme est victime d'un complot. Il estime que l'OTAN a menti.",
			"Il = Pierre Vandamme", "Pierre Vandamme stated –"},
		{"fr", "", "Paul Delorme est victime d'un complot, selon Pierre Vandamme. Il critique l'OTAN.",
			"Il = Paul Delorme", "Paul Delorme criticized OTAN"},
		{"fr", "", "Le Monde a interrogé Pierre Vandamme. Il critique l'OTAN.",
			"Il = Pierre Vandamme", "Pierre Vandamme criticized OTAN"},
		{"fr", "", "Le Monde a publié une enquête. Il critique l'OTAN.",
			"Il = Le Monde", "Le Monde criticized OTAN"},
	})
}

// TestDoesIts: what a thing does is its own.
func TestDoesIts(t *testing.T) {
	check(t, []reference{
		{"fr", "", "La Norvège a critiqué la Suède. La flamme a commencé son voyage à Oslo.", "", "Norvège criticized Suède"},
		{"fr", "", "La Norvège a critiqué la Suède. La ministre a commencé sa visite à Oslo.", "", "Norvège criticized Suède; ministre visited Oslo"},
	})
}

// TestAskedOf: nobody asks for his own resignation.
func TestAskedOf(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Pierre Vandamme demande à Paul Delorme sa démission.", "sa = Paul Delorme",
			"Pierre Vandamme urged Paul Delorme; Paul Delorme resigned – (requested)"},
		{"en", "", "Paul Delorme lied. Pierre Vandamme demanded his resignation.", "his = Paul Delorme",
			"Pierre Vandamme demanded Paul Delorme; Paul Delorme resigned – (requested)"},
		{"fr", "", "Pierre Vandamme a présenté sa démission.", "", "Pierre Vandamme resigned –"},
	})
}

// TestKnownElsewhere: an office that the text does not tie to a country is not that of
// somebody whom it names only later, for what he holds elsewhere.
func TestKnownElsewhere(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Le Premier ministre a critiqué l'OTAN à Bamako. Viktor Orbán a critiqué la Suède.",
			"Le Premier ministre = Premier ministre", "Premier ministre criticized OTAN @ Bamako; Viktor Orbán criticized Suède"},
		{"fr", "", "Viktor Orbán est arrivé lundi. Le Premier ministre a critiqué l'OTAN.",
			"Le Premier ministre = Viktor Orbán", "Viktor Orbán criticized OTAN"},
		{"fr", "", "La fille de l'ex-roi, soutenue par l'OTAN, a critiqué la Suède.", "",
			"OTAN supported fille de l'ex-roi; fille de l'ex-roi criticized Suède"},
		{"fr", "", "Pierre Vandamme, le neveu de Paul Delorme, soutenu par l'OTAN, a critiqué la Suède.", "",
			"OTAN supported Pierre Vandamme; Pierre Vandamme criticized Suède"},
		{"en", "", "Teacher and activist Anna Torvik criticized NATO.", "", "Anna Torvik criticized OTAN"},
	})
}
