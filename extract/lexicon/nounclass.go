package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// A NounClass is a set of classes that a common noun's meaning belongs to.
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

// nounClassNames are the names that the noun files use, in the order of the
// bits.
var nounClassNames = [...]string{"person", "office", "group", "body", "country", "place", "text", "meeting", "force", "time", "act"}

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
		b.WriteString(name)
	}
	return b.String()
}

// NounClass returns the classes of a common noun, given by its lemma; none
// where the lexicon does not say.
func (l *Lexicon) NounClass(lemma string) NounClass {
	if c, ok := l.nouns[lemma]; ok {
		return c
	}
	// ex-ministre, vice-président, casque-bleu: the last part tells.
	if i := strings.LastIndexByte(lemma, '-'); i > 0 {
		return l.nouns[lemma[i+1:]]
	}
	return 0
}

func readNouns(files fs.FS) (map[string]NounClass, error) {
	text, err := Text(files, "nouns")
	if err != nil {
		return nil, err
	}
	return parseNouns("nouns", text)
}

// parseNouns reads the lists of a noun file, each a class.
func parseNouns(file, text string) (map[string]NounClass, error) {
	nouns := make(map[string]NounClass, 1024)
	err := ReadLists(file, text, func(name string, lemmas []string) error {
		i := slices.Index(nounClassNames[:], name)
		if i < 0 {
			return fmt.Errorf("no class of nouns is called %q; they are %s", name, strings.Join(nounClassNames[:], ", "))
		}
		for _, lemma := range lemmas {
			nouns[lemma] |= 1 << i
		}
		return nil
	})
	return nouns, err
}
