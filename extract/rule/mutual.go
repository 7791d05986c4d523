package rule

import "github.com/entente-kg/entente/extract/clause"

// takes tells whether an argument is what a pattern names. The subjects of what
// is done to each other are its objects as well.
func (st *state) takes(p *Pattern, a *clause.Arg, pred int) bool {
	if st.mutual && pred == st.pred && p.Func == clause.Object {
		return a.Func == clause.Subject
	}
	if p.Quoted && (a.Pred == clause.None || st.s.Predicates[a.Pred].Link != clause.LinkQuote) {
		return false
	}
	if p.Func == clause.Clause && p.Owner && st.introduces(pred, a.Pred) {
		return false // « dénonce le verdict : « Les juges ont tort » »: the verdict, not the judges
	}
	return fits(p, a, st.s.Predicates[pred].Kind)
}

// introduces tells whether predicate p has an object before the quotation that it
// introduces, whose verb is quoted.
func (st *state) introduces(p, quoted int) bool {
	if quoted == clause.None || st.s.Predicates[quoted].Link != clause.LinkQuote {
		return false
	}
	object := st.s.Predicates[p].Arg(clause.Object)
	return object != clause.None && st.s.Groups[object].First >= st.s.Predicates[p].End && st.s.Groups[object].End <= st.s.Predicates[quoted].First
}

// eachOther tells whether the subjects of a predicate do to each other what it
// says: « s'accusent mutuellement », « se reconnaissent l'un l'autre », "accused
// each other".
func (st *state) eachOther(p *clause.Predicate) bool {
	if p.Kind != clause.Verbal {
		return false
	}
	if g := p.Arg(clause.Object); g != clause.None {
		gr := &st.s.Groups[g]
		if st.prog.mutual.startsAt(st.s, gr.First) == gr.End {
			return true
		}
	}
	if !p.Reflexive {
		return false
	}
	const near = 3 // words behind the verb
	for i := p.First; i < p.End+near; i++ {
		if st.prog.mutual.startsAt(st.s, i) > i {
			return true
		}
	}
	return false
}
