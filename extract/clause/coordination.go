package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Conjunctions that join groups, and those of them that end a list « A, B et C ».
const (
	coordinating lexicon.Sense = "coordinating"
	listEnding   lexicon.Sense = "list-ending"
)

// beside links the group of chunk k to a group before it, where it is its
// apposition, its complement by juxtaposition or its conjunct, and tells
// whether it did: such a group is no argument of its own.
func (bd *builder) beside(k int) bool {
	if k == 0 {
		return false
	}
	c, g, prev := &bd.chunks[k], bd.groupOf(k), &bd.chunks[k-1]
	if g.Kind != Nominal || g.Kinds.Has(lexicon.TimeNoun) {
		return g.Kind == Pronoun && !bd.nominative(c.group) && prev.kind == conjChunk && bd.conjoin(k, k-2)
	}
	switch {
	case prev.kind == conjChunk:
		if prev.senses.Has(listing) && g.Prep == "" && bd.sort(c.group) == person {
			return false // « ministre de X, puis président »: one after the other
		}
		return prev.senses.Has(coordinating) && bd.conjoin(k, k-2)
	case g.Prep != "":
		return false
	case prev.kind == groupChunk:
		if bd.Groups[prev.group].Kinds.Has(lexicon.TimeNoun) {
			return false // « told a court on Monday Oslo had paid »
		}
		return bd.appose(bd.apposed(prev.group, c.group, false), c.group)
	case prev.kind == commaChunk && bd.groupAt(k-2):
		return bd.behindComma(k)
	}
	return false
}

// behindComma is beside for a bare group behind a comma and another group.
func (bd *builder) behindComma(k int) bool {
	g, before := bd.chunks[k].group, bd.chunks[k-2].group
	opens := bd.opens(k)
	if !opens && bd.locates(k) {
		bd.Groups[g].Of = before
		return true
	}
	another := bd.isName(&bd.Groups[before]) && bd.Groups[before].Class == schema.Person && bd.namedAhead(k) // « X, le ministre Y »
	if !opens && !another && !bd.grammar.nextClause(k) {
		to := bd.apposed(before, g, true)
		if to != before && bd.Groups[before].Case.Has(lexicon.As) {
			to = None // « des élus comme X, Y et Z »
		}
		if to == None && bd.betweenCommas(k) && !bd.listAhead(k) && bd.names(before, g) {
			to = before
		}
		if to == None && bd.betweenCommas(k) {
			to = bd.oneNamed(before, g)
		}
		if to == None && bd.namedAhead(k) {
			to = bd.officeOf(before)
		}
		if bd.appose(bd.oneOf(to, g), g) {
			return true
		}
	}
	return bd.listAhead(k) && !(opens && bd.grammar.subjectBeforeList()) && bd.sorted(before, g) && bd.conjoin(k, k-2)
}

// oneOf returns who of several, group to, is the person that group g names beside
// them, where a pronoun says that one is meant: « l'un des chefs, X, a dit »; else
// to itself.
func (bd *builder) oneOf(to, g int) int {
	if to == None || bd.Groups[g].Class != schema.Person || !bd.word(bd.Groups[to].Head).Feats.Has(lexicon.Plur) {
		return to
	}
	of := bd.Groups[to].Of
	if of == None || bd.Groups[of].Kind != Pronoun && bd.pos(bd.Groups[of].Head) != lexicon.NUM || !bd.word(bd.Groups[of].Head).Is(partitivePronoun) || bd.Groups[of].Apposition != None {
		return to
	}
	return of
}

// oneNamed returns who of several, group x, the name of group g between commas is
// that of, where a word says that one is meant: « one of the groups, the Hand of
// God, … »; else None.
func (bd *builder) oneNamed(x, g int) int {
	several, name := &bd.Groups[x], &bd.Groups[g]
	of := several.Of
	if of == None || !bd.isName(name) || bd.isName(several) || !several.Case.Has(lexicon.Of|lexicon.Among) || bd.Groups[of].Apposition != None || !bd.word(bd.Groups[of].Head).Is(partitivePronoun) {
		return None
	}
	switch {
	case name.Class == schema.Person && (several.Kind == Pronoun || several.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun)),
		name.Class == schema.Organization && (several.Kind == Pronoun || several.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun)):
		return of
	}
	return None
}

// locates tells whether the name of chunk k, behind a comma, says where the place
// named before it lies: « in Oslo, Norway ».
func (bd *builder) locates(k int) bool {
	g, before := bd.groupOf(k), bd.groupOf(k-2)
	return before.Prep != "" && before.Class == schema.City && bd.isName(g) && g.First == g.Head &&
		(g.Class == schema.Country || g.Class == schema.Region) && bd.kindAt(k+1) != finiteChunk && !bd.listAhead(k)
}

