package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// TestFlips spoils 16 bytes in places of each file. Either nothing that is read
// was hit, and all is as it was; or the check finds it, and a repair or what it
// says to do leaves a sound store.
func TestFlips(t *testing.T) {
	places := 20
	if testing.Short() {
		places = 5
	}
	ctx := context.Background()
	docs := sample.Results(1, 20, 10)
	whole := filled(t)
	for _, file := range []string{recordFile, graphFile} {
		data, err := os.ReadFile(filepath.Join(whole, file))
		if err != nil {
			t.Fatal(err)
		}
		seed := uint64(1)
		r := rand.New(rand.NewPCG(seed, 0))
		outcomes := map[string]int{}
		for i := range places {
			dir := copyOf(t, whole)
			spoiled := slices.Clone(data)
			at := r.IntN(len(spoiled) - 16)
			if i == 0 {
				at = 4096 + 16 + 20 // within the second head
			}
			for k := range 16 {
				spoiled[at+k] ^= byte(1 + r.IntN(255))
			}
			if err := os.WriteFile(filepath.Join(dir, file), spoiled, 0o600); err != nil {
				t.Fatal(err)
			}
			outcomes[mend(t, ctx, dir, docs)]++
		}
		t.Logf("%s: %v", file, outcomes)
	}
}

func copyOf(t *testing.T, dir string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}

// mend does what the check of a spoiled store says, and returns what that was.
// In the end the store must be sound and hold the documents.
func mend(t *testing.T, ctx context.Context, dir string, docs []schema.Result) (outcome string) {
	t.Helper()
	findings, err := Check(ctx, dir, false)
	if err != nil {
		t.Fatalf("check: %v", err)
	}
	sound := func() {
		t.Helper()
		s := openTest(t, dir)
		defer s.Close()
		if diff := cmp.Diff(docs, contents(t, s)); diff != "" {
			t.Fatalf("contents: %s", diff)
		}
		verify(t, s)
		if again, err := Check(ctx, dir, false); !errors.Is(err, ErrInUse) {
			t.Fatalf("check of an open store: %v, %v", again, err)
		}
	}
	if len(findings) == 0 {
		sound()
		return "unused"
	}
	if findings, err = Check(ctx, dir, true); err != nil {
		t.Fatalf("repair: %v", err)
	}
	outcome = "repaired"
	for _, f := range findings {
		switch {
		case f.What == "" || f.Do == "":
			t.Errorf("finding %+v", f)
		case f.Mended:
		case f.Doc != "":
			outcome = "read again"
			// Whoever asks is told, and gets all the rest.
			s, err := Open(ctx, dir, Options{})
			if err != nil {
				t.Fatal(err)
			}
			named, others := 0, 0
			for _, err := range s.Documents(ctx) {
				var damage *DamagedError
				switch {
				case errors.As(err, &damage):
					named++
				case err != nil:
					t.Fatal(err)
				default:
					others++
				}
			}
			if named == 0 || named+others < len(docs) {
				t.Errorf("%d documents named and %d read", named, others)
			}
			if _, err := s.Ingest(ctx, docs); err != nil {
				t.Fatal(err)
			}
			// A head under another name than it was written with is no document.
			for d, err := range s.Documents(ctx) {
				var damage *DamagedError
				if errors.As(err, &damage) {
					if err := s.Remove(ctx, damage.Doc); err != nil {
						t.Fatal(err)
					}
				} else if err != nil {
					t.Fatal(d.Document.ID, err)
				}
			}
			s.Close()
		default:
			if !strings.Contains(f.Do, "were found in its pages") {
				t.Fatalf("not mended: %+v", f)
			}
			outcome = "saved"
			s := openTest(t, dir)
			there := len(contentsBut(t, s))
			if there < len(docs)/2 {
				t.Errorf("%d documents were saved", there)
			}
			if _, err := s.Ingest(ctx, docs); err != nil {
				t.Fatal(err)
			}
			s.Close()
		}
	}
	if left, err := Check(ctx, dir, false); err != nil || len(left) > 0 {
		t.Fatalf("left after the repair: %+v, %v", left, err)
	}
	sound()
	return outcome
}

