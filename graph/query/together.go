package query

import (
	"context"
	"slices"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// How two actors were together.
const (
	InEvent = "event" // both take part in one event
	AtPlace = "place" // at one place on one day, in events of their own
)

// A Presence is an occasion on which two actors were together, or may have been.
type Presence struct {
	How     string         `json:"how"` // InEvent or AtPlace
	Date    string         `json:"date"`
	Place   *schema.Actor  `json:"place"`   // null: unknown
	Events  []schema.Event `json:"events"`  // the first report of the event, or the first of each at the place
	Reports int            `json:"reports"` // of the event, or events of both at the place
}

// Together returns the occasions on which two actors, by id or name, took part in
// one event, or were in events at one place on one day, in the order of a timeline.
// Of the latter only events that happened count; days at no more than a country, and
// offices held, say nothing. The filter is that of a timeline but for its place, and
// chooses among the events of both.
//
// It goes through the entries of both, at two tenths of a microsecond each, and
// reads the events of the page.
func (q *Queries) Together(ctx context.Context, one, other string, f TimelineFilter) (Page[Presence], error) {
	page := Page[Presence]{Items: []Presence{}}
	f.With, f.Place = other, ""
	a, err := q.ask(ctx, "together", one, f)
	if err != nil {
		return page, err
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		all, err := a.together(now, by, a.who.ID, a.withID)
		if err != nil {
			return err
		}
		page.Total = len(all)
		if a.after != nil {
			n, _ := slices.BinarySearchFunc(all, *a.after, func(o occasion, m graph.Moment) int { return o.events[0].Compare(m) })
			for n < len(all) && all[n].events[0] == *a.after {
				n++
			}
			all = all[n:]
		}
		if len(all) > a.limit {
			all = all[:a.limit]
			page.Next = a.next(all[a.limit-1].events[0])
		}
		for _, o := range all {
			events, lost, err := now.Events(o.events)
			if err != nil {
				return err
			}
			for _, l := range lost {
				if !slices.Contains(page.Damaged, l.Doc) {
					page.Damaged = append(page.Damaged, l.Doc)
				}
			}
			if len(events) > 0 {
				page.Items = append(page.Items, Presence{o.how, events[0].Date, events[0].Place, events, o.reports})
			}
		}
		return nil
	})
	return page, err
}

// An occasion is a Presence before its events are read.
type occasion struct {
	how     string
	events  []graph.Moment
	reports int
}

func (c *choice) together(now *graph.Snapshot, by *ruled, one, other string) ([]occasion, error) {
	var all []occasion
	err := c.each(now, by, one, func(first *graph.Entry, reports []graph.Moment) {
		if first.Relation != schema.HoldsPosition {
			all = append(all, occasion{InEvent, reports[:1], len(reports)})
		}
	})
	if err != nil {
		return nil, err
	}
	type where struct {
		day   schema.Day
		place graph.Key
	}
	type who struct {
		first  graph.Moment
		events int
	}
	there := func(id, with string) (map[where]who, error) {
		alone := *c
		alone.withID = ""
		without := graph.KeyOf(with)
		at := make(map[where]who)
		err := now.Timeline(id, graph.Acting, nil, func(e *graph.Entry) bool {
			if e.Place == (graph.Key{}) || e.First != e.Last || e.First == graph.Undated || e.Status != schema.Asserted ||
				e.Relation == schema.HoldsPosition || e.Other == without || c.bounded && e.First > c.period.Last || !alone.chooses(e) {
				return e.First != graph.Undated
			}
			w := at[where{e.First, e.Place}]
			if w.events++; w.events == 1 {
				w.first = e.Moment
			}
			at[where{e.First, e.Place}] = w
			return true
		})
		return at, err
	}
	ofOne, err := there(one, other)
	if err != nil || len(ofOne) == 0 {
		return all, err
	}
	ofOther, err := there(other, one)
	if err != nil {
		return nil, err
	}
	for at, a := range ofOne {
		b, both := ofOther[at]
		if !both {
			continue
		}
		id, err := now.ID(at.place)
		if err != nil {
			return nil, err
		}
		place, _, err := now.Actor(id)
		if err != nil {
			return nil, err
		}
		if place.Class != schema.Country {
			all = append(all, occasion{AtPlace, []graph.Moment{a.first, b.first}, a.events + b.events})
		}
	}
	slices.SortFunc(all, func(a, b occasion) int { return a.events[0].Compare(b.events[0]) })
	return all, nil
}
