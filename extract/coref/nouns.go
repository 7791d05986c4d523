package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What nouns call again, and what belongs to a country.
const (
	capital    lexicon.Sense = "capital"     // the city: « la capitale géorgienne »
	anyCountry lexicon.Sense = "any-country" // the noun that any country is called by, unlike kingdom and island
	soil       lexicon.Sense = "soil"        // a country's own ground, which is called after it

	// Alone it is the government of the country whose offices the text names most.
	ownGovernment lexicon.Sense = "own-government"
)

// noun returns the entity of a noun group, or none.
func (r *Resolver) noun(g int) int {
	gr := &r.s.Groups[g]
	if name := r.nameBeside(g); name != none {
		return name
	}
	if gr.Mark != clause.None && r.s.Marks[gr.Mark].Kind == clause.DemonymMark {
		return r.people(g)
	}
	head := &r.s.Words[gr.Head]
	if head.Is(capital) {
		// « la capitale géorgienne »
		if c := r.country(g); c != none && r.es.all[c].entry != nil {
			if e := r.es.capital[r.es.all[c].entry.Country]; e != nil {
				return r.es.entry(e)
			}
		}
	}
	if who := r.owned(g); who != none {
		return who
	}
	definite, demonstrative := r.s.determined(gr)
	switch {
	case gr.Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun) && !r.s.plural(gr):
		if who := r.holder(g, definite || demonstrative || r.s.relational(g)); who != none {
			return who
		}
	case gr.Kinds.Has(lexicon.CountryNoun) && head.Is(anyCountry) && (definite || demonstrative) && !r.s.plural(gr) && r.s.unnamed(g):
		return r.theCountry(g)
	case head.Is(anyTown) && (definite || demonstrative) && !r.s.plural(gr) && !r.s.anew(gr) && r.s.plain(g) && !r.s.ownWords(g):
		if who := r.theTown(g); who != none {
			return who
		}
	case gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun) && !r.s.plural(gr) && (demonstrative || definite && r.s.anaphoric(gr) && !r.s.anew(gr) && !r.s.leadsOn(g) && (r.s.bare(g) || r.s.warlike(g) || r.s.onlyDescribed(g))):
		if who := r.theBody(g); who != none {
			return who
		}
	}
	if definite && r.s.plural(gr) && head.Is(anyFighters) && !r.s.ownWords(g) && r.s.plain(g) {
		if who := r.fighters(g); who != none {
			return who
		}
	}
	if gr.Kinds.Has(lexicon.BodyNoun) && head.Is(government) {
		if c := r.country(g); c != none {
			return c
		}
		if head.Is(ownGovernment) && definite && r.s.bare(g) {
			offices := r.es.governed(none)
			c := r.es.most(offices, offices)
			if r.s.programme() && r.whereTold() != none {
				c = r.whereTold()
			}
			if c != none {
				return c
			}
		}
	}
	class, label := r.s.class(g), r.s.label(g)
	own := keyOf(class, r.es.distinctive(class, label))
	who, known := r.es.keys[own]
	if !known {
		if body := r.bodyOf(g, label); body != none {
			r.es.keys[own] = body
			return body
		}
		who = r.es.describedBy(own, class, label, r.s.genders(gr), r.s.plural(gr))
	}
	r.belongs(who, g)
	return who
}

// people returns who a noun of nationality means: the country for « les
// Russes », people of it for « trois Américains ».
func (r *Resolver) people(g int) int {
	gr := &r.s.Groups[g]
	definite, _ := r.s.determined(gr)
	if definite && r.s.plural(gr) && gr.Head-gr.First <= 1 && r.s.Words[gr.First].POS != lexicon.NUM {
		who := r.s.marked(gr)
		if who != none {
			r.es.call(who, r.s.label(g))
		}
		return who
	}
	return r.es.described(schema.Group, r.s.label(g), r.s.genders(gr), r.s.plural(gr))
}

// class is what a common noun denotes.
func (s *sentence) class(g int) schema.Class {
	gr := &s.Groups[g]
	k := gr.Kinds
	switch {
	case gr.Class != "":
		return gr.Class
	case k.Has(lexicon.PersonNoun|lexicon.OfficeNoun) && !s.plural(gr):
		return schema.Person
	case k.Has(lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.GroupNoun):
		return schema.Group
	case k.Has(lexicon.BodyNoun):
		if s.plural(gr) {
			return schema.Group
		}
		return schema.Organization
	case k.Has(lexicon.CountryNoun):
		return schema.Group
	case k.Has(lexicon.PlaceNoun):
		return schema.Place
	}
	return schema.Thing
}

