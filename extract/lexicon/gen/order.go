package main

import (
	"cmp"

	"github.com/entente-kg/entente/extract/lexicon"
)

// The rank of an adjective, and of one that also is a noun (français, rouge,
// politique), which it is less often.
const (
	adjective     = 26
	adjectiveNoun = 23
)

// rank says how plausible a kind of reading is before any context is seen, low
// first. It orders the readings of one form and is our own judgement of press
// texts: third persons are common, commands and the passé simple of « tu » are
// not.
func rank(pos lexicon.POS, f lexicon.Feats) int {
	switch pos {
	case lexicon.NUM:
		return 0
	case lexicon.PROPN:
		return 1
	case lexicon.AUX:
		return 2 + verbRank(f)
	case lexicon.NOUN:
		return 24
	case lexicon.ADJ:
		return adjective
	case lexicon.ADV:
		return 25
	case lexicon.VERB:
		return 3 + verbRank(f)
	}
	return 90
}

func verbRank(f lexicon.Feats) int {
	switch {
	case f.Has(lexicon.Part | lexicon.Past):
		return 10
	case f.Has(lexicon.Inf):
		return 12
	case f.Has(lexicon.Part | lexicon.Pres):
		return 14
	case f.Has(lexicon.Ind|lexicon.Pres) && f.Has(lexicon.P3|lexicon.Plur):
		return 40 // les présidents / ils président
	case f.Has(lexicon.Ind|lexicon.Pres) && f.Has(lexicon.P3):
		return 24
	case f.Has(lexicon.Ind) && f.Has(lexicon.P3):
		return 26
	case f.Has(lexicon.Cnd) && f.Has(lexicon.P3):
		return 26
	case f.Has(lexicon.Ind|lexicon.Past) || f.Has(lexicon.Sub|lexicon.Impf):
		return 60
	case f.Has(lexicon.Sub) && f.Has(lexicon.P3):
		return 42
	case f.Has(lexicon.P1) && f.Has(lexicon.Plur) && !f.Has(lexicon.Imp):
		return 30
	case f.Has(lexicon.Imp):
		return 58
	case f.Has(lexicon.P1):
		return 50
	}
	return 55
}

// order compares the readings of a form by their prior, then the form that is
// its own lemma (fils is rather fils than fil), then by anything else, for the
// result must not depend on the order of the input.
func order(form string) func(a, b reading) int {
	other := func(r reading) int {
		if r.lemma == form {
			return 0
		}
		return 1
	}
	return func(a, b reading) int {
		return cmp.Or(
			cmp.Compare(a.prior, b.prior),
			cmp.Compare(a.pos, b.pos),
			cmp.Compare(other(a), other(b)),
			cmp.Compare(a.feats, b.feats),
			cmp.Compare(len(a.lemma), len(b.lemma)),
			cmp.Compare(a.lemma, b.lemma),
		)
	}
}
