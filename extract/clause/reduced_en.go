package clause

import "github.com/entente-kg/entente/extract/lexicon"

// adversative is of conjunctions that set what they join against each other: but.
const adversative lexicon.Sense = "adversative"

// English writes most pasts and past participles alike. Where the words beside
// one do not tell, its clause does: a clause has one finite verb.

// reduced tells whether the past tense at word i is a participle without
// auxiliary, or with one that it shares: « a law passed in May », « the troops
// deployed there left », « was arrested in Rome and charged », « as promised ».
func (en *englishPhrases) reduced(i int) bool {
	w := en.word(i)
	k := len(en.chunks) - 1
	if k < 0 || w.POS != lexicon.VERB || !w.Feats.Has(lexicon.Ind|lexicon.Past) || w.Is(intransitive) || !en.participle(w.Text) {
		return false
	}
	if w.Lemma == "say" || w.Lemma == "add" {
		return false // « …, said on Monday »
	}
	object := en.nounGroupAt(i + 1)
	switch en.chunks[k].kind {
	case subordChunk:
		return en.chunks[k].lemma != "that" && !object
	case conjChunk:
		if next := en.word(i + 1); next != nil && next.POS == lexicon.SCONJ && w.Is(speechVerb) {
			return false // « said he had tried and denied that … »
		}
		return en.sharesAuxiliary(k-1, object, en.chunks[k].senses.Has(adversative))
	case commaChunk:
		return !object && en.reducedBehindComma(i, k)
	case groupChunk:
		return en.reducedBehindGroup(i, k, object)
	case finiteChunk, infinitiveChunk:
		// « find attached the list », « see attached file »
		return en.chunks[k].end == i && en.word(i-1).Is(participleObject) && !en.lacksVerb(k)
	}
	return false
}

// reducedBehindComma is reduced for a past without object behind the comma of
// chunk k: « The law, passed in May, bans … »; but « Smith, the mayor, resigned ».
func (en *englishPhrases) reducedBehindComma(i, k int) bool {
	if !en.groupAt(k - 1) {
		return false
	}
	if !en.lacksVerb(k - 1) {
		return en.pos(i+1) == lexicon.ADP
	}
	from := en.groupStart(k - 1)
	return en.groupOf(from).Prep == "" && (from == 0 || en.chunks[from-1].kind != commaChunk) && en.commaAhead(i)
}

// reducedBehindGroup is reduced for a past behind the group of chunk k; object
// tells whether it has one.
func (en *englishPhrases) reducedBehindGroup(i, k int, object bool) bool {
	from := en.groupStart(k)
	group := en.groupOf(from)
	absolute := group.Case.Has(lexicon.With | lexicon.Without) // « with no end agreed »
	switch {
	case absolute && from == k:
		return true
	case object && !en.word(i).Is(namingVerb):
		return false
	case en.personal(en.chunks[k].group):
		return k > 0 && !object && en.verbal(k-1) && en.pred(en.chunks[k-1].pred).Is(participleObject)
	case absolute:
		return true
	case en.lacksVerb(k):
		if from > 0 && (en.chunks[from-1].kind == relativeChunk || en.chunks[from-1].kind == questionChunk) {
			return false // « the deal which they signed failed »
		}
		return en.headline(i) || en.verbFollows(i+1)
	case group.Prep != "":
		return true // « from a man named X »
	}
	if from > 0 {
		switch before := &en.chunks[from-1]; {
		case en.verbal(from - 1):
			if !en.pred(before.pred).Is(speechVerb, thoughtVerb) {
				return true
			}
		case before.kind == groupChunk, before.kind == adjectiveChunk:
			if !en.isName(group) && !en.told(from-1) {
				return true // « the arms Iran sold »
			}
		}
	}
	return en.verbFollows(i + 1)
}

// told tells whether the group of chunk k is who is told something: « told the press
// the guards claimed … ».
func (en *englishPhrases) told(k int) bool {
	if !en.groupAt(k) || k == 0 || !en.verbal(k-1) {
		return false
	}
	p := en.pred(en.chunks[k-1].pred)
	return p.Is(speechVerb) && p.Is(objectControl) && !p.Passive
}

// headline tells whether the past at word i, the only verb of its sentence, is
// a participle, since it has not the object it needs: « Three soldiers killed ».
func (en *englishPhrases) headline(i int) bool {
	k := len(en.chunks) - 1
	from := en.groupStart(k)
	if from > 0 && en.chunks[from-1].kind != stopChunk || !en.word(i).Is(obligatoryObject) || en.isName(en.groupOf(from)) {
		return false
	}
	switch en.pos(i + 1) {
	case lexicon.ADP, lexicon.PUNCT, lexicon.ADV, lexicon.PART:
		return true
	}
	return false
}

