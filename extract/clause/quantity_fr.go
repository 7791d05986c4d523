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

// Prepositions that only say how many there are at most or at least of the
// persons behind them: « jusqu'à 200 rebelles », « entre 20 et 30 soldats ».
const bounding lexicon.Sense = "bounding"

func (fr frenchPhrases) quantity(i int) int {
	if n := fr.bounded(i); n > 0 {
		return n
	}
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

// bounded tells how many words before a number only say between what bounds it
// lies, 0 if none do. Only persons are counted so: « jusqu'à 200 mètres » is no
// object.
func (fr frenchPhrases) bounded(i int) int {
	w := fr.word(i)
	if w.POS != lexicon.ADP {
		return 0
	}
	lemma, n := w.Lemma, 1
	if w.Unit > 0 {
		lemma, n = w.UnitOf.Lemma, w.Unit
	}
	if !fr.lex.Senses(lemma).Has(bounding) || fr.pos(i+n) != lexicon.NUM {
		return 0
	}
	if fr.pos(i+n+1) == lexicon.CCONJ && fr.pos(i+n+2) == lexicon.NUM {
		n += 2
	} else if w.Unit == 0 {
		return 0
	}
	k := i + n + 1
	for fr.pos(k) == lexicon.ADJ {
		k++
	}
	if fr.pos(k) != lexicon.NOUN || !fr.lex.NounClass(fr.word(k).Lemma).Has(lexicon.PersonNoun) {
		return 0
	}
	return n
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
