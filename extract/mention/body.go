package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// mostBody is the number of tokens that the name of a body has at most.
const mostBody = 16

// bracketed returns the end of the name that starts at token i and whose
// acronym stands in brackets behind it: « Communauté de développement
// d'Afrique australe (SADC) »; i where there is none.
func (f *Finder) bracketed(toks []token.Token, words []tag.Word, i int) int {
	for j := i + 1; j+2 < len(toks) && j < i+mostBody; j++ {
		if toks[j].Text == "(" {
			if j-i > 1 && toks[j+2].Text == ")" && acronym(toks[j+1].Text) && initials(toks[i:j], toks[j+1].Text) {
				return j
			}
			return i
		}
		if toks[j].Kind == token.Punct && toks[j].Text != "-" && toks[j].Text != "," {
			return i
		}
		switch words[j].POS {
		case lexicon.VERB, lexicon.AUX, lexicon.PRON, lexicon.SCONJ:
			if !capital(toks[j].Text) {
				return i
			}
		}
	}
	return i
}

// Abbreviates tells whether m is, in brackets behind a name, its acronym.
func (m *Mention) Abbreviates(toks []token.Token, full *Mention) bool {
	return m.End-m.First == 1 && m.First > 0 && m.End < len(toks) && toks[m.First-1].Text == "(" && toks[m.End].Text == ")" &&
		full.End-full.First > 1 && acronym(toks[m.First].Text) && initials(toks[full.Proper:full.End], toks[m.First].Text)
}

// initials tells whether the letters of an acronym are, in order, letters that
// the words of a name begin with, its first word by the first letter. A word
// may give more than one letter: Insee, Unesco.
func initials(name []token.Token, acronym string) bool {
	next := []rune(foldLetters(acronym))
	given := 0
	for k := range name {
		text := foldLetters(name[k].Text)
		if k := strings.LastIndexAny(text, "'’"); k >= 0 && k+1 < len(text) {
			text = text[k+1:]
		}
		started := false
		for _, part := range strings.Split(text, "-") {
			for _, c := range part {
				if len(next) == 0 || c != next[0] {
					break
				}
				next, started = next[1:], true
			}
		}
		if k == 0 && !started {
			return false
		}
		if started {
			given++
		}
	}
	return len(next) == 0 && given >= 2
}

// foldLetters writes a word in small letters without the accents that acronyms
// leave out, and without dots.
func foldLetters(s string) string {
	return strings.Map(func(c rune) rune {
		if c == '.' {
			return -1
		}
		return lexicon.Base(c)
	}, s)
}

// acronym tells a word of at least two letters that is written as an acronym:
// OTAN, SADC, Insee is not.
func acronym(s string) bool {
	letters := 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c):
			letters++
		case c != '-' && c != '.' && c != '&':
			return false
		}
	}
	return letters >= 2
}

// body returns the end of the name of a body that goes on behind its capital
// nouns, toks[i:end], with adjectives and complements in small letters:
// « Confédération générale du travail », « Conseil national pour la défense de
// la démocratie ».
func (f *Finder) body(toks []token.Token, words []tag.Word, i, end int) int {
	for j := end; j < len(toks) && j < i+mostBody; {
		n := f.adjectives(words, j)
		if n == j {
			n = f.bodyComplement(toks, words, j, j > end)
		}
		if n == j {
			return j
		}
		j = n
	}
	return end
}

// motto returns the end of the name at word i, right behind a noun for bodies, that is a
// motto: an ordinary word with a capital and what it is for, « le collectif Justice pour
// tous », or what follows it as nothing follows a noun: « Debout la France », « Agir
// ensemble ». It returns end where the name does not go on.
func (f *Finder) motto(toks []token.Token, words []tag.Word, i, end int) int {
	if i == 0 || end > i+1 || end+1 >= len(words) || words[i-1].POS != lexicon.NOUN || !words[i].Known ||
		!f.lex.NounClass(words[i-1].Lemma).Has(lexicon.BodyNoun|lexicon.GroupNoun) {
		return end
	}
	switch w := &words[end]; {
	case w.POS == lexicon.ADP && f.lex.Case(w.Lemma).Has(lexicon.For):
		k := end + 1
		if k+1 < len(words) && words[k].POS == lexicon.DET {
			k++
		}
		switch words[k].POS {
		case lexicon.NOUN, lexicon.PRON, lexicon.DET, lexicon.PROPN, lexicon.ADJ:
			return max(k+1, f.proper(toks, words, k))
		}
	case w.POS == lexicon.DET && w.Feats.Has(lexicon.Def) && f.country(toks[end+1].Text):
		return end + 2
	case w.Is(mottoEnd):
		return end + 1
	}
	return end
}

