package coref_test

import (
	"context"
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

// TestActors: who is meant by pronouns, names, titles and nouns, and by the first
// person.
func TestActors(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Le président Milo Karvan est arrivé lundi. Il a rencontré Anna Torvik.",
			"Il = Milo Karvan",
			"Milo Karvan met Anna Torvik"},
		{"fr", "", "Pierre Vandamme et Paul Delorme sont arrivés lundi. Ils ont critiqué l'OTAN.",
			"Ils = Pierre Vandamme + Paul Delorme",
			"Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"fr", "", "La Norvège a protesté. Elle a expulsé un diplomate.",
			"Elle = Norvège",
			"Norvège expelled diplomate"},
		{"fr", "", "Le président Milo Karvan est arrivé lundi. Celui-ci a rencontré Anna Torvik.",
			"Celui-ci = Milo Karvan",
			"Milo Karvan met Anna Torvik"},
		{"fr", "", "Pierre Vandamme a affirmé qu'il avait rencontré Anna Torvik.",
			"il = Pierre Vandamme",
			"Pierre Vandamme stated –; Pierre Vandamme met Anna Torvik"},
		{"fr", "", "Pierre Vandamme est arrivé lundi. A-t-il dormi ? Il a critiqué la Norvège.",
			"-t-il = Pierre Vandamme; Il = Pierre Vandamme",
			"Pierre Vandamme criticized Norvège"},
		{"fr", "", "La Norvège a protesté. L'ambassadeur du CNRS à Oslo affirme que le CNRS a menti et qu'il partira. Elle a expulsé un diplomate.",
			"il = CNRS; Elle = Norvège",
			"ambassadeur du CNRS stated –; Norvège expelled diplomate"},
		// l', le, la, les, lui, eux
		{"fr", "", "Pierre Vandamme est arrivé lundi. Anna Torvik l'a rencontré.",
			"l' = Pierre Vandamme",
			"Anna Torvik met Pierre Vandamme"},
		{"fr", "", "Pierre Vandamme est arrivé lundi. Anna Torvik le reçoit mardi.",
			"le = Pierre Vandamme",
			"Anna Torvik hosted Pierre Vandamme (planned)"},
		{"fr", "", "Pierre Vandamme et Paul Delorme sont arrivés lundi. Anna Torvik les a critiqués.",
			"les = Pierre Vandamme + Paul Delorme",
			"Anna Torvik criticized Pierre Vandamme; Anna Torvik criticized Paul Delorme"},
		{"fr", "", "Pierre Vandamme est arrivé lundi. Anna Torvik s'est entretenue avec lui.",
			"lui = Pierre Vandamme",
			"Anna Torvik met Pierre Vandamme"},
		// Names
		{"fr", "", "Pierre Vandamme est arrivé lundi. La Norvège a critiqué Vandamme.",
			"Vandamme = Pierre Vandamme",
			"Norvège criticized Pierre Vandamme"},
		{"fr", "", "Pierre Vandamme est arrivé lundi. La Norvège a critiqué M. Vandamme.",
			"M. Vandamme = Pierre Vandamme",
			"Norvège criticized Pierre Vandamme"},
		{"fr", "", "PIERRE VANDAMME est arrivé lundi. La Norvège a critiqué M. Vandamme.",
			"M. Vandamme = Pierre Vandamme",
			"Norvège criticized Pierre Vandamme"},
		// Titles alone
		{"fr", "", "Le ministre norvégien de la Défense, Pierre Vandamme, est arrivé lundi. Le ministre a critiqué la Suède.",
			"Le ministre = Pierre Vandamme",
			"Pierre Vandamme criticized Suède; Pierre Vandamme, ministre de la Défense, Norvège"},
		{"fr", "", "Le président norvégien Pierre Vandamme est arrivé lundi. Le chef de l'État a critiqué la Suède.",
			"Le chef de l'État = Pierre Vandamme",
			"Pierre Vandamme criticized Suède; Pierre Vandamme, président, Norvège"},
		{"fr", "", "Le ministre norvégien des Affaires étrangères, Pierre Vandamme, est arrivé lundi. Le chef de la diplomatie a critiqué la Suède.",
			"Le chef de la diplomatie = Pierre Vandamme",
			"Pierre Vandamme criticized Suède; Pierre Vandamme, ministre des Affaires étrangères, Norvège"},
		{"fr", "", "Le ministre norvégien Pierre Vandamme et le ministre suédois Paul Delorme sont arrivés. Le ministre suédois a critiqué l'OTAN.",
			"Le ministre suédois = Paul Delorme",
			"Paul Delorme criticized OTAN; Pierre Vandamme, ministre, Norvège; Paul Delorme, ministre, Suède"},
		{"fr", "", "Le ministre norvégien Pierre Vandamme et le ministre suédois Paul Delorme sont arrivés. Les deux ministres ont critiqué l'OTAN.",
			"Les deux ministres = Pierre Vandamme + Paul Delorme",
			"Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN; Pierre Vandamme, ministre, Norvège; Paul Delorme, ministre, Suède"},
		{"fr", "", "Le ministre norvégien Pierre Vandamme est arrivé. Il a rencontré son homologue suédois, Paul Delorme.",
			"Il = Pierre Vandamme; son homologue suédois = Paul Delorme; son = Pierre Vandamme",
			"Pierre Vandamme met Paul Delorme; Pierre Vandamme, ministre, Norvège; Paul Delorme, ministre, Suède"},
		// Countries and capitals
		{"fr", "", "La Norvège a protesté. L'OTAN a critiqué ce pays.",
			"ce pays = Norvège",
			"OTAN criticized Norvège"},
		{"fr", "", "La Norvège et la Suède négocient depuis lundi. Les deux pays ont critiqué l'OTAN.",
			"Les deux pays = Norvège + Suède",
			"Norvège negotiatedWith Suède; Norvège criticized OTAN; Suède criticized OTAN"},
		{"fr", "", "Oslo a critiqué l'OTAN.",
			"Oslo = Oslo",
			"Norvège criticized OTAN"},
		{"fr", "", "Stockholm a expulsé un diplomate.",
			"Stockholm = Stockholm",
			"Suède expelled diplomate"},
		{"fr", "", "Pierre Vandamme s'est rendu à Oslo.",
			"Oslo = Oslo",
			"Pierre Vandamme visited Oslo"},
		{"fr", "", "Pierre Vandamme a rencontré Anna Torvik à Oslo.",
			"Oslo = Oslo",
			"Pierre Vandamme met Anna Torvik @ Oslo"},
		{"fr", "", "Pierre Vandamme a rencontré Anna Torvik dans la capitale géorgienne.",
			"la capitale géorgienne = Tbilissi",
			"Pierre Vandamme met Anna Torvik @ Tbilissi"},
		{"fr", "", "Pierre Vandamme est arrivé à Oslo lundi. Il y a rencontré Anna Torvik.",
			"Il = Pierre Vandamme; y = Oslo",
			"Pierre Vandamme visited Oslo; Pierre Vandamme met Anna Torvik @ Oslo"},
		{"fr", "", "Les Norvégiens ont critiqué l'OTAN.",
			"Les Norvégiens = Norvège",
			"Norvège criticized OTAN"},
		{"fr", "", "L'Organisation des Nations unies se réunit. Pierre Vandamme a critiqué l'organisation.",
			"l'organisation = ONU",
			"Pierre Vandamme criticized ONU"},
		// Possessives
		{"fr", "", "Pierre Vandamme est arrivé lundi. Sa rencontre avec Anna Torvik a duré une heure.",
			"Sa = Pierre Vandamme",
			"Pierre Vandamme met Anna Torvik"},
		{"fr", "", "Pierre Vandamme et Paul Delorme sont arrivés. Leur rencontre avec Anna Torvik a duré une heure.",
			"Leur = Pierre Vandamme + Paul Delorme",
			"Pierre Vandamme met Anna Torvik; Paul Delorme met Anna Torvik"},
		{"fr", "", "Paul Delorme est parti. Lors de sa visite à Oslo, Pierre Vandamme a critiqué la Suède.",
			"sa = Pierre Vandamme",
			"Pierre Vandamme visited Oslo; Pierre Vandamme criticized Suède @ Oslo"},
		{"fr", "", "Paul Delorme est parti. Lors de sa visite à Oslo, il a critiqué la Suède.",
			"sa = Paul Delorme; il = Paul Delorme",
			"Paul Delorme visited Oslo; Paul Delorme criticized Suède @ Oslo"},
		{"fr", "", "L'ONU a exhorté la Norvège à céder, ce que son Premier ministre, Pierre Vandamme, refuse.",
			"son Premier ministre = Pierre Vandamme; son = ONU",
			"ONU urged Norvège; Pierre Vandamme, Premier ministre, Norvège"},
		// The first person
		{"fr", "Discours de Pierre Vandamme", "Pierre Vandamme est arrivé lundi. Je condamne la Norvège.",
			"Je = Pierre Vandamme",
			"Pierre Vandamme criticized Norvège"},
		{"fr", "", "Discours du ministre français des Affaires étrangères, Pierre Vandamme\n\nJ'ai vu Moscou céder. Le président de la République a critiqué la Norvège.",
			"J' = Pierre Vandamme; Le président de la République = François Hollande",
			"François Hollande criticized Norvège; Pierre Vandamme, ministre des Affaires étrangères, France"},
		{"fr", "Discours de Jens Stoltenberg", "J'ai rencontré hier Anna Torvik.",
			"J' = Jens Stoltenberg",
			"Jens Stoltenberg met Anna Torvik"},
		{"fr", "", "« J'ai rencontré Anna Torvik », a déclaré Pierre Vandamme.",
			"J' = Pierre Vandamme",
			"Pierre Vandamme met Anna Torvik; Pierre Vandamme stated –"},
	})
}

