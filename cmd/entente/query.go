package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// A queryCommand is questions to a store, one field each.
type queryCommand struct {
	Neighbours neighboursCommand `cmd:"" help:"Whom an actor has to do with, and in which relations."`
	Months     monthsCommand     `cmd:"" help:"Count an actor's events month by month, or those of two."`
	Tally      tallyCommand      `cmd:"" help:"Count an actor's events by period, relation and dyad."`
	Together   togetherCommand   `cmd:"" help:"When two actors took part in one event, or were at one place on one day."`
	At         atCommand         `cmd:"" help:"What happened at a place."`
	Documents  documentsCommand  `cmd:"" help:"List the documents."`
	Changes    changesCommand    `cmd:"" help:"What changed since a revision."`
}

func (queryCommand) Help() string {
	return `Answers are tables, or with --json one object a line. Reports of one event are counted as one.

Examples:

  entente query neighbours Lavrov
  entente query months Russie --with Ukraine
  entente query tally France --with Allemagne --by year --leaders
  entente query together Kerry Lavrov
  entente query at Genève --from 2013
  entente query documents otan
  entente query changes --since 12` + exitStatuses
}

// asking is the flags of every question.
type asking struct {
	JSON bool `name:"json" help:"One object a line, with all that is known of it."`
	existing
}

// chosenEvents is the flags that choose events.
type chosenEvents struct {
	From     string        `placeholder:"DATE" help:"Events of that time and later: 2014, 2014-04 or 2014-04-01."`
	To       string        `placeholder:"DATE" help:"Events of that time and before."`
	Relation string        `placeholder:"RELATION" help:"Events of that relation only, such as met."`
	Status   schema.Status `enum:",asserted,negated,requested,planned,hypothetical" default:"" placeholder:"STATUS" help:"Events of that status only: asserted, negated, requested, planned or hypothetical."`
}

func (c *chosenEvents) filter() query.TimelineFilter {
	return query.TimelineFilter{From: c.From, To: c.To, Relation: c.Relation, Status: c.Status, Limit: query.MaxLimit}
}

// ask opens the store and finds the actors named; an empty name is nobody.
func (a *asking) ask(ctx context.Context, con *console, names []string, f func(*query.Queries, []query.ActorSummary) error) (err error) {
	store, err := a.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	q := query.New(store)
	actors := make([]query.ActorSummary, len(names))
	for i, name := range names {
		if name == "" {
			continue
		}
		if actors[i], err = findActor(ctx, q, name); err != nil {
			return err
		}
	}
	if err = f(q, actors); errors.Is(err, query.ErrBadFilter) {
		return usage(err)
	}
	return err
}

// answer prints items as JSON or as a table, and names documents that could not be
// read.
func answer[T any](a *asking, con *console, items []T, damaged map[string]bool, columns []column, row func(*T) []string) error {
	for _, doc := range slices.Sorted(maps.Keys(damaged)) {
		con.say("%s", missing(doc, a.Store))
	}
	var err error
	switch {
	case a.JSON:
		err = writeLines(con.out, items)
	case len(items) > 0:
		rows := make([][]string, len(items))
		for i := range items {
			rows[i] = row(&items[i])
		}
		_, err = io.WriteString(con.out, table(columns, rows, con.width))
	}
	if err != nil {
		return err
	}
	return unread(len(damaged))
}

func tieKinds(all []query.TieKind) string {
	var s []string
	for _, k := range all {
		s = append(s, fmt.Sprintf("%s %d", k.ID, k.Events))
	}
	return strings.Join(s, ", ")
}

type neighboursCommand struct {
	Actor string `arg:"" help:"Id or name of an actor."`
	asking
}

// Run carries out the verb.
func (c *neighboursCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, []string{c.Actor}, func(q *query.Queries, who []query.ActorSummary) error {
		damaged := make(map[string]bool)
		cursor := ""
		all, err := allPages(&cursor, damaged, func() (query.Page[query.Neighbour], error) {
			return q.Neighbours(ctx, who[0].ID, cursor, query.MaxLimit)
		})
		if err != nil {
			return err
		}
		con.say("%s (%s, %s): %s", who[0].Label, who[0].Class, who[0].ID, count(len(all), "neighbour"))
		return answer(&c.asking, con, all, damaged, []column{{"EVENTS", 8}, {"CLASS", 14}, {"NAME", 40}, {"RELATIONS", 0}}, func(n *query.Neighbour) []string {
			return []string{strconv.Itoa(n.Events), string(n.Class), n.Label, tieKinds(n.Relations)}
		})
	})
}

