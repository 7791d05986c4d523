package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A Verdict is what is decided about an event.
type Verdict string

// The verdicts.
const (
	Rejected Verdict = "rejected" // the text does not say it: it is in no answer
	Accepted Verdict = "accepted" // somebody looked, and the text says it
	Edited   Verdict = "edited"   // the text says it otherwise
)

// A Mark is what an event is known by, all that is likely to be the same when its
// document is read again.
type Mark struct {
	Doc      string `json:"doc"`
	ID       string `json:"id"` // when it was decided; it changes when the text before it grows
	Relation string `json:"relation"`
	Agent    string `json:"agent,omitempty"` // ids as they were read
	Target   string `json:"target,omitempty"`
	Topic    string `json:"topic,omitempty"`
	Trigger  string `json:"trigger"`  // words
	Sentence string `json:"sentence"` // words
}

func markOf(e *schema.Event) Mark {
	return Mark{
		Doc: e.Doc, ID: e.ID, Relation: e.Relation, Agent: idOf(e.Agent), Target: idOf(e.Target), Topic: e.Topic,
		Trigger: e.Trigger.Text, Sentence: e.Sentence.Text,
	}
}

// A DecidedEvent says which event a decision is about, and what was decided.
type DecidedEvent struct {
	Verdict Verdict `json:"verdict"`
	Mark
	Edit *Edit `json:"edit,omitempty"`
}

// An Edit says how an event is otherwise: fields that are nil stay as they were
// read; an actor without an id, and an empty word, mean that there is none.
type Edit struct {
	Relation *string        `json:"relation,omitempty"`
	Date     *string        `json:"date,omitempty"`
	Topic    *string        `json:"topic,omitempty"`
	Status   *schema.Status `json:"status,omitempty"`
	Agent    *schema.Actor  `json:"agent,omitempty"`
	Target   *schema.Actor  `json:"target,omitempty"`
	Place    *schema.Actor  `json:"place,omitempty"`
}

// about returns which of the decisions about events of a document are about
// which of its events, by number. An event is the one that was decided about if
// it has its id; else, where the text has moved, if its words, relation and
// actors are the same in the same sentence; else in whatever sentence, if there
// is only one like that.
func (ds decisions) about(r *schema.Result) map[int][]*Decision {
	about := make(map[int][]*Decision)
	all := ds.events[r.Document.ID]
	for i := range all {
		d := &all[i]
		if n := d.Event.find(r.Events); n >= 0 {
			about[n] = append(about[n], d)
		}
	}
	return about
}

// find returns the number of the event among those of its document; -1: none.
func (d *Mark) find(events []schema.Event) int {
	alike, sameSentence := -1, -1
	several := false
	for i := range events {
		e := &events[i]
		if e.ID == d.ID {
			return i
		}
		if e.Relation != d.Relation || e.Trigger.Text != d.Trigger || idOf(e.Agent) != d.Agent || idOf(e.Target) != d.Target || e.Topic != d.Topic {
			continue
		}
		several = alike >= 0
		alike = i
		if sameSentence < 0 && e.Sentence.Text == d.Sentence {
			sameSentence = i
		}
	}
	if sameSentence >= 0 || several {
		return sameSentence
	}
	return alike
}

func idOf(a *schema.Actor) string {
	if a == nil {
		return ""
	}
	return a.ID
}

// judged returns the event under the decisions about it, in their order; ok is
// false where it is rejected. Edits add up. Accepting it says that the event is
// as it was read. Its id stays that of what was read.
func judged(read schema.Event, about []*Decision) (e schema.Event, ok bool) {
	e, ok = read, true
	for _, d := range about {
		switch ok = d.Event.Verdict != Rejected; d.Event.Verdict {
		case Accepted:
			e = read
		case Edited:
			d.Event.Edit.apply(&e)
		}
	}
	return e, ok
}

func (c *Edit) apply(e *schema.Event) {
	if c.Relation != nil {
		r, _ := schema.RelationByID(*c.Relation)
		e.Relation, e.CAMEO, e.PLOVER = *c.Relation, r.CAMEO, r.PLOVER
	}
	set(&e.Date, c.Date)
	set(&e.Topic, c.Topic)
	set(&e.Status, c.Status)
	for _, role := range [...]struct {
		to **schema.Actor
		is *schema.Actor
	}{{&e.Agent, c.Agent}, {&e.Target, c.Target}, {&e.Place, c.Place}} {
		switch {
		case role.is == nil:
		case role.is.ID == "":
			*role.to = nil
		default:
			*role.to = role.is
		}
	}
}

