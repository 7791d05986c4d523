package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// sources are the predicates whose arguments a pattern looks at, in this
// order: the rule's own; for what can belong to a noun, the nouns of its
// trigger; for a noun, its light verb (first, where the subject is asked for).
func (st *state) sources(p *Pattern) [3 + maxTriggers]int {
	out := [3 + maxTriggers]int{}
	for i := range out {
		out[i] = clause.None
	}
	out[0] = st.pred
	if st.light != clause.None {
		if p.Func == clause.Subject {
			out[0], out[1] = st.light, st.pred
		} else if p.Func != clause.Object && p.Func != clause.Attribute {
			out[1] = st.light
		}
		return out
	}
	switch p.Func {
	case clause.Oblique, clause.Possessor, clause.Modifier, clause.Infinitive, clause.Clause:
		out[2+maxTriggers] = st.claim
		for i, g := range st.triggers[:st.nTrigger] {
			out[1+i] = st.s.Groups[g].Pred
		}
	}
	return out
}

// fits tells whether an argument of a predicate is of the kind that a pattern
// names. A preposition that says to whom names also the clitics lui and leur; the
// agent of a noun may stand with par.
func fits(p *Pattern, a *clause.Arg, kind clause.PredicateKind) bool {
	switch p.Func {
	case clause.Oblique:
		return a.Func == clause.Oblique && a.Prep == p.Prep ||
			a.Func == clause.Dative && p.cases.Has(lexicon.To) ||
			a.Func == clause.Subject && kind == clause.Nominalized && p.cases.Has(lexicon.By)
	case clause.Infinitive:
		return a.Func == clause.Infinitive && (p.Prep == "" || p.Prep == a.Prep)
	case clause.Subject:
		return a.Func == clause.Subject ||
			kind == clause.Nominalized && a.Func == clause.Oblique && a.Case.Has(lexicon.By)
	}
	return a.Func == p.Func
}

// fill finds what fills a role by the first pattern that has something
// suitable.
func (st *state) fill(a *argument) {
	if st.n[a.role] > 0 {
		return
	}
	if st.light != clause.None && (a.role == Target || a.role == Place) {
		// What hangs on the noun rather than on its light verb: « au siège de X, il a
		// écourté une visite en Y ».
		for i := range a.patterns {
			if p := &a.patterns[i]; p.Func == clause.Oblique && !p.Governor && !p.Apposed {
				st.fillOblique(a.role, p, st.pred, false)
			}
			if st.n[a.role] > 0 {
				return
			}
		}
	}
	for _, before := range [...]bool{false, true} {
		for i := range a.patterns {
			if p := &a.patterns[i]; !before || p.Func == clause.Oblique && !p.Governor && !p.Apposed {
				st.fillBy(a.role, p, before)
			}
			if st.n[a.role] > 0 {
				return
			}
		}
	}
}

// fillBy fills a role by one pattern. Groups with a preposition before the verb are
// tried when nothing behind it suits, since they often say where or when.
func (st *state) fillBy(role Role, p *Pattern, before bool) {
	if p.Governor {
		st.fillGovernor(role, p)
		return
	}
	if p.Apposed {
		st.fillApposed(role)
		return
	}
	for _, pred := range st.sources(p) {
		if pred == clause.None {
			continue
		}
		if p.Func == clause.Oblique {
			st.fillOblique(role, p, pred, before)
		} else {
			st.fillAll(role, p, pred)
		}
		if st.n[role] > 0 {
			return
		}
	}
	if p.Func == clause.Oblique && !p.Owner && !before {
		st.fillComplement(role, p)
	}
}

// fillAll fills a role with all the arguments of a predicate that suit.
func (st *state) fillAll(role Role, p *Pattern, pred int) {
	args := st.s.Predicates[pred].Args
	for k := range args {
		if st.takes(p, &args[k], pred) {
			st.fillFrom(role, p, &args[k])
		}
	}
}

