package coref

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/schema"
)

// theCountry returns which country « le pays » is: of those spoken of just now
// the one that the document speaks of most, but not who does something to it, or
// to whom it does something.
func (r *Resolver) theCountry(g int) int {
	excluded := r.beside(g)
	best, score := none, 0
	for k := len(r.slots) - 1; k >= 0; k-- {
		s := &r.slots[k]
		back := r.s.Index - s.sentence
		if back > 4 {
			break
		}
		for _, w := range s.who {
			indirect := 0
			switch e := &r.es.all[w]; {
			case e.govern != none:
				w = e.govern
			case e.actor.Class == schema.Person && len(e.roles) > 0:
				if w, indirect = e.roles[len(e.roles)-1].of, 15; w == none {
					continue
				}
			}
			if r.es.all[w].actor.Class != schema.Country || slices.ContainsFunc(excluded, func(x int) bool { return x == w || r.es.all[x].govern == w }) {
				continue
			}
			points := 100 - 10*back + 8*min(r.count(w), 8) - indirect
			if points > score {
				best, score = w, points
			}
		}
	}
	return best
}

// count is how often the window names a country, its capital or its people.
func (r *Resolver) count(country int) (n int) {
	for _, w := range r.named {
		if w != none && (w == country || r.es.all[w].govern == country) {
			n++
		}
	}
	return n
}

// theBody returns which organization or group a noun alone calls again: « l'agence »,
// "the movement". It is not who does something to it.
func (r *Resolver) theBody(g int) int {
	head := r.headOf(&r.s.Groups[g])
	excluded := r.beside(g)
	for _, w := range excluded {
		if r.es.all[w].actor.Class == schema.Person {
			excluded = append(excluded, r.workplace(w)) // his own he would call so
		}
	}
	return r.latest(func(i int) bool {
		e := &r.es.all[i]
		return e.named && !slices.Contains(excluded, i) && (e.actor.Class == schema.Organization || e.actor.Class == schema.Group) && e.calledA(head)
	})
}

// calledA tells whether an organization or group can be called by a noun alone: « l'agence »
// for the Agence internationale de l'énergie atomique, « l'organisation » for
// any.
func (e *entity) calledA(noun string) bool {
	switch noun {
	case "organisation", "organization", "institution", "instance":
		return e.actor.Class == schema.Organization && !e.armed()
	case "groupe", "group", "mouvement", "movement", "milice", "militia":
		if e.actor.Class == schema.Group {
			return true
		}
	}
	for _, l := range e.actor.Labels {
		if l = fold(l); l == noun || strings.HasPrefix(l, noun+" ") || strings.HasSuffix(l, " "+noun) || strings.Contains(l, " "+noun+" ") {
			return true
		}
	}
	return false
}

// anaphoric tells the bodies that the text would not call so without having
// named them.
func (r *Resolver) anaphoric(gr *clause.Group) bool {
	switch r.headOf(gr) {
	case "organisation", "agence", "alliance", "institution", "instance", "union", "bloc", "organization", "agency", "company", "compagnie", "association", "banque", "bank",
		"groupe", "group", "mouvement", "movement", "milice", "militia":
		return true
	}
	return false
}

// warlike tells whether a group has no complement, and no adjective but one that
// says that whom it calls again is armed: « le groupe djihadiste ».
func (r *Resolver) warlike(g int) bool {
	gr := &r.s.Groups[g]
	if gr.End != gr.Head+2 {
		return false
	}
	switch strings.ToLower(r.s.Words[gr.Head+1].Lemma) {
	case "terroriste", "djihadiste", "jihadiste", "islamiste", "armé", "rebelle", "extrémiste", "séparatiste", "paramilitaire", "radical":
	default:
		return false
	}
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Of == g && x.Kind != clause.Possessive && (x.Prep == "de" || x.Kind == clause.Adjective || x.Prep == "") {
			return false
		}
	}
	return true
}

// armed tells armies and the like, which a text does not call an organization.
func (e *entity) armed() bool {
	for _, l := range e.actor.Labels {
		l = fold(l)
		for _, word := range [...]string{"armée", "army", "forces", "troupes", "troops", "police"} {
			if strings.Contains(l, word) {
				return true
			}
		}
	}
	return false
}

// latest returns the entity last spoken of that fits.
func (r *Resolver) latest(fits func(int) bool) int {
	for k := len(r.slots) - 1; k >= 0; k-- {
		if r.s.Index-r.slots[k].sentence > 4 {
			break
		}
		for _, w := range r.slots[k].who {
			if fits(w) {
				return w
			}
			if g := r.es.all[w].govern; g != none && fits(g) {
				return g
			}
		}
	}
	return none
}
