package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/schema"
)

// member notes of which organization who, whom group g means, is said to be a
// member: « les pays membres de l'UE », « la Turquie, membre de l'OTAN »,
// "fighters of Hamas", "NATO members".
func (r *Resolver) member(who, g int) {
	of := none
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.Of != g || x.Mark == clause.None || r.s.Marks[x.Mark].Kind != clause.NameMark || x.Kind == clause.Nominal && x.Prep != "de" && x.Prep != "of" {
			continue
		}
		if m := r.marked(x); m != none && r.es.all[m].actor.Class == schema.Organization {
			of = m
		}
	}
	if gr := &r.s.Groups[g]; of == none || of == who || gr.Kind != clause.Nominal || !r.belonger(gr) {
		return
	}
	switch e := &r.es.all[who]; e.actor.Class {
	case schema.Person, schema.Group, schema.Country, schema.Organization:
		e.member = of + 1
	}
}

// belonger tells whether the words of a group say that somebody belongs to
// something.
func (r *Resolver) belonger(gr *clause.Group) bool {
	if r.s.Words[gr.Head].Lemma == "ancien" || gr.First > 0 && fold(r.s.Words[gr.First].Text) == "former" {
		return false
	}
	for i := gr.First; i < min(gr.End, len(r.s.Words)); i++ {
		switch r.s.Words[i].Lemma {
		case "ancien", "ex-membre", "former":
			return false
		}
	}
	for i := gr.Head; i < min(gr.End, len(r.s.Words)); i++ {
		switch r.s.Words[i].Lemma {
		case "membre", "member", "combattant", "fighter", "soldat", "soldier", "militant", "rebelle", "rebel", "milicien", "militiaman", "guérillero", "guerrilla", "policier", "casque", "peacekeeper", "membership":
			return true
		}
	}
	return r.s.Words[max(gr.Head-1, 0)].Lemma == "member"
}
