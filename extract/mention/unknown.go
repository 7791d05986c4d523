package mention

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// unknown is the mention of a name at the capital of token i that no list
// holds.
func (f *Finder) unknown(toks []token.Token, words []tag.Word, i int) (Mention, bool) {
	w := &words[i]
	function := w.Known && w.POS != lexicon.NOUN && w.POS != lexicon.PROPN && w.POS != lexicon.ADJ && w.POS != lexicon.VERB && w.POS != lexicon.X
	if function {
		return Mention{}, false
	}
	opens := i == 0 || opening(toks[i-1].Text)
	end := f.proper(toks, words, i)
	if opens && w.Known && w.POS != lexicon.PROPN && end-i < 2 {
		return Mention{}, false
	}
	m := Mention{First: i, Proper: i, End: max(end, i+1)}
	if !opens && w.POS == lexicon.NOUN && end-i == 1 {
		if n := f.complement(toks, words, end); n > end {
			m.End, m.Class = n, namedClass(f.lex.NounClass(w.Lemma))
			return m, true
		}
	}
	n := m.End - m.First
	before := nounBefore(f.lex, words, i)
	switch {
	case before.Has(lexicon.PersonNoun | lexicon.OfficeNoun):
		m.Class = schema.Person
	case before.Has(lexicon.MeetingNoun | lexicon.TextNoun | lexicon.ActNoun):
		m.Class = schema.Thing
	case before.Has(lexicon.GroupNoun | lexicon.BodyNoun):
		m.Class = schema.Organization
	case n == 1 && len(toks[i].Text) > 1 && allCapitals(toks[i].Text):
		m.Class = schema.Organization
	case n >= 2 && n <= 4 && f.strange(words[i:m.End]):
		m.Class = schema.Person
	case n > 1 && w.Known && w.POS == lexicon.NOUN:
		m.Class = namedClass(f.lex.NounClass(w.Lemma))
	case n == 1 && locative(toks, i):
		m.Class = schema.City
	case n == 1 && w.Known && w.POS != lexicon.PROPN:
		return Mention{}, false // an ordinary word with a capital
	}
	return m, true
}

// complement returns the end of « d'Egmont », « de la Paix » behind a capital
// noun at token i, or i.
func (f *Finder) complement(toks []token.Token, words []tag.Word, i int) int {
	j := i
	for j < len(toks) && j < i+2 && (words[j].POS == lexicon.ADP && words[j].Lemma == "de" || words[j].POS == lexicon.ADPDET || j > i && words[j].POS == lexicon.DET) {
		j++
	}
	if j == i || j >= len(toks) || !capital(toks[j].Text) {
		return i
	}
	if n := f.proper(toks, words, j); n > j {
		return n
	}
	return i
}

// namedClass is what a name that starts with a common noun names.
func namedClass(k lexicon.NounClass) schema.Class {
	switch {
	case k.Has(lexicon.PlaceNoun):
		return schema.Place
	case k.Has(lexicon.BodyNoun | lexicon.GroupNoun):
		return schema.Organization
	}
	return schema.Thing
}

// proper returns the end of the capitalised name that starts at token i:
// capitals, initials and the particles between them.
func (f *Finder) proper(toks []token.Token, words []tag.Word, i int) int {
	end := i
	for j := i; j < len(toks) && j-i < 6; j++ {
		t := &toks[j]
		switch {
		case t.Kind == token.Word && capital(t.Text) && !elided(t.Text) && !(j == i && words[j].Known && closed(words[j].POS)):
			end = j + 1
		case end == j && particle(t.Text) && j+1 < len(toks) && (capital(toks[j+1].Text) && (j > i || lowerParticle(t.Text)) || j == i && lowerParticle(t.Text) && particle(toks[j+1].Text)):
			// « von der Leyen »: decided by the capital that follows.
		case end < j && particle(t.Text) && j+1 < len(toks):
		default:
			return end
		}
		if j+1 < len(toks) && !toks[j+1].Space && toks[j+1].Kind == token.Word {
			return end
		}
	}
	return end
}

// strange tells whether no word of a name is an ordinary word of the language.
func (f *Finder) strange(words []tag.Word) bool {
	for i := range words {
		if w := &words[i]; w.Known && w.POS != lexicon.PROPN && !particle(w.Text) {
			return false
		}
	}
	return true
}

// nounBefore is what the noun before word i means: « le président X », « le
// ministre turc X ».
func nounBefore(lex *lexicon.Lexicon, words []tag.Word, i int) lexicon.NounClass {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch words[k].POS {
		case lexicon.ADJ:
			continue
		case lexicon.NOUN:
			return lex.NounClass(words[k].Lemma)
		}
		break
	}
	return 0
}
