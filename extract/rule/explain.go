package rule

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// A Step is one thing that a rule asked of a predicate.
type Step struct {
	Pos         // of the condition in its rule file
	Text string // what was asked, as the rule says it
	Held bool
}

// A Trial is one rule tried at one predicate.
type Trial struct {
	Rule    *Rule
	Matched bool   // every step held
	Won     bool   // and no better rule claimed the predicate
	Steps   []Step // in the order they were tried
}

// An Explanation says of one predicate which rules were tried.
type Explanation struct {
	Pred   int
	Trials []Trial
}

// Explain tells, for every predicate of the sentence, which rules Match tries
// and which of their conditions hold.
func (p *Program) Explain(s *clause.Sentence) []Explanation {
	won := p.Match(s, nil)
	out := make([]Explanation, 0, len(s.Predicates))
	for i := range s.Predicates {
		pred := &s.Predicates[i]
		x := Explanation{Pred: i}
		for _, e := range p.index[pred.Kind][pred.Lemma] {
			t := Trial{Rule: e.rule}
			st := state{prog: p, s: s, entry: e, pred: i, trace: &t.Steps}
			t.Matched = st.eval()
			for _, m := range won {
				t.Won = t.Won || t.Matched && m.Rule == e.rule && (m.Pred == i || m.Noun == i)
			}
			x.Trials = append(x.Trials, t)
		}
		out = append(out, x)
	}
	return out
}

func (st *state) step(pos Pos, text string, held bool) {
	*st.trace = append(*st.trace, Step{pos, text, held})
}

// stepFilled notes what fills the role of an argument. An empty role is no
// failure in itself.
func (st *state) stepFilled(a *argument) {
	var names []string
	for _, f := range st.fillers[a.role][:st.n[a.role]] {
		switch {
		case f.Group != clause.None:
			g := &st.s.Groups[f.Group]
			names = append(names, words(st.s, g.First, g.End))
		case f.Pred != clause.None:
			p := &st.s.Predicates[f.Pred]
			names = append(names, words(st.s, p.First, p.End))
		}
	}
	text := a.source.String()
	if len(names) > 0 {
		text += ": " + strings.Join(names, " + ")
	}
	st.step(a.source.Pos, text, len(names) > 0)
}

func words(s *clause.Sentence, first, end int) string {
	var b strings.Builder
	for i := max(0, first); i < min(end, len(s.Words)); i++ {
		if t := s.Words[i].Token; t != nil {
			if b.Len() > 0 && t.Space {
				b.WriteByte(' ')
			}
			b.WriteString(t.Text)
		}
	}
	return b.String()
}
