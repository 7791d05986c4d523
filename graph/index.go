package graph

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// indexer changes the indexes of a record within one transaction. Actors are
// read once and written once, whatever the number of documents.
type indexer struct {
	tx     *bbolt.Tx
	actors map[string]*actorChange
	counts map[counterKey]int // changes
	writes []write
}

// A write waits until all are known: in the order of their keys they cost half,
// and what is taken out and put back costs nothing.
type write struct {
	bucket  string
	at, new []byte
	gone    bool
}

// A counterKey is a bucket of counters and a key in it.
type counterKey struct{ bucket, key string }

func compareCounters(a, b counterKey) int {
	return cmp.Or(strings.Compare(a.bucket, b.bucket), strings.Compare(a.key, b.key))
}

type actorChange struct {
	entry  *actorEntry
	before map[string]bool // folded names in the index
	facts  []schema.Quad   // what the graph has of the actor
}

func newIndexer(tx *bbolt.Tx) *indexer {
	return &indexer{tx: tx, actors: make(map[string]*actorChange), counts: make(map[counterKey]int)}
}

// document counts a document and what it says under the decisions in (sign 1)
// or out (sign -1).
func (x *indexer) document(read *schema.Result, ds decisions, sign int) error {
	doc := keyOf(read.Document.ID)
	x.mentions(read, doc, sign)
	r, places := ds.apply(read)
	x.sentences(&r, places, doc, sign)
	for i := range r.Events {
		if err := x.event(&r.Events[i], place{doc, numberOf(places, i)}, sign); err != nil {
			return err
		}
	}
	x.counts[counterKey{totalsBucket, "documents"}] += sign
	return nil
}

// numberOf is the number that an event has among those that were read.
func numberOf(places []int, i int) int {
	if places == nil {
		return i
	}
	return places[i]
}

// change counts what a document says under some decisions out and under others
// in, and returns how the graph has to change. Events that are the same under
// both are left alone.
func (x *indexer) change(read *schema.Result, before, after decisions) (graphChange, error) {
	doc := keyOf(read.Document.ID)
	was, wasAt := before.apply(read)
	is, isAt := after.apply(read)
	i, k := 0, 0
	var gone, come documentView
	for i < len(was.Events) || k < len(is.Events) {
		a, b := len(read.Events), len(read.Events)
		if i < len(was.Events) {
			a = numberOf(wasAt, i)
		}
		if k < len(is.Events) {
			b = numberOf(isAt, k)
		}
		same := a == b && reflect.DeepEqual(&was.Events[i], &is.Events[k])
		if a <= b {
			if !same {
				gone.event(&was.Events[i])
				if err := x.event(&was.Events[i], place{doc, a}, -1); err != nil {
					return graphChange{}, err
				}
			}
			i++
		}
		if b <= a {
			if !same {
				come.event(&is.Events[k])
				if err := x.event(&is.Events[k], place{doc, b}, 1); err != nil {
					return graphChange{}, err
				}
			}
			k++
		}
	}
	if !sameSentences(&was, wasAt, &is, isAt) {
		x.sentences(&was, wasAt, doc, -1)
		x.sentences(&is, isAt, doc, 1)
	}
	// The same triple may also be said by an event that stays.
	gone.triples(was.Events)
	come.triples(is.Events)
	c := graphChange{mark: read.Document.ID}
	c.remove, c.add = difference(gone.quads(read.Document.ID), come.quads(read.Document.ID))
	return c, nil
}

// mentions notes which actors a document speaks of as it was read, so that a
// decision about one of them finds it.
func (x *indexer) mentions(read *schema.Result, doc key, sign int) {
	seen := make(map[string]bool)
	mention := func(id string) {
		if id == "" || seen[id] {
			return
		}
		seen[id] = true
		k := keyOf(id)
		x.set(mentionsBucket, append(k[:], doc[:]...), nil, sign)
	}
	for i := range read.Events {
		e := &read.Events[i]
		for _, a := range [...]*schema.Actor{e.Agent, e.Target, e.Place, e.AttributedTo} {
			if a == nil {
				continue
			}
			mention(a.ID)
			mention(a.MemberOf)
		}
	}
}

// event counts one event in or out.
func (x *indexer) event(e *schema.Event, at place, sign int) error {
	x.counts[counterKey{totalsBucket, "events"}] += sign
	id := keyOf(e.ID)
	x.set(eventsBucket, id[:], at.doc.part(at.number), sign)
	x.counts[counterKey{relationsBucket, e.Relation}] += sign
	self := e.Agent != nil && e.Target != nil && e.Agent.ID == e.Target.ID
	for n, a := range [...]*schema.Actor{e.Agent, e.Target, e.Place, e.AttributedTo} {
		if a == nil {
			continue
		}
		if err := x.actor(a, sign, n < 2 && !(n == 1 && self)); err != nil {
			return err
		}
	}
	if err := x.entries(e, at, sign); err != nil {
		return fmt.Errorf("event %s: %w", e.ID, err)
	}
	return nil
}

// entries puts the event into the timelines of those who have to do with it, or
// takes it out.
func (x *indexer) entries(e *schema.Event, at place, sign int) error {
	m, err := momentOf(e, at)
	if err != nil {
		return err
	}
	entry := Entry{Moment: m, Status: e.Status, Relation: e.Relation, CAMEO: e.CAMEO, PLOVER: e.PLOVER}
	if e.Place != nil {
		entry.Place = keyOf(e.Place.ID)
	}
	put := func(a *schema.Actor, kind Kind, other *schema.Actor) {
		if a == nil {
			return
		}
		entry.Other = key{}
		if other != nil {
			entry.Other = keyOf(other.ID)
		}
		k := keyOf(a.ID)
		if kind == Acting {
			x.counts[counterKey{tiesBucket, tieKey(k, entry.Other, e.Relation)}] += sign
		}
		x.set(timesBucket, m.append(timesKey(k, kind)), entry.encode(), sign)
	}
	entry.Agent = true
	entry.Target = e.Agent != nil && e.Target != nil && e.Agent.ID == e.Target.ID
	put(e.Agent, Acting, e.Target)
	if !entry.Target {
		entry.Agent, entry.Target = false, true
		put(e.Target, Acting, e.Agent)
	}
	entry.Agent, entry.Target = false, false
	put(e.Place, PlaceOf, nil)
	put(e.AttributedTo, SpeakingFor, nil)
	return nil
}

