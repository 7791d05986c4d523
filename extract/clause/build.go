package clause

import "github.com/entente-kg/entente/extract/lexicon"

// A frame is an open clause.
type frame struct {
	link       Link
	prep       string // conjunction
	governor   int    // predicate that the clause depends on
	antecedent int    // of a relative clause
	pronoun    string // relative pronoun
	at         int    // its word
	subject    int    // bare group that waits for a verb
	pred       int    // the clause's last finite verb
	latest     int    // its last verb of any form: what takes the next group
	asked      int    // what, which waits for the verb
	inverted   bool   // the subject may stand behind the verb
	quote      bool   // opened by a quotation mark
	fronted    int    // how many groups waited for an outer verb when it opened
}

func (st *State) top() *frame { return &st.frames[len(st.frames)-1] }

func (st *State) push(f frame) {
	f.fronted = len(st.fronted)
	f.subject, f.pred, f.latest, f.asked = None, None, None, None
	st.frames = append(st.frames, f)
}

// pop closes the innermost clause; what it left waiting goes to the one
// around it.
func (st *State) pop() {
	f := st.frames[len(st.frames)-1]
	st.frames = st.frames[:len(st.frames)-1]
	if f.pred == None && f.subject != None && st.top().subject == None && st.top().pred == None {
		st.top().subject = f.subject
	}
}

// build reads the chunks.
func (st *State) build() {
	st.push(frame{governor: None, antecedent: None})
	for k := range st.chunks {
		c := &st.chunks[k]
		switch c.kind {
		case groupChunk:
			st.group(k)
		case finiteChunk:
			st.finite(k)
		case infinitiveChunk:
			st.infinitive(k)
		case presentChunk:
			st.present(k)
		case pastChunk:
			st.past(k)
		case adjectiveChunk:
			st.adjective(k)
		case relativeChunk:
			st.relative(k)
		case questionChunk:
			st.question(k)
		case subordChunk:
			st.subordinate(k)
		case openChunk:
			st.openQuote(k)
		case closeChunk:
			st.closeQuote()
		case stopChunk:
			st.stop(k)
		}
	}
	for len(st.frames) > 1 {
		st.pop()
	}
	st.settle()
}

// settle gives what still waits to the main verb.
func (st *State) settle() {
	f := st.top()
	if f.pred == None && f.latest == None {
		return
	}
	to := f.pred
	if to == None {
		to = f.latest
	}
	for _, g := range st.fronted {
		st.give(to, Oblique, st.s.Groups[g].Prep, g)
	}
}

// group places a noun group: beside the group before it, or with a predicate.
func (st *State) group(k int) {
	c := &st.chunks[k]
	g := &st.s.Groups[c.group]
	f := st.top()
	if st.beside(k) {
		return
	}
	if g.Prep == "" && st.inBrackets(k) {
		g.Of = st.chunks[k-2].group // « à Mugron (Landes), le ministre a … »
		return
	}
	partitive := st.partitive(k)
	if partitive {
		if w := st.word(g.PrepAt); st.pos(g.PrepAt+1) != lexicon.DET {
			w.POS = lexicon.DET // du, des or de: an article
		}
		st.put(g, "", None)
	}
	if g.Prep != "" && st.english {
		st.leaveAside(k)
		st.hang(k)
		return
	}
	if g.Prep != "" {
		st.prepositional(k)
		return
	}
	time := g.Kinds.Has(lexicon.TimeNoun)
	if st.english && st.bareRelative(k) {
		return
	}
	if !st.english && st.labels(k) {
		return
	}
	if !st.english && st.emphatic(k) {
		return
	}
	if f.latest == None {
		if f.subject == None && !time {
			f.subject = c.group
		} else if time && k > 1 && st.chunks[k-1].kind == commaChunk && f.subject != None && k+1 < len(st.chunks) && st.chunks[k+1].kind == commaChunk && st.s.Groups[f.subject].Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun) {
			g.Of = f.subject // « l'invasion de X par Y, le 24 février, a mis fin »
		} else if time {
			st.fronted = append(st.fronted, c.group)
		} else if st.nominative(c.group) {
			f.subject = c.group
		}
		return
	}
	if st.english && !time && st.followsVerb(k) {
		return
	}
	if !time && (st.nominative(c.group) || !st.behindVerb(k) && st.subjectAhead(k)) {
		f.subject = c.group
		return
	}
	p := st.pred(f.latest)
	switch {
	case !time && !partitive && st.lightNoun(k):
		st.give(f.latest, Attribute, "", c.group) // « prendre part », « donner lieu »
	case time && !st.lasts(k):
		st.give(f.latest, Adverbial, "", c.group)
	case f.inverted && p.Arg(Subject) == None:
		st.give(f.latest, Subject, "", c.group)
		f.inverted = false
	case p.Kind == Adjectival:
	case p.Lemma == "être" || p.Is(copula) && !p.Passive:
		st.give(f.latest, Attribute, "", c.group)
	case st.english && st.pos(p.Head) == lexicon.AUX && p.Lemma != "have":
	case st.english && st.howMuch(p, c.group):
		st.give(f.latest, Adverbial, "", c.group)
	case p.Passive:
		st.give(f.latest, Attribute, "", c.group)
	case !st.english && st.objectless(k, p):
		st.unobjected(k, p)
	case p.Arg(Object) == None:
		if q := st.verbBeside(k - 1); q != None {
			st.give(q, Object, "", c.group)
			st.lend(f.latest, Object, "", c.group)
			return
		}
		st.give(f.latest, Object, "", c.group)
	case st.english && st.receives(k, p):
		st.give(f.latest, Object, "", c.group)
	case st.english && st.refills(p):
		st.give(f.latest, Object, "", c.group)
	case !st.english && st.dativeAhead(p):
		st.give(f.latest, Object, "", c.group)
	default:
		st.give(f.latest, Attribute, "", c.group)
	}
}

