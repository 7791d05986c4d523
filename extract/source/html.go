package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
	"github.com/go-shiori/dom"
	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// fillFromPage fills a document's text, and its title, date, publisher and
// address where it has none, from a page of HTML.
func fillFromPage(doc *schema.Document, page []byte) error {
	page, err := decodePage(page)
	if err != nil {
		return err
	}
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return errors.New("the page cannot be parsed; save it again, or as text")
	}
	content := findBody(root)
	// The extractor takes the page apart, so it gets a copy.
	if article, err := readability.FromDocument(dom.Clone(root, true), nil); err == nil && article.Node != nil {
		doc.Title = orElse(doc.Title, article.Title)
		doc.Source = orElse(doc.Source, article.SiteName)
		if doc.Published == "" && article.PublishedTime != nil {
			doc.Published = article.PublishedTime.Format("2006-01-02")
		}
		doc.Text = pageText(article.Node)
	}
	if doc.Published == "" {
		doc.Published = timeElement(content)
	}
	// A page too short or too odd for the extractor is read whole.
	if whole := pageText(content); len(doc.Text) < 200 && len(whole) > len(doc.Text) {
		doc.Text = whole
	}
	if doc.Lang == "" && len(doc.Text) < shortPage {
		doc.Lang = pageLanguage(root)
	}
	if doc.Text == "" {
		return errors.New("the page has no main text; save its article as text")
	}
	return nil
}

// shortPage is how much text of a page does not tell its language for sure, so
// that what the page says of it counts: what templates say is not always true.
const shortPage = 400

// pageLanguage is the language that a page says it is in; "" where it says none.
func pageLanguage(root *html.Node) string {
	for d := range root.Descendants() {
		if d.DataAtom != atom.Html {
			continue
		}
		for _, a := range d.Attr {
			if a.Key == "lang" || a.Key == "xml:lang" {
				return language(a.Val)
			}
		}
	}
	return ""
}

func orElse(s, other string) string {
	if s != "" {
		return s
	}
	return strings.TrimSpace(other)
}

// decodePage converts a page to UTF-8 when it declares its character set.
func decodePage(page []byte) ([]byte, error) {
	if utf8.Valid(page) {
		if bytes.IndexByte(page, 0) >= 0 {
			return nil, errors.New("this is binary and no page; give a text, Markdown, HTML or JSON file")
		}
		return bytes.TrimPrefix(page, bom), nil
	}
	encoding, name, _ := charset.DetermineEncoding(page, "")
	if name != "windows-1252" || bytes.Contains(bytes.ToLower(page[:min(1024, len(page))]), []byte("charset")) {
		if name != "utf-8" {
			decoded, err := io.ReadAll(encoding.NewDecoder().Reader(bytes.NewReader(page)))
			if err == nil && utf8.Valid(decoded) && bytes.IndexByte(decoded, 0) < 0 {
				return decoded, nil
			}
		}
	}
	return nil, errors.New("the page is not UTF-8 and declares no other character set; convert it first (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)")
}

func findBody(n *html.Node) *html.Node {
	for d := range n.Descendants() {
		if d.DataAtom == atom.Body {
			return d
		}
	}
	return n
}

// timeElement is the day of the first <time datetime="…"> of a page.
func timeElement(n *html.Node) string {
	for d := range n.Descendants() {
		if d.DataAtom != atom.Time {
			continue
		}
		for _, a := range d.Attr {
			if a.Key == "datetime" && len(a.Val) >= 10 {
				if date, ok := parseEDTF(a.Val[:10]); ok && date.day > 0 {
					return a.Val[:10]
				}
			}
		}
	}
	return ""
}

// pageText writes the text of a page, one line for each paragraph, heading,
// list item or row.
func pageText(n *html.Node) string {
	if n == nil {
		return ""
	}
	var w pageWriter
	w.write(n)
	return strings.TrimSpace(w.b.String())
}

type pageWriter struct {
	b     strings.Builder
	space bool // white space is owed
	line  bool // a line break is owed
}

func (w *pageWriter) write(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.text(n.Data)
		return
	case html.ElementNode:
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Nav,
			atom.Form, atom.Button, atom.Select, atom.Textarea, atom.Head, atom.Footer, atom.Aside:
			return
		case atom.Br:
			w.line = true
			return
		}
	}
	block := n.Type == html.ElementNode && !inline(n.DataAtom)
	w.line = w.line || block
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.write(c)
	}
	w.line = w.line || block
}

func (w *pageWriter) text(s string) {
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' {
			w.space = true
			continue
		}
		if w.line && w.b.Len() > 0 {
			w.b.WriteByte('\n')
		} else if w.space && w.b.Len() > 0 {
			w.b.WriteByte(' ')
		}
		w.line, w.space = false, false
		w.b.WriteRune(r)
	}
}

// inline knows the elements that break no line.
func inline(a atom.Atom) bool {
	switch a {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Dfn, atom.Em, atom.Font,
		atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strong, atom.Sub,
		atom.Sup, atom.Time, atom.U, atom.Var, atom.Label, atom.Img, atom.Wbr:
		return true
	}
	return a == 0 // trafilatura's own elements
}
