package gold

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

func TestDetected(t *testing.T) {
	for _, c := range []struct {
		name      string
		gold, got []string
		want      Tally
	}{
		{"whoever the actors are", []string{"Solberg met Durand / ont rencontré / 1"}, []string{"Oslo met - / puis / 1"}, Tally{1, 1, 1}},
		{"by the root of the relation", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg supported Suède / ont salué / 1"}, Tally{1, 1, 1}},
		{"another root", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg criticized Suède / ont salué / 1"}, Tally{0, 1, 1}},
		{"another sentence", []string{"Solberg met Durand / ont rencontré / 1"}, []string{"Solberg met Durand / avait rencontrés / 2"}, Tally{0, 1, 1}},
		{"once a sentence",
			[]string{"Solberg met Durand / ont rencontré / 1", "Lambert met Durand / ont rencontré / 1", "Durand met Solberg / avait rencontrés / 2"},
			[]string{"Oslo met Durand / ont rencontré / 1", "Solberg visited Oslo / puis / 1", "Durand met Oslo / avait rencontrés / 2"},
			Tally{2, 2, 2}},
		{"nothing", nil, nil, Tally{}},
	} {
		doc := Document{Document: schema.Document{ID: "a", Text: text}}
		for _, s := range c.gold {
			doc.Events = append(doc.Events, goldEvent(t, s))
		}
		var events []schema.Event
		for _, s := range c.got {
			events = append(events, extractedEvent(t, s))
		}
		if got := Compare(&doc, events).detected; got != c.want {
			t.Errorf("%s: %+v, wanted %+v", c.name, got, c.want)
		}
		// Extraction may cut sentences otherwise.
		for i := range events {
			events[i].Sentence.Text = strings.TrimSuffix(events[i].Sentence.Text, ".")
		}
		if got := Compare(&doc, events).detected; got != c.want {
			t.Errorf("%s, in shorter sentences: %+v, wanted %+v", c.name, got, c.want)
		}
	}
}
