package graph

import (
	"context"
	"testing"

	"github.com/entente-kg/entente/graph/internal/sample"
)

// BenchmarkIngest loads 20 000 events of 1 000 documents into an empty store.
func BenchmarkIngest(b *testing.B) {
	docs := sample.Results(1, 1000, 20)
	for _, backend := range []string{"memory", "bbolt"} {
		b.Run(backend, func(b *testing.B) {
			quads := 0
			for b.Loop() {
				dir := ""
				if backend == "bbolt" {
					dir = b.TempDir()
				}
				s := openTest(b, dir)
				stats, err := s.Ingest(context.Background(), docs)
				if err != nil {
					b.Fatal(err)
				}
				quads = stats.QuadsIn
				s.Close()
			}
			seconds := b.Elapsed().Seconds()
			b.ReportMetric(20_000*float64(b.N)/seconds, "events/s")
			b.ReportMetric(float64(quads*b.N)/seconds, "quads/s")
		})
	}
}
