package graph

import (
	"bytes"
	"context"
	"errors"
	"iter"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A Reading is what was read in a document, and out of what.
type Reading struct {
	schema.Result
	Origin Origin
}

// An Origin says what a document was read from. The zero value says nothing.
type Origin struct {
	// Input is a hash of all that what is read depends on: the document as it was
	// given, the rules, the names, the program.
	Input []byte
	// LangFound and DateFound tell that the document's language and date of
	// publication were not given with it but found in its text.
	LangFound, DateFound bool
}

// Given returns a document as it was given.
func (o *Origin) Given(d schema.Document) schema.Document {
	if o.LangFound {
		d.Lang = ""
	}
	if o.DateFound {
		d.Published = ""
	}
	return d
}

const (
	langFound = 1 << iota
	dateFound
)

func (o *Origin) found() (bits int) {
	if o.LangFound {
		bits |= langFound
	}
	if o.DateFound {
		bits |= dateFound
	}
	return bits
}

// origin is that of the document of the head.
func (h *head) origin() Origin {
	return Origin{bytes.Clone(h.Input), h.Found&langFound != 0, h.Found&dateFound != 0}
}

// Input returns the hash of what a document was read from; nil if there is no
// such document, if it is damaged, or if nothing is known of it.
func (s *Store) Input(docID string) (input []byte, err error) {
	err = s.read(func(tx *bbolt.Tx) error {
		_, h, _, err := readStored(tx, docID)
		input = bytes.Clone(h.Input)
		return err
	})
	if errors.Is(err, ErrDamaged) {
		return nil, nil
	}
	return input, err
}

// Readings yields all documents with what was read in them, without the
// decisions, as Documents does.
func (s *Store) Readings(ctx context.Context) iter.Seq2[Reading, error] {
	return readAll(ctx, s.read)
}

// IDs yields the ids of all documents, also of those that are damaged, in
// bytewise order.
func (s *Store) IDs(ctx context.Context) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		more := true
		err := pages(ctx, s.read, documentsBucket, func(_ uint64, ids, _ [][]byte) error {
			for _, id := range ids {
				if more = yield(string(id), nil); !more {
					return errEnough
				}
			}
			return nil
		})
		if more && err != nil {
			yield("", err)
		}
	}
}

// errEnough ends a walk that its caller has seen enough of.
var errEnough = errors.New("enough")

// Read returns a document with what was read in it, without the decisions;
// errors are those of Document.
func (s *Store) Read(ctx context.Context, docID string) (r Reading, err error) {
	if err := ctx.Err(); err != nil {
		return r, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		r, err = readReading(tx, docID)
		return err
	})
	return r, err
}
