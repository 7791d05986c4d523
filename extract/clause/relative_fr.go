package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// antecedent passes over a complement without a determiner, which names nothing:
// « la guerre d'agression que mène X ».
func (fr frenchClauses) antecedent(g int, apart bool) int {
	if !apart {
		g = fr.beyondPlace(g)
	}
	for gr := &fr.Groups[g]; gr.Of != None && gr.Mark == None && fr.bareComplement(gr); gr = &fr.Groups[g] {
		g = gr.Of
	}
	return g
}

// beyondPlace returns what the name of a place, group g, only says where it is or
// of which place it is, where that can act, and g where it says neither: « le chef
// de l'ONU au Mali qui a dit ». Of a name nothing more is told without a comma.
func (fr frenchClauses) beyondPlace(g int) int {
	x := &fr.Groups[g]
	switch x.Class {
	case schema.Country, schema.City, schema.Region, schema.Place:
	default:
		return g
	}
	of := g
	for fr.isName(&fr.Groups[of]) && fr.Groups[of].Class != schema.Person && fr.Groups[of].Of != None {
		of = fr.Groups[of].Of
	}
	if !x.Case.Has(lexicon.Of) || fr.sort(of) != thing {
		return of
	}
	return g
}

// bareComplement tells whether a group is « de » and a noun, which only says of
// what kind something is: « un avion de combat ».
func (fr frenchClauses) bareComplement(g *Group) bool {
	return g.Case.Has(lexicon.Of) && g.First == g.Head && !fr.isName(g) && fr.pos(g.First-1) == lexicon.ADP
}

func (fr frenchClauses) relative(p int, f *frame) {
	own := fr.pred(p).Arg(Subject)
	if f.antecedent != None {
		switch {
		case f.pronoun == "qui" && f.prep == "":
			fr.fill(p, f)
		case f.pronoun == "que":
			fr.lend(p, Object, "", f.antecedent)
		case f.pronoun == "dont":
			fr.lend(p, Oblique, "de", f.antecedent)
		case f.pronoun == "où":
			fr.lend(p, Oblique, "à", f.antecedent)
		default:
			fr.lend(p, Oblique, f.prep, f.antecedent)
		}
	}
	if f.subject != None && own == None && f.pronoun != "qui" {
		fr.give(p, Subject, "", f.subject)
	}
}

func (fr frenchClauses) saysThing(int) bool { return false } // « dans le texte que … »

// invertsRelative tells all but « qui » as a subject: « le texte que signe X ».
func (fr frenchClauses) invertsRelative(f *frame) bool { return f.pronoun != "qui" || f.prep != "" }

func (fr frenchClauses) subjectMayFollow(p int, f *frame) bool {
	return f.link == LinkRel && fr.invertsRelative(f) || len(fr.fronted) > f.fronted || fr.pred(p).Is(speechVerb)
}
