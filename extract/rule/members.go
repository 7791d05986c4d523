package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// inclusive is of prepositions behind which stand some of those meant before:
// "several firms, including Arla and Brink".
const inclusive lexicon.Sense = "inclusive"

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
// behind it or behind a comma.
func (st *state) includes(g, h int) bool {
	gr := &st.s.Groups[h]
	if gr.PrepAt <= 0 || !st.s.Words[gr.PrepAt].Is(inclusive) {
		return false
	}
	return gr.Of == g || gr.Of == clause.None && st.s.Words[gr.PrepAt-1].POS == lexicon.PUNCT && st.s.Groups[g].Full == gr.PrepAt-1
}
