package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/export"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

type timelineCommand struct {
	Actor    string        `arg:"" help:"Id or name of an actor, or a part of the name that no other has."`
	From     string        `placeholder:"DATE" help:"Events of that time and later: 2014, 2014-04 or 2014-04-01."`
	To       string        `placeholder:"DATE" help:"Events of that time and before."`
	Relation string        `placeholder:"RELATION" help:"Events of that relation only, such as met."`
	With     string        `placeholder:"ACTOR" help:"Events with that other actor only."`
	Place    string        `placeholder:"ACTOR" help:"Events at that place only."`
	Doc      string        `placeholder:"ID" help:"Events of that document only."`
	Status   schema.Status `enum:",asserted,negated,requested,planned,hypothetical" default:"" placeholder:"STATUS" help:"Events of that status only: asserted, negated, requested, planned or hypothetical."`
	CAMEO    string        `name:"cameo" placeholder:"CODE" help:"Events whose CAMEO code begins so: 04 for all of consulting."`
	PLOVER   string        `name:"plover" placeholder:"TYPE" help:"Events of that PLOVER type only, such as CONSULT."`
	Joined   bool          `help:"Join the reports of one event: each event once, with the number of its reports."`
	JSON     bool          `name:"json" help:"One event a line with all that is known of it, as extract prints it."`
	existing
}

func (timelineCommand) Help() string {
	return `Events in which the actor acts have an arrow to the other (→ Lavrov), those in which the other acts on it an arrow from the other (← Lavrov), and those that both do alike a double one (↔ Lavrov). A date is as precise as the text. Events without a date come last; a time asked for leaves them out.

Examples:

  entente timeline Stoltenberg
  entente timeline OTAN --from 2014-04 --to 2014-04
  entente timeline Russie --with Ukraine --json
  entente timeline Lavrov --joined` + exitStatuses
}

// Run carries out the verb.
func (c *timelineCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	q := query.New(store)
	who, err := findActor(ctx, q, c.Actor)
	if err != nil {
		return err
	}
	if c.Doc != "" {
		err := store.Snapshot(ctx, func(now *graph.Snapshot) error { return now.Holds(c.Doc) })
		if errors.Is(err, graph.ErrNotFound) {
			err = fmt.Errorf("there is no document %q in %s: its id is what extract and export print as doc", c.Doc, c.Store)
		}
		if err != nil {
			return err
		}
	}
	filter := query.TimelineFilter{
		From: c.From, To: c.To, Relation: c.Relation, Doc: c.Doc, Status: c.Status, CAMEO: c.CAMEO, PLOVER: c.PLOVER, Limit: query.MaxLimit,
	}
	for _, role := range [...]struct {
		name string
		id   *string
	}{{c.With, &filter.With}, {c.Place, &filter.Place}} {
		if role.name == "" {
			continue
		}
		who, err := findActor(ctx, q, role.name)
		if err != nil {
			return err
		}
		*role.id = who.ID
	}
	damaged := make(map[string]bool)
	if c.Joined {
		err = c.occurrences(ctx, con, q, who, filter, damaged)
	} else {
		err = c.events(ctx, con, q, who, filter, damaged)
	}
	if err != nil {
		return err
	}
	return unread(len(damaged))
}

func (c *timelineCommand) events(ctx context.Context, con *console, q *query.Queries, who query.ActorSummary, filter query.TimelineFilter, damaged map[string]bool) error {
	events, err := allPages(&filter.Cursor, damaged, func() (query.Page[schema.Event], error) { return q.Timeline(ctx, who.ID, filter) })
	if err != nil {
		return err
	}
	con.say("%s (%s, %s): %d of %s", who.Label, who.Class, who.ID, len(events), count(who.Events, "event"))
	c.sayDamaged(con, damaged)
	switch {
	case c.JSON:
		return export.Write(ctx, "jsonl", con.out, export.Results{{Events: events}})
	case len(events) > 0:
		_, err = io.WriteString(con.out, timelineTable(who.ID, events, con.width))
	}
	return err
}

func (c *timelineCommand) occurrences(ctx context.Context, con *console, q *query.Queries, who query.ActorSummary, filter query.TimelineFilter, damaged map[string]bool) error {
	all, err := allPages(&filter.Cursor, damaged, func() (query.Page[query.Occurrence], error) { return q.Occurrences(ctx, who.ID, filter) })
	if err != nil {
		return err
	}
	reports := 0
	for i := range all {
		reports += len(all[i].Reports)
	}
	con.say("%s (%s, %s): %s in %s", who.Label, who.Class, who.ID, count(len(all), "event"), count(reports, "report"))
	c.sayDamaged(con, damaged)
	switch {
	case c.JSON:
		return writeLines(con.out, all)
	case len(all) > 0:
		_, err = io.WriteString(con.out, occurrencesTable(who.ID, all, con.width))
	}
	return err
}

func (c *timelineCommand) sayDamaged(con *console, damaged map[string]bool) {
	for _, doc := range slices.Sorted(maps.Keys(damaged)) {
		con.say("%s", missing(doc, c.Store))
	}
}

// allPages gathers the items of all pages that ask returns, each of which begins
// at the cursor.
func allPages[T any](cursor *string, damaged map[string]bool, ask func() (query.Page[T], error)) (all []T, err error) {
	for {
		page, err := ask()
		if errors.Is(err, query.ErrBadFilter) {
			return nil, usage(err)
		}
		if err != nil {
			return nil, err
		}
		all = append(all, page.Items...)
		for _, doc := range page.Damaged {
			damaged[doc] = true
		}
		if *cursor = page.Next; *cursor == "" {
			return all, nil
		}
	}
}

// suggestions is how many similar names an error message offers.
const suggestions = 5

// findActor finds an actor by id or name; where it fails, its error tells who
// might be meant.
func findActor(ctx context.Context, q *query.Queries, name string) (query.ActorSummary, error) {
	who, err := q.Actor(ctx, name)
	if !errors.Is(err, query.ErrNotFound) {
		return who, err
	}
	similar, searchErr := similarActors(ctx, q, name)
	if searchErr != nil {
		return who, searchErr
	}
	if len(similar) == 0 {
		return who, fmt.Errorf("no actor is called %q", name)
	}
	message := fmt.Sprintf("no actor is called %q; is one of these meant?", name)
	for _, a := range similar {
		message += fmt.Sprintf("\n  %s  %s, %s, %s", a.ID, a.Label, a.Class, count(a.Events, "event"))
	}
	return who, errors.New(message)
}
