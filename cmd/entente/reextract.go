package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

type reextractCommand struct {
	DryRun bool `name:"dry-run" help:"Only tell what would change."`
	existing
	reading
}

func (reextractCommand) Help() string {
	return `Reads the texts that a store keeps again, those that were read with other rules, names or another program, and prints which facts came (+), went (-) or changed (~). What people decided stays decided.

Examples:

  entente reextract --store /data/nato
  entente reextract --dry-run --names names/ | grep '^-'` + exitStatuses
}

// Run carries out the verb.
func (c *reextractCommand) Run(ctx context.Context, con *console) (err error) {
	defer endSoon(ctx, con)()
	store, err := c.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	l := &loader{con: con, store: store}
	if l.origins, err = newOrigins(store, c.reading); err != nil {
		return err
	}
	damaged := 0
	outcomes, err := c.readChanged(ctx, l.changed(storedTexts(ctx, con, store, &damaged)))
	if err != nil {
		return err
	}
	var t tally
	var sum changes
	var batch []graph.Reading
	for r, err := range sound(ctx, con, outcomes, &t) {
		if err != nil {
			return err
		}
		before, err := store.Read(ctx, r.Document.ID)
		if err != nil {
			return err
		}
		if err := sum.tell(con, before.Events, r.Events); err != nil {
			return err
		}
		if c.DryRun {
			continue
		}
		l.question(&r)
		if batch = append(batch, l.reading(r)); len(batch) == reextractBatch {
			if err := l.ingest(ctx, batch); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	if err := l.ingest(ctx, batch); err != nil {
		return err
	}
	con.say("%s read again, %d passed over, %d failed: %d facts gained, %d lost, %d altered",
		count(t.read, "document"), l.passedOver(), t.failed+damaged, sum.gained, sum.lost, sum.altered)
	return unread(t.failed + damaged)
}

// reextractBatch is how many documents are stored together.
const reextractBatch = 100

// storedTexts yields the documents of a store as they were given.
func storedTexts(ctx context.Context, con *console, store *graph.Store, damaged *int) iter.Seq2[schema.Document, error] {
	return func(yield func(schema.Document, error) bool) {
		for r, err := range store.Readings(ctx) {
			var one *graph.DamagedError
			if errors.As(err, &one) {
				*damaged++
				con.say("%v", one)
				continue
			}
			if !yield(r.Origin.Given(r.Document), err) || err != nil {
				return
			}
		}
	}
}

// changes counts facts by what became of them.
type changes struct{ gained, lost, altered int }

// tell prints what became of a document's facts. A fact is altered where the
// same words say something else of the same relation.
func (c *changes) tell(con *console, before, after []schema.Event) error {
	type place struct {
		trigger  schema.Span
		relation string
	}
	was := make(map[place][]string)
	for i := range before {
		at := place{before[i].Trigger.Span, before[i].Relation}
		was[at] = append(was[at], fact(&before[i]))
	}
	is := make(map[place][]string)
	var order []place
	note := func(events []schema.Event) {
		for i := range events {
			at := place{events[i].Trigger.Span, events[i].Relation}
			if _, known := is[at]; !known {
				is[at] = nil
				order = append(order, at)
			}
		}
	}
	note(before)
	note(after)
	for i := range after {
		at := place{after[i].Trigger.Span, after[i].Relation}
		is[at] = append(is[at], fact(&after[i]))
	}
	var out bytes.Buffer
	for _, at := range order {
		lost, gained := apart(was[at], is[at]), apart(is[at], was[at])
		both := min(len(lost), len(gained))
		for i := range both {
			fmt.Fprintf(&out, "~ %s\n  → %s\n", lost[i], gained[i])
		}
		for _, f := range lost[both:] {
			fmt.Fprintf(&out, "- %s\n", f)
		}
		for _, f := range gained[both:] {
			fmt.Fprintf(&out, "+ %s\n", f)
		}
		c.altered += both
		c.lost += len(lost) - both
		c.gained += len(gained) - both
	}
	_, err := con.out.Write(out.Bytes())
	return err
}

// apart returns what of a is not in b.
func apart(a, b []string) (rest []string) {
	left := make(map[string]int)
	for _, f := range b {
		left[f]++
	}
	for _, f := range a {
		if left[f]--; left[f] < 0 {
			rest = append(rest, f)
		}
	}
	return rest
}

// fact is an event as a line.
func fact(e *schema.Event) string {
	fields := []string{e.Doc}
	for _, a := range [...]*schema.Actor{e.Agent, e.Target} {
		name := "–"
		if a != nil {
			name = a.Label
		}
		fields = append(fields, name)
	}
	line := fmt.Sprintf("%s: %s %s %s", fields[0], fields[1], e.Relation, fields[2])
	for _, s := range []string{e.Date, label(e.Place), string(e.Status), label(e.AttributedTo), e.Topic} {
		if s != "" {
			line += ", " + s
		}
	}
	return printable(strings.Join(strings.Fields(line), " "))
}
