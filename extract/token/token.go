// Package token cuts the text of a block into tokens and sentences. Every
// token knows its bytes in the document.
package token

import "github.com/entente-kg/entente/schema"

// A Kind says what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters, also with inner hyphens and dots: porte-parole, U.S., M.
	Number             // digits, with decimal marks and thousands: 1er is Word, 300.000 is Number
	Punct              // one mark of punctuation
	Symbol             // anything else: %, €, a URL
)

// A Token is a word, an elided word with its apostrophe (l', qu'), a clitic
// with its hyphen (-t-il, -elle), a number or a mark.
type Token struct {
	schema.Span
	Text  string // the token's bytes of the document
	Kind  Kind
	Space bool // white space stands before it

	Side   Side // what it does to a quotation
	Quoted bool // it stands in a quotation, or opens one
}

// A Sentence is a run of tokens [First, End) of a Text.
type Sentence struct {
	schema.Span
	First, End int
	Block      int // index of its block
}

// A Text is a document, of which one window at a time is cut. Its slices are
// reused from window to window and from document to document.
type Text struct {
	Doc       string // the document's text
	Blocks    []schema.Block
	Before    int // how many sentences stand before this window
	Tokens    []Token
	Sentences []Sentence

	block, at int     // where the next window begins
	quoting   quoting // the quotations open there
}
