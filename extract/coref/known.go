package coref

import (
	"slices"

	"github.com/entente-kg/entente/schema"
)

// theCountry returns which country « le pays » is: of those spoken of just now
// the one that the document speaks of most, but not who does something to it, or
// to whom it does something.
func (r *Resolver) theCountry(g int) int {
	excluded := r.s.beside(g)
	best, score := none, 0
	for ago, s := range r.d.back(nounReach) {
		for _, w := range s.who {
			indirect := 0
			switch e := &r.es.all[w]; {
			case e.govern != none:
				w = e.govern
			case e.actor.Class == schema.Person && len(e.roles) > 0:
				if w, indirect = e.roles[len(e.roles)-1].of, byHolder; w == none {
					continue
				}
			}
			if r.es.all[w].actor.Class != schema.Country || slices.ContainsFunc(excluded, func(x int) bool { return x == w || r.es.all[x].govern == w }) {
				continue
			}
			points := spokenOf - eachBefore*ago + eachNaming*min(r.names.count(w), namings) - indirect
			if points > score {
				best, score = w, points
			}
		}
	}
	return best
}

// count is how often the window names a country, its capital or its people.
func (ns *names) count(country int) (n int) {
	for _, w := range ns.of {
		if w != none && (w == country || ns.es.all[w].govern == country) {
			n++
		}
	}
	return n
}
