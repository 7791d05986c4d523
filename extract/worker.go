package extract

import (
	"context"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A worker holds the working memory of one document at a time. It is reused
// from document to document.
type worker struct {
	*language
	book    *rule.Book
	tagging *tag.State
	names   *mention.Finder
	parser  *clause.State
	who     *coref.Resolver

	doc      schema.Document
	text     token.Text
	words    []tag.Word
	mentions []mention.Mention
	dates    []timex.Mention
	sentence clause.Sentence
	matches  []rule.Match
	last     string // the date last spoken of
	events   []schema.Event

	unattributed []int // events of the quotation that is open, its speaker not known yet
}

func newWorker(x *Extractor, l *language) *worker {
	return &worker{
		language: l,
		book:     x.book,
		tagging:  l.tagger.NewState(),
		names:    mention.NewFinder(x.gaz, l.lex),
		parser:   l.clauses.NewState(),
		who:      coref.NewResolver(x.gaz, l.lex),
	}
}

// read takes a document through the stages that need the whole of it: tokens,
// tags and names.
func (w *worker) read(doc schema.Document) {
	w.doc, w.last, w.events, w.unattributed = doc, "", nil, w.unattributed[:0]
	blocks := source.Split(doc)
	w.tokens.Tokenize(doc.Text, blocks, &w.text)
	w.words = w.words[:0]
	for _, s := range w.text.Sentences {
		w.words = w.tagging.Tag(w.text.Tokens[s.First:s.End], w.words)
	}
	w.mentions = w.names.Find(&w.text, w.words, w.mentions[:0])
	if w.doc.Published == "" {
		w.doc.Published = dateline(blocks)
	}
}

// extract takes a document through all stages.
func (w *worker) extract(ctx context.Context, doc schema.Document) (schema.Result, error) {
	w.read(doc)
	w.who.Start(&w.doc, &w.text, w.mentions)
	next := 0 // of w.mentions
	for i := range w.text.Sentences {
		if err := ctx.Err(); err != nil {
			return schema.Result{}, err
		}
		if b := &w.text.Blocks[w.text.Sentences[i].Block]; b.Entry && (i == 0 || w.text.Sentences[i-1].Block != w.text.Sentences[i].Block) {
			w.last = b.Dateline // « la veille » of an entry's date
		}
		next = w.analyze(i, next)
		w.who.Sentence(&w.sentence)
		if w.text.Blocks[w.sentence.Block].Kind == schema.Heading {
			continue
		}
		first := len(w.events)
		w.find()
		w.attribute(first)
	}
	w.offices()
	return schema.Result{Document: w.doc, Events: w.events}, nil
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

// analyze fills w.sentence with sentence i; next is the document's first
// mention that may be in it.
func (w *worker) analyze(i, next int) int {
	t := &w.text.Sentences[i]
	s := &w.sentence
	s.Span, s.Index, s.Block, s.Offset = t.Span, i, t.Block, t.First
	s.Words = w.words[t.First:t.End]
	s.Marks = s.Marks[:0]
	w.dates = w.findDates(t)
	for next < len(w.mentions) && w.mentions[next].First < t.First {
		next++
	}
	d := 0
	for ; next < len(w.mentions) && w.mentions[next].First < t.End; next++ {
		m := &w.mentions[next]
		for d < len(w.dates) && w.dates[d].First <= m.First {
			w.markDate(d, t.First)
			d++
		}
		if w.inDate(m.First) || m.Kind == mention.Noun && m.End-m.First == 1 && w.words[m.First].POS != lexicon.NOUN {
			continue // « mai », and « responsable » as an adjective
		}
		k := clause.Mark{First: m.First - t.First, End: m.End - t.First, Class: m.Class, Ref: next}
		switch m.Kind {
		case mention.Demonym:
			k.Kind = clause.DemonymMark
		case mention.Noun:
			k.Kind = clause.NounMark
			k.Kinds = nounKinds(m)
		}
		s.Marks = append(s.Marks, k)
	}
	for ; d < len(w.dates); d++ {
		w.markDate(d, t.First)
	}
	w.parser.Analyze(s)
	return next
}

// nounKinds is what an office or body of several words is as a common noun.
func nounKinds(m *mention.Mention) (kinds lexicon.NounClass) {
	for _, e := range m.Entries {
		switch e.Kind {
		case gazetteer.Office:
			kinds |= lexicon.OfficeNoun | lexicon.PersonNoun
		case gazetteer.Body:
			kinds |= lexicon.BodyNoun
		}
	}
	return kinds
}
