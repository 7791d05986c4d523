package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

const (
	// posted is of nouns that a place complements to say where somebody serves or
	// something is under way: « l'ambassadeur à Riga », « la mission au Mali ».
	posted lexicon.Sense = "posted"
	// venue is of nouns of buildings and grounds where people meet, whatever else
	// they call: « à l'ambassade de Norvège ».
	venue lexicon.Sense = "venue"
	// copula is of verbs that say what something is.
	copula lexicon.Sense = "copula"
)

// where is the place that the text says of a match, the most specific first.
func (f *Finder) where(m *rule.Match) *schema.Actor {
	if places := f.actors(m, rule.Place, coref.Location); len(places) > 0 {
		return places[0]
	}
	if f.book.Relation(m.Rule.Relation).Has(rule.AtTarget) {
		return nil
	}
	for _, p := range [...]int{m.Pred, m.Noun} {
		if place := f.placeOf(m, p); place != nil {
			return place
		}
		if p == clause.None || f.s.Predicates[p].Group == clause.None {
			continue
		}
		if g := f.s.Predicates[p].Group; isMeeting(&f.s.Groups[g]) { // « les pourparlers de Riga »
			if place := f.placeOfMeeting(m, g); place != nil {
				return place
			}
		}
	}
	for _, t := range m.Roles[rule.Target] {
		if t.Group != clause.None && isMeeting(&f.s.Groups[t.Group]) {
			if place := f.placeOfMeeting(m, t.Group); place != nil {
				return place
			}
		}
	}
	if place := f.placeBeside(m); place != nil {
		return place
	}
	if f.s.Predicates[m.Pred].Link == clause.LinkConj {
		// A fronted place covers all coordinated verbs.
		if first := firstConjunct(f.s, m.Pred); first != clause.None {
			if place := f.placeAmong(m, first, f.front(first)); place != nil {
				return place
			}
			for _, a := range f.s.Predicates[first].Args {
				if g := occasion(f.s, &a); g != clause.None && f.s.Groups[g].Head < f.front(first) {
					return f.placeOfMeeting(m, g)
				}
			}
		}
	}
	if pr := &f.s.Predicates[m.Pred]; pr.Governor != clause.None {
		g := pr.Governor
		if factuality.Voiced(f.s, m.Pred) {
			if place := f.placeOf(m, g); place != nil {
				return place // « rassemblés à Riga pour protester »
			}
		}
		if pr.Link == clause.LinkInf && f.s.Predicates[g].Link == clause.Root && (f.effects.Transparent(f.s, m.Pred) || f.s.Predicates[g].Is(copula)) {
			if place := f.placeAmong(m, g, f.front(g)); place != nil {
				return place // « En Syrie, les rebelles sont en passe de … »
			}
		}
	}
	if f.block.Entry && f.block.Place != "" && f.times.Date(m.Pred) == f.block.Dateline {
		switch pr := &f.s.Predicates[m.Pred]; {
		case pr.Link == clause.Root, pr.Link == clause.LinkConj, pr.Link == clause.LinkNoun && pr.Supported:
			return f.who.Place(f.block.Place) // of a programme's entry
		}
	}
	return nil
}

// front is the first word of the subject of predicate p, or of p where it has none
// before it.
func (f *Finder) front(p int) int {
	pr := &f.s.Predicates[p]
	if g := pr.Arg(clause.Subject); g != clause.None {
		return min(f.s.Groups[g].First, pr.First)
	}
	return pr.First
}

// placeBeside is where something goes on while it happens: « Réunis à Bruxelles,
// … », "speaking in Oslo, …", « en marge du sommet de Riga ».
func (f *Finder) placeBeside(m *rule.Match) *schema.Actor {
	for i := range f.s.Predicates {
		if gathered(f.s, i, m.Pred) || alongside(f.s, i, m.Pred) {
			if place := f.placeOf(m, i); place != nil {
				return place
			}
		}
	}
	for _, a := range f.s.Predicates[m.Pred].Args {
		if g := occasion(f.s, &a); g != clause.None && !used(m, g) {
			if place := f.placeOfMeeting(m, g); place != nil {
				return place
			}
		}
	}
	return nil
}

