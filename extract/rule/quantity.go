package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// quantity is of words that count what their complement names: « une dizaine
// de », "some of".
const quantity lexicon.Sense = "quantity"

// counted returns the group that a group only counts: « des milliers de
// manifestants », « une partie de ses troupes » are about the complement. Any
// other group is returned as it is.
func counted(s *clause.Sentence, g int) int {
	for range 2 { // « des dizaines de milliers de manifestants »
		gr := &s.Groups[g]
		if gr.Class != "" || gr.Kind != clause.Nominal || gr.Head < 0 || gr.Head >= len(s.Words) || !s.Words[gr.Head].Is(quantity) {
			return g
		}
		if gr.Apposition != clause.None {
			return gr.Apposition // "one of the groups, the Hand of God, said"
		}
		of := s.Complement(g, lexicon.Of)
		if of == clause.None {
			return g
		}
		g = of
	}
	return g
}
