package event

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// Verbs that make a deed of their object: « a présenté une offre ».
const putsForward lexicon.Sense = "puts-forward"

// Verbs of no deed that others go on to call « la décision »: they answer one, or say
// how something is.
const noMove lexicon.Sense = "no-move"

// A deed is what a sentence says that somebody does, whether a rule knows it or not.
type deed struct {
	sentence int
	pred     int // in its sentence
	at       int // its word there
	is       lexicon.Senses
	object   lexicon.Senses // of what it puts forward: « présenter une offre »
	main     bool           // of the main clause, or of what somebody says in it
	words    bool           // it says something
	says     bool           // and only that, or answers what others do
	doers    []*schema.Actor
}

// noteDeeds notes the deeds of the sentence at hand, once.
func (f *Finder) noteDeeds() {
	if f.noted {
		return
	}
	f.noted = true
	f.deeds = slices.DeleteFunc(f.deeds, func(d deed) bool { return d.sentence+near <= f.sentences })
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind != clause.Verbal || !p.Finite || p.Negated || p.Is(copula) || p.Link == clause.LinkIf || f.s.Words[p.Head].Quoted {
			continue
		}
		d := deed{sentence: f.sentences, pred: i, at: p.Head, is: p.Senses, main: f.mainly(p)}
		object := p.Arg(clause.Object)
		d.words = p.Says() && !f.matched(i, rule.AnswersAccuser) || d.object.Has(rule.AnyWords, rule.OfAccusing)
		d.says = d.words && (object == clause.None || p.Passive) || p.Is(noMove) || f.matched(i, rule.NoDeed)
		if object != clause.None && p.Is(putsForward) {
			d.object = f.s.Words[f.s.Groups[object].Head].Senses
		}
		for g := range f.s.Chain(p.Arg(clause.Subject)) {
			who := f.who.Actors(g, coref.Government)
			if len(who) == 0 || slices.ContainsFunc(who, func(a *schema.Actor) bool { return !acts(a) }) {
				d.doers = nil
				break
			}
			d.doers = append(d.doers, who...)
		}
		f.deeds = append(f.deeds, d)
	}
}

// matched tells whether the rules take predicate p for a relation of some properties.
func (f *Finder) matched(p int, properties rule.Properties) bool {
	return slices.ContainsFunc(f.matches, func(m rule.Match) bool {
		return m.Pred == p && f.book.Relation(m.Rule.Relation).Has(properties)
	})
}

// acts tells whether an actor is somebody: a thing does nothing that is praised.
func acts(a *schema.Actor) bool {
	switch a.Class {
	case schema.Person, schema.Organization, schema.Country, schema.Group, schema.City, schema.Region:
		return true
	}
	return false
}

// mainly tells whether p is of the main clause, or of what somebody says there.
func (f *Finder) mainly(p *clause.Predicate) bool {
	for range 4 {
		switch {
		case p.Link == clause.Root:
			return true
		case p.Governor == clause.None, p.Link != clause.LinkConj && !(p.Link == clause.LinkThat && f.s.Predicates[p.Governor].Says()):
			return false
		}
		p = &f.s.Predicates[p.Governor]
	}
	return false
}

// calls tells whether the noun w may call a deed again by what that is.
func calls(w lexicon.Senses, d *deed) bool {
	return rule.Akin(w, d.is) || rule.Akin(w, d.object) || w.Has(rule.AnyWords) && d.words
}

// known tells whether group g stands with the article or demonstrative of what is
// known.
func (f *Finder) known(g int) bool {
	gr := &f.s.Groups[g]
	for i := max(0, gr.First); i < gr.Head; i++ {
		if w := &f.s.Words[i]; w.POS == lexicon.DET && (w.Feats.Has(lexicon.Def) || w.Feats.Has(lexicon.Dem)) {
			return true
		}
	}
	return gr.First > 0 && f.s.Words[gr.First-1].POS == lexicon.ADPDET
}

// calledAside tells whether group g says of the clause before it what that deed was:
// « X quitte l'alliance, une décision que Y a saluée ».
func (f *Finder) calledAside(g int) bool {
	gr := &f.s.Groups[g]
	return gr.First > 1 && gr.Prep == "" && f.s.Words[gr.First-1].Text == ","
}

