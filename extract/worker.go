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
	pages   *source.Vocabulary
	tagging *tag.State
	names   *mention.Finder
	parser  *clause.State
	who     *coref.Resolver

	doc      schema.Document
	text     token.Text
	words    []tag.Word
	mentions []mention.Mention
	dates    []timex.Mention
	chronology
	sentence clause.Sentence
	matches  []rule.Match
	block    int // of the sentence before
	events   []schema.Event
	held     map[[3]string]bool // persons, what they were said to hold office of, and which

	dated        int   // how many of the offices have their period
	unattributed []int // events of the quotation that is open, its speaker not known yet
}

func newWorker(x *Extractor, l *language) *worker {
	return &worker{
		language: l,
		book:     x.book,
		pages:    x.pages,
		tagging:  l.tagger.NewState(),
		names:    mention.NewFinder(x.gaz, l.lex),
		parser:   l.clauses.NewState(),
		who:      coref.NewResolver(x.gaz, l.whom),
	}
}

// read takes a document through the stages up to the clauses and to who is
// meant. It calls sentence for each sentence, and window behind the last of each
// window of the text, none of which is kept when the next begins.
func (w *worker) read(ctx context.Context, doc schema.Document, sentence, window func() error) error {
	w.doc, w.block, w.chronology.now = doc, -1, spoken{}
	blocks := w.pages.Split(doc)
	if doc.Published == "" {
		w.doc.Published = dateline(blocks)
	}
	w.who.Start(doc.Title, doc.Lang, &w.text)
	for more := w.tokens.Tokenize(doc.Text, blocks, &w.text); more; more = w.tokens.Next(&w.text) {
		w.prepare()
		next := 0 // of w.mentions
		for i := range w.text.Sentences {
			if err := ctx.Err(); err != nil {
				return err
			}
			next = w.analyze(i, next)
			w.follow()
			if err := sentence(); err != nil {
				return err
			}
		}
		if err := window(); err != nil {
			return err
		}
	}
	return nil
}

// prepare tags the words of a window and finds its names.
func (w *worker) prepare() {
	w.words = w.words[:0]
	for _, s := range w.text.Sentences {
		w.words = w.tagging.Tag(w.text.Tokens[s.First:s.End], w.words)
	}
	w.mentions = w.names.Find(&w.text, w.words, w.mentions[:0])
	w.who.Window(w.mentions)
}

// follow keeps what goes on from sentence to sentence: who is meant, and the
// date of the entry of a chronology.
func (w *worker) follow() {
	if s := &w.sentence; s.Block != w.block {
		w.block = s.Block
		if b := &w.text.Blocks[s.Block]; b.Entry {
			w.chronology.now = spoken{b.Dateline, b.Dateline} // « la veille » of an entry's date
		}
	}
	w.date()
	w.who.Sentence(&w.sentence)
}

// extract takes a document through all stages and hands on its events window
// by window.
func (w *worker) extract(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
	w.events, w.unattributed, w.held = nil, w.unattributed[:0], make(map[[3]string]bool)
	parts := 0
	flush := func() error {
		w.offices()
		events := w.events
		w.events, w.unattributed = nil, w.unattributed[:0]
		parts++
		return part(schema.Result{Document: w.doc, Events: events})
	}
	err := w.read(ctx, doc, func() error {
		w.terms()
		if w.text.Blocks[w.sentence.Block].Kind != schema.Heading {
			first := len(w.events)
			w.find()
			w.attribute(first)
		}
		return nil
	}, flush)
	if err == nil && parts == 0 { // a text without a word
		err = part(schema.Result{Document: w.doc})
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

// analyze fills w.sentence with sentence i of the window, whose first mention
// that may be in it is next that may be in it.
func (w *worker) analyze(i, next int) int {
	t := &w.text.Sentences[i]
	s := &w.sentence
	s.Span, s.Index, s.Block, s.Offset = t.Span, w.text.Before+i, t.Block, t.First
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
		if w.inDate(m.First) || m.Kind == mention.Noun && m.End-m.First == 1 && w.words[m.First].POS != lexicon.NOUN && w.words[m.First].POS != lexicon.PROPN {
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
