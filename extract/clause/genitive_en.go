package clause

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
	end := en.nounGroup(i+1, en.Groups[owner].preposition())
	if k := len(en.chunks) - 1; en.kindAt(k) == groupChunk && en.chunks[k].first > i {
		g := &en.Groups[owner]
		g.Of = en.chunks[k].group
		g.put(en.preposition(genitive, None))
	}
	return end
}
