package cayley

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/entente-kg/entente/schema"
)

func backends(t *testing.T) map[string]*Graph {
	disk, err := Create(filepath.Join(t.TempDir(), "g.db"), "one")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { disk.Close() })
	return map[string]*Graph{"memory": Memory(), "bbolt": disk}
}

func literal(value, datatype, lang string) schema.Term {
	return schema.Term{Kind: schema.LiteralTerm, Value: value, Datatype: datatype, Lang: lang}
}

// TestTerms gives back every literal as it was written.
func TestTerms(t *testing.T) {
	ctx := context.Background()
	for name, g := range backends(t) {
		var quads []schema.Quad
		for i, o := range []schema.Term{
			{Value: "urn:x"}, literal("urn:x", "", ""), literal("", "", ""), literal("007", schema.XSDInteger, ""),
			literal("7", schema.XSDInteger, ""), literal("2014", schema.XSDGYear, ""), literal("2014-01-01", schema.XSDDate, ""),
			literal("2014-01-01T00:00:00+02:00", schema.XSDNamespace+"dateTime", ""), literal("true", schema.XSDNamespace+"boolean", ""),
			literal("a\"\\\n\x00é", "", "fr"), literal("a\"\\\n\x00é", "", ""), literal("<urn:x>", "", ""), literal("_:b", "", ""),
		} {
			quads = append(quads, schema.Quad{Subject: "urn:s", Predicate: fmt.Sprintf("urn:p%02d", i), Object: o, Graph: "urn:g"})
		}
		if err := g.Apply(ctx, nil, quads); err != nil {
			t.Fatal(err)
		}
		got, err := g.Document(ctx, "urn:g")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(quads, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestSubjects(t *testing.T) {
	ctx := context.Background()
	for name, g := range backends(t) {
		q := func(s, p, o, l string) schema.Quad {
			return schema.Quad{Subject: s, Predicate: p, Object: schema.Term{Value: o}, Graph: l}
		}
		err := g.Apply(ctx, nil, []schema.Quad{
			q("urn:b", "urn:p", "urn:x", "urn:1"), q("urn:b", "urn:p", "urn:x", "urn:2"), q("urn:b", "urn:q", "urn:x", "urn:1"),
			q("urn:a", "urn:q", "urn:x", "urn:1"), q("urn:c", "urn:r", "urn:x", "urn:1"), q("urn:d", "urn:p", "urn:y", "urn:1"),
		})
		if err != nil {
			t.Fatal(err)
		}
		got, err := g.Subjects(ctx, "urn:x", "urn:p", "urn:q", "urn:none")
		if want := []string{"urn:a", "urn:b"}; err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v, %v", name, got, want, err)
		}
		if got, err := g.Subjects(ctx, "urn:none", "urn:p"); err != nil || len(got) != 0 {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

// TestReplacements compares the graph with a model, over changes that take all
// quads of a node away and bring some back.
func TestReplacements(t *testing.T) {
	for name, g := range backends(t) {
		t.Run(name, func(t *testing.T) {
			ctx := context.Background()
			model := map[schema.Quad]bool{}
			rapid.Check(t, func(rt *rapid.T) {
				node := func(what string) string {
					return "urn:" + string(rune('a'+rapid.IntRange(0, 5).Draw(rt, what)))
				}
				want := map[schema.Quad]bool{}
				for range rapid.IntRange(0, 30).Draw(rt, "n") {
					q := schema.Quad{Subject: node("s"), Predicate: node("p"), Object: schema.Term{Value: node("o")}, Graph: node("g")}
					if rapid.Bool().Draw(rt, "literal") {
						q.Object = literal(q.Object.Value, "", "")
					}
					want[q] = true
				}
				var remove, add []schema.Quad
				for q := range model {
					if !want[q] {
						remove = append(remove, q)
					}
				}
				for q := range want {
					if !model[q] {
						add = append(add, q)
					}
				}
				if err := g.Apply(ctx, remove, add); err != nil {
					rt.Fatal(err)
				}
				model = want
				n := 0
				for c := 'a'; c <= 'f'; c++ {
					quads, err := g.Document(ctx, "urn:"+string(c))
					if err != nil {
						rt.Fatal(err)
					}
					for _, q := range quads {
						if !want[q] {
							rt.Fatalf("unexpected %+v", q)
						}
					}
					n += len(quads)
				}
				if size, err := g.Size(ctx); err != nil || n != len(want) || size != int64(n) {
					rt.Fatalf("%d quads, size %d, want %d, %v", n, size, len(want), err)
				}
			})
		})
	}
}

func TestOpen(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "g.db")
	if _, err := Open(path, false); !errors.Is(err, ErrNoGraph) {
		t.Errorf("missing: %v", err)
	}
	g, err := Create(path, "one")
	if err != nil {
		t.Fatal(err)
	}
	q := []schema.Quad{{Subject: "urn:s", Predicate: "urn:p", Object: schema.Term{Value: "urn:o"}, Graph: "urn:g"}}
	if err := g.Apply(ctx, nil, q); err != nil {
		t.Fatal(err)
	}
	if err := g.Apply(ctx, nil, []schema.Quad{{Subject: "urn:s"}}); err == nil {
		t.Error("took an incomplete quad")
	}
	g.Close()
	if err := g.Apply(ctx, nil, q); err == nil {
		t.Error("closed graph was written")
	}
	g, err = Open(path, true)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if err := g.Apply(ctx, q, nil); err == nil {
		t.Error("wrote what was opened for reading")
	}
	// After the failed write the graph is opened again and can be read.
	if got, err := g.Document(ctx, "urn:g"); err != nil || len(got) != 1 {
		t.Errorf("%v, %v", got, err)
	}
}
