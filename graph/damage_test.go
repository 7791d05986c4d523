package graph

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
)

func filled(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	s := openTest(t, dir)
	if _, err := s.Ingest(context.Background(), sample.Results(1, 20, 10)); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestDamagedFiles(t *testing.T) {
	spoil := map[string]func([]byte) []byte{
		"garbage": func(b []byte) []byte { return bytes.Repeat([]byte("garbage "), len(b)/8) },
		"cut":     func(b []byte) []byte { return b[:len(b)/3] },
		"zeros after the heads": func(b []byte) []byte {
			clear(b[2*os.Getpagesize():])
			return b
		},
	}
	ctx := context.Background()
	for what, f := range spoil {
		for _, file := range []string{recordFile, graphFile} {
			t.Run(file+" "+what, func(t *testing.T) {
				dir := filled(t)
				path := filepath.Join(dir, file)
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, f(data), 0o600); err != nil {
					t.Fatal(err)
				}
				s, err := Open(ctx, dir, Options{})
				if err == nil {
					// What Open does not look at is found when it is read.
					err = s.Verify(ctx)
					s.Close()
				}
				if !errors.Is(err, ErrDamaged) {
					t.Fatalf("error %v", err)
				}
				if file == recordFile {
					return
				}
				if !strings.Contains(err.Error(), "entente build --rebuild") {
					t.Errorf("no advice: %v", err)
				}
				s, err = Open(ctx, dir, Options{Rebuild: true})
				if err != nil {
					t.Fatal(err)
				}
				defer s.Close()
				verify(t, s)
				if diff := cmp.Diff(sample.Results(1, 20, 10), contents(t, s)); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

func TestGraphMissing(t *testing.T) {
	dir := filled(t)
	if err := os.Remove(filepath.Join(dir, graphFile)); err != nil {
		t.Fatal(err)
	}
	s := openTest(t, dir)
	verify(t, s)
	if n := len(contents(t, s)); n != 20 {
		t.Errorf("%d documents", n)
	}
}

func TestInUse(t *testing.T) {
	dir := filled(t)
	ctx := context.Background()
	s := openTest(t, dir)
	for _, opts := range []Options{{}, {ReadOnly: true}} {
		if _, err := Open(ctx, dir, opts); !errors.Is(err, ErrInUse) {
			t.Errorf("%+v: %v", opts, err)
		}
	}
	s.Close()
	var readers []*Store
	for range 2 {
		r, err := Open(ctx, dir, Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		readers = append(readers, r)
	}
	if n := len(contents(t, readers[1])); n != 20 {
		t.Errorf("%d documents", n)
	}
	if _, err := readers[0].Ingest(ctx, nil); !errors.Is(err, ErrReadOnly) {
		t.Errorf("ingest: %v", err)
	}
	if _, err := Open(ctx, dir, Options{}); !errors.Is(err, ErrInUse) {
		t.Errorf("writer beside readers: %v", err)
	}
}

func TestNewerFormat(t *testing.T) {
	dir := filled(t)
	db, err := bbolt.Open(filepath.Join(dir, recordFile), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte(metaBucket)).Put([]byte(formatKey), []byte("99"))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), dir, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("error %v", err)
	}
}

func TestUnusablePlaces(t *testing.T) {
	ctx := context.Background()
	if _, err := Open(ctx, filepath.Join(t.TempDir(), "none"), Options{ReadOnly: true}); !errors.Is(err, ErrNoStore) {
		t.Errorf("no store: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, file, Options{}); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("a file: %v", err)
	}
	if os.Geteuid() == 0 {
		t.Log("root may write anywhere: read-only directory not tried")
		return
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, dir, Options{}); !errors.Is(err, os.ErrPermission) || !strings.Contains(err.Error(), "--store") {
		t.Errorf("read-only directory: %v", err)
	}
}

// TestGlance opens stores that are damaged where opening looks: documents are
// named, and what makes every answer wrong is refused with what to do.
func TestGlance(t *testing.T) {
	ctx := context.Background()
	docs := sample.Results(1, 20, 10)
	flip := func(bucket string, at []byte) func(*bbolt.Tx) error {
		return func(tx *bbolt.Tx) error {
			b := tx.Bucket([]byte(bucket))
			value := bytes.Clone(b.Get(at))
			value[len(value)-1] ^= 1
			return b.Put(at, value)
		}
	}
	id := docs[7].Document.ID
	k := keyOf(id)
	for what, f := range map[string]func(*bbolt.Tx) error{
		"head": flip(documentsBucket, []byte(id)), "text": flip(textsBucket, k.part(0)), "facts": flip(factsBucket, k.part(0)),
	} {
		dir := filled(t)
		spoil(t, dir, f)
		for _, opts := range []Options{{}, {ReadOnly: true}} {
			s, err := Open(ctx, dir, opts)
			if err != nil {
				t.Fatal(what, err)
			}
			if lost := s.Lost(); len(lost) != 1 || lost[0].Doc != id {
				t.Errorf("%s: lost %v", what, lost)
			}
			s.Close()
		}
		s := openTest(t, dir)
		if _, err := s.Ingest(ctx, docs[7:8]); err != nil {
			t.Fatal(err)
		}
		s.Close()
		if s := openTest(t, dir); len(s.Lost()) > 0 {
			t.Errorf("%s, read again: lost %v", what, s.Lost())
		}
	}
	for what, f := range map[string]func(*bbolt.Tx) error{
		"total":     func(tx *bbolt.Tx) error { return addTo(tx.Bucket([]byte(totalsBucket)), "documents", 1) },
		"relations": func(tx *bbolt.Tx) error { return addTo(tx.Bucket([]byte(relationsBucket)), "met", 1) },
	} {
		dir := filled(t)
		spoil(t, dir, f)
		if _, err := Open(ctx, dir, Options{}); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "entente check --repair --store "+dir) {
			t.Errorf("%s: %v", what, err)
		}
		if _, err := Check(ctx, dir, true); err != nil {
			t.Fatal(err)
		}
		openTest(t, dir).Close()
	}
}
