package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

type rulesCommand struct {
	Coverage coverageCommand `cmd:"" help:"Count which rules find something in a corpus, and which words between two known actors no rule reads."`
}

type coverageCommand struct {
	Paths     []string `arg:"" name:"path" help:"Files and directories; - is standard input."`
	Sentences int      `default:"2" placeholder:"N" help:"Sentences to show of each gap. (default: ${default})"`
	Most      int      `default:"100" placeholder:"N" help:"Gaps to show, the most frequent first; 0: all. (default: ${default})"`
	Format    string   `enum:"text,json" default:"text" placeholder:"FORMAT" help:"text: for people to read; json: one object. (default: ${default})"`
	Output    string   `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written."`
	reading
}

func (coverageCommand) Help() string {
	return `Reads a corpus and prints two lists. The gaps are the verbs, nouns and adjectives that stand between two known actors but that no rule reads, counted by what the second actor stands as: what to write rules for. The rules are those that found events, with how many.

Counts are of events and of predicates. A gap is no fault by itself: most verbs say nothing that the vocabulary has a relation for.

Examples:

  entente rules coverage press/
  entente rules coverage corpus.jsonl --sentences 5 --most 20
  entente rules coverage corpus.jsonl --format json | jq '.gaps[] | select(.kind == "verb")'` + exitStatuses
}

// A coverage is what the rules do on a corpus.
type coverage struct {
	Documents int         `json:"documents"`
	Events    int         `json:"events"`
	Gaps      []gapCount  `json:"gaps"`
	Rules     []ruleCount `json:"rules"`
}

type gapCount struct {
	Count     int      `json:"count"`
	Lang      string   `json:"lang"`
	Kind      string   `json:"kind"`
	Lemma     string   `json:"lemma"`
	With      string   `json:"with"`
	Sentences []string `json:"sentences"`
}

type ruleCount struct {
	Count    int    `json:"count"`
	Rule     string `json:"rule"`
	Relation string `json:"relation"`
}

// Run carries out the verb.
func (c *coverageCommand) Run(ctx context.Context, con *console) error {
	x, err := c.compile()
	if err != nil {
		return err
	}
	var all coverage
	gaps := make(map[gapKey]*gapCount)
	rules := make(map[ruleCount]int)
	read := readEach(ctx, con, c.Paths, "", func(_ *bufio.Writer, doc schema.Document) error {
		all.Documents++
		return x.Coverage(ctx, doc, func(lang string, found []listing.Gap) error {
			for _, g := range found {
				c.count(gaps, lang, g)
			}
			return nil
		}, func(events []schema.Event) error {
			all.Events += len(events)
			for i := range events {
				rules[ruleCount{Rule: events[i].Rule, Relation: events[i].Relation}]++
			}
			return nil
		})
	})
	if all.Documents == 0 {
		return read
	}
	for _, g := range gaps {
		all.Gaps = append(all.Gaps, *g)
	}
	slices.SortFunc(all.Gaps, func(a, b gapCount) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Lang, b.Lang), cmp.Compare(a.Lemma, b.Lemma), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.With, b.With))
	})
	for r, n := range rules {
		r.Count = n
		all.Rules = append(all.Rules, r)
	}
	slices.SortFunc(all.Rules, func(a, b ruleCount) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Relation, b.Relation))
	})
	err = writeOutput(c.Output, con.out, func(w io.Writer) error {
		if c.Format == "json" {
			encoder := json.NewEncoder(w)
			encoder.SetEscapeHTML(false)
			encoder.SetIndent("", "  ")
			return encoder.Encode(all)
		}
		return c.writeText(w, &all)
	})
	if err != nil {
		return err
	}
	return read
}

type gapKey struct{ lang, kind, lemma, with string }

func (c *coverageCommand) count(gaps map[gapKey]*gapCount, lang string, g listing.Gap) {
	key := gapKey{lang, g.Kind, g.Lemma, g.With}
	n := gaps[key]
	if n == nil {
		n = &gapCount{Lang: lang, Kind: g.Kind, Lemma: g.Lemma, With: g.With, Sentences: []string{}}
		gaps[key] = n
	}
	n.Count++
	if len(n.Sentences) < c.Sentences && !slices.Contains(n.Sentences, g.Sentence) {
		n.Sentences = append(n.Sentences, g.Sentence)
	}
}

func (c *coverageCommand) writeText(w io.Writer, all *coverage) error {
	out := bufio.NewWriter(w)
	shown := all.Gaps
	if c.Most > 0 && len(shown) > c.Most {
		shown = shown[:c.Most]
	}
	fmt.Fprintf(out, "gaps: %d of %d shown\n", len(shown), len(all.Gaps))
	for _, g := range shown {
		fmt.Fprintf(out, "%6d  %s %s %s + %s\n", g.Count, g.Lang, g.Kind, printable(g.Lemma), printable(g.With))
		for _, s := range g.Sentences {
			fmt.Fprintf(out, "          %s\n", printable(s))
		}
	}
	fmt.Fprintf(out, "\nrules: %d of them found %s in %s\n", len(all.Rules), count(all.Events, "event"), count(all.Documents, "document"))
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, r := range all.Rules {
		fmt.Fprintf(t, "%6d\t%s\t%s\n", r.Count, r.Rule, r.Relation)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	return out.Flush()
}
