package token

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// spans are the sentences of a text cut in windows of that size, and the most
// tokens that were held at once.
func spans(t testing.TB, text string, blocks []schema.Block, window int) (all []schema.Span, most int) {
	z, tt := tokenizer(t, "fr"), &Text{}
	z.window = window
	for more := z.Tokenize(text, blocks, tt); more; more = z.Next(tt) {
		if tt.Before != len(all) {
			t.Fatalf("%d sentences stand before a window, not the %d that were cut", tt.Before, len(all))
		}
		for _, s := range tt.Sentences {
			all = append(all, s.Span)
		}
		most = max(most, len(tt.Tokens))
	}
	return all, most
}

// TestWindows: where windows end changes no sentence.
func TestWindows(t *testing.T) {
	text := strings.Repeat("M. Dupont est arrivé à Oslo. « Je ne dirai rien. » Il est reparti !\nSans un mot.   ", 40)
	half := len(text) / 2
	for text[half] != '\n' {
		half++
	}
	blocks := []schema.Block{{Span: schema.Span{End: half}}, {Span: schema.Span{Start: half, End: len(text)}}}
	want, whole := spans(t, text, blocks, Window)
	for _, window := range []int{1, 50, 100, 333, 2000} {
		got, most := spans(t, text, blocks, window)
		if window >= 50 && !slices.Equal(got, want) {
			t.Errorf("windows of %d bytes: %d sentences, not the %d of the whole", window, len(got), len(want))
		}
		if most >= whole {
			t.Errorf("windows of %d bytes hold %d tokens of %d", window, most, whole)
		}
	}
}

// TestLongest: nothing grows without end, and no byte of a word is lost.
func TestLongest(t *testing.T) {
	for _, unit := range []string{"a", "é", "7", "«", "A", "(", "« ", "a.", "a_", "l'", "x'", "A.", "a-", "un mot ", "http://", ".", ") ", "\xb6", "a\xb6"} {
		text := strings.Repeat(unit, 200_000/len(unit))
		z, tt := tokenizer(t, "fr"), &Text{}
		letters := 0
		for more := z.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, tt); more; more = z.Next(tt) {
			for _, s := range tt.Sentences {
				if s.End-s.First > longestSentence || s.Len() > widestSentence+longestToken {
					t.Errorf("%q: a sentence of %d tokens, %d bytes", unit, s.End-s.First, s.Len())
				}
			}
			for _, tok := range tt.Tokens {
				if letters += len(tok.Text); len(tok.Text) > longestToken {
					t.Errorf("%q: a token of %d bytes", unit, len(tok.Text))
				}
			}
		}
		if want := len(strings.ReplaceAll(text, " ", "")); letters != want {
			t.Errorf("%q: %d bytes of words, want %d", unit, letters, want)
		}
	}
}
