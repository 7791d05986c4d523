package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/entente-kg/entente/schema"
)

// Document returns a document and its events under the decisions; ErrNotFound
// if there is none.
func (s *Store) Document(ctx context.Context, docID string) (r schema.Result, err error) {
	if err := ctx.Err(); err != nil {
		return r, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		value := tx.Bucket([]byte(documentsBucket)).Get([]byte(docID))
		if value == nil {
			return fmt.Errorf("document %q: %w", docID, ErrNotFound)
		}
		read, err := decode(value)
		if err != nil {
			return err
		}
		ds, err := readDecisions(tx)
		r, _ = ds.apply(&read)
		return err
	})
	return r, err
}

// documentsAtOnce is how many bytes of documents are read in one transaction:
// a transaction that lasts as long as a slow reader would keep writers waiting.
const documentsAtOnce = 1 << 20

// Documents yields all documents, with their events under the decisions, in the
// bytewise order of their ids. Each is
// as of the moment it is read; the store may be written meanwhile, also from
// within the loop.
func (s *Store) Documents(ctx context.Context) iter.Seq2[schema.Result, error] {
	return func(yield func(schema.Result, error) bool) {
		var last []byte // the id after which to go on; nil: from the beginning
		for {
			var page [][]byte
			var ds decisions
			err := s.read(func(tx *bbolt.Tx) (err error) {
				page = nil
				if ds, err = readDecisions(tx); err != nil {
					return err
				}
				c := tx.Bucket([]byte(documentsBucket)).Cursor()
				id, value := c.First()
				if last != nil {
					// ids hold no 0, so this is the least id after last
					id, value = c.Seek(append(last[:len(last):len(last)], 0))
				}
				for size := 0; id != nil && size < documentsAtOnce; id, value = c.Next() {
					page = append(page, append([]byte(nil), value...))
					last = append([]byte(nil), id...)
					size += len(value)
				}
				return nil
			})
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(schema.Result{}, err)
				return
			}
			for _, value := range page {
				read, err := decode(value)
				r, _ := ds.apply(&read)
				if !yield(r, err) || err != nil {
					return
				}
			}
			if len(page) == 0 {
				return
			}
		}
	}
}

// Totals says how much a store holds.
type Totals struct {
	Documents int `json:"documents"`
	Events    int `json:"events"`
	Actors    int `json:"actors"`
}

// Totals counts what the store holds.
func (s *Store) Totals(ctx context.Context) (t Totals, err error) {
	err = s.read(func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(totalsBucket))
		for key, n := range map[string]*int{"documents": &t.Documents, "events": &t.Events, "actors": &t.Actors} {
			var err error
			if *n, err = counter(b, key); err != nil {
				return err
			}
		}
		return nil
	})
	return t, err
}

// Relations returns the number of events of each relation that has some.
func (s *Store) Relations(ctx context.Context) (counts map[string]int, err error) {
	counts = make(map[string]int)
	err = s.read(func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(relationsBucket))
		return b.ForEach(func(key, _ []byte) (err error) {
			counts[string(key)], err = counter(b, string(key))
			return err
		})
	})
	return counts, err
}

func closed(err error) error {
	if errors.Is(err, berrors.ErrDatabaseNotOpen) {
		return ErrClosed
	}
	return err
}
