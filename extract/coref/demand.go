package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// A demand is what a pronoun tells of whom it stands for.
type demand struct {
	gender  gazetteer.Gender // 0: either
	plural  bool
	person  personhood
	natural bool
}

// personhood tells whether a pronoun stands for persons.
type personhood uint8

const (
	anyone   personhood = iota // il, they
	likely                     // lui: persons rather than countries
	person                     // he, her
	noPerson                   // it
)

// The classes of pronouns and possessives of the third person.
const (
	forOne       lexicon.Sense = "for-one"
	forSeveral   lexicon.Sense = "for-several"
	forMasculine lexicon.Sense = "for-masculine"
	forFeminine  lexicon.Sense = "for-feminine"
	ratherPerson lexicon.Sense = "rather-person"
	onlyPerson   lexicon.Sense = "only-person"
	neverPerson  lexicon.Sense = "never-person"

	// Goes by what somebody is and not by the gender and number of the noun: a
	// name is one, whatever its form, and all that is no actor is « it ».
	byNature lexicon.Sense = "by-nature"
)

// demands returns what a pronoun or possessive demands, and whether it is one of
// the third person.
func demands(w *tag.Word) (d demand, ok bool) {
	d.plural = w.Is(forSeveral)
	if !d.plural && !w.Is(forOne) {
		return d, false
	}
	switch {
	case w.Is(forMasculine):
		d.gender = gazetteer.Masc
	case w.Is(forFeminine):
		d.gender = gazetteer.Fem
	}
	switch {
	case w.Is(onlyPerson):
		d.person = person
	case w.Is(ratherPerson):
		d.person = likely
	case w.Is(neverPerson):
		d.person = noPerson
	}
	d.natural = w.Is(byNature)
	return d, true
}

// agreed is the gender that the participle behind an object pronoun shows: « l'a
// accusée ». That of several can be masculine though one is not.
func (s *sentence) agreed(g int) gazetteer.Gender {
	for p := range s.TakersAs(g, clause.Object) {
		if p.Kind != clause.Verbal || p.Passive || p.Head < s.Groups[g].Head {
			continue
		}
		f := s.Words[p.Head].Feats
		if !f.Has(lexicon.Part) || !f.Has(lexicon.Past) && p.End-p.First < 2 {
			return 0
		}
		switch gd := gender(f); {
		case gd == gazetteer.Fem, gd == gazetteer.Masc && !f.Has(lexicon.Plur):
			return gd
		}
	}
	return 0
}
