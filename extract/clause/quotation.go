package clause

// openQuote opens a clause for a quotation that has a verb of its own.
func (st *State) openQuote(k int) {
	verb := false
	for j := k + 1; j < len(st.chunks); j++ {
		if kind := st.chunks[j].kind; kind == finiteChunk {
			verb = true
		} else if kind == closeChunk {
			break
		}
	}
	if !verb {
		return
	}
	f := st.top()
	switch {
	case k > 0 && st.chunks[k-1].kind == subordChunk, k > 0 && st.chunks[k-1].kind == relativeChunk:
		return // « il a dit que « … » »
	case f.link == LinkQuote && f.pred == None && !f.quote:
		f.quote = true // behind the colon
	case k > 0 && f.latest != None && !st.verb(st.pred(f.latest).Lemma, sayingVerb) && st.chunks[k-1].kind != commaChunk:
		return
	case k > 0 && f.latest == None && f.subject != None:
		return
	default:
		gov := None
		if f.latest != None && st.verb(st.pred(f.latest).Lemma, sayingVerb) {
			gov = f.latest
		}
		st.push(frame{link: LinkQuote, governor: gov, antecedent: None, quote: true})
	}
}

func (st *State) closeQuote() {
	for i := len(st.frames) - 1; i > 0; i-- {
		if st.frames[i].quote {
			for len(st.frames) > i {
				st.pop()
			}
			return
		}
	}
}
