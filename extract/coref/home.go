package coref

import (
	"maps"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/schema"
)

// nationalOffice is an office that only countries have.
const nationalOffice lexicon.Sense = "national-office"

// subnational are the words before an office that make it one of a part of a
// country: Chief Minister.
const subnational lexicon.Sense = "subnational"

// stately tells an office that only countries have: where the text does not
// say of which, it is the one that is talked of.
func (r *Resolver) stately(g int, text string) bool {
	gr := &r.s.Groups[g]
	if !r.s.Words[gr.Head].Is(nationalOffice) {
		if o := r.es.gaz.Office(text); o == nil || o.Office == nil || !o.Office.National {
			return false
		}
	}
	if definite, _ := r.s.determined(gr); !definite && !r.s.untitled(gr) || r.s.wordOf(gr.First, gr.Head, subnational) {
		return false
	}
	for _, x := range r.s.Complements(g) {
		// « le président de la Commission » is of something else.
		if x.Case.Has(lexicon.Owner) || x.Case.Has(lexicon.To|lexicon.At) && x.Kinds.Has(lexicon.BodyNoun) {
			return false // "the city's minister", « député à l'assemblée régionale »
		}
		if x.Case.Has(lexicon.Of) && (!strings.Contains(text, r.s.Words[x.Head].Text) || r.es.gaz.Office(text) == nil) {
			return false
		}
	}
	return true
}

// untitled tells an office without any determiner, as it stands before a name
// in English and as what somebody is made in both languages.
func (s *sentence) untitled(gr *clause.Group) bool {
	for i := gr.First; i < gr.Head; i++ {
		if p := s.Words[i].POS; p == lexicon.DET || p == lexicon.NUM || p == lexicon.PRON {
			return false
		}
	}
	return true
}

// home is the country that somebody holds an office of where the text does not
// say it: the one that the document is about, told by its offices, and by its
// names, its capital's and its people's. What the sentence at hand says does not
// count, since who is spoken of there may be the other side, nor where something
// happens. None, where another country counts nearly as much, and where the
// document has another such office-holder of that country, unless this one is a
// newcomer.
func (r *Resolver) home(who int, head string, newcomer bool) int {
	if c := r.d.spoken(); c != none && who == none {
		return c
	}
	offices := r.es.governed(r.s.Index)
	count := maps.Clone(offices)
	for i, w := range r.s.named {
		if w == none || r.s.has(i) {
			continue
		}
		if g := r.es.all[w].govern; g != none {
			if r.names.located(i) {
				continue
			}
			w = g
		}
		switch r.es.all[w].actor.Class {
		case schema.Country, schema.Region: // a region may have such offices too
		default:
			continue
		}
		if r.names.mentions[i].Kind == mention.Demonym {
			count[w]++
		} else {
			count[w] += eachName
		}
	}
	if c := r.whereTold(); c != none && who != none && !r.inCapital() {
		count[c] += toldThere
	}
	best := r.es.most(count, offices)
	if r.s.programme() && r.whereTold() != none {
		best = r.whereTold()
	} else if best == none || count[best] < eachName || r.es.all[best].actor.Class != schema.Country || count[best] < 2*eachName && offices[best] == 0 && !r.d.acted(best) {
		return none
	}
	if !newcomer && r.taken(who, head, best) || !r.mayHold(who, best) {
		return none
	}
	return best
}

// homeRegion is the region, or for a mayor the city, that the document is about, of
// which somebody holds an office that places have; or none.
func (r *Resolver) homeRegion(g int) int {
	class := schema.Region
	if r.s.Words[r.s.Groups[g].Head].Is(townOffice) {
		class = schema.City
	}
	count := make(map[int]int)
	for i, w := range r.s.named {
		if w != none && r.es.all[w].actor.Class == class && !r.s.has(i) {
			count[w] += eachName
		}
	}
	best := r.es.most(count, nil)
	if best == none || count[best] < 2*eachName {
		return none
	}
	return best
}

// townOffice are the offices that cities have.
const townOffice lexicon.Sense = "town-office"

// whereTold is the country where the block at hand is told, or happens, or none.
func (r *Resolver) whereTold() int {
	if e := r.placeOfBlock(); e != nil {
		if c := r.es.gaz.Country(e.Country); c != nil {
			return r.es.entry(c)
		}
	}
	return none
}

// inCapital tells whether that is a capital, where others come to.
func (r *Resolver) inCapital() bool {
	e := r.placeOfBlock()
	return e != nil && e.Capital
}

// placeOfBlock is the city that stands at the head of the block at hand, or nil.
func (r *Resolver) placeOfBlock() *gazetteer.Entry {
	if place := r.s.text.Blocks[r.s.Block].Place; place != "" {
		for _, e := range r.es.gaz.Lookup(place) {
			if e.Kind == gazetteer.City {
				return e
			}
		}
	}
	return nil
}

// programme tells whether the blocks of the text have places of their own, each
// where what it tells happens.
func (s *sentence) programme() bool {
	first := ""
	for i := range s.text.Blocks {
		switch place := s.text.Blocks[i].Place; {
		case place == "" || place == first:
		case first == "":
			first = place
		default:
			return true
		}
	}
	return false
}

// taken tells whether somebody else has an office of a country that only one
// has.
func (r *Resolver) taken(who int, head string, country int) bool {
	if r.lex.AnyCase(head).Has(mention.PortfolioOffice) {
		return false
	}
	for _, i := range r.es.holders {
		for _, ro := range r.es.all[i].roles {
			if i != who && ro.head == head && ro.of == country && !r.s.laterEntry(ro.block) {
				return true
			}
		}
	}
	return false
}

