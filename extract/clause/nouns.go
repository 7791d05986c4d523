package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What the words of a noun group say of it, once its head is known.

// Words that can be a whole group and say of how many or of which it speaks, not
// of whom.
const (
	dual         lexicon.Sense = "dual"          // alone: both
	smallNumber  lexicon.Sense = "small-number"  // behind « les » or « tous »
	universal    lexicon.Sense = "universal"     // tout, all
	thisLast     lexicon.Sense = "this-last"     // behind a demonstrative: ce dernier
	latterFormer lexicon.Sense = "latter-former" // behind an article: the latter
)

// classify tells what a group that has its head and its words denotes.
func (ck *chunker) classify(g *Group) {
	if m := ck.markAt[g.Head]; g.Mark == None && m != None && ck.Marks[m].Kind == DemonymMark {
		g.Mark, g.Class = m, ck.Marks[m].Class // les Russes
		ck.people(g)
	}
	if p := ck.pos(g.Head); (p == lexicon.NOUN || p == lexicon.ADJ) && g.Kinds == 0 && !ck.isName(g) {
		g.Kinds = ck.lex.NounClass(ck.word(g.Head).Lemma) &^ lexicon.TimeNoun // only what is marked is a time here
	}
	if ck.standsAlone(g) {
		g.Kind = Pronoun
	}
}

// people makes persons of what only looks like a country: « trois Russes »,
// "some Russians", but not « les Russes ».
func (ck *chunker) people(g *Group) {
	for i := g.First; i < g.Head; i++ {
		if w := ck.word(i); w.POS == lexicon.NUM || w.POS == lexicon.DET && w.Feats.Has(lexicon.Indef) {
			g.Class, g.Kinds = "", lexicon.PersonNoun
			return
		}
	}
}

// standsAlone tells whether a group says of how many or of which it speaks, and
// not of whom: « les deux », « tous deux », « ce dernier », "both", "the latter".
func (ck *chunker) standsAlone(g *Group) bool {
	if g.Kind != Nominal || g.Mark != None || g.Head != g.End-1 {
		return false
	}
	w, first := ck.word(g.Head), ck.word(g.First)
	if w == first {
		return w.Is(dual)
	}
	determiner := first.POS == lexicon.DET
	definite := determiner && first.Feats.Has(lexicon.Def)
	switch {
	case w.Is(smallNumber):
		return definite || first.Is(universal)
	case w.Is(thisLast):
		return determiner && first.Feats.Has(lexicon.Dem) && g.Head == g.First+1
	case w.Is(latterFormer):
		return definite && g.Head == g.First+1
	}
	return false
}

// possess makes a group of the possessive determiner at word i of group g.
func (ck *chunker) possess(g, i int) {
	if i == None {
		return
	}
	p := oneWord(Possessive, i)
	p.Of = g
	ck.newGroup(p)
}

// demonym makes a group of an adjective of nationality at word i of group g.
func (ck *chunker) demonym(g, i int) {
	m := ck.markAt[i]
	if m == None || ck.Marks[m].Kind != DemonymMark || ck.Groups[g].Head == i {
		return
	}
	a := oneWord(Adjective, i)
	a.Of, a.Mark, a.Class = g, m, schema.Country
	ck.newGroup(a)
}

// compoundAgent are the nouns that do what a noun of action right behind them
// says, and the adjectives that do so behind it: "rebel attacks", « une attaque rebelle ».
const compoundAgent lexicon.Sense = "compound-agent"

// compound makes a group of the noun at word i before the noun of action that
// heads group g, where it says who acts.
func (ck *chunker) compound(g, i int) {
	if i == ck.Groups[g].Head-1 {
		ck.acting(g, i)
	}
}

// acting makes a group of the word i of group g where that is headed by a noun of
// action and the word says who acts.
func (ck *chunker) acting(g, i int) {
	gr := &ck.Groups[g]
	if m := ck.markAt[i]; m != None && ck.Marks[m].Kind != NounMark {
		return
	}
	if !gr.Kinds.Has(lexicon.ActNoun) || gr.Kinds.Has(lexicon.PersonNoun|lexicon.PlaceNoun) || !ck.word(i).Is(compoundAgent) {
		return
	}
	a := oneWord(Adjective, i)
	a.Of, a.Class, a.Kinds = g, schema.Group, lexicon.GroupNoun
	ck.newGroup(a)
}
