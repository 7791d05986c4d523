package mention

import (
	"slices"
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
	if n := f.aim(toks, words, end); n > end {
		return n
	}
	for j := end; j < len(toks) && j < i+mostBody; {
		n := f.adjectives(words, j)
		if n == j {
			n = f.bodyComplement(toks, words, j, j > end)
		}
		if n == j {
			n = f.furtherFields(toks, words, j)
		}
		if n == j {
			return j
		}
		j = n
	}
	return end
}

// furtherFields returns the end of further fields with capitals, at word j behind the
// first, that a body is for: Department of Corrections "and Rehabilitation", Bureau
// of Alcohol ", Tobacco, Firearms and Explosives". Only « et » ends them, and none is
// a name of its own.
func (f *Finder) furtherFields(toks []token.Token, words []tag.Word, j int) int {
	if j < 1 || !capital(toks[j-1].Text) {
		return j
	}
	for k := j; k+1 < len(toks); {
		last := words[k].Is(joining)
		if !last && toks[k].Text != "," {
			return j
		}
		k++
		if !last && words[k].Is(joining) {
			last = true
			k++
		}
		end := k
		for ; end < len(toks) && end-k < 4 && capital(toks[end].Text) && f.purpose(words[end:end+1]); end++ {
		}
		switch {
		case end == k:
			return j
		case last:
			return end
		}
		k = end
	}
	return j
}

// purpose tells a word with a capital that may say what a body is for.
func (f *Finder) purpose(words []tag.Word) bool {
	w := &words[0]
	text := strings.ToLower(w.Text)
	kinds := f.lex.NounClass(text)
	if lemma := strings.ToLower(w.Lemma); lemma != text {
		kinds |= f.lex.NounClass(lemma)
	}
	if kinds.Has(lexicon.OfficeNoun|lexicon.BodyNoun|lexicon.TimeNoun|lexicon.CountryNoun) || f.gaz.Demonym(w.Text) != nil || len(f.gaz.Lookup(w.Text)) > 0 {
		return false
	}
	return f.ordinary(words)
}

// aim returns the end of what a body with a capital is there to do: Committee "to
// Protect Journalists"; i where it says nothing such.
func (f *Finder) aim(toks []token.Token, words []tag.Word, i int) int {
	if i+2 >= len(toks) || capital(toks[i].Text) || !f.lex.Case(words[i].Lemma).Has(lexicon.Toward) || !capital(toks[i+1].Text) || !capital(toks[i+2].Text) ||
		!f.infinitive(toks[i+1].Text) || len(f.gaz.Lookup(toks[i+1].Text)) > 0 {
		return i
	}
	return max(f.proper(toks, words, i+1), i+1)
}

// infinitive tells a form that is an infinitive, whatever its capitals.
func (f *Finder) infinitive(form string) bool {
	readings, _ := f.reader.Lookup(strings.ToLower(form))
	return slices.ContainsFunc(readings, func(a lexicon.Analysis) bool { return a.POS == lexicon.VERB && a.Feats.Has(lexicon.Inf) })
}

// endeavour is body for a name that starts with a noun which calls no body, where
// what it is there for has capitals: Center "for Strategic Studies", Campaign "to Stop
// Killer Robots". It returns end where the name does not go on so.
func (f *Finder) endeavour(toks []token.Token, words []tag.Word, i, end int) int {
	if end-i > 3 || end+1 >= len(toks) || words[end-1].POS != lexicon.NOUN && words[end-1].POS != lexicon.PROPN ||
		f.lex.NounClass(strings.ToLower(toks[end-1].Text)).Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.TextNoun|lexicon.MeetingNoun|lexicon.TimeNoun) || !f.ordinary(words[end-1:end]) {
		return end
	}
	if n := f.aim(toks, words, end); n > end {
		return n
	}
	if capital(toks[end].Text) || !f.lex.Case(words[end].Lemma).Has(lexicon.For) || !capital(toks[end+1].Text) || !f.purpose(words[end+1:end+2]) {
		return end
	}
	n := f.nameEnd(toks, words, end+1)
	return max(n, f.furtherFields(toks, words, n))
}

// placed is the mention of a body whose name starts with the place that it is of, and
// goes on behind its noun: "California Department of Corrections", "Puerto Rico Center
// for Investigative Journalism"; or that goes on with further fields: "Ministry of
// Agriculture, Fisheries and Food". Bodies that many countries have are told by the
// country.
func (f *Finder) placed(toks []token.Token, words []tag.Word, i int, place *gazetteer.Match) (Mention, bool) {
	switch place.Entries[0].Kind {
	case gazetteer.Body:
		if !capital(toks[i].Text) {
			return Mention{}, false
		}
		n := place.End
		if n > i+1 { // "Police and Crime" is no body
			n = f.furtherFields(toks, words, n)
		}
		if n == place.End && place.End == i+1 && place.End+1 < len(toks) && words[place.End].POS == lexicon.ADP && capital(toks[place.End+1].Text) {
			if n = f.body(toks, words, i, i+1); n > place.End && !f.plainFields(words, place.End, n) {
				n = place.End
			}
		}
		return Mention{First: i, Proper: i, End: n, Class: schema.Organization}, n > place.End
	case gazetteer.Country, gazetteer.Territory, gazetteer.Region, gazetteer.City:
	default:
		return Mention{}, false
	}
	if place.End >= len(toks) || !capital(toks[place.End].Text) {
		return Mention{}, false
	}
	f.inner = f.within.Match(toks[place.End:min(place.End+8, len(toks))], f.inner[:0])
	if len(f.inner) > 0 && f.inner[0].First == 0 && (f.inner[0].Entries[0].Kind != gazetteer.Body || f.inner[0].End > 1) {
		return Mention{}, false
	}
	end := f.proper(toks, words, place.End)
	n := f.furtherBody(toks, words, i, end)
	if n == end {
		n = f.endeavour(toks, words, place.End, end)
	}
	if n == end {
		return Mention{}, false
	}
	return Mention{First: i, Proper: i, End: n, Class: schema.Organization}, true
}

// plainFields tells whether the capital words [i, end) say only what a body is for,
// and name nobody.
func (f *Finder) plainFields(words []tag.Word, i, end int) bool {
	for ; i < end; i++ {
		if capital(words[i].Text) && !f.purpose(words[i:i+1]) {
			return false
		}
	}
	return true
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
		if f.gaz.Demonym(words[j].Text) != nil && !f.aimed(words, j+1) {
			return j
		}
		j++
	}
	return j
}

// aimed tells whether word j opens what a body is for: « Union américaine | pour les
// libertés civiles ».
func (f *Finder) aimed(words []tag.Word, j int) bool {
	return j+2 < len(words) && words[j].POS == lexicon.ADP && f.lex.Case(words[j].Lemma) == lexicon.For &&
		words[j+1].POS == lexicon.DET && words[j+1].Feats.Has(lexicon.Def) && words[j+2].POS == lexicon.NOUN
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
