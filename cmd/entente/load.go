package main

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// batchEvents is about how many events and documents are stored together: as
// many as the store writes in one go.
const batchEvents = 800

// A loader puts what documents say into a store.
type loader struct {
	con   *console
	store *graph.Store
	start time.Time
	tally
	stats graph.Stats
}

// load stores what the outcomes say, batch by batch.
func load(ctx context.Context, con *console, store *graph.Store, outcomes iter.Seq[outcome]) (*loader, error) {
	l := &loader{con: con, store: store, start: time.Now()}
	var batch []schema.Result
	size := 0
	for r, err := range sound(ctx, con, outcomes, &l.tally) {
		if err != nil {
			return l, err
		}
		batch = append(batch, r)
		if size += 1 + len(r.Events) + len(r.Document.Text)>>13; size >= batchEvents {
			if err := l.ingest(ctx, batch); err != nil {
				return l, err
			}
			batch, size = batch[:0], 0
			clear(batch[:cap(batch)])
		}
		con.progress("%s", l)
	}
	return l, l.ingest(ctx, batch)
}

func (l *loader) ingest(ctx context.Context, batch []schema.Result) error {
	if len(batch) == 0 {
		return nil
	}
	s, err := l.store.Ingest(ctx, batch)
	l.stats.Added += s.Added
	l.stats.Replaced += s.Replaced
	l.stats.Unchanged += s.Unchanged
	l.stats.Events += s.Events
	return err // all of the batch was validated: no document is to blame
}

// String is the summary.
func (l *loader) String() string {
	seconds := time.Since(l.start).Seconds()
	return fmt.Sprintf("%s: %d new, %d changed, %d unchanged, %d failed; %s stored; %.1f s, %.2f MB/s",
		count(l.read+l.failed, "document"), l.stats.Added, l.stats.Replaced, l.stats.Unchanged, l.failed, count(l.stats.Events, "event"),
		seconds, float64(l.bytes)/1e6/max(seconds, 1e-6))
}
