package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// verbFollows tells whether a finite verb follows word i with no subject of
// its own: only complements stand before it.
func (an *analysis) verbFollows(i int) bool {
	with := false // « with no date set »
	for ; i < len(an.Words); i++ {
		w := an.word(i)
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
			if next := an.word(i + 1); next == nil || next.POS != lexicon.VERB || !next.Feats.Has(lexicon.Past) {
				return false
			}
			i++
		case lexicon.AUX, lexicon.VERB:
			if w.Feats.Has(lexicon.Part|lexicon.Pres) || strings.EqualFold(an.word(i-1).Text, "to") {
				continue // « aimed at ending the war », « hired to kill »
			}
			if with && an.participle(w.Text) {
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
