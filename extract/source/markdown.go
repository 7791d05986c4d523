package source

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// fillFromMarkdown fills a document from Markdown: the fields of its front
// matter, and its text without links' addresses, pictures, emphasis and
// comments. Marks at the head of a line (#, -, >) stay; Split reads them.
func fillFromMarkdown(doc *schema.Document, s string) error {
	s, err := frontMatter(doc, s)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.Grow(len(s))
	for line := range strings.Lines(s) {
		plainLine(&b, line)
	}
	doc.Text = b.String()
	if doc.Title == "" {
		for line := range strings.Lines(doc.Text) {
			if title, ok := strings.CutPrefix(line, "# "); ok {
				doc.Title = strings.TrimSpace(title)
				break
			}
		}
	}
	return nil
}

// frontMatter reads the « key: value » lines between two lines --- at the head
// of the file, and returns what follows them.
func frontMatter(doc *schema.Document, s string) (string, error) {
	rest, ok := strings.CutPrefix(s, "---\n")
	if !ok {
		if rest, ok = strings.CutPrefix(s, "---\r\n"); !ok {
			return s, nil
		}
	}
	head, body, ok := strings.Cut(rest, "\n---")
	if !ok {
		return s, nil
	}
	for line := range strings.Lines(head) {
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "id":
			doc.ID = orElse(value, doc.ID)
		case "title":
			doc.Title = value
		case "lang", "language":
			doc.Lang = language(value)
		case "date", "published":
			date, err := publication(value)
			if err != nil {
				return "", err
			}
			doc.Published = date
		case "source":
			doc.Source = value
		case "url":
			doc.URL = value
		}
	}
	_, body, _ = strings.Cut(body, "\n")
	return body, nil
}

// plainLine writes a line without its inline marks.
func plainLine(b *strings.Builder, s string) {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()#+-.!|<>", s[i+1]) >= 0:
			b.WriteByte(s[i+1])
			i += 2
			continue
		case strings.HasPrefix(s[i:], "**"), strings.HasPrefix(s[i:], "__"):
			if i+2 < len(s) && s[i+2] == c { // a rule of stars
				break
			}
			i += 2
			continue
		case (c == '*' || c == '_') && emphasis(s, i):
			i++
			continue
		case c == '!' && strings.HasPrefix(s[i:], "!["):
			if _, end := link(s, i+1); end > 0 {
				i = end
				continue
			}
		case c == '[':
			if label, end := link(s, i); end > 0 {
				plainLine(b, label)
				i = end
				continue
			}
		case c == '<':
			if strings.HasPrefix(s[i:], "<!--") {
				if end := strings.Index(s[i:], "-->"); end > 0 {
					i += end + 3
					continue
				}
			}
		}
		b.WriteByte(s[i])
		i++
	}
}

// emphasis tells whether the mark at s[i] touches a word on one side only; a
// bullet touches none, snake_case two.
func emphasis(s string, i int) bool {
	before := i > 0 && s[i-1] > ' ' && strings.IndexByte("(\"'.,;:!?-", s[i-1]) < 0
	after := i+1 < len(s) && s[i+1] > ' ' && strings.IndexByte(")\"'.,;:!?-", s[i+1]) < 0
	return before != after
}

// link reads « [label](address) » at s[i]: its label and where it ends.
func link(s string, i int) (string, int) {
	depth := 0
	for j := i; j < len(s); j++ {
		switch s[j] {
		case '[':
			depth++
		case ']':
			if depth--; depth > 0 {
				continue
			}
			if j+1 >= len(s) || s[j+1] != '(' {
				return "", 0
			}
			open := 0
			for k := j + 1; k < len(s); k++ {
				switch s[k] {
				case '(':
					open++
				case ')':
					if open--; open == 0 {
						return s[i+1 : j], k + 1
					}
				}
			}
			return "", 0
		}
	}
	return "", 0
}
