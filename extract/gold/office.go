package gold

import (
	"slices"

	"github.com/entente-kg/entente/schema"
)

// An office is a position of either side, made comparable. What it is called
// does not count: a person who is president and commander of one country holds
// one office.
type office struct{ person, of names }

// goldOffices makes annotated positions comparable.
func goldOffices(positions []Position) []office {
	var offices []office
	for _, p := range positions {
		o := office{goldNames(p.Person), goldNames(p.Of)}
		if !slices.ContainsFunc(offices, func(known office) bool { return o.same(&known) }) {
			offices = append(offices, o)
		}
	}
	return offices
}

// addOffice adds an extracted position that is not there yet. Extraction gives
// one actor the same names throughout, so that only these tell; a surname in
// common may be that of two persons.
func addOffice(offices []office, e *schema.Event) []office {
	o := office{actorNames(e.Agent), actorNames(e.Target)}
	if slices.ContainsFunc(offices, func(known office) bool { return known.person.equal(&o.person) && known.of.equal(&o.of) }) {
		return offices
	}
	return append(offices, o)
}

// same tells whether person and country or organization mean the same.
func (o *office) same(other *office) bool {
	return same(&o.person, &other.person) && same(&o.of, &other.of)
}

// compareOffices counts the positions that were found. Each takes the first
// office that fits and is free.
func compareOffices(golds, extracted []office) Tally {
	t := Tally{Gold: len(golds), Extracted: len(extracted)}
	used := make([]bool, len(extracted))
	for g := range golds {
		for i := range extracted {
			if !used[i] && golds[g].same(&extracted[i]) {
				used[i] = true
				t.Right++
				break
			}
		}
	}
	return t
}
