package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// genitive stands for the preposition of a group in the genitive.
const genitive = "'s"

// owned reads the noun group behind the genitive's s at word i, and returns
// where it ends. Its noun takes the preposition that stood before the owner:
// « on Putin's visit ».
func (en *englishPhrases) owned(i int) int {
	k := len(en.chunks) - 1
	if en.kindAt(k) != groupChunk || en.chunks[k].end != i || i+1 >= len(en.Words) {
		return i + 1
	}
	owner := en.chunks[k].group
	en.chunks = en.chunks[:k]
	before := en.Groups[owner].preposition()
	if k--; en.kindAt(k) == groupChunk && en.calls(en.chunks[k].group, owner) {
		// « Chancellor Merkel's spokesman »: the office is no noun of its own
		office := &en.Groups[en.chunks[k].group]
		office.Apposition, before = owner, office.preposition()
		en.chunks = en.chunks[:k]
	}
	end := en.nounGroup(i+1, before)
	if k := len(en.chunks) - 1; en.kindAt(k) == groupChunk && en.chunks[k].first > i {
		g := &en.Groups[owner]
		g.Of = en.chunks[k].group
		g.put(en.preposition(genitive, None))
	}
	return end
}

// calls tells whether a group is the office of the person whose name stands right
// behind it.
func (en *englishPhrases) calls(office, name int) bool {
	o, n := &en.Groups[office], &en.Groups[name]
	return o.Kind == Nominal && o.End == n.First && o.Kinds.Has(lexicon.OfficeNoun) && !en.isName(o) && n.Class == schema.Person && en.isName(n) && n.Prep == ""
}
