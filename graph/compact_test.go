package graph

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph/internal/sample"
)

func TestCompact(t *testing.T) {
	ctx := context.Background()
	dir := filled(t)
	size := func() (n int64) {
		for _, file := range []string{recordFile, graphFile} {
			info, err := os.Stat(filepath.Join(dir, file))
			if err != nil {
				t.Fatal(err)
			}
			n += info.Size()
		}
		return n
	}
	before := size()
	s := openTest(t, dir)
	if err := s.Compact(ctx); err != nil {
		t.Fatal(err)
	}
	if after := size(); after >= before {
		t.Errorf("%d bytes became %d", before, after)
	}
	verify(t, s)
	// It is written as before.
	if _, err := s.Ingest(ctx, sample.Results(2, 3, 10)); err != nil {
		t.Fatal(err)
	}
	want := append(sample.Results(2, 3, 10), sample.Results(1, 20, 10)[3:]...)
	if diff := cmp.Diff(want, contents(t, s)); diff != "" {
		t.Error(diff)
	}
	s.Close()
	if found, err := Check(ctx, dir, false); err != nil || len(found) > 0 {
		t.Errorf("%+v, %v", found, err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("files %v, %v", entries, err)
	}
}
