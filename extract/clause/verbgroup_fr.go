package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// A frenchVerb is what the words of a verb group add up to while they are read:
// ne, clitics, auxiliaries and the words between them, the verb, what hangs on it.
type frenchVerb struct {
	Predicate
	ne      bool
	clitics clitics
	subject int // the pronoun that hangs on the verb, -t-il, or None
	aside   int // the comma behind the auxiliary from which an aside parts the verb, or None
}

// verbGroup reads a verb with its negation, clitics and auxiliaries at word i
// and returns where it ends.
func (fr frenchPhrases) verbGroup(start int, prep preposition) int {
	v := frenchVerb{Predicate: fr.oneWordPredicate(Verbal, start), clitics: clitics{None, None, None, None}, subject: None, aside: None}
	i := fr.beforeVerb(&v, start)
	if fr.pos(i) != lexicon.VERB && fr.pos(i) != lexicon.AUX {
		return max(i, start+1)
	}
	w := fr.word(i)
	v.Head, v.Lemma, v.Senses, v.Feats, v.End = i, w.Lemma, w.Senses, w.Feats, i+1
	v.Finite = w.Feats&(lexicon.Ind|lexicon.Sub|lexicon.Cnd|lexicon.Imp) != 0
	if !v.Reflexive {
		v.First = i
	}
	fr.auxiliaries(&v)
	end := v.End
	for end < len(fr.Words) && fr.word(end).Is(invertedSubject) {
		v.subject = end
		end++
	}
	fr.deny(&v, end)
	if v.aside != None {
		fr.taken = span{v.Head, v.End} // what stands between is read before
		end = v.aside
	}
	p := fr.newPredicate(v.Predicate)
	fr.giveClitics(p, v.clitics)
	if v.subject != None {
		fr.give(p, Subject, "", fr.newGroup(oneWord(Pronoun, v.subject)))
	}
	fr.add(chunk{kind: v.chunkKind(), first: start, end: end, pred: p, prep: prep.lemma, cs: prep.cs})
	return end
}

// beforeVerb reads ne and the clitics at word i, and returns where the verb
// should stand.
func (fr frenchPhrases) beforeVerb(v *frenchVerb, i int) int {
	for ; i < len(fr.Words); i++ {
		switch w := fr.word(i); {
		case isNe(w):
			v.ne, v.NegAt = true, i
		case w.POS == lexicon.PRON && isClitic(w):
			if !fr.reflexive(i) {
				v.clitics.add(w, i)
			} else if !v.Reflexive {
				v.Reflexive, v.First = true, i
			}
		case v.ne && w.POS == lexicon.ADV && w.Is(negator):
			v.Negated, v.NegEnd = true, i // « pour ne pas céder »
		default:
			return i
		}
	}
	return i
}

// auxiliaries goes on from auxiliaries to the participle that they stand before,
// which is then the verb. Adverbs and inverted clitics may stand between.
func (fr frenchPhrases) auxiliaries(v *frenchVerb) {
	for w := fr.word(v.Head); isAuxiliary(w); {
		j := fr.behindAuxiliary(v)
		if comma := j; v.aside == None {
			if j = fr.behindAside(v, j); j != comma {
				v.aside = comma
			}
		}
		next := fr.word(j)
		if next == nil || fr.nameAt(j) || !next.Feats.Has(lexicon.Part|lexicon.Past) || next.POS != lexicon.VERB && next.POS != lexicon.AUX {
			return
		}
		if w.Lemma == "être" {
			arrived := next.Is(perfectWithBe) && !w.Feats.Has(lexicon.Part|lexicon.Past)
			v.Passive = !arrived && !v.Reflexive
		}
		v.Head, v.Lemma, v.Senses, v.End = j, next.Lemma, next.Senses, j+1
		if next.Lemma != "être" {
			return
		}
		w = next
	}
}

// behindAuxiliary reads what may stand between the auxiliary at v's head and its
// participle, and returns where that should stand.
func (fr frenchPhrases) behindAuxiliary(v *frenchVerb) int {
	j := v.Head + 1
	for ; j < len(fr.Words); j++ {
		w := fr.word(j)
		switch {
		case w.Is(invertedSubject):
			v.subject = j
		case w.POS == lexicon.ADV, w.Inside, w.Unit > 0 && w.UnitOf.POS == lexicon.ADV, fr.allAt(j), isSelf(w), fr.marksRest(j):
		default:
			return j
		}
		if v.ne && w.Is(negator) {
			v.Negated, v.NegEnd = true, j
		}
	}
	return j
}

