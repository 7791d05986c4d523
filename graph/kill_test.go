package graph

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// Environment of a child that carries out one operation and may be killed.
const (
	killedOpEnv   = "ENTENTE_TEST_OPERATION"
	killedFileEnv = "ENTENTE_TEST_BACKUP"
)

// killedOperations are what a child does with a store; begun says that the store
// is open. Done twice, each is as if it had been done once.
var killedOperations = map[string]func(ctx context.Context, dir, file string, begun func()) error{
	"backup": func(ctx context.Context, dir, file string, begun func()) error {
		begun()
		_, err := Backup(ctx, dir, file+".other")
		return err
	},
	"restore": func(ctx context.Context, dir, file string, begun func()) error {
		begun()
		_, _, err := Restore(ctx, dir, file)
		return err
	},
	"reread": inStore(func(ctx context.Context, s *Store) error {
		var readings []Reading
		for i, r := range sample.Results(2, 120, 8) {
			if i%3 > 0 { // the others say what they said, read by another program
				r = sample.Results(1, 120, 8)[i]
			}
			readings = append(readings, Reading{r, Origin{Input: []byte("another program")}})
		}
		_, err := s.IngestReadings(ctx, readings)
		return err
	}),
	"remove": inStore(func(ctx context.Context, s *Store) error {
		for n := 10; n < 60; n++ {
			if err := s.Remove(ctx, fmt.Sprintf("doc %04d", n)); err != nil && !errors.Is(err, ErrNotFound) {
				return err
			}
		}
		return nil
	}),
	"merge": inStore(func(ctx context.Context, s *Store) error {
		_, err := s.Merge(ctx, id("Élise Müller-2"), id("Élise Müller-1"), Why{Reason: "one", When: noon})
		if errors.Is(err, ErrDecision) {
			return nil // done before
		}
		return err
	}),
	"undo": inStore(func(ctx context.Context, s *Store) error {
		_, err := s.Undo(ctx, 1, Why{When: noon})
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		return err
	}),
	"compact": inStore(func(ctx context.Context, s *Store) error { return s.Compact(ctx) }),
	"reindex": inStore(func(ctx context.Context, s *Store) error { return s.reindex(ctx) }),
	"rebuild": inStore(func(ctx context.Context, s *Store) error { return s.Rebuild(ctx) }),
}

func inStore(f func(context.Context, *Store) error) func(context.Context, string, string, func()) error {
	return func(ctx context.Context, dir, _ string, begun func()) error {
		s, err := Open(ctx, dir, Options{})
		if err != nil {
			return err
		}
		begun()
		return errors.Join(f(ctx, s), s.Close())
	}
}

// killedOperation is the child's part.
func killedOperation(name, dir, file string) error {
	return killedOperations[name](context.Background(), dir, file, func() { fmt.Println("begun") })
}

// TestKillOperations kills each operation at random moments. The next start
// finds a store that is sound in all its parts, with every document as it was
// before or as it is after, and doing it again finishes it.
func TestKillOperations(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	kills := 1 // of each
	if n, err := strconv.Atoi(os.Getenv("ENTENTE_TEST_KILLS")); err == nil {
		kills = (n + len(killedOperations) - 1) / len(killedOperations)
	}
	ctx := context.Background()
	whole := t.TempDir()
	s := openTest(t, whole)
	if _, err := s.Ingest(ctx, sample.Results(1, 120, 8)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Merge(ctx, id("Élise Müller-4"), id("Élise Müller-3"), Why{When: noon}); err != nil {
		t.Fatal(err)
	}
	s.Close()
	file := filepath.Join(t.TempDir(), "backup.db")
	changed := copyOf(t, whole)
	s = openTest(t, changed)
	if _, err := s.Ingest(ctx, sample.Results(3, 60, 8)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Backup(ctx, file); err != nil {
		t.Fatal(err)
	}
	s.Close()
	before := documentsOf(t, whole)
	for name := range killedOperations {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			child := func(dir string) (*exec.Cmd, *bufio.Reader) {
				cmd := exec.Command(os.Args[0])
				cmd.Env = append(os.Environ(), killedOpEnv+"="+name, killedEnv+"="+dir, killedFileEnv+"="+file+name)
				cmd.Stderr = os.Stderr
				out, err := cmd.StdoutPipe()
				if err != nil {
					t.Fatal(err)
				}
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				in := bufio.NewReader(out)
				if line, err := in.ReadString('\n'); err != nil || line != "begun\n" {
					t.Fatalf("child said %q, %v", line, err)
				}
				return cmd, in
			}
			data, err := os.ReadFile(file)
			if err == nil {
				err = os.WriteFile(file+name, data, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
			undisturbed := copyOf(t, whole)
			cmd, _ := child(undisturbed)
			began := time.Now()
			if err := cmd.Wait(); err != nil {
				t.Fatal(err)
			}
			takes := time.Since(began)
			after := documentsOf(t, undisturbed)
			r := rand.New(rand.NewPCG(rand.Uint64(), 0))
			half := 0
			for range kills {
				dir := copyOf(t, whole)
				os.Remove(file + name + ".other")
				cmd, _ := child(dir)
				time.Sleep(time.Duration(r.Float64() * float64(takes)))
				cmd.Process.Kill()
				cmd.Wait()
				openTest(t, dir).Close() // the next start
				if found, err := Check(ctx, dir, false); err != nil || len(found) > 0 {
					t.Fatalf("%+v, %v", found, err)
				}
				now := documentsOf(t, dir)
				if !reflect.DeepEqual(now, before) && !reflect.DeepEqual(now, after) {
					half++
				}
				for id, r := range now {
					if !reflect.DeepEqual(r, before[id]) && !reflect.DeepEqual(r, after[id]) {
						t.Fatalf("document %q is neither as it was nor as it was to be", id)
					}
				}
				for id := range before {
					if _, wanted := after[id]; wanted && reflect.ValueOf(now[id]).IsZero() {
						t.Fatalf("document %q is gone", id)
					}
				}
				if half > 0 && (name == "merge" || name == "undo" || name == "restore") {
					t.Fatal("it was done by half")
				}
				os.Remove(file + name + ".other")
				cmd, _ = child(dir)
				if err := cmd.Wait(); err != nil {
					t.Fatalf("again: %v", err)
				}
				if diff := cmp.Diff(after, documentsOf(t, dir)); diff != "" {
					t.Fatalf("finished: %s", diff)
				}
			}
			t.Logf("%d kills over %v, %d between two documents", kills, takes, half)
		})
	}
}

func documentsOf(t testing.TB, dir string) map[string]schema.Result {
	t.Helper()
	s := openTest(t, dir)
	defer s.Close()
	verify(t, s)
	all := make(map[string]schema.Result)
	for _, r := range contents(t, s) {
		all[r.Document.ID] = r
	}
	return all
}
