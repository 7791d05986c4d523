package clause

import "github.com/entente-kg/entente/extract/lexicon"

// understood finds the subjects that are not said where they belong: of
// infinitives, participles and gerunds, and the agents of passives.
func (st *State) understood() {
	if !st.english {
		st.thatClauses()
		st.impersonal()
		st.receivers()
	}
	if st.english {
		st.denials()
	}
	main := st.mainSubject()
	first := main
	for _, p := range st.waiting {
		pr := st.pred(p)
		if main = first; st.english && (pr.Link != LinkPart || pr.LinkPrep != "") {
			if g := st.subjectAfter(pr); g != None {
				main = g
			}
		}
		if pr.Governor == None {
			pr.Governor = st.frames[0].pred
			if pr.Governor == p {
				pr.Governor = None
			}
		}
		if pr.Link == LinkPart && pr.Passive {
			if main != None && (st.english || st.participleAgrees(pr, main)) {
				st.lend(p, Object, "", main)
			}
		} else {
			st.lend(p, Subject, "", main)
		}
	}
	for i := range st.s.Predicates {
		st.sink(i)
	}
	for i := range st.s.Predicates {
		st.deepen(i)
		st.control(i)
	}
}

// subjectAfter is the subject of the next finite verb, where it stands behind p:
// « By sending troops, Iran is threatening us ».
func (st *State) subjectAfter(p *Predicate) int {
	for i := range st.s.Predicates {
		q := &st.s.Predicates[i]
		if q.First < p.End || !q.Finite || q.Kind != Verbal {
			continue
		}
		if g := q.Arg(Subject); g != None && st.s.Groups[g].First >= p.End && st.s.Groups[g].First < q.First {
			return g
		}
		return None
	}
	return None
}

// mainSubject is the subject of the first main clause, or None.
func (st *State) mainSubject() int {
	for i := range st.s.Predicates {
		p := &st.s.Predicates[i]
		if p.Finite && (p.Link == Root || p.Link == LinkQuote && p.Governor == None) {
			if p.Passive {
				return p.Arg(Subject)
			}
			if g := p.Arg(Subject); g != None {
				return g
			}
		}
	}
	return None
}

// deepen turns the surface functions of a passive into deep ones: its subject
// is an Object, its complement with par the Subject.
func (st *State) deepen(i int) {
	p := st.pred(i)
	if !p.Passive {
		return
	}
	to := Object
	if st.english && p.Is(ditransitive) {
		for k := range p.Args {
			if a := &p.Args[k]; a.Func == Attribute && a.Group != None {
				a.Func, to = Object, Dative // « they were given arms »
				break
			}
		}
	}
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Subject && a.Group != None {
			a.Func = to
		}
	}
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Oblique && (a.Prep == "par" || a.Prep == "by") && a.Group != None && !st.s.Groups[a.Group].Kinds.Has(lexicon.TimeNoun) && !st.rate(a.Group) && !st.ownAgent(p, a.Group) {
			a.Func, a.Prep, a.Case = Subject, "", 0
			return
		}
	}
}

// sink moves the antecedent of a relative clause from a verb that takes an
// infinitive to the infinitive whose object it is: « the deal that they want to
// sign ».
func (st *State) sink(i int) {
	p := st.pred(i)
	if p.Link != LinkRel && !st.english || p.Passive || !st.english && p.Is(objectControl, dativeControl) {
		return
	}
	from := None
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Object && a.Group != None && (a.Understood || st.asks(i, a.Group)) {
			from = k
		}
	}
	if from == None || p.Is(objectControl) && st.sort(p.Args[from].Group) != thing {
		return // « the man they asked to leave »
	}
	to := i
	for n := 0; n < 4; n++ {
		next := None
		for _, a := range st.pred(to).Args {
			if a.Func == Infinitive && a.Pred != None && st.pred(a.Pred).Link == LinkInf && st.pred(a.Pred).First < st.pred(to).End+3 {
				next = a.Pred
			}
		}
		if next == None {
			break
		}
		to = next
	}
	if q := st.pred(to); to == i || q.Passive || q.Reflexive || q.Arg(Object) != None || q.Is(copula, intransitive, perfectWithBe) || q.Lemma == "être" {
		return
	}
	arg := p.Args[from]
	p.Args = append(p.Args[:from], p.Args[from+1:]...)
	q := st.pred(to)
	q.Args = append(q.Args, arg)
}

// asks tells whether the object g of verb p is the pronoun that opens its
// clause: « what they want to sign ».
func (st *State) asks(p, g int) bool {
	gr := &st.s.Groups[g]
	return st.english && gr.Kind == Pronoun && gr.Head < st.pred(p).First && st.word(gr.Head).Feats.Has(lexicon.Interrog)
}

// calledOn returns whom a request is made to behind a preposition, or None:
// « calls on X to leave », « appealed to Y to stop ».
func calledOn(p *Predicate) int {
	switch p.Lemma {
	case "call":
		if g := p.Oblique("on"); g != None {
			return g
		}
		return p.Oblique("upon")
	case "appeal":
		return p.Oblique("to")
	}
	return None
}

// control gives an infinitive or participle the subject that its governor's
// verb says it has.
func (st *State) control(i int) {
	p := st.pred(i)
	if p.Kind != Verbal || p.Finite || p.Governor == None || p.Arg(Subject) != None || p.Link == LinkQuote {
		return
	}
	if p.Link == LinkPart && p.Passive {
		return
	}
	gov := st.pred(p.Governor)
	subject := gov.Arg(Subject)
	if p.Link == LinkInf {
		switch {
		case st.english && gov.Arg(Object) != None && (gov.Passive || p.LinkPrep == "of" || p.LinkPrep == "for"):
			subject = gov.Arg(Object) // « was convicted of », « arrested X for »
		case gov.Is(subjectControl):
		case gov.Is(dativeControl) && !gov.Reflexive:
			to := gov.Arg(Dative)
			if to == None {
				to = gov.Oblique("à")
			}
			if to == None && gov.Is(objectControl) {
				to = gov.Arg(Object)
			}
			if to == None && !gov.Is(speechVerb) {
				return
			}
			if to != None {
				subject = to
			} else if gov.Lemma == "demander" || gov.Lemma == "proposer" {
				return
			}
		case gov.Is(objectControl) && !gov.Reflexive:
			if to := gov.Arg(Object); to != None {
				subject = to
			} else if to := calledOn(gov); st.english && to != None {
				subject = to
			} else {
				return // « appeler à retirer »: somebody not named
			}
		}
	}
	if p.Passive {
		st.lend(i, Object, "", subject)
		return
	}
	st.lend(i, Subject, "", subject)
}
