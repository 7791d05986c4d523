package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
)

// What opens and closes a quotation is told here once, for all that ask it of a
// token: the marks of a text are paired as they are cut.

// A Side is what a mark does to a quotation.
type Side uint8

// The sides.
const (
	NoSide Side = iota
	Opening
	Closing
)

// Opens tells whether a token opens a quotation.
func (t *Token) Opens() bool { return t != nil && t.Side == Opening }

// Closes tells whether a token closes a quotation.
func (t *Token) Closes() bool { return t != nil && t.Side == Closing }

// quoting are the quotations that are open behind a token, the outermost first:
// the marks that opened them.
type quoting struct{ open []string }

// deepest bounds how many quotations one within the other are followed.
const deepest = 4

// pair tells the sides of the marks of quotation among the tokens from first on,
// which are of one block.
func (z *quoting) pair(doc string, toks []Token, first int) {
	for i := first; i < len(toks); i++ {
		if i == first || toks[i].Space && breaksLine(doc, toks, first, i) {
			z.paragraph(doc, toks, i)
		}
		t := &toks[i]
		t.Side = NoSide
		if t.Kind == Punct {
			t.Side = z.side(toks, first, i)
			switch t.Side {
			case Opening:
				if n := slices.Index(z.open, t.Text); n >= 0 && strings.Contains(lexicon.EitherQuotation, t.Text) {
					z.open = z.open[:n] // whose end was forgotten
				}
				if len(z.open) < deepest {
					z.open = append(z.open, t.Text)
				}
			case Closing:
				for n := len(z.open) - 1; n >= 0; n-- {
					if strings.Contains(lexicon.QuotationEnds[z.open[n]], t.Text) {
						z.open = z.open[:n]
						break
					}
				}
			}
		}
		t.Quoted = len(z.open) > 0
	}
}

// paragraph begins a paragraph at token i. A quotation goes on over it where a
// mark opens it afresh, or where it closes there; otherwise its end was
// forgotten.
func (z *quoting) paragraph(doc string, toks []Token, i int) {
	if len(z.open) == 0 {
		return
	}
	mark := z.open[0]
	z.open = z.open[:0]
	if toks[i].Text == mark {
		return // which opens it again
	}
	for k := i; k < len(toks) && (k == i || !toks[k].Space || !breaksLine(doc, toks, i, k)); k++ {
		switch t := &toks[k]; {
		case t.Kind != Punct:
		case strings.Contains(lexicon.QuotationEnds[mark], t.Text) && (!strings.Contains(lexicon.EitherQuotation, t.Text) || !hugsNext(toks, k)):
			z.open = append(z.open, mark)
			return
		case t.Text == mark:
			return
		}
	}
}

// side tells what the mark of token i does.
func (z *quoting) side(toks []Token, first, i int) Side {
	mark := toks[i].Text
	if mark == "'" || mark == "’" || mark == "‘" {
		return z.single(toks, first, i)
	}
	opens, closes := lexicon.QuotationEnds[mark] != "", z.closes(mark)
	if !opens && !closes {
		if mark == "»" || mark == "›" || mark == ">>" {
			return Closing // of what began before the text
		}
		return NoSide
	}
	if !strings.Contains(lexicon.EitherQuotation, mark) {
		if opens {
			return Opening
		}
		return Closing
	}
	before, after := i > first && !toks[i].Space, hugsNext(toks, i)
	switch {
	case mark == "“" && !closes, mark == "“" && !before:
		return Opening
	case mark == "”" && !after:
		return Closing
	case before && i > first && toks[i-1].Opens():
		return Opening
	case before == after:
		if closes {
			return Closing
		}
		return Opening
	case before:
		return Closing
	}
	return Opening
}

// single tells what a single mark at token i does, which may be an apostrophe as
// well: it opens a quotation where another closes it.
func (z *quoting) single(toks []Token, first, i int) Side {
	mark := toks[i].Text
	if z.closes(mark) && ends(toks, i) && i == z.lastSingle(toks, i) {
		return Closing
	}
	if mark == "’" || i > first && !toks[i].Space && !toks[i-1].Opens() && toks[i-1].Text != "(" || !hugsNext(toks, i) || i+1 == len(toks) || toks[i+1].Kind != Word {
		return NoSide
	}
	if slices.Contains(z.open, mark) || z.lastSingle(toks, i+1) < 0 {
		return NoSide
	}
	return Opening
}

// lastSingle returns the single mark from token i on that ends a quotation which
// one opened before: the next, but not that of a plural's genitive where a
// better one follows; -1 where there is none.
func (z *quoting) lastSingle(toks []Token, i int) int {
	found := -1
	for end := min(len(toks), i+longestSentence); i < end; i++ {
		t := &toks[i]
		if t.Kind != Punct {
			continue
		}
		if found >= 0 && t.Text == "." && !(i+1 < end && ends(toks, i+1)) {
			return found
		}
		switch {
		case t.Text == "‘", t.Text == "'" && t.Space && hugsNext(toks, i):
			return found // the next one opens
		case t.Text != "'" && t.Text != "’", !ends(toks, i):
		case !strings.HasSuffix(toks[i-1].Text, "s"):
			if found < 0 || toks[i-1].Kind == Punct {
				found = i
			}
			return found
		case found < 0:
			found = i
		}
	}
	return found
}

// ends tells whether token i stands close to the word before it, and not to one
// behind it.
func ends(toks []Token, i int) bool {
	return i > 0 && !toks[i].Space && (!hugsNext(toks, i) || toks[i+1].Kind == Punct)
}

// closes tells whether a mark may close a quotation that is open.
func (z *quoting) closes(mark string) bool {
	return slices.ContainsFunc(z.open, func(open string) bool { return strings.Contains(lexicon.QuotationEnds[open], mark) })
}

// hugsNext tells whether a word stands close behind token i.
func hugsNext(toks []Token, i int) bool {
	if i+1 >= len(toks) || toks[i+1].Space {
		return false
	}
	c, _ := utf8.DecodeRuneInString(toks[i+1].Text)
	return unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("[(…«“‘'\"$€£-", c)
}