// TestMissingAndMixed takes files away, and puts those of another store in
// their place.
func TestMissingAndMixed(t *testing.T) {
	ctx := context.Background()
	docs := sample.Results(1, 20, 10)
	one, other := filled(t), filled(t)
	put := func(dir, file, from string) {
		t.Helper()
		data, err := os.ReadFile(filepath.Join(from, file))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, file), data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	files := func(dir string) map[string]string {
		all := map[string]string{}
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			data, err := os.ReadFile(filepath.Join(dir, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			all[e.Name()] = string(data)
		}
		return all
	}
	for what, spoil := range map[string]func(string) error{
		"missing": os.Remove,
		"empty":   func(p string) error { return os.Truncate(p, 0) },
	} {
		t.Run("record "+what, func(t *testing.T) {
			dir := copyOf(t, one)
			if err := spoil(filepath.Join(dir, recordFile)); err != nil {
				t.Fatal(err)
			}
			before := files(dir)
			for _, opts := range []Options{{}, {ReadOnly: true}, {Rebuild: true}} {
				if _, err := Open(ctx, dir, opts); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "entente restore") {
					t.Errorf("%+v: %v", opts, err)
				}
			}
			if found, err := Check(ctx, dir, true); err != nil || len(found) != 1 {
				t.Errorf("check: %+v, %v", found, err)
			}
			if !maps.Equal(before, files(dir)) {
				t.Error("a file was touched")
			}
		})
		t.Run("graph "+what, func(t *testing.T) {
			dir := copyOf(t, one)
			if err := spoil(filepath.Join(dir, graphFile)); err != nil {
				t.Fatal(err)
			}
			if got := mend(t, ctx, dir, docs); got != "repaired" {
				t.Error(got)
			}
		})
	}
	t.Run("graph of another store", func(t *testing.T) {
		dir := copyOf(t, one)
		put(dir, graphFile, other)
		foreign := files(dir)[graphFile]
		for _, opts := range []Options{{}, {ReadOnly: true}, {Rebuild: true}} {
			if _, err := Open(ctx, dir, opts); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "of another store") {
				t.Errorf("%+v: %v", opts, err)
			}
		}
		if got := mend(t, ctx, dir, docs); got != "repaired" {
			t.Error(got)
		}
		if !slices.Contains(slices.Collect(maps.Values(files(dir))), foreign) {
			t.Error("the other store's graph is gone")
		}
	})
	t.Run("graph of another time", func(t *testing.T) {
		dir := copyOf(t, one)
		s := openTest(t, dir)
		if err := s.Remove(ctx, docs[3].Document.ID); err != nil {
			t.Fatal(err)
		}
		s.Close()
		put(dir, graphFile, one)
		if _, err := Open(ctx, dir, Options{}); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "--rebuild") {
			t.Errorf("%v", err)
		}
		if got := mend(t, ctx, dir, slices.Delete(slices.Clone(docs), 3, 4)); got != "repaired" {
			t.Error(got)
		}
	})
}

