package graph

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// An EventEntry is what the index of events says of one: enough to filter and
// to order events without reading them.
type EventEntry struct {
	ID       string
	Doc      string
	Number   int // place among the document's events, from 0
	Date     string
	Relation string
	Agent    string // id; empty: none
	Target   string // id; empty: none
}

// Entries are fields with 0 between them, which no field can hold: ids are
// IRIs or free of control characters.
func (e *EventEntry) encode() []byte {
	b := make([]byte, 0, len(e.Doc)+len(e.Date)+len(e.Relation)+len(e.Agent)+len(e.Target)+16)
	for _, f := range [...]string{e.Doc, strconv.Itoa(e.Number), e.Date, e.Relation, e.Agent} {
		b = append(append(b, f...), 0)
	}
	return append(b, e.Target...)
}

func decodeEntry(id, value []byte) (EventEntry, error) {
	fields := bytes.Split(value, []byte{0})
	if len(fields) != 6 {
		return EventEntry{}, fmt.Errorf("%w: entry of event %q", ErrDamaged, id)
	}
	n, err := strconv.Atoi(string(fields[1]))
	if err != nil {
		return EventEntry{}, fmt.Errorf("%w: entry of event %q", ErrDamaged, id)
	}
	return EventEntry{
		ID: string(id), Doc: string(fields[0]), Number: n, Date: string(fields[2]),
		Relation: string(fields[3]), Agent: string(fields[4]), Target: string(fields[5]),
	}, nil
}

// An actorEntry counts what documents say of an actor, so that taking one
// document away leaves what the others say.
type actorEntry struct {
	Mentions int            `json:"mentions"` // roles of events that it fills
	Events   int            `json:"-"`        // events with it as agent or target; stored before the JSON, see below
	Classes  map[string]int `json:"classes"`
	Labels   map[string]int `json:"labels"` // names shown
	Names    map[string]int `json:"names"`  // all names
	SameAs   map[string]int `json:"sameAs,omitempty"`
}

// The number of events stands first, as a varint, so that actors can be
// ranked without decoding the rest.
func (a *actorEntry) encode() ([]byte, error) {
	rest, err := json.Marshal(a) // maps in the order of their keys
	if err != nil {
		return nil, err
	}
	return append(binary.AppendUvarint(nil, uint64(a.Events)), rest...), nil
}

func decodeActor(id, value []byte) (*actorEntry, error) {
	n, size := binary.Uvarint(value)
	a := &actorEntry{Events: int(n)}
	if size <= 0 {
		return nil, fmt.Errorf("%w: entry of actor %q", ErrDamaged, id)
	}
	if err := json.Unmarshal(value[size:], a); err != nil {
		return nil, fmt.Errorf("%w: entry of actor %q: %w", ErrDamaged, id, err)
	}
	return a, nil
}

// actor is what most documents say; the first in bytewise order among equals.
func (a *actorEntry) actor(id string) schema.Actor {
	out := schema.Actor{
		ID:     id,
		Class:  schema.Class(first(a.Classes)),
		Label:  first(a.Labels),
		SameAs: first(a.SameAs),
	}
	out.Labels = append(out.Labels, out.Label)
	for _, name := range byCount(a.Names) {
		if name != out.Label {
			out.Labels = append(out.Labels, name)
		}
	}
	return out
}

func byCount(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b))
	})
	return keys
}

func first(m map[string]int) string {
	if keys := byCount(m); len(keys) > 0 {
		return keys[0]
	}
	return ""
}

// indexer changes the indexes of a record within one transaction. Actors are
// read once and written once, whatever the number of documents.
type indexer struct {
	tx     *bbolt.Tx
	actors map[string]*actorChange
	counts map[[2]string]int // bucket and key → change
}

type actorChange struct {
	entry  *actorEntry
	before map[string]bool // folded names in the index
}

func newIndexer(tx *bbolt.Tx) *indexer {
	return &indexer{tx, make(map[string]*actorChange), make(map[[2]string]int)}
}

