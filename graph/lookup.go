package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// Events returns events by their entries, in the same order. Of an event that
// was replaced since its entry was read, nothing is returned.
func (s *Store) Events(ctx context.Context, entries []EventEntry) ([]schema.Event, error) {
	events := make([]schema.Event, 0, len(entries))
	err := s.read(func(tx *bbolt.Tx) error {
		documents, index := tx.Bucket([]byte(documentsBucket)), tx.Bucket([]byte(eventsBucket))
		ds, err := readDecisions(tx)
		if err != nil {
			return err
		}
		for _, entry := range entries {
			if err := ctx.Err(); err != nil {
				return err
			}
			now := index.Get([]byte(entry.ID))
			if now == nil {
				continue
			}
			entry, err := decodeEntry([]byte(entry.ID), now)
			if err != nil {
				return err
			}
			value := documents.Get([]byte(entry.Doc))
			e, err := decodeEvent(value, entry.Number)
			if err == nil && len(ds) > 0 {
				e, err = ds.decided(e, value)
			}
			if err != nil {
				return fmt.Errorf("event %s: %w", entry.ID, err)
			}
			events = append(events, e)
		}
		return nil
	})
	return events, err
}

// decided returns an event as it is under the decisions; document is where it
// stands, as the record keeps it.
func (ds decisions) decided(e schema.Event, document []byte) (schema.Event, error) {
	one := schema.Result{Document: schema.Document{ID: e.Doc}, Events: []schema.Event{e}}
	if !ds.touch(&one) {
		return e, nil
	}
	r, err := decode(document)
	if err != nil {
		return e, err
	}
	e, _ = ds.event(e, r.Document.Text)
	return e, nil
}

// Entry returns the entry of an event; ErrNotFound if there is none.
func (s *Store) Entry(ctx context.Context, eventID string) (EventEntry, error) {
	entries, err := s.entries(ctx, []string{eventID})
	if err != nil {
		return EventEntry{}, err
	}
	if len(entries) == 0 {
		return EventEntry{}, fmt.Errorf("event %q: %w", eventID, ErrNotFound)
	}
	return entries[0], nil
}

// Involving returns the entries of the events that point to an actor in one of
// the roles, properties of the vocabulary such as schema.PropAgent. It asks
// the graph.
func (s *Store) Involving(ctx context.Context, actorID string, roles ...string) ([]EventEntry, error) {
	s.view.RLock()
	ids, err := s.graph.Subjects(ctx, actorID, roles...)
	s.view.RUnlock()
	if err != nil {
		return nil, graphError(err)
	}
	return s.entries(ctx, ids)
}

// entries returns the entries of those events that there are.
func (s *Store) entries(ctx context.Context, ids []string) ([]EventEntry, error) {
	entries := make([]EventEntry, 0, len(ids))
	err := s.read(func(tx *bbolt.Tx) error {
		index := tx.Bucket([]byte(eventsBucket))
		for _, id := range ids {
			if err := ctx.Err(); err != nil {
				return err
			}
			value := index.Get([]byte(id))
			if value == nil {
				continue // taken away since
			}
			entry, err := decodeEntry([]byte(id), value)
			if err != nil {
				return err
			}
			entries = append(entries, entry)
		}
		return nil
	})
	return entries, err
}

// Actor returns what most documents say of an actor, and the number of events
// with it as agent or target; ErrNotFound if no document names it.
func (s *Store) Actor(ctx context.Context, id string) (a schema.Actor, events int, err error) {
	if err := ctx.Err(); err != nil {
		return a, 0, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		actors := tx.Bucket([]byte(actorsBucket))
		value := actors.Get([]byte(id))
		if value == nil {
			ds, err := readDecisions(tx)
			if err != nil {
				return err
			}
			id = ds.follow(id)
			value = actors.Get([]byte(id))
		}
		if value == nil {
			return fmt.Errorf("actor %q: %w", id, ErrNotFound)
		}
		entry, err := decodeActor([]byte(id), value)
		if err != nil {
			return err
		}
		a, events = entry.actor(id), entry.Events
		return nil
	})
	return a, events, err
}

// A Name is one name of one actor.
type Name struct {
	Folded  string // see Fold
	ActorID string
}

// Names calls f with every name of every actor that begins with prefix, which
// is folded, in the order of the names. It goes through an index that holds
// nothing else: tens of thousands of names take a few milliseconds, which is
// why it need not be held in memory.
func (s *Store) Names(ctx context.Context, prefix string, f func(Name)) error {
	return s.read(func(tx *bbolt.Tx) error {
		c := tx.Bucket([]byte(namesBucket)).Cursor()
		n := 0
		for key, _ := c.Seek([]byte(prefix)); bytes.HasPrefix(key, []byte(prefix)) && key != nil; key, _ = c.Next() {
			if n++; n%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			name, id, ok := bytes.Cut(key, []byte{0})
			if !ok {
				return fmt.Errorf("%w: name %q", ErrDamaged, key)
			}
			f(Name{string(name), string(id)})
		}
		return ctx.Err()
	})
}

// Activity calls f with every actor's id and its number of events, in the
// order of the ids.
func (s *Store) Activity(ctx context.Context, f func(id string, events int)) error {
	return s.read(func(tx *bbolt.Tx) error {
		c := tx.Bucket([]byte(actorsBucket)).Cursor()
		i := 0
		for key, value := c.First(); key != nil; key, value = c.Next() {
			if i++; i%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			n, size := binary.Uvarint(value)
			if size <= 0 {
				return fmt.Errorf("%w: entry of actor %q", ErrDamaged, key)
			}
			f(string(key), int(n))
		}
		return ctx.Err()
	})
}

// EventCounts returns the numbers of events that have the actors as agent or
// target, in the order of the ids; 0 for those that are not there.
func (s *Store) EventCounts(ctx context.Context, ids []string) ([]int, error) {
	counts := make([]int, len(ids))
	err := s.read(func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(actorsBucket))
		for i, id := range ids {
			if i%1024 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			if value := b.Get([]byte(id)); value != nil {
				n, size := binary.Uvarint(value)
				if size <= 0 {
					return fmt.Errorf("%w: entry of actor %q", ErrDamaged, id)
				}
				counts[i] = int(n)
			}
		}
		return nil
	})
	return counts, err
}
