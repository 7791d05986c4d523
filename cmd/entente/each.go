package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/schema"
)

// orStandardInput are the paths given, or standard input where none is and somebody
// else than a person at a terminal can be on its other end.
func orStandardInput(paths []string, con *console) ([]string, error) {
	switch {
	case len(paths) > 0:
		return paths, nil
	case con.typed:
		return nil, usage(errors.New("nothing to read: name files or directories, or - for standard input"))
	}
	return []string{"-"}, nil
}

// readEach reads documents one after the other and hands each to f, with what it
// prints to. Whatever goes wrong with one is a failure of that document: nothing
// of it is printed, unless it is so long that a part has left the buffer.
func readEach(ctx context.Context, con *console, paths []string, output string, f func(out *bufio.Writer, doc schema.Document) error) error {
	failed := 0
	err := writeOutput(output, con.out, func(w io.Writer) error {
		out := bufio.NewWriterSize(w, pageBytes)
		for doc, err := range caughtReading(source.Read(ctx, paths, con.in, source.Options{})) {
			if err == nil {
				err = caughtDocument(doc, func() error { return f(out, doc) })
			}
			if stop := ctx.Err(); stop != nil {
				return stop
			}
			if err != nil {
				failed++
				con.say("%v", err)
				out.Reset(w)
				continue
			}
			if err := out.Flush(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return unread(failed)
}

// pageBytes is the size of the buffer of what is printed of one document.
const pageBytes = 4 << 20

// caughtDocument makes of whatever goes wrong in f an error of the document.
func caughtDocument(doc schema.Document, f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("document %s: %w", doc.ID, caught(p))
		}
	}()
	if err = f(); errors.Is(err, extract.ErrLanguage) {
		err = fmt.Errorf("%w; if it is one of them, say which with --lang", err)
	}
	return err
}
