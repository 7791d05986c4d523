package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// inclusive is of prepositions behind which stand some of those meant before:
// "several firms, including Arla and Brink".
const inclusive lexicon.Sense = "inclusive"

// inclusiveOfSeveral is of those that say so behind a plural alone: « des pays comme
// la Norvège », but not « un pays comme la Norvège ».
const inclusiveOfSeveral lexicon.Sense = "inclusive-of-several"

// addMembers fills a role with those of group g whom the text names behind it:
// what the group does, they do.
func (st *state) addMembers(role Role, g int) {
	for h := g + 1; h < len(st.s.Groups); h++ {
		if !st.includes(g, h) {
			continue
		}
		for n := 0; h != clause.None && n <= maxFillers; n++ {
			if gr := &st.s.Groups[h]; gr.Mark != clause.None && st.suits(role, h) {
				st.add(role, Filler{Group: h, Pred: clause.None})
			}
			h = st.s.Groups[h].Conjunct
		}
		return
	}
}

// includes tells whether group h begins the list of members of group g, right
// behind it or behind a comma: "firms, including A", « plusieurs pays, dont A ».
func (st *state) includes(g, h int) bool {
	gr := &st.s.Groups[h]
	at := gr.PrepAt
	if gr.Prep == "" {
		at = gr.First - 1
	}
	if at <= 0 || !st.s.Words[at].Is(inclusive, inclusiveOfSeveral) || st.s.Words[at].Is(inclusiveOfSeveral) && !(st.several(g) && st.s.Groups[g].Prep == "") {
		return false
	}
	behind := st.s.Words[at-1].POS == lexicon.PUNCT && st.s.Groups[g].Full == at-1 || st.s.Groups[g].Full == at
	if gr.Prep == "" {
		return behind && !st.taken(h)
	}
	return gr.Of == g || gr.Of == clause.None && behind
}

// several tells whether group g is more than one, by its noun or by the word before it:
// « des pays ».
func (st *state) several(g int) bool {
	gr := &st.s.Groups[g]
	f := st.s.Words[max(0, gr.First)].Feats
	return st.s.Plural(gr) || f.Has(lexicon.Plur) && !f.Has(lexicon.Sing)
}

// taken tells whether group h is an argument of a verb.
func (st *state) taken(h int) bool {
	for p := range st.s.Takers(h) {
		if p.Kind == clause.Verbal {
			return true
		}
	}
	return false
}
