package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/schema"
)

type analyzeCommand struct {
	Paths  []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input, which is also read when no path is given."`
	Format string   `enum:"text,conllu,jsonl" default:"text" placeholder:"FORMAT" help:"text: sentence by sentence all that rules see, for people to read; conllu: words in CoNLL-U; jsonl: one name or date a line. (default: ${default})"`
	Output string   `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written."`
	language
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
	x, err := extract.New(extract.Config{Lang: c.Lang})
	if err != nil {
		return err
	}
	failed := 0
	err = writeOutput(c.Output, con.out, func(w io.Writer) error {
		out := bufio.NewWriterSize(w, 64<<10)
		var page bytes.Buffer // of one document: all of it is printed, or nothing
		for doc, err := range caughtReading(source.Read(ctx, c.Paths, con.in, source.Options{})) {
			page.Reset()
			if err == nil {
				err = c.analyze(ctx, x, &page, doc)
			}
			if stop := ctx.Err(); stop != nil {
				return stop
			}
			if err != nil {
				failed++
				con.say("%v", err)
				continue
			}
			if _, err := out.Write(page.Bytes()); err != nil {
				return err
			}
		}
		return out.Flush()
	})
	if err != nil {
		return err
	}
	return unread(failed)
}

// analyze prints one document. Whatever goes wrong is a failure of that
// document.
func (c *analyzeCommand) analyze(ctx context.Context, x *extract.Extractor, page *bytes.Buffer, doc schema.Document) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("document %s: %w", doc.ID, caught(p))
		}
	}()
	out := bufio.NewWriter(page)
	switch c.Format {
	case "jsonl":
		err = mentions(ctx, x, out, doc)
	case "conllu":
		fmt.Fprintf(out, "# newdoc id = %s\n", printable(doc.ID))
		err = x.WriteCoNLLU(ctx, out, doc)
	default:
		err = x.WriteText(ctx, out, doc)
	}
	if errors.Is(err, extract.ErrLanguage) {
		err = fmt.Errorf("%w; if it is one of them, say which with --lang", err)
	}
	return errors.Join(err, out.Flush())
}

// mentions prints the names and dates of a document.
func mentions(ctx context.Context, x *extract.Extractor, out io.Writer, doc schema.Document) error {
	found, err := x.Mentions(ctx, doc)
	if err != nil {
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for i := range found {
		if err := encoder.Encode(&found[i]); err != nil {
			return err
		}
	}
	return nil
}
