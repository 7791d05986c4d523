package lexicon

import (
	"slices"
	"strings"
)

// A NounClass is a set of classes that a common noun's meaning belongs to: those
// senses that a group of words keeps, and a rule asks for by name.
type NounClass uint16

// The classes of nouns that rules and coreference ask for.
const (
	PersonNoun  NounClass = 1 << iota // dirigeant, soldat, manifestant
	OfficeNoun                        // ministre, président: a person by office
	GroupNoun                         // coalition, opposition: people by nature plural
	BodyNoun                          // gouvernement, ministère, organisation
	CountryNoun                       // pays, État, royaume
	PlaceNoun                         // région, ville, frontière
	TextNoun                          // accord, traité, déclaration
	MeetingNoun                       // réunion, sommet, conférence
	ForceNoun                         // troupes, missile: what is deployed and withdrawn
	TimeNoun                          // jour, semaine
	ActNoun                           // attaque, visite: something done
)

// nounClassNames are the senses that are such classes, in the order of the bits.
var nounClassNames = [...]Sense{"person", "office", "group", "body", "country", "place", "text", "meeting", "force", "time", "act"}

// Has tells whether c has a class of other.
func (c NounClass) Has(other NounClass) bool { return c&other != 0 }

// String writes the classes by their names, separated by spaces; none at all
// is "".
func (c NounClass) String() string {
	var b strings.Builder
	for i, name := range nounClassNames {
		if c>>i&1 == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(name))
	}
	return b.String()
}

// NounClass returns the classes of a common noun, given by its lemma; none
// where the lexicon does not say.
func (l *Lexicon) NounClass(lemma string) NounClass {
	if c := l.senses.lemmas[lemma].nouns(); c != 0 {
		return c
	}
	// ex-ministre, vice-président, casque-bleu: the last part tells.
	if i := strings.LastIndexByte(lemma, '-'); i > 0 {
		return l.senses.lemmas[lemma[i+1:]].nouns()
	}
	return 0
}

// NounClasses are the senses that are classes of nouns.
func NounClasses() []Sense { return slices.Clone(nounClassNames[:]) }
