package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// anyTown is of nouns that call a town again: « la ville », "the city".
const anyTown lexicon.Sense = "any-town"

// theTown returns which town « la ville » is: the one of which the text has just
// spoken, if that is one alone. With words behind it the noun is another: « la ville
// où il est né ».
func (r *Resolver) theTown(g int) int {
	gr := &r.s.Groups[g]
	for i := range r.s.Predicates {
		if p := &r.s.Predicates[i]; p.Link == clause.LinkRel || p.Link == clause.LinkPart {
			if first := p.First; first == gr.End || p.Relative != clause.None && (p.Relative == gr.End || p.Relative == gr.End+1 && r.s.Words[gr.End].POS != lexicon.PUNCT) {
				return none
			}
		}
	}
	found := none
	for _, s := range r.d.back(nounReach) {
		for _, i := range s.who {
			e := &r.es.all[i]
			switch {
			case !e.named || e.actor.Class != schema.City:
			case found != none && found != i:
				return none
			default:
				found = i
			}
		}
	}
	return found
}
