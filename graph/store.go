package graph

import (
	"context"
	"errors"
	"iter"

	"github.com/entente-kg/entente/schema"
)

// What can go wrong with a store. Errors that wrap these say what to do.
var (
	ErrNotFound = errors.New("not found")
	ErrInUse    = errors.New("store is in use by another process")
	ErrDamaged  = errors.New("store is damaged")
	ErrNewer    = errors.New("store was written by a newer version of entente")
	ErrReadOnly = errors.New("store is open for reading only")
)

// Options of a store. The zero value is fit for use.
type Options struct {
	ReadOnly bool // many readers may share a store that nobody writes
	Rebuild  bool // make the graph anew from the record, whatever state it is in
}

// Stats says what an Ingest did.
type Stats struct {
	Documents int `json:"documents"` // given
	Added     int `json:"added"`
	Replaced  int `json:"replaced"`
	Unchanged int `json:"unchanged"`
	Events    int `json:"events"`   // of the documents added or replaced
	QuadsIn   int `json:"quadsIn"`  // written to the graph
	QuadsOut  int `json:"quadsOut"` // taken from the graph
}

// A Store holds documents, their events and the graph of them. It is safe for
// use by many goroutines; writers wait for each other.
type Store struct{}

// Open opens the store in dir, which is made if need be; an empty dir means a
// store that is gone when closed. Documents whose writing was interrupted are
// repaired first.
func Open(ctx context.Context, dir string, opts Options) (*Store, error) {
	return nil, errors.ErrUnsupported
}

// Close closes the store.
func (s *Store) Close() error { return errors.ErrUnsupported }

// Ingest adds the documents and what they say, replacing what documents of the
// same ids said before. Unchanged documents are left alone.
func (s *Store) Ingest(ctx context.Context, results []schema.Result) (Stats, error) {
	return Stats{}, errors.ErrUnsupported
}

// Remove takes a document and all it says out of the store; ErrNotFound if
// there is none.
func (s *Store) Remove(ctx context.Context, docID string) error { return errors.ErrUnsupported }

// Document returns a document and its events; ErrNotFound if there is none.
func (s *Store) Document(ctx context.Context, docID string) (schema.Result, error) {
	return schema.Result{}, errors.ErrUnsupported
}

// Documents yields all documents in the order of their ids, as of one moment.
func (s *Store) Documents(ctx context.Context) iter.Seq2[schema.Result, error] {
	return func(func(schema.Result, error) bool) {}
}

// Rebuild makes the graph anew from the record.
func (s *Store) Rebuild(ctx context.Context) error { return errors.ErrUnsupported }
