package graph

import (
	"context"
	"slices"
	"testing"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// TestViewSaysWhatExportsSay asks that the graph says nothing in other words
// than exports do.
func TestViewSaysWhatExportsSay(t *testing.T) {
	for _, r := range sample.Results(7, 20, 15) {
		all := r.Quads()
		some := view(&r)
		if len(some) < 3*len(r.Events) {
			t.Fatalf("%d quads of %d events", len(some), len(r.Events))
		}
		for _, q := range some {
			if !slices.Contains(all, q) {
				t.Errorf("%+v is in the graph alone", q)
			}
		}
		if !slices.IsSortedFunc(some, schema.Quad.Compare) || len(slices.Compact(slices.Clone(some))) != len(some) {
			t.Error("quads are out of order or there twice")
		}
	}
}

// TestActorsOnce asks that what is said of an actor is in the graph once,
// however many documents say it, and goes with the last of them.
func TestActorsOnce(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			docs := []schema.Result{
				meeting("a", [2]string{"Ada", "Bob"}),
				meeting("b", [2]string{"Ada", "Carl"}),
			}
			if _, err := s.Ingest(ctx, docs); err != nil {
				t.Fatal(err)
			}
			about := func() int {
				t.Helper()
				verify(t, s)
				quads, err := s.graph.Document(ctx, id("Ada"))
				if err != nil {
					t.Fatal(err)
				}
				return len(quads)
			}
			if n := about(); n != 2 { // class and label
				t.Fatalf("%d quads about an actor of two documents", n)
			}
			if err := s.Remove(ctx, "a"); err != nil {
				t.Fatal(err)
			}
			if n := about(); n != 2 {
				t.Fatalf("%d quads about an actor of one document", n)
			}
			if err := s.Remove(ctx, "b"); err != nil {
				t.Fatal(err)
			}
			if n := about(); n != 0 {
				t.Fatalf("%d quads about an actor of no document", n)
			}
		})
	}
}
