// Package plain takes out of a text what its writing program left in it and no
// reader sees: accents apart from their letters, soft hyphens, marks of direction,
// ligatures, other apostrophes and hyphens, and the line breaks of narrow columns.
// What it gives is mapped back to the bytes of the text.
package plain

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/entente-kg/entente/schema"
)

// A Text is a text made plain.
type Text struct {
	Plain    string
	Original string
	edits    []edit
}

// An edit is a run of bytes of the source and what stands for it in the plain
// text.
type edit struct{ at, end, from, to int } // Plain[at:end] for source[from:to]

// Make makes a text plain. Most texts are so already, and are not copied.
func Make(source string) Text {
	t := Text{Plain: source, Original: source}
	var b strings.Builder
	kept := 0 // bytes of the source that b holds
	for i := 0; i < len(source); {
		if c := source[i]; c < utf8.RuneSelf && c != '`' {
			i++
			continue
		}
		from, to, by := replacement(source, i)
		if from < kept {
			from = kept // a mark on what was replaced already: it stays apart
			by = source[from:to]
		}
		if to == i || source[from:to] == by {
			_, n := utf8.DecodeRuneInString(source[i:])
			i += n
			continue
		}
		b.WriteString(source[kept:from])
		at := b.Len()
		b.WriteString(by)
		t.edits = append(t.edits, edit{at, b.Len(), from, to})
		i, kept = to, to
	}
	if kept > 0 {
		b.WriteString(source[kept:])
		t.Plain = b.String()
	}
	t.Plain = unwrap(t.Plain)
	return t
}

// replacement returns the run of s around the rune at i that is to be written
// another way, and how; an empty run where it is not.
func replacement(s string, i int) (from, to int, by string) {
	c, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case c == utf8.RuneError:
		return i, i, ""
	case c == '\u00ad': // a soft hyphen, and the line break behind it
		to = i + n
		if strings.HasPrefix(s[to:], "\n") && to+1 < len(s) && letterAt(s, to+1) {
			to++
		}
		return i, to, ""
	case invisible(c):
		return i, i + n, ""
	case c >= 0xFB00 && c <= 0xFB06:
		return i, i + n, norm.NFKC.String(s[i : i+n])
	case c == 'ʼ' || c == '‘' || c == '′' || c == '´' || c == '`' || c == 'ʹ' || c == '＇':
		if before(s, i) && letterAt(s, i+n) {
			return i, i + n, "'"
		}
	case c == '‐' || c == '‑':
		if before(s, i) {
			return i, i + n, "-"
		}
	case c == '\u2028' || c == '\u2029':
		return i, i + n, "\n"
	case unicode.Is(unicode.Mn, c):
		_, back := utf8.DecodeLastRuneInString(s[:i])
		from, to = i-back, i+n
		for to < len(s) {
			m, size := utf8.DecodeRuneInString(s[to:])
			if !unicode.Is(unicode.Mn, m) {
				break
			}
			to += size
		}
		return from, to, norm.NFC.String(s[from:to])
	}
	return i, i, ""
}

// invisible tells joiners and marks of direction.
func invisible(c rune) bool {
	switch {
	case c == '\ufeff', c >= '\u200b' && c <= '\u200f', c >= '\u202a' && c <= '\u202e', c >= '\u2060' && c <= '\u2064', c >= '\u2066' && c <= '\u206f':
		return true
	}
	return false
}

// before tells whether a letter or a digit stands before s[i].
func before(s string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

func letterAt(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(c)
}

// Changed tells whether bytes of the plain text stand at another place than those
// of the original.
func (t *Text) Changed() bool { return len(t.edits) > 0 }

// Source is the span of the original that a span of the plain text stands for.
func (t *Text) Source(s schema.Span) schema.Span {
	if len(t.edits) == 0 {
		return s
	}
	return schema.Span{Start: t.start(s.Start), End: max(t.start(s.Start), t.end(s.End))}
}

// start is where in the source what begins at i of the plain text begins.
func (t *Text) start(i int) int {
	n := sort.Search(len(t.edits), func(k int) bool { return t.edits[k].at > i })
	if n == 0 {
		return i
	}
	if e := &t.edits[n-1]; i >= e.end {
		return e.to + i - e.end
	} else {
		return e.from
	}
}

// end is where in the source what ends at i of the plain text ends.
func (t *Text) end(i int) int {
	n := sort.Search(len(t.edits), func(k int) bool { return t.edits[k].at >= i })
	if n == 0 {
		return i
	}
	return t.edits[n-1].to + max(0, i-t.edits[n-1].end)
}
