package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// owned returns who a noun with a possessive means: « son pays » is the country
// whose office somebody holds, "its government" the country, "its army" an army
// that has no name but whose it is. None, where the possessive stands for
// nobody known, or for several.
func (r *Resolver) owned(g int) int {
	whose := none
	for h, x := range r.s.Complements(g) {
		if x.Kind == clause.Possessive {
			r.possessive(h)
			who := r.s.who(h)
			if d, ok := demands(&r.s.Words[x.Head]); ok && d.person != noPerson && !d.plural && r.s.personal(g) {
				d.person = person
				who = r.antecedent(h, d)
			}
			if len(who) == 1 {
				whose = who[0]
			}
		}
	}
	if whose == none {
		return none
	}
	if head := &r.s.Words[r.s.Groups[g].Head]; r.s.firstPersonAt(g) && head.Is(homeland) && r.es.all[whose].actor.Class == schema.Country {
		return whose // « notre pays »
	}
	if r.es.all[whose].actor.Class == schema.Person {
		return r.ofHolder(g, r.workplace(whose))
	}
	return r.ofBody(g, whose)
}

// What somebody calls his own.
const (
	homeland    lexicon.Sense = "homeland"     // the country whose office he holds
	ownMovement lexicon.Sense = "own-movement" // the organization or group that he leads
)

// personal tells the nouns for what only persons call theirs: « son pays ».
func (s *sentence) personal(g int) bool {
	return s.Words[s.Groups[g].Head].Is(homeland, ownMovement)
}

// ofHolder returns what somebody calls his who holds an office of the country or
// organization of: his country, his government, his movement, his army.
func (r *Resolver) ofHolder(g, of int) int {
	if of == none {
		return none
	}
	country := r.es.all[of].actor.Class == schema.Country
	switch head := &r.s.Words[r.s.Groups[g].Head]; {
	case !head.Is(homeland, ownMovement):
		return r.ofBody(g, of)
	case head.Is(homeland) == country:
		return of
	}
	return none
}

// ofBody returns what a country or organization calls its own: its government
// is the country, its army and its ministry are called after it.
func (r *Resolver) ofBody(g, of int) int {
	gr := &r.s.Groups[g]
	owner := &r.es.all[of]
	if owner.govern != none {
		of = owner.govern
		owner = &r.es.all[of]
	}
	if owner.actor.Class != schema.Country && owner.actor.Class != schema.Organization || !owner.named {
		return none
	}
	switch {
	case r.s.Words[gr.Head].Is(government) && owner.actor.Class == schema.Country && r.s.bare(g):
		return of
	case !gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun|lexicon.ForceNoun) || gr.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.TextNoun|lexicon.ActNoun):
		return none
	}
	class := r.s.class(g)
	if class != schema.Organization && class != schema.Group {
		return none
	}
	name := owner.actor.Label
	if owner.entry != nil {
		name = owner.entry.In(r.lang)
	}
	who := r.es.described(class, r.s.label(g)+" ("+name+")", r.s.genders(gr), r.s.plural(gr))
	r.es.calledAfter(who, of)
	return who
}

// calledAfter gives somebody the names of whom he belongs to.
func (es *entities) calledAfter(who, of int) {
	owner := &es.all[of]
	es.call(who, owner.actor.Label)
	if owner.entry != nil {
		es.call(who, owner.entry.Second)
	}
}
