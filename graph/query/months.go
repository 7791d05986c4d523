package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// A Month counts what happened in it.
type Month struct {
	Month     string    `json:"month"` // 2015-05; 2015 for what is dated by the year or by months of it; empty: less precisely, or not at all
	Events    int       `json:"events"`
	Reports   int       `json:"reports"`   // of these events
	Relations []TieKind `json:"relations"` // the most frequent first
}

// Months counts the events of an actor, by id or name, month by month and in
// each by relation; with another actor in the filter, those of the two. Reports
// of one event are joined. The page is whole, whatever the limit. It goes through
// the entries of the actor, at two tenths of a microsecond each.
func (q *Queries) Months(ctx context.Context, actor string, f TimelineFilter) (Page[Month], error) {
	page := Page[Month]{Items: []Month{}}
	f.Cursor, f.Limit = "", 0
	choose, err := q.choice(ctx, f)
	if err != nil {
		return page, err
	}
	who, err := q.Actor(ctx, actor)
	if err != nil {
		return page, err
	}
	months := make(map[string]*Month)
	relations := make(map[string]map[string]int)
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		return choose.each(now, by, who.ID, func(first *graph.Entry, reports []graph.Moment) {
			at := monthOf(schema.Period{First: first.First, Last: first.Last})
			m := months[at]
			if m == nil {
				m = &Month{Month: at}
				months[at], relations[at] = m, make(map[string]int)
			}
			m.Events++
			m.Reports += len(reports)
			relations[at][first.Relation]++
		})
	})
	for at, m := range months {
		for id, n := range relations[at] {
			m.Relations = append(m.Relations, TieKind{id, n})
		}
		slices.SortFunc(m.Relations, func(a, b TieKind) int {
			return cmp.Or(cmp.Compare(b.Events, a.Events), strings.Compare(a.ID, b.ID))
		})
		page.Items = append(page.Items, *m)
	}
	slices.SortFunc(page.Items, func(a, b Month) int {
		if (a.Month == "") != (b.Month == "") { // undated ones last, as in timelines
			return strings.Compare(b.Month, a.Month)
		}
		return strings.Compare(a.Month, b.Month)
	})
	page.Total = len(page.Items)
	return page, err
}

// monthOf is the month that a period lies in, or the year; empty: neither.
func monthOf(p schema.Period) string {
	year, month := p.First/10000, p.First/100%100
	switch {
	case p.First <= schema.NoBegin || p.Last >= schema.NoEnd:
		return ""
	case p.First/100 == p.Last/100:
		return fmt.Sprintf("%04d-%02d", year, month)
	case year == p.Last/10000:
		return fmt.Sprintf("%04d", year)
	}
	return ""
}
