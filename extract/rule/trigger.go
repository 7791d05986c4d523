package rule

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// trigger tells whether the words of the entry's trigger are there, and notes
// which they are.
func (st *state) trigger() bool {
	p := &st.s.Predicates[st.pred]
	st.light, st.claim = clause.None, clause.None
	st.first, st.end, st.length = p.First, p.End, 1
	st.mutual = st.eachOther(p)
	ok := true
	switch st.entry.trigger.Reflexive {
	case MustReflexive:
		ok = p.Reflexive
	case NotReflexive:
		ok = !p.Reflexive || st.mutual
	}
	if st.trace != nil && (!ok || p.Reflexive) {
		what := "the verb has no se"
		if st.entry.trigger.Reflexive != NotReflexive {
			what = "the verb has se"
		}
		st.step(st.entry.trigger.Pos, what, ok)
	}
	if rest := st.entry.rest; ok && len(rest) > 0 {
		ok = st.rest(p, rest)
		st.length += len(rest)
		if st.trace != nil {
			st.step(st.entry.trigger.Pos, "the words of « "+st.entry.trigger.String()+" »", ok)
		}
	}
	if p.Kind == clause.Nominalized {
		st.findLight(p)
	}
	return ok
}

// rest looks for the further words of a trigger: behind the verb, with
// adverbs, clitics, negation or an argument between; or as an argument of
// their own, as in « l'hommage qui lui a été rendu ».
func (st *state) rest(p *clause.Predicate, rest []string) bool {
	words := st.s.Words
	n := 0
	for i := p.End; i < len(words) && n < len(rest); i++ {
		if isWord(st.s, i, rest[n]) {
			if n++; n == len(rest) {
				st.end = max(st.end, i+1)
				return true
			}
			continue
		}
		switch words[i].POS {
		case lexicon.ADV, lexicon.PRON, lexicon.PART:
			continue
		case lexicon.PUNCT:
			if t := words[i].Token; t != nil && (t.Opens() || t.Closes() || t.Text == ",") {
				continue
			}
		}
		if st.coreWord(i, rest[n]) {
			n++
		} else if end := st.argumentAt(p, i); end > i && n == 0 {
			i = end - 1
			continue
		} else {
			break
		}
		if n == len(rest) {
			st.end = max(st.end, i+1)
			return true
		}
	}
	last := rest[len(rest)-1]
	for _, a := range p.Args {
		if a.Group == clause.None || a.Func != clause.Object && a.Func != clause.Oblique {
			continue
		}
		g := &st.s.Groups[a.Group]
		if g.Head < 0 || g.Head >= len(words) || !isWord(st.s, g.Head, last) || !st.covers(g, rest) || a.Func == clause.Oblique && !slices.Contains(rest, a.Prep) {
			continue
		}
		st.first, st.end = min(st.first, g.First), max(st.end, g.Head+1)
		return true
	}
	return false
}

// coreWord lets a contracted preposition stand for its own word: au for à.
func (st *state) coreWord(i int, want string) bool {
	w := &st.s.Words[i]
	return w.POS == lexicon.ADPDET && w.Lemma == want
}

// covers tells whether all words of a trigger but its last are determiners of
// the group or its preposition.
func (st *state) covers(g *clause.Group, rest []string) bool {
	for _, want := range rest[:len(rest)-1] {
		found := g.Prep == want
		for i := max(0, g.First); i < min(g.Head, len(st.s.Words)); i++ {
			found = found || isWord(st.s, i, want)
		}
		if !found {
			return false
		}
	}
	return true
}

// argumentAt returns the end of the argument of p that begins at word i,
// counting its preposition, or i where there is none.
func (st *state) argumentAt(p *clause.Predicate, i int) int {
	for _, a := range p.Args {
		if a.Group == clause.None {
			continue
		}
		g := &st.s.Groups[a.Group]
		if g.First == i || g.First == i+1 && g.Prep != "" && isWord(st.s, i, g.Prep) {
			return max(g.End, min(g.Full, i+12))
		}
	}
	return i
}

// findLight finds the light verb whose noun the predicate is.
func (st *state) findLight(p *clause.Predicate) {
	if p.Group == clause.None {
		return
	}
	for i := range st.s.Predicates {
		v := &st.s.Predicates[i]
		if v.Kind != clause.Verbal {
			continue
		}
		general, own := st.prog.light[v.Lemma], st.entry.light[v.Lemma]
		if general == nil && own == nil {
			continue
		}
		for _, a := range v.Args {
			if a.Group == clause.None || !st.inChain(a.Group, p.Group) {
				continue
			}
			prep := a.Prep
			switch a.Func {
			case clause.Object, clause.Attribute:
				prep = ""
			case clause.Oblique:
			default:
				continue
			}
			if !slices.Contains(general, prep) && !slices.Contains(own, prep) {
				continue
			}
			st.light = i
			st.length++
			st.first, st.end = min(st.first, v.First), max(st.end, v.End)
			if st.trace != nil {
				st.step(st.entry.rule.Pos, "light verb "+v.Lemma, true)
			}
			return
		}
	}
}

// inChain tells whether g is h or one of the groups coordinated with it, or what
// one of them only counts: « mener une dizaine de frappes ».
func (st *state) inChain(h, g int) bool {
	for n := 0; h != clause.None && n <= maxFillers; n++ {
		if h == g || counted(st.s, h) == g {
			return true
		}
		h = st.s.Groups[h].Conjunct
	}
	return false
}
