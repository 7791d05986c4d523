package graph

import (
	"context"
	"reflect"
	"testing"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// TestLog changes documents and reads what is told of it, also after the record
// was made anew; an entry that is damaged is named, and the repair leaves it out.
func TestLog(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openTest(t, dir)
	a, b := meeting("a", [2]string{"Ada", "Bob"}), meeting("b", [2]string{"Ada", "Carl"})
	for i := range b.Events {
		b.Events[i].Rulebook = "0123"
	}
	other := meeting("a", [2]string{"Ada", "Dora"})
	for _, docs := range [][]schema.Result{{a, b}, {b}, {other, b}} {
		if _, err := s.Ingest(ctx, docs); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Remove(ctx, "b"); err != nil {
		t.Fatal(err)
	}
	if err := s.reindex(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Ingest(ctx, []schema.Result{b}); err != nil {
		t.Fatal(err)
	}
	read := func() (all []Change, damaged int) {
		for c, err := range s.Log(ctx) {
			if err != nil {
				damaged++
				continue
			}
			if c.When.Before(c.Run) || c.Run.IsZero() {
				t.Errorf("%+v", c)
			}
			c.When, c.Run = noon, noon
			all = append(all, c)
		}
		return all, damaged
	}
	want := []Change{
		{1, noon, noon, []string{"a", "b"}, nil, nil, []string{"0123"}},
		{2, noon, noon, nil, []string{"a"}, nil, nil},
		{3, noon, noon, nil, nil, []string{"b"}, nil},
		{4, noon, noon, []string{"b"}, nil, nil, []string{"0123"}},
	}
	if got, damaged := read(); !reflect.DeepEqual(got, want) || damaged > 0 {
		t.Errorf("%+v, %d damaged", got, damaged)
	}
	s.Close()
	spoil(t, dir, func(tx *bbolt.Tx) error {
		at, _ := tx.Bucket([]byte(logBucket)).Cursor().First()
		return tx.Bucket([]byte(logBucket)).Put(at, []byte("nothing"))
	})
	s = openTest(t, dir)
	if got, damaged := read(); len(got) != 3 || damaged != 1 {
		t.Errorf("%+v, %d damaged", got, damaged)
	}
	s.Close()
	for i, repair := range []bool{false, true, false} {
		if found, err := Check(ctx, dir, repair); err != nil || (i < 2) != (len(found) == 1) || repair && !found[0].Mended {
			t.Errorf("%d: %+v, %v", i, found, err)
		}
	}
}
