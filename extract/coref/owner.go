package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// attributive is the organization or country whose name stands right before an
// office without anything between: "Hamas commander X".
func (r *Resolver) attributive(g int) int {
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; (x.End == r.s.Groups[g].First || r.s.behind(x.End) == r.s.Groups[g].First) && x.Kind == clause.Nominal && r.s.IsName(h) {
			if who := r.s.marked(x); who != none && (r.es.all[who].actor.Class == schema.Organization || r.es.all[who].actor.Class == schema.Country) {
				return who
			}
		}
	}
	return none
}

// owningRelative are the relative pronouns for whose something is: dont, whose.
const owningRelative lexicon.Sense = "owning-relative"

// relativeOwner is whose office a relative clause tells of right behind its name:
// « la Norvège, dont le ministre X … », or none.
func (r *Resolver) relativeOwner(g int) int {
	i := r.s.Groups[g].First
	for i >= 0 && !r.s.Words[i].Is(owningRelative) {
		if i--; i < r.s.Groups[g].First-2 {
			return none
		}
	}
	if i--; i >= 0 && r.s.Words[i].Text == "," {
		i--
	}
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; i >= 0 && x.End == i+1 && r.s.IsName(h) {
			return r.owner(h)
		}
	}
	return none
}

// belonging are the cases of whose an office is.
const belonging = lexicon.Of | lexicon.Owner | lexicon.To | lexicon.At

// owner is whom a genitive before an office means: Turkey's, the country's.
func (r *Resolver) owner(h int) int {
	who := r.s.who(h)
	if len(who) != 1 {
		return none
	}
	if of := r.s.Groups[h].Of; of != clause.None {
		r.leads(of, who[0])
	}
	switch e := &r.es.all[who[0]]; e.actor.Class {
	case schema.Person:
		if r.s.IsName(h) {
			return r.workplace(who[0])
		}
	case schema.Country, schema.Organization, schema.Region, schema.Group:
		return who[0]
	case schema.City:
		if e.govern != none {
			return e.govern
		}
		return who[0]
	}
	return none
}

// served is the body where somebody works who works for the office of group
// h: that of its holder.
func (r *Resolver) served(h int) int {
	if of := r.country(h); of != none {
		return of
	}
	for k, x := range r.s.Complements(h) {
		if x.Case.Has(lexicon.Of) && r.s.IsName(k) {
			return r.s.marked(x)
		}
	}
	who := r.holder(h, true)
	if who == none {
		return none
	}
	return r.workplace(who)
}

// possessorOf returns the body that « son représentant spécial » serves: whom
// the possessive means, or where that person holds office.
func (r *Resolver) possessorOf(g int) int {
	for h, x := range r.s.Complements(g) {
		if x.Kind != clause.Possessive {
			continue
		}
		r.possessive(h)
		who := r.s.who(h)
		if len(who) != 1 {
			return none
		}
		e := &r.es.all[who[0]]
		switch e.actor.Class {
		case schema.Organization:
			if r.nations(g) {
				// « l'UE exhorte la Serbie …, ce que son Premier ministre refuse »
				return r.d.nationBefore(r.s.Groups[g].Head)
			}
			return who[0]
		case schema.Country:
			return who[0]
		case schema.Group:
			if !e.plural {
				return who[0] // « le collectif … un de ses porte-parole »
			}
		case schema.Person:
			return r.workplace(who[0])
		case schema.Thing:
			if r.leads(g, who[0]); e.actor.Class == schema.Organization {
				return who[0]
			}
		}
		return none
	}
	return none
}

// under tells whether group h depends on group g.
func (s *sentence) under(h, g int) bool {
	for n := 0; h != clause.None && n < 6; n++ {
		h = s.Groups[h].Of
		if h == g {
			return true
		}
	}
	return false
}

// asideBetween tells whether group h complements what only stands in apposition to the
// complement of group g: « maire de X, commune riveraine de Y ».
func (s *sentence) asideBetween(h, g int) bool {
	for n := 0; h != clause.None && h != g && n < 6; n, h = n+1, s.Groups[h].Of {
		if x := &s.Groups[h]; x.Prep == "" && x.First > 0 && s.Words[x.First-1].Text == "," {
			return true
		}
	}
	return false
}
