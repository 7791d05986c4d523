package schema

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
