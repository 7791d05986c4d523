package clause

import "github.com/entente-kg/entente/extract/lexicon"

// Where a French group with a preposition goes: to the noun, pronoun or adjective before
// it, to a verb, or to a clause still to come.

// prepositional places the group of chunk k, which has a preposition.
func (st *State) prepositional(k int) {
	c := &st.chunks[k]
	g := &st.s.Groups[c.group]
	f := st.top()
	if st.toAdjective(k) {
		return
	}
	if prev := st.groupBefore(k); prev != None {
		g.Of = prev
		st.passOn(c.group, prev)
		p := &st.s.Groups[prev]
		switch {
		case p.Prep != "" && p.Kinds.Has(lexicon.MeetingNoun) && (g.Prep == "avec" || g.Prep == "entre"):
			return // « au terme de pourparlers avec X »: the noun's alone
		case g.Prep == "de" && p.Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun|lexicon.OfficeNoun) && !p.Kinds.Has(lexicon.ForceNoun) && !st.asksBehindObject(g):
			return // « réclamer l'envoi d'une force »: whose or what act it is
		case p.Kind == Pronoun, f.latest == None && g.Prep == "de":
			return // of a noun that waits for its verb: it can be the noun's alone
		}
	}
	switch {
	case st.opensClause(k):
		st.fronted = append(st.fronted, c.group)
	case f.pred != None && f.latest != f.pred && st.chunks[k-1].kind == commaChunk && (st.pred(f.latest).Link == LinkPart || st.pred(f.latest).Link == LinkPurpose || st.pred(f.latest).Link == LinkAdv):
		st.give(f.pred, Oblique, g.Prep, c.group) // « a publié un traité appliqué à l'optique, en 1881 »
	default:
		st.oblique(c.group)
	}
}

// oblique gives a group with a preposition to the last verb, or lets it wait
// for the first.
func (st *State) oblique(g int) {
	f := st.top()
	if f.latest == None {
		st.fronted = append(st.fronted, g)
		return
	}
	st.give(f.latest, Oblique, st.s.Groups[g].Prep, g)
}

// toAdjective gives the group of chunk k to an adjective right before it that
// takes its preposition, and tells whether it did: « les forces favorables au
// roi », « X, proche du chef ».
func (st *State) toAdjective(k int) bool {
	if k == 0 {
		return false
	}
	c, prev := &st.chunks[k], &st.chunks[k-1]
	g := &st.s.Groups[c.group]
	switch prev.kind {
	case adjectiveChunk:
		if st.valency.have(adjectiveGovernor, st.adjectiveLemma(prev.first), g.Prep) {
			st.give(prev.pred, Oblique, g.Prep, c.group)
			return true
		}
	case groupChunk:
		of := &st.s.Groups[prev.group]
		if last := of.End - 1; last > of.Head && st.valency.have(adjectiveGovernor, st.adjectiveLemma(last), g.Prep) {
			g.Adjective, g.Of = last, prev.group
			return true
		}
	}
	return false
}

// asksBehindObject tells whether the last verb takes the preposition of group g
// behind its object and g is what it can ask for, no name or place: « accuser
// le maire de vol », but « accuser le maire de Nantes ».
func (st *State) asksBehindObject(g *Group) bool {
	f := st.top()
	return f.latest != None && g.Mark == None && st.valency.have(objectVerbGovernor, st.pred(f.latest).Lemma, g.Prep)
}

// passOn gives the adjectives of nationality of a bare complement to the noun
// it complements: « l'aviation de combat russe ».
func (st *State) passOn(g, to int) {
	gr := &st.s.Groups[g]
	if gr.Prep != "de" || gr.First != gr.Head || st.isName(gr) || st.pos(gr.First-1) != lexicon.ADP {
		return
	}
	for h := g + 1; h < len(st.s.Groups); h++ {
		if x := &st.s.Groups[h]; x.Kind == Adjective && x.Of == g {
			x.Of = to
		}
	}
}

// opensClause tells whether the prepositional group of chunk k stands before the
// subject of a clause that begins with it: « il part, mais à Paris, on reste ».
func (st *State) opensClause(k int) bool {
	if k == 0 {
		return false
	}
	conj := false
	switch st.chunks[k-1].kind {
	case conjChunk:
		conj = true
	case commaChunk:
		if k > 1 && st.chunks[k-2].kind == groupChunk && st.s.Groups[st.chunks[k-2].group].Prep == st.s.Groups[st.chunks[k].group].Prep {
			return false // « réunis à Lyon, au stade, ils … »
		}
	case stopChunk:
	default:
		return false
	}
	for j := k + 1; j < len(st.chunks); j++ {
		switch c := &st.chunks[j]; c.kind {
		case groupChunk:
			g := &st.s.Groups[c.group]
			if g.Prep != "" || g.Kinds.Has(lexicon.TimeNoun) {
				continue
			}
			return (conj || st.chunks[j-1].kind == commaChunk) && (st.nominative(c.group) || st.subjectAhead(j))
		case commaChunk, adjectiveChunk:
		default:
			return false
		}
	}
	return false
}

// groupBefore returns the group that ends where chunk k's preposition starts,
// or None.
func (st *State) groupBefore(k int) int {
	j := k - 1
	if j > 0 && st.chunks[j].kind == openChunk && st.s.Groups[st.chunks[k].group].PrepAt < st.chunks[j].first {
		j-- // « son rôle de « parrain » »
	}
	if j < 0 || st.chunks[j].kind != groupChunk {
		return None
	}
	g := st.chunks[j].group
	if h := st.apposedBy(g); h != None && st.s.Groups[st.chunks[k].group].Prep == "par" && st.s.Groups[h].Of != None {
		g = h // « l'arrestation du président X par Y »
	}
	if st.takesComplement(g, &st.s.Groups[st.chunks[k].group]) {
		return g
	}
	if st.s.Groups[g].Kind != Nominal || st.s.Groups[g].Kinds.Has(lexicon.TimeNoun) {
		return None
	}
	return g
}

// takesComplement tells whether group g is a pronoun that group x complements:
// « celui de X », « l'une des villes », « ceux en poste ».
func (st *State) takesComplement(g int, x *Group) bool {
	pronoun := &st.s.Groups[g]
	if pronoun.Kind != Pronoun {
		return false
	}
	switch st.word(pronoun.Head).Lemma {
	case "celui", "celle", "ceux", "celles":
		return true
	case "un", "une", "chacun", "chacune", "certain", "certains", "certaines", "plusieurs", "aucun", "aucune", "quelqu'un", "quelques-uns", "beaucoup", "autre", "dernier", "nul", "lequel", "rien", "tout":
		return x.Prep == "de" || x.Prep == "d'entre" || x.Prep == "parmi"
	}
	return false
}
