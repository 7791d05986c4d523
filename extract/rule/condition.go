package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// holds tells whether a condition on the predicate or its arguments holds.
func (st *state) holds(c *condition) bool {
	p := &st.s.Predicates[st.pred]
	held := false
	switch c.op {
	case Passive:
		held = p.Passive
	case Negated:
		held = p.Negated || st.light != clause.None && st.s.Predicates[st.light].Negated
	case InTense:
		if st.light != clause.None {
			p = &st.s.Predicates[st.light]
		}
		for _, t := range c.tenses {
			held = held || inTense(st.s, p, t)
		}
	case After:
		for i := range c.on {
			held = held || p.Group != clause.None && st.s.Groups[p.Group].Prep == c.on[i].Prep
		}
	case Having:
		held = st.some(c, func(*clause.Arg) bool { return true })
	case HasWord:
		held = c.on != nil && c.on[0].Self && st.selfHas(c) || st.some(c, func(a *clause.Arg) bool { return st.argHas(c, a) })
		if !held && c.on[0].Func == clause.Attribute {
			held = st.attributeWord(c)
		}
	case HasClass:
		held = st.some(c, func(a *clause.Arg) bool {
			return a.Group != clause.None && st.chainIs(a.Group, c.classes, c.not)
		})
	}
	return held != c.not
}

// some tells whether f is true of an argument that one of the condition's
// patterns names.
func (st *state) some(c *condition, f func(*clause.Arg) bool) bool {
	for i := range c.on {
		if c.on[i].Self {
			continue
		}
		for _, pred := range st.sources(&c.on[i]) {
			if pred == clause.None {
				continue
			}
			args := st.s.Predicates[pred].Args
			for k := range args {
				if st.takes(&c.on[i], &args[k], pred) && f(&args[k]) {
					return true
				}
			}
		}
	}
	return false
}

// argHas tells whether an argument has a word of the condition; if that makes
// it part of the trigger, the trigger grows.
func (st *state) argHas(c *condition, a *clause.Arg) bool {
	if a.Group == clause.None {
		if a.Pred == clause.None {
			return false
		}
		p := &st.s.Predicates[a.Pred]
		found := c.words.has(p.Lemma)
		if !found && p.Head >= 0 && p.Head < len(st.s.Words) {
			w := &st.s.Words[p.Head]
			found = c.words.has(w.Lemma) || w.Token != nil && c.words.hasFold(w.Text)
		}
		if found && c.trigger && a.Func == clause.Attribute {
			st.grow(p.First, p.End)
			st.claim = a.Pred
		}
		return found
	}
	for g, n := a.Group, 0; g != clause.None && n <= maxFillers; n++ {
		gr := &st.s.Groups[g]
		if c.words.inGroup(st.s, gr) || c.words.inGroup(st.s, &st.s.Groups[counted(st.s, g)]) {
			if c.trigger && st.nTrigger < maxTriggers {
				st.triggers[st.nTrigger] = g
				st.nTrigger++
				st.grow(gr.Head, gr.Head+1)
			}
			return true
		}
		g = gr.Conjunct
	}
	return false
}

// selfHas tells whether the predicate's own words, for a noun with those that
// describe it, have a word of the condition.
func (st *state) selfHas(c *condition) bool {
	p := &st.s.Predicates[st.pred]
	first, end := p.First, p.End
	if p.Group != clause.None {
		g := &st.s.Groups[p.Group]
		first, end = min(first, g.First), max(end, min(g.Full, end+8))
	}
	end = min(end, len(st.s.Words))
	for i := max(0, first); i < end; i++ {
		w := &st.s.Words[i]
		if !c.words.has(w.Lemma) && (w.Token == nil || !c.words.hasFold(w.Text)) {
			continue
		}
		if c.trigger && i == st.end {
			st.grow(i, i+1)
		}
		return true
	}
	return c.words.phraseIn(st.s, first, end)
}

// grow makes words [first, end) part of the trigger.
func (st *state) grow(first, end int) {
	st.first, st.end = min(st.first, first), max(st.end, end)
	st.length++
}

// attributeWord looks for an attribute among the words right behind the verb,
// where the analysis has not made it an argument: « se dit “très inquiet” ».
func (st *state) attributeWord(c *condition) bool {
	p := &st.s.Predicates[st.pred]
	if o := p.Arg(clause.Object); o != clause.None {
		// « juge le texte inacceptable »
		g := &st.s.Groups[o]
		for i := g.Head + 1; i < min(g.Full, g.Head+6) && g.Head >= p.End; i++ {
			if w := &st.s.Words[i]; w.POS == lexicon.ADJ && c.words.has(w.Lemma) {
				if c.trigger {
					st.grow(i, i+1)
				}
				return true
			}
		}
	}
	for i := p.End; i < min(p.End+6, len(st.s.Words)); i++ {
		w := &st.s.Words[i]
		if c.words.has(w.Lemma) && (w.POS == lexicon.ADJ || w.POS == lexicon.VERB) {
			if c.trigger {
				st.grow(i, i+1)
			}
			return true
		}
		switch w.POS {
		case lexicon.ADV, lexicon.PUNCT, lexicon.PRON, lexicon.PART, lexicon.ADJ, lexicon.VERB, lexicon.CCONJ:
		default:
			return false
		}
	}
	return false
}

// inTense tells whether the predicate stands in a tense or mood.
func inTense(s *clause.Sentence, p *clause.Predicate, t Tense) bool {
	f := p.Feats
	words := 1 // of a simple tense: "names", "is named"
	if p.Passive {
		words = 2
	}
	simple := p.First+words >= p.End
	if !simple && p.Head < len(s.Words) && !s.Words[p.Head].Feats.Has(lexicon.Part) {
		simple = true // "do not name"
	}
	switch t {
	case PresentT:
		return f.Has(lexicon.Ind|lexicon.Pres) && simple
	case PastT:
		return p.Finite && (f.Has(lexicon.Past) || f.Has(lexicon.Impf) || f.Has(lexicon.Ind|lexicon.Pres) && !simple)
	case FutureT:
		return f.Has(lexicon.Fut)
	case ConditionalT:
		return f.Has(lexicon.Cnd)
	case SubjunctiveT:
		return f.Has(lexicon.Sub)
	case ImperativeT:
		return f.Has(lexicon.Imp)
	case InfinitiveT:
		return f.Has(lexicon.Inf)
	case ParticipleT:
		return f.Has(lexicon.Part) && !p.Finite
	}
	return p.Finite
}
