package coref_test

import (
	"bufio"
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// A reference is a text, whom groups of it mean, and all events that it tells.
type reference struct {
	lang, title, text string
	who               string // « Les deux pays = Norvège + Suède », between semicolons; – is nobody
	events            string // as told writes them, between semicolons
}

// check compares references with what is read.
func check(t *testing.T, references []reference) {
	t.Helper()
	for _, c := range references {
		doc := schema.Document{ID: "test", Lang: c.lang, Title: c.title, Published: "2015-06-12", Text: c.text}
		meant, want := groups(t, doc), make(map[string][]string)
		for one := range strings.SplitSeq(c.who, "; ") {
			if words, who, found := strings.Cut(one, " = "); found {
				want[words] = append(want[words], who)
			}
		}
		for words, who := range want {
			if got := meant[words]; !slices.Equal(got, who) {
				t.Errorf("%s\n\t« %s » is %q\n\twant %q", c.text, words, got, who)
			}
		}
		if got := strings.Join(told(dated(t, doc)), "; "); got != c.events {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, got, c.events)
		}
	}
}

// told writes events in the order of their text: « agent relation target @
// place (status) », and an office « person, office, of whom », with its period.
func told(events []schema.Event) (out []string) {
	for _, e := range events {
		s := label(e.Agent) + " " + e.Relation + " " + label(e.Target)
		if e.Relation == schema.HoldsPosition {
			s = label(e.Agent) + ", " + e.Topic + ", " + label(e.Target)
			if strings.Contains(e.Date, "/") {
				s += ", " + e.Date
			}
		}
		if e.Place != nil {
			s += " @ " + e.Place.Label
		}
		if e.Status != schema.Asserted {
			s += " (" + string(e.Status) + ")"
		}
		out = append(out, s)
	}
	return out
}

// columns are what parts the columns of a listing.
var columns = regexp.MustCompile(` {2,}`)

// groups returns for the groups of a document, by their words, whom they mean:
// as the listing tells it, once for each group of those words that means
// somebody else.
func groups(t *testing.T, doc schema.Document) map[string][]string {
	t.Helper()
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	var listing strings.Builder
	out := bufio.NewWriter(&listing)
	if err := x.WriteText(context.Background(), out, doc); err != nil {
		t.Fatal(err)
	}
	out.Flush()
	meant := make(map[string][]string)
	section := ""
	for line := range strings.Lines(listing.String()) {
		row := strings.TrimSpace(line)
		if !strings.HasPrefix(line, "      ") {
			section = row
			continue
		}
		if section != "groups" {
			continue
		}
		words, who := "", "–"
		cells := columns.Split(row, -1)
		for i, cell := range cells {
			if strings.HasPrefix(cell, "head ") {
				words = cells[i-1]
			} else if rest, found := strings.CutPrefix(cell, "= "); found {
				who = rest
			}
		}
		if n := len(meant[words]); n == 0 || meant[words][n-1] != who {
			meant[words] = append(meant[words], who)
		}
	}
	return meant
}
