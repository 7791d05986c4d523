package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// hardWrap is the range of lengths in bytes of a line that an editor may have
// broken in the middle of a sentence.
const hardWrapMin, hardWrapMax = 50, 120

// sentences appends the sentences of the tokens from first on, all of one
// block.
func (z *Tokenizer) sentences(doc string, toks []Token, first, block int, dst []Sentence) []Sentence {
	start := first
	flush := func(end int) {
		if end > start {
			dst = append(dst, Sentence{
				Span:  schema.Span{Start: toks[start].Start, End: toks[end-1].End},
				First: start, End: end, Block: block,
			})
		}
		start = end
	}
	for i := first; i < len(toks); i++ {
		if i > start && (toks[i].Space && breaksLine(doc, toks, start, i) || tooLong(toks, start, i)) {
			flush(i)
		}
		if !endsSentence(&toks[i]) {
			continue
		}
		end := i + 1
		for end < len(toks) && !tooLong(toks, start, end) && (closes(&toks[end]) || endsSentence(&toks[end]) && !toks[end].Space) {
			end++
		}
		if end < len(toks) && (z.lang.zone[toks[end].Text] || !startsSentence(toks, end)) {
			i = end - 1
			continue
		}
		flush(end)
		i = end - 1
	}
	flush(len(toks))
	return dst
}

// tooLong tells whether a sentence that starts at token start has no room for
// token i.
func tooLong(toks []Token, start, i int) bool {
	return i-start >= longestSentence || toks[i].End-toks[start].Start > widestSentence
}

func endsSentence(t *Token) bool {
	return t.Kind == Punct && (strings.IndexByte(".!?", t.Text[0]) >= 0 || t.Text == "…")
}

// closes tells whether t belongs to the sentence before it: a closing quote or
// bracket.
func closes(t *Token) bool {
	switch t.Text {
	case ")", "]":
		return true
	case "'", "’":
		return !t.Space
	}
	return t.Closes()
}

// startsSentence tells whether a sentence can start at token i: with a
// capital, a digit or an opening quote, not with a small letter.
func startsSentence(toks []Token, i int) bool {
	for ; i < len(toks); i++ {
		c, _ := utf8.DecodeRuneInString(toks[i].Text)
		if unicode.IsLetter(c) {
			return !unicode.IsLower(c)
		}
		if unicode.IsDigit(c) {
			return true
		}
		switch toks[i].Text {
		case "(", "[", "-", "–", "—", "•", "*":
		default:
			if !toks[i].Opens() {
				return toks[i].Kind != Punct
			}
		}
	}
	return true
}

// breaksLine tells whether the white space before token i ends a sentence: an
// empty line always does, one line break unless a hard-wrapped line goes on.
func breaksLine(doc string, toks []Token, start, i int) bool {
	gap := doc[toks[i-1].End:toks[i].Start]
	switch strings.Count(gap, "\n") {
	case 0:
		return false
	case 1:
	default:
		return true
	}
	c, _ := utf8.DecodeRuneInString(toks[i].Text)
	if unicode.IsLower(c) || partsDate(toks, start, i) {
		return false
	}
	line := toks[i-1].End - (strings.LastIndexByte(doc[:toks[i-1].End], '\n') + 1)
	return line < hardWrapMin || line > hardWrapMax
}

// partsDate tells whether the line break before token i stands within a date: « le 12
// mars ⏎ 2015 », "March 12, ⏎ 2015", "12 ⏎ March 2015".
func partsDate(toks []Token, start, i int) bool {
	year := func(k int) bool { return k < len(toks) && toks[k].Kind == Number && len(toks[k].Text) == 4 }
	day := func(k int) bool { return k >= start && toks[k].Kind == Number && len(toks[k].Text) <= 2 }
	last := &toks[i-1]
	switch {
	case year(i):
		goesOn := i+1 < len(toks) && (toks[i+1].Text == "," || toks[i+1].Text == "." || lowerCase(&toks[i+1]))
		return goesOn && (day(i-2) && (last.Text == "," || last.Kind == Word))
	case day(i - 1):
		return toks[i].Kind == Word && year(i+1)
	}
	return false
}

func lowerCase(t *Token) bool {
	c, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsLower(c)
}
