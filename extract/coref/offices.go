package coref

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// offices notes the offices that the groups name and office say of each other
// in apposition; one of them may be several: « les ministres A et B », "A and
// B, the presidents of C and D".
func (r *Resolver) offices(name, office int) {
	var names, held []int
	for _, g := range r.s.chain(name) {
		switch {
		case r.bearer(g) != none:
			names = append(names, g)
		case g != office && r.s.Groups[g].Kinds.Has(lexicon.OfficeNoun) && r.s.Groups[office].First > r.s.Groups[name].First:
			held = append(held, g) // "A and B, the president of C and the minister of D"
		}
	}
	held = append([]int{office}, held...)
	for _, g := range r.s.chain(office) {
		if r.bearer(g) != none {
			names = append(names, g) // « les ministres A et B »: B is coordinated with the whole
		} else if r.s.Groups[g].Kinds.Has(lexicon.OfficeNoun) && !slices.Contains(held, g) {
			held = append(held, g)
		}
	}
	if len(held) > 1 && len(held) == len(names) {
		for i := range names {
			r.holds(names[i], held[i], none)
		}
		return
	}
	if !r.s.plural(&r.s.Groups[office]) || r.s.oneOf(office) {
		// « le vice-Premier ministre et ministre de X de la Norvège, Y »
		his := held[:1]
		for _, g := range held[1:] {
			x, first := &r.s.Groups[g], r.s.Groups[office].First
			before := max(x.First, first) < r.s.Groups[name].First
			behind := r.s.Groups[name].First < first && first < x.First && r.s.untitled(x) && !r.s.former(office) // « Y, ministre de X et présidente du parti »
			if len(names) == 1 && x.Apposition == clause.None && r.besideOffice(g) == clause.None && (before || behind) {
				his = append(his, g)
			}
		}
		shared := r.shared(his)
		for _, g := range slices.Backward(his) {
			of := r.holding(g)
			if of == none {
				of = shared
			}
			r.holds(name, g, of)
			for _, also := range r.furtherOwners(g) {
				r.holds(name, g, also)
			}
		}
		return
	}
	if len(names) < 2 {
		return // « des diplomates, M. X »: no word of his being one
	}
	if behind := r.s.behindOffice(names, office); r.s.plural(&r.s.Groups[office]) && len(behind) > 0 && len(behind) < len(names) {
		names = behind // « A et les ministres B et C »: A is none of them
	}
	of := r.respective(office)
	for i := range names {
		if len(of) == len(names) {
			r.holds(names[i], office, of[i])
		} else {
			r.holds(names[i], office, none)
		}
	}
}

// behindOffice are those of some names that stand behind an office.
func (s *sentence) behindOffice(names []int, office int) (behind []int) {
	for _, g := range names {
		if s.Groups[g].First > s.Groups[office].First {
			behind = append(behind, g)
		}
	}
	return behind
}

// furtherOwners are the countries and organizations that one office is of beside the
// first: « le président du Tchad et de l'Union africaine ».
func (r *Resolver) furtherOwners(office int) (further []int) {
	for h, x := range r.s.Complements(office) {
		if x.Kind != clause.Nominal || !x.Case.Has(lexicon.Of) || !r.s.IsName(h) {
			continue
		}
		for _, c := range r.s.chain(h) {
			y := &r.s.Groups[c]
			if c == h || y.First < x.First || !r.s.IsName(c) {
				continue
			}
			if who := r.s.marked(y); who != none && r.es.all[who].governs() && !r.es.all[who].isPlace() {
				further = append(further, who)
			}
		}
		return further
	}
	return nil
}

// fellow is the country of which who is the subject of a verb before holds an office,
// where office g, without a word of whose, belongs to the subject of a further verb:
// « Le Premier ministre israélien a refusé, et la ministre de la Culture a protesté ».
// None, where the sentence names another country.
func (r *Resolver) fellow(g int) int {
	subject, of := false, none
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		s := p.Arg(clause.Subject)
		if p.Kind != clause.Verbal || !p.Finite || s == clause.None {
			continue
		}
		if s == g {
			subject = true
			continue
		}
		x := &r.s.Groups[s]
		if x.First > r.s.Groups[g].First || !x.Kinds.Has(lexicon.OfficeNoun) || x.Apposition == g {
			continue
		}
		if c := r.country(s); c != none && r.es.all[c].actor.Class == schema.Country {
			of = c
		}
	}
	if !subject || of == none {
		return none
	}
	for m := range r.s.Marks {
		k := &r.s.Marks[m]
		if k.Kind == clause.TimeMark || k.Ref < 0 {
			continue
		}
		w := r.s.named[k.Ref]
		if w == none || w == of || r.es.sovereign(w) == of {
			continue
		}
		switch e := &r.es.all[w]; e.actor.Class {
		case schema.Country, schema.City:
			if e.entry == nil || r.es.all[of].entry == nil || e.entry.Country != r.es.all[of].entry.Country {
				return none
			}
		}
	}
	return of
}

