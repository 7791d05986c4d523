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

// An extractFunc hands on what a document says in one or more parts.
type extractFunc func(ctx context.Context, doc schema.Document, part func(schema.Result) error) error

// inOnePart hands on what a document says when all of it is known.
func inOnePart(x *extract.Extractor) extractFunc {
	return func(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
		r, err := x.Extract(ctx, doc)
		if err != nil {
			return err
		}
		return part(r)
	}
}

// inParts hands on what a long document says as it is found.
func inParts(x *extract.Extractor) extractFunc { return x.Stream }

// An outcome is what became of one document: what it says, or a part of that,
// or why it could not be read.
type outcome struct {
	schema.Result
	later bool // another outcome of the same document came before
	err   error
}

// extractAll extracts documents on all processors and yields the outcomes in
// the order of the documents, those of a long document as they come. It ends early when ctx is done, even where docs
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
			if !j.each(ctx, yield) {
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
	doc      schema.Document
	tokens   int
	outcomes chan outcome // closed behind the last; there is room for one
}

// each yields the outcomes of the job and tells whether to go on.
func (j *job) each(ctx context.Context, yield func(outcome) bool) bool {
	for {
		select {
		case <-ctx.Done():
			return false
		case o, ok := <-j.outcomes:
			if !ok {
				return true
			}
			if !yield(o) {
				return false
			}
		}
	}
}

// add hands on an outcome. It waits where the one before has not been taken.
func (j *job) add(ctx context.Context, o outcome) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case j.outcomes <- o:
		return nil
	}
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
		j := &job{doc: doc, tokens: min(1+len(doc.Text)/tokenBytes, window), outcomes: make(chan outcome, 1)}
		for range j.tokens {
			select {
			case <-ctx.Done():
				return
			case p.tokens <- struct{}{}:
			}
		}
		if err != nil {
			j.outcomes <- outcome{err: err}
			close(j.outcomes)
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
		if err := j.extract(ctx, find); err != nil {
			_ = j.add(ctx, outcome{err: err}) // fails only where nobody waits any more
		}
		j.doc = schema.Document{}
		close(j.outcomes)
	}
}

// extract extracts the job's document. Whatever goes wrong is a failure of that
// document.
func (j *job) extract(ctx context.Context, find extractFunc) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("document %s: %w", j.doc.ID, caught(p))
		}
	}()
	later := false
	err = find(ctx, j.doc, func(r schema.Result) error {
		check := r.Validate // rather now than when half of a batch is stored
		if later {
			check = r.ValidateEvents
		}
		if err := check(); err != nil {
			return fmt.Errorf("this is a fault of entente, please report it: %w", err)
		}
		o := outcome{Result: r, later: later}
		later = true
		return j.add(ctx, o)
	})
	if errors.Is(err, extract.ErrLanguage) {
		return fmt.Errorf("%w; if it is one of them, say which with --lang", err)
	}
	return err
}
