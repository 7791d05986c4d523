package schema

// A Document is a text with a little metadata: what readers produce and the
// store keeps. Every Span of the program counts bytes of Text.
type Document struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Lang      string `json:"lang,omitempty"`      // "fr" or "en"; empty: to be detected
	Published string `json:"published,omitempty"` // EDTF day, month or year; empty: unknown
	Source    string `json:"source,omitempty"`    // who published it, as its metadata says
	URL       string `json:"url,omitempty"`
	Text      string `json:"text"`
}

// A Span is a half-open range of bytes of a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the bytes of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains tells whether other lies within s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Overlaps tells whether the two spans share a byte.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// A BlockKind says what a Block is on its page.
type BlockKind uint8

// The kinds of blocks.
const (
	Body    BlockKind = iota // running text
	Heading                  // a title or a headline: read for names, not for events that the body repeats
)

// A Block is a run of a document's text with a dateline of its own: a whole
// dispatch, one teaser of a page, one entry of a chronology.
type Block struct {
	Span
	Kind     BlockKind
	Dateline string // EDTF; the reference of the block's relative dates; empty: none known
	Entry    bool   // the dateline is itself the date of the block's main events (chronologies)
	Place    string // the place a dispatch's dateline names, as the text writes it
}
