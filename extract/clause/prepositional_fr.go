package clause

import "github.com/entente-kg/entente/extract/lexicon"

// Where a group with a preposition goes: to the noun, pronoun or adjective before
// it, to a verb, or to a clause still to come. Which of those it belongs to in
// the end only the whole sentence tells, see loose_fr.go.

// Pronouns that take complements: any, or of which they are some: « celui de X »,
// « l'une des villes ».
const (
	demonstrativeHead lexicon.Sense = "demonstrative-head"
	partitivePronoun  lexicon.Sense = "partitive-pronoun"
)

func (fr frenchClauses) prepositional(k int) {
	g := fr.groupOf(k)
	if fr.partitive(k) {
		fr.dropPartitive(g)
		fr.placeBare(k, true)
		return
	}
	if fr.toAdjective(k) || fr.listed(k) {
		return
	}
	if prev := fr.supporter(k); prev != None {
		g.Of = prev
		fr.passOn(fr.chunks[k].group, prev)
		if fr.nounsAlone(g) || fr.apposedOffice(k) {
			return
		}
	}
	c, f := &fr.chunks[k], fr.top()
	switch {
	case fr.opensClause(k):
		fr.fronted = append(fr.fronted, c.group)
	case f.pred != None && f.latest != f.pred && fr.chunks[k-1].kind == commaChunk && fr.circumstantial(f.latest):
		fr.give(f.pred, Oblique, g.Prep, c.group) // « a publié un traité appliqué à l'optique, en 1881 »
	default:
		fr.oblique(c.group)
	}
}

// listed makes the group of chunk k, behind a comma, the conjunct of the one before it
// with the same preposition, inside a list that goes on with it, and tells whether it
// did: « du Kenya, du Pérou et du Chili ».
func (fr frenchClauses) listed(k int) bool {
	g := fr.groupOf(k)
	if k < 2 || fr.kindAt(k-1) != commaChunk || !fr.groupAt(k-2) || fr.groupOf(k-2).Prep != g.Prep || !fr.sorted(fr.chunks[k-2].group, fr.chunks[k].group) {
		return false
	}
	for j := k + 1; j+1 < len(fr.chunks); j += 2 {
		if !fr.groupAt(j+1) || fr.groupOf(j+1).Prep != g.Prep {
			return false
		}
		switch c := &fr.chunks[j]; {
		case c.kind == commaChunk:
		case c.kind == conjChunk:
			return c.senses.Has(listEnding) && fr.conjoin(k, k-2)
		default:
			return false
		}
	}
	return false
}

// nounsAlone tells whether group g belongs to the noun or pronoun before it and
// to no verb.
func (fr frenchClauses) nounsAlone(g *Group) bool {
	p, of := &fr.Groups[g.Of], g.Case.Has(lexicon.Of)
	switch {
	case p.Prep != "" && p.Kinds.Has(lexicon.MeetingNoun) && g.Case.Has(lexicon.With|lexicon.Between):
		return true // « au terme de pourparlers avec X »
	case of && p.Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun|lexicon.OfficeNoun) && !p.Kinds.Has(lexicon.ForceNoun) && !fr.asksBehindObject(g):
		return true // « réclamer l'envoi d'une force »: whose or what act it is
	}
	return p.Kind == Pronoun || of && fr.top().latest == None // of a noun that waits for its verb
}

// apposedOffice tells whether the group of chunk k says where the office behind a
// name and a comma is held: « X, l'ambassadeur norvégien à l'ONU ».
func (fr frenchClauses) apposedOffice(k int) bool {
	if !fr.groupAt(k-1) || fr.kindAt(k-2) != commaChunk || !fr.groupAt(k-3) || !fr.isName(fr.groupOf(k-3)) {
		return false
	}
	office := fr.groupOf(k - 1)
	return office.Kinds.Has(lexicon.OfficeNoun) && fr.valency.have(nounGovernor, fr.word(office.Head).Lemma, fr.groupOf(k).Prep)
}

// circumstantial tells whether a verb only says more of another one.
func (fr frenchClauses) circumstantial(p int) bool {
	switch fr.pred(p).Link {
	case LinkPart, LinkPurpose, LinkAdv:
		return true
	}
	return false
}