// placeOfMeeting is the place among the complements of a meeting's noun: « le
// sommet de Riga », "talks in Oslo", "the Ohrid meeting".
func (f *Finder) placeOfMeeting(m *rule.Match, g int) *schema.Actor {
	for h, x := range f.s.Complements(g) {
		if !used(m, h) && f.isPlace(h) && (x.Case.Has(lexicon.In) || x.Class == schema.City && (x.Case.Has(lexicon.Of) || x.Prep == "" && x.Kind == clause.Adjective)) {
			if place := f.site(h); place != nil {
				return place
			}
		}
	}
	if p := f.s.Groups[g].Pred; p != clause.None {
		return f.placeOf(m, p)
	}
	return nil
}

// placeOf is the place among the complements of predicate p.
func (f *Finder) placeOf(m *rule.Match, p int) *schema.Actor {
	return f.placeAmong(m, p, len(f.s.Words))
}

// placeAmong is the place among the complements of predicate p that stand before a
// word.
func (f *Finder) placeAmong(m *rule.Match, p, before int) *schema.Actor {
	if p == clause.None {
		return nil
	}
	for _, a := range f.s.Predicates[p].Args {
		if a.Func != clause.Oblique || a.Group == clause.None || used(m, a.Group) || !a.Case.Has(lexicon.In) && !f.onGround(a.Group) && !(a.Case.Has(lexicon.From) && !a.Case.Has(lexicon.Of) && f.s.Predicates[p].Is(speech)) || f.s.Groups[a.Group].Head >= before || !f.isPlace(a.Group) {
			continue
		}
		if t := taker(f.s, a.Group); t != clause.None && t != p {
			continue
		}
		if !a.Understood && f.ownOfNoun(m, a.Group, f.s.Predicates[p].Group) {
			continue
		}
		if place := f.site(a.Group); place != nil {
			return place
		}
	}
	for _, a := range f.s.Predicates[p].Args {
		if a.Func == clause.Oblique && a.Group != clause.None && !used(m, a.Group) && a.Case.Has(lexicon.In) && f.s.Groups[a.Group].Class == schema.Organization && f.s.Groups[a.Group].Head < before {
			for h, x := range f.s.Complements(a.Group) { // "at the United Nations in New York"
				if x.Case.Has(lexicon.In) && x.Class == schema.City {
					return f.site(h)
				}
			}
		}
	}
	for g := range f.s.Groups {
		if (f.s.Groups[g].Case.Has(lexicon.In) || f.onGround(g)) && f.s.Groups[g].Head < before && !used(m, g) && taker(f.s, g) == p && f.isPlace(g) {
			return f.site(g)
		}
	}
	return nil
}

const (
	// ground is of nouns on which something happens: « sur le parvis », « sur l'île ».
	ground lexicon.Sense = "ground"
	// settlement is of nouns of places that need no name to be where something
	// happened: « dans un village ».
	settlement lexicon.Sense = "settlement"
)

// onGround tells whether a group stands behind « sur » and is a noun of ground that
// the text tells apart: « sur le parvis de la cathédrale », « sur l'île de X ».
func (f *Finder) onGround(g int) bool {
	gr := &f.s.Groups[g]
	return gr.Case.Has(lexicon.On) && gr.Class == "" && f.s.Words[gr.Head].Is(ground) && f.definite(g)
}

// settled tells whether a group calls a settlement as one of which the text has not
// spoken yet, or tells which: « dans une autre ville », but not « dans leur ville ».
func (f *Finder) settled(g int) bool {
	gr := &f.s.Groups[g]
	if !f.s.Words[gr.Head].Is(settlement) {
		return false
	}
	for h, x := range f.s.Complements(g) {
		if x.Kind == clause.Adjective || x.Kind == clause.Nominal && f.s.IsName(h) {
			return true
		}
	}
	if gr.First > 0 && f.s.Words[gr.First-1].POS == lexicon.ADPDET {
		return false
	}
	first := f.s.Words[gr.First].Feats
	return !first.Has(lexicon.Def) && !first.Has(lexicon.Poss) && !first.Has(lexicon.Dem)
}

