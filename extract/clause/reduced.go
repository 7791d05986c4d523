package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// English writes most pasts and past participles alike. Where the words beside
// one do not tell, its clause does: a clause has one finite verb.

// reduced tells whether the past tense at word i is a participle without
// auxiliary, or with one that it shares: « a law passed in May », « the troops
// deployed there left », « was arrested in Rome and charged », « as promised ».
func (st *State) reduced(i int) bool {
	w := st.word(i)
	k := len(st.chunks) - 1
	if k < 0 || w.POS != lexicon.VERB || !w.Feats.Has(lexicon.Ind|lexicon.Past) || w.Is(intransitive) || !st.participle(w.Text) {
		return false
	}
	if w.Lemma == "say" || w.Lemma == "add" {
		return false // « …, said on Monday »
	}
	object := st.groupAt(i + 1)
	switch st.chunks[k].kind {
	case subordChunk:
		return st.chunks[k].lemma != "that" && !object
	case conjChunk:
		if next := st.word(i + 1); next != nil && next.POS == lexicon.SCONJ && w.Is(speechVerb) {
			return false // « said he had tried and denied that … »
		}
		return st.sharesAuxiliary(k-1, object)
	case commaChunk:
		// « The law, passed in May, bans … »; but « Smith, the mayor, resigned ».
		if object || k == 0 || st.chunks[k-1].kind != groupChunk {
			return false
		}
		from := st.groupStart(k - 1)
		if st.lacksVerb(k - 1) {
			return st.s.Groups[st.chunks[from].group].Prep == "" && (from == 0 || st.chunks[from-1].kind != commaChunk) && st.commaAhead(i)
		}
		return st.pos(i+1) == lexicon.ADP
	case groupChunk:
	case finiteChunk, infinitiveChunk:
		// « find attached the list », « see attached file »
		return st.chunks[k].end == i && st.word(i-1).Is(participleObject) && !st.lacksVerb(k)
	default:
		return false
	}
	if p := st.s.Groups[st.chunks[st.groupStart(k)].group].Prep; k == st.groupStart(k) && (p == "with" || p == "without") {
		return true // « with no end agreed »
	}
	if object && !w.Is(namingVerb) {
		return false
	}
	if st.personal(st.chunks[k].group) {
		return k > 0 && !object && st.verbal(k-1) && st.pred(st.chunks[k-1].pred).Is(participleObject)
	}
	if p := st.s.Groups[st.chunks[st.groupStart(k)].group].Prep; p == "with" || p == "without" {
		return true // « with no end agreed »
	}
	from := st.groupStart(k)
	if st.lacksVerb(k) {
		if from > 0 && (st.chunks[from-1].kind == relativeChunk || st.chunks[from-1].kind == questionChunk) {
			return false // « the deal which they signed failed »
		}
		return st.headline(i) || st.verbFollows(i+1)
	}
	if st.s.Groups[st.chunks[from].group].Prep != "" {
		return true // « from a man named X »
	}
	if from == 0 {
		return st.verbFollows(i + 1)
	}
	switch before := &st.chunks[from-1]; {
	case st.verbal(from - 1):
		return !st.pred(before.pred).Is(speechVerb, thoughtVerb) || st.verbFollows(i+1)
	case before.kind == groupChunk, before.kind == adjectiveChunk:
		return !st.isName(&st.s.Groups[st.chunks[from].group]) || st.verbFollows(i+1) // « the arms Iran sold »
	}
	return st.verbFollows(i + 1)
}

// headline tells whether the past at word i, the only verb of its sentence, is
// a participle, since it has not the object it needs: « Three soldiers killed ».
func (st *State) headline(i int) bool {
	k := len(st.chunks) - 1
	from := st.groupStart(k)
	if from > 0 && st.chunks[from-1].kind != stopChunk || !st.word(i).Is(obligatoryObject) || st.isName(&st.s.Groups[st.chunks[from].group]) {
		return false
	}
	switch st.pos(i + 1) {
	case lexicon.ADP, lexicon.PUNCT, lexicon.ADV, lexicon.PART:
		return true
	}
	return false
}

// headlined tells whether the participle of chunk k is the verb of a headline.
func (st *State) headlined(k int) bool {
	f := st.top()
	if len(st.frames) > 1 || f.pred != None || f.latest != None || f.subject == None || st.chunks[k-1].kind != groupChunk || !st.pred(st.chunks[k].pred).Is(obligatoryObject) {
		return false
	}
	for _, c := range st.chunks[k+1:] {
		switch c.kind {
		case finiteChunk:
			return false
		case stopChunk:
			return true
		}
	}
	return true
}

// verbal tells whether chunk k is a verb group.
func (st *State) verbal(k int) bool {
	switch st.chunks[k].kind {
	case finiteChunk, infinitiveChunk, presentChunk, pastChunk:
		return true
	}
	return false
}

// prenominal tells whether a participle at word i starts a noun group, in English:
// « find stolen goods », « of affected areas », « replace retiring judges ».
func (st *State) prenominal(i int) bool {
	w := st.word(i)
	if !st.english || !w.Feats.Has(lexicon.Part) || w.Feats.Has(lexicon.Ind) || st.pos(i+1) != lexicon.NOUN {
		return false
	}
	if w.Feats.Has(lexicon.Pres) {
		return i > 0 && st.pos(i-1) == lexicon.VERB && !st.word(i-1).Is(gerundObject, copula, motionVerb, intransitive)
	}
	switch st.pos(i - 1) {
	case lexicon.PUNCT:
		return i == 0
	case lexicon.ADP:
		return true
	case lexicon.ADV:
		return !isNot(st.word(i - 1))
	case lexicon.VERB:
		return !st.word(i - 1).Is(copula)
	}
	return false
}

