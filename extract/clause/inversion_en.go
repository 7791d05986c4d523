package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// inverting are the words that an auxiliary follows at once, before its subject:
// why, how, nor, never.
const inverting lexicon.Sense = "inverting"

// invertedVerb returns the verb of the auxiliary at word i where the subject
// stands between them, or None.
func (en *englishPhrases) invertedVerb(i int) int {
	if !en.mayInvert(i) {
		return None
	}
	subject := en.behindAdverbs(i + 1)
	end := en.behindSubject(subject)
	if end == subject {
		return None
	}
	v := en.behindAdverbs(end)
	verb := en.word(v)
	if verb == nil || verb.POS != lexicon.VERB && verb.POS != lexicon.AUX || en.markAt[v] != None || !en.auxiliaryOf(en.word(i), verb) {
		return None
	}
	return v
}

// behindAdverbs skips the adverbs and negations at word i.
func (en *englishPhrases) behindAdverbs(i int) int {
	for en.pos(i) == lexicon.ADV || i < len(en.Words) && en.word(i).Is(negator) {
		i++
	}
	return i
}

// behindSubject skips the pronoun or noun group at word i.
func (en *englishPhrases) behindSubject(i int) int {
	if w := en.word(i); w != nil && w.POS == lexicon.PRON && !w.Feats.Has(lexicon.Poss) {
		return i + 1
	}
	for i < len(en.Words) && en.inGroup(i) {
		i++
	}
	return i
}

// auxiliaryOf tells whether aux can be the auxiliary of verb; a past that then
// must be a participle becomes one.
func (en *englishPhrases) auxiliaryOf(aux, verb *tag.Word) bool {
	f := verb.Feats
	switch aux.Lemma {
	case "do":
		return f.Has(lexicon.Inf) || f.Has(lexicon.Ind|lexicon.Pres|lexicon.P1)
	case "be", "have":
		if f.Has(lexicon.Part|lexicon.Pres) && aux.Lemma == "be" || f.Has(lexicon.Part|lexicon.Past) {
			return true
		}
		if f.Has(lexicon.Ind|lexicon.Past) && en.participle(verb.Text) {
			verb.Feats = lexicon.Part | lexicon.Past
			return true
		}
		return false
	}
	return aux.POS == lexicon.AUX && f.Has(lexicon.Inf)
}

// mayInvert tells whether a subject may follow the auxiliary at word i: none
// stands before it.
func (en *englishPhrases) mayInvert(i int) bool {
	k := len(en.chunks) - 1
	if k < 0 || en.opensQuestion(i-1) {
		return true
	}
	// « who has troops stationed there »: with be and have, the group may be
	// no subject; a pronoun is one.
	clear := en.word(i).Lemma != "be" && en.word(i).Lemma != "have"
	if next := en.word(i + 1); next != nil && next.POS == lexicon.PRON && next.Feats.Has(lexicon.Nom) {
		clear = true
	}
	switch c := &en.chunks[k]; c.kind {
	case groupChunk:
		return en.Groups[c.group].Kinds.Has(lexicon.TimeNoun) || en.word(c.first).Feats.Has(lexicon.Interrog)
	case pastChunk, presentChunk, adjectiveChunk:
		return false
	case finiteChunk, infinitiveChunk, relativeChunk, conjChunk, commaChunk:
		return clear || k == 0
	}
	return true
}

// opensQuestion tells whether an auxiliary may follow word i at once, its subject
// behind it.
func (en *englishPhrases) opensQuestion(i int) bool {
	w := en.word(i)
	return w != nil && w.Is(inverting) && w.POS != lexicon.DET && w.POS != lexicon.ADJ
}

// inGroup tells the words that a subject between auxiliary and verb is made of.
func (en *englishPhrases) inGroup(i int) bool {
	switch w := en.word(i); w.POS {
	case lexicon.DET, lexicon.ADJ, lexicon.NUM, lexicon.NOUN, lexicon.PROPN:
		return true
	case lexicon.PRON:
		return w.Feats.Has(lexicon.Poss)
	case lexicon.PART:
		return w.Lemma == genitive
	case lexicon.ADP:
		return w.Lemma == "of"
	}
	return false
}
