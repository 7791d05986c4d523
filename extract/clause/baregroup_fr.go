package clause

import (
	"slices"

	"github.com/entente-kg/entente/extract/lexicon"
)

// frenchClauses say what groups and verbs do in their clause: groups without a
// preposition here and in object_fr.go, those with one in prepositional_fr.go.
type frenchClauses struct{ *builder }

func (fr frenchClauses) bare(k int) { fr.placeBare(k, false) }

// placeBare places the group of chunk k; partitive tells whether it has lost its
// « de ».
func (fr frenchClauses) placeBare(k int, partitive bool) {
	g := fr.groupOf(k)
	switch {
	case fr.labels(k):
		g.Of = fr.chunks[k-1].group
	case fr.emphatic(k):
	case fr.saysInserted(k):
		fr.give(fr.top().pred, Subject, "", fr.chunks[k].group)
		fr.top().inverted = false
	case fr.top().latest == None:
		fr.beforeVerb(k)
	case !g.Kinds.Has(lexicon.TimeNoun) && (fr.nominative(fr.chunks[k].group) || !fr.behindVerb(k) && fr.subjectAhead(k)):
		if fr.waits() && fr.behindAbsolute(k) { // its participle keeps the one that waited
			f := &fr.frames[0]
			at := fr.participleAlone(f)
			if fr.pred(at).Arg(Subject) == None {
				fr.lend(at, Subject, "", f.subject)
			}
			fr.waiting = slices.DeleteFunc(fr.waiting, func(p int) bool { return p == at })
		}
		fr.top().subject = fr.chunks[k].group
	default:
		fr.afterVerb(k, partitive)
	}
}

// labels tells whether the group of chunk k is a number behind the noun that it
// tells from others of its kind: « l'article 5 », « voir chapitre 2 ».
func (fr frenchClauses) labels(k int) bool {
	if fr.pos(fr.groupOf(k).Head) != lexicon.NUM || !fr.groupAt(k-1) || fr.chunks[k-1].end != fr.chunks[k].first {
		return false
	}
	noun := fr.groupOf(k - 1)
	return noun.Kind == Nominal && !noun.Kinds.Has(lexicon.TimeNoun)
}

// saysInserted tells whether the group of chunk k is the subject of the inserted
// verb of saying before it: « …, a dit à la presse X, … ».
func (fr frenchClauses) saysInserted(k int) bool {
	f := fr.top()
	if !f.inserted || f.pred == None || fr.pred(f.pred).Arg(Subject) != None || fr.groupOf(k).Prep != "" || fr.groupOf(k).Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		if c := &fr.chunks[j]; c.kind == finiteChunk {
			return c.pred == f.pred && fr.speakerBehind(j) == k
		}
	}
	return false
}

// behindAbsolute tells whether the group that waits for a verb has been the subject
// of a participle alone, behind which a comma and the group of chunk k stand: « X
// ayant dit que Y viendrait, Z a … ».
func (fr frenchClauses) behindAbsolute(k int) bool {
	f := &fr.frames[0]
	if fr.kindAt(k-1) != commaChunk || f.pred != None || f.subject == None || f.latest == None || fr.groupOf(k).Kind != Nominal {
		return false
	}
	p := fr.pred(fr.participleAlone(f))
	return p.Link == LinkPart && fr.word(p.First).Feats.Has(lexicon.Part|lexicon.Pres) && (p.Arg(Subject) == None || p.Arg(Subject) == f.subject)
}

// participleAlone is the verb of a frame that may be a participle with a subject
// of its own, above its infinitives.
func (fr frenchClauses) participleAlone(f *frame) int {
	at := f.latest
	for fr.pred(at).Link == LinkInf && fr.pred(at).Governor != None {
		at = fr.pred(at).Governor
	}
	return at
}

// emphatic tells whether the pronoun of chunk k stands between commas behind the
// subject that it repeats: « la Chine, elle, s'oppose ».
func (fr frenchClauses) emphatic(k int) bool {
	return fr.nominative(fr.chunks[k].group) && fr.betweenCommas(k) && fr.groupAt(k-2) && fr.groupOf(k-2).Prep == ""
}

