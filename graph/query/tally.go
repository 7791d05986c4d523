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

// A TallyFilter says what to count. Of its filter of a timeline, cursor and limit say
// nothing.
type TallyFilter struct {
	TimelineFilter
	By      string // year, month or day; empty: month
	Leaders bool   // what those who hold an office of a country do, it does
}

// A Tally is how often an actor did something to another in a period.
type Tally struct {
	Period   string       `json:"period"` // 2015, 2015-05 or 2015-05-19; shorter: known less precisely; empty: not at all
	Relation string       `json:"relation"`
	Agent    schema.Actor `json:"agent"`  // without an id: nobody is known
	Target   schema.Actor `json:"target"` // the same; of a relation that both have alike, the one asked for is the agent
	Events   int          `json:"events"`
	Reports  int          `json:"reports"` // of these events
}

// Tallies is what was counted.
type Tallies struct {
	Page[Tally]
	Leaders []Leader `json:"leaders,omitempty"` // whose acts are counted in
}

// Tally counts the events of an actor, by id or name, by relation, period and dyad;
// with another actor in the filter, those of the two. Reports of one event are
// joined. If asked for, what a country's leaders do and what is done to them counts as the
// country's, on either side: see Leader. Offices held are not counted.
//
// It goes through the entries of the actor, and of each leader, at two tenths of a
// microsecond each, and reads the records of offices. The page is whole.
func (q *Queries) Tally(ctx context.Context, actor string, f TallyFilter) (Tallies, error) {
	out := Tallies{Page: Page[Tally]{Items: []Tally{}}}
	length, known := map[string]int{"": len("2015-05"), "year": len("2015"), "month": len("2015-05"), "day": len("2015-05-19")}[f.By]
	if !known {
		return out, fmt.Errorf("%w: there is no period %q: count by year, month or day", ErrBadFilter, f.By)
	}
	who, err := q.Actor(ctx, actor)
	if err != nil {
		return out, err
	}
	f.Cursor, f.Limit = "", 0
	choose, err := q.choice(ctx, f.TimelineFilter)
	if err != nil {
		return out, err
	}
	with := choose.withID
	choose.withID, choose.all = "", false
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		by, err := q.rulings(now)
		if err != nil {
			return err
		}
		t := tallier{now: now, by: by, choose: &choose, length: length, rows: make(map[tallyKey]*tallied)}
		t.one, t.other = standingOf(who.ID), standingOf(with)
		if f.Leaders {
			for _, of := range [...]*standing{&t.one, &t.other} {
				if of.id == "" {
					continue
				}
				if of.leaders, err = leaders(now, of.id); err != nil {
					return err
				}
				out.Leaders = append(out.Leaders, of.leaders...)
			}
		}
		if err := t.count(); err != nil {
			return err
		}
		out.Items, err = t.result()
		return err
	})
	out.Total = len(out.Items)
	return out, err
}

// A standing is an actor with those whose acts are its own.
type standing struct {
	id      string
	key     graph.Key
	leaders []Leader
}

func standingOf(id string) standing { return standing{id: id, key: graph.KeyOf(id)} }

// has tells whether an actor acts for it on a day.
func (s *standing) has(k graph.Key, e *graph.Entry) bool {
	if s.id == "" {
		return false
	}
	return k == s.key || slices.ContainsFunc(s.leaders, func(l Leader) bool { return l.key == k && l.in(e) })
}

type tallyKey struct {
	period, relation string
	agent, target    graph.Key
}

type tallied struct{ events, reports int }

type tallier struct {
	now        *graph.Snapshot
	by         *ruled
	choose     *choice
	length     int // of a period
	one, other standing
	rows       map[tallyKey]*tallied
}

func (t *tallier) count() error {
	if err := t.of(t.one.id, func(*graph.Entry) bool { return true }); err != nil {
		return err
	}
	for i := range t.one.leaders {
		l := &t.one.leaders[i]
		if err := t.of(l.ID, l.in); err != nil {
			return err
		}
	}
	return nil
}

// of counts what somebody does who stands for the first side while in says so.
func (t *tallier) of(id string, in func(*graph.Entry) bool) error {
	return t.choose.each(t.now, t.by, id, func(first *graph.Entry, reports []graph.Moment) {
		if first.Relation == schema.HoldsPosition || !in(first) {
			return
		}
		other := first.Other
		switch {
		case t.one.has(other, first):
			return // among themselves
		case t.other.has(other, first):
			other = t.other.key
		case t.other.id != "":
			return
		}
		k := tallyKey{periodOf(first, t.length), first.Relation, t.one.key, other}
		if r, _ := schema.RelationByID(first.Relation); !first.Agent && !r.Symmetric {
			k.agent, k.target = other, t.one.key
		}
		row := t.rows[k]
		if row == nil {
			row = &tallied{}
			t.rows[k] = row
		}
		row.events++
		row.reports += len(reports)
	})
}

// periodOf is the period of a length that an entry's lies in, or a longer one.
func periodOf(e *graph.Entry, length int) string {
	if length == len("2015-05-19") && e.First == e.Last && e.First != graph.Undated {
		return fmt.Sprintf("%04d-%02d-%02d", e.First/10000, e.First/100%100, e.First%100)
	}
	month := monthOf(schema.Period{First: e.First, Last: e.Last})
	return month[:min(length, len(month))]
}

func (t *tallier) result() ([]Tally, error) {
	actors := make(map[graph.Key]schema.Actor)
	actors[graph.Key{}] = schema.Actor{}
	for k := range t.rows {
		for _, a := range [...]graph.Key{k.agent, k.target} {
			if _, known := actors[a]; known {
				continue
			}
			id, err := t.now.ID(a)
			if err != nil {
				return nil, err
			}
			if actors[a], _, err = t.now.Actor(id); err != nil {
				return nil, err
			}
		}
	}
	all := make([]Tally, 0, len(t.rows))
	for k, row := range t.rows {
		all = append(all, Tally{k.period, k.relation, actors[k.agent], actors[k.target], row.events, row.reports})
	}
	slices.SortFunc(all, func(a, b Tally) int {
		if (a.Period == "") != (b.Period == "") { // undated ones last, as in timelines
			return strings.Compare(b.Period, a.Period)
		}
		return cmp.Or(strings.Compare(a.Period, b.Period), strings.Compare(a.Relation, b.Relation),
			strings.Compare(a.Agent.ID, b.Agent.ID), strings.Compare(a.Target.ID, b.Target.ID))
	})
	return all, nil
}
