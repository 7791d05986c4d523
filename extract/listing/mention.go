package listing

import "github.com/entente-kg/entente/schema"

// A Mention is a name or an expression of time in a document.
type Mention struct {
	Doc   string `json:"doc"`
	Class string `json:"class"` // a class of actors, or Date, Time, Duration, Set
	schema.Span
	Text  string `json:"text"`
	ID    string `json:"id,omitempty"`    // of the actor that a name means
	Value string `json:"value,omitempty"` // by TIMEX3
	Type  string `json:"type,omitempty"`  // by TIMEX3
}
