package graph

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// Backup writes the record as it is at this moment, of which all else can be
// made. Others may read and write the store meanwhile.
func (s *Store) Backup(ctx context.Context, w io.Writer) error {
	err := s.read(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(&cancelled{ctx, w})
		return err
	})
	if err != nil {
		return advise(s.dir, fmt.Errorf("backup: %w", err))
	}
	return nil
}

// cancelled writes until its context is done.
type cancelled struct {
	ctx context.Context
	w   io.Writer
}

func (c *cancelled) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.w.Write(p)
}

// Restore puts a backup in the place of the record of the store in dir, which
// is made if need be, when every document of it was found whole, and makes the
// graph anew. The record that was there is kept beside it; kept is its new
// name, empty if there was none. Whoever reads the store meanwhile goes on with
// what was there; nobody may be writing it.
func Restore(ctx context.Context, dir, backup string) (kept string, err error) {
	kept, err = restore(ctx, dir, backup)
	return kept, advise(dir, err)
}

func restore(ctx context.Context, dir, backup string) (kept string, err error) {
	if n, err := size(backup); err != nil {
		return "", err
	} else if n == 0 {
		return "", fmt.Errorf("backup %s is missing or empty", backup)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(dir, recordFile)
	fresh := path + ".new"
	if err := copyFile(ctx, backup, fresh); err != nil {
		return "", errors.Join(err, os.Remove(fresh))
	}
	if err := prepare(ctx, fresh); err != nil {
		return "", errors.Join(fmt.Errorf("backup %s: nothing was changed: %w", backup, err), os.Remove(fresh))
	}
	there, err := size(path)
	if err != nil {
		return "", err
	}
	if there > 0 {
		// A lock that readers share keeps writers away until the record is replaced.
		db, err := openBolt(path, true)
		if errors.Is(err, ErrInUse) {
			return "", errors.Join(err, os.Remove(fresh))
		}
		if err == nil {
			defer db.Close()
		}
		kept = freeName(filepath.Join(dir, "record-before-restore.db"))
		if err := os.Link(path, kept); err != nil {
			return "", err
		}
	}
	// The graph is made of the record that was; it may be of another store.
	if err := os.Remove(filepath.Join(dir, graphFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return kept, err
	}
	if err := os.Rename(fresh, path); err != nil {
		return kept, err
	}
	if err := syncDir(dir); err != nil {
		return kept, err
	}
	s, err := open(ctx, dir, Options{})
	if err != nil {
		return kept, err
	}
	return kept, s.Close()
}

func copyFile(ctx context.Context, from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(&cancelled{ctx, out}, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// prepare checks a copy of a record and notes that its graph is yet to be made.
func prepare(ctx context.Context, path string) error {
	db, err := openBolt(path, false)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := checkFile(db, path, Options{}); err != nil {
		return err
	}
	s := &Store{record: db}
	found := ""
	if err := s.read(func(tx *bbolt.Tx) error {
		found = metaValue(tx, formatKey)
		return nil
	}); err != nil {
		return err
	}
	switch {
	case legacy(found):
		return nil // opening it brings it up to date, and makes its graph
	case found != format:
		return fmt.Errorf("%w: it is no record of entente, or a newer one: its format is %q", ErrNewer, found)
	}
	for _, err := range s.Documents(ctx) {
		if err != nil {
			return err
		}
	}
	return s.write(func(tx *bbolt.Tx) error { return setMeta(tx, viewKey, "") })
}
