package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
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
	By     string `placeholder:"NAME" help:"Who decides (default: the user of this machine)."`
	existing
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
	if j.By == "" {
		if u, err := user.Current(); err == nil {
			j.By = u.Username
		}
	}
	d, err := store.Judge(ctx, j.Event, verdict, how, j.Reason, j.By, time.Now())
	if err != nil {
		return err
	}
	con.say("decision %d: %s", d.Number, decided(&d))
	return nil
}

const judged = `A decision is kept beside the document, which stays as it was read. It holds for every answer and export, and again when the text is read later, also where it has moved; undo takes it back.
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
	return `Notes that somebody read the sentence and that it says the event; a rejection or an edit of it holds no more.

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

type decisionsCommand struct {
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
	Number int `arg:"" help:"Number of a decision, as decisions lists it."`
	existing
}

func (undoCommand) Help() string {
	return `Takes a decision back: all is as if it had never been made.

Example:

  entente undo 3` + exitStatuses
}

// Run carries out the verb.
func (c *undoCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	d, err := store.Undo(ctx, c.Number)
	if err != nil {
		return err
	}
	con.say("taken back: %s", decided(&d))
	return nil
}
