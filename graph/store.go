package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/cayley"
)

// Options of a store. The zero value is fit for use.
type Options struct {
	ReadOnly bool // many processes may read a store that nobody writes; it must exist
	Rebuild  bool // make the graph anew from the record, whatever state it is in
	Repair   bool // open what is damaged as far as it can be; see Check
}

// A Store holds documents, their events and the graph of them. It is safe for
// use by many goroutines; writers wait for each other, and readers wait for
// writers only while a replaced document's quads are removed.
type Store struct {
	dir      string // empty: in memory
	opened   time.Time
	readOnly bool
	cleanup  func() // after closing; nil: nothing

	writing sync.Mutex // one writer at a time

	lost   []*DamagedError // found when the record or the graph was made anew
	faults []string        // the same, of what are no documents
	walked bool            // lost is of all documents

	swap     sync.RWMutex // guards record, which rewrite replaces
	record   *bbolt.DB
	rewrites int // of the record

	decided atomic.Pointer[knownDecisions] // as last read

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
	s := &Store{dir: dir, readOnly: opts.ReadOnly, opened: time.Now().UTC()}
	if opts.ReadOnly && opts.Rebuild {
		return nil, fmt.Errorf("rebuild: %w", ErrReadOnly)
	}
	var err error
	switch {
	case dir != "":
		s.record, err = openRecord(dir, opts)
	case opts.ReadOnly:
		err = fmt.Errorf("%w: a store without a directory is empty", ErrNoStore)
	default:
		s.record, s.cleanup, err = temporaryRecord()
		s.graph = cayley.Memory()
	}
	if err != nil {
		return nil, err
	}
	if dir == "" {
		return s, nil
	}
	if err = s.openRecord(ctx); err == nil {
		err = s.openGraph(ctx, opts)
	}
	if err == nil && !s.walked {
		err = s.glance(ctx)
	}
	if err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// openRecord makes a new record ready, and brings one of before up to date.
func (s *Store) openRecord(ctx context.Context) error {
	var found, index string
	var bucket []byte
	err := s.read(func(tx *bbolt.Tx) error {
		found, index = metaValue(tx, formatKey), metaValue(tx, indexKey)
		bucket, _ = tx.Cursor().First()
		return nil
	})
	switch {
	case err != nil:
		return lostRecord(s.recordPath(), err)
	case found == "" && bucket != nil:
		return lostRecord(s.recordPath(), fmt.Errorf("%w: it does not say what it is", ErrDamaged))
	case found == "" && s.readOnly:
		return fmt.Errorf("%w: %s is empty", ErrNoStore, s.recordPath())
	case found == "":
		return makeRecord(s.record, newID())
	case found != format && !older(found):
		if err := unknownFormat(found); errors.Is(err, ErrDamaged) {
			return lostRecord(s.recordPath(), err)
		} else {
			return err
		}
	case found == format && index == indexVersion():
		return nil
	case s.readOnly:
		return fmt.Errorf("%w: bring it up to date with: entente build --store %s", ErrOlder, s.dir)
	}
	return s.rewrite(ctx)
}

// openGraph opens the graph beside the record and makes it agree with it.
func (s *Store) openGraph(ctx context.Context, opts Options) error {
	var id, view, quads string
	err := s.read(func(tx *bbolt.Tx) error {
		id, view, quads = metaValue(tx, idKey), metaValue(tx, viewKey), metaValue(tx, quadsKey)
		return nil
	})
	if err != nil {
		return err
	}
	graph, err := openView(s.graphPath(), opts.ReadOnly)
	if err == nil && graph.ID() != "" && graph.ID() != id {
		graph.Close()
		return fmt.Errorf("%w: %s is the graph of another store, or this record is: nothing was touched; put the files that belong together in one place, or move the graph away and make this record's with: entente build --rebuild --store %s", ErrDamaged, s.graphPath(), s.dir)
	}
	complete := view == viewVersion
	switch {
	case err == nil:
		s.graph = graph
		if complete && !opts.Rebuild {
			if err = checkHeads(s.graphPath(), graph.DB().Info().PageSize); err != nil {
				err = s.damagedGraph(err)
			} else {
				err = s.checkQuads(ctx, quads)
			}
		}
	case errors.Is(err, cayley.ErrNoGraph):
		complete, err = false, nil
	case errors.Is(err, os.ErrPermission), !complete || opts.Rebuild:
	default:
		err = s.damagedGraph(err)
	}
	switch {
	case errors.Is(err, os.ErrPermission):
		return err
	case opts.ReadOnly && err == nil:
		pending, err := s.pending()
		if err == nil && (!complete || len(pending) > 0) {
			err = fmt.Errorf("%w: its writing was interrupted: repair it with: entente build --store %s", ErrDamaged, s.dir)
		}
		return err
	case opts.Rebuild || !complete && !opts.ReadOnly:
		return s.rebuild(ctx)
	case err != nil:
		return err
	}
	return s.repair(ctx)
}

// Lost returns the documents that opening the store found to be damaged: all that
// are where the record or the graph was made anew, else those at which a glance
// of a tenth of a second fell.
func (s *Store) Lost() []*DamagedError { return s.lost }

// damagedGraph says what to do about a graph that is not what was written.
func (s *Store) damagedGraph(err error) error {
	return fmt.Errorf("%w: its graph cannot be trusted, its record is safe: make the graph anew with: entente build --rebuild --store %s: %w", ErrDamaged, s.dir, err)
}

// checkQuads compares the size of the graph with what it was when it last
// agreed with the record, which finds a graph of another time.
func (s *Store) checkQuads(ctx context.Context, want string) error {
	pending, err := s.pending()
	if err != nil || len(pending) > 0 {
		return err // it may be between the two
	}
	n, err := s.graph.Size(ctx)
	if err != nil {
		return s.damagedGraph(err)
	}
	if is := strconv.FormatInt(n, 10); is != want {
		return s.damagedGraph(fmt.Errorf("it has %s statements, not %s", is, want))
	}
	return nil
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
	if s.record != nil {
		errs = append(errs, s.record.Close())
	}
	if s.cleanup != nil {
		s.cleanup()
	}
	return errors.Join(errs...)
}

// recordPath is where the record is; a file that was put in its place calls
// itself as it was called before.
func (s *Store) recordPath() string { return filepath.Join(s.dir, recordFile) }

func (s *Store) graphPath() string { return filepath.Join(s.dir, graphFile) }

// read runs f in a transaction of the record.
func (s *Store) read(f func(*bbolt.Tx) error) error {
	s.swap.RLock()
	defer s.swap.RUnlock()
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
