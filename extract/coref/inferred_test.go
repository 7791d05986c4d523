package coref_test

import "testing"

// TestInferred: a person whom the text names nowhere is marked so.
func TestInferred(t *testing.T) {
	for _, c := range []struct {
		lang, text, who string
		inferred        bool
	}{
		{"fr", "Le président français a rencontré Anna Torvik.", "François Hollande", true},
		{"fr", "Le président français a rencontré Anna Torvik. François Hollande est reparti.", "François Hollande", false},
		{"fr", "Le président Hollande a rencontré Anna Torvik.", "François Hollande", false},
		{"en", "The French president met Anna Torvik.", "François Hollande", true},
		{"en", "French President Hollande met Anna Torvik.", "François Hollande", false},
		{"fr", "François Hollande a rencontré Anna Torvik. Le Président de la République a critiqué la Norvège.", "François Hollande", false},
		{"fr", "Le président français a critiqué la Norvège. François Mitterrand est mort.", "président français", false},
		{"en", "STOCKHOLM, 2 May 2015 - The Prime Minister criticized Norway in Stockholm.", "Prime Minister", false},
		{"en", "Anna Torvik met Pierre Vandamme.", "Anna Torvik", false},
	} {
		events := read(t, c.lang, "", c.text)
		if len(events) == 0 || events[0].Agent == nil || events[0].Agent.Label != c.who || events[0].Agent.Inferred != c.inferred {
			t.Errorf("%s\n\tgot %+v", c.text, events)
		}
	}
}