// prenominal tells whether a participle at word i starts a noun group, in English:
// « find stolen goods », « of affected areas », « replace retiring judges ».
func (en *englishPhrases) prenominal(i int) bool {
	w := en.word(i)
	if !w.Feats.Has(lexicon.Part) || w.Feats.Has(lexicon.Ind) || !en.nounAhead(i+1) {
		return false
	}
	if en.pos(i+1) != lexicon.NOUN {
		// « guarding captured ISIS fighters »: a noun heads what they are.
		return w.Feats.Has(lexicon.Past) && i > 0 && en.pos(i-1) == lexicon.VERB && !en.word(i-1).Is(copula)
	}
	if w.Feats.Has(lexicon.Pres) {
		return i > 0 && en.pos(i-1) == lexicon.VERB && !en.word(i-1).Is(gerundObject, copula, motionVerb, intransitive)
	}
	switch en.pos(i - 1) {
	case lexicon.PUNCT:
		return i == 0
	case lexicon.ADP:
		return true
	case lexicon.ADV:
		return !en.word(i - 1).Is(negator)
	case lexicon.VERB:
		return !en.word(i - 1).Is(copula)
	}
	return false
}

// nounGroupAt tells whether a bare noun group can start at word i.
func (en *englishPhrases) nounGroupAt(i int) bool {
	if m := en.markAt; i < len(m) && m[i] != None {
		return en.Marks[m[i]].Kind != TimeMark
	}
	switch en.pos(i) {
	case lexicon.DET, lexicon.NOUN, lexicon.PROPN, lexicon.NUM, lexicon.ADJ, lexicon.PRON, lexicon.SYM:
		return true
	}
	return en.quantity(i) > 0
}

// groupStart returns the bare group that the groups up to chunk k belong to:
// « soldiers of the army from the north ».
func (en *englishPhrases) groupStart(k int) int {
	for k > 0 && en.groupOf(k).Prep != "" && en.chunks[k-1].kind == groupChunk {
		k--
	}
	return k
}

// lacksVerb tells whether a clause that is open behind chunk k has no finite
// verb yet.
func (en *englishPhrases) lacksVerb(k int) bool {
	from := k
	for from > 0 && en.chunks[from-1].kind != stopChunk && en.chunks[from-1].kind != openChunk {
		from--
	}
	open := 1
	for _, c := range en.chunks[from : k+1] {
		switch c.kind {
		case relativeChunk, subordChunk, questionChunk:
			open++
		case finiteChunk:
			open = max(open-1, 0)
		}
	}
	return open > 0
}

// commaAhead tells whether the next comma behind word i stands before a verb.
func (en *englishPhrases) commaAhead(i int) bool {
	for i++; i < len(en.Words); i++ {
		if en.word(i).Text == "," {
			for i++; en.pos(i) == lexicon.ADV; i++ {
			}
			return en.pos(i) == lexicon.AUX || en.pos(i) == lexicon.VERB
		}
		if p := en.pos(i); p == lexicon.PUNCT || p == lexicon.VERB && en.word(i).Feats.Has(lexicon.Ind) {
			return false
		}
	}
	return false
}

// sharesAuxiliary tells whether a participle behind the conjunction after chunk
// k has the auxiliary of the verb before: « has met X and praised Y », « was
// arrested and charged ». With an object of its own it does not share the be
// of a passive: « was elected and led the party ».
func (en *englishPhrases) sharesAuxiliary(k int, object, against bool) bool {
	aside := en.kindAt(k) == commaChunk // « …, flanked by guards, and warned »
	for ; k >= 0; k-- {
		switch c := &en.chunks[k]; {
		case c.kind == groupChunk, c.kind == commaChunk, c.kind == adjectiveChunk:
		case en.verbal(k):
			p := en.pred(c.pred)
			if !en.word(p.Head).Feats.Has(lexicon.Part|lexicon.Past) || p.Kind != Verbal || c.kind == pastChunk && aside {
				return false
			}
			if against && (p.Negated || p.Feats&(lexicon.Cnd|lexicon.Fut) != 0) {
				return false
			}
			return !object || !p.Passive && c.kind != pastChunk
		default:
			return false
		}
	}
	return false
}
