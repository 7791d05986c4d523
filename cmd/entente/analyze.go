package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

type analyzeCommand struct {
	Paths  []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input, which is also read when no path is given."`
	Format string   `enum:"text,conllu,jsonl" default:"text" placeholder:"FORMAT" help:"text: sentence by sentence all that rules see, for people to read; conllu: words in CoNLL-U; jsonl: one name or date a line. (default: ${default})"`
	Output string   `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written."`
	reading
}

func (analyzeCommand) Help() string {
	return `Prints what the rules work on: words with their tags, groups, predicates with their arguments, names and dates. Write a rule with the output of text beside it.

` + kindsOfFiles + `

Examples:

  echo 'M. Dupont a rencontré Mme Durand à Paris.' | entente analyze
  entente analyze press/ --format jsonl | jq -r 'select(.class == "Date") | .value'
  entente analyze note.txt --format conllu` + exitStatuses
}

// Run carries out the verb.
func (c *analyzeCommand) Run(ctx context.Context, con *console) error {
	paths, err := orStandardInput(c.Paths, con)
	if err != nil {
		return err
	}
	x, err := c.compile()
	if err != nil {
		return err
	}
	return readEach(ctx, con, paths, c.Output, func(out *bufio.Writer, doc schema.Document) error {
		switch c.Format {
		case "jsonl":
			return mentions(ctx, x, out, doc)
		case "conllu":
			return x.WriteCoNLLU(ctx, out, doc)
		}
		return x.WriteText(ctx, out, doc)
	})
}

// mentions prints the names and dates of a document.
func mentions(ctx context.Context, x *extract.Extractor, out io.Writer, doc schema.Document) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return x.Mentions(ctx, doc, func(m *listing.Mention) error { return encoder.Encode(m) })
}
