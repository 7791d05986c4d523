package query

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/entente-kg/entente/graph"
)

// Changes is what became of a store since a revision.
type Changes struct {
	Revision  int              `json:"revision"`  // to ask from next time
	Documents []graph.Change   `json:"documents"` // in the order they were made; never nil
	Decisions []graph.Decision `json:"decisions"` // made since then
	Undone    []graph.Decision `json:"undone"`    // taken back since then
	Damaged   int              `json:"damaged,omitempty"`
}

// Changes returns what changed since a revision: 0 is before all. It goes through
// the whole log, at some microseconds a change and a hundred nanoseconds for each
// document that it names; entries that cannot be read are counted.
func (q *Queries) Changes(ctx context.Context, since int) (Changes, error) {
	c := Changes{Documents: []graph.Change{}, Decisions: []graph.Decision{}, Undone: []graph.Decision{}}
	if since < 0 {
		return c, fmt.Errorf("%w: revision %d is before all: ask from 0", ErrBadFilter, since)
	}
	var then time.Time // of the revision
	for change, err := range q.store.Log(ctx) {
		switch {
		case errors.Is(err, graph.ErrDamaged):
			c.Damaged++
			continue
		case err != nil:
			return c, err
		}
		c.Revision = change.Number
		if change.Number > since {
			c.Documents = append(c.Documents, change)
		} else {
			then = change.When
		}
	}
	if since > c.Revision {
		return c, fmt.Errorf("%w: the store is at revision %d, not yet at %d", ErrBadFilter, c.Revision, since)
	}
	made, err := q.store.Decisions(ctx)
	if err != nil {
		return c, err
	}
	undone, err := q.store.Undone(ctx)
	if err != nil {
		return c, err
	}
	for _, d := range made {
		if d.When.After(then) {
			c.Decisions = append(c.Decisions, d)
		}
	}
	for _, d := range undone {
		if d.Undone != nil && d.Undone.When.After(then) {
			c.Undone = append(c.Undone, d)
		}
	}
	return c, nil
}
