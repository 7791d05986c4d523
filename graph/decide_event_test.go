package graph

import (
	"context"
	"errors"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestJudge rejects, accepts and edits events, reads their document again with
// other words before them, and takes it all back.
func TestJudge(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			doc := meeting("a", [2]string{"Ada", "Bob"}, [2]string{"Ada", "Carl"}, [2]string{"Dora", "Carl"})
			doc.Document.Published = "2015-05-31"
			if _, err := s.Ingest(ctx, []schema.Result{doc}); err != nil {
				t.Fatal(err)
			}
			check := func(what, want string) {
				t.Helper()
				verify(t, s)
				if got := told(t, s); got != want {
					t.Fatalf("%s: %s", what, got)
				}
			}
			asRead := "a: Ada met Bob\na: Ada met Carl\na: Dora met Carl"
			rejected, err := s.Judge(ctx, doc.Events[0].ID, Rejected, nil, Why{"irony", "me", noon})
			if err != nil {
				t.Fatal(err)
			}
			check("rejected", "a: Ada met Carl\na: Dora met Carl")
			if n, err := s.Involving(ctx, id("Bob"), schema.PropTarget); err != nil || len(n) != 0 {
				t.Errorf("the graph has it still: %v, %v", n, err)
			}
			edited := &Edit{Target: person("Emma"), Date: ptr("2015-05")}
			if _, err := s.Judge(ctx, doc.Events[1].ID, Edited, edited, Why{"a homonym", "me", noon}); err != nil {
				t.Fatal(err)
			}
			check("edited", "a: Ada met Emma\na: Dora met Carl")
			if got, err := acting(ctx, s, id("Emma")); err != nil || len(got) != 1 || got[0].Date != "2015-05" || got[0].ID != doc.Events[1].ID {
				t.Errorf("%+v, %v", got, err)
			}
			// Another word about the same event is the last, and the first is kept.
			if rejected, err = s.Judge(ctx, doc.Events[0].ID, Accepted, nil, Why{"no irony", "me", noon}); err != nil {
				t.Fatal(err)
			}
			check("accepted", "a: Ada met Bob\na: Ada met Emma\na: Dora met Carl")
			if rejected, err = s.Judge(ctx, doc.Events[0].ID, Rejected, nil, Why{"irony, surely", "me", noon}); err != nil {
				t.Fatal(err)
			}
			// The text has grown at its beginning: other ids, the same words.
			longer := meeting("a", [2]string{"Fred", "Gil"}, [2]string{"Ada", "Bob"}, [2]string{"Ada", "Carl"}, [2]string{"Dora", "Carl"})
			if _, err := s.Ingest(ctx, []schema.Result{longer}); err != nil {
				t.Fatal(err)
			}
			check("read again", "a: Fred met Gil\na: Ada met Emma\na: Dora met Carl")
			if err := s.Rebuild(ctx); err != nil {
				t.Fatal(err)
			}
			check("rebuilt", "a: Fred met Gil\na: Ada met Emma\na: Dora met Carl")
			// A merge goes on from what was edited.
			if _, err := s.Merge(ctx, id("Emma"), id("Dora"), Why{Reason: "", When: noon}); err != nil {
				t.Fatal(err)
			}
			check("merged", "a: Fred met Gil\na: Ada met Dora\na: Dora met Carl")
			if _, err := s.Ingest(ctx, []schema.Result{doc}); err != nil {
				t.Fatal(err)
			}
			all, err := s.Decisions(ctx)
			if err != nil || len(all) != 5 || all[0].Event == nil || all[3].Number != rejected.Number || all[3].By != "me" {
				t.Fatalf("%+v, %v", all, err)
			}
			for _, d := range all {
				if _, err := s.Undo(ctx, d.Number, Why{When: noon}); err != nil {
					t.Fatal(err)
				}
			}
			check("all undone", asRead)
			for what, err := range map[string]error{
				"unknown":  judge(s, "urn:entente:event:none", Rejected, nil),
				"nobody":   judge(s, doc.Events[0].ID, Edited, &Edit{Agent: &schema.Actor{}, Target: &schema.Actor{}}),
				"date":     judge(s, doc.Events[0].ID, Edited, &Edit{Date: ptr("hier")}),
				"relation": judge(s, doc.Events[0].ID, Edited, &Edit{Relation: ptr("loved")}),
				"no edit":  judge(s, doc.Events[0].ID, Edited, nil),
				"himself":  judge(s, doc.Events[0].ID, Edited, &Edit{Target: doc.Events[0].Agent}),
				"place":    judge(s, doc.Events[0].ID, Edited, &Edit{Place: person("Bob")}),
				"later":    judge(s, doc.Events[0].ID, Edited, &Edit{Date: ptr("2015-06")}),
			} {
				if !errors.Is(err, ErrDecision) && (what != "unknown" || !errors.Is(err, ErrNotFound)) {
					t.Errorf("%s: %v", what, err)
				}
			}
			check("impossible", asRead)
		})
	}
}

