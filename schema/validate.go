package schema

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Validate returns every problem of the document, joined; nil if it is sound.
func (d *Document) Validate() error {
	var p problems
	if err := CheckDocumentID(d.ID); err != nil {
		p.check(false, "%w", err)
	}
	for _, f := range [...]struct{ name, value string }{
		{"text", d.Text}, {"title", d.Title}, {"source", d.Source}, {"url", d.URL},
	} {
		p.check(utf8.ValidString(f.value), "its %s is not UTF-8", f.name)
	}
	p.check(d.Lang == "" || languageTag(d.Lang), "its language %q is no language tag like fr or en", d.Lang)
	p.date("publication date", d.Published)
	return p.err("document %.200q", d.ID)
}

// CheckDocumentID tells what is wrong with the id of a document; nil: nothing.
func CheckDocumentID(id string) error {
	switch {
	case id == "":
		return errors.New("it has no id")
	case !utf8.ValidString(id):
		return fmt.Errorf("its id %.200q is not UTF-8", id)
	case strings.ContainsFunc(id, isControl):
		return fmt.Errorf("its id %.200q holds control characters", id)
	case len(escape(id)) > maxID-idMargin:
		return fmt.Errorf("its id %.60q… is too long: it may have %d bytes, where letters other than a to z count three times and more", id, maxID-idMargin)
	}
	return nil
}

// Validate returns every problem of the actor, joined; nil if it is sound.
func (a *Actor) Validate() error {
	var p problems
	p.id(URN, a.ID)
	switch a.Class {
	case Person, Organization, Country, Group, City, Region, Place, Thing:
	default:
		p.check(false, "its class %q is none of the ontology", a.Class)
	}
	p.check(a.Label != "", "it has no label")
	p.check(len(a.Labels) > 0 && a.Labels[0] == a.Label, "its labels %q do not begin with its label %q", a.Labels, a.Label)
	for i, l := range a.Labels {
		p.check(l != "" && utf8.ValidString(l), "its label %q is empty or not UTF-8", l)
		p.check(!slices.Contains(a.Labels[:i], l), "its label %q is there twice", l)
	}
	if a.SameAs != "" {
		q, ok := strings.CutPrefix(a.SameAs, "http://www.wikidata.org/entity/Q")
		_, number := digits(q)
		p.check(ok && q != "" && number, "its sameAs %q is no Wikidata entity like http://www.wikidata.org/entity/Q159", a.SameAs)
	}
	if a.MemberOf != "" {
		p.id(URN, a.MemberOf)
		p.check(a.MemberOf != a.ID, "it is a member of itself")
	}
	return p.err("actor %q", a.ID)
}

// Validate returns every problem of the event, joined; nil if it is sound.
// text is the text of its document.
func (e *Event) Validate(text string) error {
	var p problems
	p.check(e.Doc != "", "it names no document")
	p.id(EventURN, e.ID)
	// Two documents with an event of the same id would overwrite each other's.
	id := EventID(e)
	p.check(e.ID == id, "its id %q is not that of its content, %s", e.ID, id)
	_, known := RelationByID(e.Relation)
	p.check(known, "its relation %q is none of the ontology", e.Relation)
	p.check(e.Agent != nil || e.Target != nil, "it has neither agent nor target")
	for _, role := range [...]struct {
		name  string
		actor *Actor
	}{{"agent", e.Agent}, {"target", e.Target}, {"place", e.Place}, {"attributedTo", e.AttributedTo}} {
		if role.actor != nil {
			p.wrap(role.name, role.actor.Validate())
		}
	}
	switch e.Status {
	case Asserted, Negated, Requested, Planned, Hypothetical:
	default:
		p.check(false, "its status %q is none of the ontology", e.Status)
	}
	p.date("date", e.Date)
	p.check(utf8.ValidString(e.Topic), "its topic is not UTF-8")
	p.quote("trigger", e.Trigger, text)
	p.quote("sentence", e.Sentence, text)
	p.check(e.Sentence.Contains(e.Trigger.Span), "its trigger %v is not within its sentence %v", e.Trigger.Span, e.Sentence.Span)
	p.check(e.Rule != "" && utf8.ValidString(e.Rule), "it names no rule")
	p.check(utf8.ValidString(e.Rulebook), "its rulebook's hash is not UTF-8")
	p.check(e.CAMEO == "" || cameoCode.MatchString(e.CAMEO), "its CAMEO code %q is not two to four digits", e.CAMEO)
	p.check(e.PLOVER == "" || ploverType.MatchString(e.PLOVER), "its PLOVER type %q is not a word in capitals", e.PLOVER)
	return p.err("event %q", e.ID)
}

