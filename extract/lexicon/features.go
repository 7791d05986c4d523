package lexicon

// A POS is a part of speech in the terms of Universal Dependencies.
type POS uint8

// The parts of speech. ADPDET is a preposition contracted with its article
// (au, du, des), which Universal Dependencies writes as two words.
const (
	X POS = iota
	NOUN
	PROPN
	VERB
	AUX
	ADJ
	ADV
	DET
	PRON
	ADP
	ADPDET
	CCONJ
	SCONJ
	NUM
	INTJ
	PART
	PUNCT
	SYM
)

var posNames = [...]string{"X", "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "DET", "PRON", "ADP", "ADPDET", "CCONJ", "SCONJ", "NUM", "INTJ", "PART", "PUNCT", "SYM"}

func (p POS) String() string { return posNames[p] }

// Feats is a set of morphological features. Several of one kind together mean
// that the form has all of them (a participle « pris » is Sing and Plur).
type Feats uint32

// The features.
const (
	Masc Feats = 1 << iota
	Fem
	Sing
	Plur
	P1
	P2
	P3
	Ind // moods
	Sub
	Cnd
	Imp
	Inf
	Part
	Pres // tenses
	Impf // imparfait
	Past // passé simple, and past participles with Part
	Fut
	Def // determiners and pronouns
	Indef
	Dem
	Poss
	Interrog
	Rel
	Refl
	Nom // case of clitic pronouns: il
	Acc // le
	Dat // lui
	Card
	Ord
	Neg
	Given  // a first name
	Family // a surname
)

// Has tells whether f has every feature of other.
func (f Feats) Has(other Feats) bool { return f&other == other }

// An Analysis is one reading of a form.
type Analysis struct {
	Lemma string
	POS   POS
	Feats Feats
}
