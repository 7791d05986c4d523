package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// Adverbs that say how much or many of what stands behind their de: those that
// compare it with a number, and those that only count.
const (
	comparingAdverb lexicon.Sense = "comparing-adverb"
	countingAdverb  lexicon.Sense = "counting-adverb"
)

func (fr frenchPhrases) quantity(i int) int {
	if next := fr.word(i + 1); next == nil || !isDe(next) {
		return 0
	}
	after, adverb := fr.pos(i+2), fr.word(i)
	switch {
	case adverb.Is(comparingAdverb):
		switch {
		case after == lexicon.NUM, after == lexicon.DET && fr.word(i+2).Feats.Has(lexicon.Indef|lexicon.Sing):
			return 2 // « plus d'un an »
		case after == lexicon.NOUN && (adverb.Lemma == "moins" || adverb.Lemma == "plus" && !fr.neBefore(i)):
			return 2 // « demander plus d'espace », but « n'a plus de pain »
		}
	case adverb.Is(countingAdverb):
		if after == lexicon.NOUN || after == lexicon.ADJ || after == lexicon.NUM {
			return 2
		}
	}
	return 0
}

// isDe tells de and d', be it a preposition or an article, which no lemma tells.
func isDe(w *tag.Word) bool { return w.Text == "de" || w.Text == "d'" || w.Text == "d’" }

// neBefore tells whether « ne » stands not far before word i.
func (fr frenchPhrases) neBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-6 && fr.pos(k) != lexicon.PUNCT; k-- {
		if isNe(fr.word(k)) {
			return true
		}
	}
	return false
}
