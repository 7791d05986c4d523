package web

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// A quotation is an event's sentence cut where the trigger is.
type quotation struct {
	Before, Trigger, After string
	Lang                   string // of the document, for voices that read aloud
	Earlier, Later         string // the text around the sentence; empty on timelines
}

// quote cuts the sentence around the trigger. Where the offsets do not fit the
// words, nothing is marked rather than something wrong.
func quote(e *schema.Event) quotation {
	s := e.Sentence.Text
	from := e.Trigger.Start - e.Sentence.Start
	to := from + len(e.Trigger.Text)
	if e.Trigger.Text == "" || from < 0 || to > len(s) || s[from:to] != e.Trigger.Text {
		return quotation{Before: s}
	}
	return quotation{Before: s[:from], Trigger: s[from:to], After: s[to:]}
}

// around is how many bytes of text a page shows on each side of a sentence.
const around = 280

// context adds the text around the sentence.
func (q *quotation) context(text string, sentence schema.Span) {
	if sentence.Start < 0 || sentence.End < sentence.Start || sentence.End > len(text) {
		return
	}
	q.Earlier = lastWords(text[:sentence.Start], around)
	q.Later = firstWords(text[sentence.End:], around)
}

// lastWords returns the whole words in the last n bytes of s, after an
// ellipsis if that is not all.
func lastWords(s string, n int) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	if len(s) <= n {
		return strings.TrimSpace(s)
	}
	s = s[len(s)-n:]
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return "…" + s[i:]
	}
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return "…" + s
}

// firstWords is lastWords for the beginning of s.
func firstWords(s string, n int) string {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	if len(s) <= n {
		return strings.TrimSpace(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	s = s[:n]
	if i := strings.LastIndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i] + " …"
	}
	return s + "…"
}
