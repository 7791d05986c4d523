package gold_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/gold"
	"github.com/entente-kg/entente/schema"
)

// distortions make the same events wrong in ways that try the pairing: i is
// the number of an event.
var distortions = []struct {
	name    string
	distort func(i int, e *schema.Event, all []schema.Event)
}{
	{"as extracted", func(int, *schema.Event, []schema.Event) {}},
	{"agent and target change places", func(i int, e *schema.Event, _ []schema.Event) {
		if i%2 == 0 {
			e.Agent, e.Target = e.Target, e.Agent
		}
	}},
	{"relations of the next event", func(i int, e *schema.Event, all []schema.Event) {
		if next := all[(i+1)%len(all)].Relation; i%3 == 0 && e.Relation != schema.HoldsPosition && next != schema.HoldsPosition {
			e.Relation = next
		}
	}},
	{"targets of the next event", func(i int, e *schema.Event, all []schema.Event) {
		if i%3 == 0 {
			e.Target = all[(i+1)%len(all)].Target
		}
	}},
	{"all said in the first event's sentence", func(_ int, e *schema.Event, all []schema.Event) {
		e.Sentence, e.Relation = all[0].Sentence, all[len(all)/2].Relation
	}},
	{"surnames and last words only", func(_ int, e *schema.Event, _ []schema.Event) {
		for _, a := range []**schema.Actor{&e.Agent, &e.Target, &e.Place, &e.AttributedTo} {
			if *a != nil {
				words := bytes.Fields([]byte((*a).Label))
				last := string(words[len(words)-1])
				*a = &schema.Actor{ID: "urn:entente:actor:x:-", Class: (*a).Class, Label: last, Labels: []string{last}}
			}
		}
	}},
	{"a thing where there is no target", func(_ int, e *schema.Event, _ []schema.Event) {
		if e.Target == nil && e.Relation != schema.HoldsPosition {
			e.Target = &schema.Actor{ID: "urn:entente:actor:thing:x", Class: schema.Thing, Label: "traité X", Labels: []string{"traité X"}}
		}
	}},
	{"the first half of each sentence", func(_ int, e *schema.Event, _ []schema.Event) {
		words := strings.Fields(e.Sentence.Text)
		e.Sentence.Text = strings.Join(words[:(len(words)+1)/2], " ")
	}},
	{"further fields of the next event", func(i int, e *schema.Event, all []schema.Event) {
		next := &all[(i+1)%len(all)]
		e.Date, e.Place, e.Status, e.AttributedTo = next.Date, next.Place, next.Status, next.AttributedTo
	}},
}

// TestTool holds that the figures are those of the tool that stands beside the
// repository where people work on it.
func TestTool(t *testing.T) {
	tool := filepath.Join("..", "..", "..", "shared", "tools", "score.py")
	if _, err := os.Stat(tool); err != nil {
		t.Skipf("nothing to compare with: %v", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skipf("the tool cannot run: %v", err)
	}
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "gold", "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	files = append(files, filepath.Join("..", "..", "testdata", "annotated.jsonl"))
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	// All in one file: the tool takes long to start.
	var all bytes.Buffer
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(append(content, '\n'))
	}
	file := filepath.Join(t.TempDir(), "gold.jsonl")
	if err := os.WriteFile(file, all.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	var docs []*gold.Document
	found, deeds := make(map[*gold.Document][]schema.Event), 0
	for doc, err := range gold.Read([]string{file}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		r, err := x.Extract(context.Background(), doc.Document)
		if err != nil {
			t.Fatal(err)
		}
		docs, found[doc] = append(docs, doc), r.Events
		for _, e := range r.Events {
			if e.Relation != schema.HoldsPosition {
				deeds++
			}
		}
	}
	if deeds < len(docs) {
		t.Fatalf("%d events beside offices in %d documents", deeds, len(docs))
	}
	for _, d := range distortions {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel() // the tool takes a second each time
			var report gold.Report
			var lines bytes.Buffer
			encoder := json.NewEncoder(&lines)
			for _, doc := range docs {
				events := append([]schema.Event(nil), found[doc]...)
				for i := range events {
					d.distort(i, &events[i], found[doc])
					if err := encoder.Encode(&events[i]); err != nil {
						t.Fatal(err)
					}
				}
				report.Add(gold.Compare(doc, events))
			}
			compareWithTool(t, python, tool, file, lines.Bytes(), &report)
		})
	}
}

// compareWithTool has the tool score those events and compares the figures.
func compareWithTool(t *testing.T, python, tool, file string, events []byte, r *gold.Report) {
	path := filepath.Join(t.TempDir(), "events.jsonl")
	if err := os.WriteFile(path, events, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(python, tool, "--json", file, path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Triple, Root, Actors, Detected, Position struct {
			P, R, F1         float64
			TP, Gold, System int
		}
		Matched map[string]*float64
	}
	if err := json.Unmarshal(out, &want); err != nil {
		t.Fatal(err)
	}
	same := func(what string, ours any, tools string) {
		if b, err := json.Marshal(ours); err != nil || string(b) != tools {
			t.Errorf("%s: %s %v, the tool has %s", what, b, err, tools)
		}
	}
	tally := func(what string, ours gold.Tally, p, r, f1 float64, tp, gold, system int) {
		number := func(f float64) string { b, _ := json.Marshal(f); return string(b) }
		same(what, ours, fmt.Sprintf(`{"p":%s,"r":%s,"f1":%s,"right":%d,"gold":%d,"extracted":%d}`, number(p), number(r), number(f1), tp, gold, system))
	}
	tally("triple", r.Triple, want.Triple.P, want.Triple.R, want.Triple.F1, want.Triple.TP, want.Triple.Gold, want.Triple.System)
	tally("root", r.Root, want.Root.P, want.Root.R, want.Root.F1, want.Root.TP, want.Root.Gold, want.Root.System)
	tally("actors", r.Actors, want.Actors.P, want.Actors.R, want.Actors.F1, want.Actors.TP, want.Actors.Gold, want.Actors.System)
	tally("detected", r.Detected, want.Detected.P, want.Detected.R, want.Detected.F1, want.Detected.TP, want.Detected.Gold, want.Detected.System)
	tally("position", r.Position, want.Position.P, want.Position.R, want.Position.F1, want.Position.TP, want.Position.Gold, want.Position.System)
	m := &r.Matched
	for what, share := range map[string]gold.Share{
		"date": m.Date, "place": m.Place, "status": m.Status, "attributedTo": m.AttributedTo, "date where said": m.DateWhereSaid,
		"place where said": m.PlaceWhereSaid, "status where not asserted": m.StatusWhereNotAsserted,
	} {
		rate, ok := want.Matched[what]
		if !ok {
			t.Errorf("the tool has no figure %q", what)
			continue
		}
		b, _ := json.Marshal(rate)
		same(what, share, fmt.Sprintf(`{"rate":%s,"right":%d,"of":%d}`, b, share.Right, share.Of))
	}
}
