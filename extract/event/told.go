package event

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// accused is the relation that a denial answers.
const accused = "accused"

// assault is the relation of which a noun alone tells to whom it was done: « un
// attentat dans un marché de Riga ».
const assault = "attacked"

// killing is the relation of what an assault does.
const killing = "killed"

// near is how many sentences back what is called again was told at most.
const near = 3

// An account is what a sentence told of a relation.
type account struct {
	sentence int
	relation string
	doers    []*schema.Actor // none: it happened, and nobody is said to have done it
	targets  []*schema.Actor
	one      bool // a single assault on them: not what is called again as several
}

// tell notes that match m has told of a relation.
func (f *Finder) tell(m *rule.Match, relation schema.Relation, doers, targets []*schema.Actor) {
	if relation.Symmetric {
		doers = append(slices.Clone(doers), targets...)
	}
	f.accounts = append(f.accounts, account{f.sentences, m.Rule.Relation, doers, targets, false})
}

// forget drops what is too far back, and notes of what the sentence tells without
// saying who did it: what is called again then may be that. What it calls again
// itself it does not tell: « cet assaut ».
func (f *Finder) forget() {
	f.accounts = slices.DeleteFunc(f.accounts, func(a account) bool { return a.sentence+near <= f.sentences })
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind == clause.Nominalized && f.calledAgain(p.Group, nil) {
			continue
		}
		if targets, one := f.struck(p); len(targets) > 0 && !f.told(assault) {
			f.accounts = append(f.accounts, account{sentence: f.sentences, relation: assault, targets: targets, one: one})
			continue
		}
		for _, a := range f.accounts {
			if a.sentence < f.sentences && f.program.Tells(p.Kind, p.Lemma, a.relation) && !f.told(a.relation) {
				f.accounts = append(f.accounts, account{sentence: f.sentences, relation: a.relation})
			}
		}
	}
	f.noteDeed()
	f.sentences++
}

// told tells whether the sentence at hand has told of a relation.
func (f *Finder) told(relation string) bool {
	return slices.ContainsFunc(f.accounts, func(a account) bool { return a.sentence == f.sentences && a.relation == relation })
}

// calledAgain tells whether group g calls again what was told, and adds nobody to
// it: « l'assaut », « ces frappes », not « un assaut » or « l'assaut contre X ». What
// ends the trigger of match m is none of its words: « qualifie l'assaut de crime ».
func (f *Finder) calledAgain(g int, m *rule.Match) bool {
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
	adds := func(x *clause.Group) bool {
		return !x.Kinds.Has(lexicon.TimeNoun) && (m == nil || x.Head != m.End-1)
	}
	for _, x := range f.s.Complements(g) {
		if adds(x) {
			return false
		}
	}
	for _, a := range f.s.Predicates[gr.Pred].Args {
		if a.Group != clause.None && !a.Understood && adds(&f.s.Groups[a.Group]) {
			return false
		}
	}
	return true
}

// doers returns who did what group g calls again, where the text told it just
// before and one reading alone is possible; m asks for it.
func (f *Finder) doers(g int, m *rule.Match) []*schema.Actor {
	return f.again(g, m, func(a account) ([]*schema.Actor, bool) { return a.doers, true })
}

// victims returns to whom what group g calls again was done, where the text told
// it just before and one reading alone is possible: « X a revendiqué l'attaque ».
func (f *Finder) victims(g int) []*schema.Actor {
	several := f.s.Plural(&f.s.Groups[g])
	return f.again(g, nil, func(a account) ([]*schema.Actor, bool) { return a.targets, f.open(a) && !(several && a.one) })
}

// open tells whether somebody may own up to what an account tells: it names to whom
// it was done, and who did it only in the sentence before.
func (f *Finder) open(a account) bool {
	return len(a.targets) > 0 && (len(a.doers) == 0 || a.sentence >= f.sentences-1)
}

// claimed returns to whom was done what match m says that somebody owns up to, by
// what the text told before: « la responsabilité de l'attaque », "The militia
// claimed responsibility".
func (f *Finder) claimed(m *rule.Match) []*schema.Actor {
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind != clause.Nominalized || p.Group == clause.None || !f.program.Tells(p.Kind, p.Lemma, m.Rule.Relation) {
			continue
		}
		if i == m.Noun || p.Head >= m.First && p.Head < m.End || f.hangsOn(p.Group, m) {
			return f.victims(p.Group)
		}
	}
	var found []*schema.Actor
	for _, a := range f.accounts {
		switch {
		case a.relation != m.Rule.Relation || !f.open(a):
		case found == nil:
			found = a.targets
		case !slices.Equal(found, a.targets):
			return nil
		}
	}
	return found
}

// hangsOn tells whether group g hangs on the trigger of match m.
func (f *Finder) hangsOn(g int, m *rule.Match) bool {
	if of := f.s.Groups[g].Of; of != clause.None && f.s.Groups[of].Head >= m.First && f.s.Groups[of].Head < m.End {
		return true
	}
	for _, a := range f.s.Predicates[m.Pred].Args {
		if a.Group == g {
			return true
		}
	}
	return false
}

