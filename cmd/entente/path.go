package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/entente-kg/entente/graph/query"
)

type pathCommand struct {
	From  string `arg:"" help:"Id or name of an actor."`
	To    string `arg:"" help:"Id or name of another."`
	Steps int    `default:"4" placeholder:"N" help:"Steps at most, 1 to 6. (default: ${default})"`
	JSON  bool   `name:"json" help:"The path as JSON, with all that is known of its events."`
	existing
}

func (pathCommand) Help() string {
	return `A step is events with both as agent and target, of whatever status; offices held are none. Of each step up to three events are shown, the earliest.

Example:

  entente path Stoltenberg Lavrov` + exitStatuses
}

// Run carries out the verb.
func (c *pathCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	q := query.New(store)
	var ids [2]string
	for i, name := range [...]string{c.From, c.To} {
		who, err := findActor(ctx, q, name)
		if err != nil {
			return err
		}
		ids[i] = who.ID
	}
	path, err := q.Path(ctx, ids[0], ids[1], c.Steps)
	if errors.Is(err, query.ErrBadFilter) {
		return usage(err)
	}
	if err != nil {
		return err
	}
	switch {
	case path.GaveUp != "":
		return fmt.Errorf("no path was found %s; there may be one: ask for fewer steps", path.GaveUp)
	case len(path.Steps) == 0 && ids[0] == ids[1]:
		con.say("%s is both", path.From.Label)
	case len(path.Steps) == 0:
		con.say("no path of at most %s from %s to %s", count(c.Steps, "step"), path.From.Label, path.To.Label)
	default:
		con.say("%s from %s to %s", count(len(path.Steps), "step"), path.From.Label, path.To.Label)
	}
	if c.JSON {
		return writeLines(con.out, []query.Path{path})
	}
	var rows [][]string
	for i := range path.Steps {
		s := &path.Steps[i]
		for k := range s.Events {
			e := &s.Events[k]
			who, events := "", ""
			if k == 0 {
				who, events = s.From.Label, fmt.Sprint(s.Total)
			}
			rows = append(rows, []string{who, events, e.Date, relationLabel(e), other(s.From.ID, e), string(e.Status), e.Doc, e.Sentence.Text})
		}
	}
	if len(rows) == 0 {
		return nil
	}
	_, err = io.WriteString(con.out, table([]column{{"FROM", 24}, {"EVENTS", 6}, {"DATE", 21}, {"RELATION", 24}, {"TO", 24}, {"STATUS", 12}, {"DOCUMENT", 18}, {"SENTENCE", 0}}, rows, con.width))
	return err
}
