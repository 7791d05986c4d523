package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/entente-kg/entente/graph/query"
)

type searchCommand struct {
	Words []string `arg:"" help:"Words, all of which a sentence must have, in any form, with or without accents."`
	Limit int      `default:"50" placeholder:"N" help:"How many sentences at most; 0: all. (default: ${default})"`
	JSON  bool     `name:"json" help:"One sentence a line, with all that is known of its events."`
	existing
}

func (searchCommand) Help() string {
	return `Searches the sentences that say an event, in French and English: "negocie" finds « négocié » and « négocier ». Those that have the words nearest to each other come first.

Examples:

  entente search négocier accord
  entente search "signed a treaty" --json` + exitStatuses
}

// Run carries out the verb.
func (c *searchCommand) Run(ctx context.Context, con *console) (err error) {
	if c.Limit < 0 {
		return usage(errors.New("--limit is a number of sentences, or 0 for all"))
	}
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	q := query.New(store)
	filter := query.SearchFilter{Q: strings.Join(c.Words, " "), Limit: query.MaxLimit}
	var found []query.Sentence
	damaged := make(map[string]bool)
	total := 0
	for {
		if c.Limit > 0 {
			filter.Limit = min(query.MaxLimit, c.Limit-len(found))
		}
		page, err := q.Search(ctx, filter)
		if errors.Is(err, query.ErrBadFilter) {
			return usage(err)
		}
		if err != nil {
			return err
		}
		found, total = append(found, page.Items...), page.Total
		for _, doc := range page.Damaged {
			if !damaged[doc] {
				damaged[doc] = true
				con.say("%s", missing(doc, c.Store))
			}
		}
		if filter.Cursor = page.Next; filter.Cursor == "" || c.Limit > 0 && len(found) >= c.Limit {
			break
		}
	}
	con.say("%d of %s", len(found), count(total, "sentence"))
	if err := c.print(con, found); err != nil {
		return err
	}
	return unread(len(damaged))
}

func (c *searchCommand) print(con *console, found []query.Sentence) error {
	if c.JSON {
		return writeLines(con.out, found)
	}
	if len(found) == 0 {
		return nil
	}
	var rows [][]string
	for _, s := range found {
		for i := range s.Events {
			e := &s.Events[i]
			rows = append(rows, []string{e.Date, label(e.Agent), relationLabel(e), label(e.Target), string(e.Status), e.Doc, s.Sentence.Text})
		}
	}
	_, err := io.WriteString(con.out, table([]column{{"DATE", 21}, {"AGENT", 24}, {"RELATION", 24}, {"TARGET", 24}, {"STATUS", 12}, {"DOCUMENT", 18}, {"SENTENCE", 0}}, rows, con.width))
	return err
}

// writeLines writes items as JSON, one a line.
func writeLines[T any](out io.Writer, items []T) error {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	for i := range items {
		if err := lines.Encode(&items[i]); err != nil {
			return err
		}
	}
	return nil
}
