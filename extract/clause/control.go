package clause

import "github.com/entente-kg/entente/extract/lexicon"

// unnamedAddressee are the verbs of speech with an infinitive that somebody else
// than their subject does, named or not: « demander de partir ».
const unnamedAddressee lexicon.Sense = "unnamed-addressee"

// ownWish are those of them that say behind « to » what their subject wants to do:
// « demander à partir ».
const ownWish lexicon.Sense = "own-wish"

// control gives an infinitive or participle the subject that its governor's
// verb says it has.
func (fi *finisher) control(i int) {
	p := fi.pred(i)
	lacks := p.Arg(Subject) == None || p.Passive && p.Link == LinkInf && p.Arg(Object) == None // « is set to be replaced by X »
	if p.Kind != Verbal || p.Finite || p.Governor == None || !lacks || p.Link == LinkQuote || p.Link == LinkPart && p.Passive {
		return
	}
	gov := fi.pred(p.Governor)
	subject := gov.Arg(Subject)
	if o := gov.Arg(Object); o != None && fi.lex.Case(p.LinkPrep).Has(lexicon.As) {
		subject = o // « quoted him as saying »
	} else if p.Link == LinkInf {
		var known bool
		if subject, known = fi.controller(p, gov); !known {
			return
		}
	}
	if object := gov.Arg(Object); p.Link == LinkPurpose && object != None && fi.Perfect(p) && fi.Actor(object) {
		subject = object // « a été condamné pour avoir tué X »: the reason
	}
	if subject == None && gov.Passive && p.Link == LinkPart && fi.lex.HasLemma(p.LinkPrep, lexicon.SCONJ) {
		subject = gov.Arg(Object) // « was hurt while leaving »
	}
	if p.Passive {
		fi.lend(i, Object, "", subject)
		return
	}
	fi.lend(i, Subject, "", subject)
}

// controller returns who does what the infinitive p below gov says, and tells
// whether that is known: not where somebody is meant whom nobody names.
func (fi *finisher) controller(p, gov *Predicate) (g int, known bool) {
	subject, object := gov.Arg(Subject), gov.Arg(Object)
	switch {
	case object != None && fi.grammar.patient(p, gov):
		return object, true
	case gov.Is(subjectControl):
	case gov.Is(copula) && fi.lex.Case(p.LinkPrep).Has(lexicon.Of) && p.First <= gov.End+1:
		return None, false // « le but est de rencontrer X »: not the goal does
	case gov.Is(dativeControl) && !gov.Reflexive:
		to := gov.Arg(Dative)
		if to == None {
			to = gov.Cased(lexicon.To)
		}
		if to == None && gov.Is(objectControl) {
			to = object
		}
		if to != None {
			return to, true
		}
		if gov.Is(ownWish) && fi.lex.Case(p.LinkPrep).Has(lexicon.To) {
			return subject, true // « demande à entrer »
		}
		return subject, gov.Is(speechVerb) && !gov.Is(unnamedAddressee)
	case gov.Is(objectControl) && !gov.Reflexive:
		if object == None {
			object = fi.requested(gov)
		}
		return object, object != None // « appeler à retirer »: somebody not named
	}
	return subject, true
}

// requested returns whom a request is made to behind a preposition, or None:
// « calls on X to leave », « appealed to Y to stop ».
func (fi *finisher) requested(p *Predicate) int {
	for _, a := range p.Args {
		if a.Func == Oblique && fi.valency.have(requestGovernor, p.Lemma, a.Prep) {
			return a.Group
		}
	}
	return None
}

// raise moves the antecedent of a relative clause from a verb that takes an
// infinitive to the infinitive whose object it is: « the deal that they want to
// sign ».
func (fi *finisher) raise(i int) {
	p := fi.pred(i)
	if p.Passive || !fi.grammar.raises(p) {
		return
	}
	from := fi.raisable(i)
	if from == None || p.Is(objectControl) && fi.sort(p.Args[from].Group) != thing {
		return // « the man they asked to leave »
	}
	to := fi.lastInfinitive(i)
	q := fi.pred(to)
	if to == i || q.Passive || q.Reflexive || q.Arg(Object) != None || q.Is(copula, intransitive, perfectWithBe) {
		return
	}
	arg := p.Args[from]
	p.Args = append(p.Args[:from], p.Args[from+1:]...)
	q.Args = append(q.Args, arg)
}

// raisable returns which argument of verb p is an object that opens its clause,
// or None: an antecedent, or « what they want to sign ».
func (fi *finisher) raisable(i int) int {
	p, from := fi.pred(i), None
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Object && a.Group != None && (a.Understood || fi.asked(p, a.Group)) {
			from = k
		}
	}
	return from
}

// asked tells whether object g of verb p is an interrogative pronoun before it.
func (fi *finisher) asked(p *Predicate, g int) bool {
	gr := &fi.Groups[g]
	return gr.Kind == Pronoun && gr.Head < p.First && fi.word(gr.Head).Feats.Has(lexicon.Interrog)
}

// lastInfinitive goes from a verb to the infinitive right behind it, and from that
// to the next.
func (fi *finisher) lastInfinitive(p int) int {
	for range 4 {
		next := None
		for _, a := range fi.pred(p).Args {
			if a.Func == Infinitive && a.Pred != None && fi.pred(a.Pred).Link == LinkInf && fi.pred(a.Pred).First < fi.pred(p).End+3 {
				next = a.Pred
			}
		}
		if next == None {
			break
		}
		p = next
	}
	return p
}
