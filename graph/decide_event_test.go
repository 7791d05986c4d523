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
			rejected, err := s.Judge(ctx, doc.Events[0].ID, Rejected, nil, "irony", "me", noon)
			if err != nil {
				t.Fatal(err)
			}
			check("rejected", "a: Ada met Carl\na: Dora met Carl")
			if n, err := s.Involving(ctx, id("Bob"), schema.PropTarget); err != nil || len(n) != 0 {
				t.Errorf("the graph has it still: %v, %v", n, err)
			}
			edited := &Edit{Target: person("Emma"), Date: ptr("2015-05")}
			if _, err := s.Judge(ctx, doc.Events[1].ID, Edited, edited, "a homonym", "me", noon); err != nil {
				t.Fatal(err)
			}
			check("edited", "a: Ada met Emma\na: Dora met Carl")
			if got, err := acting(ctx, s, id("Emma")); err != nil || len(got) != 1 || got[0].Date != "2015-05" || got[0].ID != doc.Events[1].ID {
				t.Errorf("%+v, %v", got, err)
			}
			// Another word about the same event stands instead of the first.
			if rejected, err = s.Judge(ctx, doc.Events[0].ID, Accepted, nil, "no irony", "me", noon); err != nil {
				t.Fatal(err)
			}
			check("accepted", "a: Ada met Bob\na: Ada met Emma\na: Dora met Carl")
			if rejected, err = s.Judge(ctx, doc.Events[0].ID, Rejected, nil, "irony, surely", "me", noon); err != nil {
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
			if _, err := s.Merge(ctx, id("Emma"), id("Dora"), "", noon); err != nil {
				t.Fatal(err)
			}
			check("merged", "a: Fred met Gil\na: Ada met Dora\na: Dora met Carl")
			if _, err := s.Ingest(ctx, []schema.Result{doc}); err != nil {
				t.Fatal(err)
			}
			all, err := s.Decisions(ctx)
			if err != nil || len(all) != 3 || all[0].Event == nil || all[1].Number != rejected.Number || all[1].By != "me" {
				t.Fatalf("%+v, %v", all, err)
			}
			for _, d := range all {
				if _, err := s.Undo(ctx, d.Number); err != nil {
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
			} {
				if !errors.Is(err, ErrDecision) && !errors.Is(err, ErrNotFound) {
					t.Errorf("%s: %v", what, err)
				}
			}
			check("impossible", asRead)
		})
	}
}

func judge(s *Store, eventID string, v Verdict, edit *Edit) error {
	_, err := s.Judge(context.Background(), eventID, v, edit, "", "", noon)
	return err
}

func ptr[T any](v T) *T { return &v }