// furtherBody is body for a name whose last capital word is what it is, and whose
// complement has capitals too: National Institute for Space Research. It returns
// end where the name does not go on.
func (f *Finder) furtherBody(toks []token.Token, words []tag.Word, i, end int) int {
	if end-i < 2 || end >= len(toks) || !f.lex.NounClass(strings.ToLower(toks[end-1].Text)).Has(lexicon.BodyNoun) {
		return end
	}
	k := end + 1
	for k < len(words) && words[k].POS == lexicon.DET {
		k++
	}
	if k >= len(words) || !capital(toks[k].Text) || f.gaz.Demonym(toks[k].Text) != nil || len(f.gaz.Lookup(toks[k].Text)) > 0 {
		return end // whose it is: « National Assembly of France »
	}
	return f.body(toks, words, end-1, end)
}

// adjectives returns the end of the plain adjectives that start at word j; of
// nationality they are whose the body is, and no part of its name.
func (f *Finder) adjectives(words []tag.Word, j int) int {
	for j < len(words) && words[j].POS == lexicon.ADJ && !capital(words[j].Text) {
		if f.gaz.Demonym(words[j].Text) != nil {
			return j
		}
		j++
	}
	return j
}

// bodyComplement returns the end of a complement at word j: « du travail »,
// « de la statistique », « pour la défense », « et des études économiques ».
// Long tells that the name has gone beyond its capitals already.
func (f *Finder) bodyComplement(toks []token.Token, words []tag.Word, j int, long bool) int {
	k := j
	if long && k+1 < len(words) && words[k].Is(joining) && words[k+1].POS != lexicon.NOUN {
		k++
	}
	if w := &words[k]; w.POS != lexicon.ADP && w.POS != lexicon.ADPDET || !f.lex.Case(w.Lemma).Has(lexicon.Of|lexicon.For) {
		return j
	}
	k++
	for k < len(words) && words[k].POS == lexicon.DET && words[k].Feats.Has(lexicon.Def) {
		k++
	}
	if k >= len(words) || words[k].POS != lexicon.NOUN && !capital(toks[k].Text) {
		return j
	}
	if capital(toks[k].Text) {
		if n := f.nameEnd(toks, words, k); n > k {
			return n
		}
		return j
	}
	other := lexicon.TimeNoun
	if !long {
		if !words[k].Feats.Has(lexicon.Plur) || f.lex.NounClass(words[k].Lemma).Has(lexicon.OfficeNoun) {
			other |= lexicon.PersonNoun // « le Parti des travailleurs », but « la Fondation du cinéaste »
		}
		other |= lexicon.CountryNoun | lexicon.PlaceNoun | lexicon.MeetingNoun // « le Parlement de la région »
	}
	if f.lex.NounClass(words[k].Lemma).Has(other) {
		return j
	}
	return k + 1
}

// nameEnd returns the end of the name at token k: what the gazetteer knows
// there, or else the capitals.
func (f *Finder) nameEnd(toks []token.Token, words []tag.Word, k int) int {
	end := f.proper(toks, words, k)
	f.inner = f.within.Match(toks[k:min(k+8, len(toks))], f.inner[:0])
	if len(f.inner) > 0 && f.inner[0].First == 0 {
		end = max(end, k+f.inner[0].End)
	}
	return end
}

// bodyClass is what a name of several words, none of them a word of the language,
// tells by its own form: an acronym in it, what its last word or its first says.
// "" where it tells nothing.
func (f *Finder) bodyClass(toks []token.Token) schema.Class {
	first, last := toks[0].Text, toks[len(toks)-1].Text
	organization := func(edge gazetteer.Edge, word string) bool {
		class, _ := f.gaz.Named(edge, word)
		return class == schema.Organization
	}
	if organization(gazetteer.Last, last) || organization(gazetteer.ForeignLast, last) || organization(gazetteer.ForeignFirst, first) ||
		acronym(first) && utf8.RuneCountInString(first) <= 5 || acronym(last) && utf8.RuneCountInString(last) <= 3 {
		return schema.Organization
	}
	return ""
}
