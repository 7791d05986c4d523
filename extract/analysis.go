package extract

import (
	"bufio"
	"context"

	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/extract/ud"
	"github.com/entente-kg/entente/schema"
)

// Mentions calls f with the names and the expressions of time of a document in
// the order of its text. A name is without its title; ages are left out. What f
// is given is valid until it returns; an error of f ends it.
func (x *Extractor) Mentions(ctx context.Context, doc schema.Document, f func(*listing.Mention) error) error {
	var found []listing.Mention
	return x.analyze(ctx, doc, func(w *worker) func() error {
		mentions := listing.NewMentions(&w.doc, &w.text, w.who, w.times)
		return func() error {
			found = mentions.Append(found[:0], &w.sentence, w.mentions)
			for i := range found {
				m := &found[i]
				m.Span = w.plain.Source(m.Span)
				m.Text = m.Span.Of(w.plain.Original)
				if err := f(&found[i]); err != nil {
					return err
				}
			}
			return nil
		}
	})
}

// WriteText writes the analysis of a document for people to read, sentence by
// sentence. An error of out shows when it is flushed.
func (x *Extractor) WriteText(ctx context.Context, out *bufio.Writer, doc schema.Document) error {
	var found []listing.Mention
	return x.analyze(ctx, doc, func(w *worker) func() error {
		mentions := listing.NewMentions(&w.doc, &w.text, w.who, w.times)
		l := listing.NewWriter(out, w.language.effects, w.who)
		return func() error {
			found = mentions.Append(found[:0], &w.sentence, w.mentions)
			w.restore()
			for i := range found {
				found[i].Span = w.plain.Source(found[i].Span)
			}
			doc := w.original()
			l.Write(&w.sentence, listing.Context{Doc: &doc, Block: &w.text.Blocks[w.sentence.Block], Past: w.times.Past(), Mentions: found})
			return nil
		}
	})
}

// WriteCoNLLU writes the analysis of a document in CoNLL-U.
func (x *Extractor) WriteCoNLLU(ctx context.Context, out *bufio.Writer, doc schema.Document) error {
	return x.analyze(ctx, doc, func(w *worker) func() error {
		u := ud.NewWriter(out, w.language.trees)
		return func() error {
			w.restore()
			doc := w.original()
			return u.Write(&doc, &w.sentence)
		}
	})
}

// analyze takes a document through the stages up to the clauses and calls for
// each sentence what begin returns.
func (x *Extractor) analyze(ctx context.Context, doc schema.Document, begin func(*worker) func() error) error {
	return x.work(ctx, doc, func(w *worker, doc schema.Document) error {
		return w.read(ctx, doc, begin(w), func() error { return nil })
	})
}
