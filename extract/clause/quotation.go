package clause

// openQuote opens a clause for a quotation that has a verb of its own.
func (bd *builder) openQuote(k int) {
	if !bd.verbQuoted(k) {
		return
	}
	f := bd.top()
	said := f.latest != None && bd.pred(f.latest).Is(speechVerb)
	switch before := bd.kindAt(k - 1); {
	case before == subordChunk, before == relativeChunk:
		// « il a dit que « … » »: the clause is open already
	case f.link == LinkQuote && f.pred == None && !f.quote:
		f.quote = true // behind the colon
	case before != noChunk && f.latest != None && !said && before != commaChunk:
	case before != noChunk && f.latest == None && f.subject != None:
		// words of a clause that are quoted are part of it
	default:
		gov := None
		if said {
			gov = f.latest
		}
		bd.push(frame{link: LinkQuote, governor: gov, antecedent: None, quote: true})
	}
}

// verbQuoted tells whether the quotation that opens at chunk k has a finite verb.
func (bd *builder) verbQuoted(k int) bool {
	for _, c := range bd.chunks[k+1:] {
		switch c.kind {
		case finiteChunk:
			return true
		case closeChunk:
			return false
		}
	}
	return false
}

// closeQuote closes the clauses of a quotation.
func (bd *builder) closeQuote() {
	for i := len(bd.frames) - 1; i > 0; i-- {
		if bd.frames[i].quote {
			for len(bd.frames) > i {
				bd.pop()
			}
			return
		}
	}
}
