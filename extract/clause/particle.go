package clause

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// verbParticle tells whether the preposition at word i belongs to the verb
// before it, so that a group behind it is the verb's object: « carry out the
// attack », « take over the city », « call it off ».
func (st *State) verbParticle(i int) bool {
	k := len(st.chunks) - 1
	if k < 0 || st.chunks[k].end != i {
		return false
	}
	if k > 0 && st.chunks[k].kind == groupChunk && st.personal(st.chunks[k].group) && st.chunks[k].end == st.chunks[k].first+1 {
		k--
	}
	if !st.verbal(k) {
		return false
	}
	verb, particle := st.pred(st.chunks[k].pred).Lemma, strings.ToLower(st.word(i).Text)
	switch particle {
	case "up", "out", "off", "down":
		return !st.verb(verb, motion) && st.pos(i+1) != lexicon.ADP
	case "over", "on", "in", "away", "through", "about", "across", "along", "around", "forward", "back", "together", "aside", "apart":
		return slices.Contains(st.particles[particle], verb)
	}
	return false
}
