package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
)

// The classes of words that finding names asks for.
const (
	publisher     lexicon.Sense = "publisher"      // before the name of a company, a newspaper or a club: le quotidien X
	family        lexicon.Sense = "family"         // before the name of persons: la famille X
	pact          lexicon.Sense = "pact"           // before the city where it was signed: les accords de Minsk
	commonAcronym lexicon.Sense = "common-acronym" // names nobody: le PIB, the CEO
	linkingWord   lexicon.Sense = "linking"        // between an office and its complement: de, of the
	locative      lexicon.Sense = "locative"       // before a city: à, in
	joining       lexicon.Sense = "joining"        // between two complements of a body's name: et
	complementing lexicon.Sense = "complementing"  // before the complement of a noun with a capital: Palais d'Egmont
	calendar      lexicon.Sense = "calendar"       // a day or month with a capital, before another name: On Thursday Merkel said
	entitling     lexicon.Sense = "entitling"      // before an office that a name stands behind: le président X
	noOffice      lexicon.Sense = "no-office"      // names no office, whatever it does in another language: premier
	partisan      lexicon.Sense = "partisan"       // before a name, of which party he is: Democrat X
	charged       lexicon.Sense = "charged"        // between a body and what it is charged with: Commission on
	monumental    lexicon.Sense = "monumental"     // before the name of a building or a street: la tour Eiffel
	mottoEnd      lexicon.Sense = "motto-end"      // behind the first word of a body's name that is a motto: Agir ensemble
	beforeTitle   lexicon.Sense = "before-title"   // before a title with capitals, which names nobody: his Special Adviser
)

// linking tells the small words between an office and its complement.
func linking(w *tag.Word) bool { return w.Is(linkingWord) && !capital(w.Text) }

// common tells an acronym that is a common noun, also in the plural: NGOs.
func common(w *tag.Word) bool {
	return w.Is(commonAcronym) && allCapitals(strings.TrimSuffix(w.Text, "s"))
}

// inPlace tells a word behind a preposition of place.
func inPlace(words []tag.Word, i int) bool { return i > 0 && words[i-1].Is(locative) }

// heading tells a sentence of several words that is written in capitals
// throughout.
func heading(toks []token.Token) bool {
	n := 0
	for i := range toks {
		if toks[i].Kind != token.Word {
			continue
		}
		if !allCapitals(toks[i].Text) {
			return false
		}
		n++
	}
	return n > 3
}

// closed tells the parts of speech that start no name.
func closed(p lexicon.POS) bool {
	switch p {
	case lexicon.DET, lexicon.PRON, lexicon.ADP, lexicon.ADPDET, lexicon.CCONJ, lexicon.SCONJ, lexicon.AUX, lexicon.ADV:
		return true
	}
	return false
}

// opening tells the marks behind which a capital says nothing.
func opening(t *token.Token) bool {
	if t.Opens() {
		return true
	}
	switch t.Text {
	case "(", ":", "-", "–", "—", "•", "*", ".", "!", "?":
		return true
	}
	return false
}

// elided tells l', d', qu'.
func elided(s string) bool { return strings.HasSuffix(s, "'") || strings.HasSuffix(s, "’") }

// capital tells whether a word is written as a name: with a capital, or behind
// an article of two letters, al-Assad.
func capital(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	if len(s) > 3 && s[2] == '-' && unicode.IsLower(c) {
		c, _ = utf8.DecodeRuneInString(s[3:])
	}
	return unicode.IsUpper(c)
}

func allCapitals(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
	}
	return true
}

// hyphened tells the second half of a name that the hyphen has parted from the
// first: Da | -Il.
func hyphened(s string) bool {
	rest, found := strings.CutPrefix(s, "-")
	return found && rest != "" && capital(rest)
}
