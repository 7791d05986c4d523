package clause

// inserted tells a verb behind its subject or before it, behind what is said:
// « …, officials said », « …, said the minister ».
func (en englishClauses) inserted(k int) (subject int, ok bool) {
	return en.top().subject, en.saidBefore(k) || en.saidBehind(k)
}

// saidBefore tells whether the verb of saying of chunk k closes what
// is said: « …, officials said », with its subject between comma and verb.
func (en englishClauses) saidBefore(k int) bool {
	if en.top().subject == None {
		return false
	}
	j := k - 1
	for en.kindAt(j) == groupChunk {
		j--
	}
	if j < 0 || j == k-1 {
		return false
	}
	said := en.frames[0].pred != None || len(en.frames) > 1
	switch en.chunks[j].kind {
	case commaChunk:
		return said || en.said && en.kindAt(j-1) == closeChunk
	case closeChunk:
		return said || en.said
	}
	return false
}

// saidBehind tells whether the verb of saying of chunk k stands behind
// what is said and before its subject: « …, said the minister ».
func (en englishClauses) saidBehind(k int) bool {
	if !en.groupAt(k+1) || en.top().subject != None {
		return false
	}
	next := &en.chunks[k+1]
	if next.first != en.chunks[k].end || en.groupOf(k+1).Prep != "" || !en.Actor(next.group) {
		return false
	}
	comma := en.chunks[k-1].kind == commaChunk
	quoted := en.chunks[k-1].kind == closeChunk || comma && en.kindAt(k-2) == closeChunk
	return quoted || comma && en.frames[0].pred != None && en.pred(en.chunks[k].pred).Lemma == "say"
}
