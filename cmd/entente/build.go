package main

import (
	"context"
	"errors"
	"os"

	"github.com/entente-kg/entente/graph"
)

type buildCommand struct {
	Paths   []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input. None: an existing store is checked and repaired."`
	Store   string   `env:"ENTENTE_STORE" default:"entente-store" placeholder:"DIR" help:"Directory of the store, made if need be (default: ${default}, in the current directory)."`
	Rebuild bool     `help:"First make the graph anew from the documents that the store keeps."`
	reading
}

func (buildCommand) Help() string {
	return `Documents that the store has already are left alone if nothing changed, and replaced by their id if they did. After an interruption the same command goes on where it stopped.

` + kindsOfFiles + `

Examples:

  entente build press/
  entente build --store /data/nato press/ more.jsonl
  entente build --rebuild` + exitStatuses
}

// Run carries out the verb.
func (c *buildCommand) Run(ctx context.Context, con *console) (err error) {
	if len(c.Paths) == 0 {
		if _, err := os.Stat(c.Store); err != nil {
			return usage(errors.New("nothing to read: name files or directories, or - for standard input"))
		}
	}
	store, err := graph.Open(ctx, c.Store, graph.Options{Rebuild: c.Rebuild})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	failed := len(store.Lost())
	for _, lost := range store.Lost() {
		con.say("%v", lost)
	}
	if len(c.Paths) > 0 {
		outcomes, err := c.read(ctx, con, c.Paths, inOnePart)
		if err != nil {
			return err
		}
		l, err := load(ctx, con, store, outcomes)
		con.say("%s", l)
		if err != nil {
			return err
		}
		failed += l.failed
	}
	totals, err := store.Totals(ctx)
	if err != nil {
		return err
	}
	con.say("store %s: %s", c.Store, describe(totals))
	return unread(failed)
}

func describe(t graph.Totals) string {
	return count(t.Documents, "document") + ", " + count(t.Events, "event") + ", " + count(t.Actors, "actor")
}
