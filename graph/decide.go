package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// ErrDecision says that a decision makes no sense.
var ErrDecision = errors.New("this cannot be decided")

// Merge makes one actor of two: whatever is said of from is from now on said of
// into, in all documents, those that are yet to be read too. Both are ids.
func (s *Store) Merge(ctx context.Context, from, into string, why Why) (Decision, error) {
	d := Decision{From: from, Why: why.utc()}
	err := s.decide(ctx, func(tx *bbolt.Tx, ds decisions) (err error) {
		if from == into {
			return fmt.Errorf("%w: %s is the same actor already", ErrDecision, from)
		}
		a, err := ds.find(tx, from)
		if err != nil {
			return err
		}
		if d.Into, err = ds.find(tx, into); err != nil {
			return err
		}
		if a.Class != d.Into.Class {
			return fmt.Errorf("%w: %s is of class %s and %s of class %s: only actors of one class can be one", ErrDecision, from, a.Class, into, d.Into.Class)
		}
		return d.keep(tx)
	}, &d)
	return d, err
}

// Split says that in some documents somebody else is meant by what is said of
// an actor. into needs an id of its class; it may be new.
func (s *Store) Split(ctx context.Context, from string, docs []string, into schema.Actor, why Why) (Decision, error) {
	docs = slices.Compact(slices.Sorted(slices.Values(docs)))
	d := Decision{From: from, Into: into, Docs: docs, Why: why.utc()}
	err := s.decide(ctx, func(tx *bbolt.Tx, ds decisions) error {
		a, err := ds.find(tx, from)
		switch {
		case err != nil:
			return err
		case len(docs) == 0:
			return fmt.Errorf("%w: a split names the documents it is about", ErrDecision)
		case from == into.ID:
			return fmt.Errorf("%w: %s is the same actor: give the other one a name that tells them apart", ErrDecision, from)
		case a.Class != into.Class:
			return fmt.Errorf("%w: %s is of class %s and %s of class %s", ErrDecision, from, a.Class, into.ID, into.Class)
		}
		if m := ds.merged(into.ID); m != nil {
			return fmt.Errorf("%w: %s is %s since %s: name that one", ErrDecision, into.ID, m.Into.ID, m.When.Format(time.DateOnly))
		}
		for _, id := range docs {
			r, err := readDocument(tx, id)
			if err != nil {
				return err
			}
			now, _ := ds.apply(&r)
			if !newDecisions([]Decision{{From: from}}).speaksOf(&now) {
				return fmt.Errorf("%w: document %q says nothing of %s", ErrDecision, id, from)
			}
		}
		d.Into = schema.Actor{ID: into.ID, Class: into.Class, Label: into.Label, Labels: []string{into.Label}, SameAs: into.SameAs}
		if err := d.Into.Validate(); err != nil {
			return fmt.Errorf("%w: %w", ErrDecision, err)
		}
		return d.keep(tx)
	}, &d)
	return d, err
}

// Undo takes a decision back; number 0 means the last one. ErrNotFound if there is
// none of that number, ErrDecision if a later one about the same event makes no
// sense without it.
func (s *Store) Undo(ctx context.Context, number int, why Why) (Decision, error) {
	var d Decision
	err := s.decide(ctx, func(tx *bbolt.Tx, ds decisions) error {
		all, err := listDecisions(tx)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(d Decision) bool { return d.Number == number })
		switch {
		case number == 0 && len(all) == 0:
			return fmt.Errorf("%w: there is none to take back", ErrDecision)
		case number == 0:
			i = len(all) - 1
		case i < 0:
			return fmt.Errorf("decision %d: %w", number, ErrNotFound)
		}
		d = all[i]
		if d.Event != nil {
			if err := ds.without(tx, &d); err != nil {
				return err
			}
		}
		return d.takeBack(tx, why.utc())
	}, &d)
	return d, err
}

func (w Why) utc() Why {
	w.When = w.When.UTC()
	return w
}

// find returns an actor that documents speak of under the decisions.
func (ds decisions) find(tx *bbolt.Tx, id string) (schema.Actor, error) {
	entry, err := readActor(tx, id)
	if err != nil {
		return schema.Actor{}, err
	}
	if entry == nil {
		if m := ds.merged(id); m != nil {
			return schema.Actor{}, fmt.Errorf("%w: %s was merged into %s on %s: name that one, or undo the merge first", ErrDecision, id, m.Into.ID, m.When.Format(time.DateOnly))
		}
		return schema.Actor{}, notFound("actor", id)
	}
	a := entry.actor()
	a.Labels = []string{a.Label} // the other names are what documents say
	return a, nil
}

// decide changes the decisions and all that follows from it. The decision, the
// indexes and the marks of the documents that say something else now are one
// write of the record. The graph is then made to agree with it as after an
// interruption, and after an interruption it will be.
func (s *Store) decide(ctx context.Context, change func(*bbolt.Tx, decisions) error, d *Decision) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.readOnly {
		return advise(s.dir, ErrReadOnly)
	}
	if err := s.repair(ctx); err != nil {
		return advise(s.dir, err)
	}
	var changed differences
	err := s.write(func(tx *bbolt.Tx) error {
		before, err := readDecisions(tx)
		if err != nil {
			return err
		}
		if err := change(tx, before); err != nil {
			return err
		}
		after, err := readDecisions(tx)
		if err != nil {
			return err
		}
		changed, err = redecide(ctx, tx, before, after, d)
		return err
	})
	if err == nil {
		err = s.at("recorded")
	}
	if err == nil {
		err = s.applyAll(ctx, changed)
	}
	if errors.Is(err, ErrDecision) || errors.Is(err, ErrNotFound) {
		return err
	}
	return advise(s.dir, err)
}

// redecide brings the indexes from what documents say under the decisions
// before to what they say under those after, and marks the documents that
// changed. They differ by d, and only documents that speak of its actor, by
// whatever name it was read, are looked at. Those that are damaged are passed
// over: when they are read again, the indexes are made anew.
func redecide(ctx context.Context, tx *bbolt.Tx, before, after decisions, d *Decision) (differences, error) {
	var changed differences
	x := newIndexer(tx)
	var docs []string
	switch {
	case d.Join != nil: // what documents say stays as it is
	case d.Event != nil:
		docs = []string{d.Event.Doc}
	default:
		docs = concerned(tx, append(before.sources(d.From), after.sources(d.From)...), after)
	}
	for _, id := range docs {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !d.about(id) {
			continue
		}
		r, err := readDocument(tx, id)
		if errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		change, err := x.change(&r, before, after)
		if err != nil {
			return nil, err
		}
		if len(change.remove)+len(change.add) > 0 {
			changed = append(changed, change)
		}
	}
	actors, err := x.flush()
	if err != nil {
		return nil, err
	}
	changed = append(changed, actors...)
	return changed, changed.note(tx)
}

// concerned returns the ids of the documents that speak of the actors, in
// bytewise order, and of those that do since somebody edited one of their
// events.
func concerned(tx *bbolt.Tx, actorIDs []string, ds decisions) []string {
	docs := make(map[string]bool)
	for doc, all := range ds.events {
		for i := range all {
			if all[i].Event.Edit != nil {
				docs[doc] = true
			}
		}
	}
	c := tx.Bucket([]byte(mentionsBucket)).Cursor()
	for _, id := range actorIDs {
		k := keyOf(id)
		for at, _ := c.Seek(k[:]); bytes.HasPrefix(at, k[:]); at, _ = c.Next() {
			if id := tx.Bucket([]byte(keysBucket)).Get(at[len(k):]); id != nil {
				docs[string(id)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(docs))
}
