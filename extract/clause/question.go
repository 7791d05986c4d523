package clause

import "github.com/entente-kg/entente/extract/lexicon"

// Questions, and clauses that start with what: « what do they want », « has
// the army left », « he knows what they want ».

// A split is a verb group with its subject in the midst: its auxiliary has
// been read, and the verb waits at a later word.
type split struct{ at, end int }

// invertedVerb returns the verb of the auxiliary at word i where the subject
// stands between them, or None.
func (st *State) invertedVerb(i int) int {
	if !st.mayInvert(i) {
		return None
	}
	j := i + 1
	for st.pos(j) == lexicon.ADV || j < len(st.s.Words) && isNot(st.word(j)) {
		j++
	}
	subject := j
	if w := st.word(j); w != nil && w.POS == lexicon.PRON && !w.Feats.Has(lexicon.Poss) {
		j++
	} else {
		for j < len(st.s.Words) && st.inGroup(j) {
			j++
		}
	}
	if j == subject {
		return None
	}
	for st.pos(j) == lexicon.ADV || j < len(st.s.Words) && isNot(st.word(j)) {
		j++
	}
	v := st.word(j)
	if v == nil || v.POS != lexicon.VERB && v.POS != lexicon.AUX || st.markAt[j] != None {
		return None
	}
	switch aux := st.word(i); aux.Lemma {
	case "do":
		if v.Feats.Has(lexicon.Inf) || v.Feats.Has(lexicon.Ind|lexicon.Pres|lexicon.P1) {
			return j
		}
	case "be", "have":
		if v.Feats.Has(lexicon.Part|lexicon.Pres) && aux.Lemma == "be" || v.Feats.Has(lexicon.Part|lexicon.Past) {
			return j
		}
		if v.Feats.Has(lexicon.Ind|lexicon.Past) && st.participle(v.Text) {
			v.Feats = lexicon.Part | lexicon.Past
			return j
		}
	default:
		if aux.POS == lexicon.AUX && v.Feats.Has(lexicon.Inf) {
			return j
		}
	}
	return None
}

// mayInvert tells whether a subject may follow the auxiliary at word i: none
// stands before it.
func (st *State) mayInvert(i int) bool {
	k := len(st.chunks) - 1
	if k < 0 || st.opensQuestion(i-1) {
		return true
	}
	// « who has troops stationed there »: with be and have, the group may be
	// no subject; a pronoun is one.
	clear := st.word(i).Lemma != "be" && st.word(i).Lemma != "have"
	if next := st.word(i + 1); next != nil && next.POS == lexicon.PRON && next.Feats.Has(lexicon.Nom) {
		clear = true
	}
	switch c := &st.chunks[k]; c.kind {
	case groupChunk:
		return st.s.Groups[c.group].Kinds.Has(lexicon.TimeNoun) || st.word(c.first).Feats.Has(lexicon.Interrog)
	case pastChunk, presentChunk, adjectiveChunk:
		return false
	case finiteChunk, infinitiveChunk, relativeChunk, conjChunk, commaChunk:
		return clear || k == 0
	}
	return true
}

// opensQuestion tells the adverbs that an auxiliary follows at once: why, how,
// nor, never.
func (st *State) opensQuestion(i int) bool {
	w := st.word(i)
	if w == nil {
		return false
	}
	switch w.Lemma {
	case "why", "how", "when", "where", "nor", "neither", "never", "seldom", "rarely", "hardly", "only", "so":
		return w.POS != lexicon.DET && w.POS != lexicon.ADJ
	}
	return false
}

// inGroup tells the words that a subject between auxiliary and verb is made of.
func (st *State) inGroup(i int) bool {
	switch w := st.word(i); w.POS {
	case lexicon.DET, lexicon.ADJ, lexicon.NUM, lexicon.NOUN, lexicon.PROPN:
		return true
	case lexicon.PRON:
		return w.Feats.Has(lexicon.Poss)
	case lexicon.PART:
		return w.Lemma == "'s"
	case lexicon.ADP:
		return w.Lemma == "of"
	}
	return false
}

// followsVerb gives the group of chunk k to the verb before it as its subject,
// where that stands behind it, and tells whether it did: « did he leave »,
// « there is a way », « then came the war ».
func (st *State) followsVerb(k int) bool {
	f, g := st.top(), st.chunks[k].group
	p := st.pred(f.latest)
	if at := p.Arg(Subject); at != None {
		if p.Lemma != "be" || st.word(st.s.Groups[at].Head).Lemma != "there" || f.latest != f.pred {
			return false
		}
		for i := range p.Args {
			if p.Args[i].Group == at {
				p.Args[i].Group = g
			}
		}
		return true
	}
	if !f.inverted {
		return false
	}
	f.inverted = false
	st.give(f.latest, Subject, "", g)
	return true
}

// question opens the clause of the pronoun of chunk k, « what », which is its
// verb's subject or object.
func (st *State) question(k int) {
	c := &st.chunks[k]
	f := st.top()
	if f.latest == None && f.subject == None {
		f.asked = c.group
		return
	}
	if f.latest != None && st.verbal(k-1) {
		if p := st.pred(f.latest); !p.Is(speechVerb, thoughtVerb, questionObject, copula) && !p.Passive && p.Arg(Object) == None {
			st.give(f.latest, Object, "", c.group) // « did what they could »: no question
		}
	}
	st.push(frame{link: LinkThat, prep: c.lemma, governor: f.latest, antecedent: None})
	st.top().asked = c.group
}

// invert places the verb of a question, whose subject follows.
func (st *State) invert(p int) {
	f := st.top()
	if f.pred != None {
		st.coordinate(p, f)
	} else {
		if g := f.subject; g != None && f.asked == None && st.word(st.s.Groups[g].First).Feats.Has(lexicon.Interrog) {
			f.asked = g // « which countries did he visit »
		}
		f.subject, f.inverted = None, true
		st.open(p)
	}
	st.top().inverted = true
}

// answer gives the question's pronoun of frame f to its verb p: it is the
// object where another group is the subject.
func (st *State) answer(p int, f *frame) {
	g := f.asked
	if g == None {
		return
	}
	f.asked = None
	give := st.give
	if st.ownVerb(g) {
		give = st.lend
	}
	switch pr := st.pred(p); {
	case pr.Arg(Subject) == None && !f.inverted:
		give(p, Subject, "", g)
	case pr.Lemma == "be":
		give(p, Attribute, "", g)
	case !pr.Passive && st.word(pr.Head).POS == lexicon.VERB:
		give(p, Object, "", g)
	}
}
