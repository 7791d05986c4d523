package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// What English builds otherwise than French: verb groups of up to four
// auxiliaries, the genitive, to before infinitives, gerunds behind
// prepositions, nouns before nouns.

// englishVerbGroup reads a verb with its auxiliaries and negation at word i and
// returns where it ends. What stands before it decides what an -ing form is:
// behind a preposition it is taken as an infinitive (« accused X of lying »).
func (st *State) englishVerbGroup(i int, prep string) int {
	start := i
	first := st.word(i)
	p := st.oneWordPredicate(Verbal, i)
	p.Feats = first.Feats
	if i > 0 && isNot(st.word(i-1)) {
		p.Negated, p.NegEnd = true, i-1 // « never agreed », « not knowing »
	}
	if i > 1 && strings.EqualFold(st.word(i-1).Text, "longer") && strings.EqualFold(st.word(i-2).Text, "no") {
		p.Negated, p.NegEnd = true, i-1 // « no longer recognises »
	}
	if i > 0 && first.POS == lexicon.AUX && (st.word(i-1).Lemma == "nor" || st.word(i-1).Lemma == "neither") {
		p.Negated, p.NegEnd = true, i-1 // « nor did it sign »
	}
	p.Finite = first.Feats&(lexicon.Ind|lexicon.Sub|lexicon.Cnd|lexicon.Imp) != 0 || first.POS == lexicon.AUX && !first.Feats.Has(lexicon.Inf) && !first.Feats.Has(lexicon.Part)
	switch first.Lemma {
	case "would", "could", "may", "might":
		p.Feats |= lexicon.Cnd
		p.Finite = true
	case "will", "shall":
		p.Feats |= lexicon.Fut
		p.Finite = true
	}
	if first.Feats.Has(lexicon.Inf) && prep == "" && !st.bareInfinitive() {
		p.Finite = true // « they work »: the present is like the infinitive
	}
	asks, verbAt := false, None // the subject stands behind the auxiliary, the verb behind it
	for {
		w := st.word(p.Head)
		if w.POS != lexicon.AUX && w.Lemma != "be" && !(w.Lemma == "get" && st.passiveGet(p.Head)) && !(p.Head == start && st.invertedVerb(start) != None) {
			break
		}
		j := p.Head + 1
		for j < len(st.s.Words) && (st.pos(j) == lexicon.ADV || isNot(st.word(j)) || st.paired(j)) {
			if isNot(st.word(j)) {
				p.Negated, p.NegEnd = true, j
			}
			j++
		}
		next := st.word(j)
		if p.Head == start && p.Finite {
			if v := st.invertedVerb(start); v != None {
				j, next, asks, verbAt = v, st.word(v), true, v
			}
		}
		if next == nil || next.POS != lexicon.VERB && next.POS != lexicon.AUX || st.markAt[j] != None {
			break
		}
		p.Passive = (w.Lemma == "be" || w.Lemma == "get") && next.Lemma != "get" && next.Feats.Has(lexicon.Part|lexicon.Past) && !next.Is(intransitive)
		p.Head, p.Lemma, p.Senses, p.End = j, next.Lemma, next.Senses, j+1
	}
	c := chunk{first: start, end: p.End, prep: prep, kind: finiteChunk}
	switch {
	case p.Finite:
	case p.Feats.Has(lexicon.Part|lexicon.Past) && p.Head > start:
		// « been waiting »: its auxiliary has been left out
	case p.Feats.Has(lexicon.Part | lexicon.Past):
		c.kind = pastChunk
	case p.Feats.Has(lexicon.Part) && prep == "":
		c.kind = presentChunk
	default:
		c.kind = infinitiveChunk
	}
	c.pred = st.newPredicate(p)
	if asks {
		c.end, c.inverted = start+1, true
	}
	st.add(c)
	if asks {
		st.split = split{at: verbAt, end: p.End}
		return start + 1
	}
	return p.End
}

// passiveGet tells whether the form of get at word i is the auxiliary of a
// passive: « got arrested ».
func (st *State) passiveGet(i int) bool {
	next := st.word(i + 1)
	return next != nil && next.POS == lexicon.VERB && next.Feats.Has(lexicon.Part|lexicon.Past) && !st.groupAt(i+2)
}

// paired tells what may stand between an auxiliary and its verb besides
// adverbs: « was either jailed or fined », « could please wait ».
func (st *State) paired(i int) bool {
	switch st.word(i).Lemma {
	case "both", "all", "each":
		return st.pos(i+1) == lexicon.VERB || st.pos(i+1) == lexicon.ADV // « have both left »
	case "please":
		return true // « could you please wait »
	case "either", "neither":
		return st.pos(i) == lexicon.CCONJ
	}
	return false
}

// receives turns the object right before the group of chunk k into the dative
// where p takes a receiver and a thing: « gave the rebels arms ».
func (st *State) receives(k int, p *Predicate) bool {
	if !p.Is(ditransitive) || p.Arg(Dative) != None {
		return false
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Func == Object && !a.Understood && st.chunks[k-1].kind == groupChunk && a.Group == st.chunks[k-1].group {
			a.Func = Dative
			return true
		}
	}
	return false
}

