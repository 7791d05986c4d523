package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	rdf "github.com/tggo/goRDFlib"
	"github.com/tggo/goRDFlib/nq"
	readttl "github.com/tggo/goRDFlib/turtle"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

func write(t testing.TB, format string, src Source) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), format, &b, src); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// termOf makes a term of a parsed one.
func termOf(t testing.TB, parsed rdf.Term) schema.Term {
	switch v := parsed.(type) {
	case rdf.URIRef:
		return schema.Term{Value: v.Value()}
	case rdf.Literal:
		out := schema.Term{Kind: schema.LiteralTerm, Value: v.Lexical(), Lang: v.Language(), Datatype: v.Datatype().Value()}
		if out.Datatype == schema.XSDString || out.Lang != "" {
			out.Datatype = ""
		}
		return out
	}
	t.Fatalf("unexpected term %v", parsed)
	return schema.Term{}
}

func allQuads(docs []schema.Result) []schema.Quad {
	var quads []schema.Quad
	for i := range docs {
		quads = append(quads, docs[i].Quads()...)
	}
	slices.SortFunc(quads, schema.Quad.Compare)
	return quads
}

func TestNQuadsReadBack(t *testing.T) {
	docs := sample.Results(1, 12, 6)
	var got []schema.Quad
	err := nq.Parse(rdf.NewGraph(), strings.NewReader(write(t, "nq", Results(docs))),
		nq.WithQuadHandler(func(s rdf.Subject, p rdf.URIRef, o, g rdf.Term) {
			got = append(got, schema.Quad{
				Subject: termOf(t, s).Value, Predicate: p.Value(), Object: termOf(t, o), Graph: termOf(t, g).Value,
			})
		}))
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(got, schema.Quad.Compare)
	if diff := cmp.Diff(allQuads(docs), got); diff != "" {
		t.Error(diff)
	}
}

