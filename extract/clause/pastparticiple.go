package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// past places a past participle that has no auxiliary: describing what its verb
// says its subject is (« se dit préoccupé ») or does to its object, coordinated
// with a compound tense or another participle, the verb of a headline, or a
// clause that describes a noun.
func (bd *builder) past(k int) {
	switch {
	case bd.attribute(k):
		bd.grammar.attributed(k)
	case bd.result(k):
		bd.grammar.resulting(k) // « maintenir ouverts les canaux »
	case bd.kindAt(k-1) == conjChunk && bd.grammar.speaksOn(k):
		p := bd.pred(bd.chunks[k].pred)
		p.Finite, p.Feats = true, lexicon.Ind|lexicon.Past
		bd.finite(k)
	case bd.coordinatedPast(k):
	case bd.headlined(k):
		p := bd.pred(bd.chunks[k].pred)
		p.Finite, p.Passive, p.Feats = true, true, lexicon.Ind|lexicon.Past
		bd.open(bd.chunks[k].pred)
	default:
		bd.participialClause(k)
	}
}

// attribute tells whether the participle or adjective of chunk k says what the
// verb before it says of its subject.
func (bd *builder) attribute(k int) bool {
	f := bd.top()
	if f.latest == None {
		return false
	}
	j := k - 1
	for bd.kindAt(j) == openChunk {
		j--
	}
	if j < 0 || bd.chunks[j].kind == pastChunk || !bd.verbal(j) || bd.chunks[j].pred != f.latest {
		return false
	}
	v := bd.pred(f.latest)
	return v.Is(copula) || v.Reflexive && v.Is(reflexiveCopula)
}

// result tells whether the participle of chunk k stands right behind the verb
// whose object it describes.
func (bd *builder) result(k int) bool {
	f := bd.top()
	if k == 0 || f.latest == None || bd.chunks[k-1].pred != f.latest {
		return false
	}
	return bd.chunks[k-1].kind == infinitiveChunk || bd.chunks[k-1].kind == finiteChunk
}

// coordinatedPast places the participle of chunk k behind a conjunction, and
// tells whether it did: « a salué X et remercié Y », « menées et financées par X ».
func (bd *builder) coordinatedPast(k int) bool {
	if bd.kindAt(k-1) != conjChunk {
		return false
	}
	c, f := &bd.chunks[k], bd.top()
	p := bd.pred(c.pred)
	if q := bd.compound(p); q != None {
		other := bd.pred(q)
		p.Passive, p.Negated = other.Passive, other.Negated || bd.word(p.Head-1).Is(negator) // « has signed X but not praised Y »
		if other.Passive {
			bd.lend(c.pred, Object, "", other.Arg(Object))
		}
		bd.shareVerb(c.pred, q)
		f.pred, f.latest = c.pred, c.pred
		return true
	}
	if q := bd.participleBefore(k); q != None {
		other := bd.pred(q)
		p.Passive, p.Link, p.Governor = other.Passive, other.Link, other.Governor
		bd.lend(c.pred, Object, "", other.Arg(Object))
		f.latest = c.pred
		return true
	}
	return false
}

// compound returns the last verb of the innermost clauses that has an
// auxiliary which participle part can share, or None.
func (bd *builder) compound(part *Predicate) int {
	for i := len(bd.frames) - 1; i >= 0; i-- {
		p := bd.frames[i].pred
		if p == None {
			continue
		}
		v := bd.pred(p)
		if v.End-v.First < 2 && !v.Finite || !bd.word(v.Head).Feats.Has(lexicon.Part) {
			continue
		}
		if !bd.shares(v, part) {
			return None
		}
		bd.frames = bd.frames[:i+1]
		return p
	}
	return None
}

// shares tells whether a participle can have the auxiliary of verb v: behind
// avoir it does not agree, unless the object stands before: « a révélé une lettre
// datée de mai et signée par X ».
func (bd *builder) shares(v, part *Predicate) bool {
	f := bd.word(part.Head).Feats
	agrees := f&(lexicon.Masc|lexicon.Fem) != 0 && !f.Has(lexicon.Masc|lexicon.Sing)
	if !agrees || v.Passive || v.Reflexive || v.Is(perfectWithBe) {
		return true
	}
	object := v.Arg(Object)
	return object != None && bd.Groups[object].Head < v.First+1
}

// participleBefore returns the participle that the one of chunk k, behind a
// conjunction, is coordinated with, or None: only complements stand between.
func (bd *builder) participleBefore(k int) int {
	for j := k - 2; j >= 0; j-- {
		switch c := &bd.chunks[j]; {
		case c.kind == pastChunk:
			if j < k-2 && bd.grammar.adjoins() || !bd.participleLike(bd.chunks[k].pred, c.pred) {
				return None
			}
			return c.pred
		case c.kind == adjectiveChunk: // « jugés faux par X et sanctionnés »
		case c.kind != groupChunk || bd.Groups[c.group].Prep == "":
			return None
		}
	}
	return None
}

