package graph

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

func openTest(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(context.Background(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// backends names the directories that give each kind of store.
func backends(t *testing.T) map[string]string {
	return map[string]string{"memory": "", "bbolt": filepath.Join(t.TempDir(), "store")}
}

func contents(t testing.TB, s *Store) []schema.Result {
	t.Helper()
	var all []schema.Result
	for r, err := range s.Documents(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

// acting returns the events of an actor as agent or target, in order of time.
func acting(ctx context.Context, s *Store, actorID string) (events []schema.Event, err error) {
	err = s.Snapshot(ctx, func(now *Snapshot) error {
		var moments []Moment
		err := now.Timeline(actorID, Acting, nil, func(e *Entry) bool {
			moments = append(moments, e.Moment)
			return true
		})
		if err != nil {
			return err
		}
		var lost []*DamagedError
		if events, lost, err = now.Events(moments); err == nil && len(lost) > 0 {
			err = lost[0]
		}
		return err
	})
	return events, err
}

func verify(t testing.TB, s *Store) {
	t.Helper()
	if err := s.Verify(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestRoundTrip(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			docs := sample.Results(1, 30, 6)
			stats, err := s.Ingest(ctx, docs)
			if err != nil {
				t.Fatal(err)
			}
			if stats.Added != 30 || stats.Events != 180 || stats.QuadsIn == 0 || stats.QuadsOut != 0 {
				t.Errorf("first: %+v", stats)
			}
			if diff := cmp.Diff(docs, contents(t, s)); diff != "" {
				t.Error(diff)
			}
			verify(t, s)
			stats, err = s.Ingest(ctx, docs)
			if want := (Stats{Documents: 30, Unchanged: 30}); err != nil || stats != want {
				t.Errorf("again: %+v, %v", stats, err)
			}
			replaced := sample.Results(2, 10, 4) // same ids, other words
			stats, err = s.Ingest(ctx, replaced)
			if err != nil || stats.Replaced != 10 || stats.QuadsOut == 0 {
				t.Errorf("replaced: %+v, %v", stats, err)
			}
			if diff := cmp.Diff(append(replaced, docs[10:]...), contents(t, s)); diff != "" {
				t.Error(diff)
			}
			verify(t, s)
			if err := s.Remove(ctx, "doc 0003"); err != nil {
				t.Fatal(err)
			}
			if err := s.Remove(ctx, "doc 0003"); !errors.Is(err, ErrNotFound) {
				t.Errorf("second removal: %v", err)
			}
			if _, err := s.Document(ctx, "doc 0003"); !errors.Is(err, ErrNotFound) {
				t.Errorf("removed document: %v", err)
			}
			verify(t, s)
			before := contents(t, s)
			if err := s.Rebuild(ctx); err != nil {
				t.Fatal(err)
			}
			verify(t, s)
			if diff := cmp.Diff(before, contents(t, s)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestReopen(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openTest(t, dir)
	docs := sample.Results(1, 5, 5)
	if _, err := s.Ingest(ctx, docs); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Ingest(ctx, docs); !errors.Is(err, ErrClosed) {
		t.Errorf("ingest into a closed store: %v", err)
	}
	if _, err := s.Involving(ctx, "urn:entente:actor:x", schema.PropAgent); err == nil {
		t.Error("closed store answers")
	}
	s = openTest(t, dir)
	if diff := cmp.Diff(docs, contents(t, s)); diff != "" {
		t.Error(diff)
	}
	verify(t, s)
}

func TestRejected(t *testing.T) {
	s := openTest(t, "")
	docs := sample.Results(1, 3, 2)
	docs[1].Events[0].Relation = "loved"
	docs[1].Events[1].Sentence.End++
	docs = append(docs, docs[2])
	stats, err := s.Ingest(context.Background(), docs)
	if err == nil || stats.Added != 2 || stats.Rejected != 2 {
		t.Fatalf("%+v, %v", stats, err)
	}
	for _, want := range []string{"loved", "sentence", "given twice"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error does not speak of %q: %v", want, err)
		}
	}
	verify(t, s)
}

// TestIndexes compares the indexes with what the documents say, after many
// random replacements and removals.
func TestReplacements(t *testing.T) {
	for name, persistent := range map[string]bool{"memory": false, "bbolt": true} {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				ctx := context.Background()
				dir := ""
				if persistent {
					dir = t.TempDir()
				}
				s, err := Open(ctx, dir, Options{})
				if err != nil {
					rt.Fatal(err)
				}
				defer s.Close()
				model := map[string]schema.Result{}
				for range rapid.IntRange(1, 6).Draw(rt, "steps") {
					if len(model) > 0 && rapid.IntRange(0, 4).Draw(rt, "remove") == 0 {
						id := rapid.SampledFrom(sortedKeys(model)).Draw(rt, "id")
						if err := s.Remove(ctx, id); err != nil {
							rt.Fatal(err)
						}
						delete(model, id)
						continue
					}
					var batch []schema.Result
					for _, n := range rapid.SliceOfNDistinct(rapid.IntRange(0, 5), 1, 4, rapid.ID[int]).Draw(rt, "docs") {
						r := rand.New(rand.NewPCG(rapid.Uint64Range(0, 20).Draw(rt, "seed"), uint64(n)))
						doc := sample.Result(r, fmt.Sprintf("d/%d é", n), rapid.IntRange(0, 4).Draw(rt, "events"))
						batch = append(batch, doc)
						model[doc.Document.ID] = doc
					}
					if _, err := s.Ingest(ctx, batch); err != nil {
						rt.Fatal(err)
					}
				}
				checkModel(rt, s, model)
				if err := s.Verify(ctx); err != nil {
					rt.Fatal(err)
				}
			})
		})
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// checkModel compares all that a store answers with a model of it.
func checkModel(t rapid.TB, s *Store, model map[string]schema.Result) {
	ctx := context.Background()
	type name struct{ folded, id string }
	relations, involved, names := map[string]int{}, map[string][]string{}, map[name]bool{}
	actors := map[string]bool{}
	totals := Totals{Documents: len(model)}
	for _, id := range sortedKeys(model) {
		for _, e := range model[id].Events {
			totals.Events++
			relations[e.Relation]++
			for i, a := range []*schema.Actor{e.Agent, e.Target, e.Place, e.AttributedTo} {
				if a == nil {
					continue
				}
				actors[a.ID] = true
				for _, l := range a.Labels {
					names[name{Fold(l), a.ID}] = true
				}
				if i < 2 && !slices.Contains(involved[a.ID], e.ID) {
					involved[a.ID] = append(involved[a.ID], e.ID)
				}
			}
		}
	}
	totals.Actors = len(actors)
	if got, err := s.Totals(ctx); err != nil || got != totals {
		t.Fatalf("totals %+v, want %+v, %v", got, totals, err)
	}
	if got, err := s.Relations(ctx); err != nil || !cmp.Equal(got, relations) {
		t.Fatalf("relations: %s, %v", cmp.Diff(relations, got), err)
	}
	gotNames := map[name]bool{}
	err := s.Snapshot(ctx, func(now *Snapshot) error {
		return now.Names(func(n Name) { gotNames[name{n.Folded, n.ID}] = true })
	})
	if err != nil || len(gotNames) != len(names) {
		t.Fatalf("names: %v, want %v, %v", gotNames, names, err)
	}
	for n := range names {
		if !gotNames[n] {
			t.Fatalf("name %+v is missing", n)
		}
	}
	for id := range actors {
		_, events, err := s.Actor(ctx, id)
		if err != nil || events != len(involved[id]) {
			t.Fatalf("actor %s: %d events, want %d, %v", id, events, len(involved[id]), err)
		}
		slices.Sort(involved[id])
		got, err := s.Involving(ctx, id, schema.PropAgent, schema.PropTarget)
		if err != nil || !slices.Equal(got, involved[id]) {
			t.Fatalf("actor %s: events of the graph %v, want %v, %v", id, got, involved[id], err)
		}
		all, err := acting(ctx, s, id)
		got = nil
		for i := range all {
			got = append(got, all[i].ID)
		}
		slices.Sort(got)
		if err != nil || !slices.Equal(got, involved[id]) {
			t.Fatalf("actor %s: events %v, want %v, %v", id, got, involved[id], err)
		}
	}
}

// TestReadersAndWriter is for the race detector, and for what readers get to
// see: whole documents.
func TestReadersAndWriter(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			versions := [][]schema.Result{sample.Results(1, 8, 5), sample.Results(2, 8, 7)}
			if _, err := s.Ingest(ctx, versions[0]); err != nil {
				t.Fatal(err)
			}
			busy := schema.ActorID(schema.Country, "syldavie")
			done := make(chan struct{})
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(func() {
					for {
						if _, err := s.Involving(ctx, busy, schema.PropAgent, schema.PropTarget); err != nil {
							t.Error(err)
							return
						}
						events, err := acting(ctx, s, busy)
						if err != nil {
							t.Error(err)
							return
						}
						for _, e := range events {
							if e.ID != schema.EventID(&e) {
								t.Errorf("event %s is not itself", e.ID)
							}
						}
						documents := 0
						for r, err := range s.Documents(ctx) {
							if err != nil || len(r.Events) != 5 && len(r.Events) != 7 {
								t.Errorf("%d events, %v", len(r.Events), err)
								return
							}
							documents++
						}
						if documents != 8 {
							t.Errorf("%d documents, want 8", documents)
							return
						}
						select { // at the end, so that every reader has read
						case <-done:
							return
						default:
						}
					}
				})
			}
			for i := range 20 {
				if _, err := s.Ingest(ctx, versions[i%2]); err != nil {
					t.Error(err)
					break
				}
			}
			close(done)
			wg.Wait()
			verify(t, s)
		})
	}
}

func TestCancel(t *testing.T) {
	s := openTest(t, t.TempDir())
	if _, err := s.Ingest(context.Background(), sample.Results(1, 3, 3)); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Ingest(ctx, sample.Results(2, 6, 3)); !errors.Is(err, context.Canceled) {
		t.Errorf("ingest: %v", err)
	}
	var told []error
	for _, err := range s.Documents(ctx) {
		told = append(told, err)
	}
	if len(told) != 1 || !errors.Is(told[0], context.Canceled) {
		t.Errorf("documents: %v", told)
	}
	if n := len(contents(t, s)); n != 3 {
		t.Errorf("%d documents are left, want the 3 from before", n)
	}
	verify(t, s)
}
