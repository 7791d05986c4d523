package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// actDoneBy returns the act to which group x belongs, though group g stands
// between, which only says by whom it was done or where: « l'annexion par la Russie
// de la Crimée », « l'arrestation à Riga d'un juge »; None where x more likely says more of g: « par la police de Lyon ».
func (fr frenchClauses) actDoneBy(g int, x *Group) int {
	whole := true
	for fr.Groups[g].Case.Has(lexicon.Of) && fr.Groups[g].Of != None {
		g, whole = fr.Groups[g].Of, false // « par un juge de Lyon de deux évêques »
	}
	doer := &fr.Groups[g]
	if fr.heldAt(doer) && x.Case.Has(lexicon.Of) {
		return doer.Of
	}
	if !doer.Case.Has(lexicon.By) || !x.Case.Has(lexicon.Of) || doer.Of == None {
		return None
	}
	act := doer.Of
	if !fr.Groups[act].Kinds.Has(lexicon.ActNoun) || fr.Groups[act].Kind != Nominal {
		return None
	}
	for h := range fr.Groups {
		if h != g && fr.Groups[h].Of == act && fr.Groups[h].Case.Has(lexicon.Of) {
			return None
		}
	}
	if whole && (fr.isName(doer) || fr.ofNation(g)) {
		return act
	}
	if !doer.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun|lexicon.ForceNoun|lexicon.PersonNoun) || whole && doer.Kinds.Has(lexicon.OfficeNoun) {
		return None
	}
	switch first := fr.word(x.PrepAt + 1); {
	case fr.isName(x):
		if x.Class == schema.Person && !doer.Kinds.Has(lexicon.PersonNoun) {
			return act
		}
	case first == nil:
	case first.POS == lexicon.NUM, first.POS == lexicon.DET && first.Feats.Has(lexicon.Indef) && x.First < x.Head:
		return act // « par la police de deux évêques »
	}
	return None
}

// heldAt tells whether group g names the place of the act that it complements.
func (fr frenchClauses) heldAt(g *Group) bool {
	if g.Of == None || g.Case.Has(lexicon.Of) || !g.Case.Has(lexicon.To|lexicon.In) || !fr.isName(g) {
		return false
	}
	switch g.Class {
	case schema.City, schema.Country, schema.Region, schema.Place:
	default:
		return false
	}
	if !fr.Groups[g.Of].Kinds.Has(lexicon.ActNoun | lexicon.MeetingNoun) {
		return false
	}
	for h := range fr.Groups {
		if x := &fr.Groups[h]; x.Of == g.Of && x.Case.Has(lexicon.Of) {
			return false
		}
	}
	return true
}

// ofNation tells whether a group says of which nation it is: « l'armée turque ».
func (fr frenchClauses) ofNation(g int) bool {
	for h := range fr.Groups {
		if x := &fr.Groups[h]; x.Kind == Adjective && x.Of == g {
			return true
		}
	}
	return false
}
