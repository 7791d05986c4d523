package main

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/graph/join"
	"github.com/entente-kg/entente/schema"
)

// TestPairs reads pairs of reports, of one event and of two that look alike, and
// asks that none of two is joined, and that most of one are. What is not joined
// is what extraction does not read alike in both.
func TestPairs(t *testing.T) {
	const floor = 55 // of 60
	data, err := os.ReadFile("../../testdata/pairs.tsv")
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	read := func(id, published, text string) []schema.Event {
		r, err := x.Extract(context.Background(), schema.Document{ID: id, Published: published, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return r.Events
	}
	all, joined := map[string]int{}, map[string]int{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 5 || f[0] != "same" && f[0] != "alike" {
			t.Fatalf("%q is no pair", line)
		}
		a, b := read("a", f[1], f[2]), read("b", f[3], f[4])
		reports := make([]join.Report[string], 0, len(a)+len(b))
		for _, some := range [...][]schema.Event{a, b} {
			for i := range some {
				reports = append(reports, join.Of(&some[i]))
			}
		}
		one := false
		for _, group := range join.Groups(reports, join.Country) {
			// Numbers within a group are in order.
			one = one || group[0] < len(a) && group[len(group)-1] >= len(a)
		}
		all[f[0]]++
		switch {
		case one:
			joined[f[0]]++
			if f[0] == "alike" {
				t.Errorf("joined: %q and %q", f[2], f[4])
			}
		case f[0] == "same":
			t.Logf("not joined: %q (%d events) and %q (%d events)", f[2], len(a), f[4], len(b))
		}
	}
	if all["same"] != 60 || all["alike"] != 60 {
		t.Errorf("%d pairs of one event and %d of two", all["same"], all["alike"])
	}
	if joined["same"] < floor {
		t.Errorf("%d of %d reports of one event are joined, want %d", joined["same"], all["same"], floor)
	}
	t.Logf("%d of %d joined", joined["same"], all["same"])
}
