package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What an English group with a preposition belongs to: the verb before it, or
// the noun right before it. Both have prepositions that they ask for; where
// neither asks, or both do, the preposition and the noun decide.

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
func (st *State) site(g, before, p int) site {
	x, noun := &st.s.Groups[g], &st.s.Groups[before]
	time := x.Kinds.Has(lexicon.TimeNoun)
	word := st.word(noun.Head).Lemma
	asked := st.valency.have(nounGovernor, word, x.Prep)
	if p == None {
		if time && !asked && x.Prep != "of" {
			return likelyVerb // « the president on Tuesday met … »
		}
		return likelyNoun
	}
	pr := st.pred(p)
	taken := pr.Kind == Verbal && st.valency.have(verbGovernor, pr.Lemma, x.Prep) && st.freeFor(p, x.Prep)
	own := st.bareAt(p, before) // the noun is the verb's object
	switch x.Prep {
	case "of":
		if taken && own {
			return atVerb // « accused the minister of fraud »
		}
		return atNoun
	case "by":
		switch {
		case pr.Passive && pr.Arg(Subject) != None && pr.Oblique("by") == None:
			return likelyVerb
		case asked:
			return likelyNoun
		}
		return likelyVerb
	case "such as", "including", "between", "like", "among", "excluding", "concerning", "regarding", "except":
		if taken {
			return likelyVerb
		}
		return likelyNoun
	}
	if time && !(asked && x.Prep == "for") {
		return likelyVerb
	}
	if noun.Kind == Pronoun || st.isName(noun) && !asked {
		if x.Prep == "in" && !own {
			return likelyNoun // « in Tyre in Lebanon »
		}
		return likelyVerb
	}
	if own && pr.Kind == Verbal && pr.Is(copula) && pr.Head < noun.Head {
		return likelyNoun // « X is the ambassador in Y »
	}
	switch {
	case taken && !asked:
		return likelyVerb
	case asked && !taken:
		return likelyNoun
	case asked && taken:
		switch x.Prep {
		case "from", "to", "into", "onto", "through":
			return likelyVerb // « rescued people from … »
		}
		if own || noun.Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun|lexicon.TextNoun) {
			return likelyNoun
		}
		return likelyVerb
	}
	switch x.Prep {
	case "with", "for", "about", "against":
		return likelyNoun // « a room with a view »
	case "in", "on", "near", "over":
		if !own {
			return likelyNoun
		}
	}
	return likelyVerb
}

// freeFor tells whether predicate p has no complement with a preposition yet.
func (st *State) freeFor(p int, prep string) bool { return st.pred(p).Oblique(prep) == None }

// bareAt tells whether group g is an argument of predicate p that has no
// preposition.
func (st *State) bareAt(p, g int) bool {
	if st.s.Groups[g].Prep != "" {
		return false
	}
	for _, a := range st.pred(p).Args {
		if a.Group == g {
			return true
		}
	}
	return false
}

// hang places the English group of chunk k, which has a preposition.
func (st *State) hang(k int) {
	g, f := st.chunks[k].group, st.top()
	before := st.supporter(k)
	if before == None {
		st.oblique(g)
		return
	}
	if st.called(g, before) {
		st.s.Groups[before].Apposition = g
		return
	}
	where := st.site(g, before, f.latest)
	if where < atVerb {
		st.s.Groups[g].Of = before
	}
	switch {
	case where >= likelyVerb:
		st.oblique(g)
	case where == likelyNoun && f.latest != None:
		st.oblique(g)
		args := st.pred(f.latest).Args
		args[len(args)-1].Loose = args[len(args)-1].Group == g
	}
}

// called tells whether group g is what the place that group before speaks of is
// called: « the city of Gao ».
func (st *State) called(g, before int) bool {
	x, place := &st.s.Groups[g], &st.s.Groups[before]
	if x.Prep != "of" || place.Kind != Nominal || place.Apposition != None || st.isName(place) || !st.isName(x) {
		return false
	}
	switch x.Class {
	case schema.City, schema.Region, schema.Place, schema.Country:
	default:
		return false
	}
	switch st.word(place.Head).Lemma {
	case "city", "town", "village", "region", "province", "district", "island", "peninsula", "port", "enclave", "republic", "oblast", "county":
		return true
	}
	return false
}

// supporter returns the group right before chunk k that can have it as its
// complement, or None.
func (st *State) supporter(k int) int {
	if k == 0 || st.chunks[k-1].kind != groupChunk {
		return None
	}
	g := st.chunks[k-1].group
	x, gr := &st.s.Groups[st.chunks[k].group], &st.s.Groups[g]
	if st.between(k) {
		return None
	}
	switch {
	case gr.Kind == Nominal && gr.Kinds.Has(lexicon.TimeNoun):
		switch x.Prep {
		case "of":
		case "against", "by", "between":
			return gr.Of // « the attack of 5 May against X »
		default:
			return None
		}
	case gr.Kind == Pronoun:
		if f := st.word(gr.Head).Feats; f&(lexicon.Nom|lexicon.Acc|lexicon.Refl) != 0 || st.word(gr.Head).Lemma == "there" || x.Prep != "of" && f&(lexicon.Indef|lexicon.Neg|lexicon.Dem) == 0 {
			return None
		}
	}
	return g
}

// between tells whether a word stands between chunk k's preposition and the
// chunk before it: an adverb belongs to the verb.
func (st *State) between(k int) bool {
	at := st.s.Groups[st.chunks[k].group].PrepAt
	return at != None && at > st.chunks[k-1].end
}
