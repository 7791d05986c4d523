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

// plainLine writes a line without its inline marks. Of a link the label is
// written, and read as the line is; a label is a line of its own there.
func plainLine(b *strings.Builder, s string) {
	links := linksOf(s)
	type label struct{ begin, end, resume int }
	in := []label{{0, len(s), len(s)}} // the line, and the labels that i is in
	comment := 0                       // where the next comment ends, at i or behind it; len(s): none
	for i := 0; i < len(s); {
		within := &in[len(in)-1]
		if i == within.end {
			i = within.resume
			in = in[:len(in)-1]
			continue
		}
		rest := s[i:within.end]
		switch c := s[i]; {
		case c == '\\' && len(rest) > 1 && strings.IndexByte("\\`*_{}[]()#+-.!|<>", rest[1]) >= 0:
			b.WriteByte(rest[1])
			i += 2
			continue
		case strings.HasPrefix(rest, "**"), strings.HasPrefix(rest, "__"):
			if len(rest) > 2 && rest[2] == c { // a rule of stars
				break
			}
			i += 2
			continue
		case (c == '*' || c == '_') && emphasis(s[within.begin:within.end], i-within.begin):
			i++
			continue
		case c == '!' && strings.HasPrefix(rest, "!["):
			if l, ok := links[i+1]; ok && l.end <= within.end {
				i = l.end
				continue
			}
		case c == '[':
			if l, ok := links[i]; ok && l.end <= within.end {
				i++
				in = append(in, label{i, l.label, l.end})
				continue
			}
		case c == '<':
			if strings.HasPrefix(rest, "<!--") {
				if comment <= i {
					comment = len(s)
					if end := strings.Index(s[i:], "-->"); end >= 0 {
						comment = i + end
					}
				}
				if end := comment + len("-->"); end <= within.end {
					i = end
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

// A link is « [label](address) »: where the label ends, and where the link does.
type link struct{ label, end int }

// linksOf returns the links of a line by where they begin.
func linksOf(s string) map[int]link {
	if !strings.Contains(s, "](") {
		return nil
	}
	links := make(map[int]link)
	begins := make(map[int]int) // by where the address begins
	var brackets, parentheses []int
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '[':
			brackets = append(brackets, i)
		case ']':
			n := len(brackets) - 1
			if n < 0 {
				continue
			}
			if i+1 < len(s) && s[i+1] == '(' {
				begins[i+1] = brackets[n]
			}
			brackets = brackets[:n]
		case '(':
			parentheses = append(parentheses, i)
		case ')':
			n := len(parentheses) - 1
			if n < 0 {
				continue
			}
			if at := parentheses[n]; s[max(at-1, 0)] == ']' {
				if begin, ok := begins[at]; ok {
					links[begin] = link{at - 1, i + 1}
				}
			}
			parentheses = parentheses[:n]
		}
	}
	return links
}
