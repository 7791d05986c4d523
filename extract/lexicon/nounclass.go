package lexicon

// A NounClass is a set of classes that a common noun's meaning belongs to.
type NounClass uint16

// The classes of nouns that rules and coreference ask for.
const (
	PersonNoun  NounClass = 1 << iota // dirigeant, soldat, manifestant
	OfficeNoun                        // ministre, président: a person by office
	GroupNoun                         // coalition, opposition, rébellion: people by nature plural
	BodyNoun                          // gouvernement, ministère, organisation
	CountryNoun                       // pays, État, royaume
	PlaceNoun                         // région, ville, frontière
	TextNoun                          // accord, traité, déclaration
	MeetingNoun                       // réunion, sommet, conférence
	ForceNoun                         // troupes, armée, missile: what is deployed and withdrawn
	TimeNoun                          // jour, semaine
	ActNoun                           // attaque, visite: an event
)

// Has tells whether c has a class of other.
func (c NounClass) Has(other NounClass) bool { return c&other != 0 }
