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
		{"the same year", "fr", "La guerre a commencé en mars 2004. En septembre de la même année, la Norvège a critiqué la Suède.", "2004-09"},
		{"the same year in English", "en", "The war began in March 2004. In September of the same year, Norway criticized Sweden.", "2004-09"},
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

// TestWhen: a date is that of what the words around it tell of.
func TestWhen(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ lang, text, relation, date string }{
		{"fr", "La Norvège se félicite de la signature, samedi, d'un accord de paix par la Suède.", "praised", ""},
		{"fr", "Rappelant les déclarations des ministres du 6 mars et du 27 mai, la Norvège condamne la Suède.", "criticized", ""},
		{"fr", "Pierre Vandamme, 63 ans aujourd'hui, a rencontré Anna Torvik en 2004.", "met", "2004"},
		{"fr", "Depuis son intervention au Mali le 24 août 2014, la Norvège critique la Suède.", "criticized", ""},
		{"fr", "Le 3 mai 2014, l'armée norvégienne a bombardé Riga, tuant dix soldats.", "killed", "2014-05-03"},
		{"fr", "Dix soldats ont été tués le 3 mai 2014 par un bombardement norvégien au Mali.", "attacked", "2014-05-03"},
		{"fr", "Revenant lundi sur cet échange, Pierre Vandamme a critiqué la Suède.", "criticized", "2015-05-18"},
		{"fr", "Lors du sommet du 3 mai 2014 à Riga, Pierre Vandamme a critiqué la Suède.", "criticized", "2014-05-03"},
		{"fr", "Pierre Vandamme avait été arrêté par des soldats, qui ont fui, le 24 décembre 2014 à Riga.", "detained", "2014-12-24"},
		{"en", "Norway voted in favour and on Friday Sweden criticized Denmark.", "criticized", "2015-05-15"},
		{"en", "While addressing the press yesterday, Peter Vandam criticized Sweden.", "criticized", "2015-05-19"},
		{"en", "Norway criticized Sweden earlier in the month.", "criticized", "2015-05"},
		{"en", "Speaking in Oslo on Monday, Peter Vandam criticized Sweden.", "criticized", "2015-05-18"},
		{"fr", "Le Danemark annonce ce mercredi que la Norvège a critiqué la Suède.", "stated", "2015-05-20"},
		{"fr", "La visite de Pierre Vandamme en Suède, prévue le 27 juin, inquiète la Norvège.", "visited", "2015-06-27"},
		{"fr", "Pierre Vandamme vient de démissionner ce lundi.", "resigned", "2015-05-18"},
		{"fr", "La signature d'un accord par la Suède, le 28 juin 2014 à Riga, inquiète la Norvège.", "signed", "2014-06-28"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "d", Lang: c.lang, Text: c.text, Published: "2015-05-20"})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, e := range r.Events {
			if e.Relation == c.relation {
				found = true
				if e.Date != c.date {
					t.Errorf("%s\n\tgot %s of %q, want %q", c.text, e.Relation, e.Date, c.date)
				}
			}
		}
		if !found {
			t.Errorf("%s\n\tno %s among %d events", c.text, c.relation, len(r.Events))
		}
	}
}

// TestWhere: a place is where something happened, not what a noun is of.
func TestWhere(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ lang, text, relation, place string }{
		{"en", "Barack Obama met Angela Merkel at the White House.", "met", "Maison-Blanche"},
		{"en", "Norway praised Sweden for its contribution to the mission in Mali.", "praised", ""},
		{"en", "Peter Vandam attended the Riga summit.", "tookPartIn", "Riga"},
		{"en", "In Riga, Peter Vandam criticized Sweden and thanked Denmark.", "praised", "Riga"},
		{"en", "Peter Vandam met Anna Torvik on the sidelines of a summit in Riga.", "met", "Riga"},
		{"en", "Peter Vandam flew to Riga, where he met Anna Torvik.", "met", "Riga"},
		{"fr", "Pierre Vandamme a participé à une réunion à Riga.", "tookPartIn", "Riga"},
		{"fr", "En marge du sommet de Riga, Pierre Vandamme a rencontré Anna Torvik.", "met", "Riga"},
		{"fr", "L'ambassadeur de Norvège à Riga a critiqué la Suède.", "criticized", ""},
		{"fr", "Pierre Vandamme a rencontré Anna Torvik au siège de l'ONU.", "met", "siège de l'ONU"},
		{"fr", "La Norvège a demandé à la Suède de libérer Anna Torvik.", "urged", ""},
		{"fr", "À l'occasion d'une visite à Riga, Pierre Vandamme a critiqué la Suède et a remercié la Norvège.", "praised", "Riga"},
		{"fr", "Des centaines de paysans ont manifesté contre la loi à Riga.", "protestedAgainst", "Riga"},
		{"fr", "La Norvège a salué les pourparlers de Riga.", "praised", ""},
		{"en", "At the United Nations in New York, Peter Vandam criticized Sweden.", "criticized", "New York"},
		{"fr", "Pierre Vandamme a séjourné à Riga du 3 au 5 mars, où il a rencontré Anna Torvik.", "met", "Riga"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "d", Lang: c.lang, Text: c.text, Published: "2015-05-20"})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, e := range r.Events {
			if e.Relation != c.relation {
				continue
			}
			found = true
			got := ""
			if e.Place != nil {
				got = e.Place.Label
			}
			if got != c.place {
				t.Errorf("%s\n\tgot %s at %q, want %q", c.text, e.Relation, got, c.place)
			}
		}
		if !found {
			t.Errorf("%s\n\tno %s among %d events", c.text, c.relation, len(r.Events))
		}
	}
}
