package rule

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

func TestCheck(t *testing.T) {
	actor := func(labels ...string) *schema.Actor { return &schema.Actor{Label: labels[0], Labels: labels} }
	met := schema.Event{Relation: "met", Agent: actor("Jens Stoltenberg"), Target: actor("Sergueï Lavrov", "Sergey Lavrov"),
		Date: "2015-05-19", Place: actor("Bruxelles"), Status: schema.Asserted, Rule: "fr/meet"}
	planned := met
	planned.Status = schema.Planned
	office := schema.Event{Relation: schema.HoldsPosition, Agent: actor("Sergueï Lavrov"), Target: actor("Russie")}
	for _, c := range []struct {
		want   string
		events []schema.Event
		bad    int // problems
	}{
		{"Stoltenberg met Lavrov, 2015-05-19, Bruxelles", []schema.Event{met, office}, 0},
		{"Lavrov met Stoltenberg", []schema.Event{met}, 0},
		{"Sergey Lavrov met Jens Stoltenberg", []schema.Event{met}, 0},
		{"Stolt met Lavrov", []schema.Event{met}, 2},
		{"Stoltenberg met Lavrov, 2015-05-20", []schema.Event{met}, 2},
		{"Stoltenberg met Lavrov, Paris", []schema.Event{met}, 2},
		{"Stoltenberg met Lavrov", []schema.Event{planned}, 2},
		{"Stoltenberg met Lavrov, planned", []schema.Event{planned}, 0},
		{"Stoltenberg met Lavrov, by Kerry", []schema.Event{met}, 2},
		{"Stoltenberg met", []schema.Event{met}, 2},
		{"Stoltenberg met Lavrov", []schema.Event{met, met}, 1},
		{"Stoltenberg met Lavrov", nil, 1},
		{"nothing", []schema.Event{office}, 0},
		{"nothing", []schema.Event{met}, 1},
		{"no met", []schema.Event{met}, 1},
		{"no visited", []schema.Event{met}, 0},
	} {
		f, errs := Parse(languages(t), "t.rules", []byte("relation met\n  test fr \"…\"\n    "+c.want))
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		test := f.Items[0].(*Section).Items[0].(*Test)
		if got := test.Check(c.events); len(got) != c.bad {
			t.Errorf("%s: %d problems, want %d:\n%s", c.want, len(got), c.bad, strings.Join(got, "\n"))
		}
	}
}

func TestLater(t *testing.T) {
	parse := func(name, src string) *File {
		f, errs := Parse(languages(t), name, []byte(src))
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		return f
	}
	base := parse("base.rules", "words x = a, b\nrelation met\n  fr/meet verb voir subject=agent object=target\n")
	own := parse("own.rules", "drop fr/meet\nrelation met\n  fr/mine verb croiser subject=agent object~@x\n")
	book, err := Compile([]*File{base, own}, Options{Languages: languages(t)})
	if err != nil {
		t.Fatal(err)
	}
	if rules := book.Rules(); len(rules) != 1 || rules[0].ID != "fr/mine" {
		t.Errorf("rules in force: %v", rules)
	}
	other, err := Compile([]*File{own, base}, Options{Languages: languages(t)})
	if err != nil {
		t.Fatal(err)
	}
	if other.Hash() != book.Hash() {
		t.Error("the order of files changes the hash")
	}
}