// TestBackup copies a store while it is read, and puts the copy back.
func TestBackup(t *testing.T) {
	ctx := context.Background()
	docs := sample.Results(1, 20, 10)
	dir := filled(t)
	server, err := Open(ctx, dir, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	file := filepath.Join(t.TempDir(), "backup.db")
	if c, err := server.Backup(ctx, file); err != nil || !reflect.DeepEqual(c, Copy{Documents: 20}) {
		t.Fatalf("%+v, %v", c, err)
	}
	// Over what has changed since, with somebody reading; over nothing; in the
	// place of what cannot be read.
	changed, unreadable := filled(t), filled(t)
	s := openTest(t, changed)
	if _, err := s.Ingest(ctx, sample.Results(2, 10, 10)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Restore(ctx, changed, file); !errors.Is(err, ErrInUse) {
		t.Errorf("restored while it was written: %v", err)
	}
	s.Close()
	reader, err := Open(ctx, changed, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if err := os.Truncate(filepath.Join(unreadable, recordFile), 100); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{changed, filepath.Join(t.TempDir(), "new", "store"), unreadable} {
		c, kept, err := Restore(ctx, to, file)
		if err != nil || !reflect.DeepEqual(c, Copy{Documents: 20}) || (kept == "") != strings.Contains(to, "new") {
			t.Fatalf("%s: %+v, kept %q, %v", to, c, kept, err)
		}
		s := openTest(t, to)
		verify(t, s)
		if diff := cmp.Diff(docs, contents(t, s)); diff != "" {
			t.Error(diff)
		}
		s.Close()
	}
	if n := len(contents(t, reader)); n != 20 {
		t.Errorf("who was reading sees %d documents", n)
	}
	// A backup of a newer version, or one that is none, changes nothing.
	newer := filepath.Join(t.TempDir(), recordFile)
	if data, err := os.ReadFile(file); err != nil || os.WriteFile(newer, data, 0o600) != nil {
		t.Fatal(err)
	}
	spoil(t, filepath.Dir(newer), func(tx *bbolt.Tx) error { return setMeta(tx, formatKey, "99") })
	if _, kept, err := Restore(ctx, dir, newer); !errors.Is(err, ErrNewer) || kept != "" || !strings.Contains(err.Error(), "nothing was changed") {
		t.Errorf("a newer one: kept %q, %v", kept, err)
	}
	if err := os.Truncate(file, 5000); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{file, dir, file + ".none"} {
		if _, _, err := Restore(ctx, dir, bad); err == nil || !strings.Contains(err.Error(), "nothing was changed") {
			t.Errorf("%s: %v", bad, err)
		}
	}
	if left, err := Check(ctx, dir, false); err != nil || len(left) > 0 {
		t.Errorf("%+v, %v", left, err)
	}
}

// TestBackupOfDamage saves a store with a damaged document, a damaged decision, a
// text of no document, a damaged index and no graph, and restores it: all that
// is damaged is named each time, and all the rest is there.
func TestBackupOfDamage(t *testing.T) {
	ctx := context.Background()
	docs := sample.Results(1, 20, 10)
	dir := filled(t)
	s := openTest(t, dir)
	for _, n := range []int{3, 4} {
		if _, err := s.Judge(ctx, docs[n].Events[0].ID, Accepted, nil, Why{"read", "", noon}); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	spoil(t, dir, func(tx *bbolt.Tx) error {
		flip := func(bucket string, at []byte) error {
			b := tx.Bucket([]byte(bucket))
			value := bytes.Clone(b.Get(at))
			value[len(value)/2] ^= 1
			return b.Put(at, value)
		}
		k, orphan := keyOf(docs[7].Document.ID), keyOf("nobody")
		return errors.Join(
			flip(factsBucket, k.part(0)),
			flip(decisionsBucket, binary.BigEndian.AppendUint64(nil, 2)),
			tx.Bucket([]byte(textsBucket)).Put(orphan.part(0), []byte("a text")),
			tx.DeleteBucket([]byte(timesBucket)),
		)
	})
	if err := os.Remove(filepath.Join(dir, graphFile)); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "backup.db")
	c, err := Backup(ctx, dir, file)
	if err != nil || c.Documents != 20 || c.Decisions != 1 {
		t.Fatalf("%+v, %v", c, err)
	}
	if len(c.Damaged) != 1 || c.Damaged[0].Doc != docs[7].Document.ID || len(c.Faults) != 2 {
		t.Errorf("damaged %v, faults %q", c.Damaged, c.Faults)
	}
	to := filepath.Join(t.TempDir(), "store")
	c, _, err = Restore(ctx, to, file)
	if err != nil || c.Documents != 20 || c.Decisions != 1 || len(c.Damaged) != 1 || len(c.Faults) != 0 {
		t.Fatalf("%+v, %v", c, err)
	}
	s = openTest(t, to)
	if _, err := s.Ingest(ctx, docs[7:8]); err != nil {
		t.Fatal(err)
	}
	verify(t, s)
	if diff := cmp.Diff(docs, contents(t, s)); diff != "" {
		t.Error(diff)
	}
	s.Close()
	if left, err := Check(ctx, to, false); err != nil || len(left) > 0 {
		t.Errorf("%+v, %v", left, err)
	}
	// The store itself is mended but for the document, and what a second look
	// finds is not said to be mended.
	found, err := Check(ctx, dir, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if f.Mended == (f.Doc != "") {
			t.Errorf("%+v", f)
		}
	}
	if found, err := Check(ctx, dir, false); err != nil || len(found) != 1 || found[0].Doc != docs[7].Document.ID {
		t.Errorf("%+v, %v", found, err)
	}
}

// spoil changes the record of a store as no program would.
func spoil(t *testing.T, dir string, f func(*bbolt.Tx) error) {
	t.Helper()
	db, err := bbolt.Open(filepath.Join(dir, recordFile), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(db.Update(f), db.Close()); err != nil {
		t.Fatal(err)
	}
}

// contentsBut is contents without damaged documents.
func contentsBut(t testing.TB, s *Store) (all []schema.Result) {
	t.Helper()
	for r, err := range s.Documents(context.Background()) {
		if err == nil {
			all = append(all, r)
		} else if !errors.Is(err, ErrDamaged) {
			t.Fatal(err)
		}
	}
	return all
}