// afterVerb gives the bare group of chunk k to the last verb of its clause.
func (fr frenchClauses) afterVerb(k int, partitive bool) {
	g, f := fr.chunks[k].group, fr.top()
	p, time := fr.pred(f.latest), fr.groupOf(k).Kinds.Has(lexicon.TimeNoun)
	switch {
	case !time && !partitive && fr.lightNoun(k):
		fr.give(f.latest, Attribute, "", g) // « prendre part », « donner lieu »
	case time && !fr.lasts(k):
		fr.give(f.latest, Adverbial, "", g)
	case f.inverted && p.Arg(Subject) == None:
		fr.give(f.latest, Subject, "", g)
		f.inverted = false
	case p.Kind == Adjectival:
	case p.Passive, p.Is(copula):
		fr.give(f.latest, Attribute, "", g)
	case fr.objectless(k, p):
		fr.unobjected(k, p)
	case p.Arg(Object) == None:
		fr.object(k, f.latest)
	case fr.dativeAhead(p):
		fr.give(f.latest, Object, "", g)
	default:
		fr.give(f.latest, Attribute, "", g)
	}
}

// lightNoun tells whether the group of chunk k is a bare singular noun right
// behind its verb, with which it makes one expression: « prendre part ».
func (fr frenchClauses) lightNoun(k int) bool {
	g := fr.groupOf(k)
	return g.Kind == Nominal && g.First == g.Head && g.Mark == None && fr.pos(g.Head) == lexicon.NOUN &&
		fr.word(g.Head).Feats.Has(lexicon.Sing) && fr.besideVerb(k)
}

// subjectAhead: nothing but the group's complements, appositions and relative
// clauses stand between it and the verb.
func (fr frenchClauses) subjectAhead(k int) bool {
	if fr.waits() && !fr.behindAbsolute(k) {
		return false // the verb ahead is that of an outer clause
	}
	relatives := 0
	for j := k + 1; j < len(fr.chunks); j++ {
		switch c := &fr.chunks[j]; c.kind {
		case groupChunk:
			if relatives == 0 && !fr.goesWithSubject(j) {
				return false
			}
		case commaChunk, openChunk, closeChunk:
		case conjChunk:
			if fr.kindAt(j+1) != groupChunk || fr.listClosed(k, j) {
				return false
			}
		case relativeChunk, questionChunk:
			relatives++
		case pastChunk, adjectiveChunk:
		case finiteChunk:
			if relatives == 0 {
				return fr.verbOf(k, j)
			}
			relatives--
		default:
			return false
		}
	}
	return false
}

// goesWithSubject tells whether the group of chunk j can stand between a subject
// and its verb.
func (fr frenchClauses) goesWithSubject(j int) bool {
	if fr.groupOf(j).Prep != "" || fr.emphatic(j) {
		return true
	}
	if fr.nominative(fr.chunks[j].group) {
		return false
	}
	before := fr.chunks[j-1].kind
	return before == conjChunk || before == commaChunk || before == groupChunk
}

// verbOf tells whether the finite verb of chunk j can have the group of chunk k
// for its subject.
func (fr frenchClauses) verbOf(k, j int) bool {
	p := fr.pred(fr.chunks[j].pred)
	if p.Arg(Subject) != None || fr.chunks[j-1].kind == closeChunk {
		return false
	}
	// « …, a déclaré M. X »: the verb of an inserted clause.
	if fr.chunks[j-1].kind == commaChunk && p.Is(speechVerb) && !fr.commaBetween(k, j-1) && !fr.speaksOf(k, j) {
		return false
	}
	return fr.agree(fr.chunks[j].pred, fr.chunks[k].group)
}

// speaksOf tells whether the group of chunk k, behind a conjunction, says with the
// verb of chunk j what stands behind that, which cannot speak itself: « et la
// ministre X, a demandé la fermeture ».
func (fr frenchClauses) speaksOf(k, j int) bool {
	if fr.kindAt(k-1) != conjChunk || fr.sort(fr.chunks[k].group) == thing {
		return false
	}
	if fr.groupAt(j + 1) {
		return fr.groupOf(j+1).Prep == "" && fr.sort(fr.chunks[j+1].group) == thing
	}
	next := fr.kindAt(j + 1)
	return next == subordChunk || next == relativeChunk
}

// nextClause is never told from a list: French says a conjunction there.
func (fr frenchClauses) nextClause(int) bool { return false }

func (fr frenchClauses) subjectBeforeList() bool { return false }

// reported is none: what is said or thought follows que.
func (fr frenchClauses) reported(int) bool { return false }

func (fr frenchClauses) resume(int) {}
