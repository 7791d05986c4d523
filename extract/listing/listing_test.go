package listing_test

import (
	"bufio"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestWrite compares a listing with the golden file that a person has
// read. Run with -update to write it anew.
func TestWrite(t *testing.T) {
	got := list(t, schema.Document{ID: "note", Lang: "fr", Published: "2015-03-04", Text: "Le conseil a décidé hier à Oslo de condamner l’attaque.\nM. Dupont n’a pas été reçu par les ministres."})
	name := filepath.Join("testdata", "listing.txt")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// TestEscapes checks that a text cannot command the terminal.
func TestEscapes(t *testing.T) {
	got := list(t, schema.Document{ID: "a\x1b]0;b", Lang: "fr", Text: "M. Dupont\x1b[31m a \x1b quitté\u009b Oslo\u202e."})
	for _, r := range got {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Errorf("%q reached the listing", r)
		}
	}
	if !strings.Contains(got, "Oslo") {
		t.Errorf("no Oslo in the listing:\n%s", got)
	}
}

func list(t *testing.T, doc schema.Document) string {
	t.Helper()
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	out := bufio.NewWriter(&b)
	if err := x.WriteText(context.Background(), out, doc); err != nil {
		t.Fatal(err)
	}
	out.Flush()
	return b.String()
}
