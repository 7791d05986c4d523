package graph

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/entente-kg/entente/schema"
)

// An Entry is what a timeline says of an event: enough to choose events without
// reading them.
type Entry struct {
	Moment
	Agent, Target bool // whether the actor of the timeline is agent, target
	Status        schema.Status
	Relation      string
	CAMEO, PLOVER string
	Other, Place  Key // of whom it acts with, and where; zero: nobody, nowhere
}

// What the first byte of an entry's value says.
const (
	isAgent = 1 << iota
	isTarget
	hasOther
	hasPlace
	hasCodes // that are not those of its relation
)

// statuses are written as their number here, which must not change.
func statuses() [5]schema.Status {
	return [5]schema.Status{schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical}
}

// encode writes all but the moment, which is in the key.
func (e *Entry) encode() []byte {
	all := statuses()
	b := append(make([]byte, 0, 40), 0, byte(slices.Index(all[:], e.Status)))
	flag := func(on bool, bit byte) bool {
		if on {
			b[0] |= bit
		}
		return on
	}
	flag(e.Agent, isAgent)
	flag(e.Target, isTarget)
	if flag(e.Other != key{}, hasOther) {
		b = append(b, e.Other[:]...)
	}
	if flag(e.Place != key{}, hasPlace) {
		b = append(b, e.Place[:]...)
	}
	b = append(b, e.Relation...)
	if r, _ := schema.RelationByID(e.Relation); flag(r.CAMEO != e.CAMEO || r.PLOVER != e.PLOVER, hasCodes) {
		b = append(append(append(append(b, 0), e.CAMEO...), 0), e.PLOVER...)
	}
	return b
}

var errEntry = fmt.Errorf("%w: an entry of a timeline", ErrDamaged)

// ontology is the relations by id, so that reading an entry makes no new words.
type ontology map[string]schema.Relation

func newOntology() ontology {
	o := make(ontology)
	for _, r := range schema.Relations() {
		o[r.ID] = r
	}
	return o
}

// decode reads an entry from the end of its key and its value.
func (o ontology) decode(at, value []byte) (e Entry, err error) {
	m, ok := moment(at)
	all := statuses()
	if !ok || len(value) < 2 || int(value[1]) >= len(all) {
		return e, errEntry
	}
	flags := value[0]
	e = Entry{Moment: m, Agent: flags&isAgent != 0, Target: flags&isTarget != 0, Status: all[value[1]]}
	value = value[2:]
	for _, k := range [...]struct {
		bit byte
		to  *key
	}{{hasOther, &e.Other}, {hasPlace, &e.Place}} {
		if flags&k.bit == 0 {
			continue
		}
		if len(value) < len(k.to) {
			return e, errEntry
		}
		*k.to, value = key(value[:len(k.to)]), value[len(k.to):]
	}
	if flags&hasCodes != 0 {
		fields := bytes.SplitN(value, []byte{0}, 3)
		if len(fields) != 3 {
			return e, errEntry
		}
		e.Relation, e.CAMEO, e.PLOVER = string(fields[0]), string(fields[1]), string(fields[2])
		return e, nil
	}
	r, known := o[string(value)]
	if !known {
		// Of a version of the ontology that had it: only its codes are unknown.
		r.ID = string(value)
	}
	e.Relation, e.CAMEO, e.PLOVER = r.ID, r.CAMEO, r.PLOVER
	return e, nil
}
