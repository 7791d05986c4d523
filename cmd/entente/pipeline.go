package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// Documents on their way hold tokens: one, and one more for each 64 kB of
// text. That bounds memory at about 8 MB of text, or one larger document.
const (
	window     = 128
	tokenBytes = 64 << 10
)

// An extractFunc is (*extract.Extractor).Extract.
type extractFunc func(context.Context, schema.Document) (schema.Result, error)

// An outcome is what became of one document: what it says, or why it could
// not be read.
type outcome struct {
	schema.Result
	err error
}

// extractAll extracts documents on all processors and yields the outcomes in
// the order of the documents. It ends early when ctx is done, even where docs
// is waiting for its input.
func extractAll(ctx context.Context, find extractFunc, docs iter.Seq2[schema.Document, error]) iter.Seq[outcome] {
	return func(yield func(outcome) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		// Every job holds a token, so that sending a job never blocks.
		p := pipeline{make(chan struct{}, window), make(chan *job, window), make(chan *job, window)}
		go p.read(ctx, docs)
		for range runtime.GOMAXPROCS(0) {
			go p.work(ctx, find)
		}
		for {
			var j *job
			var ok bool
			select {
			case <-ctx.Done():
				return
			case j, ok = <-p.order:
				if !ok {
					return
				}
			}
			select {
			case <-ctx.Done():
				return
			case <-j.done:
			}
			if !yield(j.outcome) {
				return
			}
			for range j.tokens {
				<-p.tokens
			}
		}
	}
}

// A job is one document on its way.
type job struct {
	doc     schema.Document
	tokens  int
	outcome outcome
	done    chan struct{} // closed when there is an outcome
}

type pipeline struct {
	tokens chan struct{}
	todo   chan *job // for the workers
	order  chan *job // for the reader of the outcomes
}

// read makes jobs of documents.
func (p *pipeline) read(ctx context.Context, docs iter.Seq2[schema.Document, error]) {
	defer close(p.order)
	defer close(p.todo)
	for doc, err := range caughtReading(docs) {
		j := &job{doc: doc, tokens: min(1+len(doc.Text)/tokenBytes, window), done: make(chan struct{})}
		for range j.tokens {
			select {
			case <-ctx.Done():
				return
			case p.tokens <- struct{}{}:
			}
		}
		if err != nil {
			j.outcome.err = err
			close(j.done)
		} else {
			p.todo <- j
		}
		p.order <- j
	}
}

// caughtReading ends docs with an error where reading panics.
func caughtReading(docs iter.Seq2[schema.Document, error]) iter.Seq2[schema.Document, error] {
	return func(yield func(schema.Document, error) bool) {
		defer func() {
			if p := recover(); p != nil {
				yield(schema.Document{}, fmt.Errorf("reading ended: %w", caught(p)))
			}
		}()
		docs(yield)
	}
}

func (p *pipeline) work(ctx context.Context, find extractFunc) {
	for j := range p.todo {
		if ctx.Err() != nil {
			return
		}
		j.outcome = extractOne(ctx, find, j.doc)
		j.doc = schema.Document{}
		close(j.done)
	}
}

// extractOne extracts one document. Whatever goes wrong is a failure of that
// document.
func extractOne(ctx context.Context, find extractFunc, doc schema.Document) (o outcome) {
	defer func() {
		if p := recover(); p != nil {
			o = outcome{err: fmt.Errorf("document %s: %w", doc.ID, caught(p))}
		}
	}()
	result, err := find(ctx, doc)
	switch {
	case errors.Is(err, extract.ErrLanguage):
		return outcome{err: fmt.Errorf("%w; if it is one of them, say which with --lang", err)}
	case err != nil:
		return outcome{err: err}
	}
	if err := result.Validate(); err != nil { // rather now than when half of a batch is stored
		return outcome{err: fmt.Errorf("this is a fault of entente, please report it: %w", err)}
	}
	return outcome{Result: result}
}
