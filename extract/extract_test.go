package extract_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// extractor compiles the pipeline once for all tests.
var extractor = sync.OnceValues(func() (*extract.Extractor, error) { return extract.New(extract.Config{}) })

func pipeline(t testing.TB) *extract.Extractor {
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// corpus reads the press texts of testdata.
func corpus(t testing.TB) []schema.Document {
	var docs []schema.Document
	for d, err := range source.Read(context.Background(), []string{"../testdata/corpus"}, nil, source.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, d)
	}
	if len(docs) < 14 {
		t.Fatalf("the corpus has %d documents", len(docs))
	}
	return docs
}

// TestCorpus compares what is extracted from each text of the corpus with the
// golden file that a person has read. Run with -update to write them anew.
func TestCorpus(t *testing.T) {
	x := pipeline(t)
	for _, doc := range corpus(t) {
		t.Run(doc.ID, func(t *testing.T) {
			r, err := x.Extract(context.Background(), doc)
			if err != nil {
				t.Fatal(err)
			}
			if err := r.Validate(); err != nil {
				t.Error(err)
			}
			for i := range r.Events {
				if err := r.Document.Tells(&r.Events[i]); err != nil {
					t.Errorf("%s: %v", r.Events[i].Relation, err)
				}
			}
			got := page(&r)
			name := filepath.Join("../testdata/golden", doc.ID+".txt")
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
		})
	}
}

// page prints a result for a reader: each sentence that says something, then
// its facts.
func page(r *schema.Result) string {
	var b strings.Builder
	sentence := ""
	for _, e := range r.Events {
		if e.Relation == schema.HoldsPosition {
			continue
		}
		if e.Sentence.Text != sentence {
			sentence = e.Sentence.Text
			fmt.Fprintf(&b, "\n%s\n", sentence)
		}
		fmt.Fprintf(&b, "    %s %s %s", name(e.Agent), e.Relation, name(e.Target))
		for _, part := range []struct{ label, value string }{
			{"", e.Date}, {"at ", nameOr(e.Place)}, {"", string(e.Status)}, {"says ", nameOr(e.AttributedTo)}, {"about ", e.Topic}, {"«", e.Trigger.Text}, {"", e.Rule},
		} {
			if part.value != "" {
				fmt.Fprintf(&b, " | %s%s", part.label, part.value)
			}
		}
		b.WriteString("\n")
	}
	b.WriteString("\nOffices\n")
	for _, e := range r.Events {
		if e.Relation == schema.HoldsPosition {
			fmt.Fprintf(&b, "    %s, %s, %s\n", name(e.Agent), e.Topic, name(e.Target))
		}
	}
	return b.String()[1:]
}

func name(a *schema.Actor) string {
	if a == nil {
		return "–"
	}
	return a.Label
}

func nameOr(a *schema.Actor) string {
	if a == nil {
		return ""
	}
	return a.Label
}

// TestDeterministic extracts the corpus in many goroutines at once and again
// in one: the results are the same.
func TestDeterministic(t *testing.T) {
	x := pipeline(t)
	docs := corpus(t)
	once, deeds := make([]schema.Result, len(docs)), 0
	for i := range docs {
		r, err := x.Extract(context.Background(), docs[i])
		if err != nil {
			t.Fatal(err)
		}
		once[i] = r
		for _, e := range r.Events {
			if e.Relation != schema.HoldsPosition {
				deeds++
			}
		}
	}
	if deeds < len(docs) {
		t.Fatalf("%d events beside offices in %d documents", deeds, len(docs))
	}
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for i := range docs {
				k := (i*7 + n) % len(docs)
				r, err := x.Extract(context.Background(), docs[k])
				if err != nil {
					t.Error(err)
					return
				}
				if diff := cmp.Diff(once[k], r); diff != "" {
					t.Errorf("%s differs:\n%s", docs[k].ID, diff)
				}
			}
		})
	}
	wg.Wait()
}

// TestRules runs the tests that stand in the rule files.
func TestRules(t *testing.T) {
	book, err := extract.Rulebook()
	if err != nil {
		t.Fatal(err)
	}
	tests := book.Tests()
	if len(tests) == 0 {
		t.Fatal("the rulebook has no tests")
	}
	x := pipeline(t)
	for _, test := range tests {
		r, err := x.Extract(context.Background(), schema.Document{ID: "test", Lang: test.Lang, Published: test.Published, Text: test.Text})
		if err != nil {
			t.Errorf("%s: %v", test.Pos, err)
			continue
		}
		for _, problem := range test.Check(r.Events) {
			t.Errorf("%s: %s\n\t%s", test.Pos, test.Text, problem)
		}
	}
}

func TestLanguage(t *testing.T) {
	x := pipeline(t)
	_, err := x.Extract(context.Background(), schema.Document{ID: "de", Lang: "de", Text: "Der Minister hat gesprochen."})
	if err == nil || !strings.Contains(err.Error(), "document de") {
		t.Errorf("a German document: %v", err)
	}
}

// FuzzExtract feeds the whole pipeline whatever comes: it never panics, and
// what it finds is sound.
func FuzzExtract(f *testing.F) {
	for _, doc := range corpus(f) {
		f.Add(doc.Text)
	}
	f.Add("")
	f.Add("« Oui », a-t-il dit. Qui que quoi dont où ? À à de du des, et et ou.")
	x := pipeline(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "")
		r, err := x.Extract(context.Background(), schema.Document{ID: "fuzz", Lang: "fr", Published: "2015-05-19", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Events) > 0 {
			if err := r.Validate(); err != nil {
				t.Error(err)
			}
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	x := pipeline(b)
	docs := corpus(b)
	bytes := 0
	for _, d := range docs {
		bytes += len(d.Text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := 0
	for b.Loop() {
		for _, d := range docs {
			if _, err := x.Extract(context.Background(), d); err != nil {
				b.Fatal(err)
			}
		}
		n += len(docs)
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(n), "allocs/doc")
}
