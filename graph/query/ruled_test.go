package query

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/join"
)

// TestRulings joins and parts reports by hand and asks for all that follows.
func TestRulings(t *testing.T) {
	ctx := context.Background()
	q := reported(t)
	ids := make(map[string]string) // by document
	all, err := q.Timeline(ctx, "Ada", TimelineFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all.Items {
		ids[e.Doc] = e.ID
	}
	decide := func(verdict graph.Verdict, a, b string) {
		t.Helper()
		if _, err := q.store.Join(ctx, verdict, ids[a], ids[b], graph.Why{Reason: "so", When: time.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	check := func(want ...string) {
		t.Helper()
		for _, who := range [...]string{"Ada", "Bob"} {
			page, err := q.Occurrences(ctx, who, TimelineFilter{})
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSuffix(told(page.Items), "\n"), "\n")
			lines = slices.DeleteFunc(lines, func(l string) bool { return strings.Contains(l, "stated") })
			for i, l := range lines {
				f := strings.Fields(l) // without the date, which is that of the first report
				lines[i] = strings.Join(f[slices.Index(f, "met")+1:], " ")
			}
			slices.Sort(lines)
			if diff := cmp.Diff(want, lines); diff != "" {
				t.Errorf("%s: %s", who, diff)
			}
			var paged []string
			f := TimelineFilter{Limit: 1}
			for {
				p, err := q.Occurrences(ctx, who, f)
				if err != nil {
					t.Fatal(err)
				}
				for _, o := range p.Items {
					paged = append(paged, o.ID)
				}
				if f.Cursor = p.Next; f.Cursor == "" {
					break
				}
			}
			if len(paged) != page.Total || len(paged) != len(page.Items) {
				t.Errorf("%s: %d on pages of one, %d of %d", who, len(paged), len(page.Items), page.Total)
			}
		}
	}
	why := func(a, b string, one bool, reason join.Reason, decided bool) {
		t.Helper()
		v, err := q.Why(ctx, ids[a], ids[b])
		if err != nil || v.One != one || v.Why != reason || (v.Decision != nil) != decided {
			t.Errorf("%s and %s: %+v, %v", a, b, v, err)
		}
		back, err := q.Why(ctx, ids[b], ids[a])
		if diff := cmp.Diff(v, back); diff != "" || err != nil {
			t.Errorf("%s and %s: %s, %v", b, a, diff, err)
		}
	}
	check("d0 d1 d8", "d2", "d3", "d4", "d5", "d6")
	why("d0", "d8", true, join.JoinedAt, false)
	why("d0", "d1", true, join.Joined, false)
	why("d5", "d6", false, join.OtherPlace, false)
	why("d3", "d4", false, join.NoDay, false)

	decide(graph.PartedByHand, "d1", "d0")
	check("d0 d8", "d1", "d2", "d3", "d4", "d5", "d6")
	why("d0", "d1", false, join.Parted, true)
	why("d8", "d1", false, join.Parted, false)
	decide(graph.JoinedByHand, "d3", "d1")
	check("d0 d8", "d1 d3", "d2", "d4", "d5", "d6")
	why("d3", "d1", true, join.Decided, true)
	decide(graph.JoinedByHand, "d5", "d6")
	check("d0 d8", "d1 d3", "d2", "d4", "d5 d6")
	months, err := q.Months(ctx, "Ada", TimelineFilter{Relation: "met"})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, m := range months.Items {
		told = append(told, fmt.Sprintf("%s %d/%d", m.Month, m.Events, m.Reports))
	}
	if diff := cmp.Diff([]string{"2015-05 3/5", "2015-06 1/2", " 1/1"}, told); diff != "" {
		t.Error(diff)
	}
	o, err := q.Reports(ctx, ids["d3"])
	if err != nil || len(o.Reports) != 2 || o.ID != ids["d3"] || o.Reports[1].Doc != "d1" || o.Reports[1].Why != join.Decided {
		t.Errorf("%+v, %v", o, err)
	}
	for range 3 {
		if _, err := q.store.Undo(ctx, 0, graph.Why{When: time.Now()}); err != nil {
			t.Fatal(err)
		}
	}
	check("d0 d1 d8", "d2", "d3", "d4", "d5", "d6")
}