func set[T any](to, is *T) {
	if is != nil {
		*to = *is
	}
}

// Judge decides about an event, by its id: that it is rejected, accepted, or to
// be edited. It is the last word, and what was decided before is kept: an edit
// changes the event as it was edited before, and taking it back brings that
// back.
func (s *Store) Judge(ctx context.Context, eventID string, verdict Verdict, edit *Edit, why Why) (Decision, error) {
	d := Decision{Why: why.utc()}
	err := s.decide(ctx, func(tx *bbolt.Tx, ds decisions) error {
		if (verdict == Edited) != (edit != nil) {
			return fmt.Errorf("%w: say what to change, and only where an event is edited", ErrDecision)
		}
		e, doc, about, err := ds.asRead(tx, eventID)
		if err != nil {
			return err
		}
		d.Event = &DecidedEvent{verdict, markOf(&e), edit}
		if err := sensible(e, &doc, append(about, &d)); err != nil {
			return fmt.Errorf("%w: %w", ErrDecision, err)
		}
		return d.keep(tx)
	}, &d)
	return d, err
}

// without tells whether the decisions about the event of d make sense without it.
func (ds decisions) without(tx *bbolt.Tx, d *Decision) error {
	e, doc, about, err := ds.asRead(tx, d.Event.ID)
	if errors.Is(err, ErrNotFound) || errors.Is(err, ErrDamaged) {
		return nil // it has no event now, and none that could be wrong
	}
	if err != nil {
		return err
	}
	about = slices.DeleteFunc(about, func(o *Decision) bool { return o.Number == d.Number })
	if err := sensible(e, &doc, about); err != nil {
		return fmt.Errorf("%w: decision %d is needed by a later one, take that back first: %w", ErrDecision, d.Number, err)
	}
	return nil
}

// sensible tells what is wrong with an event under decisions about it, beside
// what was wrong as it was read.
func sensible(read schema.Event, doc *schema.Document, about []*Decision) error {
	e, kept := judged(read, about)
	if !kept {
		return nil
	}
	placed := func(e *schema.Event) error {
		if e.Place == nil {
			return nil
		}
		switch e.Place.Class {
		case schema.Person, schema.Group:
			return fmt.Errorf("its place %s is a %s: name a city, a country, a region or another place", e.Place.ID, strings.ToLower(string(e.Place.Class)))
		}
		return nil
	}
	apart := func(e *schema.Event) error {
		if e.Agent != nil && e.Target != nil && e.Agent.ID == e.Target.ID {
			return fmt.Errorf("its agent and its target are both %s: nobody does that to himself; name another, or give --target '' where nobody else is meant", e.Agent.ID)
		}
		return nil
	}
	for _, rule := range [...]func(*schema.Event) error{placed, apart, doc.Tells} {
		if err := rule(&e); err != nil && rule(&read) == nil {
			return err
		}
	}
	e.ID = schema.EventID(&e)
	return e.Validate(doc.Text)
}

// asRead returns an event as it was read, the document it stands in, and the
// decisions about it.
func (ds decisions) asRead(tx *bbolt.Tx, eventID string) (e schema.Event, doc schema.Document, about []*Decision, err error) {
	docID, err := ds.documentOf(tx, eventID)
	if err != nil {
		return e, doc, nil, err
	}
	r, err := readDocument(tx, docID)
	if err != nil {
		return e, doc, nil, err
	}
	all := ds.about(&r)
	for i := range r.Events {
		found := r.Events[i].ID == eventID
		for _, d := range all[i] {
			found = found || d.Event.ID == eventID
		}
		if found {
			return r.Events[i], r.Document, all[i], nil
		}
	}
	return e, doc, nil, notFound("event", eventID)
}

// documentOf returns the id of the document of an event, also of one that was
// rejected, which is in no index.
func (ds decisions) documentOf(tx *bbolt.Tx, eventID string) (string, error) {
	k := keyOf(eventID)
	if value := tx.Bucket([]byte(eventsBucket)).Get(k[:]); value != nil {
		at, err := decodePlace(value)
		if err != nil {
			return "", err
		}
		return newEventReader(tx).doc(at.doc)
	}
	for doc, all := range ds.events {
		for i := range all {
			if all[i].Event.ID == eventID {
				return doc, nil
			}
		}
	}
	return "", notFound("event", eventID)
}
