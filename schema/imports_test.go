package schema_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/entente-kg/entente/"

// rooms are the packages of extraction in the order in which text flows through
// them, each with those that it may import beside schema.
var rooms = []struct{ room, mayImport string }{
	{"lang", ""},
	{"lexicon", ""},
	{"translit", ""},
	{"plain", ""},
	{"source", "lexicon"},
	{"token", "lexicon"},
	{"tag", "lexicon token"},
	{"gazetteer", "lexicon token translit"},
	{"timex", "lexicon token"},
	{"mention", "gazetteer lexicon tag token"},
	{"clause", "lexicon tag"},
	{"factuality", "clause lexicon tag"},
	{"coref", "clause gazetteer lexicon mention tag token"},
	{"rule", "clause lexicon"},
	{"rulebook", "rule"},
	{"event", "clause coref factuality lexicon plain rule timex token"},
	{"listing", "clause coref event factuality lexicon mention rule timex token"},
	{"ud", "clause lexicon tag token"},
	{"gold", ""}, // what is compared with gold must not depend on how it was found
}

// stages are the rooms that extract itself puts into their order: all but gold.
func stages() map[string][]string {
	all := make(map[string][]string)
	for _, r := range rooms {
		all["extract/"+r.room] = strings.Fields(r.mayImport)
	}
	return all
}

// TestImports holds the house to its plan: cmd → graph → schema, cmd → extract
// → schema, extract never graph, each room only those beside it in the table, and
// nobody but graph/cayley the graph database.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,Dir", "../...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	seen := 0
	imported := make(map[string]bool)
	for dec.More() {
		var p struct {
			ImportPath, Dir string
			Imports         []string
		}
		if err := dec.Decode(&p); err != nil {
			t.Fatal(err)
		}
		seen++
		from := strings.TrimPrefix(p.ImportPath, module)
		for _, path := range p.Imports {
			if to, ours := strings.CutPrefix(path, module); ours {
				imported[from+" "+to] = true
				if why := forbidden(from, to); why != "" {
					t.Errorf("%s imports %s: %s", from, to, why)
				}
			} else if strings.HasPrefix(path, "github.com/cayleygraph/cayley") && from != "graph/cayley" {
				t.Errorf("%s imports %s: only graph/cayley may", from, path)
			}
		}
	}
	if seen < 15 {
		t.Fatalf("only %d packages were looked at", seen)
	}
	for i, r := range rooms {
		for _, to := range strings.Fields(r.mayImport) {
			if !imported["extract/"+r.room+" extract/"+to] {
				t.Errorf("%s may import %s but does not: take it off the table", r.room, to)
			}
			if k := slices.IndexFunc(rooms, func(o struct{ room, mayImport string }) bool { return o.room == to }); k < 0 || k >= i {
				t.Errorf("%s may import %s, which does not stand before it", r.room, to)
			}
		}
	}
}

// forbidden says why one package may not import another, or nothing.
func forbidden(from, to string) string {
	if strings.HasPrefix(from, "extract/") && strings.Contains(from, "/gen") {
		return "" // generators stand beside the pipeline
	}
	switch layer(from) {
	case "schema":
		return "schema depends on nothing of ours"
	case "graph":
		if layer(to) == "extract" {
			return "graph knows no extraction"
		}
	case "extract":
		if layer(to) == "graph" {
			return "extraction knows no graph"
		}
		if to == "schema" {
			return ""
		}
		if from == "extract" {
			if to == "extract/gold" {
				return "what is compared with gold must not depend on how it was found"
			}
			return ""
		}
		may, known := stages()[from]
		switch {
		case !known:
			return "the room is not listed in imports_test.go: give it its place in the flow"
		case to == "extract/lang":
			return "a stage is given the files of its language"
		case !slices.Contains(may, strings.TrimPrefix(to, "extract/")):
			return "the table of rooms does not say so"
		}
	}
	if layer(to) == "cmd" {
		return "nobody imports commands"
	}
	return ""
}

func layer(path string) string {
	first, _, _ := strings.Cut(path, "/")
	return first
}

func TestForbidden(t *testing.T) {
	for _, c := range []struct {
		from, to string
		bad      bool
	}{
		{"schema", "graph", true},
		{"graph/query", "extract", true},
		{"extract/tag", "graph", true},
		{"extract/tag", "extract/clause", true},
		{"extract/clause", "extract/tag", false},
		{"extract", "extract/coref", false},
		{"extract", "extract/lang", false},
		{"extract/tag", "extract/lang", true},
		{"extract/ud", "extract/clause", false},
		{"extract/ud", "extract/coref", true},
		{"extract", "extract/ud", false},
		{"extract/coref", "extract/ud", true},
		{"extract/listing", "extract/coref", false},
		{"extract", "extract/listing", false},
		{"extract/listing", "extract/ud", true},
		{"extract/unlisted", "extract/tag", true},
		{"extract/gold", "extract", true},
		{"extract", "extract/gold", true},
		{"extract/gold", "schema", false},
		{"cmd/entente", "graph", false},
		{"graph", "cmd/entente", true},
	} {
		if got := forbidden(c.from, c.to) != ""; got != c.bad {
			t.Errorf("%s importing %s: forbidden is %v", c.from, c.to, got)
		}
	}
}
