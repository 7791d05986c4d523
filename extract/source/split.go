package source

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// Split cuts a document's text into blocks, each with the date that relative
// dates in it are reckoned from. Blocks are in order, do not overlap, and leave
// out what is no text: datelines, bullets, the links between teasers.
//
// A date is a dateline only where a separator sets it off at the head of a
// line (« 21 novembre 2013 - », « 14 juin 2013 : », a date alone on its line)
// or where a page glued it to its teaser (« 19 May. 2015Le secrétaire »); « Le
// 3 mars 2015, le ministre » is prose. Two or more such entries make a
// chronology, whose blocks have Entry set; links between them make the page a
// list of teasers, and a single one is the dateline of a dispatch. Numeric dates
// have their day first. Where no dateline reaches, the document's own date
// holds, or the date at the head of the text when it has none.
func (v *Vocabulary) Split(doc schema.Document) []schema.Block {
	pieces := v.cut(doc.Text)
	if len(pieces) == 0 {
		return nil
	}
	b := builder{Vocabulary: v, text: doc.Text, pieces: pieces}
	b.calendar.published, _ = parseEDTF(doc.Published)
	b.layout = survey(pieces)
	for i := range pieces {
		b.takeLead(i)
	}
	b.layout.markHeadings(v, doc.Text, pieces)
	b.base.dateline = doc.Published
	if doc.Published == "" {
		b.base.dateline = b.reference()
		b.calendar.published, _ = parseEDTF(b.base.dateline)
	}
	return b.build()
}

// A stance is what the blocks of one dispatch, teaser or entry share.
type stance struct {
	dateline, place string
	entry           bool
}

type builder struct {
	*Vocabulary
	text     string
	pieces   []piece
	layout   layout
	calendar calendar
	base     stance // where no dateline reaches
	now      stance
	blocks   []schema.Block
	item     int  // first block of the present teaser
	joinable bool // nothing but white space stands after the last block

	lastDated, paragraphs int // see findEntries
}

// takeLead takes an accepted dateline off its piece, and « Hanoï » off « Mardi
// 21 novembre - Hanoï ».
func (b *builder) takeLead(i int) {
	p := &b.pieces[i]
	if !p.dated {
		return
	}
	place := p.head.place
	p.head.place = schema.Span{Start: p.first + place.Start, End: p.first + place.End}
	p.start = min(p.first+p.head.body, p.end)
	if p.start == p.end {
		return
	}
	if b.layout.chronology && place.Len() == 0 && !p.ends && i+1 < len(b.pieces) && !b.pieces[i+1].dated {
		rest := b.text[p.start:p.end]
		if span, end, ok := b.parsePlace(rest, 0); ok && end == len(rest) && strings.Count(rest, " ") < 4 {
			p.head.place = schema.Span{Start: p.start + span.Start, End: p.start + span.End}
			p.heading = true
		}
	}
}

// build walks over the pieces and makes the blocks.
func (b *builder) build() []schema.Block {
	b.findEntries()
	b.now = b.base
	single := b.layout.leads == 1
	for i := range b.pieces {
		p := &b.pieces[i]
		if p.afterLink {
			b.item, b.joinable = len(b.blocks), false
			if b.layout.teasers && !single {
				b.now = b.base
			}
		}
		if p.dated && b.takeDate(i) {
			b.joinable = false
		} else if b.endsEntry(i) {
			b.now, b.joinable = b.base, false
		}
		b.emit(p)
	}
	return b.blocks
}

