package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What a group with a preposition belongs to: the verb before it, or the noun
// right before it. Both have prepositions that they ask for; where neither asks,
// or both do, the preposition and the noun decide.

// Prepositions by what a group behind them belongs to.
const (
	adnominal       lexicon.Sense = "adnominal"        // the noun, unless the verb asks: such as
	ratherAdnominal lexicon.Sense = "rather-adnominal" // the noun, where neither asks: « a room with a view »
	looseAdnominal  lexicon.Sense = "loose-adnominal"  // the noun, where that is no object of the verb
	directional     lexicon.Sense = "directional"      // the verb, where both ask: « rescued people from … »
)

// placeKind are the nouns that say what the place named behind their of is.
const placeKind lexicon.Sense = "place-kind"

// A site is where a group with a preposition hangs.
type site uint8

const (
	atNoun     site = iota // at the noun before it and at nothing else
	likelyNoun             // at the noun; the verb is told of it too
	likelyVerb             // at the verb; the noun is told of it too
	atVerb
)

// site tells where group g hangs, a group with a preposition right behind the
// group before; p is the verb before them, or None.
func (en englishClauses) site(g, before, p int) site {
	x, noun := &en.Groups[g], &en.Groups[before]
	time := x.Kinds.Has(lexicon.TimeNoun)
	asked := en.valency.have(nounGovernor, en.word(noun.Head).Lemma, x.Prep)
	if p == None {
		if time && !asked && !x.Case.Has(lexicon.Of) {
			return likelyVerb // « the president on Tuesday met … »
		}
		return likelyNoun
	}
	pr := en.pred(p)
	taken := pr.Kind == Verbal && en.valency.have(verbGovernor, pr.Lemma, x.Prep) && pr.Oblique(x.Prep) == None
	own := en.bareAt(p, before) // the noun is the verb's object
	switch {
	case x.Case.Has(lexicon.Of):
		if taken && own {
			return atVerb // « accused the minister of fraud »
		}
		return atNoun
	case x.Case.Has(lexicon.By):
		return likely(asked && !lacksAgent(pr))
	case en.lex.Senses(x.Prep).Has(adnominal):
		return likely(!taken)
	case time && !(asked && x.Case.Has(lexicon.For)):
		return likelyVerb
	case own && en.pos(noun.Head) == lexicon.NUM:
		return atVerb // « kill five in Tyre »
	case noun.Kind == Pronoun || en.isName(noun) && !asked:
		return likely(x.Prep == "in" && !own) // « in Tyre in Lebanon »
	case own && pr.Kind == Verbal && pr.Is(copula) && pr.Head < noun.Head:
		return likelyNoun // « X is the ambassador in Y »
	}
	return likely(en.ratherNoun(x, noun, taken, asked, own))
}

func likely(noun bool) site {
	if noun {
		return likelyNoun
	}
	return likelyVerb
}

// lacksAgent tells whether p is a passive that has not been told who does it.
func lacksAgent(p *Predicate) bool {
	return p.Passive && p.Arg(Subject) != None && p.Cased(lexicon.By) == None
}

// ratherNoun tells whether group x belongs to the noun before it rather than to
// the verb: taken tells whether the verb takes its preposition, asked whether the
// noun does, own whether the noun is the verb's object.
func (en englishClauses) ratherNoun(x, noun *Group, taken, asked, own bool) bool {
	prep := en.lex.Senses(x.Prep)
	switch {
	case taken && asked:
		return !prep.Has(directional) && (own || noun.Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun|lexicon.TextNoun))
	case taken || asked:
		return asked
	}
	return prep.Has(ratherAdnominal) || prep.Has(looseAdnominal) && !own
}

// bareAt tells whether group g is an argument of predicate p that has no
// preposition.
func (en englishClauses) bareAt(p, g int) bool {
	if en.Groups[g].Prep != "" {
		return false
	}
	for _, a := range en.pred(p).Args {
		if a.Group == g {
			return true
		}
	}
	return false
}

func (en englishClauses) prepositional(k int) {
	en.leaveAside(k)
	g, f := en.chunks[k].group, en.top()
	if f.pred == None && f.subject != None && en.kindAt(k-1) == adjectiveChunk && en.groupAt(k-2) && en.chunks[k-2].group == f.subject && en.Groups[g].Case.Has(lexicon.To|lexicon.With) {
		en.Groups[g].Of = f.subject // « troops loyal to the king »
		return
	}
	before := en.supporter(k)
	if before != None && en.Groups[g].Case.Has(lexicon.Of) {
		before = en.sufferer(before)
	}
	if before == None {
		en.oblique(g)
		return
	}
	if en.called(g, before) {
		en.Groups[before].Apposition = g
		return
	}
	where := en.site(g, before, f.latest)
	if where < atVerb {
		en.Groups[g].Of = before
	}
	switch {
	case where >= likelyVerb:
		en.oblique(g)
	case where == likelyNoun && f.latest != None:
		en.oblique(g)
		args := en.pred(f.latest).Args
		args[len(args)-1].Loose = args[len(args)-1].Group == g
	}
}

// sufferer returns the noun of violence whose agent group by is, where nothing yet
// says to whom it was done, as the of behind that agent does: « the killing by
// police of a teenager »; otherwise by itself.
func (en englishClauses) sufferer(by int) int {
	of := en.Groups[by].Of
	if !en.Groups[by].Case.Has(lexicon.By) || of == None || en.Groups[of].Head < 0 || !en.word(en.Groups[of].Head).Is(violence) {
		return by
	}
	for h := range en.Groups {
		if x := &en.Groups[h]; x.Of == of && x.Case.Has(lexicon.Of) {
			return by
		}
	}
	return of
}

// called tells whether group g is what the place that group before speaks of is
// called: « the city of Gao ».
func (en englishClauses) called(g, before int) bool {
	x, place := &en.Groups[g], &en.Groups[before]
	if !x.Case.Has(lexicon.Of) || place.Kind != Nominal || place.Apposition != None || en.isName(place) || !en.isName(x) {
		return false
	}
	switch x.Class {
	case schema.City, schema.Region, schema.Place, schema.Country:
	default:
		return false
	}
	return en.word(place.Head).Is(placeKind)
}

// supporter returns the group right before chunk k that can have it as its
// complement, or None.
func (en englishClauses) supporter(k int) int {
	if !en.groupAt(k-1) || en.between(k) {
		return None
	}
	g, x := en.chunks[k-1].group, en.groupOf(k)
	gr, of := &en.Groups[g], x.Case.Has(lexicon.Of)
	switch {
	case gr.Kind == Nominal && gr.Kinds.Has(lexicon.TimeNoun) && !of:
		if x.Case.Has(lexicon.Against | lexicon.By | lexicon.Between) {
			return gr.Of // « the attack of 5 May against X »
		}
		return None
	case gr.Kind == Pronoun:
		w := en.word(gr.Head)
		if w.Feats&(lexicon.Nom|lexicon.Acc|lexicon.Refl) != 0 || w.Lemma == "there" || !of && w.Feats&(lexicon.Indef|lexicon.Neg|lexicon.Dem) == 0 {
			return None
		}
	}
	return g
}

// between tells whether a word stands between chunk k's preposition and the
// chunk before it: an adverb belongs to the verb.
func (en englishClauses) between(k int) bool {
	at := en.groupOf(k).PrepAt
	return at != None && at > en.chunks[k-1].end
}
