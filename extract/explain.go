package extract

import (
	"context"

	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

// Explain calls f with each sentence of a document, explained: what was seen in
// it, which rules matched, what came of that and why. If whyNot names a relation,
// it also tells which rule came closest to finding it. What f is given is valid
// until it returns; an error of f ends it.
func (x *Extractor) Explain(ctx context.Context, doc schema.Document, whyNot string, f func(*listing.Sentence) error) error {
	var found []listing.Mention
	return x.follow(ctx, doc, func(w *worker) func() error {
		mentions := listing.NewMentions(&w.doc, &w.text, w.who, w.times)
		explain := listing.NewExplainer(x.book, w.language.effects, w.who)
		return func() error {
			found = w.list(found[:0], mentions)
			w.restore()
			doc := w.original()
			c := listing.Context{Doc: &doc, Block: &w.text.Blocks[w.sentence.Block], Past: w.times.Past(), Mentions: found}
			s := explain.Explain(&w.sentence, c, w.events.Verdicts(), whyNot)
			return f(&s)
		}
	}, func([]schema.Event) error { return nil })
}

// Coverage calls gaps with the predicates of a document, sentence by sentence,
// that stand between two known actors but have no rule, and events with what the
// rules found. What they are given is valid until they return; an error of theirs
// ends it.
func (x *Extractor) Coverage(ctx context.Context, doc schema.Document, gaps func(lang string, found []listing.Gap) error, events func([]schema.Event) error) error {
	var found []listing.Gap
	return x.follow(ctx, doc, func(w *worker) func() error {
		explain := listing.NewExplainer(x.book, w.language.effects, w.who)
		return func() error {
			found = explain.Gaps(found[:0], &w.doc, &w.sentence, w.events.Verdicts())
			return gaps(w.doc.Lang, found)
		}
	}, events)
}

// follow takes a document through all stages. It calls for each sentence what
// begin returns, once its events are known, and window with those of each window.
func (x *Extractor) follow(ctx context.Context, doc schema.Document, begin func(*worker) func() error, window func([]schema.Event) error) error {
	return x.work(ctx, doc, func(w *worker, doc schema.Document) error {
		w.events.Start(&w.doc, &w.text, &w.plain)
		each := begin(w)
		sentence := func() error {
			w.events.Sentence(&w.sentence)
			return each()
		}
		return w.read(ctx, doc, sentence, func() error { return window(w.events.Window()) })
	})
}
