package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// placeRelative is the relative pronoun of places, which may have no antecedent:
// où, where.
const placeRelative lexicon.Sense = "place-relative"

// personRelative are the relative pronouns of persons only: who.
const personRelative lexicon.Sense = "person-relative"

// relative opens a relative clause.
func (bd *builder) relative(k int) {
	c := &bd.chunks[k]
	if bd.saysTo(k) {
		bd.push(frame{link: LinkThat, prep: c.lemma, governor: bd.top().latest, antecedent: None})
		return
	}
	f := frame{link: LinkRel, at: c.first, governor: bd.top().latest, antecedent: bd.antecedent(k), pronoun: strings.ReplaceAll(c.lemma, "’", "'"), prep: c.prep}
	coordinated := bd.kindAt(k-1) == conjChunk
	if top := bd.top(); top.link == LinkRel && (coordinated || f.antecedent == None && !c.senses.Has(placeRelative)) {
		// « qui … et qui … », « ce qui »
		f.antecedent, f.governor = top.antecedent, top.governor
		bd.pop()
	}
	bd.push(f)
	bd.top().inverted = bd.grammar.invertsRelative(&f)
}

// saysTo tells whether the relative pronoun of chunk k is a conjunction rather,
// behind those to whom a verb says something: « a assuré à X que … ».
func (bd *builder) saysTo(k int) bool {
	c, p := &bd.chunks[k], bd.top().latest
	if p == None || c.prep != "" || !c.senses.Has(complementizer) || !bd.groupAt(k-1) || !bd.quotes(p) || bd.pred(p).hasClause() || bd.pred(p).Arg(Object) != None {
		return false
	}
	g := bd.groupOf(k - 1)
	if g.Kinds.Has(lexicon.TimeNoun) {
		return !bd.pred(p).Reflexive // « a confié en fin de journée que … »
	}
	return g.Prep != "" && !g.Case.Has(lexicon.Of|lexicon.With) && (bd.sort(bd.chunks[k-1].group) != thing || bd.grammar.saysThing(k))
}

// antecedent returns what the relative clause of chunk k tells more of, or None.
func (bd *builder) antecedent(k int) int {
	if bd.chunks[k].senses.Has(placeRelative) {
		return bd.whereabouts(k)
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		switch bd.chunks[j].kind {
		case groupChunk:
			g := bd.chunks[j].group
			if h := bd.apposedBy(g); h != None {
				g = h
			}
			if bd.chunks[k].senses.Has(personRelative) {
				if h := bd.somebody(g); h != None {
					return h
				}
			}
			return bd.grammar.antecedent(g, j < k-1)
		case commaChunk, closeChunk, adjectiveChunk, conjChunk:
		default:
			return None
		}
	}
	return None
}

// somebody returns the person that group g, itself a body or a place, is said of:
// « Mr Hay, a professor at the Institute, who … »; None where there is none.
func (bd *builder) somebody(g int) int {
	for h := g; h != None; h = bd.Groups[h].Of {
		gr := &bd.Groups[h]
		person := gr.Class == schema.Person || gr.Class == "" && gr.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun)
		switch {
		case person && h == g:
			return None
		case person:
			if x := bd.apposedBy(h); x != None {
				return x
			}
			return h
		case gr.Prep == "" || gr.Class == schema.Group || gr.Class == "" && !gr.Kinds.Has(lexicon.BodyNoun|lexicon.PlaceNoun) && !bd.isName(gr):
			return None
		}
	}
	return None
}

// whereabouts returns the group that the pronoun of places at chunk k tells more
// of, or None: the nearest one, but not when somebody was there: « à Lima du 3 au
// 5 mars, où … ».
func (bd *builder) whereabouts(k int) int {
	latest := None
	for j := k - 1; j >= 0 && j >= k-6; j-- {
		switch bd.chunks[j].kind {
		case groupChunk:
			g := bd.chunks[j].group
			if bd.Groups[g].Kinds.Has(lexicon.TimeNoun) && bd.Groups[g].Prep != "" {
				if latest == None {
					latest = g
				}
				continue
			}
			if h := bd.apposedBy(g); h != None {
				g = h
			}
			return g
		case commaChunk, closeChunk, adjectiveChunk, conjChunk:
		default:
			return latest
		}
	}
	return latest
}

// fill gives the antecedent to p, the verb of a relative clause whose pronoun
// does not say what it is there: the object where another group is the subject.
func (bd *builder) fill(p int, f *frame) {
	if f.subject != None {
		bd.lend(p, Object, "", f.antecedent) // « the deal which they signed »
		return
	}
	// It agrees with the verb: « la mission des experts, qui sont … ».
	a := f.antecedent
	for a != None && (!bd.agree(p, a) || bd.several(p) && bd.singleName(a)) {
		a = bd.Groups[a].Of
	}
	if a == None {
		a = bd.besideAntecedent(p, f.antecedent)
	}
	if bd.needsSeveral(p, a) {
		a = bd.firstOf(a)
	}
	bd.lend(p, Subject, "", a)
}

// several tells whether verb p can only have several for its subject.
func (bd *builder) several(p int) bool {
	f := bd.pred(p).Feats
	return f.Has(lexicon.Plur) && !f.Has(lexicon.Sing)
}

// singleName tells whether group g is a name of one, of which no dictionary says
// so: « les gangs de Gao, qui occupent ».
func (bd *builder) singleName(g int) bool {
	gr := &bd.Groups[g]
	return gr.Class != "" && gr.Class != schema.Group && bd.isName(gr) && gr.First == gr.Head && gr.Conjunct == None && bd.firstOf(g) == g &&
		bd.word(gr.Head).Feats.Has(lexicon.Sing)
}

// besideAntecedent returns the group with which verb p agrees among those that hang
// on the same noun as the antecedent, which does not: « l'emprise des gangs en
// Haïti, qui occupent »; the antecedent where there is none.
func (bd *builder) besideAntecedent(p, antecedent int) int {
	top := bd.Groups[antecedent].Of
	if top == None {
		return antecedent
	}
	for g := antecedent - 1; g > top; g-- {
		if bd.Groups[g].Kind == Nominal && bd.agree(p, g) && bd.within(g, top) && !bd.singleName(g) {
			return g
		}
	}
	return antecedent
}

// needsSeveral tells whether verb p is plural and group a means but one: « X et Y,
// qui ont signé ».
func (bd *builder) needsSeveral(p, a int) bool {
	if !bd.several(p) {
		return false
	}
	gr := &bd.Groups[a]
	return bd.isName(gr) && gr.Class != "" || !bd.word(gr.Head).Feats.Has(lexicon.Plur)
}

// firstOf is the first of the groups that group g is coordinated with.
func (bd *builder) firstOf(g int) int {
	for h := g - 1; h >= 0; h-- {
		if bd.Groups[h].Conjunct == g {
			g = h
		}
	}
	return g
}
