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
		{"en", "Anna Torvik met Pierre Vandamme.", "Anna Torvik", false},
	} {
		events := read(t, c.lang, "", c.text)
		if len(events) == 0 || events[0].Agent == nil || events[0].Agent.Label != c.who || events[0].Agent.Inferred != c.inferred {
			t.Errorf("%s\n\tgot %+v", c.text, events)
		}
	}
}
