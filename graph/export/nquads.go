package export

import (
	"bufio"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// nquads writes canonical N-Quads, a statement a line, sorted within each
// document.
type nquads struct{ w *bufio.Writer }

func (*nquads) begin() error { return nil }

func (n *nquads) document(r *schema.Result) error { return n.statements(r.Quads()) }

func (n *nquads) statements(quads []schema.Quad) error {
	for _, q := range quads {
		writeIRI(n.w, q.Subject)
		n.w.WriteByte(' ')
		writeIRI(n.w, q.Predicate)
		n.w.WriteByte(' ')
		if q.Object.Kind == schema.IRITerm {
			writeIRI(n.w, q.Object.Value)
		} else {
			writeLiteral(n.w, q.Object, writeIRI)
		}
		n.w.WriteByte(' ')
		writeIRI(n.w, q.Graph)
		if _, err := n.w.WriteString(" .\n"); err != nil { // keeps the errors of the writes before
			return err
		}
	}
	return nil
}

// writeIRI writes an IRI, which validation has found free of what would have
// to be escaped.
func writeIRI(w *bufio.Writer, iri string) {
	w.WriteByte('<')
	w.WriteString(iri)
	w.WriteByte('>')
}

// writeLiteral writes a literal as N-Quads and Turtle both have it; datatypes
// by way of iri.
func writeLiteral(w *bufio.Writer, t schema.Term, iri func(*bufio.Writer, string)) {
	w.WriteByte('"')
	writeEscaped(w, t.Value)
	w.WriteByte('"')
	switch {
	case t.Lang != "":
		w.WriteByte('@')
		w.WriteString(t.Lang)
	case t.Datatype != "":
		w.WriteString("^^")
		iri(w, t.Datatype)
	}
}

func writeEscaped(w *bufio.Writer, s string) {
	const hex = "0123456789ABCDEF"
	for s != "" {
		i := strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' || r == 0x7f })
		if i < 0 {
			w.WriteString(s)
			return
		}
		w.WriteString(s[:i])
		switch c := s[i]; c {
		case '\n':
			w.WriteString(`\n`)
		case '\r':
			w.WriteString(`\r`)
		case '\t':
			w.WriteString(`\t`)
		case '\b':
			w.WriteString(`\b`)
		case '\f':
			w.WriteString(`\f`)
		case '"':
			w.WriteString(`\"`)
		case '\\':
			w.WriteString(`\\`)
		default:
			w.WriteString(`\u00`)
			w.WriteByte(hex[c>>4])
			w.WriteByte(hex[c&15])
		}
		s = s[i+1:]
	}
}
