package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/entente-kg/entente/graph"
)

type checkCommand struct {
	Repair bool `help:"Make anew what can be made anew: the record's file, its indexes, the graph."`
	JSON   bool `name:"json" help:"One finding a line."`
	existing
}

func (checkCommand) Help() string {
	return `Reads all of a store and compares each part with what it was made from. What is damaged is named with what to do about it. Nothing is changed without --repair. Documents that cannot be read are mended by reading them again with build.

Examples:

  entente check --store /data/nato
  entente check --repair` + exitStatuses
}

// Run carries out the verb.
func (c *checkCommand) Run(ctx context.Context, con *console) error {
	findings, err := graph.Check(ctx, c.Store, c.Repair)
	if err != nil {
		return err
	}
	if c.JSON {
		if err := writeJSON(con.out, findings); err != nil {
			return err
		}
	}
	left, documents := 0, 0
	for _, f := range findings {
		do := f.Do
		switch {
		case f.Mended:
			do = "mended: " + do
		case f.Doc != "":
			documents++
		default:
			left++
		}
		if !c.JSON {
			fmt.Fprintf(con.out, "%s\n  %s\n", printable(f.What), printable(do))
		}
	}
	con.say("store %s: %s", c.Store, count(len(findings), "finding"))
	if left > 0 {
		return errors.New("the store is damaged")
	}
	return unread(documents)
}
