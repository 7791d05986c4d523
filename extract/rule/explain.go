package rule

import (
	"fmt"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// A Step is one thing that a rule asked of a predicate.
type Step struct {
	Pos         // of the condition in its rule file
	Text string // what was asked, as the rule says it
	Held bool
	// Optional says that the step is about filling an argument: where nothing
	// fills it, the rule goes on.
	Optional bool
	Required bool // the step asks whether a role is filled
}

// Failed returns what made a trial fail first, nil where nothing did, and how many
// conditions failed. Where a role stayed empty that is what first might have
// filled it, but was not let.
func (t *Trial) Failed() (first *Step, n int) {
	var rejected *Step
	for i := range t.Steps {
		switch s := &t.Steps[i]; {
		case s.Held:
		case s.Optional && rejected == nil:
			rejected = s
		case s.Optional:
		default:
			if n++; n == 1 {
				first = s
			}
		}
	}
	if first != nil && first.Required && rejected != nil {
		return rejected, n
	}
	return first, n
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
	*st.trace = append(*st.trace, Step{Pos: pos, Text: text, Held: held})
}

// stepRejected notes that a group may not fill a role.
func (st *state) stepRejected(role Role, c *condition, g int) {
	asked, pos := role.String(), st.entry.rule.Pos // must be able to act
	if c.source != nil {
		asked, pos = c.source.String(), c.source.Pos
	}
	gr := &st.s.Groups[g]
	*st.trace = append(*st.trace, Step{Pos: pos, Text: fmt.Sprintf("%s is asked, which «%s» is not", asked, words(st.s, gr.First, gr.End)), Optional: true})
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
	*st.trace = append(*st.trace, Step{Pos: a.source.Pos, Text: text, Held: true, Optional: true})
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
