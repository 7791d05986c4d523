package rule

import (
	"strings"
	"unicode"
)

// A tokenKind says what a token of the rule language is.
type tokenKind uint8

const (
	wordToken   tokenKind = iota // letters, digits, and - _ / ' within
	stringToken                  // "…"
	markToken                    // one of = | ~ : , ( ) @ . + ?
	badToken                     // anything else
	endToken
)

type lexeme struct {
	kind  tokenKind
	text  string
	line  int
	col   int
	glued bool // no space stands before it
}

// is tells whether t is that mark.
func (t lexeme) is(mark string) bool { return t.kind == markToken && t.text == mark }

// A line is one line of a file together with the deeper indented lines that
// belong to it.
type line struct {
	number   int
	indent   int      // in characters
	text     string   // without indentation and comment
	comment  string   // what follows # at its end
	leading  []string // the comment lines above it
	children []*line
}

// readLines turns the text of a file into its tree of lines. Comments after
// the last line come back apart.
func readLines(src string) (top []*line, trailing []string) {
	var open []*line // the lines that the next one could belong to
	var comments []string
	number := 0
	for text := range strings.SplitSeq(src, "\n") {
		number++
		text = strings.TrimRightFunc(text, unicode.IsSpace)
		body := strings.TrimLeftFunc(text, unicode.IsSpace)
		if body == "" {
			continue
		}
		if body[0] == '#' {
			comments = append(comments, strings.TrimSpace(body[1:]))
			continue
		}
		l := &line{number: number, leading: comments}
		comments = nil
		for _, r := range text[:len(text)-len(body)] {
			if r == '\t' {
				l.indent += 4
			} else {
				l.indent++
			}
		}
		l.text, l.comment = cutComment(body)
		for len(open) > 0 && open[len(open)-1].indent >= l.indent {
			open = open[:len(open)-1]
		}
		if len(open) == 0 {
			top = append(top, l)
		} else {
			parent := open[len(open)-1]
			parent.children = append(parent.children, l)
		}
		open = append(open, l)
	}
	return top, comments
}

// cutComment separates a line from the comment at its end; # within quotes
// and within a word is text.
func cutComment(s string) (text, comment string) {
	quoted, spaced := false, true
	for i, r := range s {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '#' && !quoted && spaced:
			return strings.TrimRightFunc(s[:i], unicode.IsSpace), strings.TrimSpace(s[i+1:])
		}
		spaced = unicode.IsSpace(r)
	}
	return s, ""
}

// all calls f with l and every line under it, in order.
func (l *line) all(f func(*line)) {
	f(l)
	for _, c := range l.children {
		c.all(f)
	}
}

// scan returns the tokens of a line and of its continuation lines.
func (l *line) scan() []lexeme {
	var tokens []lexeme
	l.all(func(c *line) { tokens = scanLine(c, tokens) })
	end := lexeme{kind: endToken, line: l.number, col: l.indent + 1}
	if n := len(tokens); n > 0 {
		last := tokens[n-1]
		end.line, end.col = last.line, last.col+len([]rune(last.text))
	}
	return append(tokens, end)
}

func scanLine(l *line, tokens []lexeme) []lexeme {
	runes := []rune(l.text)
	for i := 0; i < len(runes); {
		r := runes[i]
		if unicode.IsSpace(r) {
			i++
			continue
		}
		t := lexeme{line: l.number, col: l.indent + i + 1, glued: i > 0 && !unicode.IsSpace(runes[i-1])}
		start := i
		switch {
		case r == '"':
			for i++; i < len(runes) && runes[i] != '"'; i++ {
			}
			t.kind, t.text = stringToken, string(runes[start+1:i])
			if i == len(runes) {
				t.kind = badToken
				t.text = string(runes[start:])
			}
			i++
		case isWordRune(r):
			for i < len(runes) && isWordRune(runes[i]) {
				i++
			}
			t.text = strings.ReplaceAll(string(runes[start:i]), "’", "'")
		case strings.ContainsRune("=|~:,()@.+?", r):
			t.kind, t.text = markToken, string(r)
			i++
		default:
			t.kind, t.text = badToken, string(r)
			i++
		}
		tokens = append(tokens, t)
	}
	return tokens
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune("-_/'’", r)
}

// comments are the comments of a line. With deep, those within its
// continuation lines are put above it, since a formatter may move the breaks.
func (l *line) comments(deep bool) Comments {
	c := Comments{Above: l.leading, Beside: l.comment}
	if deep {
		for _, child := range l.children {
			child.all(func(inner *line) {
				c.Above = append(c.Above, inner.leading...)
				if inner.comment != "" {
					c.Above = append(c.Above, inner.comment)
				}
			})
		}
	}
	return c
}
