package event_test

import (
	"context"
	"testing"

	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

// TestChronology holds that what a relative date counts from is the date last
// spoken of, whether or not a rule asked for that one, and that the events and
// the analysis of a text agree on it.
func TestChronology(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ name, lang, text, date string }{
		{"no event at the date before", "fr", "Une tempête a frappé la côte le 20 mai 2015. Le lendemain, la Norvège a critiqué la Suède.", "2015-05-21"},
		{"the same in English", "en", "A storm hit the coast on 20 May 2015. The following day, Norway criticized Sweden.", "2015-05-21"},
		{"the second date of a sentence", "fr", "Le 3 mars 2014, il neigeait, et le 9 mars 2014 il pleuvait. La veille, la Norvège a critiqué la Suède.", "2014-03-08"},
		{"a year does not hide the day", "fr", "La tempête a commencé le 20 mai 2015. Il n'avait pas tant plu depuis 2008. Le lendemain, la Norvège a critiqué la Suède.", "2015-05-21"},
		{"years count from a year", "en", "The war ended in 1965. Three years later, Norway recognized Sweden.", "1968"},
		{"nothing to count from", "fr", "Une tempête a frappé la côte. Le lendemain, la Norvège a critiqué la Suède.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := schema.Document{ID: "d", Lang: c.lang, Text: c.text}
			r, err := x.Extract(context.Background(), doc)
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Events) != 1 {
				t.Fatalf("%d events, want 1: %v", len(r.Events), r.Events)
			}
			if got := r.Events[0].Date; got != c.date {
				t.Errorf("the event is of %q, want %q", got, c.date)
			}
			last := ""
			err = x.Mentions(context.Background(), doc, func(m *listing.Mention) error {
				if m.Type == "DATE" {
					last = m.Value
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if c.date != "" && last != c.date {
				t.Errorf("the analysis dates it %q, want %q", last, c.date)
			}
		})
	}
}

// TestDateByTense: a weekday lies behind or ahead as the verb's form tells, of
// however many words it is. The text is of a Wednesday.
func TestDateByTense(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ lang, text, date string }{
		{"fr", "Angela Merkel rencontre Barack Obama lundi.", "2015-05-25"},
		{"fr", "Angela Merkel et Barack Obama se rencontrent lundi.", "2015-05-25"},
		{"fr", "Angela Merkel a rencontré Barack Obama lundi.", "2015-05-18"},
		{"fr", "Angela Merkel et Barack Obama se sont rencontrés lundi.", "2015-05-18"},
		{"fr", "Angela Merkel a été reçue lundi par Barack Obama.", "2015-05-18"},
		{"fr", "Angela Merkel rencontrera Barack Obama lundi.", "2015-05-25"},
		{"en", "Angela Merkel is meeting Barack Obama on Monday.", "2015-05-25"},
		{"en", "Angela Merkel meets Barack Obama on Monday.", "2015-05-25"},
		{"en", "Angela Merkel was received by Barack Obama on Monday.", "2015-05-18"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "d", Lang: c.lang, Text: c.text, Published: "2015-05-20"})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Events) != 1 || r.Events[0].Date != c.date {
			t.Errorf("%s\n\tgot %+v\n\twant one event of %s", c.text, r.Events, c.date)
		}
	}
}
