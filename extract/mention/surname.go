package mention

import (
	"strings"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// learn notes the surname of a person who is called by name and surname: the
// last word, without the article that may be left out (al-Burhan), and in names
// that begin with it (Xi Jinping, Ban Ki-moon) the first one.
func (f *Finder) learn(toks []token.Token, m *Mention) {
	if m.Class != schema.Person || m.Kind != Name || m.End-m.Proper < 2 {
		return
	}
	last := toks[m.End-1].Text
	if strings.ContainsAny(last, "0123456789") {
		return // Antonov An-26
	}
	f.remember(last)
	if len(last) > 3 && last[2] == '-' {
		f.remember(last[3:]) // al-Burhan
	}
	if len(m.Entries) == 1 && m.Entries[0].Surname != "" {
		f.remember(m.Entries[0].Surname)
	}
	if m.End-m.Proper == 2 && FamilyFirst(last) {
		f.remember(toks[m.Proper].Text)
	}
}

// remember notes a surname, as it is written and folded.
func (f *Finder) remember(surname string) {
	if !f.family[surname] {
		f.family[surname] = true
		f.family[lexicon.Fold(surname)] = true
	}
}

// FamilyFirst tells the given names that stand behind the surname: two
// syllables, of which the second has a small letter, as Korea and Taiwan write
// them: Jong-un, Ing-wen.
func FamilyFirst(given string) bool {
	first, second, found := strings.Cut(given, "-")
	return found && second != "" && second[0] >= 'a' && second[0] <= 'z' && capital(first)
}

// surname tells whether a capital that could be another word is the surname of
// somebody whom the text has named: « Ban a salué Tsai », "Moon agreed". A
// sentence that begins with it must go on with a verb.
func (f *Finder) surname(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) bool {
	const large = 100_000
	if len(f.family) == 0 || i+1 >= len(toks) || capital(toks[i+1].Text) || i > 0 && capital(toks[i-1].Text) || !f.family[toks[i].Text] {
		return false
	}
	if known != nil {
		switch e := known.Entries[0]; {
		case known.End > i+1:
			return false
		case e.Kind == gazetteer.Country:
			return f.acts(words, i) // Hollande a critiqué X
		case e.Kind != gazetteer.City || e.Population > large:
			return false
		}
	}
	if i > 0 && !opening(&toks[i-1]) {
		return true
	}
	switch words[i+1].POS {
	case lexicon.VERB, lexicon.AUX:
		return true
	}
	return false
}

// acts tells whether the name at token i, which can be a country's, stands as
// persons do and countries with an article do not: alone before a verb.
func (f *Finder) acts(words []tag.Word, i int) bool {
	if i > 0 {
		switch words[i-1].POS {
		case lexicon.DET, lexicon.ADP, lexicon.ADPDET, lexicon.ADJ, lexicon.NOUN, lexicon.PROPN:
			return false
		}
	}
	switch words[i+1].POS {
	case lexicon.VERB, lexicon.AUX:
		return true
	}
	return false
}
