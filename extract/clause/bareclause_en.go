package clause

import "github.com/entente-kg/entente/extract/lexicon"

// English opens clauses without a word: « he says the army left », « the man
// they met », « told him they would ». A noun group behind a verb may so be
// its object, or the subject of the next verb.

// circumstanceNoun are the nouns whose relative clause says when, why or how:
// « the day he arrived ».
const circumstanceNoun lexicon.Sense = "circumstance-noun"

// subjectAhead: behind a verb of its clause, a group is rather its object.
func (en englishClauses) subjectAhead(k int) bool {
	g := en.groupOf(k)
	if g.Kind == Pronoun && en.word(g.Head).Feats.Has(lexicon.Acc) && !en.word(g.Head).Feats.Has(lexicon.Nom) {
		return false // them, him
	}
	if k == 0 || !en.subjectBefore(k) {
		return false
	}
	switch before := &en.chunks[k-1]; {
	case en.verbal(k - 1):
		p := en.pred(before.pred)
		if f := en.top(); before.kind == pastChunk && f.pred == None && f.subject == None {
			return true // « With no date set they left. »
		}
		return p.Is(speechVerb, thoughtVerb) && !p.Passive || en.top().inverted
	case before.kind == groupChunk:
		return en.chunks[k+1].kind == finiteChunk || en.saidWhen(k)
	}
	return true
}

// saidWhen tells whether a verb of saying that has no object stands before chunk
// k, with only a date between: « said on Friday the cost of the war had risen ».
func (en englishClauses) saidWhen(k int) bool {
	p := en.top().latest
	return p != None && en.verbal(k-2) && en.chunks[k-2].pred == p && en.groupOf(k-1).Kinds.Has(lexicon.TimeNoun) &&
		en.pred(p).Is(speechVerb, thoughtVerb) && !en.pred(p).Passive
}

// subjectBefore tells whether a finite verb follows the bare group of chunk k
// with nothing between but what belongs to the group.
func (en englishClauses) subjectBefore(k int) bool {
	relatives, commas := 0, 0
	for j := k + 1; j < len(en.chunks); j++ {
		c := &en.chunks[j]
		switch c.kind {
		case groupChunk:
			if relatives > 0 || en.goesWithSubject(j) {
				continue
			}
			// « the men they met left »
			if en.kindAt(j-1) == commaChunk || en.kindAt(j+1) != finiteChunk || en.verbal(k-1) {
				return false
			}
			relatives++
		case commaChunk:
			commas++
		case conjChunk:
			if en.kindAt(j+1) != groupChunk || en.listClosed(k, j) {
				return false
			}
		case relativeChunk:
			relatives++
		case pastChunk, presentChunk, adjectiveChunk:
		case openChunk:
			if en.kindAt(j+1) != finiteChunk {
				return false // « said the deal “was good” »
			}
		case finiteChunk:
			if relatives > 0 {
				relatives--
				continue
			}
			// « if they win, wait »: one comma parts the verb from the group.
			return commas != 1 && !c.inverted && en.agree(c.pred, en.chunks[k].group)
		default:
			return false
		}
	}
	return false
}

// goesWithSubject tells whether the group of chunk j can stand between a subject
// and its verb.
func (en englishClauses) goesWithSubject(j int) bool {
	if en.groupOf(j).Prep != "" {
		return true
	}
	switch en.kindAt(j - 1) {
	case conjChunk:
		return true
	case commaChunk:
		return !en.nominative(en.chunks[j].group)
	case presentChunk:
		return true // « said a law allowing the sale had passed »
	}
	return en.apposed(en.chunks[j-1].group, en.chunks[j].group, false) != None // « Foreign Minister X »
}

// reported: « officials said the talks failed ».
func (en englishClauses) reported(p int) bool {
	f := en.top()
	says := en.saysThat(f)
	if says == None {
		return false
	}
	subject := f.subject
	f.subject = None
	en.openBare(frame{link: LinkThat, prep: "that", governor: says, antecedent: None}, subject)
	en.open(p)
	return true
}

