package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// member notes of which organization who, whom group g means, is said to be a
// member: « les pays membres de l'UE », « la Turquie, membre de l'OTAN »,
// "fighters of Hamas", "NATO members".
func (r *Resolver) member(who, g int) {
	of := none
	for h, x := range r.s.Complements(g) {
		if !r.s.IsName(h) || x.Kind == clause.Nominal && !x.Case.Has(lexicon.Of) {
			continue
		}
		if m := r.s.marked(x); m != none && r.es.all[m].actor.Class == schema.Organization {
			of = m
		}
	}
	if gr := &r.s.Groups[g]; of == none || of == who || gr.Kind != clause.Nominal || r.s.former(g) || !r.s.belonger(gr) {
		return
	}
	switch e := &r.es.all[who]; e.actor.Class {
	case schema.Person, schema.Group, schema.Country, schema.Organization:
		e.member = of
	}
}

// The classes of nouns of those who belong to something.
const (
	membership lexicon.Sense = "membership"
	fighter    lexicon.Sense = "fighter"
)

// belonger tells whether the words of a group say that somebody belongs to
// something.
func (s *sentence) belonger(gr *clause.Group) bool {
	for i := gr.Head; i < gr.End; i++ {
		if s.Words[i].Is(membership, fighter) {
			return true
		}
	}
	return s.Words[max(gr.Head-1, 0)].Is(membership) // "member states"
}
