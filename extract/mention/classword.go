package mention

import (
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// classWord is what an English name is that ends with a word: the Black Sea
// Fleet, Wall Street, the Grain Deal. "" where the word does not tell. Surname
// tells those that are surnames too, and are none only where no given name
// stands before them.
func classWord(s string) (class schema.Class, surname bool) {
	switch s {
	case "Street", "Lake", "Bay", "Valley":
		return schema.Place, true
	case "Avenue", "River", "Sea", "Ocean", "Strait", "Gulf", "Peninsula", "Island", "Islands", "Mountains", "Desert", "Province", "District",
		"County", "Region", "Airport", "Square", "Heights", "Coast", "Highway", "Cemetery", "Stadium":
		return schema.Place, false
	case "Cup":
		return schema.Thing, true
	case "Deal", "Agreement", "Agreements", "Treaty", "Pact", "Accord", "Accords", "Convention", "Conventions", "Protocol", "Charter", "Declaration",
		"Prize", "Award", "Awards", "Act", "Initiative", "Plan", "Games", "Summit", "Conference", "War", "Revolution", "Uprising", "Spring", "Doctrine",
		"Project", "Programme", "Program", "Report", "Resolution", "Process", "Talks", "Championship", "Festival", "Dome", "Constitution", "Amendment", "Statute":
		return schema.Thing, false
	case "Fleet", "Ministry", "Department", "Assembly", "Parliament", "Congress", "Bureau", "Corps", "Squadron", "Battalion", "Regiment", "Police", "Administration":
		return schema.Organization, false
	case "Democrats", "Republicans", "Conservatives", "Liberals", "Tories":
		return schema.Group, false
	case "Post", "Court", "School":
		return schema.Organization, true
	}
	if corporate(s) {
		return schema.Organization, false
	}
	return "", false
}

// firstWord is what a name is that begins with a word: Mount Kenya, Operation
// Red Wings. "" where the word does not tell.
func firstWord(s string) schema.Class {
	switch s {
	case "Mount", "Fort", "Lake", "Camp", "Cape":
		return schema.Place
	case "Operation", "Hurricane", "Typhoon":
		return schema.Thing
	}
	return ""
}

// longer returns the mention of an English name that a shorter one of a sea,
// a city or a person begins: "Pacific Command", "Columbia University", "Hudson
// River". It tells whether there is one.
func (f *Finder) longer(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	first := i + 1
	if known != nil {
		switch known.Entries[0].Kind {
		case gazetteer.City, gazetteer.Region, gazetteer.Person:
		case gazetteer.Country: // Georgia State University
			if _, given := f.gaz.GivenGender(toks[i].Text); !given {
				return Mention{}, false
			}
		default:
			return Mention{}, false
		}
		first = known.End
	}
	if first >= len(toks) || !capital(toks[first].Text) {
		return Mention{}, false
	}
	if known == nil {
		if _, given := f.gaz.GivenGender(toks[i].Text); !given {
			return Mention{}, false
		}
	}
	for j := f.proper(toks, words, first); j > first; j-- {
		if class, surname := classWord(toks[j-1].Text); class != "" && !surname {
			return Mention{First: i, Proper: i, End: j, Class: class}, true
		}
	}
	return Mention{}, false
}

// treaty returns the mention of a text that is called after the city where it
// was signed: « les accords de Minsk », "the Treaty of Rome". It tells whether
// there is one.
func (f *Finder) treaty(toks []token.Token, words []tag.Word, i int) (Mention, bool) {
	if i+2 >= len(toks) || words[i].POS != lexicon.NOUN && words[i].POS != lexicon.PROPN || !capital(toks[i+2].Text) || !ofPlace(toks[i+1].Text) || !pact(words[i].Lemma) ||
		i > 0 && words[i-1].POS == lexicon.DET && words[i-1].Feats.Has(lexicon.Indef) { // « un accord de Moscou avec Pékin »
		return Mention{}, false
	}
	f.inner = f.matcher.Match(toks[i+2:min(i+8, len(toks))], f.inner[:0])
	if len(f.inner) == 0 || f.inner[0].First != 0 || f.inner[0].Entries[0].Kind != gazetteer.City {
		return Mention{}, false
	}
	return Mention{First: i, Proper: i, End: i + 2 + f.inner[0].End, Class: schema.Thing}, true
}

// ofPlace tells the preposition between a treaty and its city.
func ofPlace(s string) bool { return s == "de" || s == "d'" || s == "d’" || s == "of" }

// pact tells the texts that are called after a city.
func pact(lemma string) bool {
	switch lemma {
	case "accord", "traité", "convention", "charte", "protocole", "pacte", "armistice", "Traité", "Convention", "Charte", "Pacte", "Protocole",
		"treaty", "pact", "charter", "protocol", "Treaty", "Pact", "Charter", "Protocol", "Accord", "Accords":
		return true
	}
	return false
}
