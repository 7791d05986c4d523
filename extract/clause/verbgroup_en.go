package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

const (
	// Auxiliaries that say what would be or will be.
	conditionalModal lexicon.Sense = "conditional-modal"
	futureModal      lexicon.Sense = "future-modal"
	// Words for all or some of the subject that may stand behind an auxiliary:
	// "have both left".
	floatingQuantifier lexicon.Sense = "floating-quantifier"
	// Verbs whose object does what an infinitive without to says: "let them go".
	bareInfinitiveObject lexicon.Sense = "bare-infinitive-object"
)

// verbGroup reads a verb with its auxiliaries and negation at word i and
// returns where it ends. What stands before it decides what an -ing form is:
// behind a preposition it is taken as an infinitive (« accused X of lying »).
func (en *englishPhrases) verbGroup(start int, prep preposition) int {
	p := en.oneWordPredicate(Verbal, start)
	en.inflection(&p, prep.lemma == "")
	en.deniedBefore(&p)
	verb := en.auxiliaries(&p)
	c := chunk{kind: en.verbKind(&p, prep.lemma == ""), first: start, end: p.End, pred: en.newPredicate(p), prep: prep.lemma, cs: prep.cs}
	if verb != None {
		c.end, c.inverted = start+1, true // its subject comes next
		en.taken = span{verb, p.End}
	}
	en.add(c)
	return c.end
}

// inflection notes mood and tense of the first word of verb p; free tells
// whether no preposition stands before it.
func (en *englishPhrases) inflection(p *Predicate, free bool) {
	first := en.word(p.First)
	f := first.Feats
	p.Feats = f
	p.Finite = f&(lexicon.Ind|lexicon.Sub|lexicon.Cnd|lexicon.Imp) != 0 || first.POS == lexicon.AUX && !f.Has(lexicon.Inf) && !f.Has(lexicon.Part)
	switch {
	case first.Is(conditionalModal):
		p.Feats |= lexicon.Cnd
		p.Finite = true
	case first.Is(futureModal):
		p.Feats |= lexicon.Fut
		p.Finite = true
	}
	if f.Has(lexicon.Inf) && free && !en.bareInfinitive() {
		p.Finite = true // « they work »: the present is like the infinitive
	}
}

// deniedBefore negates verb p where what stands right before it does.
func (en *englishPhrases) deniedBefore(p *Predicate) {
	first := p.First
	if first == 0 {
		return
	}
	before := en.word(first - 1)
	if first > 1 && strings.EqualFold(before.Text, "to") && en.word(first-2).Is(negator) {
		p.Negated, p.NegEnd = true, first-2 // « promised not to attack »
		return
	}
	switch {
	case before.Is(negator): // « never agreed », « not knowing »
	case first > 1 && strings.EqualFold(before.Text, "longer") && strings.EqualFold(en.word(first-2).Text, "no"): // « no longer recognises »
	case en.pos(first) == lexicon.AUX && (before.Lemma == "nor" || before.Lemma == "neither"): // « nor did it sign »
	default:
		return
	}
	p.Negated, p.NegEnd = true, first-1
}

// auxiliaries goes on from auxiliaries to the verb that they stand before, which
// is then p's head. It returns the verb from which the subject parts them, where
// one does: « has the army left », otherwise None.
func (en *englishPhrases) auxiliaries(p *Predicate) (parted int) {
	parted = None
	for en.isAuxiliary(p) {
		aux := en.word(p.Head)
		j := en.behindAuxiliary(p)
		if p.Head == p.First && p.Finite {
			if v := en.invertedVerb(p.First); v != None {
				j, parted = v, v
			}
		}
		next := en.word(j)
		if next == nil || next.POS != lexicon.VERB && next.POS != lexicon.AUX || en.markAt[j] != None {
			break
		}
		p.Passive = (aux.Lemma == "be" || aux.Lemma == "get") && next.Lemma != "get" && next.Feats.Has(lexicon.Part|lexicon.Past) && !next.Is(intransitive)
		p.Head, p.Lemma, p.Senses, p.End = j, next.Lemma, next.Senses, j+1
	}
	return parted
}

// isAuxiliary tells whether the verb at p's head can be the auxiliary of another.
func (en *englishPhrases) isAuxiliary(p *Predicate) bool {
	w := en.word(p.Head)
	return w.POS == lexicon.AUX || w.Lemma == "be" || w.Lemma == "get" && en.passiveGet(p.Head) || p.Head == p.First && en.invertedVerb(p.First) != None
}

// behindAuxiliary reads what stands behind the auxiliary at p's head, and returns
// where the verb should stand.
func (en *englishPhrases) behindAuxiliary(p *Predicate) int {
	j := p.Head + 1
	for ; j < len(en.Words); j++ {
		switch w := en.word(j); {
		case w.Is(negator):
			p.Negated, p.NegEnd = true, j
		case w.POS == lexicon.ADV, en.paired(j):
		default:
			return j
		}
	}
	return j
}

// verbKind is what chunk verb p makes.
func (en *englishPhrases) verbKind(p *Predicate, free bool) chunkKind {
	past := p.Feats.Has(lexicon.Part | lexicon.Past)
	switch {
	case p.Finite, past && p.Head > p.First: // « been waiting »: its auxiliary has been left out
		return finiteChunk
	case past:
		return pastChunk
	case p.Feats.Has(lexicon.Part) && free:
		return presentChunk
	}
	return infinitiveChunk
}

// infinitive reads to at word i with its infinitive, and returns where it ends.
func (en *englishPhrases) infinitive(i int) int {
	j := i + 1
	for j < len(en.Words) && en.pos(j) == lexicon.ADV {
		j++
	}
	if p := en.pos(j); p != lexicon.VERB && p != lexicon.AUX {
		return i + 1
	}
	return en.verbGroup(j, en.preposition("to", i))
}

// passiveGet tells whether the form of get at word i is the auxiliary of a
// passive: « got arrested ».
func (en *englishPhrases) passiveGet(i int) bool {
	next := en.word(i + 1)
	return next != nil && next.POS == lexicon.VERB && next.Feats.Has(lexicon.Part|lexicon.Past) && !en.nounGroupAt(i+2)
}

// paired tells what may stand between an auxiliary and its verb besides
// adverbs: « was either jailed or fined », « could please wait ».
func (en *englishPhrases) paired(i int) bool {
	switch w := en.word(i); {
	case w.Is(floatingQuantifier):
		return en.pos(i+1) == lexicon.VERB || en.pos(i+1) == lexicon.ADV // « have both left »
	case w.Lemma == "please":
		return true // « could you please wait »
	case w.Lemma == "either", w.Lemma == "neither":
		return w.POS == lexicon.CCONJ
	}
	return false
}

// bareInfinitive tells whether a verb in its base form, after the chunks read
// so far, is an infinitive without to: « let them go », « helped build ».
func (en *englishPhrases) bareInfinitive() bool {
	for k := len(en.chunks) - 1; k >= 0 && k >= len(en.chunks)-3; k-- {
		switch c := &en.chunks[k]; c.kind {
		case groupChunk:
			if en.nominative(c.group) {
				return false
			}
		case finiteChunk, infinitiveChunk, presentChunk:
			return en.pred(c.pred).Is(bareInfinitiveObject)
		default:
			return false
		}
	}
	return false
}