// TestEditsAddUp edits an event twice, rejects it and takes it all back, last
// first: each step brings the one before back. What was taken back is kept.
func TestEditsAddUp(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			doc := meeting("a", [2]string{"Ada", "Bob"})
			if _, err := s.Ingest(ctx, []schema.Result{doc}); err != nil {
				t.Fatal(err)
			}
			is := func() string {
				verify(t, s)
				for _, e := range contents(t, s)[0].Events {
					return e.Agent.Label + " " + e.Target.Label + " " + e.Date + " " + string(e.Status)
				}
				return "nothing"
			}
			edit := func(e Edit) func() error { return func() error { return judge(s, doc.Events[0].ID, Edited, &e) } }
			verdict := func(v Verdict) func() error { return func() error { return judge(s, doc.Events[0].ID, v, nil) } }
			steps := []struct {
				decide func() error
				after  string
			}{
				{edit(Edit{Target: person("Emma")}), "Ada Emma  asserted"},
				{edit(Edit{Date: ptr("2015-05")}), "Ada Emma 2015-05 asserted"},
				{verdict(Rejected), "nothing"},
				{edit(Edit{Agent: person("Bob")}), "Bob Emma 2015-05 asserted"},
				{verdict(Accepted), "Ada Bob  asserted"},
				{edit(Edit{Status: ptr(schema.Planned)}), "Ada Bob  planned"},
			}
			states := []string{is()}
			for i, step := range steps {
				if err := step.decide(); err != nil {
					t.Fatal(i, err)
				}
				states = append(states, step.after)
				if got := is(); got != step.after {
					t.Errorf("%d: %q, not %q", i, got, step.after)
				}
			}
			for i := len(steps) - 1; i >= 0; i-- {
				d, err := s.Undo(ctx, 0, Why{"a mistake", "me", noon})
				if err != nil || d.Number != i+1 {
					t.Fatalf("%d: %+v, %v", i, d, err)
				}
				if got := is(); got != states[i] {
					t.Errorf("%d taken back: %q, not %q", i, got, states[i])
				}
			}
			if _, err := s.Undo(ctx, 0, Why{}); !errors.Is(err, ErrDecision) {
				t.Errorf("nothing to take back: %v", err)
			}
			undone, err := s.Undone(ctx)
			if err != nil || len(undone) != len(steps) || undone[1].Undone == nil || undone[1].Undone.By != "me" {
				t.Errorf("%+v, %v", undone, err)
			}
			// What a later one needs is not taken from under it.
			if err := errors.Join(edit(Edit{Target: person("Emma")})(), edit(Edit{Agent: person("Bob")})()); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Undo(ctx, len(steps)+1, Why{}); !errors.Is(err, ErrDecision) {
				t.Errorf("Bob meets himself: %v", err)
			}
		})
	}
}

func judge(s *Store, eventID string, v Verdict, edit *Edit) error {
	_, err := s.Judge(context.Background(), eventID, v, edit, Why{"", "", noon})
	return err
}

func ptr[T any](v T) *T { return &v }