// toAdjective gives the group of chunk k to an adjective right before it that
// takes its preposition, and tells whether it did: « les forces favorables au
// roi », « X, proche du chef ».
func (fr frenchClauses) toAdjective(k int) bool {
	if k == 0 {
		return false
	}
	c, prev, g := &fr.chunks[k], &fr.chunks[k-1], fr.groupOf(k)
	switch prev.kind {
	case adjectiveChunk:
		if fr.valency.have(adjectiveGovernor, fr.adjectiveLemma(prev.first), g.Prep) {
			fr.give(prev.pred, Oblique, g.Prep, c.group)
			return true
		}
	case groupChunk:
		of := &fr.Groups[prev.group]
		if last := of.End - 1; last > of.Head && fr.valency.have(adjectiveGovernor, fr.adjectiveLemma(last), g.Prep) {
			g.Adjective, g.Of = last, prev.group
			return true
		}
	}
	return false
}

// adjectiveLemma is the form by which adjective i is listed: of a participle
// its masculine singular.
func (fr frenchClauses) adjectiveLemma(i int) string {
	w := fr.word(i)
	if w.POS == lexicon.VERB {
		return participleForm(w.Text)
	}
	return w.Lemma
}

// asksBehindObject tells whether the last verb takes the preposition of group g
// behind its object and g is what it can ask for, no name or place: « accuser
// le maire de vol », but « accuser le maire de Nantes ».
func (fr frenchClauses) asksBehindObject(g *Group) bool {
	f := fr.top()
	return f.latest != None && g.Mark == None && fr.valency.have(objectVerbGovernor, fr.pred(f.latest).Lemma, g.Prep)
}

// passOn gives the adjectives of nationality of a bare complement to the noun
// it complements: « l'aviation de combat russe ».
func (fr frenchClauses) passOn(g, to int) {
	if !fr.bareComplement(&fr.Groups[g]) {
		return
	}
	for h := g + 1; h < len(fr.Groups); h++ {
		if x := &fr.Groups[h]; x.Kind == Adjective && x.Of == g {
			x.Of = to
		}
	}
}

// opensClause tells whether the prepositional group of chunk k stands before the
// subject of a clause that begins with it: « il part, mais à Paris, on reste ».
func (fr frenchClauses) opensClause(k int) bool {
	if k == 0 {
		return false
	}
	conj := false
	switch fr.chunks[k-1].kind {
	case conjChunk:
		conj = true
	case commaChunk:
		if fr.groupAt(k-2) && fr.groupOf(k-2).Prep == fr.groupOf(k).Prep {
			return false // « réunis à Lyon, au stade, ils … »
		}
	case stopChunk:
	default:
		return false
	}
	for j := k + 1; j < len(fr.chunks); j++ {
		switch c := &fr.chunks[j]; c.kind {
		case groupChunk:
			if g := fr.groupOf(j); g.Prep != "" || g.Kinds.Has(lexicon.TimeNoun) {
				continue
			}
			return (conj || fr.chunks[j-1].kind == commaChunk) && (fr.nominative(c.group) || fr.subjectAhead(j))
		case commaChunk, adjectiveChunk:
		default:
			return false
		}
	}
	return false
}

// supporter returns the group that ends where chunk k's preposition starts and
// can have it as its complement, or None.
func (fr frenchClauses) supporter(k int) int {
	x := fr.groupOf(k)
	j := k - 1
	if j > 0 && fr.chunks[j].kind == openChunk && x.PrepAt < fr.chunks[j].first {
		j-- // « son rôle de « parrain » »
	}
	if !fr.groupAt(j) {
		return None
	}
	g := fr.chunks[j].group
	if h := fr.apposedBy(g); h != None && x.Case.Has(lexicon.By) && fr.Groups[h].Of != None {
		g = h // « l'arrestation du président X par Y »
	}
	if act := fr.actDoneBy(g, x); act != None {
		g = act
	}
	if fr.Groups[g].Kind == Nominal && !fr.Groups[g].Kinds.Has(lexicon.TimeNoun) || fr.takesComplement(g, x) {
		return g
	}
	return None
}

// takesComplement tells whether group g is a pronoun that group x complements.
func (fr frenchClauses) takesComplement(g int, x *Group) bool {
	if fr.Groups[g].Kind != Pronoun {
		return false
	}
	w := fr.word(fr.Groups[g].Head)
	return w.Is(demonstrativeHead) || w.Is(partitivePronoun) && x.Case.Has(lexicon.Of|lexicon.Among)
}
