package main

import (
	"context"
	"errors"
	"io"

	"github.com/entente-kg/entente/graph/export"
	"github.com/entente-kg/entente/graph/query"
)

type exportCommand struct {
	Format string `required:"" enum:"nq,ttl,jsonl,csv,triples" placeholder:"FORMAT" help:"nq: RDF N-Quads, a graph for each document; ttl: RDF Turtle; jsonl: one event a line; csv: a table of events; triples: one event a line for people to read."`
	Output string `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written; else to standard output."`
	existing
}

func (exportCommand) Help() string {
	return `The same documents give the same bytes, in whatever order they were read.

Examples:

  entente export --format csv -o events.csv
  entente export --format nq --store /data/nato | gzip > nato.nq.gz` + exitStatuses
}

// Run carries out the verb.
func (c *exportCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	var partial *export.PartialError
	err = writeOutput(c.Output, con.out, func(w io.Writer) error {
		err := export.Write(ctx, c.Format, w, query.New(store).Exported())
		if errors.As(err, &partial) {
			return nil // all others are written
		}
		return err
	})
	if err != nil || partial == nil {
		return err
	}
	con.say("%v", partial.Err)
	return unread(len(partial.Documents))
}
