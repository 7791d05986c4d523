package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// The pronouns that stand right before their verb and are no subject, but for
// nous and vous, which can be both; and those that hang on it and are one: -t-il.
const (
	clitic          lexicon.Sense = "clitic"
	invertedSubject lexicon.Sense = "inverted-subject"
)

func isClitic(w *tag.Word) bool { return w.Is(clitic) && !w.Feats.Has(lexicon.Nom) }

// Clitics are the pronouns before a verb, word indices or None.
type clitics struct{ object, dative, place, genitive int }

// add takes the clitic of word i.
func (c *clitics) add(w *tag.Word, i int) {
	switch {
	case w.Lemma == "y":
		c.place = i
	case w.Lemma == "en":
		c.genitive = i
	case w.Feats.Has(lexicon.Dat) && !w.Feats.Has(lexicon.Acc):
		c.dative = i
	default:
		c.object = i
	}
}

// giveClitics gives the pronouns before verb p to it.
func (fr frenchPhrases) giveClitics(p int, c clitics) {
	give := func(word int, f Func, prep string) {
		if word != None {
			fr.give(p, f, prep, fr.newGroup(oneWord(Pronoun, word)))
		}
	}
	give(c.object, Object, "")
	give(c.dative, Dative, "à")
	give(c.place, Oblique, "à")
	give(c.genitive, Oblique, "de")
}

// reflexive tells whether the clitic of word i stands for its verb's subject: se,
// and me, te, nous and vous where the subject is the same person.
func (fr frenchPhrases) reflexive(i int) bool {
	w := fr.word(i)
	if w.Feats&(lexicon.P1|lexicon.P2) != 0 {
		return fr.sameSubject(i, w)
	}
	return w.Feats.Has(lexicon.Refl)
}

// sameSubject tells whether the verb behind the clitic at word i, or the verb
// that governs it, is of the clitic's person: « je m'entretiens », « je viens de
// m'entretenir ».
func (fr frenchPhrases) sameSubject(i int, w *tag.Word) bool {
	person := w.Feats & (lexicon.P1 | lexicon.P2)
	agrees := func(f lexicon.Feats) bool {
		return f&person != 0 && f&lexicon.P3 == 0 || f.Has(lexicon.P1|lexicon.P3) && fr.spokenByI(i)
	}
	for k := i + 1; k < len(fr.Words); k++ {
		v := fr.word(k)
		switch {
		case v.POS == lexicon.VERB || v.POS == lexicon.AUX:
			if v.Feats.Has(lexicon.Inf) {
				p := fr.lastFinite()
				return p != None && agrees(fr.pred(p).Feats)
			}
			return agrees(v.Feats)
		case v.POS == lexicon.PRON:
		default:
			return false
		}
	}
	return false
}

// lastFinite is the last finite verb so far, or None.
func (fr frenchPhrases) lastFinite() int {
	for k := len(fr.chunks) - 1; k >= 0; k-- {
		if fr.chunks[k].kind == finiteChunk {
			return fr.chunks[k].pred
		}
	}
	return None
}

// spokenByI tells whether « je » is the last subject pronoun before word i: its
// verb forms are those of the third person as well.
func (fr frenchPhrases) spokenByI(i int) bool {
	for k := i; k >= 0; k-- {
		if w := fr.word(k); w.POS == lexicon.PRON && w.Feats.Has(lexicon.Nom) {
			return w.Feats.Has(lexicon.P1)
		}
	}
	return false
}
