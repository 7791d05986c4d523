package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
)

// entitled returns the mention of a person who is called by his office and his
// surname, whatever else that is the name of: « le président Hollande », "Queen
// Silvia", "Prime Minister May". It tells whether there is one.
func (f *Finder) entitled(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	if f.heading || i == 0 || !capital(toks[i].Text) || elided(toks[i].Text) || !f.behindOffice(toks, words, i) || !f.canBeSurname(toks, words, i) {
		return Mention{}, false
	}
	end := f.proper(toks, words, i)
	if end == i {
		end = i + 1 // May
	}
	if known != nil {
		switch e := known.Entries[0]; {
		case known.End > i+1 && known.End >= end, e.Kind == gazetteer.Person:
			return Mention{}, false
		case e.Kind == gazetteer.Demonym || e.Kind == gazetteer.Office || e.Kind == gazetteer.Body || e.Kind == gazetteer.Title || e.Kind == gazetteer.Organization && end == i+1:
			return Mention{}, false
		case !capital(toks[i-1].Text) && !f.determined(words, i):
			return Mention{}, false // "the leader Moscow backs"
		}
	}
	if _, given := f.gaz.GivenGender(toks[i].Text); given && end > i+1 {
		return Mention{}, false // a whole name
	}
	for k := end - 2; k > i; k-- {
		if _, given := f.gaz.GivenGender(toks[k].Text); given && f.lex.NounClass(strings.ToLower(toks[k-1].Text)).Has(lexicon.OfficeNoun|lexicon.PersonNoun) {
			return f.person(toks, i, k, end, 0), true // Deputy | Natural Resources Minister Ann Lee
		}
	}
	m := f.person(toks, i, i, end, 0)
	if end == i+1 {
		f.remember(toks[i].Text)
	}
	return m, true
}

// behindOffice tells whether the words before token i are an office in the
// singular, or an office and an adjective of nationality. A place can be called
// by a title: "in Sultan Kudarat".
func (f *Finder) behindOffice(toks []token.Token, words []tag.Word, i int) bool {
	if i > 1 && capital(toks[i-1].Text) && f.lex.Case(words[i-2].Lemma).Has(lexicon.In) {
		return false
	}
	if f.office == i {
		return true
	}
	w := &words[i-1]
	if w.POS != lexicon.NOUN && w.POS != lexicon.PROPN || w.Feats.Has(lexicon.Plur) && !w.Feats.Has(lexicon.Sing) {
		return false
	}
	return f.lex.NounClass(w.Lemma).Has(lexicon.OfficeNoun) || f.lex.NounClass(strings.ToLower(toks[i-1].Text)).Has(lexicon.OfficeNoun)
}

// determined tells whether what stands before the name at token i begins with a
// word that an office is determined by where a name stands behind it.
func (f *Finder) determined(words []tag.Word, i int) bool {
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if words[k].Is(entitling) {
			return true
		}
	}
	return false
}

// canBeSurname tells whether the word at token i, behind an office, can be a
// surname: no word of a headline that goes on (President Says), no day, no other
// office and no body.
func (f *Finder) canBeSurname(toks []token.Token, words []tag.Word, i int) bool {
	w, next := &words[i], lexicon.PUNCT
	if i+1 < len(words) {
		next = words[i+1].POS
	}
	if w.Is(calendar) || next == lexicon.NUM || allCapitals(w.Text) && utf8.RuneCountInString(w.Text) < 6 {
		return false
	}
	if f.lex.NounClass(strings.ToLower(w.Text)).Has(lexicon.OfficeNoun | lexicon.BodyNoun | lexicon.GroupNoun | lexicon.MeetingNoun | lexicon.TextNoun) {
		return false
	}
	switch w.POS {
	case lexicon.DET, lexicon.PRON, lexicon.ADP, lexicon.ADPDET, lexicon.CCONJ, lexicon.SCONJ, lexicon.ADV:
		return false
	case lexicon.VERB, lexicon.AUX:
		return (next == lexicon.VERB || next == lexicon.AUX || next == lexicon.PUNCT) && (i+1 == len(toks) || !capital(toks[i+1].Text))
	}
	return true
}
