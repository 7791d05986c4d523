package graph

import (
	"bytes"
	"context"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

func notFound(what, id string) error { return fmt.Errorf("%s %q: %w", what, id, ErrNotFound) }

// Involving returns the ids of the events that point to an actor in one of the
// roles, properties of the vocabulary such as schema.PropAgent. It asks the
// graph.
func (s *Store) Involving(ctx context.Context, actorID string, roles ...string) ([]string, error) {
	s.view.RLock()
	defer s.view.RUnlock()
	ids, err := s.graph.Subjects(ctx, actorID, roles...)
	return ids, graphError(err)
}

// Actor returns what most documents say of an actor, and the number of events
// with it as agent or target; ErrNotFound if no document names it.
func (s *Store) Actor(ctx context.Context, id string) (a schema.Actor, events int, err error) {
	if err := ctx.Err(); err != nil {
		return a, 0, err
	}
	err = s.Snapshot(ctx, func(now *Snapshot) error {
		a, events, err = now.Actor(id)
		return err
	})
	return a, events, err
}

// readActor returns the entry of an actor; nil if there is none.
func readActor(tx *bbolt.Tx, id string) (*actorEntry, error) {
	k := keyOf(id)
	value := tx.Bucket([]byte(actorsBucket)).Get(k[:])
	if value == nil {
		return nil, nil
	}
	entry, err := decodeActor(value)
	if err == nil && entry.ID != id {
		return nil, nil
	}
	return entry, err
}

// A Rank is what actors are found and ordered by, beside their names.
type Rank struct {
	ID     string
	Class  schema.Class
	Events int // with the actor as agent or target
}

// A Name is one name of one actor.
type Name struct {
	Folded string // see Fold
	Rank
}

// Names calls f with every name of every actor, in the order of the names.
func (s *Snapshot) Names(f func(Name)) error { return s.names(nil, f) }

// Called calls f with every actor of that name, which is folded.
func (s *Snapshot) Called(name string, f func(Name)) error { return s.names(nameKey(name, nil), f) }

func (s *Snapshot) names(prefix []byte, f func(Name)) error {
	actors := s.tx.Bucket([]byte(actorsBucket))
	ranks := make(map[key]Rank)
	c := s.tx.Bucket([]byte(namesBucket)).Cursor()
	n := 0
	for at, _ := c.Seek(prefix); at != nil && bytes.HasPrefix(at, prefix); at, _ = c.Next() {
		if n++; n%1024 == 0 && s.ctx.Err() != nil {
			break
		}
		name, k, ok := bytes.Cut(at, []byte{0})
		if !ok || len(k) != len(key{}) {
			return fmt.Errorf("%w: its index of names has %q", ErrDamaged, at)
		}
		rank, known := ranks[key(k)]
		if !known {
			var a actorEntry
			if _, err := a.decodeRank(actors.Get(k)); err != nil {
				return err
			}
			rank = Rank{a.ID, a.Class, a.Events}
			ranks[key(k)] = rank
		}
		f(Name{string(name), rank})
	}
	return s.ctx.Err()
}

// A Revision tells states of a store apart: it changes with every change of the
// store, and means nothing beyond the life of the Store.
type Revision struct{ file, change int }

// Revision returns the revision of the snapshot.
func (s *Snapshot) Revision() Revision { return Revision{s.file, s.tx.ID()} }
