package graph

import (
	"context"
	"errors"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestJoinByHand asks that a decision about reports changes nothing of what
// documents say, holds for texts that are read again and whose words have moved, and
// is taken back.
func TestJoinByHand(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			a, b := meeting("a", [2]string{"Ada", "Bob"}), meeting("b", [2]string{"Ada", "Bob"})
			if _, err := s.Ingest(ctx, []schema.Result{a, b}); err != nil {
				t.Fatal(err)
			}
			is := told(t, s)
			d, err := s.Join(ctx, PartedByHand, a.Events[0].ID, b.Events[0].ID, Why{"another day", "me", noon})
			if err != nil || d.Number != 1 || d.Join.Reports[1].Doc != "b" {
				t.Fatalf("%+v, %v", d, err)
			}
			rulings := func() (all []Ruling) {
				t.Helper()
				verify(t, s)
				err := s.Snapshot(ctx, func(now *Snapshot) (err error) {
					all, err = now.Rulings()
					return err
				})
				if err != nil {
					t.Fatal(err)
				}
				return all
			}
			if got := told(t, s); got != is {
				t.Errorf("documents say %s", got)
			}
			if all := rulings(); len(all) != 1 || !all[0].Apart || all[0].Reports[0].Event.ID != a.Events[0].ID {
				t.Errorf("%+v", all)
			}
			longer := meeting("a", [2]string{"Fred", "Gil"}, [2]string{"Ada", "Bob"})
			if _, err := s.Ingest(ctx, []schema.Result{longer}); err != nil {
				t.Fatal(err)
			}
			if all := rulings(); len(all) != 1 || all[0].Reports[0].Event.ID != longer.Events[1].ID {
				t.Errorf("moved: %+v", all)
			}
			if quads, err := s.Provenance(ctx); err != nil || !says(quads, schema.PROVUsed, longer.Events[1].ID) || !says(quads, schema.PropVerdict, "parted") {
				t.Errorf("%v, %v", quads, err)
			}
			if err := s.Rebuild(ctx); err != nil {
				t.Fatal(err)
			}
			if all := rulings(); len(all) != 1 {
				t.Errorf("rebuilt: %+v", all)
			}
			if err := s.Remove(ctx, "b"); err != nil {
				t.Fatal(err)
			}
			if all := rulings(); len(all) != 0 {
				t.Errorf("without one document: %+v", all)
			}
			if _, err := s.Ingest(ctx, []schema.Result{b}); err != nil {
				t.Fatal(err)
			}
			if all := rulings(); len(all) != 1 {
				t.Errorf("with it again: %+v", all)
			}
			if _, err := s.Undo(ctx, 0, Why{"a mistake", "me", noon}); err != nil {
				t.Fatal(err)
			}
			if all := rulings(); len(all) != 0 {
				t.Errorf("undone: %+v", all)
			}
			if all, err := s.Undone(ctx); err != nil || len(all) != 1 || all[0].Join == nil || all[0].Undone.Reason != "a mistake" {
				t.Errorf("%+v, %v", all, err)
			}
			if err := judge(s, b.Events[0].ID, Rejected, nil); err != nil {
				t.Fatal(err)
			}
			join := func(verdict Verdict, a, b string) error {
				_, err := s.Join(ctx, verdict, a, b, Why{When: noon})
				return err
			}
			for what, err := range map[string]error{
				"itself":   join(JoinedByHand, longer.Events[1].ID, longer.Events[1].ID),
				"rejected": join(JoinedByHand, longer.Events[1].ID, b.Events[0].ID),
				"verdict":  join(Accepted, longer.Events[1].ID, longer.Events[0].ID),
			} {
				if !errors.Is(err, ErrDecision) {
					t.Errorf("%s: %v", what, err)
				}
			}
			if err := join(JoinedByHand, longer.Events[1].ID, "urn:entente:event:none"); !errors.Is(err, ErrNotFound) {
				t.Errorf("unknown: %v", err)
			}
		})
	}
}

func says(quads []schema.Quad, predicate, object string) bool {
	for _, q := range quads {
		if q.Predicate == predicate && q.Object.Value == object {
			return true
		}
	}
	return false
}
