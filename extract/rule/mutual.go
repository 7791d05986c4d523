package rule

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// takes tells whether an argument is what a pattern names. The subjects of what
// is done to each other are its objects as well.
func (st *state) takes(p *Pattern, a *clause.Arg, pred int) bool {
	if st.mutual && pred == st.pred && p.Func == clause.Object {
		return a.Func == clause.Subject
	}
	return fits(p, a, st.s.Predicates[pred].Kind)
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
		if gr.End-gr.First == 2 && (st.say(gr.First, "each", "other") || st.say(gr.First, "one", "another")) {
			return true
		}
	}
	if !p.Reflexive {
		return false
	}
	const near = 3 // words behind the verb
	for i := p.First; i < p.End+near; i++ {
		if st.say(i, "mutuellement") || st.say(i, "réciproquement") || st.say(i+1, "un", "l'", "autre") || st.say(i+1, "une", "l'", "autre") || st.say(i, "les", "uns", "les", "autres") {
			return true
		}
	}
	return false
}

// say tells whether the words from word i on are these. An apostrophe may be of
// either kind.
func (st *state) say(i int, words ...string) bool {
	for k, want := range words {
		if i+k < 0 || i+k >= len(st.s.Words) {
			return false
		}
		text := st.s.Words[i+k].Text
		if want == "l'" && strings.HasSuffix(text, "’") {
			continue
		}
		if !strings.EqualFold(text, want) {
			return false
		}
	}
	return true
}
