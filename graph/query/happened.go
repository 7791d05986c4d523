package query

import (
	"context"
	"slices"
	"sync"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// happened calls f with every event that is in a store, once, with its reports: those
// of one actor together. It goes through the entries of all actors, at two tenths of
// a microsecond each.
func happened(now *graph.Snapshot, by *ruled, f func(first *graph.Entry, reports []graph.Moment)) error {
	seen := make(map[string]bool)
	var ids []string
	err := now.Names(func(n graph.Name) {
		if n.Events > 0 && !seen[n.ID] {
			seen[n.ID] = true
			ids = append(ids, n.ID)
		}
	})
	if err != nil {
		return err
	}
	all := choice{all: true, period: schema.Period{First: schema.NoBegin, Last: schema.NoEnd}}
	told := make(map[int]bool) // of groups that somebody decided about
	for _, id := range ids {
		err := all.each(now, by, id, func(first *graph.Entry, reports []graph.Moment) {
			if g, decided := by.of[first.Moment]; decided {
				if !told[g] {
					told[g] = true
					f(first, reports)
				}
				return
			}
			// The first report is the same in the timelines of both, and one of them is its agent.
			if first.Agent || first.Other == (graph.Key{}) {
				f(first, reports)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// maxCounted is how many actors' counts are kept.
const maxCounted = 4096

// counted is what was counted in one revision of a store.
type counted struct {
	revision  graph.Revision
	relations map[string]int // events; nil: not yet
	actors    map[string]int
}

// counts keeps what was counted last.
type counts struct {
	sync.Mutex
	last counted
}

// at returns what was counted in the revision of a snapshot. The caller holds the lock.
func (c *counts) at(now *graph.Snapshot) *counted {
	if c.last.actors == nil || c.last.revision != now.Revision() || len(c.last.actors) >= maxCounted {
		relations := c.last.relations
		if c.last.revision != now.Revision() {
			relations = nil
		}
		c.last = counted{now.Revision(), relations, make(map[string]int)}
	}
	return &c.last
}

// occurrencesOf counts the events of an actor, reports of one joined. The first time
// after a change it goes through the entries of the actor, at two tenths of a
// microsecond each.
func (q *Queries) occurrencesOf(ctx context.Context, id string) (n int, err error) {
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		q.counts.Lock()
		known := false
		n, known = q.counts.at(now).actors[id]
		q.counts.Unlock()
		if known {
			return nil
		}
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		all := choice{all: true, period: schema.Period{First: schema.NoBegin, Last: schema.NoEnd}}
		err = all.each(now, by, id, func(*graph.Entry, []graph.Moment) { n++ })
		if err != nil {
			return err
		}
		q.counts.Lock()
		q.counts.at(now).actors[id] = n
		q.counts.Unlock()
		return nil
	})
	return n, err
}

// relationOccurrences counts the events of each relation, reports of one joined. The first
// time after a change it takes what happened takes.
func (q *Queries) relationOccurrences(ctx context.Context) (of map[string]int, err error) {
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		q.counts.Lock()
		defer q.counts.Unlock() // the others would count the same
		c := q.counts.at(now)
		if c.relations == nil {
			by, err := q.rulings(now)
			if err != nil {
				return err
			}
			relations := make(map[string]int)
			err = happened(now, by, func(first *graph.Entry, _ []graph.Moment) { relations[first.Relation]++ })
			if err != nil {
				return err
			}
			c.relations = relations
		}
		of = c.relations
		return nil
	})
	return of, err
}

// A Card is an actor with what it takes part in, counted both ways.
type Card struct {
	ActorSummary
	Occurrences int `json:"occurrences"` // what happened, of which Events are reports
}

// Card returns the actor with that id or name; errors are those of Actor.
func (q *Queries) Card(ctx context.Context, idOrName string) (Card, error) {
	who, err := q.Actor(ctx, idOrName)
	if err != nil {
		return Card{}, err
	}
	n, err := q.occurrencesOf(ctx, who.ID)
	return Card{who, n}, err
}

// An Exported is a store for exports, which also say which reports are of one event.
type Exported struct {
	*graph.Store
	queries *Queries
}

// Exported returns the store for exports.
func (q *Queries) Exported() Exported { return Exported{q.store, q} }

// Provenance is that of the store with, for each report of an event that has
// several, which one is the first of them, in the order of schema.Quad.Compare.
func (s Exported) Provenance(ctx context.Context) ([]schema.Quad, error) {
	quads, err := s.Store.Provenance(ctx)
	if err != nil {
		return nil, err
	}
	err = s.Snapshot(ctx, func(now *graph.Snapshot) error {
		by, err := s.queries.rulings(now)
		if err != nil {
			return err
		}
		var all [][]graph.Moment
		err = happened(now, by, func(_ *graph.Entry, reports []graph.Moment) {
			if len(reports) > 1 {
				slices.SortFunc(reports, graph.Moment.Compare)
				all = append(all, reports)
			}
		})
		if err != nil {
			return err
		}
		for _, reports := range all {
			events, _, err := now.Events(reports) // the export names those that cannot be read
			if err != nil {
				return err
			}
			for i := range events {
				quads = append(quads, schema.Quad{
					Subject: events[i].ID, Predicate: schema.PropReportOf,
					Object: schema.Term{Kind: schema.IRITerm, Value: events[0].ID}, Graph: schema.ReportGraph,
				})
			}
		}
		return nil
	})
	slices.SortFunc(quads, schema.Quad.Compare)
	return quads, err
}
