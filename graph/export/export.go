// Package export writes what a store or an extraction holds in the formats of
// other tools: one file of this package a format. The same content gives the
// same bytes, and documents are written one by one, whatever their number.
package export

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// ErrUnknownFormat says that there is no format of that name.
var ErrUnknownFormat = errors.New("unknown format")

// A Source is what can be exported: a *graph.Store, or Results.
type Source interface {
	// Documents yields documents in the order in which they are written.
	Documents(ctx context.Context) iter.Seq2[schema.Result, error]
}

// provenance is a Source that knows what people decided. The formats of RDF say
// it behind all documents.
type provenance interface {
	Provenance(ctx context.Context) ([]schema.Quad, error)
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
	Name      string // as given to Write
	Extension string // of files, with its dot
	MediaType string // with charset where it has one
	Summary   string // one line, for help texts
}

// Formats lists the formats, in the order of their names.
func Formats() []Format {
	return []Format{
		{"csv", ".csv", "text/csv; charset=utf-8; header=present", "a table of events with a header, for spreadsheets"},
		{"jsonl", ".jsonl", "application/x-ndjson; charset=utf-8", "one JSON object for each event"},
		{"nq", ".nq", "application/n-quads; charset=utf-8", "RDF N-Quads, a named graph for each document"},
		{"triples", ".tsv", "text/tab-separated-values; charset=utf-8", "agent, relation, target, date, place, status, attributed to, with tabs between"},
		{"ttl", ".ttl", "text/turtle; charset=utf-8", "RDF Turtle, all documents in one graph"},
	}
}

// Lookup returns the format of that name; an ErrUnknownFormat says which there
// are.
func Lookup(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("%w %q: choose one of %s", ErrUnknownFormat, name, strings.Join(names, ", "))
}

// A PartialError says that documents could not be read, and that all others
// were written.
type PartialError struct {
	Documents []string // ids
	Err       error    // what is wrong with each, joined
}

func (e *PartialError) Error() string {
	return fmt.Sprintf("%d of the documents could not be read and are missing in what was written: %v", len(e.Documents), e.Err)
}

// Unwrap returns what is wrong with the documents.
func (e *PartialError) Unwrap() error { return e.Err }

// passedOver is an error of a Source about one document, after which others
// come.
type passedOver interface {
	error
	PassedOver() string // the document's id
}

// Write writes all of src to w. After an error a part of it may have been
// written; after a PartialError, all but the documents that it names.
func Write(ctx context.Context, format string, w io.Writer, src Source) error {
	buffered := bufio.NewWriterSize(w, 64<<10)
	to, err := newEncoder(format, buffered)
	if err != nil {
		return err
	}
	if err := to.begin(); err != nil {
		return fmt.Errorf("export %s: %w", format, err)
	}
	var partial PartialError
	for r, err := range src.Documents(ctx) {
		var one passedOver
		if errors.As(err, &one) {
			partial.Documents = append(partial.Documents, one.PassedOver())
			partial.Err = errors.Join(partial.Err, one)
			continue
		}
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = to.document(&r)
		}
		if err != nil {
			return fmt.Errorf("export %s: %w", format, err)
		}
	}
	if to, ok := to.(statements); ok {
		if from, ok := src.(provenance); ok {
			quads, err := from.Provenance(ctx)
			if err == nil {
				err = to.statements(quads)
			}
			if err != nil {
				return fmt.Errorf("export %s: %w", format, err)
			}
		}
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("export %s: %w", format, err)
	}
	if len(partial.Documents) > 0 {
		return &partial
	}
	return nil
}

// An encoder writes documents in one format.
type encoder interface {
	begin() error
	document(*schema.Result) error
}

// statements is an encoder of RDF.
type statements interface {
	statements([]schema.Quad) error // in the order of schema.Quad.Compare
}

func newEncoder(format string, w *bufio.Writer) (encoder, error) {
	switch format {
	case "csv":
		return newCSV(w), nil
	case "jsonl":
		return newJSONLines(w), nil
	case "nq":
		return &nquads{w}, nil
	case "triples":
		return &triples{w}, nil
	case "ttl":
		return newTurtle(w), nil
	}
	_, err := Lookup(format)
	return nil, err
}