type monthsCommand struct {
	Actor string `arg:"" help:"Id or name of an actor."`
	With  string `placeholder:"ACTOR" help:"Events with that other actor only."`
	chosenEvents
	asking
}

// Run carries out the verb.
func (c *monthsCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, []string{c.Actor, c.With}, func(q *query.Queries, who []query.ActorSummary) error {
		f := c.filter()
		f.With = who[1].ID
		page, err := q.Months(ctx, who[0].ID, f)
		if err != nil {
			return err
		}
		events := 0
		for _, m := range page.Items {
			events += m.Events
		}
		con.say("%s (%s, %s): %s", who[0].Label, who[0].Class, who[0].ID, count(events, "event"))
		return answer(&c.asking, con, page.Items, nil, []column{{"MONTH", 10}, {"EVENTS", 8}, {"REPORTS", 8}, {"RELATIONS", 0}}, func(m *query.Month) []string {
			return []string{m.Month, strconv.Itoa(m.Events), strconv.Itoa(m.Reports), tieKinds(m.Relations)}
		})
	})
}

type tallyCommand struct {
	Actor   string `arg:"" help:"Id or name of an actor."`
	With    string `placeholder:"ACTOR" help:"Events with that other actor only."`
	By      string `enum:"year,month,day" default:"month" help:"Length of a period: year, month or day. (default: ${default})"`
	Leaders bool   `help:"Count what the heads and ministers of a country do as its own, in the years in which documents say that they are."`
	chosenEvents
	asking
}

// Run carries out the verb.
func (c *tallyCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, []string{c.Actor, c.With}, func(q *query.Queries, who []query.ActorSummary) error {
		f := query.TallyFilter{TimelineFilter: c.filter(), By: c.By, Leaders: c.Leaders}
		f.With = who[1].ID
		all, err := q.Tally(ctx, who[0].ID, f)
		if err != nil {
			return err
		}
		events := 0
		for i := range all.Items {
			events += all.Items[i].Events
		}
		con.say("%s (%s, %s): %s", who[0].Label, who[0].Class, who[0].ID, count(events, "event"))
		for _, l := range all.Leaders {
			con.say("%s (%s) for %s, %s, %d to %d", l.Label, l.ID, l.Of, printable(l.Role), l.First, l.Last)
		}
		return answer(&c.asking, con, all.Items, nil, []column{{"PERIOD", 10}, {"AGENT", 28}, {"RELATION", 24}, {"TARGET", 28}, {"EVENTS", 8}, {"REPORTS", 0}}, func(t *query.Tally) []string {
			return []string{t.Period, t.Agent.Label, relationLabel(&schema.Event{Relation: t.Relation}), t.Target.Label, strconv.Itoa(t.Events), strconv.Itoa(t.Reports)}
		})
	})
}

type togetherCommand struct {
	Actor string `arg:"" help:"Id or name of an actor."`
	Other string `arg:"" help:"Id or name of another."`
	chosenEvents
	asking
}

// Run carries out the verb.
func (c *togetherCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, []string{c.Actor, c.Other}, func(q *query.Queries, who []query.ActorSummary) error {
		damaged := make(map[string]bool)
		f := c.filter()
		all, err := allPages(&f.Cursor, damaged, func() (query.Page[query.Presence], error) {
			return q.Together(ctx, who[0].ID, who[1].ID, f)
		})
		if err != nil {
			return err
		}
		con.say("%s and %s: %s", who[0].Label, who[1].Label, count(len(all), "occasion"))
		return answer(&c.asking, con, all, damaged, []column{{"DATE", 21}, {"HOW", 6}, {"PLACE", 18}, {"RELATION", 24}, {"REPORTS", 8}, {"DOCUMENT", 18}, {"SENTENCE", 0}}, func(p *query.Presence) []string {
			e := &p.Events[0]
			return []string{p.Date, p.How, label(p.Place), relationLabel(e), strconv.Itoa(p.Reports), e.Doc, e.Sentence.Text}
		})
	})
}

