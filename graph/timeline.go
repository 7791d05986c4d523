package graph

import (
	"bytes"
	"context"
	"errors"
	"slices"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A Snapshot answers questions about a store as it was at one moment.
type Snapshot struct {
	ctx    context.Context
	tx     *bbolt.Tx
	ds     decisions
	events *eventReader
	file   int // see Revision
}

// Snapshot calls f with the store as it is now. Writers do not wait for it, but
// the space of what they replace is not used again before it ends.
func (s *Store) Snapshot(ctx context.Context, f func(*Snapshot) error) error {
	return s.read(func(tx *bbolt.Tx) error {
		ds, err := s.decisions(tx)
		if err != nil {
			return err
		}
		return f(&Snapshot{ctx, tx, ds, newEventReader(tx), s.rewrites})
	})
}

// Timeline calls f with the entries of an actor's events of one kind in the
// order of their moments, those after the moment given, or all; it ends where f
// returns false. It may not keep the entry. One takes about a tenth of a
// microsecond.
func (s *Snapshot) Timeline(actorID string, kind Kind, after *Moment, f func(*Entry) bool) error {
	prefix := timesKey(keyOf(actorID), kind)
	c := s.tx.Bucket([]byte(timesBucket)).Cursor()
	at, value := c.Seek(prefix)
	if after != nil {
		begin := after.append(bytes.Clone(prefix))
		if at, value = c.Seek(begin); bytes.Equal(at, begin) {
			at, value = c.Next()
		}
	}
	known := newOntology()
	var e Entry // one for all: f keeps none
	for n := 0; bytes.HasPrefix(at, prefix); at, value = c.Next() {
		if n++; n%1024 == 0 && s.ctx.Err() != nil {
			break
		}
		var err error
		if e, err = known.decode(at[len(prefix):], value); err != nil {
			return err
		}
		if !f(&e) {
			break
		}
	}
	return s.ctx.Err()
}

// Count counts the entries of an actor's events of one kind, which takes some
// hundredths of a microsecond for each.
func (s *Snapshot) Count(actorID string, kind Kind) (n int, err error) {
	prefix := timesKey(keyOf(actorID), kind)
	c := s.tx.Bucket([]byte(timesBucket)).Cursor()
	for at, _ := c.Seek(prefix); bytes.HasPrefix(at, prefix); at, _ = c.Next() {
		if n++; n%1024 == 0 && s.ctx.Err() != nil {
			break
		}
	}
	return n, s.ctx.Err()
}

// Events returns the events at the moments, in the same order, under the
// decisions. lost are the documents, each once, that cannot be read.
func (s *Snapshot) Events(moments []Moment) (events []schema.Event, lost []*DamagedError, err error) {
	events = make([]schema.Event, 0, len(moments))
	named := make(map[string]bool)
	for _, m := range moments {
		if err := s.ctx.Err(); err != nil {
			return events, lost, err
		}
		e, err := s.decided(m.place)
		var damage *DamagedError
		switch {
		case errors.As(err, &damage):
			if !named[damage.Doc] {
				named[damage.Doc] = true
				lost = append(lost, damage)
			}
		case err != nil:
			return events, lost, err
		default:
			events = append(events, e)
		}
	}
	return events, lost, nil
}

// decided returns an event as it is under the decisions; ErrNotFound where
// nothing is left of it.
func (s *Snapshot) decided(at place) (schema.Event, error) {
	e, err := s.events.event(at)
	if err != nil || s.ds.none() {
		return e, err
	}
	one := schema.Result{Document: schema.Document{ID: e.Doc}, Events: []schema.Event{e}}
	if !s.ds.touch(&one) {
		return e, nil
	}
	whole, err := readDocument(s.tx, e.Doc)
	if err != nil {
		return e, err
	}
	said, places := s.ds.apply(&whole)
	if places == nil {
		return e, nil
	}
	i, ok := slices.BinarySearch(places, at.number)
	if !ok {
		return e, notFound("event", e.ID)
	}
	return said.Events[i], nil
}

// Event returns the event with that id under the decisions; ErrNotFound if
// there is none.
func (s *Snapshot) Event(eventID string) (e schema.Event, err error) {
	if err := s.ctx.Err(); err != nil {
		return e, err
	}
	k := keyOf(eventID)
	value := s.tx.Bucket([]byte(eventsBucket)).Get(k[:])
	if value == nil {
		return e, notFound("event", eventID)
	}
	at, err := decodePlace(value)
	if err != nil {
		return e, err
	}
	if e, err = s.decided(at); err == nil && e.ID != eventID {
		err = notFound("event", eventID)
	}
	return e, err
}

// DocID returns the id of the document that says the event at a moment.
func (s *Snapshot) DocID(m Moment) (string, error) { return s.events.doc(m.place.doc) }

// Document returns a document and its events under the decisions; errors are
// those of Store.Document.
func (s *Snapshot) Document(docID string) (schema.Result, error) {
	r, err := readDocument(s.tx, docID)
	if err == nil {
		r, _ = s.ds.apply(&r)
	}
	return r, err
}

// Holds returns ErrNotFound if there is no document of that id. It does not read
// it.
func (s *Snapshot) Holds(docID string) error {
	if s.tx.Bucket([]byte(documentsBucket)).Get([]byte(docID)) == nil {
		return notFound("document", docID)
	}
	return nil
}

// Actor is Store.Actor.
func (s *Snapshot) Actor(id string) (schema.Actor, int, error) {
	entry, err := readActor(s.tx, id)
	if err == nil && entry == nil {
		entry, err = readActor(s.tx, s.ds.follow(id))
	}
	switch {
	case err != nil:
		return schema.Actor{}, 0, err
	case entry == nil:
		return schema.Actor{}, 0, notFound("actor", id)
	}
	return entry.actor(), entry.Events, nil
}
