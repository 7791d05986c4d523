package extract

import (
	"bufio"
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/ud"
	"github.com/entente-kg/entente/schema"
)

// Mentions calls f with the names and the expressions of time of a document in
// the order of its text. A name is without its title; ages are left out. What f
// is given is valid until it returns; an error of f ends it.
func (x *Extractor) Mentions(ctx context.Context, doc schema.Document, f func(*listing.Mention) error) error {
	var found []listing.Mention
	return x.analyze(ctx, doc, func(w *worker) func() error {
		return func() error {
			found = w.timesAndNames(found[:0])
			for i := range found {
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
		l := listing.NewWriter(out, w.effects, w.who)
		return func() error {
			found = w.timesAndNames(found[:0])
			l.Write(&w.sentence, listing.Context{Doc: &w.doc, Block: &w.text.Blocks[w.sentence.Block], Past: w.past(), Mentions: found})
			return nil
		}
	})
}

// WriteCoNLLU writes the analysis of a document in CoNLL-U.
func (x *Extractor) WriteCoNLLU(ctx context.Context, out *bufio.Writer, doc schema.Document) error {
	return x.analyze(ctx, doc, func(w *worker) func() error {
		u := ud.NewWriter(out, w.lex)
		return func() error { return u.Write(&w.doc, &w.sentence) }
	})
}

// analyze takes a document through the stages up to the clauses and calls for
// each sentence what begin returns.
func (x *Extractor) analyze(ctx context.Context, doc schema.Document, begin func(*worker) func() error) error {
	return x.work(ctx, doc, func(w *worker, doc schema.Document) error {
		return w.read(ctx, doc, begin(w), func() error { return nil })
	})
}

// timesAndNames appends the mentions of the current sentence.
func (w *worker) timesAndNames(dst []listing.Mention) []listing.Mention {
	first := len(dst)
	for i := range w.sentence.Marks {
		switch k := &w.sentence.Marks[i]; k.Kind {
		case clause.TimeMark:
			dst = w.times(dst, k.Ref)
		case clause.NameMark:
			dst = w.name(dst, k.Ref)
		case clause.NounMark:
			dst = w.body(dst, i)
		}
	}
	slices.SortStableFunc(dst[first:], func(a, b listing.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	end := -1 // of the last name
	return append(dst[:first], slices.DeleteFunc(dst[first:], func(m listing.Mention) bool {
		if m.Type == "" {
			end = m.End
		}
		return m.Type != "" && m.End <= end // May of Theresa May
	})...)
}

// name appends name i of the document, where its class is one that is
// reported.
func (w *worker) name(dst []listing.Mention, i int) []listing.Mention {
	m := &w.mentions[i]
	actor := w.who.Named(i)
	if m.Kind != mention.Name || actor == nil || actor.Class == schema.Thing {
		return dst
	}
	span := schema.Span{Start: w.text.Tokens[m.Proper].Start, End: w.text.Tokens[m.End-1].End}
	return append(dst, listing.Mention{Doc: w.doc.ID, Class: string(actor.Class), Span: span, Text: span.Of(w.doc.Text), ID: actor.ID})
}

// body appends the body that mark k names with common nouns and a capital: le
// ministère de la Défense, le Sénat, but not la police. Offices are no names.
func (w *worker) body(dst []listing.Mention, k int) []listing.Mention {
	s := &w.sentence
	if !s.Marks[k].Kinds.Has(lexicon.BodyNoun) {
		return dst
	}
	for g := range s.Groups {
		if s.Groups[g].Mark != k {
			continue
		}
		who := w.who.Actors(g, coref.Location)
		if len(who) != 1 || who[0].Class != schema.Organization {
			return dst
		}
		span := schema.Span{Start: s.Words[s.Marks[k].First].Start, End: s.Words[s.Marks[k].End-1].End}
		if !strings.ContainsFunc(span.Of(w.doc.Text), unicode.IsUpper) {
			return dst
		}
		return append(dst, listing.Mention{Doc: w.doc.ID, Class: string(who[0].Class), Span: span, Text: span.Of(w.doc.Text), ID: who[0].ID})
	}
	return dst
}

// times appends what TIMEX3 knows of date d of the sentence: a range is two
// dates.
func (w *worker) times(dst []listing.Mention, d int) []listing.Mention {
	m := &w.dates[d]
	if m.Age {
		return dst
	}
	w.resolve(d, w.chronology.before[d], func(p *timex.Mention, value string) {
		dst = append(dst, listing.Mention{Doc: w.doc.ID, Class: timeClass(p.Type), Span: p.Span, Text: p.Span.Of(w.doc.Text), Value: value, Type: p.Type})
	})
	return dst
}

func timeClass(timexType string) string {
	switch timexType {
	case timex.Time:
		return "Time"
	case timex.Duration:
		return "Duration"
	case timex.Set:
		return "Set"
	}
	return "Date"
}
