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
	case k > 0 && f.latest != None && !st.pred(f.latest).Is(speechVerb) && st.chunks[k-1].kind != commaChunk:
		return
	case k > 0 && f.latest == None && f.subject != None:
		return
	default:
		gov := None
		if f.latest != None && st.pred(f.latest).Is(speechVerb) {
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

// saidBefore tells whether the English verb of saying of chunk k closes what
// is said: « …, officials said », with its subject between comma and verb.
func (st *State) saidBefore(k int) bool {
	if st.top().subject == None {
		return false
	}
	j := k - 1
	for j >= 0 && st.chunks[j].kind == groupChunk {
		j--
	}
	if j < 0 || j == k-1 {
		return false
	}
	said := st.frames[0].pred != None || len(st.frames) > 1
	switch st.chunks[j].kind {
	case commaChunk:
		return said
	case closeChunk:
		return said || st.quoted()
	}
	return false
}

// quoted tells whether the sentence has a quotation that is nobody's yet.
func (st *State) quoted() bool {
	for i := range st.s.Predicates {
		if q := &st.s.Predicates[i]; q.Link == LinkQuote && q.Governor == None {
			return true
		}
	}
	return false
}

// saidBehind tells whether the English verb of saying of chunk k stands behind
// what is said and before its subject: « …, said the minister ».
func (st *State) saidBehind(k int) bool {
	if k+1 >= len(st.chunks) || st.top().subject != None {
		return false
	}
	next := &st.chunks[k+1]
	if next.kind != groupChunk || next.first != st.chunks[k].end || st.s.Groups[next.group].Prep != "" || !st.s.Actor(next.group) {
		return false
	}
	quoted := st.chunks[k-1].kind == closeChunk || k > 1 && st.chunks[k-1].kind == commaChunk && st.chunks[k-2].kind == closeChunk
	return quoted || st.chunks[k-1].kind == commaChunk && st.frames[0].pred != None && st.pred(st.chunks[k].pred).Lemma == "say"
}
