package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
)

// A demand is what a pronoun tells of whom it stands for.
type demand struct {
	gender gazetteer.Gender // 0: either
	plural bool
	person personhood
}

// personhood tells whether a pronoun stands for persons.
type personhood uint8

const (
	anyone   personhood = iota // il, they
	likely                     // lui: persons rather than countries
	person                     // he, her
	noPerson                   // it
)

// demands returns what the form of a pronoun or possessive demands, and
// whether it is one of the third person.
func demands(form string) (d demand, ok bool) {
	switch form {
	case "il", "celui-ci", "le":
		d.gender = gazetteer.Masc
	case "elle", "celle-ci":
		d.gender = gazetteer.Fem
	case "ils", "ceux-ci":
		d.gender, d.plural = gazetteer.Masc, true
	case "elles", "celles-ci":
		d.gender, d.plural = gazetteer.Fem, true
	case "la":
		d.gender, d.person = gazetteer.Fem, likely
	case "l'", "lui":
		d.person = likely
	case "les", "leur", "leurs", "eux", "they", "them", "their":
		d.plural = true
	case "son", "sa", "ses":
	case "he", "him", "his":
		d.gender, d.person = gazetteer.Masc, person
	case "she", "her":
		d.gender, d.person = gazetteer.Fem, person
	case "it", "its":
		d.person = noPerson
	default:
		return d, false
	}
	return d, true
}

// agreed is the gender that the participle behind an object pronoun shows: « l'a
// accusée ». That of several can be masculine though one is not.
func (r *Resolver) agreed(g int) gazetteer.Gender {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Arg(clause.Object) != g || p.Kind != clause.Verbal || p.Passive || p.Head < r.s.Groups[g].Head {
			continue
		}
		f := r.s.Words[p.Head].Feats
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
