package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// nationalOffice is an office that only countries have.
const nationalOffice lexicon.Sense = "national-office"

// stately tells an office that only countries have: where the text does not
// say of which, it is the one that is talked of.
func (r *Resolver) stately(g int, text string) bool {
	gr := &r.s.Groups[g]
	if !r.s.Words[gr.Head].Is(nationalOffice) {
		if o := r.es.gaz.Office(text); o == nil || o.Office == nil || !o.Office.National {
			return false
		}
	}
	if definite, _ := r.s.determined(gr); !definite && !r.s.untitled(gr) {
		return false
	}
	for _, x := range r.s.Complements(g) {
		// « le président de la Commission » is of something else.
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
// say it: the one that the document speaks of most, with its capital and its
// people, but none that has another such office-holder, unless this one is a
// newcomer. None, where two are spoken of as much.
func (r *Resolver) home(who int, head string, newcomer bool) int {
	if c := r.d.spoken(); c != none && who == none {
		return c
	}
	count := r.es.governed()
	taken := make(map[int]bool)
	if !newcomer && !r.lex.AnyCase(head).Has(portfolioOffice) {
		for _, i := range r.es.holders {
			for _, ro := range r.es.all[i].roles {
				if i != who && ro.head == head {
					taken[ro.of] = true
				}
			}
		}
	}
	for c := range count {
		count[c] *= eachOffice
	}
	for _, w := range r.s.named {
		if w == none {
			continue
		}
		e := &r.es.all[w]
		if e.govern != none {
			w, e = e.govern, &r.es.all[e.govern]
		}
		if e.actor.Class == schema.Country {
			count[w]++
		}
	}
	// What was spoken of just now counts for more, and where the entry of a
	// programme takes place.
	for ago, s := range r.d.back(1) {
		if s.locative {
			continue
		}
		for _, w := range s.who {
			if g := r.es.all[w].govern; g != none {
				w = g
			}
			if r.es.all[w].actor.Class == schema.Country {
				count[w] += justNow - sinceThen*ago
			}
		}
	}
	if place := r.s.text.Blocks[r.s.Block].Place; place != "" {
		for _, e := range r.es.gaz.Lookup(place) {
			if c := r.es.gaz.Country(e.Country); c != nil && e.Kind == gazetteer.City {
				count[r.es.entry(c)] += ofEntry
				break
			}
		}
	}
	return r.es.most(count, taken)
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

// visitor tells whether the words of group g name or call a person or persons.
func (s *sentence) visitor(g int) bool {
	if g == clause.None {
		return false
	}
	gr := &s.Groups[g]
	return gr.Class == schema.Person || gr.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun)
}

// governed counts for each country the offices that the document names of it.
func (es *entities) governed() map[int]int {
	count := make(map[int]int)
	for i := range es.all {
		for _, ro := range es.all[i].roles {
			if ro.of != none && es.all[ro.of].actor.Class == schema.Country {
				count[ro.of]++
			}
		}
	}
	return count
}

// most is the entity that counts most of those that are not taken, or none
// where two count as much.
func (es *entities) most(count map[int]int, taken map[int]bool) int {
	best, tie := none, false
	for w := range es.all { // not over the map: its order differs from run to run
		n := count[w]
		switch {
		case n == 0 || taken[w]:
		case best == none || n > count[best]:
			best, tie = w, false
		case n == count[best]:
			tie = true
		}
	}
	if tie {
		return none
	}
	return best
}
