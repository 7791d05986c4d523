package query

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// TestCounts asks that cards, relations and exports count what timelines show.
func TestCounts(t *testing.T) {
	ctx := context.Background()
	q := reported(t)
	check := func(ada, met, reports int) {
		t.Helper()
		for range 2 { // counted, and known
			card, err := q.Card(ctx, "Ada")
			page, pageErr := q.Occurrences(ctx, "Ada", TimelineFilter{})
			if err != nil || pageErr != nil || card.Occurrences != ada || page.Total != ada || card.Events != 9 {
				t.Errorf("card %+v, timeline %d, %v, %v", card, page.Total, err, pageErr)
			}
			relations, err := q.Relations(ctx)
			i := slices.IndexFunc(relations, func(r RelationCount) bool { return r.ID == "met" })
			if err != nil || relations[i].Occurrences != met || relations[i].Events != 8 {
				t.Errorf("%+v, %v", relations, err)
			}
		}
		quads, err := q.Exported().Provenance(ctx)
		quads = slices.DeleteFunc(quads, func(q schema.Quad) bool { return q.Predicate != schema.PropReportOf })
		if err != nil || len(quads) != reports {
			t.Errorf("%v, %v", quads, err)
		}
	}
	check(7, 6, 3)
	page, err := q.Timeline(ctx, "Ada", TimelineFilter{From: "2015-06"})
	if err != nil || len(page.Items) != 2 {
		t.Fatal(page, err)
	}
	if _, err := q.store.Join(ctx, graph.JoinedByHand, page.Items[0].ID, page.Items[1].ID, graph.Why{Reason: "so", When: time.Now()}); err != nil {
		t.Fatal(err)
	}
	check(6, 5, 5)
}

// TestHappenedOnce asks that every event of a store is in what happened, once.
func TestHappenedOnce(t *testing.T) {
	ctx := context.Background()
	q := fill(t, "", sample.Results(7, 30, 10))
	totals, err := q.store.Totals(ctx)
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[graph.Moment]bool)
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		return happened(now, &ruled{}, func(_ *graph.Entry, reports []graph.Moment) {
			for _, m := range reports {
				if seen[m] {
					t.Errorf("%v twice", m)
				}
				seen[m] = true
			}
		})
	})
	if err != nil || len(seen) != totals.Events || len(seen) == 0 {
		t.Errorf("%d of %d, %v", len(seen), totals.Events, err)
	}
}
