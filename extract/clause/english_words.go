package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// numbered tells the nouns that a number follows: Article 5.
func numbered(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "article", "chapter", "section", "part", "page", "phase", "number", "resolution", "paragraph", "room", "figure", "table", "version", "no.", "day", "level", "stage", "type", "group", "channel", "flight", "route", "highway":
		return true
	}
	return false
}

// isToday tells the days that stand behind a noun as adverbs.
func isToday(lemma string) bool {
	switch lemma {
	case "today", "yesterday", "tomorrow", "tonight":
		return true
	}
	return false
}

// standsForPlace tells the English adverbs and addresses that a preposition
// takes as if they were nouns: « in there », « at example.org ».
func standsForPlace(w *tag.Word) bool {
	if w.POS == lexicon.X {
		return true
	}
	switch strings.ToLower(w.Text) {
	case "here", "there", "now", "then", "home", "abroad", "ever", "afar", "above", "below", "within":
		return w.POS == lexicon.ADV
	}
	return false
}

// capitalNoun tells whether a group is an article or a possessive and the noun
// of an office or body in capitals, no name: « the Secretary », « its Council ».
func (st *State) capitalNoun(g *Group) bool {
	if st.pos(g.Head) != lexicon.PROPN || g.Head != g.First+1 || g.End != g.Head+1 || g.Class != "" {
		return false
	}
	if g.Mark != None && st.s.Marks[g.Mark].Kind != NameMark {
		return false
	}
	kinds := st.lex.NounClass(strings.ToLower(st.word(g.Head).Lemma))
	return kinds.Has(lexicon.OfficeNoun) || g.Mark == None && kinds.Has(lexicon.BodyNoun)
}
