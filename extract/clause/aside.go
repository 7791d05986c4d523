package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Relative clauses between commas, and what follows speech without a
// conjunction, in English: where they end, and what they are about.

// leaveAside closes a relative clause set off by commas, behind which chunk k
// goes on with the clause around it: « condemned the attack, which killed ten,
// and urged … », « thanks X, whose envoy is in Rome, for … ».
func (st *State) leaveAside(k int) {
	f := st.top()
	if f.link != LinkRel || f.at == None || f.pred == None || len(st.frames) < 2 || st.frames[len(st.frames)-2].pred == None || st.word(st.chunks[k].first-1) == nil {
		return
	}
	if w := st.word(f.at - 1); w == nil || w.Text != "," {
		return
	}
	j := k - 1
	if j > 0 && st.chunks[k].kind == finiteChunk {
		if st.chunks[j].kind != conjChunk {
			return
		}
		j--
	}
	if j < 0 || st.chunks[j].kind != commaChunk || st.chunks[j].first < f.at {
		return
	}
	st.pop()
	if top := st.top(); top.pred != None {
		top.latest = top.pred
	}
}

// leaveSpeech closes the clause of what is said where another verb of speech
// goes on, the verb of chunk k: « said the talks had failed and urged … ».
func (st *State) leaveSpeech(k int) {
	f := st.top()
	if k == 0 || st.chunks[k-1].kind != conjChunk || f.link != LinkThat || f.pred == None || f.governor == None || f.quote || len(st.frames) < 2 {
		return
	}
	verb, inner, outer := st.pred(st.chunks[k].pred), st.pred(f.pred), st.pred(f.governor)
	if st.frames[len(st.frames)-2].pred != f.governor || !verb.Is(speechVerb, objectControl) || inner.Is(speechVerb, objectControl) || !outer.Is(speechVerb) {
		return
	}
	const tense = lexicon.Ind | lexicon.Cnd | lexicon.Pres | lexicon.Past | lexicon.Fut
	if verb.Feats&tense == outer.Feats&tense {
		st.pop()
	}
}

// happened returns what a relative clause behind a comma tells more of, where
// group g before the comma only says where that was: « the attack on a convoy in
// Mali, which killed ten ».
func (st *State) happened(g int) int {
	gr := &st.s.Groups[g]
	switch gr.Class {
	case schema.Country, schema.City, schema.Region, schema.Place:
	default:
		return g
	}
	switch gr.Prep {
	case "in", "at", "near", "outside", "on":
	default:
		return g
	}
	for h := gr.Of; h != None; h = st.s.Groups[h].Of {
		if st.s.Groups[h].Kinds.Has(lexicon.ActNoun) {
			return h
		}
	}
	return g
}
