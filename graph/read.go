package graph

import (
	"bytes"
	"context"
	"errors"
	"iter"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/entente-kg/entente/schema"
)

// Document returns a document and its events under the decisions; ErrNotFound
// if there is none, a DamagedError if it cannot be read.
func (s *Store) Document(ctx context.Context, docID string) (r schema.Result, err error) {
	if err := ctx.Err(); err != nil {
		return r, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		read, err := readDocument(tx, docID)
		if err != nil {
			return err
		}
		ds, err := s.decisions(tx)
		r, _ = ds.apply(&read)
		return err
	})
	return r, err
}

// Documents yields all documents, with their events under the decisions, in the
// bytewise order of their ids. Each is as of the moment it is read; the store
// may be written meanwhile, also from within the loop. A document that cannot
// be read comes as a DamagedError, and the next ones after it; any other error
// is the last that is yielded.
func (s *Store) Documents(ctx context.Context) iter.Seq2[schema.Result, error] {
	return func(yield func(schema.Result, error) bool) {
		var ds decisions
		read := func(f func(*bbolt.Tx) error) error {
			return s.read(func(tx *bbolt.Tx) (err error) {
				if ds, err = s.decisions(tx); err != nil {
					return err
				}
				return f(tx)
			})
		}
		for r, err := range readAll(ctx, read) {
			said := r.Result
			if err == nil {
				said, _ = ds.apply(&r.Result)
			}
			if !yield(said, err) {
				return
			}
		}
	}
}

// readAll yields all documents as they were read from their texts. Transactions
// of read hold about pageBytes of them: one that lasts as long as a slow reader
// would keep the space of what is replaced meanwhile.
func readAll(ctx context.Context, read func(func(*bbolt.Tx) error) error) iter.Seq2[Reading, error] {
	type item struct {
		r   Reading
		err error
	}
	return func(yield func(Reading, error) bool) {
		var last []byte // the id after which to go on; nil: from the beginning
		for {
			var page []item
			err := read(func(tx *bbolt.Tx) (err error) {
				page = nil
				c := tx.Bucket([]byte(documentsBucket)).Cursor()
				at, _ := c.First()
				if last != nil {
					if at, _ = c.Seek(last); bytes.Equal(at, last) {
						at, _ = c.Next()
					}
				}
				for size := 0; at != nil && size < pageBytes; at, _ = c.Next() {
					r, err := readReading(tx, string(at))
					var damage *DamagedError
					if err != nil && !errors.As(err, &damage) {
						return err
					}
					page = append(page, item{r, err})
					last = bytes.Clone(at)
					size += len(r.Document.Text) + 1000*len(r.Events)
				}
				return nil
			})
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(Reading{}, err)
				return
			}
			for _, i := range page {
				if !yield(i.r, i.err) {
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
		for at, n := range map[string]*int{"documents": &t.Documents, "events": &t.Events, "actors": &t.Actors} {
			var err error
			if *n, err = counter(b, at); err != nil {
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
		return b.ForEach(func(at, _ []byte) (err error) {
			counts[string(at)], err = counter(b, string(at))
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