// TestOrdinarySurname: a surname that is also a word is somebody known only
// behind the office that he held then.

// TestSharedSurname: of several persons of one surname, one whom the text has
// named in full before is meant: the one named just before, or the one named first.
func TestSharedSurname(t *testing.T) {
	check(t, []reference{
		{"en", "", "Omar Brezal fled on Friday. Police detained Brezal. The writer Sami Brezal thanked Norway.",
			"Brezal = Omar Brezal",
			"Police detained Omar Brezal; Sami Brezal praised Norvège"},
		{"fr", "", "Le soldat Milo Karvan a fui vendredi. Sa mère, Anna Karvan, vit à Riga depuis des années et ne dit rien de lui aux voisins de la rue. La police a arrêté Karvan.",
			"",
			"police detained Milo Karvan"},
	})
}

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
	check(t, []reference{
		{"fr", "", "Pierre Vandamme a menacé le Japon. Elle a critiqué l'OTAN.",
			"Elle = –",
			"Pierre Vandamme threatened Japon"},
		{"fr", "", "Anna Torvik a menacé le Japon. Ils ont critiqué l'OTAN.",
			"Ils = –",
			"Anna Torvik threatened Japon"},
		{"fr", "", "Pierre Vandamme a rencontré Anna Torvik. Le temps passe. La nuit tombe. La pluie cesse. Il a critiqué l'OTAN.",
			"Il = –",
			"Pierre Vandamme met Anna Torvik"},
		{"fr", "", "Pierre Vandamme est arrivé lundi. Paul Delorme l'a critiqué.",
			"l' = Pierre Vandamme",
			"Paul Delorme criticized Pierre Vandamme"},
		{"fr", "", "L'armée suédoise a attaqué le Japon. Des rebelles entrent dans la ville d'Oslo et la reprennent.",
			"la = –",
			"armée suédoise attacked Japon"},
		{"fr", "", "Le Conseil de sécurité a critiqué l'OTAN. Pierre Vandamme le regrette.",
			"le = –",
			"Conseil de sécurité criticized OTAN"},
		{"fr", "", "La ministre norvégienne Anna Torvik est arrivée. Le ministre suédois a critiqué l'OTAN.",
			"Le ministre suédois = ministre suédois",
			"ministre suédois criticized OTAN; Anna Torvik, ministre, Norvège"},
		{"fr", "", "Un ministre norvégien, Pierre Vandamme, est arrivé. Un ministre a critiqué l'OTAN.",
			"Un ministre = ministre",
			"ministre criticized OTAN; Pierre Vandamme, ministre, Norvège"},
	})
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