// timesKey is the beginning of the keys of an actor's timeline.
func timesKey(actor key, kind Kind) []byte {
	return append(append(make([]byte, 0, len(actor)+1+momentSize), actor[:]...), byte(kind))
}

func tieKey(actor, other key, relation string) string {
	return string(actor[:]) + string(other[:]) + relation
}

// set puts (sign 1) or takes away (sign -1).
func (x *indexer) set(bucket string, at, value []byte, sign int) {
	x.writes = append(x.writes, write{bucket, at, value, sign < 0})
}

// flushWrites does what set was asked for: of each key, what came last.
func (x *indexer) flushWrites() error {
	slices.SortStableFunc(x.writes, func(a, b write) int {
		return cmp.Or(strings.Compare(a.bucket, b.bucket), bytes.Compare(a.at, b.at))
	})
	for i, w := range x.writes {
		if i+1 < len(x.writes) && w.bucket == x.writes[i+1].bucket && bytes.Equal(w.at, x.writes[i+1].at) {
			continue
		}
		var err error
		if b := x.tx.Bucket([]byte(w.bucket)); w.gone {
			err = b.Delete(w.at)
		} else if is := b.Get(w.at); is == nil || !bytes.Equal(is, w.new) {
			err = b.Put(w.at, w.new)
		}
		if err != nil {
			return err
		}
	}
	x.writes = nil
	return nil
}

func (x *indexer) actor(a *schema.Actor, sign int, counts bool) error {
	change := x.actors[a.ID]
	if change == nil {
		change = &actorChange{entry: &actorEntry{ID: a.ID}, before: make(map[string]bool)}
		k := keyOf(a.ID)
		if value := x.tx.Bucket([]byte(actorsBucket)).Get(k[:]); value != nil {
			var err error
			if change.entry, err = decodeActor(value); err != nil {
				return err
			}
			if change.entry.ID != a.ID {
				return fmt.Errorf("actor %q cannot be told from actor %q in the store's keys", a.ID, change.entry.ID)
			}
			for name := range change.entry.Names {
				change.before[Fold(name)] = true
			}
			change.facts = change.entry.quads()
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
	if a.MemberOf != "" {
		count(&e.MemberOf, a.MemberOf, sign)
	}
	return nil
}

// flush writes what document gathered, and returns how the graph has to change
// in what it says of actors.
func (x *indexer) flush() (changed []graphChange, err error) {
	for _, id := range slices.Sorted(maps.Keys(x.actors)) {
		change := x.actors[id]
		if err := x.flushActor(id, change); err != nil {
			return nil, err
		}
		remove, add := difference(change.facts, change.entry.quads())
		if len(remove)+len(add) > 0 {
			changed = append(changed, graphChange{actorMark(id), remove, add})
		}
	}
	for _, where := range slices.SortedFunc(maps.Keys(x.counts), compareCounters) {
		if err := addTo(x.tx.Bucket([]byte(where.bucket)), where.key, x.counts[where]); err != nil {
			return nil, err
		}
	}
	return changed, x.flushWrites()
}

func (x *indexer) flushActor(id string, change *actorChange) error {
	actors, names := x.tx.Bucket([]byte(actorsBucket)), x.tx.Bucket([]byte(namesBucket))
	k := keyOf(id)
	was := actors.Get(k[:]) != nil
	is := change.entry.Mentions > 0
	switch {
	case is:
		value, err := change.entry.encode()
		if err != nil {
			return err
		}
		if err := actors.Put(k[:], value); err != nil {
			return err
		}
		if !was {
			x.counts[counterKey{totalsBucket, "actors"}]++
		}
	case was:
		if err := actors.Delete(k[:]); err != nil {
			return err
		}
		x.counts[counterKey{totalsBucket, "actors"}]--
	}
	after := make(map[string]bool)
	for name := range change.entry.Names {
		folded := Fold(name)
		after[folded] = true
		if !change.before[folded] {
			if err := names.Put(nameKey(folded, k[:]), nil); err != nil {
				return err
			}
		}
	}
	for folded := range change.before {
		if !after[folded] {
			if err := names.Delete(nameKey(folded, k[:])); err != nil {
				return err
			}
		}
	}
	return nil
}

// nameKey parts name and actor by a byte that no name has.
func nameKey(folded string, k []byte) []byte { return append([]byte(folded+"\x00"), k...) }

// addTo changes a counter; one of zero is not kept.
func addTo(b *bbolt.Bucket, at string, change int) error {
	if change == 0 {
		return nil
	}
	n, err := counter(b, at)
	if err != nil {
		return err
	}
	if n += change; n == 0 {
		return b.Delete([]byte(at))
	}
	return b.Put([]byte(at), binary.AppendUvarint(nil, uint64(n)))
}

func counter(b *bbolt.Bucket, at string) (int, error) {
	value := b.Get([]byte(at))
	if value == nil {
		return 0, nil
	}
	n, size := binary.Uvarint(value)
	if size <= 0 {
		return 0, fmt.Errorf("%w: counter of %q", ErrDamaged, at)
	}
	return int(n), nil
}
