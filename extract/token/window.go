package token

import (
	"slices"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// Whatever a document is made of, the memory and time that it takes grow with
// its length only: it is read in windows, and no sentence and no token grows
// without end. The bounds lie far above what people write.
const (
	// Window is the length of text that is cut and read at once, in bytes: a
	// document below it is read whole.
	Window = 256 << 10

	longestToken    = 1 << 10 // bytes; what is longer is cut
	longestSentence = 300     // tokens
	widestSentence  = 8 << 10 // bytes between the first token and the last
)

// Tokenize begins a document and cuts its first window into t, whose slices it
// reuses. It tells whether there is anything in it.
func (z *Tokenizer) Tokenize(doc string, blocks []schema.Block, t *Text) bool {
	t.Doc, t.Blocks = doc, append(t.Blocks[:0], blocks...)
	t.Before, t.block, t.at = 0, 0, 0
	t.quoting.open = t.quoting.open[:0]
	t.Sentences = t.Sentences[:0]
	return z.Next(t)
}

// Next cuts the next window of the document, and tells whether there is one.
// Windows end where sentences do.
func (z *Tokenizer) Next(t *Text) bool {
	t.Before += len(t.Sentences)
	t.Tokens, t.Sentences = t.Tokens[:0], t.Sentences[:0]
	for room := z.window; t.block < len(t.Blocks); {
		if room <= 0 {
			if len(t.Sentences) > 0 {
				break
			}
			room = z.window // it was all white space
		}
		b := &t.Blocks[t.block]
		from := max(t.at, b.Start)
		first, before := len(t.Tokens), len(t.Sentences)
		t.Tokens, t.at = z.tokens(t.Doc, from, min(b.End, from+room), b.End, t.Tokens)
		open := slices.Clone(t.quoting.open)
		t.quoting.pair(t.Doc, t.Tokens, first)
		t.Sentences = z.sentences(t.Doc, t.Tokens, first, t.block, t.Sentences)
		room -= t.at - from
		if t.at >= b.End {
			t.block++
			continue
		}
		// The last sentence may go on: it is left to the next window, unless it
		// would be all of this one.
		if last := len(t.Sentences) - 1; last >= before && last > 0 {
			s := t.Sentences[last]
			t.at, t.Tokens, t.Sentences = s.Start, t.Tokens[:s.First], t.Sentences[:last]
			t.quoting.open = open
			t.quoting.pair(t.Doc, t.Tokens, first)
			break
		}
	}
	return len(t.Sentences) > 0
}

// clip is how far a token that starts at i may reach.
func clip(doc string, i, limit int) int {
	if limit-i <= longestToken {
		return limit
	}
	end := i + longestToken
	for k := range utf8.UTFMax { // not further: the text may be no UTF-8
		if utf8.RuneStart(doc[end-k]) {
			return end - k
		}
	}
	return end
}
