package gold

import (
	"slices"

	"github.com/entente-kg/entente/schema"
)

// An office is an extracted position, made comparable.
type office struct{ person, of names }

// addOffice adds an extracted position that is not there yet: one office of a
// person may have several titles.
func addOffice(offices []office, e *schema.Event) []office {
	o := office{actorNames(e.Agent), actorNames(e.Target)}
	if slices.ContainsFunc(offices, func(p office) bool { return p.person.equal(&o.person) && p.of.equal(&o.of) }) {
		return offices
	}
	return append(offices, o)
}

// compareOffices counts the positions that were found. Each takes the first
// office that fits and is free.
func compareOffices(golds []Position, offices []office) Tally {
	t := Tally{Gold: len(golds), Extracted: len(offices)}
	used := make([]bool, len(offices))
	for _, p := range golds {
		person, of := goldNames(p.Person), goldNames(p.Of)
		for i := range offices {
			if !used[i] && same(&person, &offices[i].person) && same(&of, &offices[i].of) {
				used[i] = true
				t.Right++
				break
			}
		}
	}
	return t
}
