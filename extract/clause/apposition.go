package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// inBrackets makes the bare group of chunk k the complement of the one before it,
// where it stands alone in round brackets right behind that one, and tells
// whether it did: « à Mugron (Landes), le ministre a … ».
func (bd *builder) inBrackets(k int) bool {
	g := bd.groupOf(k)
	if g.Prep != "" || k < 2 || bd.chunks[k-1].lemma != "(" || !bd.groupAt(k-2) {
		return false
	}
	if after := bd.word(g.End); after == nil || after.Text != ")" {
		return false
	}
	g.Of = bd.chunks[k-2].group
	return true
}

// apposed returns the group that b can stand in apposition to: g, the group
// before it, or one that g complements (« le ministre turc des Affaires
// étrangères, X »); an office rather than another noun. Behind a comma the
// outermost is meant: « le représentant du secrétaire général, X ».
func (an *analysis) apposed(g, b int, comma bool) int {
	best := None
	for ; g != None; g = an.Groups[g].Of {
		if an.apposes(g, b, comma) && (best == None || comma || an.Groups[g].Kinds.Has(lexicon.OfficeNoun) && !an.Groups[best].Kinds.Has(lexicon.OfficeNoun)) {
			best = g
		}
	}
	return best
}

// officeOf returns the office that g is or complements, or None.
func (bd *builder) officeOf(g int) int {
	for ; g != None; g = bd.Groups[g].Of {
		if gr := &bd.Groups[g]; gr.Kinds.Has(lexicon.OfficeNoun) && gr.Apposition == None && !bd.isName(gr) {
			return g
		}
	}
	return None
}

// namedAhead tells whether chunk k is an office with its holder's name right
// behind its complements: « …, le ministre des Affaires étrangères X ».
func (bd *builder) namedAhead(k int) bool {
	if !bd.groupOf(k).Kinds.Has(lexicon.OfficeNoun) {
		return false
	}
	for j := k + 1; bd.groupAt(j); j++ {
		g := bd.groupOf(j)
		if bd.isName(g) && g.Class == schema.Person && g.Prep == "" {
			return true
		}
		if !g.Case.Has(lexicon.Of|lexicon.To) || g.Kinds.Has(lexicon.OfficeNoun) && !g.Kinds.Has(lexicon.BodyNoun) {
			return false // « …, conseiller du président X »
		}
	}
	return false
}

// apposes tells whether group b can say the same thing as group a beside it.
func (an *analysis) apposes(a, b int, comma bool) bool {
	x, y := &an.Groups[a], &an.Groups[b]
	if x.Kind != Nominal || y.Kind != Nominal || x.Apposition != None || x.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	switch xName, yName := an.isName(x), an.isName(y); {
	case !xName && yName:
		// « le ministre X », « l'opposant X », « l'exercice X »
		if y.Class == schema.Person {
			return x.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun)
		}
		if y.Class != "" && x.Kinds.Has(lexicon.OfficeNoun) {
			return false // « le chef du réseau Twitter » is not Twitter
		}
		return !comma && (x.First < x.Head || an.pos(x.First-1) == lexicon.ADPDET)
	case xName && !yName && comma:
		// « X, ministre de … », « X, le chef de … »
		if x.Class == schema.Person {
			return y.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun)
		}
		return x.Class != "" && y.Kinds.Has(lexicon.BodyNoun|lexicon.CountryNoun|lexicon.PlaceNoun)
	}
	return false
}
