package query

import (
	"context"
	"encoding/binary"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/join"
	"github.com/entente-kg/entente/schema"
)

// An Occurrence is what happened once, as one of its reports says it, with all
// of them. Which reports are of one event, the package join tells.
type Occurrence struct {
	schema.Event
	Reports []Source `json:"reports"` // this one first
}

// A Source is a report and the document that it is of.
type Source struct {
	ID  string `json:"id"`
	Doc string `json:"doc"`
}

// Occurrences is Timeline with the reports of one event joined: what is counted
// is what happened, each once, at the place of its first report that the filter
// chooses. It goes through the entries of the actor, at two tenths of a
// microsecond each, and reads the reports of the page.
func (q *Queries) Occurrences(ctx context.Context, actor string, f TimelineFilter) (Page[Occurrence], error) {
	page := Page[Occurrence]{Items: []Occurrence{}}
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
	asked := question("occurrences", who.ID, f.From, f.To, f.Relation, choose.withID, choose.placeID, f.Doc, string(f.Status), f.CAMEO, f.PLOVER)
	var after *graph.Moment
	if f.Cursor != "" {
		at, err := parseCursor[graph.Moment](f.Cursor, asked)
		if err != nil {
			return page, err
		}
		after = &at
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		all, total, err := choose.occurrences(now, who.ID, after, limit+1)
		if err != nil {
			return err
		}
		page.Total = total
		if len(all) > limit {
			all = all[:limit]
			page.Next = cursor[graph.Moment]{asked, all[limit-1][0]}.String()
		}
		damaged := make(map[string]bool)
		for _, moments := range all {
			events, lost, err := now.Events(moments)
			if err != nil {
				return err
			}
			for _, l := range lost {
				if !damaged[l.Doc] {
					damaged[l.Doc] = true
					page.Damaged = append(page.Damaged, l.Doc)
				}
			}
			if len(events) > 0 {
				page.Items = append(page.Items, occurrence(events))
			}
		}
		return nil
	})
	return page, err
}

func occurrence(reports []schema.Event) Occurrence {
	o := Occurrence{Event: reports[0]}
	for i := range reports {
		o.Reports = append(o.Reports, Source{reports[i].ID, reports[i].Doc})
	}
	return o
}

// occurrences returns the first occurrences that have a chosen report, as many
// as wanted, and the number of all: of each the moments of its reports.
func (c *choice) occurrences(now *graph.Snapshot, who string, after *graph.Moment, wanted int) (all [][]graph.Moment, total int, err error) {
	err = c.each(now, who, func(first *graph.Entry, reports []graph.Moment) {
		total++
		if len(all) < wanted && (after == nil || first.Moment.Compare(*after) > 0) {
			all = append(all, reports)
		}
	})
	return all, total, err
}

// each calls f with each occurrence that has a chosen report: its first one that
// is, and the moments of all, that one's first.
func (c *choice) each(now *graph.Snapshot, who string, f func(first *graph.Entry, reports []graph.Moment)) error {
	var day []graph.Entry // entries of one period, which stand together
	flush := func() {
		for _, group := range joined(graph.KeyOf(who), day) {
			var moments []graph.Moment
			first := -1
			for _, i := range group {
				if first < 0 && c.chooses(&day[i]) {
					first = len(moments)
				}
				moments = append(moments, day[i].Moment)
			}
			if first >= 0 {
				moments[0], moments[first] = moments[first], moments[0]
				f(&day[group[first]], moments)
			}
		}
		day = day[:0]
	}
	err := now.Timeline(who, graph.Acting, nil, func(e *graph.Entry) bool {
		if c.bounded && (e.First > c.period.Last || e.First == graph.Undated) {
			return false
		}
		if len(day) > 0 && (day[0].First != e.First || day[0].Last != e.Last) {
			flush()
		}
		day = append(day, *e)
		return true
	})
	flush()
	return err
}

// joined groups the entries of an actor that have one period.
func joined(who graph.Key, entries []graph.Entry) [][]int {
	number := func(k graph.Key) uint64 { return binary.BigEndian.Uint64(k[:]) }
	reports := make([]join.Report[uint64], len(entries))
	for i := range entries {
		e := &entries[i]
		r := &reports[i]
		*r = join.Report[uint64]{Relation: e.Relation, Status: e.Status, Place: number(e.Place), First: e.First, Last: e.Last}
		if r.Agent, r.Target = number(who), number(e.Other); !e.Agent {
			r.Agent, r.Target = r.Target, r.Agent
		} else if e.Target {
			r.Target = r.Agent
		}
	}
	return join.Groups(reports)
}

// Reports returns the occurrence that an event is a report of; ErrNotFound if
// there is no such event. It reads what its actors did on that day.
func (q *Queries) Reports(ctx context.Context, eventID string) (Occurrence, error) {
	var o Occurrence
	err := q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		e, err := now.Event(eventID)
		if err != nil {
			return err
		}
		o = occurrence([]schema.Event{e})
		r := join.Of(&e)
		if e.Agent == nil || r.First != r.Last {
			return nil
		}
		var moments []graph.Moment
		err = now.Timeline(e.Agent.ID, graph.Acting, &graph.Moment{First: r.First, Last: r.Last}, func(entry *graph.Entry) bool {
			if entry.First != r.First || entry.Last != r.Last {
				return false
			}
			if entry.Relation == e.Relation && entry.Status == e.Status {
				moments = append(moments, entry.Moment)
			}
			return true
		})
		if err != nil {
			return err
		}
		events, _, err := now.Events(moments)
		if err != nil {
			return err
		}
		reports := make([]join.Report[string], len(events))
		for i := range events {
			reports[i] = join.Of(&events[i])
		}
		for _, group := range join.Groups(reports) {
			of := []schema.Event{e}
			here := false
			for _, i := range group {
				if events[i].ID == eventID {
					here = true
				} else {
					of = append(of, events[i])
				}
			}
			if here {
				o = occurrence(of)
			}
		}
		return nil
	})
	return o, err
}
