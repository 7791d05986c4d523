package clause

import "github.com/entente-kg/entente/extract/lexicon"

// understood finds the subjects that are not said where they belong: of
// infinitives, participles and gerunds, and the agents of passives.
func (st *State) understood() {
	main := st.mainSubject()
	for _, p := range st.waiting {
		pr := st.pred(p)
		if pr.Governor == None {
			pr.Governor = st.frames[0].pred
			if pr.Governor == p {
				pr.Governor = None
			}
		}
		if pr.Link == LinkPart && pr.Passive {
			st.lend(p, Object, "", main)
		} else {
			st.lend(p, Subject, "", main)
		}
	}
	for i := range st.s.Predicates {
		st.deepen(i)
		st.control(i)
	}
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
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Subject && a.Group != None {
			a.Func = Object
		}
	}
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Oblique && (a.Prep == "par" || a.Prep == "by") && a.Group != None && !st.s.Groups[a.Group].Kinds.Has(lexicon.TimeNoun) {
			a.Func, a.Prep = Subject, ""
			return
		}
	}
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
		case st.verb(gov.Lemma, subjectControl):
		case st.verb(gov.Lemma, dativeControl) && !gov.Reflexive:
			to := gov.Arg(Dative)
			if to == None {
				to = gov.Oblique("à")
			}
			if to == None && st.verb(gov.Lemma, objectControl) {
				to = gov.Arg(Object)
			}
			if to == None && !st.verb(gov.Lemma, sayingVerb) {
				return
			}
			if to != None {
				subject = to
			} else if gov.Lemma == "demander" || gov.Lemma == "proposer" {
				return
			}
		case st.verb(gov.Lemma, objectControl) && !gov.Reflexive:
			if to := gov.Arg(Object); to != None {
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
