package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/cayley"
	"github.com/entente-kg/entente/schema"
)

// Options of a store. The zero value is fit for use.
type Options struct {
	ReadOnly bool // many processes may read a store that nobody writes; it must exist
	Rebuild  bool // make the graph anew from the record, whatever state it is in
}

// A Store holds documents, their events and the graph of them. It is safe for
// use by many goroutines; writers wait for each other, and readers wait for
// writers only while a replaced document's quads are removed.
type Store struct {
	dir      string // empty: in memory
	readOnly bool
	record   *bbolt.DB
	cleanup  func() // after closing; nil: nothing

	writing sync.Mutex // one writer at a time

	view  sync.RWMutex // guards graph, which Rebuild and Close replace
	graph *cayley.Graph

	// step is called between the steps of writing, where a test wants an
	// interruption; nil in use.
	step func(name string) error
}

// Open opens the store in dir, which is made if need be; an empty dir means a
// store that is gone when closed. Documents whose writing was interrupted are
// repaired first, and a graph that is missing or incomplete is made anew.
func Open(ctx context.Context, dir string, opts Options) (*Store, error) {
	s, err := open(ctx, dir, opts)
	if err != nil {
		return nil, advise(dir, err)
	}
	return s, nil
}

func open(ctx context.Context, dir string, opts Options) (s *Store, err error) {
	s = &Store{dir: dir, readOnly: opts.ReadOnly}
	if opts.ReadOnly && opts.Rebuild {
		return nil, fmt.Errorf("rebuild: %w", ErrReadOnly)
	}
	if dir == "" {
		if opts.ReadOnly {
			return nil, fmt.Errorf("%w: a store without a directory is empty", ErrNoStore)
		}
		if s.record, s.cleanup, err = temporaryRecord(); err != nil {
			return nil, err
		}
		s.graph = cayley.Memory()
		return s, nil
	}
	if s.record, err = openRecord(dir, opts.ReadOnly); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			s.Close()
		}
	}()
	complete, err := s.viewIsComplete()
	if err != nil {
		return nil, err
	}
	if complete && !opts.Rebuild {
		err = guard(func() error {
			s.graph, err = cayley.Open(s.graphPath(), opts.ReadOnly)
			return err
		})
		switch {
		case errors.Is(err, cayley.ErrNoGraph):
			complete = false
		case errors.Is(err, os.ErrPermission):
			return nil, err
		case err != nil:
			return nil, fmt.Errorf("%w: its graph cannot be read, its record is safe: make the graph anew with: entente build --rebuild --store %s: %w", ErrDamaged, dir, err)
		}
	}
	if opts.ReadOnly {
		pending, err := s.pending()
		if err != nil {
			return nil, err
		}
		if !complete || len(pending) > 0 {
			return nil, fmt.Errorf("%w: its writing was interrupted: repair it with: entente build --store %s", ErrDamaged, dir)
		}
		return s, nil
	}
	if !complete || opts.Rebuild {
		err = s.rebuild(ctx)
	} else {
		err = s.repair(ctx)
	}
	return s, err
}

// Close closes the store.
func (s *Store) Close() error {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.view.Lock()
	defer s.view.Unlock()
	var errs []error
	if s.graph != nil {
		errs = append(errs, s.graph.Close())
	}
	errs = append(errs, s.record.Close())
	if s.cleanup != nil {
		s.cleanup()
	}
	return errors.Join(errs...)
}

func (s *Store) graphPath() string { return filepath.Join(s.dir, graphFile) }

// viewIsComplete tells whether the graph was once made wholly, by a program
// that says things in the same quads.
func (s *Store) viewIsComplete() (complete bool, err error) {
	err = s.read(func(tx *bbolt.Tx) error {
		complete = string(tx.Bucket([]byte(metaBucket)).Get([]byte(viewKey))) == schema.QuadsVersion
		return nil
	})
	return complete, err
}

// read runs f in a transaction of the record.
func (s *Store) read(f func(*bbolt.Tx) error) error {
	return guard(func() error { return closed(s.record.View(f)) })
}

// write runs f in a transaction of the record. The caller holds s.writing.
func (s *Store) write(f func(*bbolt.Tx) error) error {
	if s.readOnly {
		return ErrReadOnly
	}
	return guard(func() error { return closed(s.record.Update(f)) })
}

func (s *Store) at(step string) error {
	if s.step == nil {
		return nil
	}
	return s.step(step)
}
