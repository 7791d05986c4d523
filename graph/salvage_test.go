package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// TestSalvage damages what leads to the documents, and not the documents: every
// command says what to do, and doing it brings all of them back with the
// decisions, but none that was taken out.
func TestSalvage(t *testing.T) {
	ctx := context.Background()
	docs := sample.Results(1, 20, 10)
	whole := filled(t)
	s := openTest(t, whole)
	if _, err := s.Judge(ctx, docs[4].Events[0].ID, Accepted, nil, Why{Reason: "read", When: noon}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Ingest(ctx, sample.Results(2, 3, 10)); err != nil {
		t.Fatal(err)
	}
	if err := s.Remove(ctx, docs[9].Document.ID); err != nil {
		t.Fatal(err)
	}
	want := contents(t, s)
	s.Close()
	size := os.Getpagesize()
	page := func(data []byte, number uint64) []byte { return data[int(number)*size:][:size] }
	root := func(data []byte) uint64 { // of the last transaction
		last, root := uint64(0), uint64(0)
		for i := range 2 {
			head := data[i*size+pageHeader:]
			if tx := binary.NativeEndian.Uint64(head[48:]); tx >= last {
				last, root = tx, binary.NativeEndian.Uint64(head[16:])
			}
		}
		return root
	}
	for what, c := range map[string]struct {
		spoil func([]byte)
		stale bool // what is in no use any more cannot be told apart
		kept  int  // decisions, which are few and stand in the root page itself
	}{
		"root page":   {func(b []byte) { clear(page(b, root(b))) }, false, 0},
		"root flags":  {func(b []byte) { page(b, root(b))[8] ^= 0xff }, false, 1},
		"both heads":  {func(b []byte) { clear(b[:2*size]) }, true, 1},
		"meta bucket": {func(b []byte) { rename(page(b, root(b)), "meta") }, false, 1},
		"documents":   {func(b []byte) { rename(page(b, root(b)), "documents") }, false, 1},
		"format":      {func(b []byte) { rename(page(b, root(b)), "format"+format) }, false, 1},
	} {
		t.Run(what, func(t *testing.T) {
			dir := copyOf(t, whole)
			path := filepath.Join(dir, recordFile)
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			c.spoil(data)
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, opts := range []Options{{}, {ReadOnly: true}, {Rebuild: true}} {
				s, err := Open(ctx, dir, opts)
				if err == nil {
					s.Close()
				}
				if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "entente check") || strings.Contains(err.Error(), "runtime error") {
					t.Errorf("%+v: %v", opts, err)
				}
			}
			found, err := Check(ctx, dir, true)
			if err != nil || len(found) == 0 || !strings.Contains(found[0].Do, "were found in its pages") {
				t.Fatalf("%+v, %v", found, err)
			}
			if strings.Contains(found[0].Do, "as they were before") != c.stale {
				t.Error(found[0].Do)
			}
			s := openTest(t, dir)
			verifyReadable(t, s, c.stale)
			if got := contentsBut(t, s); !c.stale {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Error(diff)
				}
			} else if missing := without(want, got); len(missing) > 3 { // those that were changed or removed
				t.Errorf("missing: %q", missing)
			}
			if ds, err := s.Decisions(ctx); err != nil || len(ds) != c.kept {
				t.Errorf("%+v, %v", ds, err)
			}
			if d, err := s.Judge(ctx, docs[5].Events[0].ID, Accepted, nil, Why{When: noon}); err != nil || d.Number != c.kept+1 {
				t.Errorf("the next decision: %+v, %v", d, err)
			}
			s.Close()
			if _, err := os.Stat(filepath.Join(dir, "record-before-repair.db")); err != nil {
				t.Error(err)
			}
			if found, err := Check(ctx, dir, false); err != nil || !c.stale && len(found) > 0 {
				t.Errorf("%+v, %v", found, err)
			}
		})
	}
}

// rename spoils a name on a page.
func rename(page []byte, name string) {
	at := bytes.Index(page, []byte(name))
	page[at+len(name)-1] ^= 0x55
}

func verifyReadable(t *testing.T, s *Store, damaged bool) {
	t.Helper()
	if !damaged {
		verify(t, s)
	}
}

// without returns the ids of documents of a that are not in b as they are.
func without(a, b []schema.Result) (ids []string) {
	for _, one := range a {
		found := false
		for _, other := range b {
			found = found || cmp.Equal(one, other)
		}
		if !found {
			ids = append(ids, one.Document.ID)
		}
	}
	return ids
}
