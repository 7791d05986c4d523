// Package export writes what a store or an extraction holds in the formats of
// other tools: one file of this package a format. The same content gives the
// same bytes.
package export

import (
	"context"
	"errors"
	"io"
	"iter"

	"github.com/entente-kg/entente/schema"
)

// A Source is what can be exported: a *graph.Store, or Results.
type Source interface {
	// Documents yields documents in the order in which they are written.
	Documents(ctx context.Context) iter.Seq2[schema.Result, error]
}

// Results is a Source without a store; documents are written in its order.
type Results []schema.Result

// Documents implements Source.
func (r Results) Documents(ctx context.Context) iter.Seq2[schema.Result, error] {
	return func(yield func(schema.Result, error) bool) {
		for _, d := range r {
			if !yield(d, ctx.Err()) {
				return
			}
		}
	}
}

// A Format is a way to write.
type Format struct {
	Name      string // as given to Write: nq, ttl, jsonl, csv, triples
	MediaType string // with charset where it has one
	Summary   string // one line, for help texts
}

// Formats lists the formats, in the order of their names.
func Formats() []Format { return nil }

// Write writes all of src to w.
func Write(ctx context.Context, format string, w io.Writer, src Source) error {
	return errors.ErrUnsupported
}
