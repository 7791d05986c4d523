package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/schema"
)

func TestTimelineTable(t *testing.T) {
	paris, anna, benoit := &schema.Actor{ID: "p", Label: "Paris"}, &schema.Actor{ID: "a", Label: "Anna"}, &schema.Actor{ID: "b", Label: "Benoît"}
	events := []schema.Event{
		{Doc: "x", Relation: "met", Agent: anna, Target: benoit, Date: "2015-03-03", Place: paris, Status: schema.Asserted, Sentence: schema.Quote{Text: "Anna a rencontré\n  Benoît."}},
		{Doc: "x", Relation: "accused", Agent: anna, Target: benoit, Status: schema.Negated, Sentence: schema.Quote{Text: "Anna n'a \x1b[31mpas accusé\u202e Benoît."}},
		{Doc: "x", Relation: "accused", Agent: benoit, Target: anna, Status: schema.Asserted, Sentence: schema.Quote{Text: "Court."}},
		{Doc: "x", Relation: "stated", Agent: anna, Status: schema.Asserted},
	}
	want := `DATE        RELATION  OTHER     PLACE  STATUS    DOCUMENT  SENTENCE
2015-03-03  met       ↔ Benoît  Paris  asserted  x         Anna a rencontré Benoît.
            accused   → Benoît         negated   x         Anna n'a [31mpas accusé Benoît.
            accused   ← Benoît         asserted  x         Court.
            stated                     asserted  x         
`
	if diff := cmp.Diff(want, timelineTable("a", events, 0)); diff != "" {
		t.Error(diff)
	}
	long := events[:1]
	long[0].Sentence.Text = strings.Repeat("été, ", 50)
	long[0].Place = &schema.Actor{Label: strings.Repeat("Saint-", 10)}
	for line := range strings.Lines(timelineTable("a", long, 110)) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 110 {
			t.Errorf("%d columns on a terminal of 110: %s", n, line)
		}
	}
}

func TestShorten(t *testing.T) {
	for _, test := range []struct {
		in   string
		n    int
		want string
	}{
		{"", 3, ""},
		{"été", 3, "été"},
		{"étés", 3, "ét…"},
		{"un, deux", 5, "un…"},
	} {
		if got := shorten(test.in, test.n); got != test.want {
			t.Errorf("shorten(%q, %d) is %q, want %q", test.in, test.n, got, test.want)
		}
	}
}
