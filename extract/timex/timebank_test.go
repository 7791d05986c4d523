package timex

import (
	"bufio"
	"encoding/json"
	"github.com/entente-kg/entente/extract/lang"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// corpus is where annotated texts lie, beside the repository.
const corpus = "../../../shared/corpora/fr-timebank-timex.jsonl"

// TestTimeBank writes the mentions found in the French TimeBank to the file
// that TIMEX_OUT names (or a temporary one), for the scorer of spans, and
// checks the share of annotated spans that were met.
func TestTimeBank(t *testing.T) {
	in, err := os.Open(corpus)
	if err != nil {
		t.Skipf("no %s here: not measured", corpus)
	}
	defer in.Close()
	f, err := New(lang.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	path := os.Getenv("TIMEX_OUT")
	if path == "" {
		path = filepath.Join(t.TempDir(), "timex.jsonl")
	}
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	enc := json.NewEncoder(out)
	classes := map[string]string{Date: "Date", Time: "Time", Duration: "Duration", Set: "Set"}
	gold, met := 0, 0
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var d struct {
			ID, Text, Published string
			Timex               []struct {
				Start, End int // in characters
				DCT        bool
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		bytes := []int{}
		for i := range d.Text {
			bytes = append(bytes, i)
		}
		bytes = append(bytes, len(d.Text))
		found := map[schema.Span]bool{}
		for _, m := range read(t, f, d.Text, d.Published) {
			if m.Age {
				continue
			}
			found[m.Span] = true
			err := enc.Encode(map[string]any{"doc": d.ID, "class": classes[m.Type], "start": m.Span.Start, "end": m.Span.End, "text": m.Of(d.Text), "value": m.value, "type": m.Type})
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, x := range d.Timex {
			if !x.DCT {
				gold++
				if found[schema.Span{Start: bytes[x.Start], End: bytes[x.End]}] {
					met++
				}
			}
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	t.Logf("met %d of %d annotated spans exactly", met, gold)
	if met*100 < gold*80 {
		t.Errorf("met %d of %d annotated spans exactly, want at least 80%%", met, gold)
	}
}

// A reading is a mention as the scorer wants it.
type reading struct {
	Mention
	value string
}

// read finds and resolves the mentions of a text published on a day.
func read(t *testing.T, f *Finder, text, published string) []reading {
	t.Helper()
	tx := cutText("fr", text)
	var out []reading
	last := ""
	for _, s := range tx.Sentences {
		for _, m := range f.Find(tx, s.First, s.End, nil) {
			tense := tenseNear(tx, &m, s.First, s.End)
			for _, p := range m.Parts(nil) {
				value, edtf := Resolve(&p, Context{Dateline: published, Tense: tense, Last: last})
				if edtf != "" && p.Dates() {
					last = edtf
				}
				out = append(out, reading{p, value})
			}
		}
	}
	return out
}

// tenseNear guesses the tense of the verb nearest to a mention by its ending:
// what clause analysis knows better, and enough to measure.
func tenseNear(tx *token.Text, m *Mention, first, end int) Tense {
	best, distance := Unknown, 1000
	for i := first; i < end; i++ {
		d := max(m.First-i, 2*(i-m.End+1))
		if i >= m.First && i < m.End || d >= distance {
			continue
		}
		w := strings.ToLower(tx.Tokens[i].Text)
		participle := i+1 < end && hasSuffix(tx.Tokens[i+1].Text, "é", "ée", "és", "ées", "u", "us", "is", "it")
		tense := Unknown
		switch {
		case len(w) > 4 && hasSuffix(w, "ra", "ront", "rai", "rez") || w == "doit" || w == "doivent" || w == "prévu" || w == "prévue" || w == "fixée":
			tense = Future
		case w == "a" || w == "ont" || w == "ai" || len(w) > 4 && hasSuffix(w, "ait", "aient", "èrent") || (w == "est" || w == "sont") && participle:
			tense = Past
		case w == "est" || w == "sont" || w == "peut":
			tense = Present
		default:
			continue
		}
		best, distance = tense, d
	}
	return best
}

func hasSuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(x string) bool { return strings.HasSuffix(s, x) })
}
