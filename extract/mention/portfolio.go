package mention

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
)

// PortfolioOffice are the offices that have a portfolio, of which several are held in
// one country: ministre, secretary.
const PortfolioOffice lexicon.Sense = "portfolio-office"

// portfolios is the end of the further portfolios of an office whose first one ends at
// token i: « ministre de la Culture | et des Sports », « de l'Économie, du Budget et
// de la Pêche ».
func (f *Finder) portfolios(toks []token.Token, words []tag.Word, i int) int {
	for {
		j := i
		if j+2 >= len(toks) || toks[j].Text != "," && !words[j].Is(joining) {
			return i
		}
		j++
		if w := &words[j]; w.POS != lexicon.ADP && w.POS != lexicon.ADPDET || !f.lex.Case(w.Lemma).Has(lexicon.Of|lexicon.To) {
			return i
		}
		j++
		for j < len(words) && words[j].POS == lexicon.DET && words[j].Feats.Has(lexicon.Def) {
			j++
		}
		if j >= len(toks) || !f.field(toks, j) {
			return i
		}
		j++
		for j < len(words) && words[j].POS == lexicon.ADJ && f.gaz.Demonym(words[j].Text) == nil {
			j++
		}
		i = j
	}
}

// field tells whether token i is an ordinary noun with a capital, as portfolios are
// called: Sports, Énergie.
func (f *Finder) field(toks []token.Token, i int) bool {
	text := toks[i].Text
	if !capital(text) || f.gaz.Demonym(text) != nil || len(f.gaz.Lookup(text)) > 0 {
		return false
	}
	if _, given := f.gaz.GivenGender(text); given {
		return false
	}
	readings, known := f.reader.Lookup(strings.ToLower(text))
	if !known {
		return false
	}
	for _, a := range readings {
		if a.POS == lexicon.NOUN {
			return !f.lex.NounClass(a.Lemma).Has(lexicon.BodyNoun | lexicon.OfficeNoun)
		}
	}
	return false
}
