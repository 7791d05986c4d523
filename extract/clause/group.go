package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// nominative tells a pronoun that can only be a subject: il, they, but not it.
func (an *analysis) nominative(g int) bool {
	gr := &an.Groups[g]
	f := an.word(gr.Head).Feats
	return gr.Kind == Pronoun && f.Has(lexicon.Nom) && !f.Has(lexicon.Acc)
}

// agree tells whether a group can be the subject of a finite verb as far as
// number goes.
func (an *analysis) agree(p, g int) bool {
	gr := &an.Groups[g]
	verb := an.pred(p).Feats
	head := an.word(gr.Head).Feats
	if gr.Conjunct != None {
		head = lexicon.Plur
	}
	v, h := verb&(lexicon.Sing|lexicon.Plur), head&(lexicon.Sing|lexicon.Plur)
	if gr.Mark != None && an.Marks[gr.Mark].Kind == NameMark && gr.Conjunct == None {
		return true
	}
	return v == 0 || h == 0 || v&h != 0
}

func (an *analysis) isName(g *Group) bool {
	return g.Mark != None && an.Marks[g.Mark].Kind == NameMark
}

// A sort is what coordinated groups have in common.
type sort uint8

const (
	thing  sort = iota
	person      // persons and offices
	body        // countries, organizations, peoples
)

func (an *analysis) sort(g int) sort {
	gr := &an.Groups[g]
	switch {
	case gr.Class == schema.Person, gr.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun):
		return person
	case gr.Class == schema.Organization, gr.Class == schema.Country, gr.Class == schema.Group, gr.Class == schema.City,
		gr.Class == "" && gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun|lexicon.CountryNoun):
		return body
	}
	return thing
}

// sorted tells whether two groups can stand in one list: they are of one sort, or
// names of which one could be of any.
func (an *analysis) sorted(a, b int) bool {
	if an.sort(a) == an.sort(b) {
		return true
	}
	x, y := &an.Groups[a], &an.Groups[b]
	return an.isName(x) && an.isName(y) && (x.Class == "" && x.Kinds == 0 || y.Class == "" && y.Kinds == 0)
}

// ownVerb tells whether the group is already an argument of a verb.
func (an *analysis) ownVerb(g int) bool {
	for p := range an.Predicates {
		for _, a := range an.Predicates[p].Args {
			if a.Group == g {
				return true
			}
		}
	}
	return false
}

// whole is what group g is a complement or a further member of, however deep, and
// else g itself: « pact » in « a pact with Greece and Turkey ».
func (an *analysis) whole(g int) int {
	for {
		up := an.Groups[g].Of
		if up == None {
			up = an.conjoinedBy(g)
		}
		if up == None {
			return g
		}
		g = up
	}
}

// conjoinedBy returns the member of a list that stands before g, or None.
func (an *analysis) conjoinedBy(g int) int {
	for h := range an.Groups[:g] {
		if an.Groups[h].Conjunct == g {
			return h
		}
	}
	return None
}

// apposedBy returns the group that g stands in apposition to, or None.
func (an *analysis) apposedBy(g int) int {
	for h := range an.Groups {
		if an.Groups[h].Apposition == g {
			return h
		}
	}
	return None
}

// personal tells a pronoun that no participle describes: he, them, it.
func (an *analysis) personal(g int) bool {
	gr := &an.Groups[g]
	return gr.Kind == Pronoun && an.word(gr.Head).Feats&(lexicon.Nom|lexicon.Acc|lexicon.P1|lexicon.P2|lexicon.P3) != 0
}