// takeDate makes piece i's dateline the present one. A date that cannot be
// completed leaves its piece as it was written, unless it heads a dispatch.
func (b *builder) takeDate(i int) bool {
	p := &b.pieces[i]
	h := &p.head
	next := b.base
	if h.dispatch {
		next.place = h.place.Of(b.text)
	}
	if h.dated {
		d, ok := b.calendar.complete(h.date)
		if !ok && !h.dispatch {
			if !h.date.short {
				p.start = p.first
			}
			return false
		}
		if ok {
			next.dateline = d.edtf()
			next.entry = b.isEntry(i, d)
			if d.from.precision() == 1 && h.sep == endSep && !d.ranged {
				b.calendar.heading, b.calendar.last = d.from.year, day{}
			} else if !h.announced {
				if d.from.year != b.calendar.heading && h.date.from.year > 0 {
					b.calendar.heading = 0
				}
				b.calendar.last = d.from
			}
		}
		if h.place.Len() > 0 {
			next.place = h.place.Of(b.text)
		}
	}
	if b.layout.teasers && p.start == p.end && b.trails(i) {
		for j := b.item; j < len(b.blocks); j++ {
			b.blocks[j].Dateline = next.dateline
		}
		b.now = b.base
		return true
	}
	if !b.layout.chronology { // the headlines above are headlines of this
		for j := len(b.blocks) - 1; j >= b.item && b.blocks[j].Kind == schema.Heading; j-- {
			b.blocks[j].Dateline, b.blocks[j].Place = next.dateline, next.place
		}
		b.item = len(b.blocks)
	}
	b.now = next
	return true
}

// isEntry tells whether the date of piece i is the date of the events told
// there, and not only the day on which they are told.
func (b *builder) isEntry(i int, d date) bool {
	h := &b.pieces[i].head
	switch {
	case b.layout.teasers || h.announced || h.dispatch || h.sep == glueSep:
		return false
	case b.layout.chronology:
		return true
	}
	if d.from.precision() < 3 {
		return true
	}
	published := b.calendar.published
	if published.precision() < 3 {
		return false
	}
	// A single date: the dateline of a dispatch stands near its publication.
	days := daysBetween(published, d.from)
	return days > 1 || days < -3 && h.sep != endSep
}

// trails tells whether piece i, a date alone, closes its teaser instead of
// opening it.
func (b *builder) trails(i int) bool {
	if !b.pieces[i].beforeLink && i+1 < len(b.pieces) && !b.pieces[i+1].afterLink {
		return false
	}
	for _, block := range b.blocks[b.item:] {
		if block.Kind == schema.Body {
			return true
		}
	}
	return false
}

// endsEntry tells whether undated piece i stands outside the entry before it:
// a heading among entries that have their date on their line, or a paragraph
// set off after the last of them.
func (b *builder) endsEntry(i int) bool {
	p := &b.pieces[i]
	if p.heading && b.layout.teasers && b.layout.leads > 1 {
		return true
	}
	if !b.layout.chronology || b.layout.alone || !b.now.entry {
		return false
	}
	if p.heading {
		return !(i > 0 && b.pieces[i-1].dated && b.pieces[i-1].start == b.pieces[i-1].end)
	}
	if !p.blankBefore || b.pieces[i-1].dated && b.pieces[i-1].start == b.pieces[i-1].end || b.pieces[i-1].heading {
		return false
	}
	return i > b.lastDated && i <= b.paragraphs
}

// findEntries notes the last dated piece, and the first undated paragraph that
// is set off from the entry before it: where entries have several paragraphs,
// so can the last.
func (b *builder) findEntries() {
	b.paragraphs = len(b.pieces)
	for i := range b.pieces {
		p := &b.pieces[i]
		switch {
		case p.dated:
			b.lastDated = i
		case i > 0 && p.blankBefore && !p.heading && b.pieces[i-1].dated && b.paragraphs == len(b.pieces):
			b.paragraphs = i
		}
	}
}

// emit adds the piece's text to the blocks: to the last one where nothing but
// white space stands between.
func (b *builder) emit(p *piece) {
	if p.start >= p.end {
		return
	}
	kind := schema.Body
	if p.heading {
		kind = schema.Heading
	}
	if n := len(b.blocks); n > 0 && b.joinable && kind == schema.Body && !p.bullet && b.blocks[n-1].Kind == schema.Body {
		b.blocks[n-1].End = p.end
		return
	}
	b.blocks = append(b.blocks, schema.Block{
		Span:     schema.Span{Start: p.start, End: p.end},
		Kind:     kind,
		Dateline: b.now.dateline,
		Entry:    b.now.entry,
		Place:    b.now.place,
	})
	b.joinable = true
}
