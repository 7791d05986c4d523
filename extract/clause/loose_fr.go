package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What stands behind a noun and can be an argument of the verb as well: which of
// the two takes its preposition decides.

// rateUnit are the nouns behind « par » that say of what each: par jour.
const rateUnit lexicon.Sense = "rate-unit"

// meansNoun are the nouns that say how behind a bare « par »: « tué par balles ».
const meansNoun lexicon.Sense = "means"

// loosen marks as loose the prepositional arguments of verbs that stand behind
// a noun and more likely complement it.
func (fr frenchWholes) loosen() {
	for i := range fr.Predicates {
		p := &fr.Predicates[i]
		if p.Kind != Verbal {
			continue
		}
		for k := range p.Args {
			a := &p.Args[k]
			if a.Func != Oblique || a.Group == None || a.Understood {
				continue
			}
			switch g := &fr.Groups[a.Group]; {
			case fr.rate(a.Group):
				a.Loose = true
			case g.Of != None:
				a.Loose = fr.ofNoun(p, a.Group)
			case g.Case.Has(lexicon.Of) && fr.behindGroup(a.Group):
				a.Loose = !fr.valency.have(verbGovernor, p.Lemma, "de") && !fr.measures(p, g) // « un an de prison »
			}
		}
	}
}

// behindGroup tells whether another group's words, other than a clitic's, end
// where group g starts.
func (fr frenchWholes) behindGroup(g int) bool {
	x := &fr.Groups[g]
	for h := range fr.Groups {
		if y := &fr.Groups[h]; h != g && y.End == x.PrepAt && (y.Kind == Nominal || y.Kind == Adjective) {
			return true
		}
	}
	return false
}

// rate tells whether group g says how often or for each of what: « trois fois
// par jour », « deux euros par litre ».
func (fr frenchWholes) rate(g int) bool {
	x := &fr.Groups[g]
	if !x.Case.Has(lexicon.By) || x.First != x.Head || x.PrepAt+1 != x.Head {
		return false
	}
	return fr.word(x.Head).Is(rateUnit) && fr.behindGroup(g)
}

// means tells whether group g says how something is done: « par erreur », « par 97
// voix ».
func (fr frenchWholes) means(g int) bool {
	x := &fr.Groups[g]
	for i := x.First; i < x.Head; i++ {
		if fr.pos(i) != lexicon.NUM {
			return false // what has an article does it
		}
	}
	return x.Case.Has(lexicon.By) && x.PrepAt+1 == x.First && fr.word(x.Head).Is(meansNoun)
}

// measures tells whether group g says by how much something changes:
// « réduire de 10 % ».
func (fr frenchWholes) measures(p *Predicate, g *Group) bool {
	return fr.valency.have(measureVerbGovernor, p.Lemma, g.Prep) && (g.Kinds.Has(lexicon.TimeNoun) || fr.pos(g.Head) == lexicon.NUM || fr.pos(g.First) == lexicon.NUM)
}

// ofNoun tells whether group g, which stands behind a noun, complements that
// noun, or one that this one complements in turn, rather than verb p.
func (fr frenchWholes) ofNoun(p *Predicate, g int) bool {
	x := &fr.Groups[g]
	of := &fr.Groups[x.Of]
	if x.Head < p.Head || fr.bracketed(p.End, x.First) || of.Class == schema.City && x.Class == schema.Country {
		return true // « né à Gdańsk en Pologne »
	}
	near, any := fr.takenBy(g, p.Head)
	verb := fr.valency.have(verbGovernor, p.Lemma, x.Prep) || x.Case.Has(lexicon.By) && p.Passive
	switch {
	case fr.valency.locution(p.Lemma, fr.word(of.Head).Lemma, x.Prep):
		return false
	case x.Case.Has(lexicon.Of):
		return !fr.measures(p, x) && (!fr.valency.have(objectVerbGovernor, p.Lemma, "de") || p.Arg(Object) == None || x.Mark != None || !fr.within(g, p.Arg(Object)))
	case verb && of.Kinds.Has(lexicon.OfficeNoun) && x.PrepAt == of.End && fr.apposedBy(x.Of) != None:
		return true // « a dit X, ambassadeur à l'ONU »
	case verb:
		// « apporter son soutien au président » is done to the president.
		return near && (!x.Case.Has(lexicon.To) || fr.sort(g) == thing)
	}
	return any
}

// bracketed tells whether a bracket opens between words from and to, and does
// not close.
func (fr frenchWholes) bracketed(from, to int) bool {
	open := 0
	for i := from; i < to; i++ {
		switch fr.word(i).Text {
		case "(", "[":
			open++
		case ")", "]":
			open--
		}
	}
	return open > 0
}

// ownAgent tells whether group g is the agent of the noun before it rather than
// of passive p: « ils ont été blessés dans une attaque par des rebelles ».
func (fr frenchWholes) ownAgent(p *Predicate, g int) bool {
	of := fr.Groups[g].Of
	if of == None || fr.Groups[of].First == fr.Groups[of].Head {
		return false // « condamné pour vol par le juge »
	}
	near, _ := fr.takenBy(g, p.Head)
	return near
}

// takenBy tells whether the noun before group g takes its preposition, or any
// noun does that stands behind word from and that this noun complements.
func (fr frenchWholes) takenBy(g, from int) (near, any bool) {
	x := &fr.Groups[g]
	for n, h := 0, x.Of; h != None && n < 8 && fr.Groups[h].Head > from; n, h = n+1, fr.Groups[h].Of {
		if fr.valency.have(nounGovernor, fr.word(fr.Groups[h].Head).Lemma, x.Prep) {
			return n == 0, true
		}
	}
	return false, false
}