// fillOblique fills a role with the first prepositional argument before or behind the
// verb that suits, since a second « à … » of one verb is rarely the same argument.
func (st *state) fillOblique(role Role, p *Pattern, pred int, before bool) {
	verb := &st.s.Predicates[pred]
	for k := range verb.Args {
		a := &verb.Args[k]
		if pred == st.light && a.Case.Has(lexicon.Of) && a.Group != clause.None && st.anothers(a.Group) {
			continue
		}
		if role == Target && a.Case.Has(lexicon.Of) && a.Group != clause.None && st.has(Agent, st.s.Groups[a.Group].Of) {
			continue // « évacué par la police de Lima »: what hangs on who does it
		}
		if !fits(p, a, verb.Kind) || p.cases.Has(lexicon.To) && st.ofAnother(pred, a) || before != (a.Group != clause.None && st.s.Groups[a.Group].Head < verb.First) {
			continue
		}
		if st.fillFrom(role, p, a); st.n[role] > 0 || p.Owner && !before && a.Group != clause.None && isMatter(&st.s.Groups[a.Group]) {
			return // what it is about is nobody's: « s'oppose à la réforme à l'ONU »
		}
	}
}

// has tells whether group g fills a role.
func (st *state) has(role Role, g int) bool {
	for _, f := range st.fillers[role][:st.n[role]] {
		if g != clause.None && f.Group == g {
			return true
		}
	}
	return false
}

// anothers tells whether group g hangs on another noun than the one whose light
// verb is at hand, or those coordinated with it; as what stands before the verb does.
func (st *state) anothers(g int) bool {
	if st.s.Groups[g].Head < st.s.Predicates[st.light].First {
		return true
	}
	of := st.s.Groups[g].Of
	return of != clause.None && !st.inChain(st.s.Predicates[st.pred].Group, of)
}

// ofAnother tells whether the group of an argument rather complements a noun that
// the verb has nothing to do with: « a dit X, ambassadeur à l'ONU ».
func (st *state) ofAnother(pred int, a *clause.Arg) bool {
	if !a.Loose || a.Group == clause.None || st.nTrigger > 0 || st.light != clause.None {
		return false
	}
	of := st.s.Groups[a.Group].Of
	return of != clause.None && st.s.Predicates[pred].Arg(clause.Object) != of
}

// fillGovernor fills a role with the subject of the verb that the noun hangs
// on: « lors d'un entretien avec X, Y a déclaré … ».
func (st *state) fillGovernor(role Role, p *Pattern) {
	pred := st.s.Predicates[st.pred].Governor
	for n := 0; pred != clause.None && n < 4; n++ {
		g := &st.s.Predicates[pred]
		if g.Kind == clause.Nominalized {
			pred = g.Governor
			continue
		}
		for k := range g.Args {
			if g.Args[k].Func == clause.Subject {
				st.fillFrom(role, p, &g.Args[k])
			}
		}
		return
	}
}

// fillApposed fills a role with whom the noun says more of: « X, critique
// acharné de Y, ».
func (st *state) fillApposed(role Role) {
	own := st.s.Predicates[st.pred].Group
	if own == clause.None {
		return
	}
	if g := st.s.Groups[own].Apposition; g != clause.None && st.suits(role, g) {
		st.add(role, Filler{Group: g, Pred: clause.None})
		return
	}
	for g := range st.s.Groups {
		if st.s.Groups[g].Apposition == own && st.suits(role, g) {
			st.add(role, Filler{Group: g, Pred: clause.None})
			return
		}
	}
}

// fillComplement looks for a prepositional complement of the trigger's nouns
// that is an argument of no predicate.
func (st *state) fillComplement(role Role, p *Pattern) {
	for _, noun := range st.triggers[:st.nTrigger] {
		if st.s.Groups[noun].Pred != clause.None {
			continue
		}
		for g := range st.s.Groups {
			if gr := &st.s.Groups[g]; gr.Of == noun && gr.Prep == p.Prep {
				st.addChain(role, g)
			}
		}
	}
}

