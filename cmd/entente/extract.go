package main

import (
	"bufio"
	"context"
	"io"

	"github.com/entente-kg/entente/graph/export"
)

type extractCommand struct {
	Paths  []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input, which is also read when no path is given."`
	Format string   `enum:"jsonl,triples,nq" default:"jsonl" placeholder:"FORMAT" help:"jsonl: one event a line with all that is known of it; triples: one event a line for people to read; nq: RDF N-Quads. (default: ${default})"`
	Output string   `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written."`
	reading
}

func (extractCommand) Help() string {
	return `Prints the events of each document in the order of its text, documents in the order given, each as soon as it and those before it are ready.

` + kindsOfFiles + `

Examples:

  entente extract press/
  echo 'M. Dupont a rencontré Mme Durand à Paris.' | entente extract --format triples
  entente extract page.html | jq -r '.sentence.text'` + exitStatuses
}

// Run carries out the verb.
func (c *extractCommand) Run(ctx context.Context, con *console) error {
	paths, err := orStandardInput(c.Paths, con)
	if err != nil {
		return err
	}
	outcomes, err := c.read(ctx, con, paths, inParts)
	if err != nil {
		return err
	}
	var t tally
	err = writeOutput(c.Output, con.out, func(w io.Writer) error {
		// The encoder uses this buffer as its own, and empties it after each
		// document.
		buffered := bufio.NewWriterSize(w, 64<<10)
		for r, err := range sound(ctx, con, outcomes, &t) {
			if err != nil {
				return err
			}
			if err := export.Write(ctx, c.Format, buffered, export.Results{r}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return unread(t.failed)
}
