package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// beside links the group of chunk k to a group before it, where it is its
// apposition, its complement by juxtaposition or its conjunct, and tells
// whether it did: such a group is no argument of its own.
func (st *State) beside(k int) bool {
	if k == 0 {
		return false
	}
	c := &st.chunks[k]
	g := &st.s.Groups[c.group]
	if g.Kind != Nominal || g.Kinds.Has(lexicon.TimeNoun) {
		if g.Kind == Pronoun && !st.nominative(c.group) && st.chunks[k-1].kind == conjChunk {
			return st.conjoin(k, k-2)
		}
		return false
	}
	switch prev := &st.chunks[k-1]; prev.kind {
	case groupChunk:
		if g.Prep == "" {
			if to := st.apposed(prev.group, c.group, false); to != None {
				st.s.Groups[to].Apposition = c.group
				return true
			}
		}
	case conjChunk:
		if prev.lemma == "et" || prev.lemma == "ou" || prev.lemma == "ni" || prev.lemma == "nor" || prev.lemma == "ainsi que" || prev.lemma == "and" || prev.lemma == "or" || prev.lemma == "mais" {
			return st.conjoin(k, k-2)
		}
	case commaChunk:
		if g.Prep == "" {
			if k > 1 && st.chunks[k-2].kind == groupChunk && !st.opens(k) && !st.nextClause(k) {
				to := st.apposed(st.chunks[k-2].group, c.group, true)
				if to == None && st.namedAhead(k) {
					to = st.officeOf(st.chunks[k-2].group)
				}
				if to != None {
					st.s.Groups[to].Apposition = c.group
					return true
				}
			}
			if st.listAhead(k) && !(st.english && st.opens(k)) && st.sort(st.chunks[k-2].group) == st.sort(c.group) {
				return st.conjoin(k, k-2)
			}
		}
	}
	return false
}

// opens tells whether the group of chunk k, behind a comma, is the subject that
// a fronted complement or participle waits for: « réuni à Oslo, le conseil a
// condamné … ».
func (st *State) opens(k int) bool {
	f := st.top()
	if f.pred != None || f.subject != None || !st.subjectAhead(k) {
		return false
	}
	for j := k + 1; j < len(st.chunks); j++ {
		switch st.chunks[j].kind {
		case finiteChunk:
			return true
		case commaChunk:
			return false
		}
	}
	return false
}

// nextClause tells whether the English group of chunk k, behind a comma, is the
// subject of a verb right behind it, its clause having had one: « Britain will
// expel 23 diplomats, Theresa May said ».
func (st *State) nextClause(k int) bool {
	return st.english && st.top().latest != None && !st.waits() && st.subjectBefore(k) && !st.commaBetween(k, st.finiteAhead(k))
}

// finiteAhead returns the first chunk behind k with a finite verb.
func (st *State) finiteAhead(k int) int {
	for k < len(st.chunks)-1 && st.chunks[k].kind != finiteChunk {
		k++
	}
	return k
}

// apposed returns the group that b can stand in apposition to: g, the group
// before it, or one that g complements (« le ministre turc des Affaires
// étrangères, X »); an office rather than another noun. Behind a comma the
// outermost is meant: « le représentant du secrétaire général, X ».
func (st *State) apposed(g, b int, comma bool) int {
	best := None
	for ; g != None; g = st.s.Groups[g].Of {
		if st.apposes(g, b, comma) && (best == None || comma || st.s.Groups[g].Kinds.Has(lexicon.OfficeNoun) && !st.s.Groups[best].Kinds.Has(lexicon.OfficeNoun)) {
			best = g
		}
	}
	return best
}

// officeOf returns the office that g is or complements, or None.
func (st *State) officeOf(g int) int {
	for ; g != None; g = st.s.Groups[g].Of {
		if gr := &st.s.Groups[g]; gr.Kinds.Has(lexicon.OfficeNoun) && gr.Apposition == None && !st.isName(gr) {
			return g
		}
	}
	return None
}

// namedAhead tells whether chunk k is an office with its holder's name right
// behind its complements: « …, le ministre des Affaires étrangères X ».
func (st *State) namedAhead(k int) bool {
	if !st.s.Groups[st.chunks[k].group].Kinds.Has(lexicon.OfficeNoun) {
		return false
	}
	for j := k + 1; j < len(st.chunks) && st.chunks[j].kind == groupChunk; j++ {
		g := &st.s.Groups[st.chunks[j].group]
		if st.isName(g) && g.Class == schema.Person && g.Prep == "" {
			return true
		}
		if g.Prep != "de" && g.Prep != "à" {
			return false
		}
	}
	return false
}

// apposes tells whether group b can say the same thing as group a beside it.
func (st *State) apposes(a, b int, comma bool) bool {
	x, y := &st.s.Groups[a], &st.s.Groups[b]
	if x.Kind != Nominal || y.Kind != Nominal || x.Apposition != None || x.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	xName, yName := st.isName(x), st.isName(y)
	switch {
	case xName && yName, !xName && !yName && !comma:
		return false
	case !xName && yName:
		// « le ministre X », « l'opposant X », « l'exercice X »
		if y.Class == schema.Person {
			return x.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun)
		}
		return !comma && (x.First < x.Head || st.pos(x.First-1) == lexicon.ADPDET)
	case xName && !yName:
		// « X, ministre de … », « X, le chef de … »
		if !comma {
			return false
		}
		if x.Class == schema.Person {
			return y.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun)
		}
		return x.Class != "" && y.Kinds.Has(lexicon.BodyNoun|lexicon.CountryNoun|lexicon.PlaceNoun)
	}
	return false
}

func (st *State) isName(g *Group) bool {
	return g.Mark != None && st.s.Marks[g.Mark].Kind == NameMark
}

