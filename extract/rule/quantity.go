package rule

import "github.com/entente-kg/entente/extract/clause"

// counted returns the group that a group only counts: « des milliers de
// manifestants », « une partie de ses troupes » are about the complement. Any
// other group is returned as it is.
func counted(s *clause.Sentence, g int) int {
	gr := &s.Groups[g]
	if gr.Class != "" || gr.Kind != clause.Nominal || gr.Head < 0 || gr.Head >= len(s.Words) || !isQuantity(s.Words[gr.Head].Lemma) {
		return g
	}
	for h := range s.Groups {
		if c := &s.Groups[h]; c.Of == g && (c.Prep == "de" || c.Prep == "of") {
			return h
		}
	}
	return g
}

func isQuantity(lemma string) bool {
	switch lemma {
	case "millier", "million", "milliard", "centaine", "dizaine", "douzaine", "vingtaine", "trentaine", "quarantaine",
		"cinquantaine", "soixantaine", "quinzaine", "poignée", "partie", "reste", "ensemble", "majorité", "moitié",
		"tiers", "quart", "totalité", "plupart", "nombre", "série", "essentiel", "un", "une", "certain", "plusieurs",
		"thousand", "hundred", "dozen", "number", "part", "rest", "majority", "half", "score", "handful", "most",
		"some", "one", "several", "many":
		return true
	}
	return false
}
