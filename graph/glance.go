package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"go.etcd.io/bbolt"
)

// glanceBytes is how much of a record opening it looks at, which takes less than
// a tenth of a second: all of a store of some thousand documents. Of a larger
// one it is the heads of documents and a part of what they hold, spread evenly.
const glanceBytes = 32 << 20

// glance looks for damage when a store is opened: documents whose seals differ,
// which Lost then returns; counters that do not agree, and decisions that cannot
// be read, which are errors, since every answer depends on them.
func (s *Store) glance(ctx context.Context) error {
	damaged := make(map[string]error)
	err := s.read(func(tx *bbolt.Tx) error {
		if _, err := listDecisions(tx); err != nil {
			return err
		}
		left := glanceBytes
		heads := 0
		c := tx.Bucket([]byte(documentsBucket)).Cursor()
		id, value := c.First()
		for ; id != nil && left > 0 && ctx.Err() == nil; id, value = c.Next() {
			if _, err := unseal(documentsBucket, id, value); err != nil {
				damaged[string(id)] = err
			}
			heads++
			left -= len(id) + len(value)
		}
		whole := id == nil
		for _, bucket := range [...]string{textsBucket, factsBucket} {
			whole = glanceParts(ctx, tx, bucket, left/2, damaged) && whole
		}
		if whole {
			err := glanceCounters(tx, heads, len(damaged))
			if errors.Is(err, ErrDamaged) {
				// Documents that have lost a whole part, which no seal tells, may be why.
				if err := withoutParts(ctx, tx, damaged); err != nil {
					return err
				}
				err = glanceCounters(tx, heads, len(damaged))
			}
			if err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	switch {
	case errors.Is(err, ErrDamaged):
		return fmt.Errorf("%w: find out what else is, and mend it, with: entente check --repair --store %s", err, s.dir)
	case err != nil:
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(damaged)) {
		s.lost = append(s.lost, &DamagedError{id, damaged[id]})
	}
	return nil
}

// withoutParts adds the documents that cannot be read, for whatever reason.
func withoutParts(ctx context.Context, tx *bbolt.Tx, damaged map[string]error) error {
	return tx.Bucket([]byte(documentsBucket)).ForEach(func(id, _ []byte) error {
		var damage *DamagedError
		if _, err := readReading(tx, string(id)); errors.As(err, &damage) {
			damaged[string(id)] = damage.Err
		} else if err != nil {
			return err
		}
		return ctx.Err()
	})
}

// glanceCounters compares numbers that the indexes keep.
func glanceCounters(tx *bbolt.Tx, heads, damaged int) error {
	totals := tx.Bucket([]byte(totalsBucket))
	documents, err := counter(totals, "documents")
	if err != nil {
		return err
	}
	// Damaged ones are in them until the indexes are made anew.
	if documents > heads || documents < heads-damaged {
		return fmt.Errorf("%w: its indexes count %d documents, and it has %d", ErrDamaged, documents, heads)
	}
	events, err := counter(totals, "events")
	if err != nil {
		return err
	}
	sum := 0
	relations := tx.Bucket([]byte(relationsBucket))
	err = relations.ForEach(func(at, _ []byte) error {
		n, err := counter(relations, string(at))
		sum += n
		return err
	})
	if err == nil && sum != events {
		err = fmt.Errorf("%w: its indexes count %d events, and %d by their relations", ErrDamaged, events, sum)
	}
	return err
}

// glanceParts verifies seals of texts or of facts. Their keys are hashes, so that
// equal parts of the range of keys hold about as much. It tells whether that was
// all.
func glanceParts(ctx context.Context, tx *bbolt.Tx, bucket string, budget int, damaged map[string]error) (whole bool) {
	const parts = 64
	c := tx.Bucket([]byte(bucket)).Cursor()
	spare := 0 // what parts did not need
	whole = true
	for part := range parts {
		left := budget/parts + spare
		from, to := []byte{byte(part * 256 / parts)}, []byte{byte((part+1)*256/parts - 1), 0xff, 0xff, 0xff}
		for at, value := c.Seek(from); at != nil && bytes.Compare(at, to) <= 0 && left > 0 && ctx.Err() == nil; at, value = c.Next() {
			left -= len(value)
			if _, _, err := unsealPacked(bucket, at, value); err == nil || len(at) < len(key{}) {
				continue
			} else if id := tx.Bucket([]byte(keysBucket)).Get(at[:len(key{})]); id != nil {
				damaged[string(id)] = err
			}
		}
		spare = max(left, 0)
		whole = whole && left > 0
	}
	return whole
}
