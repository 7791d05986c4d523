package schema

// A Class says what kind of thing an Actor is.
type Class string

// The classes of actors, and of the places and things that can be targets.
const (
	Person       Class = "Person"
	Organization Class = "Organization"
	Country      Class = "Country"
	Group        Class = "Group" // plural or collective, without a name of its own: les séparatistes
	City         Class = "City"
	Region       Class = "Region"
	Place        Class = "Place" // buildings, bases, seas, rivers
	Thing        Class = "Thing" // a named text, meeting, exercise, rule: traité de Minsk, exercice Agile Spirit
)

// An Actor is somebody or something that an event is about.
type Actor struct {
	ID     string   `json:"id"` // urn:entente:actor:…
	Class  Class    `json:"class"`
	Label  string   `json:"label"`            // the name to show
	Labels []string `json:"labels"`           // every name known, Label first
	SameAs string   `json:"sameAs,omitempty"` // a Wikidata entity URI, where certain

	// MemberOf is the id of the organization or country that the text says it is
	// a member, fighter or soldier of; empty: none is named.
	MemberOf string `json:"memberOf,omitempty"`

	// Inferred tells that the text does not name this person: it says only which
	// office he held, and who that was at the time is known from elsewhere.
	Inferred bool `json:"inferred,omitempty"`
}

// A Status says whether an event happened according to the text.
type Status string

// The statuses of ontology.md.
const (
	Asserted     Status = "asserted"
	Negated      Status = "negated"
	Requested    Status = "requested"
	Planned      Status = "planned"
	Hypothetical Status = "hypothetical"
)

// Quote is a span of a document together with its words.
type Quote struct {
	Text string `json:"text"`
	Span
}

// An Event is one fact of one document: a relation between one agent and one
// target. An event with several agents or targets is several Events.
type Event struct {
	Doc          string `json:"doc"`
	ID           string `json:"id"` // urn:entente:event:…
	Relation     string `json:"relation"`
	Agent        *Actor `json:"agent"`
	Target       *Actor `json:"target"`
	Date         string `json:"date"` // EDTF; empty: the text gives no time
	Place        *Actor `json:"place"`
	Status       Status `json:"status"`
	AttributedTo *Actor `json:"attributedTo"`
	Topic        string `json:"topic"`
	Trigger      Quote  `json:"trigger"`
	Sentence     Quote  `json:"sentence"`
	Rule         string `json:"rule"`
	Rulebook     string `json:"rulebook"` // hash of the rulebook that found it
	CAMEO        string `json:"cameo"`
	PLOVER       string `json:"plover"`
}

// A Result is what extraction finds in one document, in the order of its text.
type Result struct {
	Document Document `json:"document"` // with language and date filled in where they were found
	Events   []Event  `json:"events"`
}
