package httpapi

import (
	"net/http"
	"strings"
	"testing"

	"github.com/go-shiori/dom"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// A page is an answer as a person meets it: headings, links, rows, fields.
type page struct {
	t    testing.TB
	root *html.Node
}

// open asks for a page.
func open(t testing.TB, h http.Handler, target string) page {
	t.Helper()
	w := get(h, "GET", target, browser("fr")...)
	if w.Code != http.StatusOK {
		t.Fatalf("%s: status %d", target, w.Code)
	}
	root, err := html.Parse(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return page{t, root}
}

// want compares what a part of the page says with what it should.
func (p page) want(what string, got []string, want ...string) {
	p.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		p.t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// heard is what is read aloud of an element: its own name or its text, without
// what is hidden from voices.
func heard(n *html.Node) string {
	if name := dom.GetAttribute(n, "aria-label"); name != "" {
		return name
	}
	return text(n, func(n *html.Node) bool { return dom.GetAttribute(n, "aria-hidden") == "true" })
}

// seen is what is read on the screen: without what is there for voices alone.
func seen(n *html.Node) string {
	return text(n, func(n *html.Node) bool { return dom.GetAttribute(n, "class") == "voice" })
}

func text(n *html.Node, hidden func(*html.Node) bool) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && hidden(n):
			return
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// heard reads every element of a kind.
func (p page) heard(selector string) []string {
	var all []string
	for _, n := range dom.QuerySelectorAll(p.root, selector) {
		all = append(all, heard(n))
	}
	return all
}

// attributes gives one attribute of every element of a kind.
func (p page) attributes(selector, name string) []string {
	var all []string
	for _, n := range dom.QuerySelectorAll(p.root, selector) {
		all = append(all, dom.GetAttribute(n, name))
	}
	return all
}

// links lists the links below a kind of element: what they say and where they
// lead.
func (p page) links(within string) []string {
	var all []string
	for _, a := range dom.QuerySelectorAll(p.root, within+" a") {
		all = append(all, heard(a)+" > "+dom.GetAttribute(a, "href"))
	}
	return all
}

// rows reads the body of a table, cell by cell.
func (p page) rows(table string, read func(*html.Node) string) []string {
	var all []string
	for _, row := range dom.QuerySelectorAll(p.root, table+" tbody tr") {
		var cells []string
		for _, cell := range dom.Children(row) {
			cells = append(cells, read(cell))
		}
		all = append(all, strings.Join(cells, " | "))
	}
	return all
}

// fields lists what can be filled in of a form: label, name, value and hint. A
// field that is not shown has no label.
func (p page) fields(form string) []string {
	var all []string
	for _, n := range dom.QuerySelectorAll(p.root, form+" input, "+form+" select") {
		label := ""
		if id := dom.GetAttribute(n, "id"); id != "" {
			label = strings.Join(p.heard(`label[for="`+id+`"]`), " ") + ": "
		}
		value := dom.GetAttribute(n, "value")
		if dom.TagName(n) == "select" {
			var options []string
			for _, o := range dom.QuerySelectorAll(n, "option") {
				options = append(options, dom.GetAttribute(o, "value")+" "+heard(o))
			}
			value = strings.Join(options, ", ")
		}
		hint := ""
		for id := range strings.FieldsSeq(dom.GetAttribute(n, "aria-describedby")) {
			hint += " (" + strings.Join(p.heard("#"+id), " ") + ")"
		}
		all = append(all, label+dom.GetAttribute(n, "name")+"="+value+hint)
	}
	return all
}

// pairs reads a list of terms with what is said of each.
func (p page) pairs() []string {
	terms, said := p.heard("dl dt"), p.heard("dl dd")
	if len(terms) != len(said) {
		p.t.Fatalf("%d terms of which %d things are said", len(terms), len(said))
	}
	var all []string
	for i := range terms {
		all = append(all, terms[i]+": "+said[i])
	}
	return all
}
