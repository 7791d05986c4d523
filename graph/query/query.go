// Package query answers questions about a store: who is there, what did they
// do, in which order.
package query

import (
	"context"
	"errors"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// Limits of a page.
const (
	DefaultLimit = 50   // where a filter gives none
	MaxLimit     = 1000 // larger limits are an ErrBadFilter
)

// What can go wrong with a question, beside what can go wrong with a store.
var (
	ErrNotFound  = graph.ErrNotFound            // no such actor or event
	ErrBadFilter = errors.New("invalid filter") // date, relation, limit or cursor that makes no sense
)

// A Page is a part of an ordered list.
type Page[T any] struct {
	Items []T    `json:"items"` // never nil
	Total int    `json:"total"` // of the whole list
	Next  string `json:"next"`  // cursor of the next page; empty: this is the last
}

// An ActorSummary is an actor with the number of events it takes part in as
// agent or target.
type ActorSummary struct {
	schema.Actor
	Events int `json:"events"`
}

// An ActorFilter chooses actors. The zero value is all of them, those with the
// most events first.
type ActorFilter struct {
	Q      string // part of a name, in any case, with or without accents
	Cursor string // Next of the page before
	Limit  int    // items of a page; 0 means DefaultLimit
}

// A TimelineFilter chooses events of an actor's timeline. The zero value is all.
type TimelineFilter struct {
	From, To string // EDTF dates, inclusive, of any precision: 2014, 2014-04, 2014-04-01
	Relation string // id of a relation
	With     string // id or name of another actor, who must take part
	Cursor   string // Next of the page before
	Limit    int    // items of a page; 0 means DefaultLimit
}

// A RelationCount is a relation with the number of events that are of it.
type RelationCount struct {
	schema.Relation
	Events int `json:"events"`
}

// An AmbiguousError says that a name is borne by several actors.
type AmbiguousError struct {
	Name       string
	Candidates []ActorSummary // at least two, those with the most events first
}

func (e *AmbiguousError) Error() string { return "several actors are called " + e.Name }

// Queries answers questions about one store. It is safe for use by many
// goroutines, also while the store is written.
type Queries struct{ store *graph.Store }

// New returns the queries of a store.
func New(store *graph.Store) *Queries { return &Queries{store} }

// Actors finds actors by name, best first: the whole name, its beginning, the
// beginning of a word, any part; among equals those with the most events.
func (q *Queries) Actors(ctx context.Context, f ActorFilter) (Page[ActorSummary], error) {
	return Page[ActorSummary]{}, errors.ErrUnsupported
}

// Actor returns the actor with that id or, failing that, that name (in any
// case, with or without accents): ErrNotFound if there is none, an
// *AmbiguousError if there are several.
func (q *Queries) Actor(ctx context.Context, idOrName string) (ActorSummary, error) {
	return ActorSummary{}, errors.ErrUnsupported
}

// Timeline returns the events in which the actor is agent or target, in the
// order of their dates, undated ones last. ErrNotFound if there is no such actor.
func (q *Queries) Timeline(ctx context.Context, actorID string, f TimelineFilter) (Page[schema.Event], error) {
	return Page[schema.Event]{}, errors.ErrUnsupported
}

// Event returns the event with that id; ErrNotFound if there is none.
func (q *Queries) Event(ctx context.Context, id string) (schema.Event, error) {
	return schema.Event{}, errors.ErrUnsupported
}

// Relations returns the relations that have events, in the order of the ontology.
func (q *Queries) Relations(ctx context.Context) ([]RelationCount, error) {
	return nil, errors.ErrUnsupported
}
