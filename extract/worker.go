package extract

import (
	"context"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/event"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/plain"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A worker holds the working memory of one document at a time. It is reused
// from document to document.
type worker struct {
	language *language
	pages    *source.Vocabulary
	tagging  *tag.State
	names    *mention.Finder
	parser   *clause.State
	who      *coref.Resolver
	times    *event.Chronology
	events   *event.Finder

	doc      schema.Document // its text made plain
	plain    plain.Text
	text     token.Text
	words    []tag.Word
	mentions []mention.Mention
	dated    []timex.Mention // the dates of the sentence at hand
	sentence clause.Sentence
}

func newWorker(x *Extractor, l *language) *worker {
	w := &worker{
		language: l,
		pages:    x.pages,
		tagging:  l.tagger.NewState(),
		names:    mention.NewFinder(x.gaz, l.lex),
		parser:   l.clauses.NewState(),
		who:      coref.NewResolver(x.gaz, l.whom),
		times:    event.NewChronology(l.effects),
	}
	w.events = event.NewFinder(x.book, l.name, l.effects, w.times, w.who)
	return w
}

// read takes a document through the stages up to the clauses and to who is
// meant. It calls each for each sentence, and window behind the last of each
// window of the text, none of which is kept when the next begins.
func (w *worker) read(ctx context.Context, doc schema.Document, each, window func() error) error {
	w.plain = plain.Make(doc.Text)
	doc.Text = w.plain.Plain
	w.doc = doc
	blocks := w.pages.Split(doc)
	if doc.Published == "" {
		w.doc.Published = dateline(blocks)
	}
	w.who.Start(doc.Title, doc.Lang, &w.text)
	w.times.Start(w.doc.Published)
	for more := w.language.tokens.Tokenize(doc.Text, blocks, &w.text); more; more = w.language.tokens.Next(&w.text) {
		w.prepare()
		next := 0 // of w.mentions
		for i := range w.text.Sentences {
			if err := ctx.Err(); err != nil {
				return err
			}
			next = w.parse(i, next)
			w.times.Sentence(&w.sentence, &w.text.Blocks[w.sentence.Block], w.dated)
			w.who.Sentence(&w.sentence)
			if err := each(); err != nil {
				return err
			}
		}
		if err := window(); err != nil {
			return err
		}
	}
	return nil
}

// original is the document as it was given, with what was found out of it.
func (w *worker) original() schema.Document {
	doc := w.doc
	doc.Text = w.plain.Original
	return doc
}

// restore moves the sentence at hand, which is read, from the plain text to the
// document as it was given.
func (w *worker) restore() {
	if !w.plain.Changed() {
		return
	}
	s := &w.sentence
	s.Span = w.plain.Source(s.Span)
	for i := range s.Words {
		s.Words[i].Span = w.plain.Source(s.Words[i].Span)
	}
}

// prepare tags the words of a window and finds its names.
func (w *worker) prepare() {
	w.words = w.words[:0]
	for _, s := range w.text.Sentences {
		w.words = w.tagging.Tag(w.text.Tokens[s.First:s.End], w.words)
	}
	w.mentions = w.names.Find(&w.text, w.words, w.mentions[:0])
	w.who.Window(w.words, w.mentions)
}

// extract takes a document through all stages and hands on its events window
// by window.
func (w *worker) extract(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
	parts := 0
	w.events.Start(&w.doc, &w.text, &w.plain)
	sentence := func() error {
		w.events.Sentence(&w.sentence)
		return nil
	}
	window := func() error {
		parts++
		return part(schema.Result{Document: w.original(), Events: w.events.Window()})
	}
	err := w.read(ctx, doc, sentence, window)
	if err == nil && parts == 0 { // a text without a word
		err = part(schema.Result{Document: w.original()})
	}
	return err
}

// dateline is the date of a document without metadata: that of its first
// dated block that is no entry of a chronology.
func dateline(blocks []schema.Block) string {
	for _, b := range blocks {
		if b.Dateline != "" && !b.Entry {
			return b.Dateline
		}
	}
	return ""
}