// Validate returns every problem of the document and its events, joined; nil
// if all is sound.
func (r *Result) Validate() error {
	return errors.Join(r.Document.Validate(), r.ValidateEvents())
}

// ValidateEvents returns every problem of the events, joined; nil if all are
// sound.
func (r *Result) ValidateEvents() error {
	var errs []error
	seen := make(map[string]bool, len(r.Events))
	for i := range r.Events {
		e := &r.Events[i]
		var p problems
		p.wrap("", e.Validate(r.Document.Text))
		p.check(e.Doc == r.Document.ID, "it is of document %q", e.Doc)
		p.check(!seen[e.ID], "its id is there twice")
		seen[e.ID] = true
		if err := p.err("document %q: event %d", r.Document.ID, i); err != nil {
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// maxID is the longest id in bytes; keys of the store hold two of them.
const maxID = 4096

// idMargin is what ids of events and names of graphs hold beside their document's
// id: a prefix, and a hash.
const idMargin = 64

// Shapes of the codes of CAMEO 1.1b3 and of PLOVER. Compiled once, never changed.
var (
	cameoCode  = regexp.MustCompile(`^[0-9]{2,4}$`)
	ploverType = regexp.MustCompile(`^[A-Z]+$`)
)

// problems gathers what is wrong with one thing.
type problems []error

func (p *problems) check(ok bool, format string, args ...any) {
	if !ok {
		*p = append(*p, fmt.Errorf(format, args...))
	}
}

func (p *problems) wrap(what string, err error) {
	switch {
	case err == nil:
	case what == "":
		*p = append(*p, err)
	default:
		*p = append(*p, fmt.Errorf("%s: %w", what, err))
	}
}

func (p *problems) id(prefix, id string) {
	p.check(strings.HasPrefix(id, prefix) && validIRI(id), "its id %q is no IRI that begins with %s", id, prefix)
	p.check(len(id) <= maxID, "its id is longer than %d bytes", maxID)
}

func (p *problems) date(what, edtf string) {
	if edtf != "" {
		if _, err := ParsePeriod(edtf); err != nil {
			*p = append(*p, fmt.Errorf("its %s: %w", what, err))
		}
	}
}

func (p *problems) quote(what string, q Quote, text string) {
	if q.Start < 0 || q.End < q.Start || q.End > len(text) {
		p.check(false, "its %s %d:%d is not within the text of %d bytes", what, q.Start, q.End, len(text))
		return
	}
	p.check(q.Len() > 0, "its %s is empty", what)
	p.check(q.Of(text) == q.Text, "its %s %q is not what the text has at %d:%d: %q", what, q.Text, q.Start, q.End, q.Of(text))
}

func (p problems) err(format string, args ...any) error {
	if len(p) == 0 {
		return nil
	}
	what := fmt.Sprintf(format, args...)
	errs := make([]error, len(p))
	for i, e := range p {
		errs[i] = fmt.Errorf("%s: %w", what, e)
	}
	return errors.Join(errs...)
}

// isControl tells whether a character would steer a terminal, the C1 controls too.
func isControl(r rune) bool { return r < ' ' || 0x7f <= r && r < 0xa0 }

// languageTag tells whether s is made like a BCP 47 tag, as RDF demands.
func languageTag(s string) bool {
	for i, sub := range strings.Split(s, "-") {
		if len(sub) < 1 || len(sub) > 8 {
			return false
		}
		for j := 0; j < len(sub); j++ {
			c := sub[j] | 0x20
			letter := 'a' <= c && c <= 'z'
			if !letter && (i == 0 || sub[j] < '0' || sub[j] > '9') {
				return false
			}
		}
	}
	return true
}
