package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// bodyOf returns the body that many countries have, of the country that a group
// called by label names: « le ministère turc des Affaires étrangères », "the Turkish
// Foreign Ministry". However it is called, and in either language, it has one
// identifier. None where the group names no such body.
func (r *Resolver) bodyOf(g int, label string) int {
	gr := &r.s.Groups[g]
	if !gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun|lexicon.ForceNoun|lexicon.PersonNoun) || gr.Kinds.Has(lexicon.OfficeNoun) {
		return none
	}
	c := r.country(g)
	if c == none || r.es.all[c].entry == nil || r.es.all[c].entry.Country == "" {
		return none
	}
	kind, class := r.es.kindOfBody(r.withoutCountry(g, c))
	if kind == "" {
		return none
	}
	country := &r.es.all[c]
	own := country.entry.Country + " " + kind
	who := r.es.describedBy(keyOf(class, own), class, label, r.s.genders(gr), r.s.plural(gr))
	r.es.all[who].own = own
	r.es.call(who, label)
	r.es.calledAfter(who, c)
	return who
}

// The kinds of bodies that a country has but that no gazetteer lists, since what
// they are called is an ordinary word.
const (
	forces      lexicon.Sense = "forces"
	soldiers    lexicon.Sense = "soldiers"
	rebels      lexicon.Sense = "rebels"
	separatists lexicon.Sense = "separatists"
	junta       lexicon.Sense = "junta"
	navy        lexicon.Sense = "navy"
	airForce    lexicon.Sense = "air-force"
)

// kindOfBody tells which kind of body a name without its country means, and
// what class it is of; "" for none.
func (es *entities) kindOfBody(name string) (kind string, class schema.Class) {
	for _, e := range es.gaz.Lookup(name) {
		if e.Kind == gazetteer.Body {
			return strings.TrimPrefix(e.ID, "urn:entente:body:"), e.Class
		}
	}
	senses := es.lex.Form(fold(name))
	for _, kind := range [...]lexicon.Sense{forces, soldiers, rebels, separatists, junta} {
		if senses.Has(kind) {
			return string(kind), schema.Group
		}
	}
	for _, kind := range [...]lexicon.Sense{navy, airForce} {
		if senses.Has(kind) {
			return string(kind), schema.Organization
		}
	}
	return "", ""
}

// withoutCountry is what a body is called apart from the adjective or the name
// of its country, and the words that tie that name to it: « ministère turc de la
// Défense », « Cour suprême du Kenya », "Turkey's army".
func (r *Resolver) withoutCountry(g, country int) string {
	var name []string
	start, end := r.s.labelled(g)
	for m := range r.s.Marks {
		k := &r.s.Marks[m]
		if k.First < start || k.End > end || k.Kind != clause.DemonymMark && (k.Kind != clause.NameMark || r.s.named[k.Ref] != country) {
			continue
		}
		before := k.First
		for before > start && r.s.tie(before-1) {
			before--
		}
		if before > start {
			name = append(name, r.s.words(start, before))
		}
		if start = k.End; start < end && r.lex.Case(r.s.Words[start].Lemma).Has(lexicon.Owner) {
			start++
		}
	}
	if start < end {
		name = append(name, r.s.words(start, end))
	}
	return strings.Join(name, " ")
}

// tie tells whether word i is a preposition or an article.
func (s *sentence) tie(i int) bool {
	switch s.Words[i].POS {
	case lexicon.ADP, lexicon.ADPDET, lexicon.DET:
		return true
	}
	return false
}
