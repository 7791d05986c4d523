package gold

import (
	"testing"

	"github.com/entente-kg/entente/schema"
)

func TestCompareOffices(t *testing.T) {
	position := func(role string, person, of []string) Position { return Position{Person: person, Role: role, Of: of} }
	office := func(person, of *schema.Actor) schema.Event {
		return schema.Event{Relation: schema.HoldsPosition, Agent: person, Target: of}
	}
	durand, norway := []string{"Anne Durand", "Durand"}, []string{"Norvège", "Oslo"}
	anne, country := person("Anne Durand"), actor(schema.Country, "Norvège")
	for _, c := range []struct {
		name string
		gold []Position
		got  []schema.Event
		want Tally
	}{
		{"one", []Position{position("ministre", durand, norway)}, []schema.Event{office(anne, country)}, Tally{1, 1, 1}},
		{"two in one country are one", []Position{position("ministre", durand, norway), position("députée", durand, norway)},
			[]schema.Event{office(anne, country)}, Tally{1, 1, 1}},
		{"by a name in common", []Position{position("ministre", durand, norway), position("députée", []string{"Mme Durand"}, []string{"Oslo", "Viken"})},
			nil, Tally{0, 1, 0}},
		{"in two countries they are two", []Position{position("ministre", durand, norway), position("consule", durand, []string{"Suède"})},
			[]schema.Event{office(anne, country)}, Tally{1, 2, 1}},
		{"of two persons they are two", []Position{position("ministre", durand, norway), position("ministre", []string{"Paul Lambert"}, norway)},
			[]schema.Event{office(anne, country)}, Tally{1, 2, 1}},
		{"of nothing that is named", []Position{position("ministre", durand, nil), position("députée", durand, nil)},
			[]schema.Event{office(anne, nil)}, Tally{1, 1, 1}},
		{"extracted twice", []Position{position("ministre", durand, norway)},
			[]schema.Event{office(anne, country), office(anne, country)}, Tally{1, 1, 1}},
		{"extracted of two persons of one surname", []Position{position("ministre", durand, norway)},
			[]schema.Event{office(person("Durand"), country), office(anne, country)}, Tally{1, 1, 2}},
	} {
		doc := Document{Document: schema.Document{ID: "a"}, Positions: c.gold}
		if got := Compare(&doc, c.got).position; got != c.want {
			t.Errorf("%s: %+v, wanted %+v", c.name, got, c.want)
		}
	}
}
