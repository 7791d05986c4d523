package clause

import "github.com/entente-kg/entente/extract/lexicon"

// English opens clauses without a word: « he says the army left », « the man
// they met », « told him they would ». A noun group behind a verb may so be
// its object, or the subject of the next verb.

// startsClause tells whether the bare group of chunk k, behind a verb of its
// clause, is the subject of a finite verb ahead.
func (st *State) startsClause(k int) bool {
	g := &st.s.Groups[st.chunks[k].group]
	if g.Kind == Pronoun && st.word(g.Head).Feats.Has(lexicon.Acc) && !st.word(g.Head).Feats.Has(lexicon.Nom) {
		return false // them, him
	}
	if k == 0 || !st.subjectBefore(k) {
		return false
	}
	switch before := &st.chunks[k-1]; {
	case st.verbal(k - 1):
		p := st.pred(before.pred)
		if f := st.top(); before.kind == pastChunk && f.pred == None && f.subject == None {
			return true // « With no date set they left. »
		}
		return p.Is(speechVerb, thoughtVerb) && !p.Passive || st.top().inverted
	case before.kind == groupChunk:
		return st.chunks[k+1].kind == finiteChunk
	}
	return true
}

// subjectBefore tells whether a finite verb follows the bare group of chunk k
// with nothing between but what belongs to the group.
func (st *State) subjectBefore(k int) bool {
	relatives, commas := 0, 0
	for j := k + 1; j < len(st.chunks); j++ {
		c := &st.chunks[j]
		switch c.kind {
		case groupChunk:
			if st.s.Groups[c.group].Prep != "" || relatives > 0 {
				continue
			}
			switch st.chunks[j-1].kind {
			case conjChunk:
			case commaChunk:
				if st.nominative(c.group) {
					return false
				}
			default:
				if st.apposed(st.chunks[j-1].group, c.group, false) != None {
					continue // « Foreign Minister X »
				}
				// « the men they met left »
				if j+1 >= len(st.chunks) || st.chunks[j+1].kind != finiteChunk || st.verbal(k-1) {
					return false
				}
				relatives++
			}
		case commaChunk:
			commas++
		case conjChunk:
			if j+1 >= len(st.chunks) || st.chunks[j+1].kind != groupChunk {
				return false
			}
		case relativeChunk:
			relatives++
		case pastChunk, presentChunk, adjectiveChunk:
		case finiteChunk:
			if relatives > 0 {
				relatives--
				continue
			}
			// « if they win, wait »: one comma parts the verb from the group.
			return commas != 1 && !c.inverted && st.agree(c.pred, st.chunks[k].group)
		default:
			return false
		}
	}
	return false
}

// saysThat returns the verb of saying or thinking of frame f that a clause
// without that may depend on, or None. Participles may stand between: « he said
// the talks held in Geneva failed ».
func (st *State) saysThat(f *frame) int {
	p := f.latest
	for p != None && st.pred(p).Link == LinkPart && st.pred(p).Governor != p {
		p = st.pred(p).Governor
	}
	if p == None || !st.pred(p).Is(speechVerb, thoughtVerb) || st.pred(p).Arg(Object) != None {
		return None
	}
	return p
}

// bareRelative opens a relative clause without pronoun, where the group of
// chunk k is its subject and tells whether it did: « the man they met ».
func (st *State) bareRelative(k int) bool {
	c := &st.chunks[k]
	g := &st.s.Groups[c.group]
	f := st.top()
	if k == 0 || k+1 >= len(st.chunks) || st.chunks[k+1].kind != finiteChunk || st.chunks[k+1].inverted || g.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	if g.Kind == Pronoun && !st.word(g.Head).Feats.Has(lexicon.Nom) || st.chunks[k-1].kind != groupChunk || st.chunks[k-1].end != c.first {
		return false
	}
	antecedent := st.chunks[k-1].group
	if k > 1 && st.chunks[k-2].kind == relativeChunk && st.chunks[k-2].lemma == "whose" {
		f.asked, f.subject = antecedent, c.group // « whose border they crossed »
		return true
	}
	a := &st.s.Groups[antecedent]
	if a.Kinds.Has(lexicon.TimeNoun) || st.personal(antecedent) || f.latest == None && f.subject == None {
		return false
	}
	if f.latest != None {
		if p := st.pred(f.latest); p.Is(speechVerb, objectControl) && p.Arg(Object) == antecedent {
			st.push(frame{link: LinkThat, prep: "that", governor: f.latest, antecedent: None}) // « told voters he won »
			st.top().subject = c.group
			return true
		}
	} else if g.Kind != Pronoun && !st.verbFollows(st.chunks[k+1].end) {
		return false
	}
	if circumstance(st.word(a.Head).Lemma) {
		antecedent = None
	}
	st.push(frame{link: LinkRel, at: None, governor: f.latest, antecedent: antecedent, pronoun: "that"})
	st.top().subject = c.group
	return true
}

// refills takes the antecedent of a relative clause from its verb p, which has
// an object of its own, and tells whether it did: « the claim that they broke
// the truce » has no gap.
func (st *State) refills(p *Predicate) bool {
	if p.Link != LinkRel || p.Is(namingVerb, ditransitive) {
		return false
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Func == Object && a.Understood {
			p.Args = append(p.Args[:i], p.Args[i+1:]...)
			return true
		}
	}
	return false
}

// circumstance tells the nouns whose relative clause says when, why or how:
// « the day he arrived ».
func circumstance(noun string) bool {
	switch noun {
	case "time", "day", "night", "week", "month", "year", "moment", "minute", "reason", "way", "place", "extent":
		return true
	}
	return false
}