// conjoin makes the group of chunk k the conjunct of the group of chunk j, or
// of a group that this one complements, and tells whether it did.
func (st *State) conjoin(k, j int) bool {
	if j < 0 {
		return false
	}
	to := None
	c := &st.chunks[k]
	g := &st.s.Groups[c.group]
	switch st.chunks[j].kind {
	case groupChunk:
		to = st.chunks[j].group
	case commaChunk: // « A, B, et C »
		return st.conjoin(k, j-1)
	case adjectiveChunk, pastChunk:
		return false
	default:
		return false
	}
	// Climb from complements and appositions to what is of g's kind, or stay
	// with the nearest.
	best := None
	for h := to; h != None; {
		if st.alike(h, c.group) {
			same := st.sort(h) == st.sort(c.group)
			if best == None || same {
				best = h
			}
			if same {
				break
			}
		}
		if up := st.s.Groups[h].Of; up != None {
			h = up
		} else {
			h = st.apposedBy(h)
		}
	}
	if best == None {
		return false
	}
	// « le journaliste X et Y »: beside the office or noun that X is in apposition to.
	if h := st.apposedBy(best); h != None && st.s.Groups[h].Apposition == best {
		best = h
	}
	if st.secondClause(k) {
		return false
	}
	// A group before a verb of its own is a subject, no conjunct.
	if g.Prep == "" && st.top().latest != None && st.ownVerb(best) && st.subjectAhead(k) {
		return false
	}
	for st.s.Groups[best].Conjunct != None {
		best = st.s.Groups[best].Conjunct
		if best == c.group {
			return false
		}
	}
	st.s.Groups[best].Conjunct = c.group
	if g.Prep == "" {
		g.Prep, g.Case = st.s.Groups[best].Prep, st.s.Groups[best].Case
	}
	return true
}

// secondClause tells whether the English group of chunk k, behind a comma and a
// conjunction, is the subject of the verb right behind it: « France expelled the
// envoy of Mali, and Niger followed ». In a list more commas stand before it.
func (st *State) secondClause(k int) bool {
	if !st.english || k < 4 || k+1 >= len(st.chunks) || st.chunks[k+1].kind != finiteChunk || st.chunks[k-2].kind != commaChunk || st.top().pred == None || st.waits() {
		return false
	}
	for j := k - 3; j >= 0; j-- {
		switch st.chunks[j].kind {
		case groupChunk, adjectiveChunk:
		case finiteChunk, infinitiveChunk:
			return true
		default:
			return false
		}
	}
	return false
}

// verbBeside returns the verb that shares its object with that of chunk k, or
// None: « shape and support the plan ».
func (st *State) verbBeside(k int) int {
	if k < 2 || !st.english && st.chunks[k].prep != "" || !st.verbal(k) || st.chunks[k-1].kind != conjChunk || !st.verbal(k-2) || st.chunks[k].end-st.chunks[k].first > 1 {
		return None
	}
	q := st.chunks[k-2].pred
	if p := st.pred(q); p.Kind != Verbal || p.Passive || p.End-p.First == 1 && (p.Feats^st.pred(st.chunks[k].pred).Feats)&lexicon.Past != 0 || p.Reflexive || p.Arg(Object) != None || p.Is(intransitive, perfectWithBe, copula, motionVerb) || p.Lemma == "be" {
		return None
	}
	return q
}

// A sort is what coordinated groups have in common.
type sort uint8

const (
	thing  sort = iota
	person      // persons and offices
	body        // countries, organizations, peoples
)

func (st *State) sort(g int) sort {
	gr := &st.s.Groups[g]
	switch {
	case gr.Class == schema.Person, gr.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun):
		return person
	case gr.Class == schema.Organization, gr.Class == schema.Country, gr.Class == schema.Group, gr.Class == schema.City,
		gr.Class == "" && gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun|lexicon.CountryNoun):
		return body
	}
	return thing
}

// ownVerb tells whether the group is already an argument of a verb.
func (st *State) ownVerb(g int) bool {
	for p := range st.s.Predicates {
		for _, a := range st.s.Predicates[p].Args {
			if a.Group == g {
				return true
			}
		}
	}
	return false
}

// apposedBy returns the group that g stands in apposition to, or None.
func (st *State) apposedBy(g int) int {
	for h := range st.s.Groups {
		if st.s.Groups[h].Apposition == g {
			return h
		}
	}
	return None
}

// alike tells whether two groups can be coordinated: the same preposition, or
// none before the second.
func (st *State) alike(a, b int) bool {
	x, y := &st.s.Groups[a], &st.s.Groups[b]
	if x.Kind == Adjective || x.Kind == Possessive || x.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	return y.Prep == "" || y.Prep == x.Prep
}

// listAhead tells whether the group of chunk k is inside a list « A, B et C »:
// only bare or like groups and commas stand before the conjunction.
func (st *State) listAhead(k int) bool {
	if k < 2 || st.chunks[k-2].kind != groupChunk {
		return false
	}
	for j := k + 1; j < len(st.chunks); j++ {
		switch c := &st.chunks[j]; c.kind {
		case groupChunk:
			if p := st.s.Groups[c.group].Prep; p != "" && st.chunks[j-1].kind != groupChunk {
				return false
			}
		case commaChunk:
		case conjChunk:
			return (c.lemma == "et" || c.lemma == "ou" || c.lemma == "ni" || c.lemma == "ainsi que" || c.lemma == "and" || c.lemma == "or") &&
				j+1 < len(st.chunks) && st.chunks[j+1].kind == groupChunk && !(st.top().latest != None && st.subjectAhead(j+1) && !st.subjectAhead(k))
		default:
			return false
		}
	}
	return false
}
