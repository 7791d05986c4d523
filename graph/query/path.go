package query

import (
	"context"
	"fmt"
	"slices"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// MaxSteps is the longest path that is looked for.
const MaxSteps = 6

// maxTies is how many ties a search for a path looks at before it gives up: about
// a second's worth.
const maxTies = 4_000_000

// stepEvents is how many events of a step are shown.
const stepEvents = 3

// A Path leads from one actor to another by way of events; no steps: there is
// none.
type Path struct {
	From   ActorSummary `json:"from"`
	To     ActorSummary `json:"to"`
	Steps  []Step       `json:"steps"`            // never nil
	GaveUp string       `json:"gaveUp,omitempty"` // why the search ended before all was seen; empty: it did not
}

// A Step is two actors that have to do with each other, and the first events of
// those that say so.
type Step struct {
	From   schema.Actor   `json:"from"`
	To     schema.Actor   `json:"to"`
	Total  int            `json:"total"`
	Events []schema.Event `json:"events"`
}

// Path returns a shortest path of at most as many steps between two actors, by id
// or name; 0 steps means 4. Each step is events with both as agent and target,
// in either order, of whatever status; offices held are none. Among paths of the
// same length it is always the same.
//
// It searches from both ends, always from the one with fewer actors to go on
// from: a fifth of a microsecond for each tie of those, and at most four million
// ties, after which it says that it gave up.
func (q *Queries) Path(ctx context.Context, from, to string, steps int) (Path, error) {
	p := Path{Steps: []Step{}}
	if steps == 0 {
		steps = 4
	}
	if steps < 1 || steps > MaxSteps {
		return p, fmt.Errorf("%w: %d steps are not between 1 and %d", ErrBadFilter, steps, MaxSteps)
	}
	var err error
	if p.From, err = q.Actor(ctx, from); err != nil {
		return p, err
	}
	if p.To, err = q.Actor(ctx, to); err != nil {
		return p, fmt.Errorf("to: %w", err)
	}
	if p.From.ID == p.To.ID {
		return p, nil
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		s := search{now: now}
		way, err := s.between(graph.KeyOf(p.From.ID), graph.KeyOf(p.To.ID), steps)
		if err != nil {
			return err
		}
		if s.ties > maxTies && way == nil {
			p.GaveUp = fmt.Sprintf("after %d ties", s.ties)
		}
		for i := range len(way) - 1 {
			step, err := s.step(way[i], way[i+1])
			if err != nil {
				return err
			}
			p.Steps = append(p.Steps, step)
		}
		return nil
	})
	return p, err
}

// A search looks for a path.
type search struct {
	now  *graph.Snapshot
	ties int // looked at
}

// A side is one end of a search: whom it has reached, and from whom.
type side struct {
	from  map[graph.Key]graph.Key
	front []graph.Key // reached last
}

func newSide(of graph.Key) side {
	return side{map[graph.Key]graph.Key{of: of}, []graph.Key{of}}
}

// between returns the actors of a shortest path; nil if there is none.
func (s *search) between(from, to graph.Key, steps int) ([]graph.Key, error) {
	ends := [2]side{newSide(from), newSide(to)}
	for range steps {
		near := 0
		if len(ends[1].front) < len(ends[0].front) {
			near = 1
		}
		met, err := s.widen(&ends[near], &ends[1-near])
		if err != nil || s.ties > maxTies && met == nil {
			return nil, err
		}
		if met != nil {
			way := ends[0].back(*met)
			slices.Reverse(way)
			return append(way, ends[1].back(*met)[1:]...), nil
		}
		if len(ends[near].front) == 0 {
			return nil, nil
		}
	}
	return nil, nil
}

// widen goes one step on from everybody that one side reached last, and returns
// somebody whom the other side has reached.
func (s *search) widen(near, far *side) (met *graph.Key, err error) {
	var next []graph.Key
	for _, at := range near.front {
		err := s.now.Ties(at, func(other graph.Key, relation string, _ int) bool {
			s.ties++
			if other == (graph.Key{}) || relation == schema.HoldsPosition {
				return true
			}
			if _, known := near.from[other]; known {
				return true
			}
			near.from[other] = at
			next = append(next, other)
			if _, there := far.from[other]; there {
				met = &other
			}
			return met == nil && s.ties <= maxTies
		})
		if err != nil || met != nil || s.ties > maxTies {
			return met, err
		}
	}
	near.front = next
	return nil, nil
}

// back returns the way from somebody back to where the side began.
func (s *side) back(at graph.Key) []graph.Key {
	way := []graph.Key{at}
	for s.from[at] != at {
		at = s.from[at]
		way = append(way, at)
	}
	return way
}

// step reads the events between two actors, from the timeline of the one who has
// less of them.
func (s *search) step(from, to graph.Key) (step Step, err error) {
	step.Events = []schema.Event{}
	counts := [2]int{}
	ids := [2]string{}
	for i, end := range [...]struct {
		key   graph.Key
		actor *schema.Actor
	}{{from, &step.From}, {to, &step.To}} {
		if ids[i], err = s.now.ID(end.key); err != nil {
			return step, err
		}
		if *end.actor, counts[i], err = s.now.Actor(ids[i]); err != nil {
			return step, err
		}
	}
	of, with := ids[0], to
	if counts[1] < counts[0] {
		of, with = ids[1], from
	}
	var moments []graph.Moment
	err = s.now.Timeline(of, graph.Acting, nil, func(e *graph.Entry) bool {
		if e.Other == with && e.Relation != schema.HoldsPosition {
			step.Total++
			if len(moments) < stepEvents {
				moments = append(moments, e.Moment)
			}
		}
		return true
	})
	if err != nil {
		return step, err
	}
	events, _, err := s.now.Events(moments)
	step.Events = append(step.Events, events...)
	return step, err
}
