// Package sample makes sound results for the tests of the packages around it:
// invented sentences about invented people, as many as wanted.
package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// Results returns n documents of about perDocument events each. The same
// arguments give the same documents.
func Results(seed uint64, n, perDocument int) []schema.Result {
	out := make([]schema.Result, n)
	for i := range out {
		out[i] = Result(rand.New(rand.NewPCG(seed, uint64(i))), fmt.Sprintf("doc %04d", i), perDocument)
	}
	return out
}

// Result returns a document of that id. Some actors are in nearly every
// document, most are rare.
func Result(r *rand.Rand, id string, events int) schema.Result {
	doc := schema.Document{
		ID: id, Title: "Dépêche « " + id + " »", Lang: [...]string{"fr", "en", ""}[r.IntN(3)],
		Published: date(r), Source: "Agence \"Essai\"", URL: "https://example.org/dépêche?n=" + id,
	}
	var text strings.Builder
	text.WriteString("Dépêche.\n")
	var all []schema.Event
	for i := range events {
		relations := schema.Relations()
		rel := relations[r.IntN(len(relations))]
		e := schema.Event{
			Doc: id, Relation: rel.ID, Agent: actor(r), Date: date(r),
			Status: [...]schema.Status{schema.Asserted, schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical}[r.IntN(6)],
			Rule:   "fr/" + rel.ID, Rulebook: "0123abcd", CAMEO: rel.CAMEO, PLOVER: rel.PLOVER,
		}
		if r.IntN(4) > 0 {
			e.Target = actor(r)
		}
		if r.IntN(3) == 0 {
			e.Place = &schema.Actor{ID: schema.ActorID(schema.City, "genève"), Class: schema.City, Label: "Genève", Labels: []string{"Genève", "Geneva"}}
		}
		if r.IntN(5) == 0 {
			e.AttributedTo = actor(r)
		}
		if r.IntN(5) == 0 {
			e.Topic = "l'accord\tdit \\ « n° 1 »\nsuite"
		}
		trigger := fmt.Sprintf("mot%d", i)
		start := text.Len()
		fmt.Fprintf(&text, "%s %s quelque chose, \"dit-on\".", e.Agent.Label, trigger)
		e.Sentence = quote(text.String(), start, text.Len())
		at := start + strings.Index(e.Sentence.Text, trigger)
		e.Trigger = quote(text.String(), at, at+len(trigger))
		e.ID = schema.EventID(&e)
		text.WriteByte(' ')
		all = append(all, e)
	}
	doc.Text = text.String()
	return schema.Result{Document: doc, Events: all}
}

func quote(text string, start, end int) schema.Quote {
	return schema.Quote{Text: text[start:end], Span: schema.Span{Start: start, End: end}}
}

func date(r *rand.Rand) string {
	y, m, d := 2010+r.IntN(15), 1+r.IntN(12), 1+r.IntN(28)
	switch r.IntN(8) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("%04d", y)
	case 2:
		return fmt.Sprintf("%04d-%02d", y, m)
	case 3:
		return fmt.Sprintf("%04d-%02d/..", y, m)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// actor picks one of a few thousand, the first ones far more often.
func actor(r *rand.Rand) *schema.Actor {
	n := int(3000 * r.Float64() * r.Float64() * r.Float64() * r.Float64())
	if n == 0 {
		return &schema.Actor{ID: schema.ActorID(schema.Country, "syldavie"), Class: schema.Country, Label: "Syldavie",
			Labels: []string{"Syldavie", "Syldavia", "Klow"}, SameAs: "http://www.wikidata.org/entity/Q1"}
	}
	label := fmt.Sprintf("Élise Müller-%d", n)
	labels := []string{label}
	if r.IntN(2) == 0 {
		labels = append(labels, fmt.Sprintf("Mme Müller-%d", n))
	}
	return &schema.Actor{ID: schema.ActorID(schema.Person, label), Class: schema.Person, Label: label, Labels: labels}
}