// saysThat returns the verb of saying or thinking of frame f that a clause
// without that may depend on, or None. Participles may stand between: « he said
// the talks held in Geneva failed ».
func (en englishClauses) saysThat(f *frame) int {
	p := f.latest
	for p != None && en.pred(p).Link == LinkPart && en.pred(p).Governor != p && !en.pred(p).Is(speechVerb) {
		p = en.pred(p).Governor
	}
	if p == None || !en.pred(p).Is(speechVerb, thoughtVerb) || en.pred(p).Arg(Object) != None {
		return None
	}
	return p
}

// bareRelative opens a clause without a word, where the group of chunk k is its
// subject, and tells whether it did: « the man they met », « told voters he won ».
func (en englishClauses) bareRelative(k int) bool {
	if en.toldThat(k) {
		return true
	}
	if !en.subjectOfNext(k) || !en.groupAt(k-1) || en.chunks[k-1].end != en.chunks[k].first {
		return false
	}
	f, subject, antecedent := en.top(), en.chunks[k].group, en.chunks[k-1].group
	if en.toldOf(k) {
		return true
	}
	if en.kindAt(k-2) == relativeChunk && en.chunks[k-2].lemma == "whose" {
		f.asked, f.subject = antecedent, subject // « whose border they crossed »
		return true
	}
	switch {
	case en.Groups[antecedent].Kinds.Has(lexicon.TimeNoun), en.personal(antecedent):
		return false
	case f.latest != None:
		if p := en.pred(f.latest); p.Is(speechVerb, objectControl) && p.Arg(Object) == antecedent {
			en.openBare(frame{link: LinkThat, prep: "that", governor: f.latest, antecedent: None}, subject)
			return true
		}
	case f.subject == None, en.Groups[subject].Kind != Pronoun && !en.verbFollows(en.chunks[k+1].end):
		return false
	}
	if en.word(en.Groups[antecedent].Head).Is(circumstanceNoun) {
		antecedent = None
	}
	en.openBare(frame{link: LinkRel, at: None, governor: f.latest, antecedent: antecedent, pronoun: "that"}, subject)
	return true
}

// toldOf opens the clause of what somebody was told, where the group of chunk k is
// its subject and behind whom was told stands when: « told reporters on Monday
// the talks would go on ».
func (en englishClauses) toldOf(k int) bool {
	j := k - 1
	for en.groupAt(j) && en.groupOf(j).Kinds.Has(lexicon.TimeNoun) {
		j--
	}
	f := en.top()
	if j == k-1 || !en.groupAt(j) || f.latest == None {
		return false
	}
	if p := en.pred(f.latest); !p.Is(speechVerb, objectControl) || p.Arg(Object) != en.chunks[j].group {
		return false
	}
	en.openBare(frame{link: LinkThat, prep: "that", governor: f.latest, antecedent: None}, en.chunks[k].group)
	return true
}

// toldThat opens the clause of what somebody was told, where the group of chunk k
// is its subject and more than one word parts it from its verb: « told reporters a
// search of the coast had found nothing ».
func (en englishClauses) toldThat(k int) bool {
	f, g := en.top(), en.groupOf(k)
	if f.latest == None || !en.groupAt(k-1) || g.Prep != "" || g.Kinds.Has(lexicon.TimeNoun) || en.kindAt(k+1) == finiteChunk {
		return false
	}
	if p := en.pred(f.latest); !p.Is(speechVerb) || !p.Is(objectControl) || p.Passive || p.Arg(Object) != en.chunks[k-1].group || !en.subjectBefore(k) {
		return false
	}
	en.openBare(frame{link: LinkThat, prep: "that", governor: f.latest, antecedent: None}, en.chunks[k].group)
	return true
}

// openBare opens a clause that has a subject already.
func (en englishClauses) openBare(f frame, subject int) {
	en.push(f)
	en.top().subject = subject
}

// subjectOfNext tells whether the group of chunk k can be the subject of a finite
// verb right behind it.
func (en englishClauses) subjectOfNext(k int) bool {
	g := en.groupOf(k)
	if en.kindAt(k+1) != finiteChunk || en.chunks[k+1].inverted || g.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	return g.Kind != Pronoun || en.word(g.Head).Feats.Has(lexicon.Nom)
}

// refills takes the antecedent of a relative clause from its verb p, which has
// an object of its own, and tells whether it did: « the claim that they broke
// the truce » has no gap.
func (en englishClauses) refills(p *Predicate) bool {
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
