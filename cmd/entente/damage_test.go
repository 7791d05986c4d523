package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph"
)

// TestDamage damages one of two documents: every verb says so and ends with the
// status of what could not be read, until it is read again.
func TestDamage(t *testing.T) {
	dir := t.TempDir()
	store, backup := filepath.Join(dir, "store"), filepath.Join(dir, "backup.db")
	note, visit := filepath.Join(dir, "note.txt"), filepath.Join(dir, "visit.txt")
	for file, text := range map[string]string{
		note: "M. Dupont a rencontré Mme Durand à Paris le 3 mars 2015.", visit: "M. Dupont a accusé M. Martin le 12 mai 2016.",
	} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	entente := func(want int, message string, args ...string) string {
		t.Helper()
		var out, messages bytes.Buffer
		got := run(context.Background(), append(args, "--store", store), &console{in: strings.NewReader(""), out: &out, err: &messages})
		if got != want || !strings.Contains(messages.String(), message) {
			t.Errorf("%q: status %d, not %d: %s", args, got, want, messages.String())
		}
		return out.String()
	}
	entente(statusGood, "2 new", "build", note, visit)
	db, err := bbolt.Open(filepath.Join(store, "record.db"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		k := graph.KeyOf("note")
		b := tx.Bucket([]byte("facts"))
		at, value := b.Cursor().Seek(k[:])
		at, value = bytes.Clone(at), bytes.Clone(value)
		value[len(value)-1] ^= 1
		return b.Put(at, value)
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	named := `document "note" is damaged`
	entente(statusUnread, named, "timeline", "Dupont")
	entente(statusUnread, named, "actors", "show", "Dupont")
	entente(statusUnread, named, "export", "--format", "jsonl")
	entente(statusUnread, named, "build")
	entente(statusUnread, named, "build", visit)
	entente(statusUnread, named, "reextract")
	entente(statusUnread, named, "backup", backup)
	entente(statusGood, named, "decisions")
	if found := entente(statusUnread, "1 finding", "check"); !strings.Contains(found, `document "note"`) {
		t.Error(found)
	}
	entente(statusUnread, named, "restore", backup)
	entente(statusGood, "1 changed", "build", note)
	entente(statusGood, "0 findings", "check")
	entente(statusGood, "2 documents and 0 decisions copied", "backup", backup)
	entente(statusGood, "2 documents and 0 decisions restored", "restore", backup)
	if out := entente(statusGood, "", "export", "--format", "triples"); strings.Count(out, "\n") != 2 {
		t.Error(out)
	}
}
