package httpapi

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/graph/query"
)

// BenchmarkMix has 32 clients ask a store of 45,000 events for timelines, cards,
// events, searches of names and of sentences, in equal parts; and for each of these
// alone. Clients call the handler, without a network. It reports the requests a
// second, the slowest hundredth, what was refused, the processor time of a request,
// which others who compute meanwhile change little, and the load of the machine,
// which says how many they are.
func BenchmarkMix(b *testing.B) {
	ctx := context.Background()
	store, err := graph.Open(ctx, b.TempDir(), graph.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	docs := sample.Results(1, 2250, 20)
	if _, err := store.Ingest(ctx, docs); err != nil {
		b.Fatal(err)
	}
	q := query.New(store)
	h, err := New(Config{Queries: q, Store: q.Exported(), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.Fatal(err)
	}
	page, err := q.Actors(ctx, query.ActorFilter{Limit: query.MaxLimit})
	if err != nil {
		b.Fatal(err)
	}
	actor := func(r *rand.Rand) string {
		return url.PathEscape(page.Items[r.IntN(len(page.Items))].ID)
	}
	kinds := []struct {
		name string
		ask  func(*rand.Rand) string
	}{
		{"timeline", func(r *rand.Rand) string { return "/api/v1/actors/" + actor(r) + "/timeline" }},
		{"card", func(r *rand.Rand) string { return "/api/v1/actors/" + actor(r) }},
		{"event", func(r *rand.Rand) string {
			d := &docs[r.IntN(len(docs))]
			return "/api/v1/events/" + url.PathEscape(d.Events[r.IntN(len(d.Events))].ID)
		}},
		{"names", func(r *rand.Rand) string { return fmt.Sprintf("/api/v1/actors?q=ller-%d", r.IntN(300)) }},
		{"sentences", func(r *rand.Rand) string { return fmt.Sprintf("/api/v1/search?q=mot%d", r.IntN(20)) }},
		{"biggest timeline", func(*rand.Rand) string {
			return "/api/v1/actors/" + url.PathEscape(page.Items[0].ID) + "/timeline"
		}},
	}
	run := func(name string, ask func(*rand.Rand) string) {
		b.Run(name, func(b *testing.B) {
			var refused, client atomic.Int64
			var all []time.Duration
			var gathering sync.Mutex
			used := processorTime()
			b.SetParallelism(16) // times two processors
			b.RunParallel(func(pb *testing.PB) {
				r := rand.New(rand.NewPCG(1, uint64(client.Add(1))))
				var mine []time.Duration
				for pb.Next() {
					begin := time.Now()
					if w := get(h, "GET", ask(r)); w.Code != 200 {
						refused.Add(1)
					}
					mine = append(mine, time.Since(begin))
				}
				gathering.Lock()
				all = append(all, mine...)
				gathering.Unlock()
			})
			slices.Sort(all)
			b.ReportMetric(float64(len(all))/b.Elapsed().Seconds(), "req/s")
			b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, "p99-ms")
			b.ReportMetric(float64((processorTime()-used).Microseconds())/float64(len(all)), "cpu-µs/op")
			b.ReportMetric(float64(refused.Load()), "refused")
			b.ReportMetric(load(), "load")
		})
	}
	run("mix", func(r *rand.Rand) string { return kinds[r.IntN(5)].ask(r) })
	for _, k := range kinds {
		run(k.name, k.ask)
	}
}

// processorTime is what this process has used.
func processorTime() time.Duration {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}

// load is the load of the machine in the last minute; 0 where it does not tell.
func load() (of float64) {
	data, err := os.ReadFile("/proc/loadavg")
	if err == nil {
		fmt.Sscan(strings.Fields(string(data))[0], &of)
	}
	return of
}
