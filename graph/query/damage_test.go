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

// spoiled is small with a document whose facts are damaged.
func spoiled(t *testing.T, doc string) *Queries {
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
	err = db.Update(func(tx *bbolt.Tx) error {
		k := graph.KeyOf(doc)
		b := tx.Bucket([]byte("facts"))
		at, value := b.Cursor().Seek(k[:])
		at, value = bytes.Clone(at), bytes.Clone(value)
		value[len(value)/2] ^= 1
		return b.Put(at, value)
	})
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
	p, err := spoiled(t, "a").Profile(ctx, "Ivana Dvořák")
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
