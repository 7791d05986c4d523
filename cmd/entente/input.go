package main

import (
	"context"
	"errors"
	"iter"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/schema"
)

const kindsOfFiles = `Files are read as plain text (.txt), Markdown (.md), HTML (.html), JSON (.json) or JSON Lines (.jsonl), directories with all that is below them, and - is standard input.`

// reading is the flags of every verb that extracts.
type reading struct {
	Lang  string   `enum:",${languages}" default:"" placeholder:"${language}" help:"Language of documents that do not say theirs; detected if left out."`
	Names []string `type:"existingdir" placeholder:"DIR" help:"Folder of names to know beside those built in: persons.txt, organizations.txt and so on; may be repeated."`
}

// compile makes the pipeline ready.
func (r reading) compile() (*extract.Extractor, error) {
	return extract.New(extract.Config{Lang: r.Lang, Names: r.Names})
}

// read compiles the pipeline and returns what it finds in the documents of
// paths, each in the manner given: inOnePart or inParts.
func (r reading) read(ctx context.Context, con *console, paths []string, manner func(*extract.Extractor) extractFunc) (iter.Seq[outcome], error) {
	x, err := r.compile()
	if err != nil {
		return nil, err
	}
	return extractAll(ctx, manner(x), source.Read(ctx, paths, con.in, source.Options{})), nil
}

// readChanged returns what it finds in documents, each as a whole. The pipeline
// is compiled when the first comes, which may never be. The outcomes are read
// to their end, or the program ends.
func (r reading) readChanged(ctx context.Context, docs iter.Seq2[schema.Document, error]) (iter.Seq[outcome], error) {
	next, stop := iter.Pull2(caughtReading(docs))
	var doc schema.Document
	var docErr error
	var ok bool
	came := make(chan struct{})
	go func() {
		doc, docErr, ok = next()
		close(came)
	}()
	select {
	case <-ctx.Done(): // standard input may never give one
		return nil, ctx.Err()
	case <-came:
	}
	if !ok {
		return func(func(outcome) bool) {}, nil
	}
	x, err := r.compile()
	if err != nil {
		stop()
		return nil, err
	}
	return extractAll(ctx, inOnePart(x), func(yield func(schema.Document, error) bool) {
		for ; ok && yield(doc, docErr); doc, docErr, ok = next() {
		}
	}), nil
}

// sound yields the results among the outcomes, reports the failures, and
// counts both in t. It ends with the error of ctx where that ends it.
func sound(ctx context.Context, con *console, outcomes iter.Seq[outcome], t *tally) iter.Seq2[schema.Result, error] {
	return func(yield func(schema.Result, error) bool) {
		for o := range outcomes {
			if o.err == nil {
				if !o.later {
					t.read++
					t.bytes += len(o.Document.Text)
				}
				if !yield(o.Result, nil) {
					return
				}
				continue
			}
			if ctx.Err() != nil && errors.Is(o.err, ctx.Err()) {
				break
			}
			t.failed++
			con.say("%v", o.err)
		}
		if err := ctx.Err(); err != nil {
			yield(schema.Result{}, err)
		}
	}
}

// A tally counts documents.
type tally struct {
	read, failed int
	bytes        int // of text read
}
