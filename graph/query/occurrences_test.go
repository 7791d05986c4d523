package query

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// reported is a store of reports of a few events.
func reported(t testing.TB) *Queries {
	ada, bob := named(schema.Person, "Ada"), named(schema.Person, "Bob")
	oslo, rome := named(schema.City, "Oslo"), named(schema.City, "Rome")
	var docs []schema.Result
	for i, f := range []struct {
		relation      string
		agent, target *schema.Actor
		date          string
		place         *schema.Actor
	}{
		{"met", ada, bob, "2015-05-19", oslo},
		{"met", bob, ada, "2015-05-19", nil},
		{"met", ada, bob, "2015-05-20", nil},
		{"met", ada, bob, "", nil},
		{"met", ada, bob, "", nil},
		{"met", ada, bob, "2015-06-01", oslo},
		{"met", ada, bob, "2015-06-01", rome},
		{"stated", ada, nil, "2015-05-19", nil},
		{"met", ada, bob, "2015-05-19", oslo},
	} {
		d := schema.Result{Document: schema.Document{ID: fmt.Sprint("d", i), Text: "Ils l'ont fait."}}
		e := schema.Event{Doc: d.Document.ID, Relation: f.relation, Agent: f.agent, Target: f.target, Date: f.date, Place: f.place, Status: schema.Asserted, Rule: "r"}
		e.Sentence = schema.Quote{Text: d.Document.Text, Span: schema.Span{End: len(d.Document.Text)}}
		e.Trigger = e.Sentence
		e.ID = schema.EventID(&e)
		d.Events = append(d.Events, e)
		docs = append(docs, d)
	}
	return fill(t, "", docs)
}

// told lists occurrences with the documents of their reports.
func told(all []Occurrence) string {
	var b strings.Builder
	for _, o := range all {
		var docs []string
		for _, r := range o.Reports {
			docs = append(docs, r.Doc)
		}
		slices.Sort(docs)
		fmt.Fprintf(&b, "%s %s %s\n", o.Date, o.Relation, strings.Join(docs, " "))
	}
	return b.String()
}

func TestOccurrences(t *testing.T) {
	ctx := context.Background()
	q := reported(t)
	page, err := q.Occurrences(ctx, "Ada", TimelineFilter{})
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(told(page.Items), "\n"), "\n")
	slices.Sort(lines) // documents of one day have no order to rely on
	want := []string{" met d3", " met d4", "2015-05-19 met d0 d1 d8", "2015-05-19 stated d7", "2015-05-20 met d2", "2015-06-01 met d5", "2015-06-01 met d6"}
	if diff := cmp.Diff(want, lines); diff != "" || page.Total != 7 {
		t.Errorf("%d: %s", page.Total, diff)
	}
	// By page, every one once; and the other actor sees the same.
	var paged []Occurrence
	f := TimelineFilter{Limit: 2}
	for {
		p, err := q.Occurrences(ctx, "Ada", f)
		if err != nil || p.Total != 7 {
			t.Fatal(p.Total, err)
		}
		paged = append(paged, p.Items...)
		if f.Cursor = p.Next; f.Cursor == "" {
			break
		}
	}
	if diff := cmp.Diff(page.Items, paged); diff != "" {
		t.Error(diff)
	}
	if p, err := q.Occurrences(ctx, "Bob", TimelineFilter{}); err != nil || p.Total != 6 {
		t.Errorf("%d of the other, %v", p.Total, err)
	}
	// A filter chooses by any report, and shows all.
	p, err := q.Occurrences(ctx, "Ada", TimelineFilter{Doc: "d1"})
	if err != nil || p.Total != 1 || len(p.Items[0].Reports) != 3 || p.Items[0].Doc != "d1" {
		t.Errorf("%+v, %v", p, err)
	}
	for _, o := range page.Items {
		for _, r := range o.Reports {
			got, err := q.Reports(ctx, r.ID)
			if err != nil || got.ID != r.ID || len(got.Reports) != len(o.Reports) {
				t.Errorf("%s is one of %d reports, not %d: %v", r.ID, len(got.Reports), len(o.Reports), err)
			}
		}
	}
}

// TestOccurrencesHoldAll asks that every event of a timeline is a report of one
// occurrence.
func TestOccurrencesHoldAll(t *testing.T) {
	ctx := context.Background()
	q := fill(t, "", sample.Results(5, 20, 10))
	events, err := q.Timeline(ctx, "Syldavie", TimelineFilter{Limit: MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	all, err := q.Occurrences(ctx, "Syldavie", TimelineFilter{Limit: MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	reports := make(map[string]bool)
	for _, o := range all.Items {
		for _, r := range o.Reports {
			if reports[r.ID] {
				t.Errorf("%s is of two occurrences", r.ID)
			}
			reports[r.ID] = true
		}
	}
	if len(reports) != events.Total || events.Total == 0 {
		t.Errorf("%d reports of %d events", len(reports), events.Total)
	}
}
