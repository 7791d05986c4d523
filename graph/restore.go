package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// Restore puts what a backup holds in the place of the record of the store in
// dir, which is made if need be, and makes the indexes and the graph of it anew.
// Documents of the backup that are damaged are restored as they are and named.
// The record that was there is kept beside it; kept is its new name, empty if
// there was none. Whoever reads the store meanwhile goes on with what was there;
// nobody may be writing it.
func Restore(ctx context.Context, dir, backup string) (c Copy, kept string, err error) {
	db, err := openBackup(backup)
	if err != nil {
		return c, "", fmt.Errorf("backup %s: %w: nothing was changed", backup, err)
	}
	defer db.Close()
	if err := checkHeads(backup, db.Info().PageSize); err != nil {
		c.Faults = append(c.Faults, headFault(err))
	}
	path := filepath.Join(dir, recordFile)
	unlock, err := lockOut(dir, path)
	if err != nil {
		return c, "", advise(dir, err)
	}
	defer unlock()
	from := &Store{record: db, readOnly: true}
	if err = from.restorable(); err == nil {
		err = from.restoreTo(ctx, path+".new", &c)
	}
	if err != nil {
		os.Remove(path + ".new")
		if errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer) {
			return c, "", fmt.Errorf("backup %s: %w: nothing was changed", backup, err)
		}
		return c, "", advise(dir, err)
	}
	kept, err = exchange(ctx, dir, path)
	return c, kept, advise(dir, err)
}

// openBackup opens a file that Backup wrote.
func openBackup(file string) (*bbolt.DB, error) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, errors.New("there is no such file")
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("this is a directory: name the file that backup wrote")
	case info.Size() == 0:
		return nil, errors.New("the file is empty")
	}
	db, err := openFile(file, true)
	if err == nil {
		if err = checkLength(db, file); err != nil {
			db.Close()
		}
	}
	if errors.Is(err, ErrDamaged) {
		err = fmt.Errorf("it is no backup, or a damaged one; use another: %w", err)
	}
	return db, err
}

// lockOut keeps writers away from a record until it is replaced, by a lock that
// readers share.
func lockOut(dir, path string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	unlock = func() {}
	there, err := size(path)
	if err != nil || there == 0 {
		return unlock, err
	}
	db, err := openFile(path, true)
	switch {
	case errors.Is(err, ErrInUse):
		return nil, err
	case err == nil:
		unlock = func() { db.Close() }
	}
	return unlock, nil // what cannot be read can be replaced
}

// restorable tells whether a backup is of a format that can be read.
func (s *Store) restorable() error {
	return s.read(func(tx *bbolt.Tx) error {
		if found := metaValue(tx, formatKey); found != format && !older(found) {
			return unknownFormat(found)
		}
		return nil
	})
}

// restoreTo makes a record's file of the backup, whose graph is yet to be made.
func (s *Store) restoreTo(ctx context.Context, path string, c *Copy) error {
	fresh, err := s.rewritten(ctx, path)
	if err != nil {
		return err
	}
	c.Damaged, c.Faults = s.lost, append(c.Faults, s.faults...)
	err = fresh.Update(func(tx *bbolt.Tx) error { return setMeta(tx, viewKey, "") })
	if err == nil {
		err = fresh.View(func(tx *bbolt.Tx) error {
			c.Documents = tx.Bucket([]byte(documentsBucket)).Stats().KeyN
			all, err := listDecisions(tx)
			c.Decisions = len(all)
			return err
		})
	}
	return errors.Join(err, fresh.Close())
}

// exchange puts the record's file that lies beside it as *.new in its place, and
// makes its graph.
func exchange(ctx context.Context, dir, path string) (kept string, err error) {
	there, err := size(path)
	if err != nil {
		return "", err
	}
	if there > 0 {
		kept = freeName(filepath.Join(dir, "record-before-restore.db"))
		if err := os.Link(path, kept); err != nil {
			return "", err
		}
	}
	// The graph is made of the record that was; it may be of another store.
	if err := os.Remove(filepath.Join(dir, graphFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return kept, err
	}
	if err := os.Rename(path+".new", path); err != nil {
		return kept, err
	}
	if err := syncDir(dir); err != nil {
		return kept, err
	}
	s, err := open(ctx, dir, Options{})
	if err != nil {
		return kept, fmt.Errorf("documents and decisions are restored, the graph is yet to be made: make it with: entente build --store %s: %w", dir, err)
	}
	return kept, s.Close()
}