func TestTurtleReadBack(t *testing.T) {
	docs := sample.Results(1, 12, 6)
	g := rdf.NewGraph()
	if err := readttl.Parse(g, strings.NewReader(write(t, "ttl", Results(docs)))); err != nil {
		t.Fatal(err)
	}
	var got []schema.Quad
	g.Triples(nil, nil, nil)(func(s rdf.Triple) bool {
		got = append(got, schema.Quad{Subject: termOf(t, s.Subject).Value, Predicate: s.Predicate.Value(), Object: termOf(t, s.Object)})
		return true
	})
	slices.SortFunc(got, schema.Quad.Compare)
	want := triplesOf(docs)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// triplesOf is allQuads without the graphs.
func triplesOf(docs []schema.Result) []schema.Quad {
	want := allQuads(docs)
	for i := range want {
		want[i].Graph = ""
	}
	slices.SortFunc(want, schema.Quad.Compare)
	return slices.Compact(want)
}

// TestRapper lets another program read what is written, where it is installed.
func TestRapper(t *testing.T) {
	rapper, err := exec.LookPath("rapper")
	if err != nil {
		t.Skip("rapper of raptor2-utils is not installed")
	}
	docs := sample.Results(1, 12, 6)
	for format, syntax := range map[string]string{"nq": "nquads", "ttl": "turtle"} {
		path := filepath.Join(t.TempDir(), "export."+format)
		if err := os.WriteFile(path, []byte(write(t, format, Results(docs))), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(rapper, "-q", "-i", syntax, "-o", "nquads", path)
		var stderr strings.Builder
		cmd.Stderr = &stderr
		out, err := cmd.Output()
		if err != nil || stderr.Len() > 0 {
			t.Errorf("%s: %v\n%s", format, err, stderr.String())
			continue
		}
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		want := len(triplesOf(docs))
		if format == "nq" {
			want = len(allQuads(docs))
		}
		if got := len(lines); got != want {
			t.Errorf("%s: rapper reads %d statements, want %d, none twice", format, got, want)
		}
	}
}

func TestJSONLines(t *testing.T) {
	docs := sample.Results(1, 5, 6)
	dec := json.NewDecoder(strings.NewReader(write(t, "jsonl", Results(docs))))
	dec.DisallowUnknownFields()
	var got, want []schema.Event
	for {
		var e schema.Event
		if err := dec.Decode(&e); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		got = append(got, e)
	}
	for _, d := range docs {
		want = append(want, d.Events...)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestShape pins the keys and their order, which other tools rely on.
func TestShape(t *testing.T) {
	e := schema.Event{Doc: "d", ID: "i", Relation: "met", Date: "2015", Status: schema.Asserted, CAMEO: "040", PLOVER: "CONSULT",
		Agent:   &schema.Actor{ID: "a", Class: schema.Person, Label: "A <b>", Labels: []string{"A <b>", "=2"}, Inferred: true},
		Trigger: schema.Quote{Text: "t", Span: schema.Span{Start: 1, End: 2}}, Rule: "r", Rulebook: "h", Topic: "x\t\"y\"\nz"}
	docs := Results{{Document: schema.Document{ID: "d", Title: "=1+1"}, Events: []schema.Event{e}}}
	for format, want := range map[string]string{
		"jsonl": `{"doc":"d","id":"i","relation":"met","agent":{"id":"a","class":"Person","label":"A <b>","labels":["A <b>","=2"],"inferred":true},` +
			`"target":null,"date":"2015","place":null,"status":"asserted","attributedTo":null,"topic":"x\t\"y\"\nz",` +
			`"trigger":{"text":"t","start":1,"end":2},"sentence":{"text":"","start":0,"end":0},"rule":"r","rulebook":"h","cameo":"040","plover":"CONSULT"}` + "\n",
		"triples": "A <b>\tmet\t\t2015\t\tasserted\t\n",
		"csv": "doc,doc_title,doc_date,doc_source,doc_url,event,relation,cameo,plover,status,date," +
			"agent,agent_id,agent_class,target,target_id,target_class,place,place_id,attributed_to,attributed_to_id,topic," +
			"trigger,trigger_start,trigger_end,sentence,sentence_start,sentence_end,rule,rulebook,inferred\r\n" +
			"d,'=1+1,,,,i,met,040,CONSULT,asserted,2015,A <b>,a,Person,,,,,,,,\"x\t\"\"y\"\"\r\nz\",t,1,2,,0,0,r,h,agent\r\n",
	} {
		if diff := cmp.Diff(want, write(t, format, docs)); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
}

func TestCSVReadBack(t *testing.T) {
	docs := sample.Results(1, 5, 6)
	rows, err := csv.NewReader(strings.NewReader(write(t, "csv", Results(docs)))).ReadAll()
	if err != nil || len(rows) != 31 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if got, want := rows[1][5], docs[0].Events[0].ID; got != want {
		t.Errorf("event %q, want %q", got, want)
	}
}

// TestStoreExportsTheSame compares stores that came to the same documents on
// different ways, and both with no store at all.
func TestStoreExportsTheSame(t *testing.T) {
	ctx := context.Background()
	docs := sample.Results(1, 12, 5)
	one, err := graph.Open(ctx, "", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer one.Close()
	other, err := graph.Open(ctx, t.TempDir(), graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	reversed := slices.Clone(docs)
	slices.Reverse(reversed)
	if _, err := one.Ingest(ctx, docs); err != nil {
		t.Fatal(err)
	}
	for _, batch := range [][]schema.Result{sample.Results(2, 14, 3), reversed, docs} {
		if _, err := other.Ingest(ctx, batch); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"doc 0012", "doc 0013"} {
		if err := other.Remove(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range Formats() {
		want := write(t, f.Name, Results(docs))
		if want == "" {
			t.Errorf("%s: nothing was written", f.Name)
		}
		if write(t, f.Name, one) != want || write(t, f.Name, other) != want {
			t.Errorf("%s: not the same bytes", f.Name)
		}
	}
}

type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }

func (f failing) Documents(context.Context) iter.Seq2[schema.Result, error] {
	return func(yield func(schema.Result, error) bool) { yield(schema.Result{}, f.error) }
}

func TestErrors(t *testing.T) {
	ctx := context.Background()
	if err := Write(ctx, "xlsx", io.Discard, Results{}); !errors.Is(err, ErrUnknownFormat) || !strings.Contains(err.Error(), "csv, jsonl, nq, triples, ttl") {
		t.Errorf("format: %v", err)
	}
	broken := failing{errors.New("broken")}
	canceled, cancel := context.WithCancel(ctx)
	cancel()
	for _, f := range Formats() {
		if err := Write(ctx, f.Name, broken, Results(sample.Results(1, 100, 20))); !errors.Is(err, broken.error) {
			t.Errorf("%s: writer: %v", f.Name, err)
		}
		if err := Write(ctx, f.Name, io.Discard, broken); !errors.Is(err, broken.error) {
			t.Errorf("%s: source: %v", f.Name, err)
		}
		if err := Write(canceled, f.Name, io.Discard, Results(sample.Results(1, 1, 1))); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: canceled: %v", f.Name, err)
		}
	}
}

// FuzzLiterals reads back any text.
func FuzzLiterals(f *testing.F) {
	f.Add("a \"b\" \\ c\n\r\t\b\f\x00\x7f é 😀 \u2028", "https://example.org/ü?a=<b> c%zz")
	f.Fuzz(func(t *testing.T, text, url string) {
		docs := []schema.Result{{Document: schema.Document{ID: "d" + strings.ToValidUTF8(url, ""), Title: text, Source: text, URL: url, Lang: "fr"}}}
		for format := range map[string]bool{"nq": true, "ttl": true} {
			var got []schema.Quad
			g := rdf.NewGraph()
			var err error
			if out := write(t, format, Results(docs)); format == "nq" {
				err = nq.Parse(g, strings.NewReader(out))
			} else {
				err = readttl.Parse(g, strings.NewReader(out))
			}
			if err != nil {
				t.Fatalf("%s: %v", format, err)
			}
			g.Triples(nil, nil, nil)(func(s rdf.Triple) bool {
				got = append(got, schema.Quad{Subject: termOf(t, s.Subject).Value, Predicate: s.Predicate.Value(), Object: termOf(t, s.Object)})
				return true
			})
			slices.SortFunc(got, schema.Quad.Compare)
			if diff := cmp.Diff(triplesOf(docs), got); diff != "" {
				t.Fatalf("%s: %s", format, diff)
			}
		}
	})
}
