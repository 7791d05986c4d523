package gold

import (
	"fmt"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// A Document is a text with all that it says.
type Document struct {
	schema.Document
	Positions []Position `json:"positions"`
	Events    []Event    `json:"events"`
}

// A Position is an office that the text says a person holds.
type Position struct {
	Person []string `json:"person"`
	Role   string   `json:"role"`
	Of     []string `json:"of"` // the country or organization
}

// An Event is one fact of the text. Lists hold names of one thing, the full
// name first; they are empty where the text names none.
type Event struct {
	Relation     string        `json:"relation"`
	Agent        []string      `json:"agent"`
	Target       []string      `json:"target"`
	Date         string        `json:"date"` // EDTF; empty: the text gives no time
	Place        []string      `json:"place"`
	Status       schema.Status `json:"status"`
	AttributedTo []string      `json:"attributedTo"`
	Trigger      string        `json:"trigger"`
	Sentence     string        `json:"sentence"`
}

// problems returns what is wrong with the document, each with what to do.
func (d *Document) problems() []string {
	var p []string
	add := func(format string, args ...any) { p = append(p, fmt.Sprintf(format, args...)) }
	if d.ID == "" {
		add(`it has no "id"; give it one of its own`)
	}
	if strings.TrimSpace(d.Text) == "" {
		add(`it has no "text"; give the text that was annotated`)
	}
	if d.Published != "" {
		if _, err := schema.ParsePeriod(d.Published); err != nil {
			add(`"published": %v`, err)
		}
	}
	for i := range d.Positions {
		if blank(d.Positions[i].Person) || blank(d.Positions[i].Of) {
			add(`position %d has an empty name; remove it or fill it in`, i+1)
		}
		if len(d.Positions[i].Person) == 0 {
			add(`position %d has no "person"; list the names of who holds the office`, i+1)
		}
	}
	for i := range d.Events {
		for _, problem := range d.Events[i].problems(d.Text) {
			add("event %d: %s", i+1, problem)
		}
	}
	return p
}

// problems returns what is wrong with an event of a document of that text.
func (e *Event) problems(text string) []string {
	var p []string
	add := func(format string, args ...any) { p = append(p, fmt.Sprintf(format, args...)) }
	if e.Relation == schema.HoldsPosition {
		add(`%s is no event; move it to "positions"`, e.Relation)
	} else if _, known := schema.RelationByID(e.Relation); !known {
		add(`the relation %q is none of the ontology; use one of its ids, such as met`, e.Relation)
	}
	switch e.Status {
	case schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical:
	default:
		add(`the status is %q; write asserted, negated, requested, planned or hypothetical`, e.Status)
	}
	if len(e.Agent) == 0 && len(e.Target) == 0 {
		add("it has neither agent nor target; name one")
	}
	if blank(e.Agent) || blank(e.Target) || blank(e.Place) || blank(e.AttributedTo) {
		add("a name is empty; remove it or fill it in")
	}
	if e.Date != "" {
		if _, err := schema.ParsePeriod(e.Date); err != nil {
			add("%v", err)
		}
	}
	switch {
	case strings.TrimSpace(e.Sentence) == "" || !strings.Contains(text, e.Sentence):
		add("the text has no sentence %q; copy it from there to the letter", e.Sentence)
	case strings.TrimSpace(e.Trigger) == "" || !strings.Contains(e.Sentence, e.Trigger):
		add("the sentence has no words %q; copy the trigger from there to the letter", e.Trigger)
	}
	return p
}

func blank(names []string) bool {
	for _, n := range names {
		if strings.TrimSpace(n) == "" {
			return true
		}
	}
	return false
}

// triggers returns where the trigger stands in text: everywhere that it is
// said in the event's sentence, which may be there more than once.
func (e *Event) triggers(text string) []schema.Span {
	var spans []schema.Span
	for _, at := range occurrences(text, e.Sentence) {
		for _, i := range occurrences(e.Sentence, e.Trigger) {
			spans = append(spans, schema.Span{Start: at + i, End: at + i + len(e.Trigger)})
		}
	}
	return spans
}

// occurrences returns the offsets in text where part begins; part must not be
// empty.
func occurrences(text, part string) []int {
	var at []int
	for from := 0; ; {
		i := strings.Index(text[from:], part)
		if i < 0 {
			return at
		}
		at = append(at, from+i)
		from += i + len(part)
	}
}
