package extract_test

import (
	"context"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// TestStream reads a document of several windows on one line: nothing is lost
// between them, who was named in the first is known in the last, and what was
// handed on does not change any more.
func TestStream(t *testing.T) {
	const paragraph = "Le ministre a ensuite rencontré Anna Torvik à Oslo. Vandamme a critiqué la Suède. "
	n := 2*token.Window/len(paragraph) + 10
	doc := schema.Document{ID: "long", Lang: "fr", Published: "2015-06-12",
		Text: "Le ministre norvégien Pierre Vandamme est arrivé lundi. " + strings.Repeat(paragraph, n)}
	var parts []schema.Result
	var labels []int
	err := pipeline(t).Stream(context.Background(), doc, func(r schema.Result) error {
		if err := r.Validate(); err != nil {
			t.Error(err)
		}
		parts = append(parts, r)
		labels = append(labels, names(r))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(parts) < 3 {
		t.Fatalf("%d parts, want one for each window", len(parts))
	}
	met, criticized, offices := 0, 0, 0
	for i, r := range parts {
		if got := names(r); got != labels[i] {
			t.Errorf("part %d has %d names, had %d when it was handed on", i, got, labels[i])
		}
		for _, e := range r.Events {
			switch {
			case e.Relation == schema.HoldsPosition:
				offices++
			case e.Agent.Label != "Pierre Vandamme":
			case e.Relation == "met":
				met++
			case e.Relation == "criticized":
				criticized++
			}
		}
	}
	if met != n || criticized != n || offices != 1 {
		t.Errorf("%d met and %d criticized, want %d of each; %d offices, want 1", met, criticized, n, offices)
	}
}

// names counts the names of all actors of a result.
func names(r schema.Result) (n int) {
	for _, e := range r.Events {
		for _, a := range []*schema.Actor{e.Agent, e.Target, e.Place} {
			if a != nil {
				n += len(a.Labels)
			}
		}
	}
	return n
}