// document counts a document and what it says under the decisions in (sign 1)
// or out (sign -1).
func (x *indexer) document(read *schema.Result, ds decisions, sign int) error {
	events := x.tx.Bucket([]byte(eventsBucket))
	r, places := ds.apply(read)
	for i := range r.Events {
		e := &r.Events[i]
		if sign > 0 {
			place := i
			if places != nil {
				place = places[i]
			}
			entry := EventEntry{Doc: e.Doc, Number: place, Date: e.Date, Relation: e.Relation}
			if e.Agent != nil {
				entry.Agent = e.Agent.ID
			}
			if e.Target != nil {
				entry.Target = e.Target.ID
			}
			if err := events.Put([]byte(e.ID), entry.encode()); err != nil {
				return err
			}
		} else if err := events.Delete([]byte(e.ID)); err != nil {
			return err
		}
		x.counts[[2]string{relationsBucket, e.Relation}] += sign
		for n, a := range [...]*schema.Actor{e.Agent, e.Target, e.Place, e.AttributedTo} {
			if a == nil {
				continue
			}
			self := n == 1 && e.Agent != nil && e.Agent.ID == a.ID // both roles of one event
			if err := x.actor(a, sign, n < 2 && !self); err != nil {
				return err
			}
		}
	}
	x.counts[[2]string{totalsBucket, "documents"}] += sign
	x.counts[[2]string{totalsBucket, "events"}] += sign * len(r.Events)
	return nil
}

func (x *indexer) actor(a *schema.Actor, sign int, counts bool) error {
	change := x.actors[a.ID]
	if change == nil {
		change = &actorChange{entry: new(actorEntry), before: make(map[string]bool)}
		if value := x.tx.Bucket([]byte(actorsBucket)).Get([]byte(a.ID)); value != nil {
			var err error
			if change.entry, err = decodeActor([]byte(a.ID), value); err != nil {
				return err
			}
			for name := range change.entry.Names {
				change.before[Fold(name)] = true
			}
		}
		x.actors[a.ID] = change
	}
	e := change.entry
	e.Mentions += sign
	if counts {
		e.Events += sign
	}
	count(&e.Classes, string(a.Class), sign)
	count(&e.Labels, a.Label, sign)
	for _, name := range a.Labels {
		count(&e.Names, name, sign)
	}
	if a.SameAs != "" {
		count(&e.SameAs, a.SameAs, sign)
	}
	return nil
}

func count(m *map[string]int, key string, sign int) {
	if *m == nil {
		*m = make(map[string]int)
	}
	if (*m)[key] += sign; (*m)[key] == 0 {
		delete(*m, key)
	}
}

// flush writes what document gathered.
func (x *indexer) flush() error {
	actors, names := x.tx.Bucket([]byte(actorsBucket)), x.tx.Bucket([]byte(namesBucket))
	for id, change := range x.actors {
		key := []byte(id)
		was := actors.Get(key) != nil
		is := change.entry.Mentions > 0
		switch {
		case is:
			value, err := change.entry.encode()
			if err != nil {
				return err
			}
			if err := actors.Put(key, value); err != nil {
				return err
			}
			if !was {
				x.counts[[2]string{totalsBucket, "actors"}]++
			}
		case was:
			if err := actors.Delete(key); err != nil {
				return err
			}
			x.counts[[2]string{totalsBucket, "actors"}]--
		}
		after := make(map[string]bool)
		for name := range change.entry.Names {
			folded := Fold(name)
			after[folded] = true
			if !change.before[folded] {
				if err := names.Put(nameKey(folded, id), nil); err != nil {
					return err
				}
			}
		}
		for folded := range change.before {
			if !after[folded] {
				if err := names.Delete(nameKey(folded, id)); err != nil {
					return err
				}
			}
		}
	}
	for where, change := range x.counts {
		if err := addTo(x.tx.Bucket([]byte(where[0])), where[1], change); err != nil {
			return err
		}
	}
	return nil
}

func nameKey(folded, id string) []byte { return []byte(folded + "\x00" + id) }

// addTo changes a counter; one of zero is not kept.
func addTo(b *bbolt.Bucket, key string, change int) error {
	n, err := counter(b, key)
	if err != nil {
		return err
	}
	if n += change; n == 0 {
		return b.Delete([]byte(key))
	}
	return b.Put([]byte(key), binary.AppendUvarint(nil, uint64(n)))
}

func counter(b *bbolt.Bucket, key string) (int, error) {
	value := b.Get([]byte(key))
	if value == nil {
		return 0, nil
	}
	n, size := binary.Uvarint(value)
	if size <= 0 {
		return 0, fmt.Errorf("%w: counter of %q", ErrDamaged, key)
	}
	return int(n), nil
}
