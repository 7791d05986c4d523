package clause

import "github.com/entente-kg/entente/extract/lexicon"

// inserted tells a verb behind its subject or before it, behind what is said:
// « …, officials said », « …, said the minister ».
func (en englishClauses) inserted(k int) (subject int, ok bool) {
	if subject := en.partsClause(k); subject != None {
		return subject, true
	}
	return en.top().subject, en.saidBefore(k) || en.saidBehind(k)
}

// partsClause returns the subject of the verb of saying of chunk k where both
// stand between commas behind the subject of what is said, or None: « Norway, the
// minister said, backs the deal ».
func (en englishClauses) partsClause(k int) int {
	f := en.top()
	if f.pred != None || f.subject == None || en.kindAt(k+1) != commaChunk || !en.groupAt(k-1) {
		return None
	}
	j := k - 1
	for en.groupAt(j - 1) {
		j--
	}
	g := en.chunks[j].group
	if en.kindAt(j-1) != commaChunk || en.Groups[g].Prep != "" || en.Groups[g].Kinds.Has(lexicon.TimeNoun) || !en.Actor(g) && en.Groups[g].Kind != Pronoun {
		return None
	}
	for i := j - 2; i >= 0; i-- {
		switch en.chunks[i].kind {
		case groupChunk:
			if en.chunks[i].group == f.subject {
				if en.Groups[f.subject].Apposition == g {
					en.Groups[f.subject].Apposition = None
				}
				return g
			}
		case adjectiveChunk, closeChunk:
		default:
			return None
		}
	}
	return None
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
	if en.begins(next.group) != en.chunks[k].end || en.groupOf(k+1).Prep != "" || !en.Actor(next.group) && !en.isName(en.groupOf(k+1)) {
		return false
	}
	comma := en.chunks[k-1].kind == commaChunk
	quoted := en.chunks[k-1].kind == closeChunk || comma && en.kindAt(k-2) == closeChunk
	return quoted || comma && en.frames[0].pred != None && en.pred(en.chunks[k].pred).Lemma == "say"
}

// begins is the first word of a group with those whose its noun is: « Norway's
// minister ».
func (en englishClauses) begins(g int) int {
	first := en.Groups[g].First
	for h := range en.Groups {
		if x := &en.Groups[h]; x.Of == g && x.Prep == genitive && x.First < first {
			first = en.begins(h)
		}
	}
	return first
}
