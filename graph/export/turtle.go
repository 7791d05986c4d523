package export

import (
	"bufio"
	"crypto/sha256"
	"io"
	"slices"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// turtle writes the documents one after the other, each with its subjects in
// order, and for each subject its type and then its other properties in order.
// Turtle has no graphs; prov:wasDerivedFrom tells the document of an event.
// What several documents say of an actor is written with the first of them
// only, so that those who count statements all find the same number; that
// takes some 40 bytes of memory for each statement about an actor.
type turtle struct {
	w        *bufio.Writer
	prefixes []prefix
	written  map[digest]struct{} // of statements about actors
}

// A digest is half a SHA-256: two statements do not share one.
type digest [16]byte

type prefix struct{ name, namespace string }

func newTurtle(w *bufio.Writer) *turtle {
	return &turtle{w, []prefix{
		{"", schema.Namespace},
		{"dc", schema.DCNamespace},
		{"dcterms", schema.DCTermsNamespace},
		{"owl", schema.OWLNamespace},
		{"prov", schema.PROVNamespace},
		{"rdf", schema.RDFNamespace},
		{"rdfs", schema.RDFSNamespace},
		{"skos", schema.SKOSNamespace},
		{"wd", "http://www.wikidata.org/entity/"},
		{"xsd", schema.XSDNamespace},
	}, make(map[digest]struct{})}
}

func (t *turtle) begin() (err error) {
	for _, p := range t.prefixes {
		_, err = t.w.WriteString("@prefix " + p.name + ": <" + p.namespace + "> .\n")
	}
	return err
}

func (t *turtle) document(r *schema.Result) error {
	return t.statements(slices.DeleteFunc(r.Quads(), t.repeated))
}

func (t *turtle) statements(quads []schema.Quad) error {
	for len(quads) > 0 {
		n := 1
		for n < len(quads) && quads[n].Subject == quads[0].Subject {
			n++
		}
		if err := t.subject(quads[:n]); err != nil {
			return err
		}
		quads = quads[n:]
	}
	return nil
}

// repeated tells whether a statement was there before, and notes it. Those
// about events and documents cannot be: each belongs to one document.
func (t *turtle) repeated(q schema.Quad) bool {
	if strings.HasPrefix(q.Subject, schema.EventURN) || strings.HasPrefix(q.Subject, schema.DocURN) {
		return false
	}
	h := sha256.New()
	for _, part := range [...]string{q.Subject, q.Predicate, string('0' + rune(q.Object.Kind)), q.Object.Datatype, q.Object.Lang, q.Object.Value} {
		io.WriteString(h, part)
		h.Write([]byte{0}) // in none of the parts but the last
	}
	d := digest(h.Sum(nil)[:len(digest{})])
	_, known := t.written[d]
	t.written[d] = struct{}{}
	return known
}

// subject writes all statements of one subject.
func (t *turtle) subject(quads []schema.Quad) error {
	t.w.WriteByte('\n')
	writeIRI(t.w, quads[0].Subject)
	last := ""
	predicate := func(q schema.Quad) {
		switch {
		case q.Predicate == last:
			t.w.WriteString(" ,\n        ")
		case last == "":
			t.w.WriteString("\n    ")
		default:
			t.w.WriteString(" ;\n    ")
		}
		if q.Predicate != last {
			if q.Predicate == schema.RDFType {
				t.w.WriteByte('a')
			} else {
				t.iri(t.w, q.Predicate)
			}
			t.w.WriteByte(' ')
			last = q.Predicate
		}
		t.object(q.Object)
	}
	for _, q := range quads {
		if q.Predicate == schema.RDFType {
			predicate(q)
		}
	}
	for _, q := range quads {
		if q.Predicate != schema.RDFType {
			predicate(q)
		}
	}
	_, err := t.w.WriteString(" .\n") // keeps the errors of the writes before
	return err
}

func (t *turtle) object(o schema.Term) {
	switch {
	case o.Kind == schema.IRITerm:
		t.iri(t.w, o.Value)
	case o.Datatype == schema.XSDInteger:
		t.w.WriteString(o.Value)
	default:
		writeLiteral(t.w, o, t.iri)
	}
}

// iri writes an IRI with a prefix where what follows is a plain name.
func (t *turtle) iri(w *bufio.Writer, iri string) {
	for _, p := range t.prefixes {
		if local, ok := strings.CutPrefix(iri, p.namespace); ok && plainName(local) {
			w.WriteString(p.name)
			w.WriteByte(':')
			w.WriteString(local)
			return
		}
	}
	writeIRI(w, iri)
}

// plainName tells whether s needs no escapes as the local part of a prefixed
// name, by a rule narrower than Turtle's.
func plainName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}
