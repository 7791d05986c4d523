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

// near is how many sentences back what is called again was told at most.
const near = 3

// answered is how many sentences back an accusation was made at most that is denied.
const answered = 8

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
	a := account{f.sentences, m.Rule.Relation, doers, targets, false}
	f.accounts = append(f.accounts, a)
	f.remember(a)
	if a.relation == accused {
		f.accusations = append(f.accusations, a)
	}
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
		if targets, one := f.struck(p); len(targets) > 0 && !f.tells(assault) {
			a := account{sentence: f.sentences, relation: assault, targets: targets, one: one}
			f.accounts = append(f.accounts, a)
			f.remember(a)
			continue
		}
		for _, a := range f.accounts {
			if a.sentence < f.sentences && f.program.Tells(p.Kind, p.Lemma, a.relation) && !f.tells(a.relation) {
				f.accounts = append(f.accounts, account{sentence: f.sentences, relation: a.relation})
			}
		}
	}
	f.noteDeeds()
	f.noted = false
	f.sentences++
}

// tells tells whether the sentence at hand has told of a relation.
func (f *Finder) tells(relation string) bool {
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

// disputed tells whether the text told just before that several did what the noun of
// group g says, each by himself.
func (f *Finder) disputed(g int) bool {
	if !f.calledAgain(g) {
		return false
	}
	var found []*schema.Actor
	for _, a := range f.accounts {
		switch {
		case len(a.doers) == 0 || !f.program.Tells(clause.Nominalized, f.s.Predicates[f.s.Groups[g].Pred].Lemma, a.relation):
		case found == nil:
			found = a.doers
		case !slices.Equal(found, a.doers):
			return true
		}
	}
	return false
}

// remember notes an assault that the document begins with, of which it will speak to
// its end.
func (f *Finder) remember(a account) {
	if a.relation == assault && len(a.targets) > 0 && a.sentence < near {
		f.assaults = append(f.assaults, a)
	}
}

// victims returns to whom what group g calls again was done, where the text told
// it just before, or the document tells of no other, and one reading alone is
// possible: « X a revendiqué l'attaque ».
func (f *Finder) victims(g int, agents []*schema.Actor) []*schema.Actor {
	several := f.s.Plural(&f.s.Groups[g])
	who := f.again(g, func(a account) ([]*schema.Actor, bool) { return a.targets, f.open(a) && !(several && a.one) })
	if len(who) == 0 && f.calledAgain(g) && f.program.Tells(clause.Nominalized, f.s.Predicates[f.s.Groups[g].Pred].Lemma, assault) {
		return f.soleVictims(agents, several)
	}
	return who
}

// soleVictims returns to whom the one assault was done that the document has told of
// so far, of those that others than some actors are not said to have done.
func (f *Finder) soleVictims(agents []*schema.Actor, several bool) []*schema.Actor {
	var found []*schema.Actor
	for _, a := range f.assaults {
		switch {
		case several && a.one || !shares(a.doers, agents) && slices.ContainsFunc(a.doers, claims):
		case found == nil:
			found = a.targets
		case !slices.Equal(found, a.targets):
			return nil
		}
	}
	return found
}

// claims tells whether an assault that an actor is said to have done is nobody else's:
// a country's, an organization's, but a man may have acted for somebody.
func claims(a *schema.Actor) bool {
	return a.Class == schema.Country || a.Class == schema.Organization || a.SameAs != "" && a.Class == schema.Group
}

// open tells whether somebody may own up to what an account tells: it names to whom
// it was done, and who did it only in the sentence before.
func (f *Finder) open(a account) bool {
	return len(a.targets) > 0 && (len(a.doers) == 0 || a.sentence >= f.sentences-1)
}

// claimed returns to whom was done what match m says that somebody owns up to, by
// what the text told before: « la responsabilité de l'attaque », "The militia
// claimed responsibility".
func (f *Finder) claimed(m *rule.Match, agents []*schema.Actor) []*schema.Actor {
	for i := range f.s.Predicates {
		p := &f.s.Predicates[i]
		if p.Kind != clause.Nominalized || p.Group == clause.None || !f.program.Tells(p.Kind, p.Lemma, m.Rule.Relation) {
			continue
		}
		if i == m.Noun || p.Head >= m.First && p.Head < m.End || f.hangsOn(p.Group, m) {
			return f.victims(p.Group, agents)
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
	if found == nil {
		return f.soleVictims(agents, false)
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
		if k := f.s.Groups[o].Kinds; f.known(o) && k.Has(lexicon.PersonNoun) && !(p.Finite && k.Has(lexicon.OfficeNoun)) || !p.Finite && f.s.Groups[o].End != p.First {
			return nil, false // « l'homme a été abattu »: who attacked
		}
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

// accuser returns who accused one of some actors last; several where they did so
// in one sentence.
func (f *Finder) accuser(of []*schema.Actor) []*schema.Actor {
	var found []*schema.Actor
	last := -1
	for _, a := range slices.Backward(f.accusations) {
		if found != nil && a.sentence != last {
			break
		}
		if a.sentence+answered < f.sentences || len(of) != 1 || !slices.ContainsFunc(a.targets, func(t *schema.Actor) bool { return speaksFor(of[0], t) }) {
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

// speaksFor tells whether somebody answers for another: he is the same, or a body
// that is called after it, as a country's army.
func speaksFor(who, other *schema.Actor) bool {
	return who == other || who.Class != schema.Person && other.Class != schema.Person && slices.ContainsFunc(other.Labels, func(l string) bool { return slices.Contains(who.Labels, l) })
}
