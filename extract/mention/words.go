package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// linking tells the small words between an office and its complement.
func linking(s string) bool {
	switch s {
	case "de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "of", "the":
		return true
	}
	return false
}

// calendar tells the English days and months, behind which another name may
// follow: « On Thursday Merkel said ».
func calendar(s string) bool {
	switch s {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
		"January", "February", "March", "July", "September", "October", "November", "December":
		return true
	}
	return false
}

// locative tells a token behind a preposition of place.
func locative(toks []token.Token, i int) bool {
	if i == 0 {
		return false
	}
	switch toks[i-1].Text {
	case "à", "À", "en", "En", "in", "at":
		return true
	}
	return false
}

// particle tells the small words within names.
func particle(s string) bool {
	switch s {
	case "de", "du", "des", "d'", "d’", "von", "van", "der", "den", "zu", "ter", "da", "dos", "di", "del", "della", "la", "le", "al", "el", "ben", "bin", "ibn", "bint", "abu", "abou", "ould", "y", "e", "af", "av", "ul", "ur":
		return true
	}
	return false
}

// Particle tells the small words, in small letters, that a surname begins with:
// von der Leyen, ben Ali.
func Particle(s string) bool { return particle(s) && s != "la" && s != "le" && s != "y" && s != "e" }

// lowerParticle tells the particles that can start a name by themselves behind
// a title: « Mme von der Leyen ».
func lowerParticle(s string) bool {
	switch s {
	case "von", "van", "al", "el", "ben", "bin", "ould", "der":
		return true
	}
	return false
}

// article tells the capital articles within names: Jean Le Goff, Leila Al Karim.
func article(s string) bool {
	return s == "Le" || s == "La" || s == "Al" || s == "El" || s == "Du" || s == "De"
}

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
func opening(s string) bool {
	switch s {
	case "«", "“", "\"", "(", ":", "-", "–", "—", "•", "*", ".", "!", "?":
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

func fold(s string) string { return strings.ToLower(s) }
