package query

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// Timeline returns the events in which the actor, given by id or name, is
// agent or target, in the order of their dates: by beginning, then by end,
// undated ones last; among equals those of a document together, in the order of
// its text. A date bound keeps the events whose period has a day in common with
// it, and so none without a date. ErrNotFound if there is no such actor.
//
// A page of all events takes as long as its events; with a filter, besides, a
// tenth of a microsecond for each event of the actor, to count those that fit.
func (q *Queries) Timeline(ctx context.Context, actor string, f TimelineFilter) (Page[schema.Event], error) {
	page := Page[schema.Event]{Items: []schema.Event{}}
	a, err := q.ask(ctx, "timeline", actor, f)
	if err != nil {
		return page, err
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		moments, total, err := a.moments(now, a.who.ID, a.after, a.limit+1)
		if err != nil {
			return err
		}
		page.Total = total
		if len(moments) > a.limit {
			moments = moments[:a.limit]
			page.Next = a.next(moments[a.limit-1])
		}
		events, lost, err := now.Events(moments)
		page.Items = events
		for _, l := range lost {
			page.Damaged = append(page.Damaged, l.Doc)
		}
		return err
	})
	return page, err
}

// A choice is a TimelineFilter made ready.
type choice struct {
	all             bool // nothing is left out
	bounded         bool
	period          schema.Period
	relation        string
	status          schema.Status
	cameo, plover   string
	with, place     graph.Key
	withID, placeID string
	doc             graph.Key
	inDoc           bool
}

// moments returns the first moments that are chosen, as many as wanted, and the
// number of all.
func (c *choice) moments(now *graph.Snapshot, who string, after *graph.Moment, wanted int) (moments []graph.Moment, total int, err error) {
	_, all, err := now.Actor(who)
	if err != nil {
		return nil, 0, err
	}
	if c.all {
		err = now.Timeline(who, graph.Acting, after, func(e *graph.Entry) bool {
			moments = append(moments, e.Moment)
			return len(moments) < wanted
		})
		if err == nil && len(moments) < wanted { // it is the last page
			err = whole(now, who, all)
		}
		return moments, all, err
	}
	err = now.Timeline(who, graph.Acting, nil, func(e *graph.Entry) bool {
		if c.bounded && (e.First > c.period.Last || e.First == graph.Undated) {
			return false
		}
		if c.chooses(e) {
			total++
			if len(moments) < wanted && (after == nil || e.Moment.Compare(*after) > 0) {
				moments = append(moments, e.Moment)
			}
		}
		return true
	})
	if err == nil {
		err = whole(now, who, all)
	}
	return moments, total, err
}

// whole tells whether the index of time has lost events of an actor, which takes
// some hundredths of a microsecond for each.
func whole(now *graph.Snapshot, who string, of int) error {
	has, err := now.Count(who, graph.Acting)
	if err != nil || has >= of {
		return err
	}
	return fmt.Errorf("%w: its index of time holds %d of %d events; mend it with: entente check --repair", graph.ErrDamaged, has, of)
}

func (c *choice) chooses(e *graph.Entry) bool {
	return (!c.bounded || e.Last >= c.period.First) &&
		(c.relation == "" || e.Relation == c.relation) &&
		(c.withID == "" || e.Other == c.with) &&
		(c.placeID == "" || e.Place == c.place) &&
		(!c.inDoc || e.Doc() == c.doc) &&
		(c.status == "" || e.Status == c.status) &&
		strings.HasPrefix(e.CAMEO, c.cameo) &&
		(c.plover == "" || e.PLOVER == c.plover)
}

func (q *Queries) choice(ctx context.Context, f TimelineFilter) (choice, error) {
	limitless := f
	limitless.Cursor, limitless.Limit = "", 0
	c := choice{
		all:      limitless == TimelineFilter{},
		bounded:  f.From != "" || f.To != "",
		relation: f.Relation,
		status:   f.Status,
		cameo:    f.CAMEO,
		plover:   f.PLOVER,
		doc:      graph.KeyOf(f.Doc),
		inDoc:    f.Doc != "",
	}
	days, err := bounds(f.From, f.To)
	if err != nil {
		return c, err
	}
	c.period = days.Period
	if _, known := schema.RelationByID(f.Relation); f.Relation != "" && !known {
		return c, fmt.Errorf("%w: there is no relation %s", ErrBadFilter, strconv.Quote(f.Relation))
	}
	if f.CAMEO != "" && !slices.ContainsFunc(schema.Relations(), func(r schema.Relation) bool { return strings.HasPrefix(r.CAMEO, f.CAMEO) }) {
		return c, fmt.Errorf("%w: no relation has a CAMEO code that begins with %s: codes are two to four digits, such as 040, 04 for all of consulting", ErrBadFilter, strconv.Quote(f.CAMEO))
	}
	if f.PLOVER != "" && !slices.Contains(ploverTypes(), f.PLOVER) {
		return c, fmt.Errorf("%w: there is no PLOVER type %s: name one of %s", ErrBadFilter, strconv.Quote(f.PLOVER), strings.Join(ploverTypes(), ", "))
	}
	switch f.Status {
	case "", schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical:
	default:
		return c, fmt.Errorf("%w: there is no status %s", ErrBadFilter, strconv.Quote(string(f.Status)))
	}
	if f.Doc != "" {
		err := q.store.Snapshot(ctx, func(now *graph.Snapshot) error { return now.Holds(f.Doc) })
		if errors.Is(err, ErrNotFound) {
			err = fmt.Errorf("%w: there is no document %s", ErrBadFilter, strconv.Quote(f.Doc))
		}
		if err != nil {
			return c, err
		}
	}
	for _, role := range [...]struct {
		what, name string
		id         *string
		key        *graph.Key
	}{{"with", f.With, &c.withID, &c.with}, {"place", f.Place, &c.placeID, &c.place}} {
		if role.name == "" {
			continue
		}
		a, err := q.Actor(ctx, role.name)
		if err != nil {
			return c, fmt.Errorf("%s: %w", role.what, err)
		}
		*role.id, *role.key = a.ID, graph.KeyOf(a.ID)
	}
	return c, nil
}

// days are the days from one date to another.
type days struct{ schema.Period }

// bounds reads two dates, each of which may be empty.
func bounds(from, to string) (days, error) {
	d := days{schema.Period{First: schema.NoBegin, Last: schema.NoEnd}}
	if from != "" {
		p, err := schema.ParsePeriod(from)
		if err != nil {
			return d, fmt.Errorf("%w: from: %w", ErrBadFilter, err)
		}
		d.First = p.First
	}
	if to != "" {
		p, err := schema.ParsePeriod(to)
		if err != nil {
			return d, fmt.Errorf("%w: to: %w", ErrBadFilter, err)
		}
		d.Last = p.Last
	}
	if d.First > d.Last {
		return d, fmt.Errorf("%w: from %s is after to %s", ErrBadFilter, from, to)
	}
	return d, nil
}

// holds tells whether a date has a day in common with them; one that is empty or
// no date has only where there are no bounds.
func (d days) holds(date string) bool {
	if d.First == schema.NoBegin && d.Last == schema.NoEnd {
		return true
	}
	p, err := schema.ParsePeriod(date)
	return err == nil && p.First <= d.Last && p.Last >= d.First
}

// ploverTypes are the PLOVER types that relations have, in alphabetical order.
func ploverTypes() (types []string) {
	for _, r := range schema.Relations() {
		if r.PLOVER != "" {
			types = append(types, r.PLOVER)
		}
	}
	slices.Sort(types)
	return slices.Compact(types)
}
