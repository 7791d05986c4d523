// Package query answers questions about a store: who is there, what did they
// do, in which order.
package query

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"

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

	// Damaged names documents that could not be read: what they say is missing
	// among the items.
	Damaged []string `json:"damaged,omitempty"`
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
	Q      string       // part of a name, in any case, with or without accents
	Class  schema.Class // empty: any
	Cursor string       // Next of the page before
	Limit  int          // items of a page; 0 means DefaultLimit
}

// A TimelineFilter chooses events of an actor's timeline. The zero value is all.
type TimelineFilter struct {
	From, To string // EDTF dates, inclusive, of any precision: 2014, 2014-04, 2014-04-01
	Relation string // id of a relation
	With     string // id or name of another actor, who must take part
	Place    string // id or name of the place where it happened
	Doc      string // id of the document that says it
	Status   schema.Status
	CAMEO    string // a code or the beginning of codes: 04 for all of consulting
	PLOVER   string
	Cursor   string // Next of the page before
	Limit    int    // items of a page; 0 means DefaultLimit
}

// A RelationCount is a relation with the number of events that are of it.
type RelationCount struct {
	schema.Relation
	Events      int `json:"events"`
	Occurrences int `json:"occurrences"` // what happened, of which Events are reports
}

// An AmbiguousError says that a name is borne by several actors.
type AmbiguousError struct {
	Name       string
	Candidates []ActorSummary // at least two, those with the most events first; the first of them
	Total      int            // how many there are
}

// maxCandidates is how many actors an AmbiguousError lists: more help nobody.
const maxCandidates = 20

func (e *AmbiguousError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d actors are called %q: use the id of one:", e.Total, e.Name)
	for _, c := range e.Candidates {
		fmt.Fprintf(&b, "\n  %s  %s, %s, %d events", c.ID, c.Label, c.Class, c.Events)
	}
	if more := e.Total - len(e.Candidates); more > 0 {
		fmt.Fprintf(&b, "\n  and %d more", more)
	}
	return b.String()
}

// Queries answers questions about one store. It is safe for use by many
// goroutines, also while the store is written.
type Queries struct {
	store *graph.Store

	gathering sync.Mutex
	names     *names // as last gathered

	counts counts

	ruling sync.Mutex
	ruled  *ruled // as last made out
}

// New returns the queries of a store.
func New(store *graph.Store) *Queries { return &Queries{store: store} }

// Event returns the event with that id; ErrNotFound if there is none.
func (q *Queries) Event(ctx context.Context, id string) (schema.Event, error) {
	var e schema.Event
	err := q.store.Snapshot(ctx, func(now *graph.Snapshot) (err error) {
		e, err = now.Event(id)
		return err
	})
	return e, err
}

// Relations returns the relations that have events, in the order of the ontology.
// The first time after a change of the store it goes through the entries of all
// actors, at two tenths of a microsecond each, to join the reports of one event.
func (q *Queries) Relations(ctx context.Context) ([]RelationCount, error) {
	counts, err := q.store.Relations(ctx)
	if err != nil {
		return nil, err
	}
	occurrences, err := q.relationOccurrences(ctx)
	if err != nil {
		return nil, err
	}
	relations := make([]RelationCount, 0, len(counts))
	for _, r := range schema.Relations() {
		if n := counts[r.ID]; n > 0 {
			relations = append(relations, RelationCount{r, n, occurrences[r.ID]})
		}
	}
	return relations, nil
}
