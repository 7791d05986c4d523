package clause

// nextClause tells a subject right before its verb: « Britain will expel 23
// diplomats, Theresa May said », « France expelled the envoy of Mali, and Niger
// followed ».
func (en englishClauses) nextClause(k int) bool {
	if en.chunks[k-1].kind == conjChunk {
		return en.secondClause(k)
	}
	return en.chunks[k-1].kind == commaChunk && en.top().latest != None && !en.waits() && en.subjectBefore(k) && !en.commaBetween(k, en.finiteAhead(k))
}

func (en englishClauses) subjectBeforeList() bool { return true }

// secondClause tells whether the group of chunk k, behind a comma and a
// conjunction, is the subject of the verb right behind it. In a list more commas
// stand before it.
func (en englishClauses) secondClause(k int) bool {
	if k < 4 || en.kindAt(k+1) != finiteChunk || en.chunks[k-2].kind != commaChunk || en.top().pred == None || en.waits() {
		return false
	}
	for j := k - 3; j >= 0; j-- {
		switch en.chunks[j].kind {
		case groupChunk, adjectiveChunk:
		case finiteChunk, infinitiveChunk:
			return true
		default:
			return false
		}
	}
	return false
}