// names tells whether the name of group g, between commas, is that of the body
// that the definite group before it speaks of: « the militant group, the Hand of
// God, claimed … ».
func (bd *builder) names(before, g int) bool {
	x, y := &bd.Groups[before], &bd.Groups[g]
	first := bd.word(x.First)
	return x.Kind == Nominal && x.Apposition == None && !bd.isName(x) && bd.isName(y) && y.Class == schema.Organization &&
		x.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun) && first.POS == lexicon.DET && first.Feats.Has(lexicon.Def)
}

// appose makes g the apposition of group to, unless that is None, and tells
// whether it did.
func (bd *builder) appose(to, g int) bool {
	if to == None {
		return false
	}
	bd.Groups[to].Apposition = g
	return true
}

// opens tells whether the group of chunk k, behind a comma, is the subject that
// a fronted complement or participle waits for: « réuni à Oslo, le conseil a
// condamné … ».
func (bd *builder) opens(k int) bool {
	f := bd.top()
	if f.pred != None || f.subject != None || !bd.grammar.subjectAhead(k) {
		return false
	}
	for j := k + 1; j < len(bd.chunks); j++ {
		switch bd.chunks[j].kind {
		case finiteChunk:
			return true
		case commaChunk:
			return false
		}
	}
	return false
}

// conjoin makes the group of chunk k the conjunct of the group of chunk j, or
// of a group that this one complements, and tells whether it did.
func (bd *builder) conjoin(k, j int) bool {
	if j > 0 && bd.chunks[j].kind == commaChunk {
		j-- // « A, B, et C »
	}
	j = bd.beforeBrackets(j)
	if !bd.groupAt(j) {
		return false
	}
	c, g := &bd.chunks[k], bd.groupOf(k)
	to := bd.conjunctOf(c.group, bd.chunks[j].group)
	if to == None || bd.grammar.nextClause(k) {
		return false
	}
	// A group before a verb of its own is a subject, no conjunct; not where a
	// subject still waits for that verb: « an attempt to arrest A and B failed ».
	if f := bd.top(); g.Prep == "" && f.latest != None && (f.pred != None || f.subject == None) && bd.ownVerb(bd.whole(to)) && bd.grammar.subjectAhead(k) {
		return false
	}
	if name := bd.calledBoth(k, to); name != None {
		bd.Groups[to].Apposition = name
		g.Of = to
		return true
	}
	for bd.Groups[to].Conjunct != None {
		to = bd.Groups[to].Conjunct
		if to == c.group {
			return false
		}
	}
	bd.Groups[to].Conjunct = c.group
	if g.Prep == "" {
		g.Prep, g.Case = bd.Groups[to].Prep, bd.Groups[to].Case
	}
	return true
}

// calledBoth returns the name behind the group of chunk k, where this one and group
// to say two things of one person: « author and activist X », both without an
// article and in the singular; else None.
func (bd *builder) calledBoth(k, to int) int {
	if !bd.groupAt(k + 1) {
		return None
	}
	name := bd.chunks[k+1].group
	if n := &bd.Groups[name]; !bd.isName(n) || n.Class != schema.Person || n.Prep != "" || bd.apposedBy(to) != None {
		return None
	}
	for _, o := range [...]int{to, bd.chunks[k].group} {
		gr := &bd.Groups[o]
		if gr.Kind != Nominal || bd.isName(gr) || gr.Apposition != None || !gr.Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun) || bd.pos(gr.First) == lexicon.DET || bd.pos(gr.First) == lexicon.NUM || bd.word(gr.Head).Feats.Has(lexicon.Plur) {
			return None
		}
	}
	return name
}

// beforeBrackets returns the chunk that brackets stand behind where they end at
// chunk j, and else j: « la Ligue (L) et l'Union (U) ».
func (bd *builder) beforeBrackets(j int) int {
	if j < 3 || bd.chunks[j].kind != stopChunk || bd.chunks[j].lemma != ")" {
		return j
	}
	for i := j - 1; i > 0 && i > j-6; i-- {
		if bd.chunks[i].kind == stopChunk && bd.chunks[i].lemma == "(" {
			return i - 1
		}
	}
	return j
}

// conjunctOf returns the group that group g can be a conjunct of, or None: from
// the one before it, climbing from complements and appositions, the first of g's
// sort, or the nearest that it can be.
func (bd *builder) conjunctOf(g, before int) int {
	if x := &bd.Groups[before]; x.Case.Has(lexicon.Between) && x.Conjunct == None && bd.alike(before, g) {
		return before // « le désert entre Mossoul et la frontière »
	}
	best := None
	for h := before; h != None; {
		if bd.alike(h, g) && !(bd.bareOf(h) && bd.determined(g)) {
			if bd.sort(h) == bd.sort(g) {
				best = h
				break
			}
			if best == None {
				best = h
			}
		}
		if up := bd.Groups[h].Of; up != None {
			h = up
		} else {
			h = bd.apposedBy(h)
		}
	}
	if best == None {
		return None
	}
	// « le journaliste X et Y »: beside the office or noun that X is in apposition to.
	if h := bd.apposedBy(best); h != None && !bd.secondOffice(h, best, g) {
		best = h
	}
	return best
}

