package gazetteer

import (
	"slices"

	"github.com/entente-kg/entente/schema"
)

// A Kind says which file an Entry comes from and so what its name means in a
// text.
type Kind uint8

// The kinds of entries.
const (
	Country      Kind = iota // a state
	Territory                // a dependent or disputed territory with an ISO code: Groenland
	Region                   // a region, continent, sea or mountain range
	City                     // a populated place
	Seat                     // a building or street that stands for a government: le Kremlin
	Organization             // an organization or group with a name of its own
	Body                     // a body that many countries have: parlement, ministère de la Défense
	Person                   // a political figure
	Demonym                  // an adjective or noun for the people of a country: russe, Russes
	Office                   // a public office: ministre des Affaires étrangères
	Title                    // a courtesy title or a rank: M., général
)

var kindNames = [...]string{"country", "territory", "region", "city", "seat", "organization", "body", "person", "demonym", "office", "title"}

func (k Kind) String() string { return kindNames[k] }

// A Gender is a set of grammatical genders; an epicene form has both.
type Gender uint8

// The genders.
const (
	Masc Gender = 1 << iota
	Fem
)

// An Entry is one thing that names can mean. Entries are immutable.
type Entry struct {
	ID      string
	Kind    Kind
	Class   schema.Class // empty for offices and titles; Group for demonyms
	Label   string       // the name to show in the first language of the data files
	Second  string       // the name to show in their second
	Names   []string     // every name, Label first
	Gender  Gender       // of a person, a country's French name, or this form of a demonym, office or title; 0: unknown
	Plural  bool         // the French name or this form is plural: les États-Unis, ministres
	Article bool         // a country's French name takes an article: la Russie, but Cuba

	Country string // ISO 3166-1 alpha-2 of the country it is, lies in or belongs to; empty: none or several
	ISO3    string // countries: ISO 3166-1 alpha-3
	Sort    string // of an organization: Company, Society, Party, Press, Armed, or empty for any other
	CAMEO   string // countries: the actor code of CAMEO
	SameAs  string // a Wikidata entity URI where certain

	Capital    bool    // a city that is its country's capital or seat of government, so that its name can mean the government
	Located    bool    // Lat and Lon are known
	Lat, Lon   float64 // degrees, WGS 84
	Population int     // of a city, GeoNames; 0: unknown
	Of         string  // id of the organization that an organ belongs to: urn:entente:actor:org:onu

	Surname   string      // persons: the name that stands alone
	Positions []Position  // persons: offices held, in the file's order
	Office    *OfficeInfo // offices
	Rank      string      // titles: courtesy, rank, clergy or noble
}

// In returns the name to show in a language, given by its code: the first one in
// a language of which the data files have no names.
func (e *Entry) In(language string) string {
	if language == columns[second] && e.Second != "" {
		return e.Second
	}
	return e.Label
}

// A Position is an office that a person holds or held.
type Position struct {
	Office *OfficeInfo
	Of     *Entry // the country or organization
	From   string // EDTF; empty: unknown
	To     string // EDTF; empty: still held, or unknown when From is empty too
}

// Covers tells whether p was held on an EDTF date (day, month or year). A date
// coarser than the bounds counts when they overlap; an empty date never does.
func (p Position) Covers(date string) bool {
	if date == "" {
		return false
	}
	return p.From != "" && cut(p.From, date) <= cut(date, p.From) &&
		(p.To == "" || cut(p.To, date) >= cut(date, p.To))
}

// cut shortens a to the precision of b.
func cut(a, b string) string { return a[:min(len(a), len(b))] }

// An OfficeInfo is an office apart from the forms that name it.
type OfficeInfo struct {
	ID         string
	Masculine  string   // or only form: président
	Feminine   string   // présidente; the same as Masculine when epicene
	Genderless string   // president, in the second language of the data files
	Stands     bool     // what the holder does counts as done by the country or organization
	Relational bool     // names its holder by another's office: homologue, prédécesseur
	Of         []string // kinds of complement: country, organization, region, person, office

	National   bool   // a country's, where the text does not say whose it is
	Whose      *Entry // the organization that alone has such an office, or nil
	Adjectival bool   // it is Whose's only where an adjective says so: la diplomatie européenne
}

// Political tells an office that organizations have none of: prime minister,
// king, mayor.
func (o *OfficeInfo) Political() bool {
	return len(o.Of) > 0 && !slices.Contains(o.Of, "organization")
}

// Corporate tells an office that organizations have.
func (o *OfficeInfo) Corporate() bool { return slices.Contains(o.Of, "organization") }

// Local tells an office of cities and regions alone, and of bodies: mayor.
func (o *OfficeInfo) Local() bool { return len(o.Of) > 0 && o.Of[0] == "region" }

// Name is what the office is called in the holder's gender.
func (o *OfficeInfo) Name(g Gender) string {
	if g == Fem {
		return o.Feminine
	}
	return o.Masculine
}
