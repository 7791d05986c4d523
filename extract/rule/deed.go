package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// The nouns that call a deed again, whatever it was that the text told, and the
// words of which nouns and verbs call each other again: who offered made « the offer ».
const (
	AnyDeed      lexicon.Sense = "any-deed"      // the move, cette décision
	AnyWords     lexicon.Sense = "any-words"     // these remarks, ces propos: whatever was said
	OfAsking     lexicon.Sense = "of-asking"     // call, appeal
	ofOffering   lexicon.Sense = "of-offering"   // offer, propose
	ofAnnouncing lexicon.Sense = "of-announcing" // announcement, announce
	OfAccusing   lexicon.Sense = "of-accusing"   // claim, allege
	ofDeciding   lexicon.Sense = "of-deciding"   // decision, decide, rule
	ofFighting   lexicon.Sense = "of-fighting"   // operation, intervene
)

var families = [...]lexicon.Sense{OfAsking, ofOffering, ofAnnouncing, OfAccusing, ofDeciding, ofFighting}

// CallsDeed tells whether a noun may call again something that the text told
// somebody did.
func CallsDeed(noun lexicon.Senses) bool {
	return noun.Has(AnyDeed, AnyWords) || noun.Has(families[:]...)
}

// Akin tells whether a noun and the word of a deed call each other again.
func Akin(noun, deed lexicon.Senses) bool {
	for _, x := range families {
		if noun.Has(x) && deed.Has(x) {
			return true
		}
	}
	return false
}

// callsDeed tells whether the text told before what the noun of group g calls, so
// that it may tell there whose it is: « soutient cette démarche ».
func (st *state) callsDeed(g int) bool {
	if g == clause.None {
		return false
	}
	gr := &st.s.Groups[g]
	if gr.Head < 0 || !CallsDeed(st.s.Words[gr.Head].Senses) {
		return false
	}
	for i := max(0, gr.First); i < gr.Head; i++ {
		if w := &st.s.Words[i]; w.POS == lexicon.DET && (w.Feats.Has(lexicon.Def) || w.Feats.Has(lexicon.Dem)) {
			return true
		}
	}
	return gr.First > 0 && st.s.Words[gr.First-1].POS == lexicon.ADPDET
}