// secondOffice tells whether g is another office of the person named in group name,
// behind the one of group first, both without an article: « X, présidente du parti et
// maire de Y ».
func (bd *builder) secondOffice(name, first, g int) bool {
	if n := &bd.Groups[name]; !bd.isName(n) || n.Class != schema.Person {
		return false
	}
	for _, o := range [...]int{first, g} {
		gr := &bd.Groups[o]
		if bd.isName(gr) || gr.Apposition != None || !gr.Kinds.Has(lexicon.OfficeNoun) || gr.Prep != "" || bd.pos(gr.First) == lexicon.DET || bd.word(gr.Head).Feats.Has(lexicon.Plur) {
			return false
		}
	}
	return true
}

// bareOf tells whether group h is a complement without a determiner, which says
// of what kind something is: « un dépôt d'armes ».
func (bd *builder) bareOf(h int) bool {
	x := &bd.Groups[h]
	return x.Of != None && x.Case.Has(lexicon.Of) && x.First == x.Head && !bd.isName(x) && x.Class == "" && bd.pos(x.Head-1) == lexicon.ADP
}

// determined tells whether group g has an indefinite determiner of its own.
func (bd *builder) determined(g int) bool {
	x := &bd.Groups[g]
	w := bd.word(x.First)
	return x.Prep == "" && x.First < x.Head && w.POS == lexicon.DET && w.Feats.Has(lexicon.Indef|lexicon.Sing)
}

// verbBeside returns the verb that shares its object with that of chunk k, or
// None: « shape and support the plan ».
func (bd *builder) verbBeside(k int) int {
	k = bd.pastManner(k)
	if k < 2 || bd.chunks[k].prep != "" || !bd.verbal(k) || bd.chunks[k-1].kind != conjChunk || bd.chunks[k].end-bd.chunks[k].first > 1 {
		return None
	}
	j := bd.pastManner(k - 2)
	if !bd.verbal(j) {
		return None
	}
	p, other := bd.pred(bd.chunks[j].pred), bd.pred(bd.chunks[k].pred)
	compound := p.End-p.First > 1
	if p.Kind != Verbal || p.Passive || p.Reflexive || p.Arg(Object) != None || p.Is(intransitive, perfectWithBe, copula, motionVerb) {
		return None
	}
	if !compound && (p.Feats^other.Feats)&lexicon.Past != 0 {
		return None
	}
	return bd.chunks[j].pred
}

// pastManner is the chunk before the groups that end at chunk k and have a
// preposition and no determiner, which make one expression with their verb: « a mis
// en examen et placé sous contrôle judiciaire deux juges ».
func (bd *builder) pastManner(k int) int {
	for bd.groupAt(k) {
		g := bd.groupOf(k)
		if g.Prep == "" || g.First != g.Head || bd.isName(g) || g.Kinds.Has(lexicon.TimeNoun) || bd.pos(g.Head-1) != lexicon.ADP {
			break
		}
		k--
	}
	return k
}

// alike tells whether two groups can be coordinated: the same preposition, or
// none before the second.
func (bd *builder) alike(a, b int) bool {
	x, y := &bd.Groups[a], &bd.Groups[b]
	if x.Kind == Adjective || x.Kind == Possessive || x.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	return y.Prep == "" || y.Prep == x.Prep ||
		x.Case.Has(lexicon.In) && y.Case.Has(lexicon.In) && bd.somewhere(a) && bd.somewhere(b) // « au Kenya et en Ouganda »
}

// listClosed tells whether the group of chunk k is the last of a list, so that the
// comma and conjunction of chunk j open the next clause: « between A and B, and C
// left ».
func (bd *builder) listClosed(k, j int) bool {
	return bd.kindAt(k-1) == conjChunk && bd.groupAt(k-2) && bd.kindAt(j-1) == commaChunk
}

// listAhead tells whether the group of chunk k is inside a list « A, B et C »:
// only bare or like groups and commas stand before the conjunction.
func (bd *builder) listAhead(k int) bool {
	for j := k + 1; j < len(bd.chunks); j++ {
		switch c := &bd.chunks[j]; c.kind {
		case groupChunk:
			if bd.groupOf(j).Prep != "" && !bd.groupAt(j-1) {
				return false
			}
		case commaChunk:
		case conjChunk:
			if !c.senses.Has(listEnding) || !bd.groupAt(j+1) {
				return false
			}
			return bd.top().latest == None || !bd.grammar.subjectAhead(j+1) || bd.grammar.subjectAhead(k)
		default:
			return false
		}
	}
	return false
}
