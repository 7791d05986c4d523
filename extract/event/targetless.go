package event

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// targetless tells whether what a match says is an event though nobody is known
// to whom it was done.
func (f *Finder) targetless(m *rule.Match, properties rule.Properties) bool {
	switch {
	case properties.Has(rule.Targetless):
		return true
	case properties.Has(rule.TargetlessUnlessTold) || m.Rule.Targetless:
		// A target that the text names and nobody can tell is no empty one.
		return !m.Rule.Requires(rule.Target) && (f.bareDeed(m.Act) || !f.nobodyKnown(m.Roles[rule.Target])) && !pointsBack(f.s, m)
	}
	return false
}

// quotesOfSelf tells whether a match has a quotation for its clause, of which only
// the speaker is known to be the target: « “Nous avons perdu”, déplore X ».
func (f *Finder) quotesOfSelf(m *rule.Match, agents, targets []*schema.Actor) bool {
	if len(targets) == 0 || slices.ContainsFunc(targets, func(a *schema.Actor) bool { return !slices.Contains(agents, a) }) {
		return false
	}
	for _, a := range f.s.Predicates[m.Pred].Args {
		if a.Func == clause.Clause && a.Pred != clause.None && f.s.Predicates[a.Pred].Link == clause.LinkQuote {
			return true
		}
	}
	return false
}

// saidAgain tells whether m, which says not to whom, has an infinitive that says
// the same and to whom: « ont défilé pour protester contre X ».
func (f *Finder) saidAgain(m *rule.Match) bool {
	for i := range f.matches {
		if f.fuller(&f.matches[i], m) || f.doneWith(&f.matches[i], m) {
			return true
		}
	}
	return f.deadly(m)
}

// doneWith tells whether match m tells to whom was done what another calls by its
// noun alone.
func (f *Finder) doneWith(m, other *rule.Match) bool {
	if m.Rule.Relation != other.Rule.Relation || m.Pred == other.Pred || !nounAlone(other) || len(other.Roles[rule.Agent]) > 1 {
		return false
	}
	return takes(&f.s.Predicates[m.Pred], f.s.Predicates[other.Pred].Group)
}

// killing is the relation of what an assault does.
const killing = "killed"

// deadly tells whether match m calls by its noun alone an assault of which a verb says
// what it did: « tués par une frappe russe ».
func (f *Finder) deadly(m *rule.Match) bool {
	if m.Rule.Relation != assault || !nounAlone(m) {
		return false
	}
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind == clause.Verbal && f.program.Tells(p.Kind, p.Lemma, killing) && takes(p, f.s.Predicates[m.Pred].Group) {
			return true
		}
	}
	return false
}

// nounAlone tells whether a match is of a noun, and tells not to whom it was done.
func nounAlone(m *rule.Match) bool {
	return m.Rule.Kind == clause.Nominalized && (m.Noun == clause.None || m.Noun == m.Pred) && len(m.Roles[rule.Target]) == 0
}

// takes tells whether a group is an argument of a predicate.
func takes(p *clause.Predicate, g int) bool {
	return g != clause.None && slices.ContainsFunc(p.Args, func(a clause.Arg) bool { return a.Group == g })
}

// doing returns the predicate that tells whether what m says was done: its own, or
// the verb above that says the same, not to whom.
func (f *Finder) doing(m *rule.Match) int {
	for i := range f.matches {
		if f.fuller(m, &f.matches[i]) {
			return f.matches[i].Pred
		}
	}
	return m.Pred
}

// judge tells whether what m says happened.
func (f *Finder) judge(m *rule.Match) factuality.Judgement {
	if m.Rule.Kind == clause.Nominalized && m.Noun != clause.None && m.Noun != m.Pred {
		return f.effects.JudgeLight(f.s, m.Pred, m.Noun, f.times.Past())
	}
	return f.effects.Judge(f.s, f.doing(m), f.times.Past())
}

// fuller tells whether match m is what another, which says not to whom, is done for.
func (f *Finder) fuller(m, other *rule.Match) bool {
	p := &f.s.Predicates[m.Pred]
	return m.Rule.Relation == other.Rule.Relation && p.Link == clause.LinkPurpose && p.Governor == other.Pred &&
		len(m.Roles[rule.Target]) > 0 && len(other.Roles[rule.Target]) == 0
}

// nobodyKnown tells whether the text names a target that nobody can tell. A
// pronoun may stand for nobody: « c'est une honte ».
func (f *Finder) nobodyKnown(targets []rule.Filler) bool {
	for _, t := range targets {
		if t.Group != clause.None && f.s.Groups[t.Group].Kind == clause.Nominal {
			return true
		}
	}
	return false
}

// pointsBack tells whether what match m is about was told before, so that
// whose act it is was too: « la rejette », « condamne cette attaque », « this
// attack », « un projet que X rejette »; what stands between quotation marks
// names it again: « dénonce une “erreur historique” ».
func pointsBack(s *clause.Sentence, m *rule.Match) bool {
	pred := &s.Predicates[m.Pred]
	for _, a := range pred.Args {
		switch a.Func {
		case clause.Object, clause.Dative, clause.Oblique:
		default:
			continue
		}
		if a.Group == clause.None || a.Case.Has(lexicon.As) {
			continue // « called it “a crime” » says what it is like
		}
		g := &s.Groups[a.Group]
		if g.Kinds.Has(lexicon.TimeNoun) {
			continue
		}
		if a.Understood && pred.Link != clause.LinkConj || g.Kind == clause.Pronoun {
			return true
		}
		deed := m.First <= g.Head && g.Head < m.End // « met son veto »
		for i := g.First; i < g.End; i++ {
			w := &s.Words[i]
			if w.POS == lexicon.DET && (w.Feats.Has(lexicon.Dem) || w.Feats.Has(lexicon.Poss) && !deed) {
				return true
			}
			if w.Opens() {
				return true
			}
		}
	}
	return false
}
