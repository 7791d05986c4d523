package rule

import "github.com/entente-kg/entente/extract/clause"

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