// ownOfNoun tells whether a place only says more of the noun that it complements,
// unless that is the noun of the event: « la mission en Afghanistan ».
func (f *Finder) ownOfNoun(m *rule.Match, place, event int) bool {
	of := f.s.Groups[place].Of
	if of == clause.None || of == event {
		return false
	}
	for n, up := 0, of; event != clause.None && up != clause.None && n < 4; n, up = n+1, f.s.Groups[up].Of {
		if up == event {
			return false // « les pourparlers de paix à Riga »
		}
	}
	if !f.s.Actor(of) && !(used(m, of) && !f.s.Groups[of].Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun)) {
		return true // but « manifestent contre la loi à Riga »
	}
	for n := 0; of != clause.None && of != event && n < 4; n, of = n+1, f.s.Groups[of].Of {
		if f.verbBetween(of, place) || f.s.Groups[place].Class == "" {
			return false
		}
		if f.s.Words[f.s.Groups[of].Head].Is(posted) {
			return true
		}
		if before := start(&f.s.Groups[of]) - 1; before >= 0 && f.s.Groups[of].Case.Has(lexicon.Of) && f.s.Words[before].Is(posted) {
			return true // « X, ambassadeur de Norvège à Riga »
		}
	}
	return false
}

// verbBetween tells whether a verb stands between two groups.
func (f *Finder) verbBetween(g, h int) bool {
	for i := range f.s.Predicates {
		if p := &f.s.Predicates[i]; p.Kind == clause.Verbal && p.Finite && p.Head >= f.s.Groups[g].End && p.Head < f.s.Groups[h].First {
			return true
		}
	}
	return false
}

// site is the place that a group names, not the government that sits there.
func (f *Finder) site(g int) *schema.Actor {
	if h := f.named(g); h != clause.None {
		g = h // « dans la région de Mopti »
	}
	return f.who.Site(g)
}

// locality is of nouns that say what the place named behind their « de » is.
const locality lexicon.Sense = "locality"

// named is the complement that names the place whose kind group g says, or None.
func (f *Finder) named(g int) int {
	gr := &f.s.Groups[g]
	if gr.Class != "" || !f.s.Words[gr.Head].Is(locality) {
		return clause.None
	}
	for h, x := range f.s.Complements(g) {
		if x.Case.Has(lexicon.Of) && (x.Class == schema.City || x.Class == schema.Region) {
			return h
		}
	}
	return clause.None
}

// isPlace tells whether a group is one where something can happen.
func (f *Finder) isPlace(g int) bool {
	gr := &f.s.Groups[g]
	switch gr.Class {
	case schema.Country, schema.Region:
		// « au Pérou » and « en Suède », but « à la Suède » is to whom.
		return !gr.Case.Has(lexicon.To) || f.s.Words[gr.First].POS != lexicon.DET
	case schema.City, schema.Place:
		return true
	}
	if gr.Kind == clause.Pronoun {
		return gr.Prep == "" && f.who.IsPlace(g) // « y »; but "a report; in it she asks …"
	}
	if gr.Class != "" {
		return false
	}
	return f.named(g) != clause.None || f.onGround(g) || f.settled(g) || gr.Kinds.Has(lexicon.PlaceNoun) && f.who.IsPlace(g) || f.s.Words[gr.Head].Is(venue) && f.definite(g)
}

// definite tells whether a reader is to know which one a group means: it has a
// definite article, or a name as its complement.
func (f *Finder) definite(g int) bool {
	gr := &f.s.Groups[g]
	for h, x := range f.s.Complements(g) {
		if f.s.IsName(h) && x.Kind == clause.Nominal {
			return true
		}
	}
	if gr.First > 0 && f.s.Words[gr.First-1].POS == lexicon.ADPDET {
		return true
	}
	w := &f.s.Words[gr.First]
	return w.POS == lexicon.DET && w.Feats.Has(lexicon.Def)
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

// placeOfTarget is the place right behind one of several targets, where each has one:
// "met X in Riga and Y in Oslo"; else the place of all.
func (f *Finder) placeOfTarget(m *rule.Match, target *schema.Actor, all *schema.Actor) *schema.Actor {
	if all == nil || target == nil {
		return all
	}
	for _, t := range m.Roles[rule.Target] {
		if t.Group == clause.None || f.one(t.Group, coref.Government) != target {
			continue
		}
		for h := range f.s.Groups {
			if gr := &f.s.Groups[h]; start(gr) == f.s.Groups[t.Group].End && gr.Case.Has(lexicon.In) && !used(m, h) && f.isPlace(h) {
				if place := f.site(h); place != nil {
					return place
				}
			}
		}
	}
	return all
}
