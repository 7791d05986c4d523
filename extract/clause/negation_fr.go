package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// What denies a verb: beside it, and the determiners, pronouns and conjunctions
// that do so from elsewhere in its clause, with ne: aucun, rien, ni.
const (
	negator      lexicon.Sense = "negator"
	negativeWord lexicon.Sense = "negative-word"
)

func isNe(w *tag.Word) bool { return w.Lemma == "ne" }

// negation tells what « ne » before the verb that ends at word i is: negation
// with pas, plus, aucun, ni behind it or before, restriction with que.
func (fr frenchPhrases) negation(i int) (negated, restricted bool) {
	for k := i; k < len(fr.Words) && k < i+12; k++ {
		w := fr.word(k)
		switch {
		case w.Is(negator, negativeWord):
			return true, false
		case w.Lemma == "que":
			return false, true
		case w.POS == lexicon.VERB && w.Feats&(lexicon.Ind|lexicon.Cnd) != 0:
			return true, false
		}
	}
	return true, false
}

// denied tells whether pas or its like stands right before or behind the end of
// a verb.
func (fr frenchPhrases) denied(end int) bool {
	w := fr.word(end)
	return w != nil && w.Is(negator) || end > 0 && fr.word(end-1).Is(negator)
}
