package graph

import (
	"context"
	"fmt"
	"hash/fnv"
	"strconv"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A mark in the bucket of what is pending says that the graph may not agree with
// the record about a document, by its id, or about an actor, by a byte that no
// document's id has and the actor's id. Marks are written together with what
// changes, and taken away when the graph has followed.

const actorSign = "\x00"

func actorMark(actorID string) string { return actorSign + actorID }

// A graphChange is how the graph has to change in what it says of a document or
// of an actor.
type graphChange struct {
	mark        string
	remove, add []schema.Quad
}

type differences []graphChange

// note marks what changes.
func (all differences) note(tx *bbolt.Tx) error {
	pending := tx.Bucket([]byte(pendingBucket))
	for i := range all {
		if err := pending.Put([]byte(all[i].mark), nil); err != nil {
			return err
		}
	}
	return nil
}

// pending returns the marks.
func (s *Store) pending() (marks []string, err error) {
	err = s.read(func(tx *bbolt.Tx) error {
		marks = nil
		return tx.Bucket([]byte(pendingBucket)).ForEach(func(mark, _ []byte) error {
			marks = append(marks, string(mark))
			return nil
		})
	})
	return marks, err
}

// unmark takes marks away: the graph has followed.
func (s *Store) unmark(ctx context.Context, marks []string) error {
	quads, err := s.graph.Size(ctx)
	if err != nil {
		return graphError(err)
	}
	return s.write(func(tx *bbolt.Tx) error {
		if err := setMeta(tx, quadsKey, strconv.FormatInt(quads, 10)); err != nil {
			return err
		}
		pending := tx.Bucket([]byte(pendingBucket))
		for _, mark := range marks {
			if err := pending.Delete([]byte(mark)); err != nil {
				return err
			}
		}
		return nil
	})
}

// actorFacts returns a sum of what the graph should have of each actor by the
// record's index of actors.
func actorFacts(tx *bbolt.Tx) (map[string]uint64, error) {
	facts := make(map[string]uint64)
	b := tx.Bucket([]byte(actorsBucket))
	if b == nil {
		return nil, fmt.Errorf("%w: it has no index of actors", ErrDamaged)
	}
	err := b.ForEach(func(_, value []byte) error {
		a, err := decodeActor(value)
		if err != nil {
			return err
		}
		sum := fnv.New64a()
		for _, q := range a.quads() {
			fmt.Fprintf(sum, "%q %q ", q.Predicate, q.Object.Value)
		}
		facts[a.ID] = sum.Sum64()
		return nil
	})
	return facts, err
}

// markActors marks the actors of whom the graph has to say something else by
// indexes that were made anew than by those of before. Where those cannot be
// read, nobody knows what the graph says: it is to be made anew.
func markActors(before map[string]uint64, tx *bbolt.Tx) error {
	if before == nil {
		return setMeta(tx, viewKey, "")
	}
	now, err := actorFacts(tx)
	if err != nil {
		return err
	}
	var changed differences
	for id, sum := range before {
		if is, there := now[id]; !there || is != sum {
			changed = append(changed, graphChange{mark: actorMark(id)})
		}
	}
	for id := range now {
		if _, there := before[id]; !there {
			changed = append(changed, graphChange{mark: actorMark(id)})
		}
	}
	return changed.note(tx)
}

// actorFacts is actorFacts of the record as it is; nil where its index cannot be
// read.
func (s *Store) actorFacts() (facts map[string]uint64) {
	err := s.read(func(tx *bbolt.Tx) (err error) {
		facts, err = actorFacts(tx)
		return err
	})
	if err != nil {
		return nil
	}
	return facts
}
