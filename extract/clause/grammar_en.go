package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// English and languages built like it put adjectives, nouns and names before the
// noun they describe, open clauses without a word, say past and participle alike,
// and hang auxiliaries, not and to before their verb: "the disputed border town
// the army has not taken".
type english struct{}

func adjectiveNoun() grammar { return english{} }

func (english) phrases(ck *chunker) phrases { return &englishPhrases{chunker: ck} }
func (english) clauses(bd *builder) clauses { return englishClauses{bd} }
func (english) wholes(fi *finisher) wholes  { return englishWholes{fi} }

// englishPhrases read groups of words: noun groups in noungroup_en.go, verb
// groups in verbgroup_en.go.
type englishPhrases struct {
	*chunker
	before []int // marks before a head, while a group is read
}

func (en *englishPhrases) verb(i int, prep preposition) int {
	if en.reduced(i) {
		en.word(i).Feats = lexicon.Part | lexicon.Past
	}
	if en.prenominal(i) {
		return en.nounGroup(i, prep)
	}
	return en.verbGroup(i, prep)
}

func (en *englishPhrases) pronoun(i int, prep preposition) int {
	switch w := en.word(i); {
	case w.Feats.Has(lexicon.Interrog):
		g := en.newGroup(oneWord(Pronoun, i))
		en.add(chunk{kind: questionChunk, first: i, end: i + 1, group: g, lemma: w.Lemma})
		return i + 1
	case w.Feats.Has(lexicon.Rel):
		return en.relativePronoun(i, prep)
	case w.Feats.Has(lexicon.Poss):
		return en.nounGroup(i, prep)
	}
	return en.alone(i, prep)
}

// prepositionObject are the adverbs that a preposition takes as if they were
// nouns: "in there", "from now".
const prepositionObject lexicon.Sense = "preposition-object"

func (en *englishPhrases) minor(i int, prep preposition) (int, preposition) {
	w := en.word(i)
	if prep.lemma != "" {
		switch {
		case w.POS == lexicon.ADV && en.modifierAhead(i+1):
			return en.nounGroup(i, prep), bare // « after nearly two years »
		case w.POS == lexicon.X, w.POS == lexicon.ADV && w.Is(prepositionObject):
			return en.alone(i, prep), bare // « from here », « at example.org »
		}
	}
	switch {
	case w.Is(placeRelative) && w.Feats.Has(lexicon.Rel) && en.behindGroup():
		return en.relativePronoun(i, prep), bare
	case w.POS == lexicon.ADV && w.Feats&(lexicon.Interrog|lexicon.Rel) != 0 && prep.lemma == "" && en.subjectAt(i+1):
		// « died when rebels attacked », « explained how the army fell »
		en.add(chunk{kind: subordChunk, first: i, end: i + 1, lemma: w.Lemma, senses: w.Senses})
	case strings.EqualFold(w.Text, "to"):
		return en.infinitive(i), bare
	case w.Lemma == genitive:
		return en.owned(i), bare
	}
	return i + 1, bare
}

// subjectAt tells whether the subject of a clause may start at word i, with a verb
// behind it.
func (en *englishPhrases) subjectAt(i int) bool {
	if i >= len(en.Words) {
		return false
	}
	switch w := en.word(i); w.POS {
	case lexicon.PRON:
		if !w.Feats.Has(lexicon.Nom) && !w.Feats.Has(lexicon.Poss) {
			return false
		}
	case lexicon.DET, lexicon.NOUN, lexicon.PROPN, lexicon.NUM:
	case lexicon.ADJ:
		if !en.nounAhead(i) {
			return false
		}
	default:
		return false
	}
	for ; i < len(en.Words); i++ {
		switch w := en.word(i); {
		case w.POS == lexicon.AUX, w.POS == lexicon.VERB && w.Feats.Has(lexicon.Ind):
			return true
		case w.POS == lexicon.PUNCT, w.POS == lexicon.SCONJ:
			return false
		}
	}
	return false
}

// behindGroup tells whether the chunks so far end with a group, a comma aside.
func (en *englishPhrases) behindGroup() bool {
	for k := len(en.chunks) - 1; k >= 0; k-- {
		switch en.chunks[k].kind {
		case groupChunk:
			return true
		case commaChunk:
		default:
			return false
		}
	}
	return false
}
