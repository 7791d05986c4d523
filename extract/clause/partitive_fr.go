package clause

import "github.com/entente-kg/entente/extract/lexicon"

// partitive tells whether the group of chunk k is the object of the verb right
// before it in spite of its « de »: « livrer de la nourriture », « a reçu des
// vivres », « n'a pas d'armée ».
func (fr frenchClauses) partitive(k int) bool {
	g := fr.groupOf(k)
	if !g.Case.Has(lexicon.Of) || k == 0 || g.Kind != Nominal || fr.isName(g) || g.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	v := fr.verbOfPartitive(k)
	if v == None {
		return false
	}
	p := fr.pred(fr.chunks[v].pred)
	if p.Kind != Verbal || p.Passive || p.Reflexive || p.Arg(Object) != None || p.Cased(lexicon.Of) != None || p.Is(perfectWithBe, copula, genitiveObject, intransitive) || fr.valency.have(verbGovernor, p.Lemma, "de") {
		return false
	}
	denied := p.NegEnd != None
	if v < k-1 && p.End != g.PrepAt && !fr.valency.have(verbGovernor, p.Lemma, "à") {
		return false
	}
	if !denied && actors(g) && fr.word(g.Head).Feats.Has(lexicon.Sing) {
		return false // « exiger du président »
	}
	return denied || fr.partitiveArticle(g)
}

// verbOfPartitive returns the chunk of the verb before chunk k, or None. A time
// and to whom may stand between: « a livré lundi des vivres », « fournit à l'armée
// du matériel ».
func (fr frenchClauses) verbOfPartitive(k int) int {
	v := k - 1
	if fr.kindAt(v) == commaChunk {
		for v--; v > 0 && !fr.verbal(v); v-- {
		}
		if fr.verbal(v) && fr.pred(fr.chunks[v].pred).End == fr.groupOf(k).PrepAt {
			return v // « a, lundi, livré des vivres »
		}
		return None
	}
	for ; v > 0 && fr.groupAt(v); v-- {
		between := fr.groupOf(v)
		if !between.Kinds.Has(lexicon.TimeNoun) && (!between.Case.Has(lexicon.To) || actors(fr.groupOf(k)) || fr.objectFollows(k)) {
			return None
		}
	}
	if fr.chunks[v].kind == pastChunk || !fr.verbal(v) {
		return None
	}
	return v
}

// actors tells persons and bodies, as far as their noun does.
func actors(g *Group) bool {
	return g.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.BodyNoun)
}

// partitiveArticle tells du and des, de la, and de before an adjective: « de
// nouvelles sanctions ».
func (fr frenchClauses) partitiveArticle(g *Group) bool {
	if fr.pos(g.PrepAt) == lexicon.ADPDET {
		return true
	}
	switch w := fr.word(g.PrepAt + 1); w.POS {
	case lexicon.DET:
		return w.Feats.Has(lexicon.Def)
	case lexicon.ADJ:
		return fr.word(g.Head).Feats.Has(lexicon.Plur)
	}
	return false
}

// dropPartitive makes an article of the « de » of a group.
func (fr frenchClauses) dropPartitive(g *Group) {
	if fr.pos(g.PrepAt+1) != lexicon.DET {
		fr.word(g.PrepAt).POS = lexicon.DET // du, des or de
	}
	g.put(bare)
}

// objectFollows tells whether a bare group follows the one of chunk k.
func (fr frenchClauses) objectFollows(k int) bool {
	for k++; fr.groupAt(k); k++ {
		if g := fr.groupOf(k); g.Prep == "" && !g.Kinds.Has(lexicon.TimeNoun) {
			return true
		}
	}
	return false
}
