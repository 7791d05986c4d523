package gold

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lines are annotated documents and what is wrong with them; "": nothing.
var lines = []struct{ line, problem string }{
	{`{"id": "a", "text": "Il part.", "events": []}`, ""},
	{`{"id": "a", "text": "Il part. Elle reste.", "published": "2015-03", "unknown": 1,
	  "positions": [{"person": ["Lambert"], "role": "ministre", "of": []}],
	  "events": [{"relation": "resigned", "agent": ["Lambert"], "date": "2015-03-04/..", "status": "planned", "trigger": "part", "sentence": "Il part."}]}`, ""},
	{`{"id": "a", "text": "Il part."`, "line 1: broken JSON; write one object a line, a document with its events: unexpected end of JSON input"},
	{`[]`, "line 1: this is a JSON array; write one object a line, a document with its events"},
	{`{"id": "a", "text": "Il part.", "events": {}}`, `line 1: "events" must be a list, not a JSON object`},
	{`{"id": 3, "text": "Il part."}`, `line 1: "id" must be a string, not a JSON number`},
	{`{"id": "a", "text": "Il part.", "events": [{"agent": "Lambert"}]}`, `line 1: "events.agent" must be a list, not a JSON string`},
	{`{}`, `line 1: it has no "id"; give it one of its own
line 1: it has no "text"; give the text that was annotated`},
	{`{"id": "a", "text": "Il part.", "published": "mardi", "positions": [{"person": []}, {"person": ["Lambert", " "]}]}`,
		`line 1: "published": date "mardi" is not EDTF: write 2015-05-19, 2015-05, 2015 or an interval of two such dates with a slash
line 1: position 1 has no "person"; list the names of who holds the office
line 1: position 2 has an empty name; remove it or fill it in`},
	{`{"id": "a", "text": "Il part.", "events": [
	  {"relation": "left", "target": ["Oslo", ""], "status": "done", "date": "hier", "trigger": "part", "sentence": "Elle part."},
	  {"relation": "holdsPosition", "status": "asserted", "trigger": "reste", "sentence": "Il part."}]}`,
		`line 1: event 1: the relation "left" is none of the ontology; use one of its ids, such as met
line 1: event 1: the status is "done"; write asserted, negated, requested, planned or hypothetical
line 1: event 1: a name is empty; remove it or fill it in
line 1: event 1: date "hier" is not EDTF: write 2015-05-19, 2015-05, 2015 or an interval of two such dates with a slash
line 1: event 1: the text has no sentence "Elle part."; copy it from there to the letter
line 1: event 2: holdsPosition is no event; move it to "positions"
line 1: event 2: it has neither agent nor target; name one
line 1: event 2: the sentence has no words "reste"; copy the trigger from there to the letter`},
	{"{\"id\": \"\xff\"}", "line 1: the line is not UTF-8; convert it first (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)"},
}

func TestParse(t *testing.T) {
	for _, c := range lines {
		doc, err := parse([]byte(c.line), "gold.jsonl", 1)
		got := ""
		if err != nil {
			got = strings.ReplaceAll(err.Error(), "gold.jsonl:1: ", "line 1: ")
		}
		if got != c.problem || (doc == nil) == (err == nil) {
			t.Errorf("%s\ngives %v and\n%s\nwanted\n%s", c.line, doc, got, c.problem)
		}
	}
}

func TestRead(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	one := file("one.jsonl", "\ufeff"+`{"id": "a", "text": "Il part."}`+"\n\n"+`{"id": "a", "text": "Il reste."}`+"\n"+`{"id": "b", "text": "Elle part."}`)
	empty := file("empty.jsonl", "\n")
	var got []string
	for doc, err := range Read([]string{one, "-", empty, filepath.Join(dir, "missing.jsonl"), dir}, strings.NewReader(`{"id": "c", "text": "Oui."}`)) {
		if err != nil {
			got = append(got, strings.ReplaceAll(err.Error(), dir, "DIR"))
		} else {
			got = append(got, doc.ID+" "+doc.Text)
		}
	}
	want := []string{
		"a Il part.",
		`DIR/one.jsonl:3: another document has the id "a" already; give each an id of its own`,
		"b Elle part.",
		"c Oui.",
		"DIR/empty.jsonl: there are no documents; write one JSON object a line",
		"DIR/missing.jsonl: cannot be opened; check its name and permissions: no such file or directory",
		"DIR: cannot be read; name a file of annotated documents: is a directory",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%s\nwanted\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for doc := range Read([]string{one, one}, nil) { // for one that has seen enough
		if doc.ID == "a" {
			break
		}
	}
}

// FuzzParse holds that what is read can be compared, with whatever is
// extracted: nothing, and all that is annotated.
func FuzzParse(f *testing.F) {
	for _, c := range lines {
		f.Add([]byte(c.line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		doc, err := parse(line, "gold.jsonl", 1)
		if err != nil {
			if doc != nil || !strings.HasPrefix(err.Error(), "gold.jsonl:1: ") {
				t.Fatalf("%v and %q", doc, err)
			}
			return
		}
		nothing := Compare(doc, nil)
		for i := range nothing.Facts {
			if nothing.Facts[i].Kind != NotDetected {
				t.Fatalf("event %d is %s where nothing was extracted", i+1, nothing.Facts[i].Kind)
			}
		}
		var r Report
		r.Add(Compare(doc, perfect(doc)))
		if r.Triple.Gold != len(doc.Events) || r.Triple.Extracted != len(doc.Events) || r.Triple.Right+r.Lost.All() != len(doc.Events) {
			t.Fatalf("%d events: %+v", len(doc.Events), r)
		}
	})
}
