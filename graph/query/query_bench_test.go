package query

import (
	"context"
	"testing"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/internal/sample"
)

// BenchmarkQueries asks a store of 100,000 events each of its questions, about the actor
// with the most events and the second.
func BenchmarkQueries(b *testing.B) {
	ctx := context.Background()
	q := fill(b, b.TempDir(), sample.Results(1, 5000, 20))
	actors, err := q.Actors(ctx, ActorFilter{Limit: 2})
	if err != nil {
		b.Fatal(err)
	}
	one, other := actors.Items[0], actors.Items[1]
	all := choice{all: true}
	for name, ask := range map[string]func() error{
		"Occurrences": func() error { _, err := q.Occurrences(ctx, one.ID, TimelineFilter{}); return err },
		"Months":      func() error { _, err := q.Months(ctx, one.ID, TimelineFilter{}); return err },
		"Neighbours":  func() error { _, err := q.Neighbours(ctx, one.ID, "", 0); return err },
		"Tally":       func() error { _, err := q.Tally(ctx, one.ID, TallyFilter{}); return err },
		"TallyLeaders": func() error {
			_, err := q.Tally(ctx, one.ID, TallyFilter{TimelineFilter: TimelineFilter{With: other.ID}, Leaders: true})
			return err
		},
		"Together":  func() error { _, err := q.Together(ctx, one.ID, other.ID, TimelineFilter{}); return err },
		"At":        func() error { _, err := q.At(ctx, "Genève", TimelineFilter{}); return err },
		"Documents": func() error { _, err := q.ListDocuments(ctx, DocumentFilter{Q: "dépêche 123"}); return err },
		"Changes":   func() error { _, err := q.Changes(ctx, 0); return err },
		"Happened": func() error {
			return q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
				return happened(now, &ruled{}, func(*graph.Entry, []graph.Moment) {})
			})
		},
		"CardAnew": func() error {
			return q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
				return all.each(now, &ruled{}, one.ID, func(*graph.Entry, []graph.Moment) {})
			})
		},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := ask(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(one.Events), "events")
		})
	}
}
