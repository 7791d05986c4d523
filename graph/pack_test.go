package graph

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// TestPacked asks that texts take less room than they have bytes, are read as
// they were, and that one kept as it is, as records of before have them, is too.
func TestPacked(t *testing.T) {
	s := openTest(t, "")
	at := keyOf("x").part(0)
	long := []byte(strings.Repeat("Le ministre a rencontré son homologue. ", 40))
	for what, value := range map[string][]byte{"long": long, "short": []byte("é"), "empty": {}} {
		err := s.write(func(tx *bbolt.Tx) error {
			if err := putPacked(tx, textsBucket, at, value); err != nil {
				return err
			}
			kept := tx.Bucket([]byte(textsBucket)).Get(at)
			if what == "long" && len(kept) > len(long)/4 {
				t.Errorf("%d bytes of %d are kept", len(kept), len(long))
			}
			got, err := unpacked(tx, textsBucket, at)
			if err != nil || !bytes.Equal(got, value) {
				t.Errorf("%s: %q, %v", what, got, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	err := s.write(func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(textsBucket))
		if err := b.Put(at, seal(textsBucket, at, long)); err != nil {
			return err
		}
		if got, err := unpacked(tx, textsBucket, at); err != nil || !bytes.Equal(got, long) {
			t.Errorf("as it is: %q, %v", got, err)
		}
		// Bytes that are sealed as compressed and are not.
		if err := b.Put(at, seal(textsBucket+packedSuffix, at, long)); err != nil {
			return err
		}
		if _, err := unpacked(tx, textsBucket, at); !errors.Is(err, ErrDamaged) {
			t.Errorf("not compressed: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestOlderFormat asks that a record of the format before, with nothing
// compressed, is read, and brought up to this one.
func TestOlderFormat(t *testing.T) {
	dir := t.TempDir()
	ctx := context.Background()
	s := openTest(t, dir)
	doc := meeting("a", [2]string{"Ada", "Bob"})
	if _, err := s.Ingest(ctx, []schema.Result{doc}); err != nil {
		t.Fatal(err)
	}
	err := s.write(func(tx *bbolt.Tx) error {
		for _, name := range [...]string{textsBucket, factsBucket} {
			at := keyOf("a").part(0)
			value, err := unpacked(tx, name, at)
			if err != nil {
				return err
			}
			if err := tx.Bucket([]byte(name)).Put(at, seal(name, at, value)); err != nil {
				return err
			}
		}
		return setMeta(tx, formatKey, "3")
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, err := Open(ctx, dir, Options{ReadOnly: true}); !errors.Is(err, ErrOlder) {
		t.Errorf("read only: %v", err)
	}
	s = openTest(t, dir)
	verify(t, s)
	if got := told(t, s); got != "a: Ada met Bob" {
		t.Errorf("%s", got)
	}
	if lost := s.Lost(); len(lost) > 0 {
		t.Errorf("opened: %v", lost)
	}
	// And what is compressed is not taken for damage either.
	if _, err := s.Ingest(ctx, sample.Results(1, 10, 10)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	s = openTest(t, dir)
	if lost := s.Lost(); len(lost) > 0 {
		t.Errorf("opened again: %v", lost)
	}
}
