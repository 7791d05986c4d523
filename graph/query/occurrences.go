package query

import (
	"cmp"
	"context"
	"encoding/binary"
	"slices"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/join"
	"github.com/entente-kg/entente/schema"
)

// An Occurrence is what happened once, as one of its reports says it, with all
// of them. Which reports are of one event, the package join tells.
type Occurrence struct {
	schema.Event
	Reports []Source `json:"reports"`           // this one first
	Damaged []string `json:"damaged,omitempty"` // documents of others, which cannot be read
}

// A Source is a report and the document that it is of.
type Source struct {
	ID  string      `json:"id"`
	Doc string      `json:"doc"`
	Why join.Reason `json:"why,omitempty"` // it is of one event with the first, where only one event is asked for
}

// Occurrences is Timeline with the reports of one event joined: what is counted
// is what happened, each once, at the place of its first report that the filter
// chooses. It goes through the entries of the actor, at two tenths of a
// microsecond each, and reads the reports of the page.
func (q *Queries) Occurrences(ctx context.Context, actor string, f TimelineFilter) (Page[Occurrence], error) {
	page := Page[Occurrence]{Items: []Occurrence{}}
	a, err := q.ask(ctx, "occurrences", actor, f)
	if err != nil {
		return page, err
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		all, total, err := a.occurrences(now, by, a.who.ID, a.after, a.limit+1)
		if err != nil {
			return err
		}
		page.Total = total
		if len(all) > a.limit {
			all = all[:a.limit]
			page.Next = a.next(all[a.limit-1][0])
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
		o.Reports = append(o.Reports, Source{ID: reports[i].ID, Doc: reports[i].Doc})
	}
	return o
}

// occurrences returns the first occurrences that have a chosen report, as many
// as wanted, and the number of all: of each the moments of its reports.
func (c *choice) occurrences(now *graph.Snapshot, by *ruled, who string, after *graph.Moment, wanted int) (all [][]graph.Moment, total int, err error) {
	err = c.each(now, by, who, func(first *graph.Entry, reports []graph.Moment) {
		total++
		if len(all) < wanted && (after == nil || first.Moment.Compare(*after) > 0) {
			all = append(all, reports)
		}
	})
	return all, total, err
}

// each calls f with each occurrence that has a chosen report, in the order of the
// first one that is: its entry, and the moments of all reports, that one's first.
// Reports that were joined by hand may be of others than the actor.
func (c *choice) each(now *graph.Snapshot, by *ruled, who string, f func(first *graph.Entry, reports []graph.Moment)) error {
	var day []graph.Entry // entries of one period, which stand together
	told := make(map[int]bool)
	flush := func() {
		type occurred struct {
			first   int
			moments []graph.Moment
		}
		var chosen []occurred
		for _, group := range joined(now, graph.KeyOf(who), day) {
			var moments []graph.Moment
			first := -1
			for _, i := range group {
				if by.has(day[i].Moment) {
					continue // below
				}
				if first < 0 && c.chooses(&day[i]) {
					first = i
				}
				moments = append(moments, day[i].Moment)
			}
			if first >= 0 {
				chosen = append(chosen, occurred{first, moments})
			}
		}
		for i := range day {
			if g, decided := by.of[day[i].Moment]; decided && !told[g] && c.chooses(&day[i]) {
				told[g] = true
				chosen = append(chosen, occurred{i, slices.Clone(by.groups[g])})
			}
		}
		slices.SortFunc(chosen, func(a, b occurred) int { return cmp.Compare(a.first, b.first) })
		for _, one := range chosen {
			at := slices.Index(one.moments, day[one.first].Moment)
			one.moments[0], one.moments[at] = one.moments[at], one.moments[0]
			f(&day[one.first], one.moments)
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

// joined groups the entries of an actor that have one period, by the rules alone.
func joined(now *graph.Snapshot, who graph.Key, entries []graph.Entry) [][]int {
	if len(entries) == 1 {
		return [][]int{{0}}
	}
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
	return join.Groups(reports, func(place uint64) uint64 {
		// Only places that differ are asked for, which are few.
		var k graph.Key
		binary.BigEndian.PutUint64(k[:], place)
		id, err := now.ID(k)
		if err != nil {
			return 0 // a place without an id is in no country that is known
		}
		if id = join.Country(id); id == "" {
			return 0
		}
		return number(graph.KeyOf(id))
	})
}

// Reports returns the occurrence that an event is a report of; ErrNotFound if
// there is no such event. It reads what its agent did on that day, and the reports.
func (q *Queries) Reports(ctx context.Context, eventID string) (Occurrence, error) {
	var o Occurrence
	err := q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		r, err := now.Report(eventID)
		if err != nil {
			return err
		}
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		moments, err := by.reports(now, &r)
		if err != nil {
			return err
		}
		events, lost, err := now.Events(slices.DeleteFunc(moments, func(m graph.Moment) bool { return m == r.Moment }))
		o = occurrence(append([]schema.Event{r.Event}, events...))
		for _, l := range lost {
			o.Damaged = append(o.Damaged, l.Doc)
		}
		for i := range o.Reports[1:] {
			_, why := join.Why(ptr(join.Of(&r.Event)), ptr(join.Of(&events[i])), join.Country)
			if by.has(r.Moment) && why != join.Joined && why != join.JoinedAt {
				why = join.Decided
			}
			o.Reports[i+1].Why = why
		}
		return err
	})
	return o, err
}

func ptr[T any](v T) *T { return &v }