// participle tells whether the form can be a past participle.
func (st *State) participle(form string) bool {
	as, _ := st.reader.Lookup(form)
	for _, a := range as {
		if a.POS == lexicon.VERB && a.Feats.Has(lexicon.Part|lexicon.Past) {
			return true
		}
	}
	return false
}

// personal tells a pronoun that no participle describes: he, them, it.
func (st *State) personal(g int) bool {
	gr := &st.s.Groups[g]
	return gr.Kind == Pronoun && st.word(gr.Head).Feats&(lexicon.Nom|lexicon.Acc|lexicon.P1|lexicon.P2|lexicon.P3) != 0
}

// groupAt tells whether a bare noun group can start at word i.
func (st *State) groupAt(i int) bool {
	if m := st.markAt; i < len(m) && m[i] != None {
		return st.s.Marks[m[i]].Kind != TimeMark
	}
	switch st.pos(i) {
	case lexicon.DET, lexicon.NOUN, lexicon.PROPN, lexicon.NUM, lexicon.ADJ, lexicon.PRON, lexicon.SYM:
		return true
	}
	return st.english && st.about(i) > 0
}

// groupStart returns the bare group that the groups up to chunk k belong to:
// « soldiers of the army from the north ».
func (st *State) groupStart(k int) int {
	for k > 0 && st.s.Groups[st.chunks[k].group].Prep != "" && st.chunks[k-1].kind == groupChunk {
		k--
	}
	return k
}

// lacksVerb tells whether a clause that is open behind chunk k has no finite
// verb yet.
func (st *State) lacksVerb(k int) bool {
	from := k
	for from > 0 && st.chunks[from-1].kind != stopChunk && st.chunks[from-1].kind != openChunk {
		from--
	}
	open := 1
	for _, c := range st.chunks[from : k+1] {
		switch c.kind {
		case relativeChunk, subordChunk, questionChunk:
			open++
		case finiteChunk:
			open = max(open-1, 0)
		}
	}
	return open > 0
}

// verbFollows tells whether a finite verb follows word i with no subject of
// its own: only complements stand before it.
func (st *State) verbFollows(i int) bool {
	with := false // « with no date set »
	for ; i < len(st.s.Words); i++ {
		w := st.word(i)
		switch w.POS {
		case lexicon.ADP:
			with = w.Lemma == "with" || w.Lemma == "without"
		case lexicon.DET, lexicon.NOUN, lexicon.PROPN, lexicon.ADJ, lexicon.ADV, lexicon.NUM, lexicon.PART:
		case lexicon.PRON:
			if !w.Feats.Has(lexicon.Poss) && !w.Feats.Has(lexicon.Refl) {
				return false
			}
		case lexicon.CCONJ:
			// « arrested in Paris and charged »
			if next := st.word(i + 1); next == nil || next.POS != lexicon.VERB || !next.Feats.Has(lexicon.Past) {
				return false
			}
			i++
		case lexicon.AUX, lexicon.VERB:
			if w.Feats.Has(lexicon.Part|lexicon.Pres) || strings.EqualFold(st.word(i-1).Text, "to") {
				continue // « aimed at ending the war », « hired to kill »
			}
			if with && st.participle(w.Text) {
				with = false
				continue
			}
			return w.Feats&(lexicon.Ind|lexicon.Cnd|lexicon.Fut) != 0 || w.POS == lexicon.AUX && !w.Feats.Has(lexicon.Part)
		default:
			return false
		}
	}
	return false
}

// commaAhead tells whether the next comma behind word i stands before a verb.
func (st *State) commaAhead(i int) bool {
	for i++; i < len(st.s.Words); i++ {
		if st.word(i).Text == "," {
			for i++; st.pos(i) == lexicon.ADV; i++ {
			}
			return st.pos(i) == lexicon.AUX || st.pos(i) == lexicon.VERB
		}
		if p := st.pos(i); p == lexicon.PUNCT || p == lexicon.VERB && st.word(i).Feats.Has(lexicon.Ind) {
			return false
		}
	}
	return false
}

// sharesAuxiliary tells whether a participle behind the conjunction after chunk
// k has the auxiliary of the verb before: « has met X and praised Y », « was
// arrested and charged ». With an object of its own it does not share the be
// of a passive: « was elected and led the party ».
func (st *State) sharesAuxiliary(k int, object bool) bool {
	aside := k >= 0 && st.chunks[k].kind == commaChunk // « …, flanked by guards, and warned »
	for ; k >= 0; k-- {
		switch c := &st.chunks[k]; {
		case c.kind == groupChunk, c.kind == commaChunk, c.kind == adjectiveChunk:
		case st.verbal(k):
			p := st.pred(c.pred)
			if !st.word(p.Head).Feats.Has(lexicon.Part|lexicon.Past) || p.Kind != Verbal || c.kind == pastChunk && aside {
				return false
			}
			return !object || !p.Passive && c.kind != pastChunk
		default:
			return false
		}
	}
	return false
}
