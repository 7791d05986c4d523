package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

func (c *checkup) checkRecord(ctx context.Context) error {
	s := c.store
	again := "make the record's file anew with: entente check --repair --store " + s.dir
	path := s.recordPath()
	if err := checkHeads(path, s.record.Info().PageSize); err != nil {
		limited(&c.record, again, []string{headFault(err)})
	}
	// What documents and decisions are read from.
	for _, name := range [...]string{metaBucket, documentsBucket, textsBucket, factsBucket, decisionsBucket, undoneBucket, logBucket, pendingBucket} {
		if err := s.read(func(tx *bbolt.Tx) error { return readThrough(tx, name) }); err != nil {
			c.lost = append(c.lost, fmt.Sprintf("%s of the record %s cannot be read: %v", name, path, err))
		}
	}
	if len(c.lost) > 0 {
		return nil
	}
	damaged, err := c.checkDecisions()
	if err != nil {
		return err
	}
	limited(&c.record, "leave it out with: entente check --repair --store "+s.dir, damaged)
	if len(damaged) > 0 {
		return nil // what the indexes should say is not known before that
	}
	var broken []string
	for _, name := range indexes() {
		if err := s.read(func(tx *bbolt.Tx) error { return readThrough(tx, name) }); err != nil {
			broken = append(broken, fmt.Sprintf("the index of %s cannot be read: %v", name, err))
		}
	}
	if len(broken) == 0 {
		if broken, err = structure(s.record); err != nil {
			return err
		}
	}
	limited(&c.record, again, broken)
	lost, faults, err := c.checkIndexes(ctx)
	if err != nil {
		return err
	}
	for _, l := range lost {
		if (&schema.Document{ID: l.Doc}).Validate() != nil {
			continue // nobody could name it: see orphans
		}
		c.docs = append(c.docs, damagedDocument(s.dir, l))
	}
	if len(broken) == 0 {
		limited(&c.record, again, faults)
		faults, err = c.orphans(ctx)
		limited(&c.record, again, faults)
	}
	return err
}

// checkDecisions returns what is wrong with decisions and with the log.
func (c *checkup) checkDecisions() (damaged []string, err error) {
	err = c.store.read(func(tx *bbolt.Tx) error {
		for _, name := range [...]string{decisionsBucket, undoneBucket, logBucket} {
			b := tx.Bucket([]byte(name))
			if b == nil {
				continue
			}
			if err := b.ForEach(func(at, value []byte) error {
				if err := readable(name, at, value); err != nil {
					damaged = append(damaged, err.Error())
				}
				return nil
			}); err != nil {
				return err
			}
		}
		return nil
	})
	return damaged, err
}

// readThrough reads all keys and values of a bucket.
func readThrough(tx *bbolt.Tx, name string) error {
	b := tx.Bucket([]byte(name))
	if b == nil {
		if name == decisionsBucket || name == undoneBucket || name == logBucket {
			return nil
		}
		return fmt.Errorf("%w: it is missing", ErrDamaged)
	}
	var before []byte
	sum := byte(0)
	return b.ForEach(func(at, value []byte) error {
		if before != nil && bytes.Compare(before, at) >= 0 {
			return fmt.Errorf("%w: keys are out of order at %q", ErrDamaged, at)
		}
		before = append(before[:0], at...)
		for _, b := range value {
			sum ^= b // touches every page
		}
		return nil
	})
}

// structure looks at the pages of a file, when all its buckets can be read.
func structure(db *bbolt.DB) (faults []string, err error) {
	err = guard(func() error {
		return db.View(func(tx *bbolt.Tx) error {
			for fault := range tx.Check() {
				faults = append(faults, fmt.Sprintf("%s: %v", db.Path(), fault))
			}
			return nil
		})
	})
	if errors.Is(err, ErrDamaged) {
		return append(faults, fmt.Sprintf("%s: %v", db.Path(), err)), nil
	}
	return faults, err
}

// checkIndexes makes the indexes anew in a temporary file and compares.
func (c *checkup) checkIndexes(ctx context.Context) (lost []*DamagedError, faults []string, err error) {
	db, cleanup, err := temporaryRecord()
	if err != nil {
		return nil, nil, err
	}
	defer cleanup()
	defer db.Close()
	if lost, err = makeIndexes(ctx, c.store.record, db); err != nil {
		return lost, nil, err
	}
	for _, name := range indexes() {
		fault := ""
		if err := c.store.read(func(is *bbolt.Tx) error {
			return db.View(func(should *bbolt.Tx) error {
				fault = compare(is.Bucket([]byte(name)), should.Bucket([]byte(name)), name)
				return nil
			})
		}); err != nil {
			fault = fmt.Sprintf("the index of %s cannot be read: %v", name, err)
		}
		// A damaged document is in the indexes as it was, and not in the new ones.
		if fault != "" && len(lost) == 0 {
			faults = append(faults, fault)
		}
	}
	return lost, faults, nil
}

// compare tells how an index differs from what it should be; empty: not at all.
func compare(is, should *bbolt.Bucket, name string) string {
	if is == nil {
		return fmt.Sprintf("the index of %s is missing", name)
	}
	a, b := is.Cursor(), should.Cursor()
	k, v := a.First()
	l, w := b.First()
	differences := 0
	for k != nil || l != nil {
		order := bytes.Compare(k, l)
		if k == nil {
			order = 1
		} else if l == nil {
			order = -1
		}
		if order != 0 || !bytes.Equal(v, w) {
			differences++
		}
		if order <= 0 {
			k, v = a.Next()
		}
		if order >= 0 {
			l, w = b.Next()
		}
	}
	if differences == 0 {
		return ""
	}
	return fmt.Sprintf("the index of %s differs from the documents in %d entries", name, differences)
}

// orphans finds texts and facts of no document, and documents that nobody can
// name.
func (c *checkup) orphans(ctx context.Context) (faults []string, err error) {
	err = c.store.read(func(tx *bbolt.Tx) error {
		known := make(map[key]bool)
		err := tx.Bucket([]byte(documentsBucket)).ForEach(func(id, value []byte) error {
			if fault := notNamed(id, value); fault != "" {
				faults = append(faults, fault)
			}
			known[keyOf(string(id))] = true
			return ctx.Err()
		})
		if err != nil {
			return err
		}
		for _, name := range [...]string{textsBucket, factsBucket} {
			c := tx.Bucket([]byte(name)).Cursor()
			for at, _ := c.First(); at != nil; at, _ = c.Next() {
				if err := ctx.Err(); err != nil {
					return err
				}
				k := key{}
				if copy(k[:], at); !known[k] {
					known[k] = true
					faults = append(faults, orphanFault(k))
				}
			}
		}
		return nil
	})
	return faults, err
}