type atCommand struct {
	Place string `arg:"" help:"Id or name of a place."`
	With  string `placeholder:"ACTOR" help:"What that actor did there only."`
	chosenEvents
	asking
}

// Run carries out the verb.
func (c *atCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, []string{c.Place, c.With}, func(q *query.Queries, who []query.ActorSummary) error {
		damaged := make(map[string]bool)
		f := c.filter()
		f.With = who[1].ID
		all, err := allPages(&f.Cursor, damaged, func() (query.Page[schema.Event], error) { return q.At(ctx, who[0].ID, f) })
		if err != nil {
			return err
		}
		con.say("%s (%s, %s): %s", who[0].Label, who[0].Class, who[0].ID, count(len(all), "event"))
		return answer(&c.asking, con, all, damaged, []column{{"DATE", 21}, {"AGENT", 24}, {"RELATION", 24}, {"TARGET", 24}, {"STATUS", 12}, {"DOCUMENT", 18}, {"SENTENCE", 0}}, func(e *schema.Event) []string {
			return []string{e.Date, label(e.Agent), relationLabel(e), label(e.Target), string(e.Status), e.Doc, e.Sentence.Text}
		})
	})
}

type documentsCommand struct {
	Words []string `arg:"" optional:"" help:"Words of the id, title or source; all of them."`
	From  string   `placeholder:"DATE" help:"Published then or later: 2014, 2014-04 or 2014-04-01."`
	To    string   `placeholder:"DATE" help:"Published then or before."`
	asking
}

// Run carries out the verb.
func (c *documentsCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, nil, func(q *query.Queries, _ []query.ActorSummary) error {
		damaged := make(map[string]bool)
		f := query.DocumentFilter{Q: strings.Join(c.Words, " "), From: c.From, To: c.To, Limit: query.MaxLimit}
		all, err := allPages(&f.Cursor, damaged, func() (query.Page[query.DocumentSummary], error) { return q.ListDocuments(ctx, f) })
		if err != nil {
			return err
		}
		con.say("%s", count(len(all), "document"))
		return answer(&c.asking, con, all, damaged, []column{{"DOCUMENT", 40}, {"PUBLISHED", 10}, {"LANG", 4}, {"EVENTS", 6}, {"BYTES", 10}, {"SOURCE", 20}, {"TITLE", 0}}, func(d *query.DocumentSummary) []string {
			return []string{d.ID, d.Published, d.Lang, strconv.Itoa(d.Events), strconv.Itoa(d.Bytes), d.Source, d.Title}
		})
	})
}

type changesCommand struct {
	Since int `placeholder:"N" help:"The revision after which to begin; 0: all."`
	asking
}

func (changesCommand) Help() string {
	return `The answer names the revision that the store is at: ask from it next time. log tells the same for reading, run by run.` + exitStatuses
}

// Run carries out the verb.
func (c *changesCommand) Run(ctx context.Context, con *console) error {
	return c.ask(ctx, con, nil, func(q *query.Queries, _ []query.ActorSummary) error {
		changes, err := q.Changes(ctx, c.Since)
		if err != nil {
			return err
		}
		con.say("revision %d", changes.Revision)
		if changes.Damaged > 0 {
			defer con.say("find out what is damaged with: entente check --store %s", c.Store)
		}
		type line struct{ what, which string }
		var lines []line
		add := func(what string, docs []string) {
			for _, d := range docs {
				lines = append(lines, line{what, d})
			}
		}
		for _, d := range changes.Documents {
			add("new", d.Added)
			add("changed", d.Replaced)
			add("taken out", d.Removed)
		}
		for i := range changes.Decisions {
			lines = append(lines, line{"decided", decided(&changes.Decisions[i])})
		}
		for i := range changes.Undone {
			lines = append(lines, line{"undone", decided(&changes.Undone[i])})
		}
		if c.JSON {
			err = writeLines(con.out, []query.Changes{changes})
		} else {
			err = answer(&c.asking, con, lines, nil, []column{{"CHANGE", 9}, {"DOCUMENT OR DECISION", 0}}, func(l *line) []string { return []string{l.what, l.which} })
		}
		if err == nil && changes.Damaged > 0 {
			err = fmt.Errorf("%s of the log cannot be read", count(changes.Damaged, "part"))
		}
		return err
	})
}
