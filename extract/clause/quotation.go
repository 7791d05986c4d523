package clause

// openQuote opens a clause for a quotation that has a verb of its own.
func (bd *builder) openQuote(k int) {
	verb := false
	for j := k + 1; j < len(bd.chunks); j++ {
		if kind := bd.chunks[j].kind; kind == finiteChunk {
			verb = true
		} else if kind == closeChunk {
			break
		}
	}
	if !verb {
		return
	}
	f := bd.top()
	switch {
	case k > 0 && bd.chunks[k-1].kind == subordChunk, k > 0 && bd.chunks[k-1].kind == relativeChunk:
		return // « il a dit que « … » »
	case f.link == LinkQuote && f.pred == None && !f.quote:
		f.quote = true // behind the colon
	case k > 0 && f.latest != None && !bd.pred(f.latest).Is(speechVerb) && bd.chunks[k-1].kind != commaChunk:
		return
	case k > 0 && f.latest == None && f.subject != None:
		return
	default:
		gov := None
		if f.latest != None && bd.pred(f.latest).Is(speechVerb) {
			gov = f.latest
		}
		bd.push(frame{link: LinkQuote, governor: gov, antecedent: None, quote: true})
	}
}

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