// alone tells whether nothing in the words of group g says which deed it is: not
// « la décision de partir », « une autre décision ».
func (f *Finder) alone(g int) bool {
	gr := &f.s.Groups[g]
	if gr.Mark != clause.None {
		return false
	}
	for i := gr.First; i < gr.End; i++ {
		if w := &f.s.Words[i]; w.Is(coref.AnotherOne) || w.POS == lexicon.DET && w.Feats.Has(lexicon.Poss) {
			return false
		}
	}
	for _, x := range f.s.Complements(g) {
		if !x.Kinds.Has(lexicon.TimeNoun) {
			return false
		}
	}
	if gr.Pred != clause.None {
		for _, a := range f.s.Predicates[gr.Pred].Args {
			if !a.Understood && (a.Group == clause.None || !f.s.Groups[a.Group].Kinds.Has(lexicon.TimeNoun)) {
				return false
			}
		}
	}
	return true
}

// describedBehind tells whether a clause or infinitive behind group g says which deed it
// is: « the decision to leave », « la mesure adoptée lundi ».
func (f *Finder) describedBehind(g int) bool {
	end := f.s.Groups[g].End
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		switch p.Link {
		case clause.LinkInf, clause.LinkRel, clause.LinkPart, clause.LinkThat:
			first := p.First
			if p.Relative != clause.None {
				first = p.Relative
			}
			if first == end || first == end+1 && f.s.Words[end].Text != "," {
				return true
			}
		}
	}
	return false
}

// deedDoers returns who did what group g calls again, to which match m answers: of
// the sentence at hand before it, or of those before, where one reading alone is
// possible.
func (f *Finder) deedDoers(g int, m *rule.Match, agents []*schema.Actor) []*schema.Actor {
	noun := f.s.Words[f.s.Groups[g].Head].Senses
	generic := noun.Has(rule.AnyDeed)
	if !rule.CallsDeed(noun) || !f.alone(g) {
		return nil
	}
	f.noteDeeds()
	if !f.known(g) {
		if generic && f.calledAside(g) {
			return f.doersAside(g, agents)
		}
		return nil
	}
	if f.describedBehind(g) {
		return nil
	}
	limit := min(f.s.Groups[g].First, f.s.Predicates[m.Pred].First)
	var here []*deed
	for i := range f.deeds {
		d := &f.deeds[i]
		if d.sentence != f.sentences || d.at >= limit || f.above(d.pred, m.Pred) || shares(d.doers, agents) {
			continue
		}
		if calls(noun, d) || generic && !d.says {
			here = append(here, d)
		}
	}
	if len(here) > 0 {
		return agreed(here)
	}
	var same []*deed
	for ago := 1; ago < near; ago++ {
		var main, said []*deed
		for i := range f.deeds {
			d := &f.deeds[i]
			switch {
			case d.sentence != f.sentences-ago:
			case calls(noun, d):
				same = append(same, d)
			case d.words && d.main && noun.Has(rule.OfAccusing):
				said = append(said, d) // what somebody says may be an accusation
			case d.main && !d.says:
				main = append(main, d)
			}
		}
		switch {
		case len(same) > 0 && !noun.Has(rule.AnyWords):
			return agreed(same)
		case len(main) > 0 && generic:
			return agreed(main)
		case len(said) > 0 && len(same) == 0:
			return agreed(said)
		}
	}
	if len(same) > 0 {
		return agreed(same) // who said something: all of them
	}
	return nil
}

// doersAside returns who did what the clause before group g tells.
func (f *Finder) doersAside(g int, agents []*schema.Actor) []*schema.Actor {
	var last *deed
	for i := range f.deeds {
		if d := &f.deeds[i]; d.sentence == f.sentences && d.at < f.s.Groups[g].First {
			last = d
		}
	}
	if last == nil || last.says || !last.main || shares(last.doers, agents) {
		return nil
	}
	return last.doers
}

// above tells whether predicate p governs another, or is the same.
func (f *Finder) above(p, other int) bool {
	for n := 0; other != clause.None && n < 8; n++ {
		if p == other {
			return true
		}
		if f.s.Predicates[other].Link == clause.LinkConj {
			return false
		}
		other = f.s.Predicates[other].Governor
	}
	return false
}

// agreed returns who did all of some deeds, nil where they are several's.
func agreed(deeds []*deed) []*schema.Actor {
	who := deeds[0].doers
	for _, d := range deeds[1:] {
		if !slices.Equal(d.doers, who) {
			return nil
		}
	}
	return who
}

// shares tells whether two lists have an actor in common.
func shares(a, b []*schema.Actor) bool {
	return slices.ContainsFunc(a, func(x *schema.Actor) bool { return slices.Contains(b, x) })
}
