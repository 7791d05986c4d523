package clause

// groupOf is the group of chunk k.
func (an *analysis) groupOf(k int) *Group { return &an.Groups[an.chunks[k].group] }

// kindAt is the kind of chunk k, noChunk outside the sentence.
func (an *analysis) kindAt(k int) chunkKind {
	if k < 0 || k >= len(an.chunks) {
		return noChunk
	}
	return an.chunks[k].kind
}

// groupAt tells whether chunk k is a group.
func (an *analysis) groupAt(k int) bool {
	return an.kindAt(k) == groupChunk
}

// betweenCommas tells whether chunk k stands between commas.
func (an *analysis) betweenCommas(k int) bool {
	return an.kindAt(k-1) == commaChunk && an.kindAt(k+1) == commaChunk
}

// commaBetween tells whether a comma stands between chunks k and j.
func (an *analysis) commaBetween(k, j int) bool {
	for i := k + 1; i < j; i++ {
		if an.chunks[i].kind == commaChunk {
			return true
		}
	}
	return false
}

// commaBefore tells whether a comma stands before the subject of chunk k's
// verb, within its clause.
func (an *analysis) commaBefore(k int) bool {
	for j := k - 1; j >= 0; j-- {
		switch an.chunks[j].kind {
		case commaChunk, stopChunk:
			return true
		case finiteChunk, subordChunk, relativeChunk:
			return false
		case conjChunk:
			return an.kindAt(j-1) == commaChunk
		}
	}
	return false
}

// finiteAhead returns the first chunk behind k with a finite verb.
func (an *analysis) finiteAhead(k int) int {
	for k < len(an.chunks)-1 && an.chunks[k].kind != finiteChunk {
		k++
	}
	return k
}

// verbal tells whether chunk k is a verb group.
func (an *analysis) verbal(k int) bool {
	switch an.kindAt(k) {
	case finiteChunk, infinitiveChunk, presentChunk, pastChunk:
		return true
	}
	return false
}
