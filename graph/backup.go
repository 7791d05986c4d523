package graph

import (
	"context"
	"errors"
	"fmt"
	"os"

	"go.etcd.io/bbolt"
)

// A Copy says what a backup or a restore copied.
type Copy struct {
	Documents int // all, also the damaged ones
	Decisions int
	Damaged   []*DamagedError // documents that cannot be read; they are in the copy as they are
	Faults    []string        // what else is not as it was written
}

// Backup writes the documents and the decisions of the store in dir, of which
// all else is made, into a file that is new or empty, and reads what it wrote: what is damaged is
// named. Only the record is looked at, so that a store without its graph can be
// saved, too. Others may read the store meanwhile.
func Backup(ctx context.Context, dir, file string) (Copy, error) {
	s := &Store{dir: dir, readOnly: true}
	db, err := openRecord(dir, Options{ReadOnly: true, Repair: true})
	if err != nil {
		return Copy{}, advise(dir, err)
	}
	s.record = db
	defer s.Close()
	return s.Backup(ctx, file)
}

// Backup is the function of that name for a store that is open, as it is at this
// moment. Others may write it meanwhile.
func (s *Store) Backup(ctx context.Context, file string) (Copy, error) {
	c, err := s.backup(ctx, file)
	if err != nil {
		return c, advise(s.dir, fmt.Errorf("backup: %w", err))
	}
	return c, nil
}

func (s *Store) backup(ctx context.Context, file string) (c Copy, err error) {
	if s.dir != "" {
		if err := checkHeads(s.recordPath(), s.record.Info().PageSize); err != nil {
			c.Faults = append(c.Faults, headFault(err))
		}
	}
	if n, err := size(file); err != nil || n > 0 {
		return c, errors.Join(err, fmt.Errorf("%s is there already", file))
	}
	db, err := openBolt(file, false)
	if err != nil {
		return c, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(file))
		}
	}()
	db.NoSync = true // all is synced at the end
	err = s.read(func(tx *bbolt.Tx) error {
		moment := func(f func(*bbolt.Tx) error) error { return guard(func() error { return f(tx) }) }
		switch found := metaValue(tx, formatKey); {
		case older(found):
			return fmt.Errorf("%w: bring it up to date with: entente build --store %s", ErrOlder, s.dir)
		case found != format:
			return unknownFormat(found)
		}
		faults, err := copyRecord(ctx, moment, db)
		c.Faults = append(c.Faults, faults...)
		return err
	})
	if err == nil {
		err = db.Update(func(tx *bbolt.Tx) error { // indexes and graph are yet to be made
			return errors.Join(setMeta(tx, indexKey, ""), setMeta(tx, viewKey, ""))
		})
	}
	if err == nil {
		err = s.at("copied")
	}
	if err == nil {
		err = c.count(ctx, db)
	}
	return c, errors.Join(err, closeTrimmed(db))
}

// count reads a copy.
func (c *Copy) count(ctx context.Context, db *bbolt.DB) error {
	read := func(f func(*bbolt.Tx) error) error { return guard(func() error { return db.View(f) }) }
	for _, err := range readAll(ctx, read) {
		var damage *DamagedError
		if errors.As(err, &damage) {
			c.Damaged = append(c.Damaged, damage)
		} else if err != nil {
			return err
		}
		c.Documents++
	}
	return read(func(tx *bbolt.Tx) error {
		all, err := listDecisions(tx)
		c.Decisions = len(all)
		return err
	})
}

// headFault says what a damaged head of a file means.
func headFault(err error) string {
	return err.Error() + ": what was written last may be missing; build from the same documents again"
}
