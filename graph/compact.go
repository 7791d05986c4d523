package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// Compact writes both files anew without the pages that nothing uses, and with
// full ones: files that were filled piece by piece become a third smaller. An
// interruption leaves them as they were. Readers of this process wait.
func (s *Store) Compact(ctx context.Context) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.readOnly {
		return advise(s.dir, ErrReadOnly)
	}
	if s.dir == "" {
		return nil // it is gone when closed
	}
	err := s.repair(ctx)
	if err == nil {
		err = s.compactRecord()
	}
	if err == nil {
		err = s.compactGraph()
	}
	return advise(s.dir, err)
}

func (s *Store) compactRecord() error {
	path := filepath.Join(s.dir, recordFile)
	s.swap.Lock()
	defer s.swap.Unlock()
	if err := compacted(s.record, path+".new"); err != nil {
		return err
	}
	fresh, err := openBolt(path+".new", false)
	if err != nil {
		return err
	}
	return s.replaceRecord(fresh)
}

func (s *Store) compactGraph() error {
	s.view.Lock()
	defer s.view.Unlock()
	if err := compacted(s.graph.DB(), s.graphPath()+".new"); err != nil {
		return err
	}
	if err := s.graph.Close(); err != nil {
		return err
	}
	if err := os.Rename(s.graphPath()+".new", s.graphPath()); err != nil {
		return err
	}
	if err := syncDir(s.dir); err != nil {
		return err
	}
	graph, err := openView(s.graphPath(), false)
	if err == nil {
		s.graph = graph
	}
	return err
}

// compactBytes is about how much is copied in one transaction.
const compactBytes = 16 << 20

// compacted copies a file into a new one, which ends where its last page does.
func compacted(db *bbolt.DB, path string) error {
	err := copyPages(db, path)
	if err != nil {
		return errors.Join(fmt.Errorf("compact %s: %w", db.Path(), err), os.Remove(path))
	}
	return nil
}

func copyPages(db *bbolt.DB, path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	fresh, err := openBolt(path, false)
	if err != nil {
		return err
	}
	fresh.NoSync = true // all is synced at the end
	err = guard(func() error { return copyAll(fresh, db) })
	return errors.Join(err, closeTrimmed(fresh))
}

// closeTrimmed closes a file that nobody else has open, has it end where its
// last page does, and makes it last.
func closeTrimmed(db *bbolt.DB) error {
	path, end := db.Path(), int64(0)
	err := guard(func() error {
		return db.View(func(tx *bbolt.Tx) error {
			end = tx.Size()
			return nil
		})
	})
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Truncate(end), f.Sync(), f.Close())
}
