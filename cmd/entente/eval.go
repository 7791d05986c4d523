package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"

	"github.com/entente-kg/entente/extract/gold"
	"github.com/entente-kg/entente/schema"
)

type evalCommand struct {
	Paths      []string `arg:"" name:"gold" help:"Files of annotated documents, one JSON object a line; - is standard input."`
	Show       string   `enum:",misses,extra,references,all" default:"" placeholder:"WHAT" help:"misses: events that are lost, and how; extra: events too many; references: actors that their sentence does not name; all: all of these."`
	ByRelation bool     `help:"The figures of each relation as well."`
	Format     string   `enum:"text,json" default:"text" placeholder:"FORMAT" help:"text: for people to read; json: one object with all figures and all that is shown. (default: ${default})"`
	Output     string   `short:"o" placeholder:"FILE" help:"Write to FILE, which is replaced when all is written."`
	reading
}

func (evalCommand) Help() string {
	return `Extracts documents whose events people have written down, the gold, and compares: how much is right, and where the rest is lost. What a document of gold looks like, when an event is right and what each figure counts is described in the documentation of the package: go doc ./extract/gold

An event of gold is lost because it was not detected (no rule fired), because another relation was found, or because the agent, the target or both are wrong. An event too many is a wrong version of one of gold, or spurious.

Examples:

  entente eval testdata/annotated.jsonl --by-relation
  entente eval testdata/annotated.jsonl --show misses | less
  entente eval testdata/annotated.jsonl --show all --format json | jq '.shown.misses[] | select(.kind == "wrong agent")'` + exitStatuses
}

// Run carries out the verb.
func (c *evalCommand) Run(ctx context.Context, con *console) error {
	docs, failed := c.readGold(con)
	if len(docs) == 0 {
		return errors.New("nothing to compare: no document of gold could be read")
	}
	compared, unextracted, err := c.compare(ctx, con, docs)
	if err != nil {
		return err
	}
	err = writeOutput(c.Output, con.out, func(w io.Writer) error {
		out := bufio.NewWriterSize(w, 64<<10)
		write := c.writeText
		if c.Format == "json" {
			write = c.writeJSON
		}
		var report gold.Report
		for _, d := range compared {
			report.Add(d)
		}
		if err := write(out, &report, compared); err != nil {
			return err
		}
		return out.Flush()
	})
	if err != nil {
		return err
	}
	return unread(failed + unextracted)
}

// readGold reads the annotated documents, reports those that cannot be read
// and returns their number.
func (c *evalCommand) readGold(con *console) (docs []*gold.Document, failed int) {
	for doc, err := range gold.Read(c.Paths, con.in) {
		if err != nil {
			failed++
			con.say("%v", err)
			continue
		}
		docs = append(docs, doc)
	}
	return docs, failed
}

// compare extracts the documents and compares, in their order. It reports
// those that cannot be extracted and returns their number.
func (c *evalCommand) compare(ctx context.Context, con *console, docs []*gold.Document) (compared []*gold.Comparison, failed int, err error) {
	x, err := c.compile()
	if err != nil {
		return nil, 0, err
	}
	byID := make(map[string]*gold.Document, len(docs))
	for _, d := range docs {
		byID[d.ID] = d
	}
	texts := func(yield func(schema.Document, error) bool) {
		for _, d := range docs {
			if !yield(d.Document, nil) {
				return
			}
		}
	}
	var t tally
	for r, err := range sound(ctx, con, extractAll(ctx, inOnePart(x), texts), &t) {
		if err != nil {
			return nil, 0, err
		}
		compared = append(compared, gold.Compare(byID[r.Document.ID], r.Events))
	}
	return compared, t.failed, nil
}

// shows tells whether a list is asked for.
func (c *evalCommand) shows(list string) bool { return c.Show == list || c.Show == "all" }

// An evalResult is what --format json writes.
type evalResult struct {
	*gold.Report
	Relations []gold.RelationReport `json:"relations,omitempty"`
	Shown     evalLists             `json:"shown,omitzero"`
}

// evalLists are what --show asks for.
type evalLists struct {
	Misses     []missRecord      `json:"misses,omitempty"`
	Extra      []extraRecord     `json:"extra,omitempty"`
	References []referenceRecord `json:"references,omitempty"`
}

type missRecord struct {
	Doc    string        `json:"doc"`
	Kind   gold.Kind     `json:"kind"`
	Gold   *gold.Event   `json:"gold"`
	Given  *schema.Event `json:"given"`            // what came closest; null: nothing
	Shared bool          `json:"shared,omitempty"` // and counts for another event of gold
}

type extraRecord struct {
	Doc   string        `json:"doc"`
	Given *schema.Event `json:"given"`
	Of    *gold.Event   `json:"of"` // of which it is a wrong version; null: spurious
}

type referenceRecord struct {
	Doc   string        `json:"doc"`
	Role  string        `json:"role"`
	Right bool          `json:"right"`
	Gold  *gold.Event   `json:"gold"`
	Given *schema.Event `json:"given"`
}

// writeJSON writes the report and the lists asked for.
func (c *evalCommand) writeJSON(out *bufio.Writer, report *gold.Report, compared []*gold.Comparison) error {
	result := evalResult{Report: report}
	if c.ByRelation {
		result.Relations = report.Relations()
	}
	shown := &result.Shown
	for _, d := range compared {
		for i := range d.Facts {
			f := &d.Facts[i]
			if c.shows("misses") && f.Kind != gold.Right {
				shown.Misses = append(shown.Misses, missRecord{d.Doc, f.Kind, f.Gold, f.Given, f.Shared})
			}
			for _, r := range references(f) {
				if c.shows("references") {
					shown.References = append(shown.References, referenceRecord{d.Doc, r.role, r.Right, f.Gold, f.Given})
				}
			}
		}
		for _, x := range d.Extra {
			if c.shows("extra") {
				shown.Extra = append(shown.Extra, extraRecord{d.Doc, x.Event, x.Of})
			}
		}
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(&result)
}

// A reference is an actor of a predicate found that its sentence does not name.
type reference struct {
	gold.Role
	role  string
	names []string
	given *schema.Actor
}

// references returns those of a fact.
func references(f *gold.Fact) []reference {
	if !f.Found {
		return nil
	}
	var all []reference
	if f.Agent.Reference {
		all = append(all, reference{f.Agent, "agent", f.Gold.Agent, f.Given.Agent})
	}
	if f.Target.Reference {
		all = append(all, reference{f.Target, "target", f.Gold.Target, f.Given.Target})
	}
	return all
}
