package mention

import (
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

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
		if class, surname := f.gaz.Named(gazetteer.Last, toks[j-1].Text); class != "" && !surname {
			return Mention{First: i, Proper: i, End: j, Class: class}, true
		}
	}
	return Mention{}, false
}

// treaty returns the mention of a text that is called after the city where it
// was signed: « les accords de Minsk », "the Treaty of Rome". It tells whether
// there is one.
func (f *Finder) treaty(toks []token.Token, words []tag.Word, i int) (Mention, bool) {
	if i+2 >= len(toks) || words[i].POS != lexicon.NOUN && words[i].POS != lexicon.PROPN || !capital(toks[i+2].Text) || !words[i].Is(pact) || !f.lex.Case(words[i+1].Lemma).Has(lexicon.Of) ||
		i > 0 && words[i-1].POS == lexicon.DET && words[i-1].Feats.Has(lexicon.Indef) { // « un accord de Moscou avec Pékin »
		return Mention{}, false
	}
	f.inner = f.within.Match(toks[i+2:min(i+8, len(toks))], f.inner[:0])
	if len(f.inner) == 0 || f.inner[0].First != 0 || f.inner[0].Entries[0].Kind != gazetteer.City {
		return Mention{}, false
	}
	return Mention{First: i, Proper: i, End: i + 2 + f.inner[0].End, Class: schema.Thing}, true
}
