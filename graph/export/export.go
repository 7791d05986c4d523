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

// Write writes all of src to w. After an error a part of it may have been
// written.
func Write(ctx context.Context, format string, w io.Writer, src Source) error {
	buffered := bufio.NewWriterSize(w, 64<<10)
	to, err := newEncoder(format, buffered)
	if err != nil {
		return err
	}
	if err := to.begin(); err != nil {
		return fmt.Errorf("export %s: %w", format, err)
	}
	for r, err := range src.Documents(ctx) {
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
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("export %s: %w", format, err)
	}
	return nil
}

// An encoder writes documents in one format.
type encoder interface {
	begin() error
	document(*schema.Result) error
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
