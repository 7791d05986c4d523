package graph

import (
	"context"
	"testing"
	"time"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// BenchmarkMerge merges an actor of 18 000 events, of 45 000 in 2 250
// documents, into one of 9 000, and undoes it.
func BenchmarkMerge(b *testing.B) {
	ctx := context.Background()
	docs := sample.Results(1, 2250, 20)
	from, into := busyActor("Busy From"), busyActor("Busy Into")
	for i := range docs {
		for k := range docs[i].Events {
			e := &docs[i].Events[k]
			switch (i + k) % 5 {
			case 0, 1:
				e.Agent = from
			case 2:
				e.Agent = into
			}
			e.ID = schema.EventID(e)
		}
	}
	s := openTest(b, b.TempDir())
	if _, err := s.Ingest(ctx, docs); err != nil {
		b.Fatal(err)
	}
	var undone time.Duration
	for b.Loop() {
		d, err := s.Merge(ctx, from.ID, into.ID, Why{Reason: "one", When: time.Now()})
		if err != nil {
			b.Fatal(err)
		}
		begin := time.Now()
		if _, err := s.Undo(ctx, d.Number, Why{Reason: "two", When: time.Now()}); err != nil {
			b.Fatal(err)
		}
		undone += time.Since(begin)
	}
	b.ReportMetric((b.Elapsed()-undone).Seconds()/float64(b.N), "merge-s/op")
	b.ReportMetric(undone.Seconds()/float64(b.N), "undo-s/op")
}

func busyActor(label string) *schema.Actor {
	return &schema.Actor{ID: schema.ActorID(schema.Person, label), Class: schema.Person, Label: label, Labels: []string{label}}
}
