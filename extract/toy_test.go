package extract_test

import (
	"context"
	"io/fs"
	"os"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// TestToyLanguage reads a language that the program has never heard of by its
// files alone: nothing in Go is of one language more than of another.
func TestToyLanguage(t *testing.T) {
	const code = "qaa" // a code that ISO 639 leaves to private use
	files := os.DirFS("testdata/toy")
	packs := lang.Packs()
	packs[code] = files
	languages, err := rule.NewLanguages(packs)
	if err != nil {
		t.Fatal(err)
	}
	book, err := rule.Load(rule.Options{Languages: languages}, files)
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.Config{Book: book, Languages: map[string]fs.FS{code: files}})
	if err != nil {
		t.Fatal(err)
	}
	const text = "Ta tolo grun dokat nok zu ta benda. Hin 3 mutal Kenya mirat Chile zu Oslo, ve sha krasat ta parvo."
	r, err := x.Extract(context.Background(), schema.Document{ID: "toy", Published: "2019-03-10", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	if r.Document.Lang != code {
		t.Errorf("the text is read as %q", r.Document.Lang)
	}
	if len(r.Events) != 1 {
		t.Fatalf("%d events, want 1: %+v", len(r.Events), r.Events)
	}
	e := r.Events[0]
	if e.Relation != "met" || e.Agent == nil || e.Target == nil || e.Agent.Label != "Kenya" || e.Target.Label != "Chili" {
		t.Errorf("%s %v %v", e.Relation, e.Agent, e.Target)
	}
	if e.Date != "2019-03-03" || e.Place == nil || e.Place.Label != "Oslo" || e.Rule != "qaa/meet" || e.Trigger.Text != "mirat" {
		t.Errorf("date %q, place %v, rule %q, trigger %q", e.Date, e.Place, e.Rule, e.Trigger.Text)
	}
}
