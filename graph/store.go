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

func open(ctx context.Context, dir string, opts Options) (*Store, error) {
	s := &Store{dir: dir, readOnly: opts.ReadOnly}
	if opts.ReadOnly && opts.Rebuild {
		return nil, fmt.Errorf("rebuild: %w", ErrReadOnly)
	}
	var err error
	switch {
	case dir != "":
		s.record, err = openRecord(dir, opts.ReadOnly)
	case opts.ReadOnly:
		err = fmt.Errorf("%w: a store without a directory is empty", ErrNoStore)
	default:
		s.record, s.cleanup, err = temporaryRecord()
		s.graph = cayley.Memory()
	}
	if err != nil {
		return nil, err
	}
	if dir != "" {
		if err := s.openGraph(ctx, opts); err != nil {
			s.Close()
			return nil, err
		}
	}
	return s, nil
}

// openGraph opens the graph beside the record and makes it agree with it.
func (s *Store) openGraph(ctx context.Context, opts Options) error {
	complete, err := s.viewIsComplete()
	if err != nil {
		return err
	}
	if complete && !opts.Rebuild {
		graph, err := openView(s.graphPath(), opts.ReadOnly)
		switch {
		case err == nil:
			s.graph = graph
		case errors.Is(err, cayley.ErrNoGraph):
			complete = false
		case errors.Is(err, os.ErrPermission):
			return err
		default:
			return fmt.Errorf("%w: its graph cannot be read, its record is safe: make the graph anew with: entente build --rebuild --store %s: %w", ErrDamaged, s.dir, err)
		}
	}
	switch {
	case opts.ReadOnly:
		pending, err := s.pending()
		if err == nil && (!complete || len(pending) > 0) {
			err = fmt.Errorf("%w: its writing was interrupted: repair it with: entente build --store %s", ErrDamaged, s.dir)
		}
		return err
	case !complete || opts.Rebuild:
		return s.rebuild(ctx)
	}
	return s.repair(ctx)
}

func openView(path string, readOnly bool) (graph *cayley.Graph, err error) {
	err = guard(func() error {
		graph, err = cayley.Open(path, readOnly)
		return err
	})
	return graph, err
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
