package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/user"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// judgement is the flags of every verb that decides about an event.
type judgement struct {
	Event  string `arg:"" help:"Id of an event, as export and timeline --json print it."`
	Reason string `required:"" placeholder:"TEXT" help:"Why, in a word at least; decisions tells it."`
	decider
	existing
}

// decider is the flag of every verb that decides.
type decider struct {
	By string `placeholder:"NAME" help:"Who decides (default: the user of this machine)."`
}

// because says who decides now, and why.
func (d *decider) because(reason string) graph.Why {
	by := d.By
	if by == "" {
		if u, err := user.Current(); err == nil {
			by = u.Username
		}
	}
	return graph.Why{Reason: reason, By: by, When: time.Now()}
}

func (j *judgement) judge(ctx context.Context, con *console, verdict graph.Verdict, edit func(*graph.Store) (*graph.Edit, error)) (err error) {
	if strings.TrimSpace(j.Reason) == "" {
		return usage(errors.New("--reason is empty: say why, for those who read the decision later"))
	}
	store, err := j.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	var how *graph.Edit
	if edit != nil {
		if how, err = edit(store); err != nil {
			return err
		}
	}
	d, err := store.Judge(ctx, j.Event, verdict, how, j.because(j.Reason))
	if err != nil {
		return err
	}
	con.say("decision %d: %s", d.Number, decided(&d))
	return nil
}

const judged = `A decision is kept beside the document, which stays as it was read. It holds for every answer and export, and again when the text is read later, also where it has moved; undo takes it back. Several decisions about one event add up, in their order.
`

type rejectCommand struct{ judgement }

func (rejectCommand) Help() string {
	return judged + `
Example:

  entente reject urn:entente:event:note:0q4k2p… --reason 'the text quotes a rumour'` + exitStatuses
}

// Run carries out the verb.
func (c *rejectCommand) Run(ctx context.Context, con *console) error {
	return c.judge(ctx, con, graph.Rejected, nil)
}

type acceptCommand struct{ judgement }

func (acceptCommand) Help() string {
	return `Notes that somebody read the sentence and that it says the event as it was read: a rejection or edits before hold no more, until this is taken back.

` + judged + `
Example:

  entente accept urn:entente:event:note:0q4k2p… --reason 'read'` + exitStatuses
}

// Run carries out the verb.
func (c *acceptCommand) Run(ctx context.Context, con *console) error {
	return c.judge(ctx, con, graph.Accepted, nil)
}

type editCommand struct {
	judgement
	Relation *string        `placeholder:"RELATION" help:"What it is instead, such as met."`
	Date     *string        `placeholder:"DATE" help:"When, such as 2015-05-19 or 2015; empty: not known."`
	Status   *schema.Status `placeholder:"STATUS" help:"asserted, negated, requested, planned or hypothetical."`
	Topic    *string        `placeholder:"TEXT" help:"About what; empty: nothing."`
	Agent    *string        `placeholder:"ACTOR" help:"Id or name of who did it; empty: nobody."`
	Target   *string        `placeholder:"ACTOR" help:"Id or name of to whom; empty: nobody."`
	Place    *string        `placeholder:"ACTOR" help:"Id or name of the place; empty: none."`
}

func (editCommand) Help() string {
	return judged + `
Examples:

  entente edit urn:entente:event:note:0q4k2p… --date 2015-05 --reason 'the month is named above'
  entente edit urn:entente:event:note:0q4k2p… --target 'Pierre Durand' --reason 'his brother'` + exitStatuses
}

// Run carries out the verb.
func (c *editCommand) Run(ctx context.Context, con *console) error {
	if c.Relation == nil && c.Date == nil && c.Status == nil && c.Topic == nil && c.Agent == nil && c.Target == nil && c.Place == nil {
		return usage(errors.New("say what to change: --relation, --date, --status, --topic, --agent, --target or --place"))
	}
	if err := c.wrong(); err != nil {
		return usage(err)
	}
	return c.judge(ctx, con, graph.Edited, func(store *graph.Store) (*graph.Edit, error) {
		edit := &graph.Edit{Relation: c.Relation, Date: c.Date, Status: c.Status, Topic: c.Topic}
		for _, role := range [...]struct {
			name *string
			to   **schema.Actor
		}{{c.Agent, &edit.Agent}, {c.Target, &edit.Target}, {c.Place, &edit.Place}} {
			if role.name == nil {
				continue
			}
			*role.to = &schema.Actor{}
			if *role.name == "" {
				continue
			}
			who, err := findActor(ctx, query.New(store), *role.name)
			if err != nil {
				return nil, err
			}
			**role.to = who.Actor
		}
		return edit, nil
	})
}

// wrong tells which value makes no sense whatever the event is.
func (c *editCommand) wrong() error {
	if c.Relation != nil {
		if _, known := schema.RelationByID(*c.Relation); !known {
			return fmt.Errorf("--relation: there is no relation %q: name one of %s", *c.Relation, strings.Join(relationNames(), ", "))
		}
	}
	if c.Date != nil && *c.Date != "" {
		if _, err := schema.ParsePeriod(*c.Date); err != nil {
			return fmt.Errorf("--date: %w: write a day as 2015-05-19, a month as 2015-05 or a year as 2015", err)
		}
	}
	if c.Status != nil {
		switch *c.Status {
		case schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical:
		default:
			return fmt.Errorf("--status: there is no status %q: name one of asserted, negated, requested, planned, hypothetical", *c.Status)
		}
	}
	return nil
}

type decisionsCommand struct {
	All  bool `help:"Also those that were taken back."`
	JSON bool `name:"json" help:"One decision a line, with all that is known of it."`
	existing
}

func (decisionsCommand) Help() string {
	return `Lists what people decided about events and about who is who, in the order they did.

Example:

  entente decisions --json | jq 'select(.by == "anna")'` + exitStatuses
}

// Run carries out the verb.
func (c *decisionsCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	all, err := store.Decisions(ctx)
	if err != nil {
		return err
	}
	if c.All {
		undone, err := store.Undone(ctx)
		if err != nil {
			return err
		}
		all = append(all, undone...)
		slices.SortFunc(all, func(a, b graph.Decision) int { return cmp.Compare(a.Number, b.Number) })
	}
	con.say("%s", count(len(all), "decision"))
	if c.JSON {
		return writeJSON(con.out, all)
	}
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', 0)
	for i := range all {
		fmt.Fprintf(w, "%d\t%s\t%s\n", all[i].Number, printable(all[i].By), decided(&all[i]))
	}
	return w.Flush()
}

type undoCommand struct {
	Number int    `arg:"" optional:"" help:"Number of a decision, as decisions lists it; left out: the last one."`
	Reason string `placeholder:"TEXT" help:"Why; decisions --all tells it."`
	decider
	existing
}

func (undoCommand) Help() string {
	return `Takes a decision back: all is as if it had never been made. It is kept, with who took it back.

Examples:

  entente undo
  entente undo 3 --reason 'it was another Rossi'` + exitStatuses
}

// Run carries out the verb.
func (c *undoCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	d, err := store.Undo(ctx, c.Number, c.because(c.Reason))
	if err != nil {
		return err
	}
	con.say("taken back: %s", decided(&d))
	return nil
}
