package clause

import "github.com/entente-kg/entente/extract/lexicon"

// englishClauses say what groups and verbs do in their clause: groups without a
// preposition here and in bareclause_en.go, those with one in attach_en.go.
type englishClauses struct{ *builder }

func (en englishClauses) bare(k int) {
	g := en.chunks[k].group
	time := en.Groups[g].Kinds.Has(lexicon.TimeNoun)
	switch {
	case en.bareRelative(k):
	case en.top().latest == None:
		en.beforeVerb(k)
	case !time && en.followsVerb(k):
	case !time && (en.nominative(g) || en.subjectAhead(k)):
		en.top().subject = g
	default:
		en.afterVerb(k)
	}
}

// afterVerb gives the bare group of chunk k to the last verb of its clause.
func (en englishClauses) afterVerb(k int) {
	g, f := en.chunks[k].group, en.top()
	p := en.pred(f.latest)
	switch {
	case en.Groups[g].Kinds.Has(lexicon.TimeNoun):
		en.give(f.latest, Adverbial, "", g)
	case f.inverted && p.Arg(Subject) == None:
		en.give(f.latest, Subject, "", g)
		f.inverted = false
	case p.Kind == Adjectival:
	case p.Is(copula) && !p.Passive:
		en.give(f.latest, Attribute, "", g)
	case en.pos(p.Head) == lexicon.AUX && p.Lemma != "have":
	case en.howMuch(p, g):
		en.give(f.latest, Adverbial, "", g)
	case p.Passive:
		en.give(f.latest, Attribute, "", g)
	case p.Arg(Object) == None && en.parted(k, p):
		en.give(f.latest, Attribute, "", g)
	case p.Arg(Object) == None:
		en.object(k, f.latest)
	case en.receives(k, p), en.refills(p):
		en.give(f.latest, Object, "", g)
	default:
		en.give(f.latest, Attribute, "", g)
	}
}

// parted tells whether one comma alone, behind a complement, parts the group of
// chunk k from verb p, whose object it cannot be then: « met with X in Oslo, Y ».
func (en englishClauses) parted(k int, p *Predicate) bool {
	if en.kindAt(k-1) != commaChunk || !en.groupAt(k-2) || en.chunks[k-2].prep == "" {
		return false
	}
	for j := k - 2; j >= 0 && en.chunks[j].end > p.End; j-- {
		if en.chunks[j].kind == commaChunk {
			return false
		}
	}
	return true
}

// followsVerb gives the group of chunk k to the verb before it as its subject,
// where that stands behind it, and tells whether it did: « did he leave »,
// « there is a way », « then came the war ».
func (en englishClauses) followsVerb(k int) bool {
	f, g := en.top(), en.chunks[k].group
	p := en.pred(f.latest)
	if at := p.Arg(Subject); at != None {
		if p.Lemma != "be" || en.word(en.Groups[at].Head).Lemma != "there" || f.latest != f.pred {
			return false
		}
		for i := range p.Args {
			if p.Args[i].Group == at {
				p.Args[i].Group = g
			}
		}
		return true
	}
	if !f.inverted {
		return false
	}
	f.inverted = false
	en.give(f.latest, Subject, "", g)
	return true
}

// receives turns the object right before the group of chunk k into the dative
// where p takes a receiver and a thing: « gave the rebels arms ».
func (en englishClauses) receives(k int, p *Predicate) bool {
	if !p.Is(ditransitive) || p.Arg(Dative) != None {
		return false
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Func == Object && !a.Understood && en.chunks[k-1].kind == groupChunk && a.Group == en.chunks[k-1].group {
			a.Func = Dative
			return true
		}
	}
	return false
}

// howMuch tells whether group g behind verb p says how much or whither, and is
// no object: « rose 60 cents », « went home ».
func (en englishClauses) howMuch(p *Predicate, g int) bool {
	gr := &en.Groups[g]
	if p.Passive || gr.Kind != Nominal {
		return false
	}
	return p.Is(intransitive) || gr.First == gr.Head && en.word(gr.Head).Lemma == "home"
}