// shared is the country that several offices of one person are of, which only
// the last of them says: « ministre de X et porte-parole du gouvernement norvégien »;
// or none.
func (r *Resolver) shared(held []int) int {
	if len(held) < 2 {
		return none
	}
	last := held[0]
	for _, g := range held {
		if r.s.Groups[g].First > r.s.Groups[last].First {
			last = g
		}
	}
	if of := r.holding(last); of != none && r.es.all[of].actor.Class == schema.Country {
		return of
	}
	return none
}

// holds notes that the person of a group holds the office of another.
func (r *Resolver) holds(name, office, of int) {
	if who := r.bearer(name); who != none {
		if of == none && r.s.Groups[office].End == r.s.Groups[name].First && r.holding(office) == none {
			of = r.country(name) // "Foreign Minister X of Sweden"
		}
		r.office(who, office, of, false)
	}
}

// bearer is the entity of a group that is a person's name, or none.
func (r *Resolver) bearer(g int) int {
	gr := &r.s.Groups[g]
	if !r.s.IsName(g) {
		return none
	}
	who := r.s.marked(gr)
	if who == none || r.es.all[who].actor.Class != schema.Person {
		return none
	}
	return who
}

// chain is all the groups coordinated with g, in order.
func (s *sentence) chain(g int) []int {
	for n := 0; n < len(s.Groups); n++ {
		before := g
		for h := range s.Groups {
			if s.Groups[h].Conjunct == g {
				before = h
			}
		}
		if before == g {
			break
		}
		g = before
	}
	return slices.Collect(s.Chain(g))
}

// The classes of verbs that say that somebody holds an office.
const (
	holdingOffice lexicon.Sense = "holding-office" // the subject holds that of the attribute
	takingOffice  lexicon.Sense = "taking-office"  // so, from then on
	appointing    lexicon.Sense = "appointing"     // the object is made that
	recognizing   lexicon.Sense = "recognizing"    // the object is called that
	succeeding    lexicon.Sense = "succeeding"     // the subject holds that of the object
	replacing     lexicon.Sense = "replacing"      // so, or who stands with the verb: "replace X with Y"
	occupying     lexicon.Sense = "occupying"      // the subject holds that of the object, a post: "hold the post of minister"
)

// predicated notes the offices that verbs say of somebody: X est le président
// de Y, X a été nommé ministre, "parliament elected X president", « X, qui
// dirige l'agence ».
func (r *Resolver) predicated() {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Kind != clause.Verbal || p.Negated || !p.Finite && !p.Feats.Has(lexicon.Part) && p.Senses.Has(holdingOffice, occupying) || p.Feats.Has(lexicon.Fut) || p.Feats.Has(lexicon.Cnd) {
			continue
		}
		bearer := clause.None // of the office
		switch {
		case p.Senses.Has(holdingOffice, takingOffice, occupying):
			bearer = p.Arg(clause.Subject)
		case p.Senses.Has(appointing, recognizing):
			bearer = p.Arg(clause.Object)
		case p.Senses.Has(succeeding):
			r.succeeds(p, i)
			bearer = p.Arg(clause.Subject)
		default:
			r.heads(p)
		}
		if bearer == clause.None {
			continue
		}
		if named := p.Arg(clause.Attribute); named != clause.None && r.bearer(named) != none {
			bearer = named // « nommer son mentor, X, ministre »
		}
		who := r.s.who(bearer)
		office := r.s.attribute(p, bearer)
		if len(who) != 1 || office == clause.None || r.es.all[who[0]].actor.Class != schema.Person {
			continue
		}
		if s := p.Arg(clause.Subject); s != bearer && slices.Contains(r.s.who(s), who[0]) {
			continue // nobody appoints himself
		}
		n, begins := len(r.positions), !p.Senses.Has(holdingOffice, occupying)
		r.office(who[0], office, none, begins || bearer != p.Arg(clause.Subject))
		if len(r.positions) > n {
			r.positions[n].Since, r.positions[n].Begins = i, begins
		}
	}
}

// post is the noun that an office can stand behind: « nommé au poste de
// ministre ».
const post lexicon.Sense = "post"

