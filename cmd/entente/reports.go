package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/query"
)

type reportsCommand struct {
	Event string `arg:"" help:"Id of an event, as export and timeline --json print it."`
	With  string `placeholder:"EVENT" help:"Tell whether that one is of the same event, and why or why not."`
	JSON  bool   `name:"json" help:"The event as JSON, with all that is known of it and its reports."`
	existing
}

func (reportsCommand) Help() string {
	return `Events of documents are reports: those that cannot well be of two events are joined, and people decide about others (join, part).

Examples:

  entente reports urn:entente:event:note:0q4k2p…
  entente reports urn:entente:event:note:0q4k2p… --with urn:entente:event:letter:7h1c9s…` + exitStatuses
}

// Run carries out the verb.
func (c *reportsCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	q := query.New(store)
	if c.With != "" {
		return c.why(ctx, con, q)
	}
	o, err := q.Reports(ctx, c.Event)
	if err != nil {
		return err
	}
	con.say("%s", count(len(o.Reports), "report"))
	for _, doc := range o.Damaged {
		con.say("%s", missing(doc, c.Store))
	}
	if c.JSON {
		err = writeLines(con.out, []query.Occurrence{o})
	} else {
		rows := make([][]string, len(o.Reports))
		for i, r := range o.Reports {
			rows[i] = []string{r.ID, r.Doc, string(r.Why)}
		}
		_, err = io.WriteString(con.out, table([]column{{"REPORT", 0}, {"DOCUMENT", 0}, {"WHY", 0}}, rows, 0))
	}
	return errors.Join(err, unread(len(o.Damaged)))
}

func (c *reportsCommand) why(ctx context.Context, con *console, q *query.Queries) error {
	v, err := q.Why(ctx, c.Event, c.With)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeLines(con.out, []query.Verdict{v})
	}
	one := "two events"
	if v.One {
		one = "one event"
	}
	_, err = fmt.Fprintf(con.out, "%s: %s\n", one, v.Why)
	if err == nil && v.Decision != nil {
		who := v.Decision.By
		if who == "" {
			who = "somebody"
		}
		_, err = fmt.Fprintf(con.out, "by %s: %s\n", printable(who), decided(v.Decision))
	}
	return err
}

// joining is the arguments and flags of the verbs that decide about reports.
type joining struct {
	Event  string `arg:"" help:"Id of an event, as export and timeline --json print it."`
	Other  string `arg:"" help:"Id of another."`
	Reason string `required:"" placeholder:"TEXT" help:"Why, in a word at least; decisions tells it."`
	decider
	existing
}

func (j *joining) decide(ctx context.Context, con *console, verdict graph.Verdict) (err error) {
	if strings.TrimSpace(j.Reason) == "" {
		return usage(errors.New("--reason is empty: say why, for those who read the decision later"))
	}
	store, err := j.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	d, err := store.Join(ctx, verdict, j.Event, j.Other, j.because(j.Reason))
	if err != nil {
		return err
	}
	con.say("decision %d: %s", d.Number, decided(&d))
	return nil
}

const joiningHelp = `The decision is kept beside the documents, whose events stay as they were read. It holds for timelines, counts and exports of events, and again when a text is read later, also where it has moved; undo takes it back. Of several decisions about the same reports the last one holds.

`

type joinCommand struct{ joining }

func (joinCommand) Help() string {
	return `Whatever either is joined to already is of that event, too.

` + joiningHelp + `Example:

  entente join urn:entente:event:note:0q4k2p… urn:entente:event:letter:7h1c9s… --reason 'the letter gives no date'` + exitStatuses
}

// Run carries out the verb.
func (c *joinCommand) Run(ctx context.Context, con *console) error {
	return c.decide(ctx, con, graph.JoinedByHand)
}

type partCommand struct{ joining }

func (partCommand) Help() string {
	return `The first one is taken out of the event of the other, with which all others stay.

` + joiningHelp + `Example:

  entente part urn:entente:event:note:0q4k2p… urn:entente:event:letter:7h1c9s… --reason 'they met twice'` + exitStatuses
}

// Run carries out the verb.
func (c *partCommand) Run(ctx context.Context, con *console) error {
	return c.decide(ctx, con, graph.PartedByHand)
}
