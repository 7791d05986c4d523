package graph

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
)

// TestInterruptedSteps stops the writing of a replacement at each step, as a
// crash would: the store is left as it is and opened again.
func TestInterruptedSteps(t *testing.T) {
	ctx := context.Background()
	crash := errors.New("crash")
	for _, step := range []string{"recorded", "removed", "added"} {
		for _, reopen := range []bool{true, false} {
			dir := t.TempDir()
			s := openTest(t, dir)
			if _, err := s.Ingest(ctx, sample.Results(1, 6, 5)); err != nil {
				t.Fatal(err)
			}
			s.step = func(name string) error {
				if name == step {
					return crash
				}
				return nil
			}
			replaced := sample.Results(2, 6, 5)
			if _, err := s.Ingest(ctx, replaced); !errors.Is(err, crash) {
				t.Fatalf("%s: %v", step, err)
			}
			s.step = nil
			if step != "added" {
				if err := s.Verify(ctx); !errors.Is(err, ErrDamaged) {
					t.Errorf("%s: the graph agrees with the record before the repair: %v", step, err)
				}
			}
			if reopen {
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if _, err := Open(ctx, dir, Options{ReadOnly: true}); !errors.Is(err, ErrDamaged) {
					t.Errorf("%s: opened for reading without repair: %v", step, err)
				}
				s = openTest(t, dir)
			} else if _, err := s.Ingest(ctx, nil); err != nil {
				t.Fatal(err)
			}
			verify(t, s)
			if diff := cmp.Diff(replaced, contents(t, s)); diff != "" {
				t.Errorf("%s: %s", step, diff)
			}
			s.Close()
		}
	}
}

func TestInterruptedRebuild(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	s := openTest(t, dir)
	if _, err := s.Ingest(ctx, sample.Results(1, 6, 5)); err != nil {
		t.Fatal(err)
	}
	crash := errors.New("crash")
	s.step = func(string) error { return crash }
	if err := s.Rebuild(ctx); !errors.Is(err, crash) {
		t.Fatal(err)
	}
	s.Close()
	s = openTest(t, dir)
	verify(t, s)
	if n := len(contents(t, s)); n != 6 {
		t.Errorf("%d documents", n)
	}
}

const killedEnv = "ENTENTE_TEST_INGEST"

// killedDocs is what the killed child writes, as two versions of each document.
func ingestForKill(dir string) error {
	s, err := Open(context.Background(), dir, Options{})
	if err != nil {
		return err
	}
	for _, seed := range []uint64{1, 2} {
		docs := sample.Results(seed, 120, 8)
		for len(docs) > 0 {
			if _, err := s.Ingest(context.Background(), docs[:8]); err != nil {
				return err
			}
			docs = docs[8:]
		}
		if err := decideForKill(s, seed); err != nil {
			return err
		}
		if err := s.Compact(context.Background()); err != nil {
			return err
		}
	}
	return s.Close()
}

// decideForKill merges, splits, judges and removes, where it was not done before.
func decideForKill(s *Store, seed uint64) (err error) {
	ctx := context.Background()
	one, other := id("Élise Müller-1"), id("Élise Müller-2")
	if seed == 1 {
		_, err = s.Merge(ctx, other, one, Why{Reason: "one", When: noon})
	} else {
		_, err = s.Split(ctx, one, []string{"doc 0002", "doc 0011", "doc 0031"}, *person("Élise Müller-0"), Why{Reason: "another", When: noon})
	}
	if err != nil && !errors.Is(err, ErrDecision) {
		return err
	}
	all, err := s.Decisions(ctx)
	if err != nil {
		return err
	}
	for _, n := range []int{5, 50} {
		reason := fmt.Sprintf("%d/%d", seed, n)
		if slices.ContainsFunc(all, func(d Decision) bool { return d.Reason == reason }) {
			continue
		}
		r, err := s.Read(ctx, fmt.Sprintf("doc %04d", n))
		if err != nil {
			return err
		}
		verdict, edit := Rejected, (*Edit)(nil)
		if n == 50 {
			verdict, edit = Edited, &Edit{Date: ptr("2020-02")}
		}
		if _, err := s.Judge(ctx, r.Events[2].ID, verdict, edit, Why{reason, "", noon}); err != nil {
			return err
		}
	}
	if err := s.Remove(ctx, "doc 0077"); err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	return nil
}

func TestMain(m *testing.M) {
	if dir := os.Getenv(killedEnv); dir != "" {
		do := func() error { return ingestForKill(dir) }
		if name := os.Getenv(killedOpEnv); name != "" {
			do = func() error { return killedOperation(name, dir, os.Getenv(killedFileEnv)) }
		}
		if err := do(); err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestKill kills a process that writes, at random moments, and lets it begin
// again on what it left. In the end the store must be that of an undisturbed run.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	child := func(dir string) *exec.Cmd {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), killedEnv+"="+dir)
		var stderr strings.Builder
		cmd.Stderr = &stderr
		t.Cleanup(func() {
			if stderr.Len() > 0 {
				t.Errorf("child: %s", stderr.String())
			}
		})
		return cmd
	}
	undisturbed := filepath.Join(t.TempDir(), "store")
	began := time.Now()
	if err := child(undisturbed).Run(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(began)
	s := openTest(t, undisturbed)
	want := contents(t, s)
	if ds, err := s.Decisions(context.Background()); err != nil || len(ds) < 4 {
		t.Fatalf("%d decisions, %v", len(ds), err)
	}

	kills := 24
	if n, err := strconv.Atoi(os.Getenv("ENTENTE_TEST_KILLS")); err == nil {
		kills = n // for a longer run by hand
	}
	r := rand.New(rand.NewPCG(rand.Uint64(), 0))
	dir := filepath.Join(t.TempDir(), "store")
	killed, fresh := 0, 0
	for killed < kills {
		if killed%8 == 7 { // now and then from nothing, for the making of the store
			dir = filepath.Join(t.TempDir(), "store")
			fresh++
		}
		cmd := child(dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Earlier moments more often: later ones find the work done.
		time.Sleep(time.Duration(r.Float64() * r.Float64() * float64(whole)))
		cmd.Process.Kill()
		cmd.Wait()
		killed++
		if killed%4 == 0 {
			s := openTest(t, dir) // repairs
			s.Close()
			if found, err := Check(context.Background(), dir, false); err != nil || len(found) > 0 {
				t.Fatalf("after %d kills: %+v, %v", killed, found, err)
			}
		}
	}
	if err := child(dir).Run(); err != nil {
		t.Fatal(err)
	}
	s = openTest(t, dir)
	verify(t, s)
	if diff := cmp.Diff(want, contents(t, s)); diff != "" {
		t.Errorf("not as undisturbed: %s", diff)
	}
	t.Logf("%d kills over %v, %d stores", killed, whole, fresh+1)
}