// attribute is the group of the office that a predicate makes somebody: its
// attribute, « comme ministre », « au poste de ministre », or the office that
// stands without a determiner behind the verb or behind the bearer's name.
func (s *sentence) attribute(p *clause.Predicate, bearer int) int {
	for _, a := range p.Args {
		if a.Group == clause.None || a.Group == bearer {
			continue
		}
		g := &s.Groups[a.Group]
		if !g.Kinds.Has(lexicon.OfficeNoun) || s.plural(g) || g.Mark != clause.None && s.Marks[g.Mark].Kind == clause.NameMark {
			continue
		}
		switch {
		case a.Func == clause.Attribute:
			return a.Group
		case a.Func == clause.Oblique && a.Case.Has(lexicon.As):
			return a.Group
		}
	}
	if p.Senses.Has(occupying) {
		return s.officeOf(p.Arg(clause.Object))
	}
	if p.Senses.Has(holdingOffice, recognizing, succeeding) {
		return clause.None // no office stands bare behind them
	}
	for h := range s.Groups {
		g := &s.Groups[h]
		if !g.Kinds.Has(lexicon.OfficeNoun) || s.plural(g) || h == bearer {
			continue
		}
		switch {
		case g.Prep == "" && s.untitled(g) && (g.First == p.End || g.First == s.Groups[bearer].End):
			return h
		case g.PrepAt > 0 && g.Prep != "" && s.Words[g.PrepAt-1].Is(post) && g.First > p.Head:
			return h
		}
	}
	return clause.None
}

// officeOf is the group of the office that complements a post: « le poste de
// ministre », or clause.None.
func (s *sentence) officeOf(g int) int {
	if g == clause.None || !s.Words[s.Groups[g].Head].Is(post) {
		return clause.None
	}
	for h, x := range s.Complements(g) {
		if x.Kinds.Has(lexicon.OfficeNoun) && x.Case.Has(lexicon.Of) && !s.plural(x) && !s.IsName(h) {
			return h
		}
	}
	return clause.None
}

// succeeds notes that who succeeds somebody has his office, where the text has
// said which: X, who is minister, « est remplacé par Y ».
func (r *Resolver) succeeds(p *clause.Predicate, since int) {
	successor, before := p.Arg(clause.Subject), p.Arg(clause.Object)
	means := lexicon.By
	if p.Senses.Has(replacing) {
		means |= lexicon.With
	}
	if g := p.Cased(means); g != clause.None && !p.Passive {
		successor = g // « X remplace Y par Z »
	}
	if before == clause.None {
		before = p.Cased(lexicon.To)
	}
	next, last := r.s.who(successor), r.s.who(before)
	if s := r.s.attribute(p, successor); s != clause.None {
		return // "X, who succeeded him as minister": not in all that he was
	}
	if len(next) != 1 || len(last) != 1 || next[0] == last[0] || r.es.all[next[0]].actor.Class != schema.Person || len(r.es.all[next[0]].roles) > 0 {
		return
	}
	roles := r.es.all[last[0]].roles
	if len(roles) == 0 || roles[len(roles)-1].of == none {
		return
	}
	ro := roles[len(roles)-1]
	ro.told, ro.block = r.s.Index, r.s.Block
	r.es.hold(next[0], ro)
	r.positions = append(r.positions, Position{
		Person: r.es.actor(next[0]), Of: r.es.actor(ro.of), Role: ro.text, Group: clause.None, Since: since, Begins: true,
		Block: r.s.Block, Sentence: r.s.Span, Span: schema.Span{Start: r.s.Words[p.First].Start, End: r.s.Words[p.End-1].End},
	})
}

// heads notes that who leads an organization is its head, where a relative
// clause in the present says so: "X, who heads the agency".
func (r *Resolver) heads(p *clause.Predicate) {
	if p.Link != clause.LinkRel || !p.Feats.Has(lexicon.Pres) || p.End-p.First > 1 {
		return
	}
	nouns, leads := r.leaders[p.Lemma]
	if !leads {
		return
	}
	who, of := r.s.who(p.Arg(clause.Subject)), r.s.who(p.Arg(clause.Object))
	if len(who) != 1 || len(of) != 1 || r.es.all[who[0]].actor.Class != schema.Person || r.es.all[of[0]].actor.Class != schema.Organization {
		return
	}
	text := nouns.of(r.es.all[who[0]].gender)
	for _, ro := range r.es.all[who[0]].roles {
		if ro.of == of[0] {
			return
		}
	}
	r.es.hold(who[0], role{head: text, text: text, of: of[0], told: r.s.Index, block: r.s.Block})
	r.positions = append(r.positions, Position{
		Person: r.es.actor(who[0]), Of: r.es.actor(of[0]), Role: text, Group: clause.None, Since: clause.None,
		Block: r.s.Block, Sentence: r.s.Span, Span: schema.Span{Start: r.s.Words[p.First].Start, End: r.s.Words[p.End-1].End},
	})
}