// subjectOf makes the group before the infinitive or participle of chunk k its
// subject, where the preposition before the group only opens their clause, and
// tells whether it did: « for them to leave », « with talks going on ».
func (st *State) subjectOf(k int, prep string) bool {
	if k == 0 || st.chunks[k-1].kind != groupChunk {
		return false
	}
	g := st.chunks[k-1].group
	if gr := &st.s.Groups[g]; gr.Prep != prep {
		return false
	} else {
		gr.Of = None
	}
	for i := range st.s.Predicates {
		p := st.pred(i)
		for j := range p.Args {
			if p.Args[j].Group == g && p.Args[j].Func == Oblique {
				p.Args = append(p.Args[:j], p.Args[j+1:]...)
				break
			}
		}
	}
	for i, h := range st.fronted {
		if h == g {
			st.fronted = append(st.fronted[:i], st.fronted[i+1:]...)
			for n := range st.frames {
				st.frames[n].fronted = min(st.frames[n].fronted, len(st.fronted))
			}
			break
		}
	}
	st.give(st.chunks[k].pred, Subject, "", g)
	return true
}

// howMuch tells whether group g behind verb p says how much or whither, and is
// no object: « rose 60 cents », « went home ».
func (st *State) howMuch(p *Predicate, g int) bool {
	gr := &st.s.Groups[g]
	if p.Passive || gr.Kind != Nominal {
		return false
	}
	return p.Is(intransitive) || gr.First == gr.Head && st.word(gr.Head).Lemma == "home"
}

// bareInfinitive tells whether a verb in its base form, after the chunks read
// so far, is an infinitive without to: « let them go », « helped build ».
func (st *State) bareInfinitive() bool {
	for k := len(st.chunks) - 1; k >= 0 && k >= len(st.chunks)-3; k-- {
		switch c := &st.chunks[k]; c.kind {
		case groupChunk:
			if st.nominative(c.group) {
				return false
			}
		case finiteChunk, infinitiveChunk, presentChunk:
			switch st.pred(c.pred).Lemma {
			case "let", "make", "help", "have", "see", "hear", "watch", "feel":
				return true
			}
			return false
		default:
			return false
		}
	}
	return false
}

// progressive returns the verb whose form of be the -ing form of chunk k, behind
// a conjunction, shares, or None.
func (st *State) progressive(k int) int {
	f := st.top()
	if !st.english || k == 0 || st.chunks[k-1].kind != conjChunk || st.chunks[k].prep != "" || f.pred == None || f.latest != f.pred {
		return None
	}
	if p := st.pred(f.pred); p.Finite && p.Kind == Verbal && p.Head > p.First && st.word(p.Head).Feats.Has(lexicon.Part|lexicon.Pres) {
		return f.pred
	}
	return None
}

// gerund tells whether the -ing form of chunk k is the object of the verb right
// before it.
func (st *State) gerund(k int) bool {
	return k > 0 && st.verbal(k-1) && st.chunks[k-1].end == st.chunks[k].first && st.chunks[k-1].pred == st.top().latest &&
		st.pred(st.chunks[k-1].pred).Is(gerundObject)
}

// setsOut tells the verbs, besides those of motion, behind which for says what
// somebody goes for: « arrived for talks ».
func setsOut(verb string) bool {
	switch verb {
	case "arrive", "head", "land", "leave", "depart", "return", "visit", "gather", "invite":
		return true
	}
	return false
}

// isNot tells not, n't and never.
func isNot(w *tag.Word) bool {
	return w.Lemma == "not" || w.Lemma == "never" || w.Text == "n't" || w.Text == "n’t"
}

// particle reads to before an infinitive and the genitive's s at word i, and
// returns where it ends; i where it is neither.
func (st *State) particle(i int) int {
	w := st.word(i)
	if strings.EqualFold(w.Text, "to") {
		j := i + 1
		for j < len(st.s.Words) && st.pos(j) == lexicon.ADV {
			j++
		}
		if p := st.pos(j); p == lexicon.VERB || p == lexicon.AUX {
			return st.englishVerbGroup(j, "to")
		}
		return i
	}
	if w.Lemma != "'s" || len(st.chunks) == 0 {
		return i
	}
	last := &st.chunks[len(st.chunks)-1]
	if last.kind != groupChunk || last.end != i || i+1 >= len(st.s.Words) {
		return i
	}
	// « Putin's visit »: the noun takes the preposition that stood before the
	// owner.
	owner := last.group
	before := st.s.Groups[owner]
	st.chunks = st.chunks[:len(st.chunks)-1]
	end := st.nounGroup(i+1, before.Prep, before.PrepAt)
	if k := len(st.chunks) - 1; k >= 0 && st.chunks[k].kind == groupChunk && st.chunks[k].first > i {
		g := &st.s.Groups[owner]
		g.Of = st.chunks[k].group
		st.put(g, genitive, None)
	}
	return end
}

// genitive stands for the preposition of a group in the genitive.
const genitive = "'s"
