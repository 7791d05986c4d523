package schema

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A TermKind says what a Term is.
type TermKind uint8

// The kinds of terms. There are no blank nodes: everything of a graph has a
// name that is the same in every run.
const (
	IRITerm TermKind = iota
	LiteralTerm
)

// A Term is the object of a Quad: an IRI or a literal.
type Term struct {
	Kind     TermKind
	Value    string // the IRI, or the lexical form
	Datatype string // of a literal, an IRI; empty: xsd:string
	Lang     string // of a literal, a BCP 47 tag; then Datatype is empty
}

// A Quad is one RDF statement. Its graph is the document that says it.
type Quad struct {
	Subject   string // IRI
	Predicate string // IRI
	Object    Term
	Graph     string // IRI
}

// Compare orders quads by graph, subject, predicate and object, bytewise.
func (q Quad) Compare(o Quad) int {
	// Most quads that are compared differ in what is compared first.
	if order := strings.Compare(q.Graph, o.Graph); order != 0 {
		return order
	}
	if order := strings.Compare(q.Subject, o.Subject); order != 0 {
		return order
	}
	if order := strings.Compare(q.Predicate, o.Predicate); order != 0 {
		return order
	}
	return cmp.Or(
		cmp.Compare(q.Object.Kind, o.Object.Kind),
		strings.Compare(q.Object.Value, o.Object.Value),
		strings.Compare(q.Object.Datatype, o.Object.Datatype),
		strings.Compare(q.Object.Lang, o.Object.Lang),
	)
}

// Quads returns what a sound Result says, as RDF: in the order of Compare,
// without repetition.
func (r *Result) Quads() []Quad {
	b := quadBuilder{
		graph: DocumentIRI(r.Document.ID),
		lang:  r.Document.Lang,
		quads: make([]Quad, 0, 8+32*len(r.Events)),
	}
	b.document(&r.Document)
	for i := range r.Events {
		b.event(&r.Events[i])
	}
	slices.SortFunc(b.quads, Quad.Compare)
	return slices.Compact(b.quads)
}

// QuadsVersion changes whenever Quads says the same thing in another way, so
// that graphs made by another version are made anew.
const QuadsVersion = "1"

type quadBuilder struct {
	graph, lang string
	quads       []Quad
}

func (b *quadBuilder) add(subject, predicate string, object Term) {
	b.quads = append(b.quads, Quad{subject, predicate, object, b.graph})
}

func (b *quadBuilder) iri(subject, predicate, object string) {
	b.add(subject, predicate, Term{Value: object})
}

// literal adds nothing for an empty value: null and missing are one.
func (b *quadBuilder) literal(subject, predicate, value, datatype string) {
	if value != "" {
		b.add(subject, predicate, Term{Kind: LiteralTerm, Value: strings.ToValidUTF8(value, "\uFFFD"), Datatype: datatype})
	}
}

// text adds words of the document, in its language.
func (b *quadBuilder) text(subject, predicate, value string) {
	if value != "" {
		b.add(subject, predicate, Term{Kind: LiteralTerm, Value: strings.ToValidUTF8(value, "\uFFFD"), Lang: b.lang})
	}
}

func (b *quadBuilder) number(subject, predicate string, n int) {
	b.literal(subject, predicate, strconv.Itoa(n), XSDInteger)
}

func (b *quadBuilder) document(d *Document) {
	b.iri(b.graph, RDFType, ClassDocument)
	b.text(b.graph, DCTitle, d.Title)
	if t := xsdDate(d.Published); t != "" {
		b.literal(b.graph, DCDate, d.Published, t)
	} else {
		b.literal(b.graph, DCDate, d.Published, TypeEDTF)
	}
	b.literal(b.graph, DCLanguage, d.Lang, "")
	b.literal(b.graph, DCPublisher, d.Source, "")
	if url := webIRI(d.URL); url != "" {
		b.iri(b.graph, DCSource, url)
	}
}

func (b *quadBuilder) event(e *Event) {
	b.iri(e.ID, RDFType, ClassEvent)
	b.iri(e.ID, RDFType, RelationClass(e.Relation))
	b.iri(e.ID, PROVDerived, b.graph)
	b.iri(e.ID, PropStatus, StatusIRI(e.Status))
	b.actor(e.ID, PropAgent, e.Agent)
	b.actor(e.ID, PropTarget, e.Target)
	b.actor(e.ID, PropPlace, e.Place)
	b.actor(e.ID, PropAttributedTo, e.AttributedTo)
	b.date(e.ID, e.Date)
	b.text(e.ID, PropTopic, e.Topic)
	b.text(e.ID, PropTrigger, e.Trigger.Text)
	b.number(e.ID, PropTriggerStart, e.Trigger.Start)
	b.number(e.ID, PropTriggerEnd, e.Trigger.End)
	b.text(e.ID, PropSentence, e.Sentence.Text)
	b.number(e.ID, PropSentStart, e.Sentence.Start)
	b.number(e.ID, PropSentEnd, e.Sentence.End)
	b.literal(e.ID, PropRule, e.Rule, "")
	b.literal(e.ID, PropRulebook, e.Rulebook, "")
	b.literal(e.ID, PropCAMEO, e.CAMEO, "")
	b.literal(e.ID, PropPLOVER, e.PLOVER, "")
	if e.Status == Asserted && e.Agent != nil && e.Target != nil {
		b.iri(e.Agent.ID, RelationProperty(e.Relation), e.Target.ID)
	}
}

func (b *quadBuilder) date(event, edtf string) {
	b.literal(event, PropDate, edtf, TypeEDTF)
	if t := xsdDate(edtf); t != "" {
		b.literal(event, PropTime, edtf, t)
	}
	if begin, end, ok := strings.Cut(edtf, "/"); ok {
		if t := xsdDate(begin); t != "" {
			b.literal(event, PropBegin, begin, t)
		}
		if t := xsdDate(end); t != "" {
			b.literal(event, PropEnd, end, t)
		}
	}
}

func (b *quadBuilder) actor(event, role string, a *Actor) {
	if a == nil {
		return
	}
	b.iri(event, role, a.ID)
	if a.Inferred {
		b.iri(event, PropInferred, a.ID)
	}
	b.iri(a.ID, RDFType, ClassIRI(a.Class))
	b.literal(a.ID, RDFSLabel, a.Label, "")
	for _, l := range a.Labels {
		if l != a.Label {
			b.literal(a.ID, SKOSAltLabel, l, "")
		}
	}
	if a.SameAs != "" {
		b.iri(a.ID, OWLSameAs, a.SameAs)
	}
	if a.MemberOf != "" {
		b.iri(a.ID, SchemaMemberOf, a.MemberOf)
	}
}
