package query

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

func fill(t testing.TB, dir string, docs []schema.Result) *Queries {
	t.Helper()
	s, err := graph.Open(context.Background(), dir, graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if _, err := s.Ingest(context.Background(), docs); err != nil {
		t.Fatal(err)
	}
	return New(s)
}

func named(class schema.Class, labels ...string) *schema.Actor {
	return &schema.Actor{ID: schema.ActorID(class, labels[0]), Class: class, Label: labels[0], Labels: labels}
}

// small is a store of a few events: agent, relation, target and date.
func small(t testing.TB) *Queries {
	ivana := named(schema.Person, "Ivana Dvořák", "Mme Dvořák")
	karl := named(schema.Person, "Karl Dvořák")
	syldavia := named(schema.Country, "Syldavie", "Syldavia")
	union := named(schema.Organization, "Union de Syldavie-Nord")
	facts := []struct {
		doc, relation string
		agent, target *schema.Actor
		date          string
	}{
		{"a", "met", ivana, syldavia, "2015-05-19"},
		{"a", "visited", ivana, syldavia, ""},
		{"a", "met", karl, ivana, "2015-05"},
		{"b", "met", ivana, karl, "2014"},
		{"b", "stated", ivana, nil, "2014-04/.."},
		{"b", "joined", syldavia, union, "2016-01-01/2016-02"},
		{"c", "met", ivana, ivana, "2015-05-19"},
	}
	var docs []schema.Result
	for i, f := range facts {
		if i == 0 || f.doc != facts[i-1].doc {
			docs = append(docs, schema.Result{Document: schema.Document{ID: f.doc, Text: "Ils l'ont fait."}})
		}
		d := &docs[len(docs)-1]
		e := schema.Event{Doc: f.doc, Relation: f.relation, Agent: f.agent, Target: f.target, Date: f.date, Status: schema.Asserted, Rule: "r"}
		e.Sentence = schema.Quote{Text: d.Document.Text, Span: schema.Span{End: len(d.Document.Text)}}
		e.Trigger = e.Sentence
		e.ID = schema.EventID(&e)
		d.Events = append(d.Events, e)
	}
	return fill(t, "", docs)
}

func TestTimeline(t *testing.T) {
	q := small(t)
	for _, test := range []struct {
		actor string
		f     TimelineFilter
		want  string
	}{
		{"Ivana Dvořák", TimelineFilter{}, "2014 2014-04/.. 2015-05 2015-05-19 2015-05-19 -"},
		{"mme dvorak", TimelineFilter{}, "2014 2014-04/.. 2015-05 2015-05-19 2015-05-19 -"},
		{"Ivana Dvořák", TimelineFilter{From: "2015"}, "2014-04/.. 2015-05 2015-05-19 2015-05-19"},
		{"Ivana Dvořák", TimelineFilter{To: "2014-03"}, "2014"},
		{"Ivana Dvořák", TimelineFilter{From: "2014-12-31", To: "2015-05-18"}, "2014 2014-04/.. 2015-05"},
		{"Ivana Dvořák", TimelineFilter{Relation: "visited"}, "-"},
		{"Ivana Dvořák", TimelineFilter{With: "karl dvorak"}, "2014 2015-05"},
		{"Ivana Dvořák", TimelineFilter{With: "Ivana Dvořák"}, "2015-05-19"},
		{"Syldavie", TimelineFilter{With: "Union de Syldavie-Nord", From: "2016-02-15", To: "2016-03"}, "2016-01-01/2016-02"},
		{"Karl Dvořák", TimelineFilter{Relation: "visited"}, ""},
		{"Ivana Dvořák", TimelineFilter{Doc: "b"}, "2014 2014-04/.."},
		{"Ivana Dvořák", TimelineFilter{Status: schema.Negated}, ""},
		{"Ivana Dvořák", TimelineFilter{Status: schema.Asserted, Doc: "c"}, "2015-05-19"},
		{"Syldavie", TimelineFilter{Place: "Union de Syldavie-Nord"}, ""},
	} {
		p, err := q.Timeline(context.Background(), test.actor, test.f)
		if err != nil {
			t.Errorf("%s %+v: %v", test.actor, test.f, err)
			continue
		}
		var dates []string
		for _, e := range p.Items {
			if e.Date == "" {
				e.Date = "-"
			}
			dates = append(dates, e.Date)
		}
		if got := strings.Join(dates, " "); got != test.want || p.Total != len(p.Items) || p.Next != "" {
			t.Errorf("%s %+v: %q, want %q (total %d, next %q)", test.actor, test.f, got, test.want, p.Total, p.Next)
		}
	}
}

func TestBadQuestions(t *testing.T) {
	q := small(t)
	ctx := context.Background()
	first, err := q.Timeline(ctx, "Ivana Dvořák", TimelineFilter{Limit: 1})
	if err != nil || first.Next == "" {
		t.Fatal(first, err)
	}
	for _, f := range []TimelineFilter{
		{From: "hier"}, {To: "2014-13"}, {From: "2015", To: "2014"}, {Relation: "loved"}, {Doc: "z"}, {Limit: -1},
		{Limit: MaxLimit + 1}, {Cursor: "?"}, {Cursor: "e30"}, {Cursor: first.Next, Relation: "met"},
		{CAMEO: "99"}, {CAMEO: "x"}, {PLOVER: "TALK"}, {PLOVER: "consult"},
	} {
		if _, err := q.Timeline(ctx, "Ivana Dvořák", f); !errors.Is(err, ErrBadFilter) {
			t.Errorf("%+v: %v", f, err)
		}
	}
	for _, who := range []string{"Nobody", "", "!", "urn:entente:actor:person:nobody"} {
		if _, err := q.Timeline(ctx, who, TimelineFilter{}); !errors.Is(err, ErrNotFound) {
			t.Errorf("%q: %v", who, err)
		}
	}
	if _, err := q.Event(ctx, "urn:entente:event:x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("event: %v", err)
	}
	var ambiguous *AmbiguousError
	if _, err := q.Actor(ctx, "dvorak"); !errors.As(err, &ambiguous) || len(ambiguous.Candidates) != 2 ||
		ambiguous.Candidates[0].Label != "Ivana Dvořák" || !strings.Contains(err.Error(), "karl-dvorak") {
		t.Errorf("ambiguous: %v", err)
	}
}

func TestActors(t *testing.T) {
	q := small(t)
	for question, want := range map[string]string{
		"":                "Ivana Dvořák, Syldavie, Karl Dvořák, Union de Syldavie-Nord",
		"SYLDAVIE":        "Syldavie, Union de Syldavie-Nord",
		"dvořák":          "Ivana Dvořák, Karl Dvořák",
		"dvorak karl":     "Karl Dvořák",
		"ldav":            "Syldavie, Union de Syldavie-Nord",
		"karl":            "Karl Dvořák",
		"syldavie — nord": "Union de Syldavie-Nord",
		"…":               "",
		"bordurie":        "",
	} {
		p, err := q.Actors(context.Background(), ActorFilter{Q: question})
		var got []string
		for _, a := range p.Items {
			got = append(got, a.Label)
		}
		if s := strings.Join(got, ", "); err != nil || s != want || p.Total != len(got) || p.Items == nil {
			t.Errorf("%q: %q, want %q, total %d, %v", question, s, want, p.Total, err)
		}
	}
	a, err := q.Actor(context.Background(), "syldavia")
	if err != nil || a.Events != 3 || !slices.Equal(a.Labels, []string{"Syldavie", "Syldavia"}) {
		t.Errorf("%+v, %v", a, err)
	}
}

// TestPages reads whole lists through pages of every size.
func TestPages(t *testing.T) {
	q := fill(t, "", sample.Results(1, 30, 6))
	ctx := context.Background()
	all, err := q.Timeline(ctx, "Syldavie", TimelineFilter{Limit: MaxLimit})
	if err != nil || all.Total < 10 || all.Total != len(all.Items) {
		t.Fatal(all.Total, len(all.Items), err)
	}
	actors, err := q.Actors(ctx, ActorFilter{Limit: MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	for _, limit := range []int{1, 3, all.Total - 1, all.Total, all.Total + 1} {
		var ids []string
		for cursor := ""; ; {
			p, err := q.Timeline(ctx, "Syldavie", TimelineFilter{Limit: limit, Cursor: cursor})
			if err != nil || p.Total != all.Total {
				t.Fatal(p.Total, err)
			}
			for _, e := range p.Items {
				ids = append(ids, e.ID)
			}
			if cursor = p.Next; cursor == "" {
				break
			}
		}
		var want []string
		for _, e := range all.Items {
			want = append(want, e.ID)
		}
		if !slices.Equal(ids, want) {
			t.Errorf("limit %d: %d events, want %d", limit, len(ids), len(want))
		}
		n := 0
		for cursor := ""; ; {
			p, err := q.Actors(ctx, ActorFilter{Limit: limit, Cursor: cursor})
			if err != nil || p.Total != actors.Total {
				t.Fatal(p.Total, err)
			}
			for _, a := range p.Items {
				if a.ID != actors.Items[n].ID {
					t.Fatalf("actor %d: %s", n, a.ID)
				}
				n++
			}
			if cursor = p.Next; cursor == "" {
				break
			}
		}
		if n != actors.Total {
			t.Errorf("limit %d: %d actors of %d", limit, n, actors.Total)
		}
	}
	relations, err := q.Relations(ctx)
	sum := 0
	for _, r := range relations {
		sum += r.Events
	}
	if err != nil || sum != 180 {
		t.Errorf("%d events in relations, %v", sum, err)
	}
	if e, err := q.Event(ctx, all.Items[3].ID); err != nil || e.Sentence != all.Items[3].Sentence {
		t.Errorf("%+v, %v", e, err)
	}
}

func TestCanceled(t *testing.T) {
	q := small(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := q.Timeline(ctx, "Syldavie", TimelineFilter{}); !errors.Is(err, context.Canceled) {
		t.Errorf("timeline: %v", err)
	}
	if _, err := q.Actors(ctx, ActorFilter{Q: "x"}); !errors.Is(err, context.Canceled) {
		t.Errorf("actors: %v", err)
	}
}

func FuzzFilters(f *testing.F) {
	q := small(f)
	f.Add("", "2014", "", "", "", "")
	f.Add("dvorak", "2014-04", "2015", "met", "Karl", "e30")
	f.Fuzz(func(t *testing.T, name, from, to, relation, with, cursor string) {
		ctx := context.Background()
		q.Actors(ctx, ActorFilter{Q: name, Cursor: cursor})
		p, err := q.Timeline(ctx, "Ivana Dvořák", TimelineFilter{From: from, To: to, Relation: relation, With: with, Cursor: cursor})
		if err == nil && (p.Items == nil || len(p.Items) > p.Total) {
			t.Errorf("%+v", p)
		}
	})
}

// BenchmarkTimeline asks a store of 100 000 events for the first page of
// actors with many and with few events.
func BenchmarkTimeline(b *testing.B) {
	q := fill(b, b.TempDir(), sample.Results(1, 5000, 20))
	ctx := context.Background()
	actors, err := q.Actors(ctx, ActorFilter{Limit: MaxLimit})
	if err != nil {
		b.Fatal(err)
	}
	for _, a := range []ActorSummary{actors.Items[0], actors.Items[20], actors.Items[900]} {
		b.Run(a.Label, func(b *testing.B) {
			for b.Loop() {
				if _, err := q.Timeline(ctx, a.ID, TimelineFilter{}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(a.Events), "events")
		})
	}
	b.Run("Actors", func(b *testing.B) {
		for b.Loop() {
			if _, err := q.Actors(ctx, ActorFilter{Q: "ller-27"}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
