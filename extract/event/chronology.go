package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/schema"
)

// A Chronology knows what a text's expressions of time count from: « le
// lendemain » is the day after the date last spoken of. It advances once for
// every expression in the order of the text, whether or not anybody asks for its
// date. It is used for one document after another.
type Chronology struct {
	effects   *factuality.Table
	published string // of the document

	s      *clause.Sentence // at hand
	block  *schema.Block    // that the sentence is in
	dates  []timex.Mention  // of the sentence
	now    spoken
	before []spoken // for each of dates, what was spoken of before it

	parts []timex.Mention // room for those of one date
}

// NewChronology returns a chronology of texts in a language by what its verbs do.
func NewChronology(effects *factuality.Table) *Chronology { return &Chronology{effects: effects} }

// Start begins a document that appeared at a date; "" where nobody knows.
func (c *Chronology) Start(published string) {
	c.published, c.block, c.now = published, nil, spoken{}
}

// Sentence advances by the next sentence of the document, in a block of it, and
// its expressions of time.
func (c *Chronology) Sentence(s *clause.Sentence, block *schema.Block, dates []timex.Mention) {
	if block != c.block && block.Entry {
		c.now = spoken{block.Dateline, block.Dateline} // « la veille » of an entry's date
	}
	c.s, c.block, c.dates, c.before = s, block, dates, c.before[:0]
	for d := range dates {
		c.before = append(c.before, c.now)
		c.now = c.resolve(d, c.now, func(*timex.Mention, string) {})
	}
}

// Past tells whether the block of the sentence tells what has already happened
// whatever its tense: a chronology's entry dated before the document.
func (c *Chronology) Past() bool {
	return c.block.Entry && (c.published == "" || c.block.Dateline <= c.published)
}

// Values calls part with what TIMEX3 knows of expression d of the sentence: a
// range is two dates. An age is none.
func (c *Chronology) Values(d int, part func(p *timex.Mention, value string)) {
	c.resolve(d, c.before[d], part)
}

// spoken is the date last spoken of and, where that is a month or a year, the
// day spoken of before: « en poste depuis 2008, il avait été reçu la veille ».
type spoken struct{ date, day string }

func (s spoken) next(edtf string) spoken {
	if len(edtf) == len("2006-01-02") {
		s.day = edtf
	}
	s.date = edtf
	return s
}

// resolve is [timex.Resolve] of an expression after what was spoken of.
func (s spoken) resolve(m *timex.Mention, dateline string, tense timex.Tense) (value, edtf string) {
	value, edtf = timex.Resolve(m, timex.Context{Dateline: dateline, Tense: tense, Last: s.date})
	if edtf == "" && s.day != "" && s.day != s.date {
		return timex.Resolve(m, timex.Context{Dateline: dateline, Tense: tense, Last: s.day})
	}
	return value, edtf
}

// resolve calls part with what TIMEX3 knows of date d of the sentence, after
// what was spoken of. It returns what was spoken of behind it.
func (c *Chronology) resolve(d int, after spoken, part func(p *timex.Mention, value string)) spoken {
	m := &c.dates[d]
	if m.Age {
		return after
	}
	tense := c.tenseAt(d)
	c.parts = m.Parts(c.parts[:0])
	for i := range c.parts {
		p := &c.parts[i]
		value, edtf := after.resolve(p, c.block.Dateline, tense)
		if edtf != "" && p.Dates() {
			after = after.next(edtf)
		}
		part(p, value)
	}
	return after
}