// behindAside returns where the participle stands from which what the commas at
// word i and further on set off parts its auxiliary: « a, lors du débat, accusé
// X »; i where there is none.
func (fr frenchPhrases) behindAside(v *frenchVerb, i int) int {
	w := fr.word(i)
	if w == nil || w.Text != "," || !v.Finite {
		return i
	}
	for j := i + 1; j < len(fr.Words) && j < i+longestAside; j++ {
		switch w := fr.word(j); {
		case w.Feats&(lexicon.Ind|lexicon.Cnd|lexicon.Sub) != 0 && (w.POS == lexicon.VERB || w.POS == lexicon.AUX), w.POS == lexicon.CCONJ && fr.pos(j-1) == lexicon.PUNCT:
			return i
		case w.Text == ",":
			k := j + 1
			for fr.pos(k) == lexicon.ADV && !isNe(fr.word(k)) {
				k++
			}
			if next := fr.word(k); next != nil && next.Feats.Has(lexicon.Part|lexicon.Past) && (next.POS == lexicon.VERB || next.POS == lexicon.AUX) && fr.markAt[k] == None {
				return k
			}
		}
	}
	return i
}

// longestAside is how many words an aside between auxiliary and participle has at
// most.
const longestAside = 24

// deny tells of a verb with ne whether it is denied; end is where its words end.
func (fr frenchPhrases) deny(v *frenchVerb, end int) {
	if !v.ne {
		return
	}
	restricted := false
	if !v.Negated {
		v.Negated, restricted = fr.negation(end)
	}
	if restricted || v.Lemma == "cesser" && !fr.denied(end) {
		v.Negated = false // « n'a que … », « ne cesse de … »
	}
}

func (v *frenchVerb) chunkKind() chunkKind {
	switch f := v.Feats; {
	case v.Finite:
		return finiteChunk
	case f.Has(lexicon.Part | lexicon.Pres), f.Has(lexicon.Part) && !f.Has(lexicon.Past):
		return presentChunk
	case f.Has(lexicon.Part):
		return pastChunk
	}
	return infinitiveChunk
}

// nameAt tells whether a name covers word i.
func (fr frenchPhrases) nameAt(i int) bool {
	m := fr.markAt[i]
	return m != None && fr.Marks[m].Kind == NameMark
}

// verbAhead tells whether only clitics stand between word i and a verb.
func (fr frenchPhrases) verbAhead(i int) bool {
	for k := i + 1; k < len(fr.Words); k++ {
		w := fr.word(k)
		switch {
		case w.POS == lexicon.VERB || w.POS == lexicon.AUX:
			return true
		case w.POS == lexicon.PRON && isClitic(w), isNe(w):
		default:
			return false
		}
	}
	return false
}

// allAt tells whether « tous » stands alone between auxiliary and participle.
func (fr frenchPhrases) allAt(i int) bool {
	return fr.word(i).Lemma == "tout" && fr.word(i).Feats.Has(lexicon.Plur) && fr.pos(i+1) == lexicon.VERB
}

// isSelf tells lui-même and its like, which may stand between auxiliary and
// participle.
func isSelf(w *tag.Word) bool {
	return w.POS == lexicon.PRON && (strings.HasSuffix(w.Text, "-même") || strings.HasSuffix(w.Text, "-mêmes"))
}

func isAuxiliary(w *tag.Word) bool { return w.Lemma == "être" || w.Lemma == "avoir" }

// marksRest tells whether a quotation mark at word i parts an auxiliary from the
// participle behind it: « a « salué le courage » de X ».
func (fr frenchPhrases) marksRest(i int) bool {
	if !fr.word(i).Opens() {
		return false
	}
	for i++; fr.pos(i) == lexicon.ADV || i < len(fr.Words) && (fr.word(i).Inside || fr.word(i).Unit > 0 && fr.word(i).UnitOf.POS == lexicon.ADV); i++ {
	}
	w := fr.word(i)
	return w != nil && w.POS == lexicon.VERB && w.Feats.Has(lexicon.Part|lexicon.Past)
}
