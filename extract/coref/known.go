package coref

import (
	"slices"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
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

// The classes of nouns that stand alone for who was named before.
const (
	anyOrganization lexicon.Sense = "any-organization" // whichever organization it is
	anyMovement     lexicon.Sense = "any-movement"     // whichever group it is
	calledAgain     lexicon.Sense = "called-again"     // a body that has the noun in its name
)

// theBody returns which organization or group a noun alone calls again: « l'agence »,
// "the movement". It is not who does something to it.
func (r *Resolver) theBody(g int) int {
	head := r.s.headOf(&r.s.Groups[g])
	excluded := r.s.beside(g)
	for _, w := range excluded {
		if r.es.all[w].actor.Class == schema.Person {
			excluded = append(excluded, r.workplace(w)) // his own he would call so
		}
	}
	return r.d.latest(func(i int) bool {
		e := &r.es.all[i]
		return e.named && !slices.Contains(excluded, i) && (e.actor.Class == schema.Organization || e.actor.Class == schema.Group) && r.calledA(e, head)
	})
}

// calledA tells whether an organization or group can be called by a noun alone: « l'agence »
// for the Agence internationale de l'énergie atomique, « l'organisation » for
// any.
func (l *Language) calledA(e *entity, noun string) bool {
	switch classes := l.lex.AnyCase(noun); {
	case classes.Has(anyOrganization):
		return e.actor.Class == schema.Organization && !l.army(e)
	case classes.Has(anyMovement) && e.actor.Class == schema.Group:
		return true
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
func (s *sentence) anaphoric(gr *clause.Group) bool {
	return s.Words[gr.Head].Is(anyOrganization, anyMovement, calledAgain)
}

// The classes of words that say that somebody is armed.
const (
	armedAdjective lexicon.Sense = "armed-adjective" // of a group: « djihadiste »
	armyName       lexicon.Sense = "army-name"       // in the name of an army
)

// warlike tells whether a group has no complement, and no adjective but one that
// says that whom it calls again is armed: « le groupe djihadiste ».
func (s *sentence) warlike(g int) bool {
	gr := &s.Groups[g]
	if gr.End != gr.Head+2 || !s.Words[gr.Head+1].Is(armedAdjective) {
		return false
	}
	for _, x := range s.Complements(g) {
		if x.Kind == clause.Adjective || x.Kind != clause.Possessive && (x.Case.Has(lexicon.Of) || x.Prep == "") {
			return false
		}
	}
	return true
}

// army tells armies and the like, which a text does not call an organization.
func (l *Language) army(e *entity) bool {
	for _, label := range e.actor.Labels {
		for word := range strings.FieldsFuncSeq(fold(label), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if l.lex.Form(word).Has(armyName) {
				return true
			}
		}
	}
	return false
}
