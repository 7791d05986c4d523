package ud

import "github.com/entente-kg/entente/extract/clause"

// In Universal Dependencies a causative verb before an infinitive is its auxiliary,
// and all that the two words have hangs on the infinitive: « a fait tomber le
// mur ».

// causative returns the infinitive that verb p is the auxiliary of, or nil.
func (w *Writer) causative(p *clause.Predicate) *clause.Predicate {
	if p.Passive || !w.verb(p).Is(causativeAuxiliary) {
		return nil
	}
	for _, a := range p.Args {
		if a.Func == clause.Infinitive && a.Prep == "" && a.Pred != clause.None {
			if q := &w.sentence.Predicates[a.Pred]; q.Head > p.Head {
				return q
			}
		}
	}
	return nil
}

// verbHead is the word that the arguments of verb p hang on.
func (w *Writer) verbHead(p *clause.Predicate) int {
	if q := w.causative(p); q != nil {
		return q.Head
	}
	return p.Head
}
