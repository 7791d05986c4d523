package query

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// spoiled is small with a damaged record.
func spoiled(t *testing.T, damage func(*bbolt.Tx) error) *Queries {
	t.Helper()
	dir := t.TempDir()
	for r, err := range small(t).store.Documents(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		s, err := graph.Open(context.Background(), dir, graph.Options{})
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Ingest(context.Background(), []schema.Result{r})
		if err := errors.Join(err, s.Close()); err != nil {
			t.Fatal(err)
		}
	}
	db, err := bbolt.Open(filepath.Join(dir, "record.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(damage)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	s, err := graph.Open(context.Background(), dir, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return New(s)
}

// TestProfileOfDamage asks for an actor of whom a damaged document speaks: what
// cannot be read is named and not counted.
func TestProfileOfDamage(t *testing.T) {
	ctx := context.Background()
	whole, err := small(t).Profile(ctx, "Ivana Dvořák")
	if err != nil {
		t.Fatal(err)
	}
	p, err := spoiled(t, func(tx *bbolt.Tx) error {
		k := graph.KeyOf("a")
		b := tx.Bucket([]byte("facts"))
		at, value := b.Cursor().Seek(k[:])
		at, value = bytes.Clone(at), bytes.Clone(value)
		value[len(value)/2] ^= 1
		return b.Put(at, value)
	}).Profile(ctx, "Ivana Dvořák")
	if err != nil {
		t.Fatal(err)
	}
	if whole.Events != 6 || whole.Documents != 3 || whole.Damaged != nil {
		t.Errorf("sound: %d events in %d documents, damaged %q", whole.Events, whole.Documents, whole.Damaged)
	}
	if p.Events != 3 || p.Documents != 2 || !slices.Equal(p.Damaged, []string{"a"}) {
		t.Errorf("damaged: %d events in %d documents, damaged %q", p.Events, p.Documents, p.Damaged)
	}
}

// TestCutIndex asks for timelines whose index has lost an entry: no question of
// all of it, or of a part, is answered as if it were whole.
func TestCutIndex(t *testing.T) {
	ctx := context.Background()
	const who = "Ivana Dvořák"
	whole := small(t)
	a, err := whole.Actor(ctx, who)
	if err != nil {
		t.Fatal(err)
	}
	prefix := graph.KeyOf(a.ID)
	for lost := range 6 {
		q := spoiled(t, func(tx *bbolt.Tx) error {
			c := tx.Bucket([]byte("times")).Cursor()
			at, _ := c.Seek(append(prefix[:], byte(graph.Acting)))
			for range lost {
				at, _ = c.Next()
			}
			if !bytes.HasPrefix(at, prefix[:]) {
				t.Fatalf("no entry %d", lost)
			}
			return c.Delete()
		})
		for _, f := range []TimelineFilter{{}, {Relation: "met"}, {From: "2015"}, {To: "2014"}, {CAMEO: "04"}} {
			for _, limit := range []int{1, 2, 50} {
				f.Limit = limit
				if err := all(ctx, q, who, f); !errors.Is(err, graph.ErrDamaged) {
					t.Errorf("entry %d lost, %+v: %v", lost, f, err)
				}
				if err := all(ctx, whole, who, f); err != nil {
					t.Errorf("sound, %+v: %v", f, err)
				}
			}
		}
	}
}

// all turns all pages of a timeline.
func all(ctx context.Context, q *Queries, who string, f TimelineFilter) error {
	for {
		page, err := q.Timeline(ctx, who, f)
		if err != nil {
			return err
		}
		if f.Cursor = page.Next; f.Cursor == "" {
			return nil
		}
	}
}
