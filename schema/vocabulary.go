package schema

// Namespace is the vocabulary of Entente's graphs. A relation of the ontology
// is there twice: as the property of the direct triple (met) and, capitalized,
// as the class of the event (Met).
const Namespace = "https://entente-kg.github.io/ns#"

// Classes and properties of the vocabulary beside those of the relations. The
// direct triple agent–relation–target stands only beside events of status
// asserted; what was denied, asked for, planned or supposed is found by way of
// its event.
const (
	ClassEvent    = Namespace + "Event"
	ClassDocument = Namespace + "Document"

	PropAgent        = Namespace + "agent"
	PropTarget       = Namespace + "target"
	PropDate         = Namespace + "date"  // an EDTF literal, as precise as the text and no more
	PropTime         = Namespace + "time"  // the same as xsd:date, xsd:gYearMonth or xsd:gYear, where it is one
	PropBegin        = Namespace + "begin" // of a period, in the same types
	PropEnd          = Namespace + "end"
	PropPlace        = Namespace + "place"
	PropStatus       = Namespace + "status"
	PropAttributedTo = Namespace + "attributedTo"
	PropInferred     = Namespace + "inferred" // of an event: an actor whom its text does not name
	PropTopic        = Namespace + "topic"
	PropTrigger      = Namespace + "trigger"       // the words that say it
	PropTriggerStart = Namespace + "triggerStart"  // bytes of the document's UTF-8 text
	PropTriggerEnd   = Namespace + "triggerEnd"    //
	PropSentence     = Namespace + "sentence"      //
	PropSentStart    = Namespace + "sentenceStart" //
	PropSentEnd      = Namespace + "sentenceEnd"   //
	PropRule         = Namespace + "rule"
	PropRulebook     = Namespace + "rulebook"
	PropCAMEO        = Namespace + "cameo"
	PropPLOVER       = Namespace + "plover"
	PropVerdict      = Namespace + "verdict"  // of a decision: rejected, accepted, edited, merged, split, joined or parted
	PropReportOf     = Namespace + "reportOf" // of a report of an event that has several: the first of them
	PropInto         = Namespace + "into"     // of a decision about who is who: the actor that is meant

	TypeEDTF = Namespace + "edtf" // datatype of ISO 8601-2 extended dates
)

// What the graphs use of other vocabularies.
const (
	RDFNamespace     = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFSNamespace    = "http://www.w3.org/2000/01/rdf-schema#"
	OWLNamespace     = "http://www.w3.org/2002/07/owl#"
	SKOSNamespace    = "http://www.w3.org/2004/02/skos/core#"
	XSDNamespace     = "http://www.w3.org/2001/XMLSchema#"
	PROVNamespace    = "http://www.w3.org/ns/prov#"
	DCTermsNamespace = "http://purl.org/dc/terms/"
	DCNamespace      = "http://purl.org/dc/elements/1.1/"
	SchemaNamespace  = "http://schema.org/"

	RDFType        = RDFNamespace + "type"
	RDFSLabel      = RDFSNamespace + "label"
	OWLSameAs      = OWLNamespace + "sameAs"
	SKOSAltLabel   = SKOSNamespace + "altLabel"
	SchemaMemberOf = SchemaNamespace + "memberOf"
	PROVDerived    = PROVNamespace + "wasDerivedFrom"
	PROVActivity   = PROVNamespace + "Activity"
	PROVUsed       = PROVNamespace + "used"
	PROVEnded      = PROVNamespace + "endedAtTime"
	RDFSComment    = RDFSNamespace + "comment"
	DCCreator      = DCNamespace + "creator"
	DCTitle        = DCTermsNamespace + "title"
	DCDate         = DCTermsNamespace + "date"
	DCLanguage     = DCTermsNamespace + "language"
	DCSource       = DCTermsNamespace + "source"
	DCPublisher    = DCNamespace + "publisher"

	XSDString     = XSDNamespace + "string"
	XSDInteger    = XSDNamespace + "integer"
	XSDDate       = XSDNamespace + "date"
	XSDDateTime   = XSDNamespace + "dateTime"
	XSDGYearMonth = XSDNamespace + "gYearMonth"
	XSDGYear      = XSDNamespace + "gYear"
)

// RelationProperty returns the IRI of the direct triple's predicate.
func RelationProperty(relation string) string { return Namespace + escape(relation) }

// RelationClass returns the IRI of the class of the relation's events.
func RelationClass(relation string) string { return Namespace + escape(capitalize(relation)) }

// ClassIRI returns the IRI of a class of actors.
func ClassIRI(c Class) string { return Namespace + escape(string(c)) }

// StatusIRI returns the IRI of a status.
func StatusIRI(s Status) string { return Namespace + escape(capitalize(string(s))) }

// capitalize makes the first letter of an ASCII word a capital.
func capitalize(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}
