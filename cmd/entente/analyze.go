package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/extract/source"
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
	if len(c.Paths) == 0 {
		if con.typed {
			return usage(errors.New("nothing to read: name files or directories, or - for standard input"))
		}
		c.Paths = []string{"-"}
	}
	x, err := c.compile()
	if err != nil {
		return err
	}
	failed := 0
	err = writeOutput(c.Output, con.out, func(w io.Writer) error {
		// Of a document that fails nothing is printed, unless it is so long
		// that a part of it has left this buffer.
		out := bufio.NewWriterSize(w, pageBytes)
		for doc, err := range caughtReading(source.Read(ctx, c.Paths, con.in, source.Options{})) {
			if err == nil {
				err = c.analyze(ctx, x, out, doc)
			}
			if stop := ctx.Err(); stop != nil {
				return stop
			}
			if err != nil {
				failed++
				con.say("%v", err)
				out.Reset(w)
				continue
			}
			if err := out.Flush(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return unread(failed)
}

// pageBytes is the size of the buffer of one document's analysis.
const pageBytes = 4 << 20

// analyze prints one document. Whatever goes wrong is a failure of that
// document.
func (c *analyzeCommand) analyze(ctx context.Context, x *extract.Extractor, out *bufio.Writer, doc schema.Document) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("document %s: %w", doc.ID, caught(p))
		}
	}()
	switch c.Format {
	case "jsonl":
		err = mentions(ctx, x, out, doc)
	case "conllu":
		err = x.WriteCoNLLU(ctx, out, doc)
	default:
		err = x.WriteText(ctx, out, doc)
	}
	if errors.Is(err, extract.ErrLanguage) {
		err = fmt.Errorf("%w; if it is one of them, say which with --lang", err)
	}
	return err
}

// mentions prints the names and dates of a document.
func mentions(ctx context.Context, x *extract.Extractor, out io.Writer, doc schema.Document) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return x.Mentions(ctx, doc, func(m *listing.Mention) error { return encoder.Encode(m) })
}
