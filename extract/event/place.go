package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// where is the place that the text says of a match, the most specific first.
func (f *Finder) where(m *rule.Match) *schema.Actor {
	if places := f.actors(m.Roles[rule.Place], coref.Location); len(places) > 0 {
		return places[0]
	}
	if f.book.Relation(m.Rule.Relation).Has(rule.AtTarget) {
		return nil
	}
	for _, p := range [...]int{m.Pred, m.Noun} {
		if place := f.placeOf(m, p); place != nil {
			return place
		}
	}
	// « Réunis à Bruxelles, … »
	for i := range f.s.Predicates {
		if gathered(f.s, i, m.Pred) {
			if place := f.placeOf(m, i); place != nil {
				return place
			}
		}
	}
	if f.block.Entry && f.block.Place != "" {
		switch f.s.Predicates[m.Pred].Link {
		case clause.Root, clause.LinkConj, clause.LinkNoun:
			return f.who.Place(f.block.Place) // of a programme's entry
		}
	}
	return nil
}

// placeOf is the place among the complements of predicate p.
func (f *Finder) placeOf(m *rule.Match, p int) *schema.Actor {
	if p == clause.None {
		return nil
	}
	for _, a := range f.s.Predicates[p].Args {
		if a.Func != clause.Oblique || a.Group == clause.None || used(m, a.Group) || !a.Case.Has(lexicon.In) || !f.isPlace(a.Group) {
			continue
		}
		if gr := &f.s.Groups[a.Group]; gr.Of != clause.None && gr.Of != f.s.Predicates[p].Group && !f.s.Actor(gr.Of) {
			continue // « la mission en Afghanistan »: the noun's own
		}
		if place := f.one(a.Group, coref.Location); place != nil {
			return place
		}
	}
	return nil
}

// isPlace tells whether a group is one where something can happen.
func (f *Finder) isPlace(g int) bool {
	gr := &f.s.Groups[g]
	switch gr.Class {
	case schema.City, schema.Country, schema.Region, schema.Place:
		return true
	}
	if gr.Kind == clause.Pronoun {
		return f.who.IsPlace(g) // « y »
	}
	return gr.Class == "" && gr.Kinds.Has(lexicon.PlaceNoun) && f.who.IsPlace(g)
}

// used tells whether a group fills a role of a match.
func used(m *rule.Match, g int) bool {
	for _, role := range m.Roles {
		for _, f := range role {
			if f.Group == g {
				return true
			}
		}
	}
	return false
}
