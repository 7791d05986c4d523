package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/cayley"
	"github.com/entente-kg/entente/schema"
)

// apply changes the graph: first all that goes, then what comes, of one large
// document, too, in many transactions: they bound memory, and between them it can
// be interrupted.
func (s *Store) apply(ctx context.Context, remove, add []schema.Quad) error {
	for some := range slices.Chunk(remove, batchQuads) {
		if err := s.graph.Apply(ctx, some, nil); err != nil {
			return graphError(err)
		}
	}
	if err := s.at("removed"); err != nil {
		return err
	}
	for some := range slices.Chunk(add, batchQuads) {
		if err := s.graph.Apply(ctx, nil, some); err != nil {
			return graphError(err)
		}
	}
	return s.at("added")
}

func graphError(err error) error {
	if errors.Is(err, cayley.ErrDamaged) {
		return fmt.Errorf("%w: its graph cannot be written, its record is safe: make the graph anew with: entente build --rebuild: %w", ErrDamaged, err)
	}
	return err
}

// repair makes the graph agree with the record again after an interruption.
// It asks the graph itself what it says of what is marked, since any part of the
// change may have been made. The caller holds s.writing, or has
// the store for itself.
func (s *Store) repair(ctx context.Context) error {
	pending, err := s.pending()
	if err != nil {
		return err
	}
	for len(pending) > 0 {
		var changed differences
		size := 0
		for size < batchQuads && len(pending) > 0 {
			change, err := s.disagreement(ctx, pending[0])
			if err != nil {
				return err
			}
			size += len(change.remove) + len(change.add)
			changed = append(changed, change)
			pending = pending[1:]
		}
		if err := s.applyAll(ctx, changed); err != nil {
			return fmt.Errorf("repair: %w", err)
		}
	}
	return nil
}

// follow makes the graph agree with indexes that were made anew.
func (s *Store) follow(ctx context.Context) error {
	made := ""
	err := s.read(func(tx *bbolt.Tx) error {
		made = metaValue(tx, viewKey)
		return nil
	})
	switch {
	case err != nil:
		return err
	case made != viewVersion && s.dir != "":
		return s.rebuild(ctx)
	}
	return s.repair(ctx)
}

// applyQuads is about how many quads applyAll changes at once. The quads of many
// documents lie all over the graph, where a transaction writes whole pages.
const applyQuads = 5 * batchQuads

// applyAll changes the graph, many documents and actors at once, and takes their
// marks away.
func (s *Store) applyAll(ctx context.Context, changed differences) error {
	var remove, add []schema.Quad
	var done []string
	for i, c := range changed {
		remove, add, done = append(remove, c.remove...), append(add, c.add...), append(done, c.mark)
		if len(remove)+len(add) < applyQuads && i < len(changed)-1 {
			continue
		}
		if err := s.apply(ctx, remove, add); err != nil {
			return err
		}
		if err := s.unmark(ctx, done); err != nil {
			return err
		}
		remove, add, done = remove[:0], add[:0], done[:0]
	}
	return nil
}

// disagreement returns what the graph has too much and too little of what is
// marked.
func (s *Store) disagreement(ctx context.Context, mark string) (graphChange, error) {
	c := graphChange{mark: mark}
	label, should, err := s.agreed(ctx, mark)
	if err != nil {
		return c, fmt.Errorf("compare the graph: %w", err)
	}
	is, err := s.graph.Document(ctx, label)
	if err != nil {
		return c, graphError(err)
	}
	c.remove, c.add = difference(is, should)
	return c, nil
}

// agreed returns what the graph should have under the label of what is marked.
func (s *Store) agreed(ctx context.Context, mark string) (label string, should []schema.Quad, err error) {
	id, isActor := strings.CutPrefix(mark, actorSign)
	if isActor {
		err = s.read(func(tx *bbolt.Tx) error {
			entry, err := readActor(tx, id)
			if entry != nil {
				should = entry.quads()
			}
			return err
		})
		return id, should, err
	}
	r, err := s.Document(ctx, id)
	switch {
	case err == nil:
		should = view(&r)
	case errors.Is(err, ErrNotFound):
		err = nil
	}
	return schema.DocumentIRI(id), should, err
}

// Rebuild makes the graph anew from the record. Readers of the graph wait.
func (s *Store) Rebuild(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.readOnly {
		return advise(s.dir, ErrReadOnly)
	}
	return advise(s.dir, s.rebuild(ctx))
}

// rebuild marks the graph as incomplete until it is done, so that Open starts
// again after an interruption.
func (s *Store) rebuild(ctx context.Context) error {
	s.view.Lock()
	defer s.view.Unlock()
	if err := s.setView(ctx, ""); err != nil {
		return err
	}
	if s.graph != nil {
		if err := s.graph.Close(); err != nil {
			return err
		}
	}
	graph, err := s.emptyGraph()
	if err != nil {
		return err // s.graph stays as it is, closed
	}
	s.graph = graph
	s.lost, s.walked = nil, true
	var quads []schema.Quad
	for some, err := range s.views(ctx) {
		var damage *DamagedError
		if errors.As(err, &damage) {
			s.lost = append(s.lost, damage)
			continue
		}
		if err != nil {
			return err
		}
		if quads = append(quads, some...); len(quads) >= batchQuads {
			if err := s.apply(ctx, nil, quads); err != nil {
				return fmt.Errorf("rebuild: %w", err)
			}
			quads = quads[:0]
		}
	}
	if err := s.apply(ctx, nil, quads); err != nil {
		return fmt.Errorf("rebuild: %w", err)
	}
	return s.setView(ctx, viewVersion)
}

func (s *Store) emptyGraph() (*cayley.Graph, error) {
	if s.dir == "" {
		return cayley.Memory(), nil
	}
	id := ""
	err := s.read(func(tx *bbolt.Tx) error {
		id = metaValue(tx, idKey)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if err := os.Remove(s.graphPath()); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	return cayley.Create(s.graphPath(), id)
}

// setView notes of what version the graph is. A complete one has nothing pending.
func (s *Store) setView(ctx context.Context, version string) error {
	quads := int64(0)
	if version != "" {
		var err error
		if quads, err = s.graph.Size(ctx); err != nil {
			return graphError(err)
		}
	}
	return s.write(func(tx *bbolt.Tx) error {
		if version != "" {
			if err := tx.DeleteBucket([]byte(pendingBucket)); err != nil {
				return err
			}
			if _, err := tx.CreateBucket([]byte(pendingBucket)); err != nil {
				return err
			}
		}
		if err := setMeta(tx, quadsKey, strconv.FormatInt(quads, 10)); err != nil {
			return err
		}
		return setMeta(tx, viewKey, version)
	})
}

// Verify tells whether the graph says exactly what the record says.
func (s *Store) Verify(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	total := int64(0)
	for should, err := range s.views(ctx) {
		if err != nil {
			return advise(s.dir, err)
		}
		if len(should) == 0 {
			continue
		}
		label := should[0].Graph
		is, err := s.graph.Document(ctx, label)
		if err != nil {
			return advise(s.dir, graphError(err))
		}
		if remove, add := difference(is, should); len(remove)+len(add) > 0 {
			return advise(s.dir, fmt.Errorf("%w: its graph has %d quads too many and %d too few of %s; make it anew with: entente build --rebuild", ErrDamaged, len(remove), len(add), label))
		}
		total += int64(len(should))
	}
	size, err := s.graph.Size(ctx)
	if err == nil && size != total {
		err = fmt.Errorf("%w: its graph has %d quads of %d; make it anew with: entente build --rebuild", ErrDamaged, size, total)
	}
	return advise(s.dir, err)
}