// inBrackets tells whether the group of chunk k stands alone in round brackets
// right behind another.
func (st *State) inBrackets(k int) bool {
	if k < 2 || st.chunks[k-1].lemma != "(" || st.chunks[k-2].kind != groupChunk {
		return false
	}
	after := st.word(st.s.Groups[st.chunks[k].group].End)
	return after != nil && after.Text == ")"
}

// emphatic tells whether the pronoun of chunk k stands between commas behind the
// subject that it repeats: « la Chine, elle, s'oppose ».
func (st *State) emphatic(k int) bool {
	return k > 1 && k+1 < len(st.chunks) && st.nominative(st.chunks[k].group) && st.chunks[k-1].kind == commaChunk &&
		st.chunks[k+1].kind == commaChunk && st.chunks[k-2].kind == groupChunk && st.s.Groups[st.chunks[k-2].group].Prep == ""
}

// nominative tells a pronoun that can only be a subject.
func (st *State) nominative(g int) bool {
	gr := &st.s.Groups[g]
	f := st.word(gr.Head).Feats
	return gr.Kind == Pronoun && f.Has(lexicon.Nom) && !(st.english && f.Has(lexicon.Acc))
}

// subjectAhead tells whether the bare group of chunk k is the subject of a
// finite verb behind it: nothing but its complements, appositions and
// relative clauses stand between.
func (st *State) subjectAhead(k int) bool {
	if st.english {
		return st.startsClause(k)
	}
	if st.waits() {
		return false // the verb ahead is that of an outer clause
	}
	relatives := 0
	for j := k + 1; j < len(st.chunks); j++ {
		c := &st.chunks[j]
		switch c.kind {
		case groupChunk:
			g := &st.s.Groups[c.group]
			if g.Prep != "" || relatives > 0 {
				continue
			}
			if st.emphatic(j) {
				continue
			}
			if st.nominative(c.group) {
				return false
			}
			prev := st.chunks[j-1].kind
			if prev != conjChunk && prev != commaChunk && prev != groupChunk {
				return false
			}
		case commaChunk, openChunk, closeChunk:
		case conjChunk:
			if j+1 < len(st.chunks) && st.chunks[j+1].kind != groupChunk {
				return false
			}
		case relativeChunk, questionChunk:
			relatives++
		case pastChunk, adjectiveChunk:
		case finiteChunk:
			if relatives > 0 {
				relatives--
				continue
			}
			if st.pred(c.pred).Arg(Subject) != None || st.chunks[j-1].kind == closeChunk {
				return false
			}
			// « …, a déclaré M. X »: the verb of an inserted clause.
			if st.chunks[j-1].kind == commaChunk && st.pred(c.pred).Is(speechVerb) && !st.commaBetween(k, j-1) {
				return false
			}
			return st.agree(c.pred, st.chunks[k].group)
		default:
			return false
		}
	}
	return false
}

// commaBetween tells whether a comma stands between chunks k and j.
func (st *State) commaBetween(k, j int) bool {
	for i := k + 1; i < j; i++ {
		if st.chunks[i].kind == commaChunk {
			return true
		}
	}
	return false
}

// agree tells whether a group can be the subject of a finite verb as far as
// number goes.
func (st *State) agree(p, g int) bool {
	gr := &st.s.Groups[g]
	verb := st.pred(p).Feats
	head := st.word(gr.Head).Feats
	if gr.Conjunct != None {
		head = lexicon.Plur
	}
	v, h := verb&(lexicon.Sing|lexicon.Plur), head&(lexicon.Sing|lexicon.Plur)
	if gr.Mark != None && st.s.Marks[gr.Mark].Kind == NameMark && gr.Conjunct == None {
		return true
	}
	return v == 0 || h == 0 || v&h != 0
}
