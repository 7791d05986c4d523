// Package filter checks the filters of a timeline as a person types them,
// before they reach a query, and says what is wrong with each.
package filter

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// A Kind says what is wrong with a parameter.
type Kind string

// What can be wrong.
const (
	BadDate         Kind = "badDate"         // no EDTF date
	Reversed        Kind = "reversed"        // from lies after to
	UnknownRelation Kind = "unknownRelation" // not in the ontology
)

// A Fault is a parameter whose value makes no sense.
type Fault struct {
	Parameter string // from, to, relation
	Value     string
	Kind      Kind
}

// Message says what to write instead, in English.
func (f Fault) Message() string {
	switch f.Kind {
	case BadDate:
		return "not a date; write a year (2014), a month (2014-04) or a day (2014-04-01)"
	case Reversed:
		return "from lies after to; exchange them"
	case UnknownRelation:
		return "unknown relation; use one of " + strings.Join(relationIDs(), ", ")
	}
	return "invalid value"
}

// Timeline returns the faults of a timeline's filters, in the order from, to,
// relation. Empty values choose everything and are never wrong.
func Timeline(from, to, relation string) []Fault {
	var faults []Fault
	first, last := schema.NoBegin, schema.NoEnd
	if from != "" {
		p, err := schema.ParsePeriod(from)
		if err != nil {
			faults = append(faults, Fault{"from", from, BadDate})
		}
		first = p.First
	}
	if to != "" {
		p, err := schema.ParsePeriod(to)
		if err != nil {
			faults = append(faults, Fault{"to", to, BadDate})
		}
		last = p.Last
	}
	if len(faults) == 0 && first > last {
		faults = append(faults, Fault{"from", from, Reversed})
	}
	if _, known := schema.RelationByID(relation); relation != "" && !known {
		faults = append(faults, Fault{"relation", relation, UnknownRelation})
	}
	return faults
}

func relationIDs() []string {
	all := schema.Relations()
	ids := make([]string, len(all))
	for i, r := range all {
		ids[i] = r.ID
	}
	return ids
}
