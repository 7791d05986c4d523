package clause

import "github.com/entente-kg/entente/extract/lexicon"

// behindVerb tells whether the group of chunk k stands right behind a verb that
// waits for its object, where it is no subject of a verb to come: « avant de
// recevoir X, lisez … ».
func (fr frenchClauses) behindVerb(k int) bool {
	if k == 0 || fr.groupOf(k).Kind != Nominal {
		return false
	}
	if fr.chunks[k-1].kind == pastChunk || !fr.verbal(k-1) {
		return false
	}
	f, at := fr.top(), fr.chunks[k-1].pred
	p := fr.pred(at)
	if at != f.latest || p.Kind != Verbal || p.Passive || p.Reflexive || p.Arg(Object) != None || p.Is(perfectWithBe, copula, intransitive) {
		return false
	}
	return fr.chunks[k-1].kind != finiteChunk || p.Arg(Subject) != None || !f.inverted
}

// besideVerb tells whether a verb stands right before chunk k.
func (fr frenchClauses) besideVerb(k int) bool {
	return fr.verbal(k - 1)
}

// objectless tells whether the group of chunk k is no object of verb p, since p
// takes none or, where it is reflexive, since something stands between.
func (fr frenchClauses) objectless(k int, p *Predicate) bool {
	return p.Is(intransitive) || p.Reflexive && !fr.besideVerb(k)
}

// unobjected places the bare group of chunk k behind verb p, which takes no
// object: it is the subject where the verb has none yet, « il existe une
// solution », « hier est arrivé X ».
func (fr frenchClauses) unobjected(k int, p *Predicate) {
	subject := p.Arg(Subject)
	if subject == None && !p.Finite || subject != None && !fr.isIl(subject) || !fr.besideVerb(k) {
		fr.give(fr.top().latest, Attribute, "", fr.chunks[k].group)
		return
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Func == Subject {
			a.Func = Expletive
		}
	}
	fr.give(fr.top().latest, Subject, "", fr.chunks[k].group)
}

// lasts tells whether the time of chunk k is the object of the verb right
// before it: « a duré deux heures » is none, « dépasse deux heures » is.
func (fr frenchClauses) lasts(k int) bool {
	return fr.pos(fr.groupOf(k).Head) != lexicon.ADV && fr.behindVerb(k) && fr.pred(fr.chunks[k-1].pred).Is(durationObject)
}