// struck returns whom or what place the sentence says that an assault was done to,
// by whomever: who was attacked, or of one that a noun tells what it is against, where
// it was, and what it hit.
func (f *Finder) struck(p *clause.Predicate) (who []*schema.Actor, one bool) {
	if !f.program.Tells(p.Kind, p.Lemma, assault) {
		return nil, false
	}
	const struck = lexicon.PersonNoun | lexicon.BodyNoun | lexicon.GroupNoun | lexicon.PlaceNoun
	if o := p.Arg(clause.Object); p.Kind == clause.Verbal && p.Passive && !p.Negated && o != clause.None && (f.s.Groups[o].Kinds.Has(struck) || f.s.IsName(o)) {
		return f.who.Actors(o, coref.Location), !f.s.Plural(&f.s.Groups[o])
	}
	if p.Kind != clause.Nominalized || p.Group == clause.None || f.s.Groups[p.Group].Case.Has(lexicon.During) {
		return nil, false // « depuis l'attentat de Riga »: another one
	}
	for i := f.s.Groups[p.Group].First; i < f.s.Groups[p.Group].End; i++ {
		if f.s.Words[i].Is(coref.AnotherOne) {
			return nil, false // « une attaque similaire »
		}
	}
	var against, where []*schema.Actor
	take := func(a *clause.Arg) {
		if a.Group == clause.None || a.Understood || f.s.Groups[a.Group].Kinds.Has(lexicon.TimeNoun|lexicon.ActNoun) {
			return
		}
		switch c := f.s.Groups[a.Group].Case; {
		case against == nil && c.Has(lexicon.Upon):
			against = f.who.Actors(a.Group, coref.Location)
		case where == nil && c.Has(lexicon.In|lexicon.Where) && !c.Has(lexicon.AtEvent):
			if f.who.IsPlace(a.Group) || f.s.Groups[a.Group].Kinds.Has(lexicon.PlaceNoun) {
				where = f.who.Actors(a.Group, coref.Location)
			}
		}
	}
	for i := range p.Args {
		take(&p.Args[i])
	}
	for i := range f.s.Predicates {
		v := &f.s.Predicates[i]
		subject := !v.Passive && v.Arg(clause.Subject) == p.Group || v.Passive && v.Arg(clause.Object) == p.Group
		if v.Kind != clause.Verbal || v.Negated || !subject && !slices.ContainsFunc(v.Args, func(a clause.Arg) bool { return a.Func == clause.Oblique && a.Group == p.Group }) {
			continue
		}
		o := v.Arg(clause.Object)
		if o == p.Group {
			o = clause.None
		}
		if subject && o != clause.None && against == nil && f.program.Tells(v.Kind, v.Lemma, assault) && f.s.Groups[o].Kinds.Has(lexicon.PlaceNoun|lexicon.BodyNoun|lexicon.ForceNoun) || subject && o != clause.None && f.who.IsPlace(o) {
			against = f.who.Actors(o, coref.Location)
		}
		for k := range v.Args {
			if a := &v.Args[k]; a.Func == clause.Oblique && a.Group != clause.None && (subject || f.s.Groups[a.Group].First > p.Head) {
				take(a)
			}
		}
	}
	if against == nil {
		against = where
	}
	return against, !f.s.Plural(&f.s.Groups[p.Group])
}

// again returns whom all accounts of what group g calls again name that count.
func (f *Finder) again(g int, m *rule.Match, of func(account) (who []*schema.Actor, counts bool)) []*schema.Actor {
	if !f.calledAgain(g, m) {
		return nil
	}
	lemma := f.s.Predicates[f.s.Groups[g].Pred].Lemma
	var found []*schema.Actor
	for _, a := range f.accounts {
		relation := a.relation
		if relation == killing {
			relation = assault // who has killed attacked
		}
		if !f.program.Tells(clause.Nominalized, lemma, a.relation) && !f.program.Tells(clause.Nominalized, lemma, relation) {
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

// accuser returns who accused one of some actors last; several where they did so
// in one sentence.
func (f *Finder) accuser(of []*schema.Actor) []*schema.Actor {
	var found []*schema.Actor
	last := -1
	for _, a := range slices.Backward(f.accounts) {
		if found != nil && a.sentence != last {
			break
		}
		if a.relation != accused || len(of) != 1 || !slices.ContainsFunc(a.targets, func(t *schema.Actor) bool { return speaksFor(of[0], t) }) {
			continue
		}
		last = a.sentence
		for _, d := range a.doers {
			if !slices.Contains(found, d) {
				found = append(found, d)
			}
		}
	}
	return found
}

// facing are the relations of those who stand over against each other: whom one asks
// for something, refuses it or bargains with.
var facing = [...]string{"negotiatedWith", "rejected", "demanded", "protestedAgainst"}

// otherSide returns the only one whom the text has just set against some actors.
func (f *Finder) otherSide(of []*schema.Actor) []*schema.Actor {
	if len(of) != 1 {
		return nil
	}
	mine := func(who []*schema.Actor) bool {
		return slices.ContainsFunc(who, func(a *schema.Actor) bool { return speaksFor(of[0], a) })
	}
	var found *schema.Actor
	for _, a := range f.accounts {
		if !slices.Contains(facing[:], a.relation) {
			continue
		}
		side := a.targets
		if symmetric := len(a.targets) > 0 && len(a.doers) > len(a.targets) && mine(a.doers); symmetric {
			side = slices.DeleteFunc(slices.Clone(a.doers), func(x *schema.Actor) bool { return speaksFor(of[0], x) })
		} else if mine(a.targets) {
			side = a.doers
		} else if !mine(a.doers) {
			continue
		}
		for _, x := range side {
			if x.Class == schema.Thing || found == x {
				continue
			}
			if found != nil {
				return nil
			}
			found = x
		}
	}
	if found == nil {
		return nil
	}
	return []*schema.Actor{found}
}

// speaksFor tells whether somebody answers for another: he is the same, or a body
// that is called after it, as a country's army.
func speaksFor(who, other *schema.Actor) bool {
	return who == other || who.Class != schema.Person && other.Class != schema.Person && slices.ContainsFunc(other.Labels, func(l string) bool { return slices.Contains(who.Labels, l) })
}
