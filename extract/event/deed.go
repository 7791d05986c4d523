package event

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// anyDeed is of nouns that call again what somebody has just done or asked for,
// whatever it was: « cette décision », "the move".
const anyDeed lexicon.Sense = "any-deed"

// A deed is what the text has just told that somebody did, in whatever words.
type deed struct {
	sentence int
	doers    []*schema.Actor
}

// noteDeed notes who did what the sentence at hand tells. One that only answers
// what was told before, or says what somebody is, tells of no deed; what it answers
// may be answered again.
func (f *Finder) noteDeed() {
	f.deeds = slices.DeleteFunc(f.deeds, func(d deed) bool { return d.sentence+near <= f.sentences })
	if len(f.answered) > 0 {
		f.deeds = append(f.deeds, deed{f.sentences, f.answered})
		f.answered = nil
		return
	}
	if doers := f.doneBefore(len(f.s.Words), nil); len(doers) > 0 {
		f.deeds = append(f.deeds, deed{f.sentences, doers})
	}
}

// doneBefore returns who does what the main verbs before word end say, where it is
// one subject and none of some actors.
func (f *Finder) doneBefore(end int, but []*schema.Actor) []*schema.Actor {
	var doers []*schema.Actor
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind != clause.Verbal || !p.Finite || p.Head >= end || p.Link != clause.Root && p.Link != clause.LinkConj {
			continue
		}
		who, told := f.doerOf(p)
		switch {
		case !told:
		case len(who) == 0 || doers != nil && !slices.Equal(doers, who) || slices.ContainsFunc(who, func(a *schema.Actor) bool { return slices.Contains(but, a) }):
			return nil
		default:
			doers = who
		}
	}
	return doers
}

// doerOf returns who does what a main verb says, and whether it says that something
// was done: of one that tells what another did, the other. What was so meanwhile or had
// been before, and how many of them did it, is told by the way.
func (f *Finder) doerOf(p *clause.Predicate) (who []*schema.Actor, told bool) {
	if p.Is(copula) || p.Negated || p.Feats.Has(lexicon.Impf) || f.answers(p) || f.counted(p.Arg(clause.Subject)) {
		return nil, false
	}
	subject, deed := p.Arg(clause.Subject), false
	for k := range p.Args {
		switch a := &p.Args[k]; a.Func {
		case clause.Object:
			deed = deed || !p.Says() || a.Group != clause.None && f.s.Groups[a.Group].Pred != clause.None
		case clause.Infinitive:
			deed = true
		case clause.Clause:
			if a.Pred == clause.None || f.s.Predicates[a.Pred].Link != clause.LinkThat {
				return nil, false // words
			}
			said := &f.s.Predicates[a.Pred]
			if said.Negated || said.Is(copula) {
				return nil, true
			}
			subject, deed = said.Arg(clause.Subject), true
		}
	}
	if !deed || subject == clause.None || !f.s.Actor(subject) {
		return nil, p.Says() || deed
	}
	return f.who.Actors(subject, coref.Government), true
}

// counted tells whether a group is so many of some.
func (f *Finder) counted(g int) bool {
	if g == clause.None {
		return false
	}
	gr := &f.s.Groups[g]
	for i := max(0, gr.First); i <= gr.Head; i++ {
		if f.s.Words[i].POS == lexicon.NUM {
			return true
		}
	}
	return false
}

// answering are the relations of those who only say what they think of a deed.
var answering = [...]string{"praised", "criticized", "voicedConcern"}

// answers tells whether a verb only says what somebody thinks of a deed.
func (f *Finder) answers(p *clause.Predicate) bool {
	for i := range f.matches {
		if m := &f.matches[i]; &f.s.Predicates[m.Pred] == p && slices.Contains(answering[:], m.Rule.Relation) {
			return true
		}
	}
	return false
}

// deedDoers returns who did what group g calls again, whatever it was.
func (f *Finder) deedDoers(g int, agents []*schema.Actor) []*schema.Actor {
	gr := &f.s.Groups[g]
	if gr.Head < 0 || !f.s.Words[gr.Head].Is(anyDeed) || !f.pointed(gr) {
		return nil
	}
	if who := f.doneBefore(gr.First, agents); len(who) > 0 {
		return who
	}
	if len(f.deeds) == 0 {
		return nil
	}
	return f.deeds[len(f.deeds)-1].doers
}

// pointed tells whether a demonstrative stands before the noun of a group, and
// nothing behind it says more of it.
func (f *Finder) pointed(gr *clause.Group) bool {
	if gr.Full > gr.Head+2 {
		return false
	}
	for i := max(0, gr.First); i < gr.Head; i++ {
		if w := &f.s.Words[i]; w.POS == lexicon.DET && w.Feats.Has(lexicon.Dem) {
			return true
		}
	}
	return false
}