// fillFrom fills a role from one argument.
func (st *state) fillFrom(role Role, p *Pattern, a *clause.Arg) {
	switch {
	case p.Inner.On:
		st.fillInner(role, p, a)
	case !p.Owner && a.Group != clause.None:
		st.addChain(role, a.Group)
	case !p.Owner:
		if a.Pred != clause.None && st.suits(role, clause.None) {
			st.add(role, Filler{Group: clause.None, Pred: a.Pred})
		}
	case a.Group != clause.None:
		if role == Target && !st.hasAct {
			st.act, st.hasAct = a.Group, true
		}
		for g, n := a.Group, 0; g != clause.None && n <= maxFillers; n++ {
			st.addOwner(role, g)
			g = st.s.Groups[g].Conjunct
		}
	case a.Pred != clause.None:
		if p := &st.s.Predicates[a.Pred]; p.Kind == clause.Verbal {
			for k := range p.Args {
				if b := &p.Args[k]; b.Func == clause.Subject && b.Group != clause.None {
					for g, n := b.Group, 0; g != clause.None && n <= maxFillers; n++ {
						st.addOwner(role, g)
						g = st.s.Groups[g].Conjunct
					}
				}
			}
		}
	}
}

// fillInner fills a role from the arguments of an infinitive or clause, or from
// those of the infinitive's object: « se dit prêt à accroître son aide à X »; or
// from those of a noun: « a revendiqué l'attentat contre X ».
func (st *state) fillInner(role Role, p *Pattern, a *clause.Arg) {
	inner := Pattern{Func: p.Inner.Func, Prep: p.Inner.Prep, cases: p.Inner.cases, Owner: p.Owner}
	if a.Group != clause.None {
		for g, n := a.Group, 0; g != clause.None && n <= maxFillers && st.n[role] == 0; n++ {
			st.fillOfNoun(role, &inner, g)
			g = st.s.Groups[g].Conjunct
		}
		return
	}
	if a.Pred == clause.None {
		return
	}
	pred := &st.s.Predicates[a.Pred]
	for k := range pred.Args {
		if fits(&inner, &pred.Args[k], pred.Kind) {
			st.fillFrom(role, &inner, &pred.Args[k])
		}
	}
	if st.n[role] > 0 || inner.Func != clause.Oblique {
		return
	}
	for k := range pred.Args {
		b := &pred.Args[k]
		if b.Func != clause.Object || b.Group == clause.None || st.s.Groups[b.Group].Pred == clause.None {
			continue
		}
		noun := &st.s.Predicates[st.s.Groups[b.Group].Pred]
		for j := range noun.Args {
			if fits(&inner, &noun.Args[j], noun.Kind) {
				st.fillFrom(role, &inner, &noun.Args[j])
			}
		}
	}
}

// fillOfNoun fills a role from the arguments of the noun that heads a group, or
// from what hangs on a noun that is no predicate.
func (st *state) fillOfNoun(role Role, p *Pattern, g int) {
	if noun := st.s.Groups[g].Pred; noun != clause.None {
		if p.Func == clause.Oblique {
			if st.fillOblique(role, p, noun, false); st.n[role] == 0 {
				st.fillOblique(role, p, noun, true)
			}
		} else {
			st.fillAll(role, p, noun)
		}
		return
	}
	for h := range st.s.Groups {
		if gr := &st.s.Groups[h]; gr.Of == g && p.Func == clause.Oblique && gr.Prep == p.Prep && st.n[role] == 0 {
			st.addChain(role, h)
		}
	}
}

// addChain fills a role with a group and those coordinated with it.
func (st *state) addChain(role Role, g int) {
	for n := 0; g != clause.None && n <= maxFillers; n++ {
		if c := counted(st.s, g); st.suits(role, c) {
			st.add(role, Filler{Group: c, Pred: clause.None})
			st.addMembers(role, g)
		}
		g = st.s.Groups[g].Conjunct
	}
}

// addOwner fills a role with whose act a group is.
func (st *state) addOwner(role Role, g int) {
	g = counted(st.s, g)
	gr := &st.s.Groups[g]
	if isActor(gr) {
		if st.suits(role, g) {
			st.add(role, Filler{Group: g, Pred: clause.None})
		}
		return
	}
	if gr.Pred != clause.None && st.ownerByRule(role, gr.Pred) {
		return
	}
	if doer := st.s.Doer(g); doer != clause.None {
		st.addChain(role, doer)
	}
}

