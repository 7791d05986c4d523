package coref

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A pairing is two or more whom the text set beside or against each other:
// « A et B », "between A and B", A who met, fought or accused B.
type pairing struct {
	who      []int
	sentence int
	weight   int  // how closely: see the constants
	friendly bool // the one supports the other: they are no two sides
}

// What verbs and nouns tell of those who take part in what they say.
const (
	setting      lexicon.Sense = "setting"      // sets its object against another: opposer X à Y, pit X against Y
	reciprocal   lexicon.Sense = "reciprocal"   // its object does the same to its subject, or is against him by it
	favouring    lexicon.Sense = "favouring"    // puts its subject at its object's side
	distributive lexicon.Sense = "distributive" // is done to each by himself: those who have thanks or a visit in common are no pair
	collective   lexicon.Sense = "collective"   // is done with each other: « A et B ont signé »
	mediating    lexicon.Sense = "mediating"    // its subject stands between others
	mediation    lexicon.Sense = "mediation"    // the noun for what he does: « mener une médiation »
	mediator     lexicon.Sense = "mediator"     // the noun for who does so: « servir d'intermédiaire »
)

// pairings appends the pairings of the sentence at hand whose words stand before
// word end: of those who stand together, of those whom one group means, which
// goes on to be of them, and of those who take part in one act.
func (r *Resolver) pairings(end int, to []pairing) []pairing {
	for g := range r.s.Groups {
		if who := r.s.together(g, end); len(who) > 1 && !r.s.mediates(g) && !r.s.thanked(g) {
			to = append(to, pairing{who: who, sentence: r.s.Index, weight: r.s.closeness(g)})
		}
	}
	for g := range r.s.Groups {
		if who := r.s.who(g); len(who) > 1 && r.s.Groups[g].First < end && r.s.Groups[g].Kind == clause.Nominal {
			to = append(to, pairing{who: slices.Clone(who), sentence: r.s.Index, weight: facing})
		}
	}
	for i := range r.s.Predicates {
		to = r.acting(&r.s.Predicates[i], end, to)
	}
	return to
}

// closeness is how much it says that groups are coordinated, the first of which
// is g.
func (s *sentence) closeness(g int) int {
	switch {
	case s.Groups[g].Case.Has(lexicon.Between):
		return between
	case s.mutual(g):
		return facing
	}
	return joint
}

// acting appends the pairings of those who take part in what a predicate says.
func (r *Resolver) acting(p *clause.Predicate, end int, to []pairing) []pairing {
	add := func(a, b, weight int) {
		if b != none && b != a && r.es.alike(a, b, weight) {
			to = append(to, pairing{who: []int{a, b}, sentence: r.s.Index, weight: weight, friendly: weight == weak && p.Senses.Has(favouring)})
		}
	}
	if a := r.s.alone(p.Arg(clause.Object), end); a != none && p.Senses.Has(setting) {
		add(a, r.s.alone(p.Cased(lexicon.To|lexicon.Against), end), facing)
		return to
	}
	a := r.s.alone(p.Arg(clause.Subject), end)
	if a == none {
		a = r.s.alone(p.Arg(clause.Possessor), end)
	}
	if a == none || p.Negated && p.Kind != clause.Verbal {
		return to
	}
	for _, x := range p.Args {
		switch {
		case x.Func == clause.Object && p.Senses.Has(reciprocal), x.Func == clause.Oblique && x.Case.Has(lexicon.With|lexicon.Against):
			add(a, r.s.alone(x.Group, end), facing)
		case x.Func == clause.Object && !tells(p):
			add(a, r.s.alone(x.Group, end), weak)
		}
	}
	return to
}

// alike tells whether two who take part in one act can be a pair.
func (es *entities) alike(a, b, weight int) bool {
	x, y := &es.all[a], &es.all[b]
	if es.sovereign(a) == es.sovereign(b) {
		return false
	}
	if weight == weak && !(x.named && y.named) {
		return false
	}
	return x.actor.Class == y.actor.Class || x.actor.Class != schema.Person && y.actor.Class != schema.Person
}

// sovereign is the country that sits in a capital, or who himself.
func (es *entities) sovereign(who int) int {
	if g := es.all[who].govern; g != none {
		return g
	}
	return who
}

// thanked tells whether who is coordinated with group g only has somebody's
// thanks or visit in common.
func (s *sentence) thanked(g int) bool {
	for p := range s.TakersAs(g, clause.Object) {
		if p.Arg(clause.Subject) != clause.None && p.Senses.Has(distributive) {
			return true
		}
	}
	return false
}

// mediates tells whether who is coordinated with group g mediates between others.
func (s *sentence) mediates(g int) bool {
	for p := range s.TakersAs(g, clause.Subject) {
		if p.Senses.Has(mediating) {
			return true
		}
		for _, a := range p.Args {
			if a.Group == clause.None || a.Func != clause.Object && a.Func != clause.Oblique {
				continue
			}
			switch noun := &s.Words[s.Groups[a.Group].Head]; {
			case noun.Is(mediation):
				return a.Func == clause.Object
			case noun.Is(mediator):
				return true
			}
		}
	}
	return false
}