// laterEntry tells whether the sentence is in another entry of a chronology than
// block b: by then another may hold the office.
func (s *sentence) laterEntry(b int) bool {
	return b != s.Block && s.text.Blocks[s.Block].Entry && s.text.Blocks[b].Entry && s.text.Blocks[b].Dateline != s.text.Blocks[s.Block].Dateline
}

// mayHold tells whether who the gazetteer knows may hold an office of a country:
// it knows none that he holds elsewhere.
func (r *Resolver) mayHold(who, country int) bool {
	if who == none || r.es.all[who].entry == nil {
		return true
	}
	elsewhere := false
	for _, p := range r.es.all[who].entry.Positions {
		switch {
		case p.Of == nil || p.Of.Kind != gazetteer.Country:
		case p.Of == r.es.all[country].entry:
			return true
		default:
			elsewhere = true
		}
	}
	return !elsewhere
}

// has tells whether mention i of the window stands in the sentence.
func (s *sentence) has(i int) bool {
	for m := range s.Marks {
		if k := &s.Marks[m]; k.Kind != clause.TimeMark && k.Ref == i {
			return true
		}
	}
	return false
}

// located tells whether a preposition says that something is at the place that
// mention i names.
func (ns *names) located(i int) bool {
	first := ns.mentions[i].First
	return first > 0 && ns.es.lex.Case(ns.text.Tokens[first-1].Text).Has(lexicon.Where)
}

// receiving are the verbs whose subject is at home and whose object is not.
const receiving lexicon.Sense = "receiving"

// host is the country of a capital where the holder of office g receives
// somebody, « à Oslo, le ministre a reçu l'envoyé », if the text named it
// before: who receives is at home. None, where what is received is no person, as
// a prize is, or not in a capital.
func (r *Resolver) host(g int) int {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Arg(clause.Subject) != g || !p.Senses.Has(receiving) || !r.s.visitor(p.Arg(clause.Object)) {
			continue
		}
		for _, a := range p.Args {
			if a.Func != clause.Oblique || !a.Case.Has(lexicon.Where) {
				continue
			}
			if who := r.s.who(a.Group); len(who) == 1 && r.es.all[who[0]].govern != none {
				return r.es.all[who[0]].govern
			}
		}
	}
	return none
}

// visiting are the verbs whose subject comes to a place.
const visiting lexicon.Sense = "visiting"

// visited is the country that who meets the holder of office g came to, as the
// words before tell: "visited Oslo and met the minister", or none.
func (r *Resolver) visited(g int) int {
	for i := range r.s.Predicates {
		v := &r.s.Predicates[i]
		if v.First >= r.s.Groups[g].First || v.Negated || !v.Senses.Has(visiting) || v.Arg(clause.Subject) == g || !r.s.guestOf(g, v) {
			continue
		}
		for _, a := range v.Args {
			if a.Func == clause.Subject || a.Func == clause.Oblique && !a.Case.Has(lexicon.Where|lexicon.To) {
				continue
			}
			who := r.s.who(a.Group)
			if len(who) != 1 {
				continue
			}
			if c := r.es.sovereign(who[0]); r.es.all[c].actor.Class == schema.Country {
				return c
			}
		}
	}
	return none
}

// guestOf tells whether who does something to group g, or does it with it, goes
// on to do so behind predicate v: it has the same subject, or none of its own.
func (s *sentence) guestOf(g int, v *clause.Predicate) bool {
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p == v || p.First < v.First || p.First > s.Groups[g].First {
			continue
		}
		subject := p.Arg(clause.Subject)
		for _, a := range p.Args {
			if a.Group == g && a.Func != clause.Subject && (a.Func == clause.Object || a.Case.Has(lexicon.With)) && subject != clause.None &&
				(subject == v.Arg(clause.Subject) || s.Groups[subject].Kind == clause.Pronoun) {
				return true
			}
		}
	}
	return false
}

// visitor tells whether the words of group g name or call a person or persons.
func (s *sentence) visitor(g int) bool {
	if g == clause.None {
		return false
	}
	gr := &s.Groups[g]
	return gr.Class == schema.Person || gr.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun)
}

// governed counts for each country the offices that the document names of it,
// but for those that a sentence tells. Those count most of which it does not say
// that they are of that country: it takes that for known.
func (es *entities) governed(but int) map[int]int {
	count := make(map[int]int)
	for i := range es.all {
		for _, ro := range es.all[i].roles {
			switch {
			case ro.of == none || ro.told == but || es.all[ro.of].actor.Class != schema.Country:
			case ro.bare:
				count[ro.of] += eachBare
			default:
				count[ro.of] += eachOffice
			}
		}
	}
	return count
}

// most is the entity that counts most, or none where another counts more than
// half as much, or more than two thirds as much where the text takes an office of
// the first for known, and none of the other.
func (es *entities) most(count, offices map[int]int) int {
	best, second := none, none
	for w := range es.all { // not over the map: its order differs from run to run
		switch n := count[w]; {
		case n == 0:
		case best == none || n > count[best]:
			best, second = w, best
		case second == none || n > count[second]:
			second = w
		}
	}
	if best == none || second == none {
		return best
	}
	halves := 4
	if offices[best] >= eachBare && offices[second] < eachBare {
		halves = 3
	}
	if halves*count[second] > 2*count[best] {
		return none
	}
	return best
}
