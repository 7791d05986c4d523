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
const batchEvents = 1400

// A loader puts what documents say into a store.
type loader struct {
	con   *console
	store *graph.Store
	start time.Time
	*origins
	tally
	stats graph.Stats
	later int // events of a date that their text cannot tell
}

// load reads documents and stores what they say, batch by batch. Those that the
// store read out of the same before are passed over.
func (r reading) load(ctx context.Context, con *console, store *graph.Store, docs iter.Seq2[schema.Document, error]) (*loader, error) {
	l := &loader{con: con, store: store, start: time.Now()}
	var err error
	if l.origins, err = newOrigins(store, r); err != nil {
		return l, err
	}
	outcomes, err := r.readChanged(ctx, l.changed(docs))
	if err != nil {
		return l, err
	}
	return l, l.keep(ctx, outcomes)
}

func (l *loader) keep(ctx context.Context, outcomes iter.Seq[outcome]) error {
	var batch []graph.Reading
	size := 0
	for r, err := range sound(ctx, l.con, outcomes, &l.tally) {
		if err != nil {
			return err
		}
		l.question(&r)
		batch = append(batch, l.reading(r))
		if size += 1 + len(r.Events) + len(r.Document.Text)>>13; size >= batchEvents {
			if err := l.ingest(ctx, batch); err != nil {
				return err
			}
			batch, size = batch[:0], 0
			clear(batch[:cap(batch)])
		}
		l.con.progress("%s", l)
	}
	return l.ingest(ctx, batch)
}

// question says which events of a document are dated later than the text that
// asserts them. They are stored as they were read.
func (l *loader) question(r *schema.Result) {
	for i := range r.Events {
		if err := r.Document.Tells(&r.Events[i]); err != nil {
			l.later++
			l.con.say("document %q: event %s: %v; it is stored as it was read", r.Document.ID, r.Events[i].ID, err)
		}
	}
}

func (l *loader) ingest(ctx context.Context, batch []graph.Reading) error {
	if len(batch) == 0 {
		return nil
	}
	s, err := l.store.IngestReadings(ctx, batch)
	l.stats.Added += s.Added
	l.stats.Replaced += s.Replaced
	l.stats.Unchanged += s.Unchanged
	l.stats.Events += s.Events
	return err // all of the batch was validated: no document is to blame
}

// String is the summary.
func (l *loader) String() string {
	seconds := time.Since(l.start).Seconds()
	unchanged := l.stats.Unchanged
	if l.origins != nil {
		unchanged += l.passedOver()
	}
	later := ""
	if l.later > 0 {
		later = fmt.Sprintf(" (%d dated later than their text)", l.later)
	}
	return fmt.Sprintf("%s: %d new, %d changed, %d unchanged, %d failed; %s stored%s; %.1f s, %.2f MB/s",
		count(l.stats.Added+l.stats.Replaced+unchanged+l.failed, "document"), l.stats.Added, l.stats.Replaced, unchanged, l.failed, count(l.stats.Events, "event"), later,
		seconds, float64(l.bytes)/1e6/max(seconds, 1e-6))
}
