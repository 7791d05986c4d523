package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/entente-kg/entente/graph"
)

type logCommand struct {
	Doc  string `placeholder:"ID" help:"What became of that document, and was decided about its events, only."`
	JSON bool   `name:"json" help:"One change a line, with the ids of all documents."`
	existing
}

func (logCommand) Help() string {
	return `Lists what changed when: documents that were read, changed or taken out, with the rules that they were read with, and what was decided or taken back.

Examples:

  entente log
  entente log --doc 2015/note
  entente log --json | jq 'select(.removed)'` + exitStatuses
}

// A happening is a line of the log.
type happening struct {
	When     time.Time       `json:"when"`
	Change   *graph.Change   `json:"change,omitempty"`
	Decision *graph.Decision `json:"decision,omitempty"`
	Undone   bool            `json:"undone,omitempty"` // the decision was taken back then
}

// Run carries out the verb.
func (c *logCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	all, damaged, err := c.happenings(ctx, con, store)
	if err != nil {
		return err
	}
	if damaged > 0 {
		defer func() { err = errors.Join(err, fmt.Errorf("%s of the log cannot be read", count(damaged, "part"))) }()
	}
	if c.JSON {
		return writeJSON(con.out, all)
	}
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', 0)
	for _, h := range inRuns(all) {
		by, what := "", ""
		switch {
		case h.Change != nil:
			what = changed(h.Change, c.Doc)
		case h.Undone:
			by, what = h.Decision.Undone.By, fmt.Sprintf("took decision %d back", h.Decision.Number)
			if reason := h.Decision.Undone.Reason; reason != "" {
				what += ": " + printable(reason)
			}
		default:
			by, what = h.Decision.By, fmt.Sprintf("decision %d: %s", h.Decision.Number, about(h.Decision))
			if h.Decision.Reason != "" {
				what += ": " + printable(h.Decision.Reason)
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", h.When.Format(time.DateTime), printable(by), what)
	}
	return w.Flush()
}

// happenings gathers what happened, in its order.
func (c *logCommand) happenings(ctx context.Context, con *console, store *graph.Store) (all []happening, damaged int, err error) {
	for change, err := range store.Log(ctx) {
		if errors.Is(err, graph.ErrDamaged) {
			damaged++
			con.say("%v", err)
			continue
		}
		if err != nil {
			return nil, damaged, err
		}
		if c.Doc != "" && !slices.Contains(slices.Concat(change.Added, change.Replaced, change.Removed), c.Doc) {
			continue
		}
		all = append(all, happening{When: change.When, Change: &change})
	}
	made, err := store.Decisions(ctx)
	if err != nil {
		return nil, damaged, err
	}
	undone, err := store.Undone(ctx)
	if err != nil {
		return nil, damaged, err
	}
	for _, d := range slices.Concat(made, undone) {
		if c.Doc != "" && !slices.Contains(d.Documents(), c.Doc) {
			continue
		}
		all = append(all, happening{When: d.When, Decision: &d})
		if d.Undone != nil {
			all = append(all, happening{When: d.Undone.When, Decision: &d, Undone: true})
		}
	}
	slices.SortStableFunc(all, func(a, b happening) int { return cmp.Compare(a.When.UnixNano(), b.When.UnixNano()) })
	return all, damaged, nil
}

// inRuns joins the changes that one run of a program made one after the other.
func inRuns(all []happening) (joined []happening) {
	for _, h := range all {
		if n := len(joined); h.Change != nil && n > 0 && joined[n-1].Change != nil && joined[n-1].Change.Run.Equal(h.Change.Run) {
			last := *joined[n-1].Change
			last.Added = slices.Concat(last.Added, h.Change.Added)
			last.Replaced = slices.Concat(last.Replaced, h.Change.Replaced)
			last.Removed = slices.Concat(last.Removed, h.Change.Removed)
			last.Rulebooks = slices.Concat(last.Rulebooks, h.Change.Rulebooks)
			joined[n-1] = happening{When: h.When, Change: &last}
			continue
		}
		joined = append(joined, h)
	}
	return joined
}

// changed says what a change did to documents, or to one of them.
func changed(c *graph.Change, doc string) string {
	var all []string
	for _, kind := range [...]struct {
		docs []string
		what string
	}{{c.Added, "new"}, {c.Replaced, "changed"}, {c.Removed, "taken out"}} {
		switch {
		case doc == "" && len(kind.docs) > 0:
			all = append(all, fmt.Sprintf("%s %s", count(len(kind.docs), "document"), kind.what))
		case doc != "" && slices.Contains(kind.docs, doc):
			all = append(all, printable(doc)+" "+kind.what)
		}
	}
	s := strings.Join(all, ", ")
	if books := slices.Compact(slices.Sorted(slices.Values(c.Rulebooks))); len(books) > 0 {
		s += "; rulebook " + strings.Join(books, ", ")
	}
	return s
}
