package query

import (
	"context"
	"slices"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/join"
)

// ruled is which reports are of one event where somebody decided about one of
// them. It is of one revision of the store and never changed.
type ruled struct {
	revision graph.Revision
	of       map[graph.Moment]int // in groups
	groups   [][]graph.Moment     // in the order of their moments
	decided  map[[2]graph.Moment]graph.Ruling
}

func (r *ruled) has(m graph.Moment) bool {
	_, has := r.of[m]
	return has
}

// rulings returns what was decided about reports. It takes no time where nothing
// was or nothing changed, else what Snapshot.Rulings takes and some ten
// microseconds for each day that has a report concerned.
func (q *Queries) rulings(now *graph.Snapshot) (*ruled, error) {
	if now.Decided() == 0 {
		return &ruled{}, nil
	}
	q.ruling.Lock()
	defer q.ruling.Unlock()
	if q.ruled != nil && q.ruled.revision == now.Revision() {
		return q.ruled, nil
	}
	fresh, err := rule(now)
	if err == nil {
		q.ruled = fresh
	}
	return fresh, err
}

func rule(now *graph.Snapshot) (*ruled, error) {
	all, err := now.Rulings()
	if err != nil {
		return nil, err
	}
	var moments []graph.Moment
	var groups [][]int
	numbers := make(map[graph.Moment]int)
	r := &ruled{revision: now.Revision(), of: make(map[graph.Moment]int), decided: make(map[[2]graph.Moment]graph.Ruling)}
	for i := range all {
		for k := range all[i].Reports {
			report := &all[i].Reports[k]
			if _, known := numbers[report.Moment]; known {
				continue
			}
			alike, err := reportsLike(now, report)
			if err != nil {
				return nil, err
			}
			var group []int
			for _, m := range alike {
				numbers[m] = len(moments)
				group = append(group, len(moments))
				moments = append(moments, m)
			}
			groups = append(groups, group)
		}
		a, b := all[i].Reports[0].Moment, all[i].Reports[1].Moment
		r.decided[[2]graph.Moment{a, b}], r.decided[[2]graph.Moment{b, a}] = all[i], all[i]
	}
	rulings := make([]join.Ruling, len(all))
	for i := range all {
		rulings[i] = join.Ruling{A: numbers[all[i].Reports[0].Moment], B: numbers[all[i].Reports[1].Moment], Apart: all[i].Apart}
	}
	for _, group := range join.Rule(groups, rulings) {
		var some []graph.Moment
		for _, i := range group {
			some = append(some, moments[i])
			r.of[moments[i]] = len(r.groups)
		}
		slices.SortFunc(some, graph.Moment.Compare)
		r.groups = append(r.groups, some)
	}
	return r, nil
}

// reports returns the reports of the event that one is of, that one among them.
func (r *ruled) reports(now *graph.Snapshot, of *graph.Report) ([]graph.Moment, error) {
	if g, decided := r.of[of.Moment]; decided {
		return slices.Clone(r.groups[g]), nil
	}
	return reportsLike(now, of)
}

// reportsLike returns the reports of the event that one is of by the rules alone.
func reportsLike(now *graph.Snapshot, of *graph.Report) ([]graph.Moment, error) {
	alone := []graph.Moment{of.Moment}
	if of.Event.Agent == nil || of.Event.Target == nil || of.Moment.First != of.Moment.Last || of.Moment.First == graph.Undated {
		return alone, nil
	}
	var day []graph.Entry
	err := now.Timeline(of.Event.Agent.ID, graph.Acting, &graph.Moment{First: of.Moment.First, Last: of.Moment.Last}, func(e *graph.Entry) bool {
		if e.First != of.Moment.First || e.Last != of.Moment.Last {
			return false
		}
		if e.Relation == of.Event.Relation && e.Status == of.Event.Status {
			day = append(day, *e)
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	for _, group := range joined(now, graph.KeyOf(of.Event.Agent.ID), day) {
		var moments []graph.Moment
		for _, i := range group {
			moments = append(moments, day[i].Moment)
		}
		if slices.Contains(moments, of.Moment) {
			return moments, nil
		}
	}
	return alone, nil // the index has lost it; check tells
}

// A Verdict tells whether two reports are of one event, and why.
type Verdict struct {
	One      bool            `json:"one"`
	Why      join.Reason     `json:"why"`
	Decision *graph.Decision `json:"decision,omitempty"` // the last one about just these two, where there is one
}

// Why tells whether two events, by their ids, are reports of one, and why;
// ErrNotFound if one of them is not there. It takes what Reports takes.
func (q *Queries) Why(ctx context.Context, a, b string) (v Verdict, err error) {
	number := 0
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		x, err := now.Report(a)
		if err != nil {
			return err
		}
		y, err := now.Report(b)
		if err != nil {
			return err
		}
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		moments, err := by.reports(now, &x)
		if err != nil {
			return err
		}
		v.One = slices.Contains(moments, y.Moment)
		number = by.decided[[2]graph.Moment{x.Moment, y.Moment}].Number
		var alike bool
		alike, v.Why = join.Why(ptr(join.Of(&x.Event)), ptr(join.Of(&y.Event)), join.Country)
		if alike == v.One {
			return nil
		}
		if v.One {
			v.Why = join.Decided
			return nil
		}
		// They would be of one event if they were alone.
		v.Why = join.SeveralPlaces
		ruleless, err := reportsLike(now, &x)
		if slices.Contains(ruleless, y.Moment) {
			v.Why = join.Parted
		}
		return err
	})
	if err != nil || number == 0 {
		return v, err
	}
	all, err := q.store.Decisions(ctx)
	for i := range all {
		if all[i].Number == number {
			v.Decision = &all[i]
		}
	}
	return v, err
}
