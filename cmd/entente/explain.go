package main

import (
	"bufio"
	"context"
	"encoding/json"

	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

type explainCommand struct {
	Paths  []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input, which is also read when no path is given."`
	WhyNot string   `enum:",${relations}" default:"" placeholder:"RELATION" help:"Tell as well which rule came closest to finding RELATION, and the first of its conditions that failed."`
	Format string   `enum:"text,jsonl" default:"text" placeholder:"FORMAT" help:"text: for people to read; jsonl: one sentence a line. (default: ${default})"`
	Output string   `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written."`
	reading
}

func (explainCommand) Help() string {
	return `Tells of each sentence which names and dates stand in it, which words say that something happens, which rule reads them, what fills the roles of that rule and who that is, and what comes of it.

` + kindsOfFiles + `

Examples:

  echo 'M. Dupont a rencontré Mme Durand à Paris.' | entente explain
  entente explain note.txt --why-not criticized
  entente explain press/ --format jsonl | jq 'select(.predicates[].rules == [])'` + exitStatuses
}

// Run carries out the verb.
func (c *explainCommand) Run(ctx context.Context, con *console) error {
	paths, err := orStandardInput(c.Paths, con)
	if err != nil {
		return err
	}
	x, err := c.compile()
	if err != nil {
		return err
	}
	return readEach(ctx, con, paths, c.Output, func(out *bufio.Writer, doc schema.Document) error {
		write := func(s *listing.Sentence) error {
			s.WriteText(out)
			return nil
		}
		if c.Format == "jsonl" {
			encoder := json.NewEncoder(out)
			encoder.SetEscapeHTML(false)
			write = func(s *listing.Sentence) error { return encoder.Encode(s) }
		}
		return x.Explain(ctx, doc, c.WhyNot, write)
	})
}
