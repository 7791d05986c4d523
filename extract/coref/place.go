package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// isPlace tells places, countries included.
func (e *entity) isPlace() bool {
	switch e.actor.Class {
	case schema.City, schema.Country, schema.Region, schema.Place:
		return e.named
	}
	return false
}

// IsPlace tells whether group g of the current sentence means a place that has
// a name, or a part of one.
func (r *Resolver) IsPlace(g int) bool {
	who := r.s.who(g)
	if len(who) != 1 {
		return false
	}
	if r.es.all[who[0]].isPlace() {
		return true
	}
	// « l'est de l'Ukraine »
	for h, x := range r.s.Complements(g) {
		if x.Case.Has(lexicon.Of) {
			if of := r.s.who(h); len(of) == 1 && r.es.all[of[0]].isPlace() {
				return true
			}
		}
	}
	return false
}

// Site returns the place that group g of the current sentence names: of a seat of
// government, the building, "at the White House"; nil where it means none or several.
func (r *Resolver) Site(g int) *schema.Actor {
	if m := r.s.Groups[g].Mark; m != clause.None && r.s.Marks[m].Kind == clause.NameMark {
		for _, e := range r.es.gaz.Lookup(r.s.words(r.s.Marks[m].First, r.s.Marks[m].End)) {
			if e.Kind == gazetteer.Seat {
				return r.es.actor(r.es.entry(e))
			}
		}
	}
	if who := r.Actors(g, Location); len(who) == 1 {
		return who[0]
	}
	return nil
}

// Place returns the place that a dateline names.
func (r *Resolver) Place(name string) *schema.Actor {
	var best *gazetteer.Entry
	for _, e := range r.es.gaz.Lookup(name) {
		if e.Kind == gazetteer.City && (best == nil || e.Population > best.Population) {
			best = e
		}
	}
	if best != nil {
		return r.es.actor(r.es.entry(best))
	}
	return r.es.actor(r.es.described(schema.City, name, 0, false))
}