// mutual tells whether who is coordinated with group g does together what is
// done with each other: « A et B ont signé ».
func (s *sentence) mutual(g int) bool {
	for p := range s.TakersAs(g, clause.Subject) {
		if p.Senses.Has(collective) {
			return true
		}
	}
	return false
}

// tells tells the verbs that say something: whom one tells it is not at one
// with him.
func tells(p *clause.Predicate) bool {
	for _, a := range p.Args {
		if a.Func == clause.Clause {
			return true
		}
	}
	return false
}

// conjoined tells whether group g is coordinated with one before it.
func (s *sentence) conjoined(g int) bool {
	for h := range s.Groups {
		if s.Groups[h].Conjunct == g {
			return true
		}
	}
	return false
}

// together is who the groups are that noun group g is the first of in a
// coordination, one each; nil where one of them is nobody known, or stands behind
// word end.
func (s *sentence) together(g, end int) (who []int) {
	if gr := &s.Groups[g]; gr.Conjunct == clause.None || gr.Kind != clause.Nominal || s.conjoined(g) {
		return nil
	}
	for c := range s.Chain(g) {
		w := s.one(c, end)
		if w == none || s.numbered(c) {
			return nil // « cinq Israéliens et cent Palestiniens » are no sides
		}
		if !slices.Contains(who, w) {
			who = append(who, w)
		}
	}
	return who
}

// numbered tells whether a group says a number of its members.
func (s *sentence) numbered(g int) bool {
	gr := &s.Groups[g]
	for i := gr.First; i < gr.Head; i++ {
		if s.Words[i].POS == lexicon.NUM {
			return true
		}
	}
	return false
}

// one is who a group is that stands before word end, none where it is nobody or
// several.
func (s *sentence) one(g, end int) int {
	if g == clause.None || s.Groups[g].First >= end {
		return none
	}
	if who := s.who(g); len(who) == 1 {
		return who[0]
	}
	return none
}

// alone is who a group is that is coordinated with no other.
func (s *sentence) alone(g, end int) int {
	if g == clause.None || s.Groups[g].Conjunct != clause.None || s.conjoined(g) {
		return none
	}
	return s.one(g, end)
}

// beside is everybody who takes part in what a group does or in what is done to
// it, and so is none of its members: who mediates between two parties is neither.
func (s *sentence) beside(g int) (out []int) {
	for p := range s.Takers(g) {
		for n := range 3 {
			for _, a := range p.Args {
				if a.Group != g && a.Group != clause.None && (n == 0 || a.Func == clause.Subject) {
					out = append(out, s.who(a.Group)...)
				}
			}
			if p.Governor == clause.None || p.Link != clause.LinkNoun && p.Link != clause.LinkInf && p.Link != clause.LinkPurpose {
				break
			}
			p = &s.Predicates[p.Governor]
		}
	}
	return out
}

// paired returns the members of a band: those of the closest pairing that it
// can mean, nil where there is none or where two are as close.
func (r *Resolver) paired(g int, b *band) []int {
	excluded := r.s.beside(g)
	all := r.pairings(r.s.Groups[g].First, r.d.pairs)
	r.traces = r.es.traces(all, r.traces[:0])
	var best []int
	score, rival := 0, 0
	for k := len(all) - 1; k >= 0; k-- {
		p := &all[k]
		ago := r.s.Index - p.sentence
		if !b.allows(p, ago) || slices.ContainsFunc(p.who, func(w int) bool { return slices.Contains(excluded, w) }) {
			continue
		}
		who, direct := r.members(g, b, p.who)
		if who == nil || !direct && p.weight == weak {
			continue
		}
		points := anyPairing + p.weight - faded*min(ago, longest)
		if !direct {
			points -= indirect
		}
		for i := range all[:k] {
			if r.traces[i]&^r.traces[k] == 0 && r.es.same(all[i].who, p.who) {
				points += again
			}
		}
		switch {
		case r.es.same(who, best):
			score = max(score, points)
		case points > score:
			best, score, rival = who, points, score
		default:
			rival = max(rival, points)
		}
	}
	if score-rival <= undecided {
		return nil
	}
	return best
}

// allows tells whether a band can mean a pairing of so many sentences ago,
// whoever is in it.
func (b *band) allows(p *pairing, ago int) bool {
	switch {
	case b.paired && (ago > 1 || p.weight < joint):
		return false
	case b.close && ago > pronounReach, b.strong && p.weight < facing, b.number == 0 && p.weight == weak:
		return false
	}
	return !(p.friendly && b.opposed)
}

// traces adds, for each pairing, a set of bits, one for each of its members: where
// one has a bit that another has not, they do not have the same members. A long
// document has hundreds of pairings, all of which are compared with each other.
func (es *entities) traces(all []pairing, to []uint64) []uint64 {
	for i := range all {
		bits := uint64(0)
		for _, w := range all[i].who {
			bits |= 1 << (es.sovereign(w) % 64)
		}
		to = append(to, bits)
	}
	return to
}

// same tells whether two lists have the same members, be it that one names a
// country by its capital.
func (es *entities) same(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.ContainsFunc(b, func(y int) bool { return es.sovereign(x) == es.sovereign(y) }) {
			return false
		}
	}
	return true
}
