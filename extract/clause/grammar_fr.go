package clause

import "github.com/entente-kg/entente/extract/lexicon"

// French and languages built like it put the noun before its adjectives and the
// pronouns that are no subject before their verb, deny in two parts, and say with
// one word what belongs to what: « n'a pas livré de nouvelles armes russes ».
type french struct{}

func nounAdjective() grammar { return french{} }

func (french) phrases(ck *chunker) phrases { return frenchPhrases{ck} }
func (french) clauses(bd *builder) clauses { return frenchClauses{bd} }
func (french) wholes(fi *finisher) wholes  { return frenchWholes{fi} }

// frenchPhrases read groups of words: noun groups in noungroup_fr.go, verb groups
// in verbgroup_fr.go.
type frenchPhrases struct{ *chunker }

func (fr frenchPhrases) verb(i int, prep preposition) int { return fr.verbGroup(i, prep) }

func (fr frenchPhrases) pronoun(i int, prep preposition) int {
	switch w := fr.word(i); {
	case w.Feats.Has(lexicon.Rel):
		return fr.relativePronoun(i, prep)
	case isClitic(w) && fr.verbAhead(i):
		return fr.verbGroup(i, prep)
	}
	return fr.alone(i, prep)
}

func (fr frenchPhrases) minor(i int, prep preposition) (int, preposition) {
	if isNe(fr.word(i)) {
		return fr.verbGroup(i, prep), bare
	}
	if fr.word(i).Is(listing) && i > 0 {
		switch fr.pos(i + 1) {
		case lexicon.ADP, lexicon.ADPDET, lexicon.PROPN:
			fr.add(chunk{kind: conjChunk, first: i, end: i + 1, lemma: fr.word(i).Lemma, senses: fr.word(i).Senses})
			return i + 1, bare
		}
	}
	return i + 1, prep
}

// listing are the adverbs that join what is done one after the other: « à Tunis,
// puis à Alger ».
const listing lexicon.Sense = "listing"
