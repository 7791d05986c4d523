package query

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// chain is a store where a met b, b met c and so on to f, a visited d and holds
// an office of f, and g met nobody.
func chain(t testing.TB) *Queries {
	d := schema.Result{Document: schema.Document{ID: "d", Text: "Ils l'ont fait."}}
	for _, fact := range []string{"a met b", "b met c", "c met d", "d met e", "e met f", "a visited d", "a met b", "a holdsPosition f", "g stated", "h met i"} {
		f := strings.Fields(fact)
		e := schema.Event{Doc: "d", Relation: f[1], Agent: named(schema.Person, f[0]), Status: schema.Asserted, Rule: "r", Topic: fmt.Sprint(len(d.Events))}
		if len(f) > 2 {
			e.Target = named(schema.Person, f[2])
		}
		e.Sentence = schema.Quote{Text: d.Document.Text, Span: schema.Span{End: len(d.Document.Text)}}
		e.Trigger = e.Sentence
		e.ID = schema.EventID(&e)
		d.Events = append(d.Events, e)
	}
	return fill(t, "", []schema.Result{d})
}

func TestPath(t *testing.T) {
	ctx := context.Background()
	q := chain(t)
	for _, tt := range []struct {
		from, to string
		steps    int
		want     string
	}{
		{"a", "b", 0, "a-b(2)"},
		{"b", "a", 1, "b-a(2)"},
		{"a", "c", 0, "a-b(2) b-c(1)"},
		{"a", "e", 0, "a-d(1) d-e(1)"},
		{"f", "a", 0, "f-e(1) e-d(1) d-a(1)"},
		{"f", "a", 2, ""},
		{"b", "f", 3, ""}, // it takes four
		{"c", "f", 3, "c-d(1) d-e(1) e-f(1)"},
		{"a", "a", 0, ""},
		{"a", "g", 0, ""},
		{"a", "h", 0, ""},
	} {
		p, err := q.Path(ctx, tt.from, tt.to, tt.steps)
		if err != nil {
			t.Fatal(err)
		}
		var steps []string
		for _, s := range p.Steps {
			steps = append(steps, fmt.Sprintf("%s-%s(%d)", s.From.Label, s.To.Label, s.Total))
			if len(s.Events) != min(s.Total, stepEvents) {
				t.Errorf("%d events of %d", len(s.Events), s.Total)
			}
		}
		got := strings.Join(steps, " ")
		if got != tt.want || p.GaveUp != "" {
			t.Errorf("%s to %s in %d: %s, want %s", tt.from, tt.to, tt.steps, got, tt.want)
		}
	}
	for _, steps := range []int{-1, MaxSteps + 1} {
		if _, err := q.Path(ctx, "a", "b", steps); !errors.Is(err, ErrBadFilter) {
			t.Errorf("%d steps: %v", steps, err)
		}
	}
	if _, err := q.Path(ctx, "a", "nobody", 0); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
}

func TestNeighbours(t *testing.T) {
	ctx := context.Background()
	q := chain(t)
	var got []string
	next := ""
	for {
		page, err := q.Neighbours(ctx, "a", next, 2)
		if err != nil || page.Total != 3 {
			t.Fatal(page, err)
		}
		for _, n := range page.Items {
			got = append(got, fmt.Sprint(n.Label, n.Events, n.Relations))
		}
		if next = page.Next; next == "" {
			break
		}
	}
	if len(got) == 3 && got[1] > got[2] {
		got[1], got[2] = got[2], got[1] // equals, by key
	}
	if diff := cmp.Diff([]string{"b2 [{met 2}]", "d1 [{visited 1}]", "f1 [{holdsPosition 1}]"}, got); diff != "" {
		t.Error(diff)
	}
}

// BenchmarkPath looks for paths between the actor of most events and one of few,
// and between two of few, among 20 000 events of 3 000 actors.
func BenchmarkPath(b *testing.B) {
	q := fill(b, b.TempDir(), sample.Results(1, 1000, 20))
	ctx := context.Background()
	page, err := q.Actors(ctx, ActorFilter{Limit: MaxLimit})
	if err != nil || len(page.Items) < 1000 {
		b.Fatal(len(page.Items), err)
	}
	big, few, fewer := page.Items[0].ID, page.Items[998].ID, page.Items[999].ID
	for name, ends := range map[string][2]string{"big": {big, few}, "small": {few, fewer}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := q.Path(ctx, ends[0], ends[1], 4); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