// ownerByRule asks the rules of a noun who does what it says: the owner of
// « l'assassinat de X » is not X. It tells whether some rule knows the noun.
func (st *state) ownerByRule(role Role, pred int) bool {
	if st.depth >= 2 {
		return false
	}
	known := false
	var inner state
	for _, e := range st.prog.index[clause.Nominalized][st.s.Predicates[pred].Lemma] {
		inner = state{prog: st.prog, s: st.s, entry: e, pred: pred, depth: st.depth + 1}
		if !inner.trigger() {
			continue
		}
		inner.light = clause.None
		held := true
		for i := range e.conds {
			held = held && inner.holds(&e.conds[i])
		}
		if !held {
			continue
		}
		for i := range e.args {
			inner.fill(&e.args[i])
		}
		if e.requires[Target] && inner.n[Target] == 0 && !e.symmetric {
			continue // « les attentats de Nairobi »: the rule is of attacks on somebody
		}
		known = true
		for _, f := range inner.fillers[Agent][:inner.n[Agent]] {
			if f.Group != clause.None && st.suits(role, f.Group) {
				st.add(role, f)
			}
		}
		if inner.n[Agent] == 0 && e.rule.Agentless {
			// « protester contre l'élection de X »: nobody but X has done anything
			for _, f := range inner.fillers[Target][:inner.n[Target]] {
				if f.Group != clause.None && st.suits(role, f.Group) {
					st.add(role, f)
				}
			}
			return true
		}
		if inner.n[Agent] > 0 {
			return true
		}
	}
	return known
}

// suits tells whether a group passes the filters of a role and does not fill a
// role, or belong to the trigger, already. An infinitive or clause (no group)
// passes where nothing is asked.
func (st *state) suits(role Role, g int) bool {
	for i := range st.entry.filters[role] {
		c := &st.entry.filters[role][i]
		held := false
		if g != clause.None {
			gr := &st.s.Groups[g]
			if c.op == HasClass {
				held = isAny(st.s, g, c.classes, c.not)
			} else {
				held = c.words.inGroup(st.s, gr)
			}
		}
		if held == c.not {
			if st.trace != nil && g != clause.None {
				st.stepRejected(role, c, g)
			}
			return false
		}
	}
	if g == clause.None {
		return true
	}
	for _, t := range st.triggers[:st.nTrigger] {
		if t == g {
			return false
		}
	}
	for r := range st.fillers {
		for _, f := range st.fillers[r][:st.n[r]] {
			// Who says it may be who did it: « X a revendiqué l'attentat ».
			shared := st.mutual || role == Source || Role(r) == Source
			if f.Group == g && (Role(r) == role || !shared) {
				return false
			}
		}
	}
	return true
}

func (st *state) add(role Role, f Filler) {
	if st.n[role] < maxFillers {
		st.fillers[role][st.n[role]] = f
		st.n[role]++
	}
}

// takes tells whether an argument is what a pattern names. The subjects of what
// is done to each other are its objects as well.
func (st *state) takes(p *Pattern, a *clause.Arg, pred int) bool {
	if st.mutual && pred == st.pred && p.Func == clause.Object {
		return a.Func == clause.Subject
	}
	if p.Quoted && (a.Pred == clause.None || st.s.Predicates[a.Pred].Link != clause.LinkQuote) {
		return false
	}
	if p.Func == clause.Clause && p.Owner && st.introduces(pred, a.Pred) {
		return false // « dénonce le verdict : « Les juges ont tort » »: the verdict, not the judges
	}
	return fits(p, a, st.s.Predicates[pred].Kind)
}

// introduces tells whether predicate p has an object before the quotation that it
// introduces, whose verb is quoted.
func (st *state) introduces(p, quoted int) bool {
	if quoted == clause.None || st.s.Predicates[quoted].Link != clause.LinkQuote {
		return false
	}
	object := st.s.Predicates[p].Arg(clause.Object)
	return object != clause.None && st.s.Groups[object].First >= st.s.Predicates[p].End && st.s.Groups[object].End <= st.s.Predicates[quoted].First
}
