package schema_test

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/entente-kg/entente/"

// stages are the packages of extraction in the order in which text flows
// through them: each may import only those before it.
var stages = []string{
	"extract/lang", "extract/lexicon", "extract/source", "extract/plain", "extract/token", "extract/tag", "extract/translit", "extract/gazetteer", "extract/timex",
	"extract/mention", "extract/clause", "extract/ud", "extract/rule", "extract/rulebook", "extract/factuality", "extract/coref", "extract/event",
	"extract/listing", "extract", "extract/gold",
}

// TestImports holds the house to its plan: cmd → graph → schema, cmd → extract
// → schema, extract never graph, each stage only the stages before it, and
// nobody but graph/cayley the graph database.
func TestImports(t *testing.T) {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,Dir", "../...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	dec := json.NewDecoder(strings.NewReader(string(out)))
	seen := 0
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
		if from == "extract/gold" {
			return "what is compared with gold must not depend on how it was found"
		}
		if to == "extract/lang" && from != "extract" {
			return "a stage is given the files of its language"
		}
		i, k := slices.Index(stages, from), slices.Index(stages, to)
		switch {
		case i < 0:
			return "the stage is not listed in imports_test.go: give it its place in the flow"
		case k < 0 || k >= i:
			return "a stage imports only the stages before it"
		case (to == "extract/ud" || to == "extract/listing") && from != "extract":
			return "what is written down is the end of the flow: no stage reads it"
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