// participleLike tells whether a participle is feminine or plural where another
// is.
func (bd *builder) participleLike(p, q int) bool {
	part, other := bd.word(bd.pred(p).Head).Feats, bd.word(bd.pred(q).Head).Feats
	return part.Has(other & (lexicon.Fem | lexicon.Plur))
}

// headlined tells whether the participle of chunk k is the verb of a headline.
func (bd *builder) headlined(k int) bool {
	f := bd.top()
	if len(bd.frames) > 1 || f.pred != None || f.latest != None || f.subject == None || !bd.groupAt(k-1) || !bd.pred(bd.chunks[k].pred).Is(obligatoryObject) {
		return false
	}
	return bd.verbless(k)
}

// verbless tells whether no finite verb follows chunk k before the sentence stops.
func (bd *builder) verbless(k int) bool {
	for _, c := range bd.chunks[k+1:] {
		switch c.kind {
		case finiteChunk:
			return false
		case stopChunk:
			return true
		}
	}
	return true
}

// participialClause gives the participle of chunk k what it describes: the group
// before it, one behind which it stands with a comma, or who is still to come.
func (bd *builder) participialClause(k int) {
	c, f := &bd.chunks[k], bd.top()
	p := bd.pred(c.pred)
	p.Link, p.Governor = LinkPart, f.latest
	p.Passive = !p.Is(perfectWithBe, intransitive)
	role := Object
	if !p.Passive {
		role = Subject
	}
	switch {
	case bd.grammar.absolute(k):
	case bd.groupAt(k - 1):
		bd.lend(c.pred, role, "", bd.grammar.described(p, bd.chunks[k-1].group))
	case bd.kindAt(k-1) == commaChunk && bd.groupAt(k-2) && (f.pred == None || bd.describes(p, bd.chunks[k-2].group) || bd.saysOfThing(p, k-2)):
		bd.lend(c.pred, role, "", bd.namedBy(p, bd.chunks[k-2].group))
	default:
		bd.waiting = append(bd.waiting, c.pred)
	}
	f.latest = c.pred
}

// describes tells whether a participle behind a comma describes the person
// named right before it rather than the subject.
func (bd *builder) describes(p *Predicate, g int) bool {
	gr := &bd.Groups[g]
	return (gr.Class == schema.Person || gr.Kinds.Has(lexicon.PersonNoun)) && bd.participleAgrees(p, g)
}

// saysOfThing tells whether a participle behind a comma says of the group of chunk k
// what is done to it, and not of the subject: that does not agree, or it is a deed or
// text to which somebody responds: « a présenté un plan, rejeté par X ».
func (bd *builder) saysOfThing(p *Predicate, k int) bool {
	g := bd.grammar.described(p, bd.chunks[k].group)
	subject := bd.pred(bd.top().pred).Arg(Subject)
	if subject == None || !bd.participleAgrees(p, g) || bd.Groups[g].Kind != Nominal {
		return false
	}
	if gr := &bd.Groups[subject]; gr.Kind == Nominal && gr.Conjunct == None && !bd.participleAgrees(p, subject) {
		return true
	}
	return p.Is(responding) && bd.Groups[g].Prep == "" && bd.sort(g) == thing && bd.sort(subject) != thing
}

// namedBy returns what a participle behind a comma describes: the name before it,
// or what that name says of which it is: « la réunion de Genève, présidée par X ».
func (bd *builder) namedBy(p *Predicate, g int) int {
	if !bd.isName(&bd.Groups[g]) && bd.participleAgrees(p, g) {
		return g // « la fille du roi, soutenue par X », though, is the daughter
	}
	for h := bd.Groups[g].Of; h != None; h = bd.Groups[h].Of {
		if bd.word(bd.Groups[h].Head).Feats&(lexicon.Masc|lexicon.Fem) != 0 && bd.participleAgrees(p, h) {
			return h
		}
	}
	return g
}

// participleAgrees tells whether a participle can describe the group, by
// gender and number.
func (an *analysis) participleAgrees(p *Predicate, g int) bool {
	part, head := an.word(p.Head).Feats, an.word(an.Groups[g].Head).Feats
	for _, kind := range [...]lexicon.Feats{lexicon.Masc | lexicon.Fem, lexicon.Sing | lexicon.Plur} {
		if x, y := part&kind, head&kind; x != 0 && y != 0 && x&y == 0 {
			return false
		}
	}
	return true
}