// belongs adds to a described actor the name of the country it belongs to: « les
// autorités géorgiennes » are also called by Georgia's name, and so is its
// territory.
func (r *Resolver) belongs(who, g int) {
	c := r.country(g)
	if c == none {
		return
	}
	if r.s.Words[r.s.Groups[g].Head].Is(soil) {
		r.es.calledAfter(who, c)
		return
	}
	switch r.es.all[who].actor.Class {
	case schema.Organization, schema.Group:
		if r.s.Groups[g].Kinds.Has(lexicon.BodyNoun | lexicon.GroupNoun | lexicon.ForceNoun) {
			r.es.calledAfter(who, c)
		}
	}
}

// country returns the country whose adjective or complement a group has.
func (r *Resolver) country(g int) int {
	for h, x := range r.s.Complements(g) {
		if x.Kind == clause.Adjective {
			if r.s.twofold(g, x) {
				return none
			}
			who := r.s.marked(x)
			if who != none {
				r.leads(g, who)
			}
			if who == none || r.es.all[who].governs() {
				return who
			}
			continue
		}
		if x.Kind == clause.Nominal && x.Case.Has(lexicon.Of|lexicon.Owner) && r.s.IsName(h) {
			if who := r.s.marked(x); who != none && r.es.all[who].actor.Class == schema.Country {
				return who
			}
		}
	}
	return none
}

// governs tells whether somebody is a country, a region, an organization or the like, of
// which there are offices and bodies.
func (e *entity) governs() bool {
	switch e.actor.Class {
	case schema.Person, schema.Thing, schema.Place:
		return e.govern != none
	}
	return true
}

// twofold tells whether another adjective of nationality of group g stands right
// beside x: the Turkish Cypriot leader leads neither country.
func (s *sentence) twofold(g int, x *clause.Group) bool {
	for _, y := range s.Complements(g) {
		if y.Kind == clause.Adjective && y.Mark != clause.None && x.Mark != clause.None && y.Mark != x.Mark && (y.First == x.End || x.First == y.End) {
			return true
		}
	}
	return false
}

// bare tells whether a group has no complement and no adjective of its own.
func (s *sentence) bare(g int) bool {
	gr := &s.Groups[g]
	for _, x := range s.Complements(g) {
		if x.Kind != clause.Possessive && (x.Case.Has(lexicon.Of) || x.Kind == clause.Adjective) {
			return false
		}
	}
	for i := gr.Head + 1; i < gr.End; i++ {
		if s.Words[i].POS == lexicon.ADJ {
			return false
		}
	}
	return true
}

// unnamed tells whether a group has no name among its complements.
func (s *sentence) unnamed(g int) bool {
	for _, x := range s.Complements(g) {
		if x.Kind == clause.Adjective || x.Case.Has(lexicon.Of) && x.Mark != clause.None {
			return false
		}
	}
	return true
}

// determined tells the articles and demonstratives of a group.
func (s *sentence) determined(gr *clause.Group) (definite, demonstrative bool) {
	i := gr.First
	if i > 0 && s.Words[i-1].POS == lexicon.ADPDET {
		definite = true
	}
	for ; i < gr.Head; i++ {
		if w := &s.Words[i]; w.POS == lexicon.DET {
			definite = definite || w.Feats.Has(lexicon.Def)
			demonstrative = demonstrative || w.Feats.Has(lexicon.Dem)
		}
	}
	return definite, demonstrative
}

func (s *sentence) plural(gr *clause.Group) bool {
	f := s.Words[gr.Head].Feats
	if f.Has(lexicon.Plur) && f.Has(lexicon.Sing) {
		for i := gr.First; i < gr.Head; i++ {
			if s.Words[i].Feats.Has(lexicon.Plur) {
				return true
			}
		}
		return false
	}
	return f.Has(lexicon.Plur)
}

// The nouns that tell the sex of who they call where the language has no gender.
const (
	maleNoun   lexicon.Sense = "male-noun"   // son, king
	femaleNoun lexicon.Sense = "female-noun" // daughter, queen
)

// genders is the gender that a group's head shows.
func (s *sentence) genders(gr *clause.Group) gazetteer.Gender {
	head := &s.Words[gr.Head]
	switch {
	case head.Is(maleNoun):
		return gazetteer.Masc
	case head.Is(femaleNoun):
		return gazetteer.Fem
	}
	return gender(head.Feats)
}
