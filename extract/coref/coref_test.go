package coref_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// extractor compiles the whole pipeline once: who is meant shows in the actors
// of events.
var extractor = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Config{}) })

// events reads a French document of 12 June 2015.
func events(t testing.TB, title, text string) []schema.Event { return read(t, "fr", title, text) }

// read reads a document of 12 June 2015.
func read(t testing.TB, lang, title, text string) []schema.Event {
	return dated(t, schema.Document{Lang: lang, Title: title, Published: "2015-06-12", Text: text})
}

func dated(t testing.TB, doc schema.Document) []schema.Event {
	doc.ID = "test"
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	r, err := x.Extract(context.Background(), doc)
	if err != nil {
		t.Fatal(err)
	}
	return r.Events
}

func label(a *schema.Actor) string {
	if a == nil {
		return "–"
	}
	return a.Label
}

// TestActors looks for events in what is extracted: « agent relation target »,
// with « @ place » where the place matters.
func TestActors(t *testing.T) {
	for _, c := range []struct {
		title, text string
		want        string // events between semicolons
	}{
		// il, elle, ils, elles
		{"", "Le président Milo Karvan est arrivé lundi. Il a rencontré Anna Torvik.", "Milo Karvan met Anna Torvik"},
		{"", "Pierre Vandamme et Paul Delorme sont arrivés lundi. Ils ont critiqué l'OTAN.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"", "La Norvège a protesté. Elle a expulsé un diplomate.", "Norvège expelled diplomate"},
		{"", "Le président Milo Karvan est arrivé lundi. Celui-ci a rencontré Anna Torvik.", "Milo Karvan met Anna Torvik"},
		{"", "Pierre Vandamme a affirmé qu'il avait rencontré Anna Torvik.", "Pierre Vandamme met Anna Torvik"},
		{"", "Pierre Vandamme est arrivé lundi. A-t-il rencontré Anna Torvik ? Il a critiqué la Norvège.", "Pierre Vandamme criticized Norvège"},
		{"", "La Norvège a protesté. L'ambassadeur du CNRS à Oslo affirme que le CNRS a menti et qu'il partira. Elle a expulsé un diplomate.", "Norvège expelled diplomate"},
		// l', le, la, les, lui, eux
		{"", "Pierre Vandamme est arrivé lundi. Anna Torvik l'a rencontré.", "Anna Torvik met Pierre Vandamme"},
		{"", "Pierre Vandamme est arrivé lundi. Anna Torvik le reçoit mardi.", "Anna Torvik hosted Pierre Vandamme"},
		{"", "Pierre Vandamme et Paul Delorme sont arrivés lundi. Anna Torvik les a critiqués.", "Anna Torvik criticized Pierre Vandamme; Anna Torvik criticized Paul Delorme"},
		{"", "Pierre Vandamme est arrivé lundi. Anna Torvik s'est entretenue avec lui.", "Anna Torvik met Pierre Vandamme"},
		// Names
		{"", "Pierre Vandamme est arrivé lundi. La Norvège a critiqué Vandamme.", "Norvège criticized Pierre Vandamme"},
		{"", "Pierre Vandamme est arrivé lundi. La Norvège a critiqué M. Vandamme.", "Norvège criticized Pierre Vandamme"},
		{"", "PIERRE VANDAMME est arrivé lundi. La Norvège a critiqué M. Vandamme.", "Norvège criticized Pierre Vandamme"},
		// Titles alone
		{"", "Le ministre norvégien de la Défense, Pierre Vandamme, est arrivé lundi. Le ministre a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"", "Le président norvégien Pierre Vandamme est arrivé lundi. Le chef de l'État a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"", "Le ministre norvégien des Affaires étrangères, Pierre Vandamme, est arrivé lundi. Le chef de la diplomatie a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"", "Le ministre norvégien Pierre Vandamme et le ministre suédois Paul Delorme sont arrivés. Le ministre suédois a critiqué l'OTAN.", "Paul Delorme criticized OTAN"},
		{"", "Le ministre norvégien Pierre Vandamme et le ministre suédois Paul Delorme sont arrivés. Les deux ministres ont critiqué l'OTAN.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"", "Le ministre norvégien Pierre Vandamme est arrivé. Il a rencontré son homologue suédois, Paul Delorme.", "Pierre Vandamme met Paul Delorme"},
		// Countries and capitals
		{"", "La Norvège a protesté. L'OTAN a critiqué ce pays.", "OTAN criticized Norvège"},
		{"", "La Norvège et la Suède négocient depuis lundi. Les deux pays ont critiqué l'OTAN.", "Norvège criticized OTAN; Suède criticized OTAN"},
		{"", "Oslo a critiqué l'OTAN.", "Norvège criticized OTAN"},
		{"", "Stockholm a expulsé un diplomate.", "Suède expelled diplomate"},
		{"", "Pierre Vandamme s'est rendu à Oslo.", "Pierre Vandamme visited Oslo"},
		{"", "Pierre Vandamme a rencontré Anna Torvik à Oslo.", "Pierre Vandamme met Anna Torvik @ Oslo"},
		{"", "Pierre Vandamme a rencontré Anna Torvik dans la capitale géorgienne.", "Pierre Vandamme met Anna Torvik @ Tbilissi"},
		{"", "Pierre Vandamme est arrivé à Oslo lundi. Il y a rencontré Anna Torvik.", "Pierre Vandamme met Anna Torvik @ Oslo"},
		{"", "Les Norvégiens ont critiqué l'OTAN.", "Norvège criticized OTAN"},
		{"", "L'Organisation des Nations unies a protesté. Pierre Vandamme a critiqué l'organisation.", "Pierre Vandamme criticized ONU"},
		// Possessives
		{"", "Pierre Vandamme est arrivé lundi. Sa rencontre avec Anna Torvik a duré une heure.", "Pierre Vandamme met Anna Torvik"},
		{"", "Pierre Vandamme et Paul Delorme sont arrivés. Leur rencontre avec Anna Torvik a duré une heure.", "Pierre Vandamme met Anna Torvik; Paul Delorme met Anna Torvik"},
		{"", "Paul Delorme est parti. Lors de sa visite à Oslo, Pierre Vandamme a critiqué la Suède.", "Pierre Vandamme visited Oslo"},
		{"", "Paul Delorme est parti. Lors de sa visite à Oslo, il a critiqué la Suède.", "Paul Delorme visited Oslo"},
		{"", "L'ONU a exhorté la Norvège à céder, ce que son Premier ministre, Pierre Vandamme, refuse.", "ONU urged Norvège"},
		// The first person
		{"Discours de Pierre Vandamme", "Pierre Vandamme est arrivé lundi. Je condamne la Norvège.", "Pierre Vandamme criticized Norvège"},
		{"", "Discours du ministre français des Affaires étrangères, Pierre Vandamme\n\nJ'ai vu Moscou céder. Le président de la République a critiqué la Norvège.", "François Hollande criticized Norvège"},
		{"Discours de Jens Stoltenberg", "J'ai rencontré hier Anna Torvik.", "Jens Stoltenberg met Anna Torvik"},
		{"", "« J'ai rencontré Anna Torvik », a déclaré Pierre Vandamme.", "Pierre Vandamme met Anna Torvik"},
	} {
		var got []string
		for _, e := range events(t, c.title, c.text) {
			if e.Relation != schema.HoldsPosition {
				s := label(e.Agent) + " " + e.Relation + " " + label(e.Target)
				got = append(got, s)
				if e.Place != nil {
					got = append(got, s+" @ "+e.Place.Label)
				}
			}
		}
		for want := range strings.SplitSeq(c.want, "; ") {
			if !slices.Contains(got, want) {
				t.Errorf("%s\n\twant %s\n\tin   %s", c.text, want, strings.Join(got, "; "))
			}
		}
	}
}

// TestOrdinarySurname: a surname that is also a word is somebody known only
// behind the office that he held then.
func TestOrdinarySurname(t *testing.T) {
	for _, c := range []struct{ date, text, want string }{
		{"2018-04-10", "La Première ministre May a critiqué l'OTAN.", "Theresa May criticized OTAN"},
		{"2018-04-10", "La Première ministre britannique May a critiqué l'OTAN.", "Theresa May criticized OTAN"},
		{"2018-04-10", "Mme May a critiqué l'OTAN.", "May criticized OTAN"},
		{"2003-04-10", "Le président chinois Hu a critiqué l'OTAN.", "Hu Jintao criticized OTAN"},
		{"2018-04-10", "Le président Hu a critiqué l'OTAN.", "Hu criticized OTAN"},
	} {
		got := ""
		for _, e := range dated(t, schema.Document{Lang: "fr", Published: c.date, Text: c.text}) {
			if e.Relation != schema.HoldsPosition {
				got += label(e.Agent) + " " + e.Relation + " " + label(e.Target)
			}
		}
		if got != c.want {
			t.Errorf("%s, %s\n\twant %s\n\tgot  %s", c.date, c.text, c.want, got)
		}
	}
}

// TestNobody: a pronoun that agrees with nobody, or means nobody, is nobody.
func TestNobody(t *testing.T) {
	for _, c := range []struct{ text, not string }{
		{"Pierre Vandamme est arrivé lundi. Elle a critiqué l'OTAN.", "Pierre Vandamme criticized"},
		{"Anna Torvik est arrivée lundi. Ils ont critiqué l'OTAN.", "Anna Torvik criticized"},
		{"Pierre Vandamme est arrivé lundi. Le temps passe. La nuit tombe. La pluie cesse. Il a critiqué l'OTAN.", "Pierre Vandamme criticized"},
		{"Pierre Vandamme est arrivé lundi. Paul Delorme l'a critiqué.", "Paul Delorme criticized Paul Delorme"},
		{"L'armée suédoise est partie. Des rebelles entrent dans la ville d'Oslo et la reprennent.", "rebelles seized armée suédoise"},
		{"Le Conseil de sécurité se tait. Pierre Vandamme le regrette.", "Pierre Vandamme criticized Conseil"},
		{"La ministre norvégienne Anna Torvik est arrivée. Le ministre suédois a critiqué l'OTAN.", "Anna Torvik criticized"},
		{"Un ministre norvégien, Pierre Vandamme, est arrivé. Un ministre a critiqué l'OTAN.", "Pierre Vandamme criticized"},
	} {
		for _, e := range events(t, "", c.text) {
			if s := label(e.Agent) + " " + e.Relation + " " + label(e.Target); strings.HasPrefix(s, c.not) {
				t.Errorf("%s\n\tfound %s", c.text, s)
			}
		}
	}
}

// TestSameActor: names of one actor are one identifier.
func TestSameActor(t *testing.T) {
	ids := make(map[string]string)
	for _, e := range events(t, "", "Pierre Vandamme a critiqué la Norvège. Vandamme a rencontré Anna Torvik. Le ministre Vandamme a critiqué Oslo.") {
		for _, a := range []*schema.Actor{e.Agent, e.Target} {
			if a == nil {
				continue
			}
			if id, ok := ids[a.Label]; ok && id != a.ID {
				t.Errorf("%s is both %s and %s", a.Label, id, a.ID)
			}
			ids[a.Label] = a.ID
		}
	}
	if len(ids) != 3 {
		t.Errorf("three actors are spoken of, found %v", ids)
	}
}
