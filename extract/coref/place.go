package coref

import (
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
