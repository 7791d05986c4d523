package query

import (
	"context"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// At returns the events at a place, given by id or name, in the order of a
// timeline; the filter is that of a timeline but for its own place, and with
// somebody it is that one's events there. It goes through the entries of the place,
// or of whom the filter names, at a tenth of a microsecond each, and reads the
// events of the page.
func (q *Queries) At(ctx context.Context, place string, f TimelineFilter) (Page[schema.Event], error) {
	page := Page[schema.Event]{Items: []schema.Event{}}
	where, err := q.Actor(ctx, place)
	if err != nil {
		return page, err
	}
	if f.With != "" {
		who := f.With
		f.With, f.Place = "", where.ID
		return q.Timeline(ctx, who, f)
	}
	f.Place = ""
	a, err := q.ask(ctx, "at", where.ID, f)
	if err != nil {
		return page, err
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		var moments []graph.Moment
		err := now.Timeline(where.ID, graph.PlaceOf, nil, func(e *graph.Entry) bool {
			if a.bounded && (e.First > a.period.Last || e.First == graph.Undated) {
				return false
			}
			if a.chooses(e) {
				page.Total++
				if len(moments) <= a.limit && (a.after == nil || e.Moment.Compare(*a.after) > 0) {
					moments = append(moments, e.Moment)
				}
			}
			return true
		})
		if err != nil {
			return err
		}
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
