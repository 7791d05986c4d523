package listing

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/event"
	"github.com/entente-kg/entente/schema"
)

// A Gap is a predicate between two known actors that no rule reads.
type Gap struct {
	Kind     string `json:"kind"` // verb, noun or adjective
	Lemma    string `json:"lemma"`
	With     string `json:"with"` // the function of the second actor: object, dative, a preposition
	Sentence string `json:"sentence"`
}

// Gaps appends the gaps of a sentence to dst: predicates that none of the
// verdicts is about, with an actor who does it and another to whom it is done.
func (x *Explainer) Gaps(dst []Gap, doc *schema.Document, s *clause.Sentence, verdicts []event.Verdict) []Gap {
	x.doc, x.s = doc, s
predicates:
	for i := range s.Predicates {
		for _, v := range verdicts {
			if v.Match.Pred == i || v.Match.Noun == i {
				continue predicates
			}
		}
		doer, with := false, ""
		for _, a := range s.Predicates[i].Args {
			if !x.known(a.Group) {
				continue
			}
			switch a.Func {
			case clause.Subject, clause.Possessor, clause.Modifier:
				doer = true
			case clause.Object, clause.Dative:
				with = functions[a.Func]
			case clause.Oblique:
				if with == "" {
					with = a.Prep
				}
			}
		}
		if doer && with != "" {
			dst = append(dst, Gap{Kind: predicateKinds[s.Predicates[i].Kind], Lemma: s.Predicates[i].Lemma, With: with, Sentence: printable(s.Of(x.doc.Text))})
		}
	}
	return dst
}

// known tells whether a group means an actor with a name, be it by a pronoun.
func (x *Explainer) known(g int) bool {
	if g == clause.None {
		return false
	}
	group := &x.s.Groups[g]
	if group.Kind == clause.Nominal && (group.Mark == clause.None || x.s.Marks[group.Mark].Kind == clause.NounMark) {
		return false
	}
	who := x.who.Actors(g, coref.Government)
	return len(who) > 0 && who[0].Class != schema.Thing
}
