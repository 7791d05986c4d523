package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Pronouns that point at one of those named before.
const (
	lastNamed   lexicon.Sense = "last-named"    // ce dernier, celui-ci
	latterOfTwo lexicon.Sense = "latter-of-two" // the latter
	formerOfTwo lexicon.Sense = "former-of-two" // the former
)

// latter resolves the pronouns that point at who was named last, or first of
// two, and not at whom the text is about: « ce dernier », « celle-ci », "the
// latter", "the former". It tells whether a group is one of them.
func (r *Resolver) latter(g int) bool {
	w := &r.s.Words[r.s.Groups[g].Head]
	var d demand
	switch {
	case w.Is(lastNamed):
		d.plural = w.Feats.Has(lexicon.Plur) && !w.Feats.Has(lexicon.Sing)
		if d.gender = gender(w.Feats); d.gender == gazetteer.Masc|gazetteer.Fem || d.plural && d.gender == gazetteer.Masc {
			d.gender = 0
		}
		r.means(g, r.lastNamed(g, d), d)
	case w.Is(latterOfTwo):
		who := r.ofTwo(g, false)
		if who == nil {
			who = r.lastNamed(g, d)
		}
		r.means(g, who, d)
	case w.Is(formerOfTwo):
		r.means(g, r.ofTwo(g, true), d)
	default:
		return false
	}
	return true
}

// lastNamed returns who was named last, in the sentence or in the one before,
// but not to say whose somebody is; nobody where nobody agrees.
func (r *Resolver) lastNamed(g int, d demand) []int {
	for _, inside := range [...]bool{false, true} {
		for _, to := range r.d.back(1) {
			e := &r.es.all[to.who[0]]
			if to.inside == inside && !r.onlyWhere(e, to) && r.es.fits(to, d) && !r.s.rivals(g, to) {
				return to.who
			}
		}
	}
	return nil
}

// onlyWhere tells whether what was named says rather where something is: a place,
// unless it acts, or a country, « à Madagascar » or « le pays », beside a person.
func (r *Resolver) onlyWhere(e *entity, to *slot) bool {
	switch {
	case !e.isPlace():
		return false
	case e.actor.Class == schema.Country:
		return (to.locative || to.called) && r.personNamed()
	}
	return to.locative || !to.subject && r.personNamed()
}

// personNamed tells whether the sentence at hand or the one before speaks of a
// person by name: then a capital that acts on nobody is only a place.
func (r *Resolver) personNamed() bool {
	for _, to := range r.d.back(1) {
		if e := &r.es.all[to.who[0]]; e.named && e.actor.Class == schema.Person {
			return true
		}
	}
	return false
}

// ofTwo returns the first or the last of the two who stand together in the
// sentence or in the one before; nobody where no two do.
func (r *Resolver) ofTwo(g int, first bool) []int {
	all := r.pairings(r.s.Groups[g].First, r.d.pairs)
	for k := len(all) - 1; k >= 0 && r.s.Index-all[k].sentence <= 1; k-- {
		switch p := &all[k]; {
		case len(p.who) != 2:
		case first:
			return p.who[:1]
		default:
			return p.who[1:]
		}
	}
	return nil
}

// inside tells whether group g only says whose somebody or something is: « le
// ministre de la Suède », "Sweden's army".
func (s *sentence) inside(g int) bool {
	gr := &s.Groups[g]
	if gr.Of == clause.None {
		return false
	}
	if gr.Prep == "" || gr.Case.Has(lexicon.Of|lexicon.Owner) {
		return s.Groups[gr.Of].Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.BodyNoun | lexicon.GroupNoun | lexicon.CountryNoun | lexicon.PlaceNoun)
	}
	return gr.Kind == clause.Adjective
}
