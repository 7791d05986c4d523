package event

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// accused is the relation that a denial answers.
const accused = "accused"

// near is how many sentences back what is called again was told at most.
const near = 3

// An account is what a sentence told of a relation.
type account struct {
	sentence int
	relation string
	doers    []*schema.Actor // none: it happened, and nobody is said to have done it
	targets  []*schema.Actor
}

// tell notes that match m has told of a relation.
func (f *Finder) tell(m *rule.Match, relation schema.Relation, doers, targets []*schema.Actor) {
	if relation.Symmetric {
		doers = append(slices.Clone(doers), targets...)
	}
	f.accounts = append(f.accounts, account{f.sentences, m.Rule.Relation, doers, targets})
}

// forget drops what is too far back, and notes of what the sentence tells without
// saying who did it: what is called again then may be that. What it calls again
// itself it does not tell: « cet assaut ».
func (f *Finder) forget() {
	f.accounts = slices.DeleteFunc(f.accounts, func(a account) bool { return a.sentence+near <= f.sentences })
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind == clause.Nominalized && f.calledAgain(p.Group) {
			continue
		}
		for _, a := range f.accounts {
			if a.sentence < f.sentences && f.program.Tells(p.Kind, p.Lemma, a.relation) && !f.told(a.relation) {
				f.accounts = append(f.accounts, account{sentence: f.sentences, relation: a.relation})
			}
		}
	}
	f.sentences++
}

// told tells whether the sentence at hand has told of a relation.
func (f *Finder) told(relation string) bool {
	return slices.ContainsFunc(f.accounts, func(a account) bool { return a.sentence == f.sentences && a.relation == relation })
}

// calledAgain tells whether group g calls again what was told, and adds nobody to
// it: « l'assaut », « ces frappes », not « un assaut » or « l'assaut contre X ».
func (f *Finder) calledAgain(g int) bool {
	if g == clause.None {
		return false
	}
	gr := &f.s.Groups[g]
	if gr.Pred == clause.None || gr.Mark != clause.None {
		return false
	}
	definite := false
	for i := max(0, gr.First); i < gr.Head; i++ {
		w := &f.s.Words[i]
		definite = definite || w.POS == lexicon.DET && (w.Feats.Has(lexicon.Def) || w.Feats.Has(lexicon.Dem))
	}
	if !definite && gr.First > 0 {
		definite = f.s.Words[gr.First-1].POS == lexicon.ADPDET
	}
	if !definite {
		return false
	}
	for _, x := range f.s.Complements(g) {
		if !x.Kinds.Has(lexicon.TimeNoun) {
			return false
		}
	}
	for _, a := range f.s.Predicates[gr.Pred].Args {
		if a.Group != clause.None && !a.Understood && !f.s.Groups[a.Group].Kinds.Has(lexicon.TimeNoun) {
			return false
		}
	}
	return true
}

// doers returns who did what group g calls again, where the text told it just
// before and one reading alone is possible.
func (f *Finder) doers(g int) []*schema.Actor {
	return f.again(g, func(a account) ([]*schema.Actor, bool) { return a.doers, true })
}

// victims returns to whom what group g calls again was done, where the text told
// it in the sentence before and one reading alone is possible: « X a revendiqué
// l'attaque ».
func (f *Finder) victims(g int) []*schema.Actor {
	return f.again(g, func(a account) ([]*schema.Actor, bool) {
		return a.targets, a.sentence >= f.sentences-1 && len(a.targets) > 0
	})
}

// again returns whom all accounts of what group g calls again name that count.
func (f *Finder) again(g int, of func(account) (who []*schema.Actor, counts bool)) []*schema.Actor {
	if !f.calledAgain(g) {
		return nil
	}
	lemma := f.s.Predicates[f.s.Groups[g].Pred].Lemma
	var found []*schema.Actor
	for _, a := range f.accounts {
		if !f.program.Tells(clause.Nominalized, lemma, a.relation) {
			continue
		}
		who, counts := of(a)
		switch {
		case !counts:
		case len(who) == 0:
			return nil
		case found == nil:
			found = who
		case !slices.Equal(found, who):
			return nil
		}
	}
	return found
}

// accuser returns who accused one of some actors last, where that is one.
func (f *Finder) accuser(of []*schema.Actor) []*schema.Actor {
	for _, a := range slices.Backward(f.accounts) {
		if a.relation == accused && len(of) == 1 && len(a.doers) == 1 && slices.Contains(a.targets, of[0]) {
			return a.doers
		}
	}
	return nil
}
