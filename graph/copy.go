package graph

import (
	"fmt"

	"go.etcd.io/bbolt"
)

// fullPages is how full pages are made that are filled in the order of their keys:
// some room is left, since a page that has none is split at the next key.
const fullPages = 0.95

// copyAll copies all buckets of a file into an empty one whose pages are full, also
// those of the list of buckets, where Cayley's many small ones stand: it is
// what bbolt's own Compact leaves half empty. About compactBytes are copied in one
// transaction.
func copyAll(to, from *bbolt.DB) error {
	return from.View(func(tx *bbolt.Tx) error {
		w := bucketCopy{to: to}
		defer w.abandon()
		if err := tx.ForEach(w.bucket); err != nil {
			return err
		}
		return w.commit()
	})
}

type bucketCopy struct {
	to   *bbolt.DB
	tx   *bbolt.Tx // nil: the next one is to be begun
	size int
}

func (w *bucketCopy) bucket(name []byte, b *bbolt.Bucket) error {
	var into *bbolt.Bucket
	begin := func() (err error) {
		if w.tx == nil {
			if w.tx, err = w.to.Begin(true); err != nil {
				return err
			}
			w.tx.Cursor().Bucket().FillPercent = fullPages // the list of buckets
			into = nil
		}
		if into == nil {
			if into, err = w.tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
			into.FillPercent = fullPages
		}
		return nil
	}
	if err := begin(); err != nil {
		return err
	}
	if err := into.SetSequence(b.Sequence()); err != nil {
		return err
	}
	return b.ForEach(func(at, value []byte) error {
		if value == nil {
			return fmt.Errorf("%w: a bucket %q within the bucket %q", ErrDamaged, at, name)
		}
		if w.size += len(at) + len(value); w.size > compactBytes {
			if err := w.commit(); err != nil {
				return err
			}
		}
		if err := begin(); err != nil {
			return err
		}
		return into.Put(at, value)
	})
}

func (w *bucketCopy) commit() error {
	if w.tx == nil {
		return nil
	}
	tx := w.tx
	w.tx, w.size = nil, 0
	return tx.Commit()
}

func (w *bucketCopy) abandon() {
	if w.tx != nil {
		w.tx.Rollback()
		w.tx = nil
	}
}
