package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

type actorsCommand struct {
	List  actorsListCommand  `cmd:"" help:"List actors, those with the most events first."`
	Show  actorsShowCommand  `cmd:"" help:"Show an actor's names, offices, and why it is one."`
	Merge actorsMergeCommand `cmd:"" help:"Make one actor of two."`
	Split actorsSplitCommand `cmd:"" help:"Take a merge back, or give what some documents say of an actor to another."`
}

func (actorsCommand) Help() string {
	return `Merges and splits are kept by the store beside its documents, which stay as they were read. They hold for every answer and export, and again when texts are read later.

Examples:

  entente actors list dupont
  entente actors show 'Alice Dupont'
  entente actors merge urn:entente:actor:person:a-dupont 'Alice Dupont' --reason 'her initial'
  entente actors split urn:entente:actor:person:a-dupont
  entente actors split Dupont --doc note --as 'Pierre Dupont'` + exitStatuses
}

type actorsListCommand struct {
	Name  string       `arg:"" optional:"" help:"Part of a name, in any case, with or without accents."`
	Class schema.Class `enum:",Person,Organization,Country,Group,City,Region,Place,Thing" default:"" placeholder:"CLASS" help:"Actors of that class only, such as Person."`
	Limit int          `default:"50" placeholder:"N" help:"How many at most; 0: all. (default: ${default})"`
	JSON  bool         `name:"json" help:"One actor a line."`
	existing
}

func (actorsListCommand) Help() string {
	return `Example:

  entente actors list dupont --class Person` + exitStatuses
}

// Run carries out the verb.
func (c *actorsListCommand) Run(ctx context.Context, con *console) (err error) {
	if c.Limit < 0 {
		return usage(errors.New("--limit is a number of actors, or 0 for all"))
	}
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	filter := query.ActorFilter{Q: c.Name, Class: c.Class, Limit: query.MaxLimit}
	var all []query.ActorSummary
	total := 0
	for {
		if c.Limit > 0 {
			filter.Limit = min(query.MaxLimit, c.Limit-len(all))
		}
		page, err := query.New(store).Actors(ctx, filter)
		if err != nil {
			return err
		}
		all, total = append(all, page.Items...), page.Total
		if filter.Cursor = page.Next; filter.Cursor == "" || c.Limit > 0 && len(all) >= c.Limit {
			break
		}
	}
	con.say("%d of %s", len(all), count(total, "actor"))
	if c.JSON {
		return writeJSON(con.out, all)
	}
	if len(all) == 0 {
		return nil
	}
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "EVENTS\tCLASS\tNAME\tID")
	for _, a := range all {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", a.Events, a.Class, printable(a.Label), a.ID)
	}
	return w.Flush()
}

// writeJSON writes one line for each of a list.
func writeJSON[T any](out io.Writer, list []T) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for i := range list {
		if err := encoder.Encode(&list[i]); err != nil {
			return err
		}
	}
	return nil
}

// chosen is the id of the actor that a user names; an id is taken as it is, also
// that of an actor that was merged into another.
func chosen(ctx context.Context, store *graph.Store, name string) (string, error) {
	if strings.HasPrefix(name, schema.URN) {
		return name, nil
	}
	who, err := findActor(ctx, query.New(store), name)
	return who.ID, err
}

// decided says what a decision is about.
func decided(d *graph.Decision) string {
	s := about(d) + ", decided on " + d.When.Format("2006-01-02")
	if d.Reason != "" {
		s += ": " + printable(d.Reason)
	}
	if u := d.Undone; u != nil {
		s += ", taken back on " + u.When.Format("2006-01-02")
		if u.By != "" {
			s += " by " + printable(u.By)
		}
		if u.Reason != "" {
			s += ": " + printable(u.Reason)
		}
	}
	return s
}

// about says what a decision is about and what it is.
func about(d *graph.Decision) string {
	if e := d.Event; e != nil {
		return fmt.Sprintf("%s %s%s (%s)", e.ID, e.Verdict, edited(e.Edit), printable(e.Sentence))
	}
	if j := d.Join; j != nil {
		what := "are of one event"
		if j.Verdict == graph.PartedByHand {
			what = "are of two events"
		}
		return fmt.Sprintf("%s and %s %s (%s; %s)", j.Reports[0].ID, j.Reports[1].ID, what, printable(j.Reports[0].Sentence), printable(j.Reports[1].Sentence))
	}
	return identified(d)
}

// edited says what an edit changes.
func edited(e *graph.Edit) string {
	if e == nil {
		return ""
	}
	var all []string
	say := func(what, value string) {
		if value == "" {
			value = "none"
		}
		all = append(all, what+" "+printable(value))
	}
	for _, f := range [...]struct {
		what string
		is   *string
	}{{"relation", e.Relation}, {"date", e.Date}, {"topic", e.Topic}, {"status", (*string)(e.Status)}} {
		if f.is != nil {
			say(f.what, *f.is)
		}
	}
	for _, f := range [...]struct {
		what string
		is   *schema.Actor
	}{{"agent", e.Agent}, {"target", e.Target}, {"place", e.Place}} {
		if f.is != nil {
			say(f.what, f.is.Label)
		}
	}
	return ": " + strings.Join(all, ", ")
}

// identified says who a decision makes of whom.
func identified(d *graph.Decision) string {
	s := fmt.Sprintf("%s is %s (%s)", d.From, printable(d.Into.Label), d.Into.ID)
	if d.Split() {
		s += " in " + printable(strings.Join(d.Docs, ", "))
	}
	return s
}
