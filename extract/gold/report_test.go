package gold

import (
	"encoding/json"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestReport counts by hand what one document has.
func TestReport(t *testing.T) {
	doc := Document{Document: schema.Document{ID: "a", Text: text}}
	for _, s := range []string{
		"Solberg met Durand / ont rencontré / 1",
		"Lambert met Durand / ont rencontré / 1",
		"Solberg praised Suède / ont salué / 1",
		"Durand stated - / a déclaré / 2",
	} {
		doc.Events = append(doc.Events, goldEvent(t, s))
	}
	doc.Events[0].Date, doc.Events[0].Place = "2015-03-03", []string{"Oslo"}
	doc.Events[3].Status, doc.Events[3].AttributedTo = schema.Planned, []string{"Suède"}
	doc.Positions = []Position{
		{Person: []string{"Anne Durand"}, Role: "ministre", Of: []string{"Norvège"}},
		{Person: []string{"Paul Lambert"}, Role: "ministre", Of: []string{"Norvège"}},
	}
	var events []schema.Event
	for _, s := range []string{
		"Durand holdsPosition Norvège / La ministre / 2",
		"Durand holdsPosition Norvège / ministre / 2",
		"Solberg met Durand / ont rencontré / 1",
		"Solberg supported Suède / ont salué / 1", // its root is that of praised
		"Durand stated - / a déclaré / 2",
		"Suède hosted Oslo / puis / 1",
	} {
		events = append(events, extractedEvent(t, s))
	}
	events[2].Date, events[2].Place = "2015-03", person("Oslo")

	var r Report
	r.Add(Compare(&doc, events))
	check := func(what string, got, want any) {
		if got != want {
			t.Errorf("%s: %+v, wanted %+v", what, got, want)
		}
	}
	check("documents", r.Documents, 1)
	check("triple", r.Triple, Tally{2, 4, 4})
	check("root", r.Root, Tally{3, 4, 4})
	check("actors", r.Actors, Tally{3, 4, 4})
	check("detected", r.Detected, Tally{3, 3, 3}) // met twice and hosted are one root
	check("position", r.Position, Tally{1, 2, 1})
	check("date", r.Matched.Date, Share{1, 2})
	check("date where said", r.Matched.DateWhereSaid, Share{0, 1})
	check("place", r.Matched.Place, Share{2, 2})
	check("place where said", r.Matched.PlaceWhereSaid, Share{1, 1})
	check("status", r.Matched.Status, Share{1, 2})
	check("status where not asserted", r.Matched.StatusWhereNotAsserted, Share{0, 1})
	check("attributed to", r.Matched.AttributedTo, Share{1, 2})
	check("lost", r.Lost, Lost{WrongRelation: 1, WrongAgent: 1, Shared: 1})
	check("too many", r.TooMany, TooMany{WrongVersion: 1, Spurious: 1})
	check("predicates", r.Predicates, Predicates{Agent: Share{2, 3}, Target: Share{3, 3}, TargetWhereNamed: Share{2, 2}})
	check("references", r.References, References{Agent: Share{1, 1}})

	var relations string
	for _, rel := range r.Relations() {
		relations += rel.Relation + " "
	}
	check("relations", relations, "met stated praised hosted supported ")
	check("met", r.Relations()[0].Triple, Tally{1, 2, 1})

	// A second document of the same counts all twice.
	r.Add(Compare(&doc, events))
	check("twice", r.Triple, Tally{4, 8, 8})
	check("twice, by relation", r.Relations()[0].Triple, Tally{2, 4, 2})
}

func TestFiguresJSON(t *testing.T) {
	for _, c := range []struct {
		figure any
		want   string
	}{
		{Tally{2, 3, 4}, `{"p":0.5,"r":0.6667,"f1":0.5714,"right":2,"gold":3,"extracted":4}`},
		{Tally{}, `{"p":0,"r":0,"f1":0,"right":0,"gold":0,"extracted":0}`},
		{Share{1, 3}, `{"rate":0.3333,"right":1,"of":3}`},
		{Share{}, `{"rate":null,"right":0,"of":0}`},
	} {
		if got, err := json.Marshal(c.figure); err != nil || string(got) != c.want {
			t.Errorf("%+v is %s, %v, wanted %s", c.figure, got, err, c.want)
		}
	}
}
