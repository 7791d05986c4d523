package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// A moment is an event's place in a timeline: undated ones have the greatest
// dates.
type moment struct {
	First  schema.Day `json:"f"`
	Last   schema.Day `json:"l"`
	Doc    string     `json:"d"`
	Number int        `json:"n"`
	ID     string     `json:"i"`
}

const undated = schema.NoEnd + 1

func compareMoments(a, b moment) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last),
		cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
}

// Timeline returns the events in which the actor, given by id or name, is
// agent or target, in the order of their dates: by beginning, then by end,
// undated ones last; among equals by document and place in it. A date bound
// keeps the events whose period has a day in common with it, and so none
// without a date. ErrNotFound if there is no such actor.
func (q *Queries) Timeline(ctx context.Context, actor string, f TimelineFilter) (Page[schema.Event], error) {
	page := Page[schema.Event]{Items: []schema.Event{}}
	limit, err := limits(f.Limit)
	if err != nil {
		return page, err
	}
	choose, err := q.choice(ctx, f)
	if err != nil {
		return page, err
	}
	who, err := q.Actor(ctx, actor)
	if err != nil {
		return page, err
	}
	entries, err := q.store.Involving(ctx, who.ID, schema.PropAgent, schema.PropTarget)
	if err != nil {
		return page, err
	}
	moments := make([]moment, 0, len(entries))
	for i := range entries {
		m, ok, err := choose.moment(who.ID, &entries[i])
		if err != nil {
			return page, err
		}
		if ok {
			moments = append(moments, m)
		}
	}
	slices.SortFunc(moments, compareMoments)
	shown, next, err := window(moments, compareMoments, f.Cursor, limit,
		question("timeline", who.ID, f.From, f.To, f.Relation, choose.with))
	if err != nil {
		return page, err
	}
	page.Total, page.Next = len(moments), next
	wanted := make([]graph.EventEntry, len(shown))
	for i, m := range shown {
		wanted[i].ID = m.ID
	}
	page.Items, err = q.store.Events(ctx, wanted)
	return page, err
}

// A choice is a TimelineFilter made ready.
type choice struct {
	bounded  bool
	period   schema.Period
	relation string
	with     string // id
}

func (q *Queries) choice(ctx context.Context, f TimelineFilter) (choice, error) {
	c := choice{
		bounded:  f.From != "" || f.To != "",
		period:   schema.Period{First: schema.NoBegin, Last: schema.NoEnd},
		relation: f.Relation,
	}
	if f.From != "" {
		p, err := schema.ParsePeriod(f.From)
		if err != nil {
			return c, fmt.Errorf("%w: from: %w", ErrBadFilter, err)
		}
		c.period.First = p.First
	}
	if f.To != "" {
		p, err := schema.ParsePeriod(f.To)
		if err != nil {
			return c, fmt.Errorf("%w: to: %w", ErrBadFilter, err)
		}
		c.period.Last = p.Last
	}
	if c.period.First > c.period.Last {
		return c, fmt.Errorf("%w: from %s is after to %s", ErrBadFilter, f.From, f.To)
	}
	if _, known := schema.RelationByID(f.Relation); f.Relation != "" && !known {
		return c, fmt.Errorf("%w: there is no relation %s", ErrBadFilter, strconv.Quote(f.Relation))
	}
	if f.With != "" {
		with, err := q.Actor(ctx, f.With)
		if err != nil {
			return c, fmt.Errorf("with: %w", err)
		}
		c.with = with.ID
	}
	return c, nil
}

// moment returns the event's place in who's timeline, if it is chosen.
func (c *choice) moment(who string, e *graph.EventEntry) (m moment, ok bool, err error) {
	if c.relation != "" && e.Relation != c.relation {
		return m, false, nil
	}
	if c.with != "" && !(e.Agent == who && e.Target == c.with || e.Target == who && e.Agent == c.with) {
		return m, false, nil
	}
	m = moment{undated, undated, e.Doc, e.Number, e.ID}
	if e.Date == "" {
		return m, !c.bounded, nil
	}
	p, err := schema.ParsePeriod(e.Date)
	if err != nil {
		return m, false, fmt.Errorf("event %s: %w", e.ID, err)
	}
	m.First, m.Last = p.First, p.Last
	return m, !c.bounded || p.Overlaps(c.period), nil
}
