package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/graph"
)

type buildCommand struct {
	Paths   []string `arg:"" optional:"" name:"path" help:"Files and directories; - is standard input. None: an existing store is checked and repaired."`
	Store   string   `env:"ENTENTE_STORE" default:"entente-store" placeholder:"DIR" help:"Directory of the store, made if need be (default: ${default}, in the current directory)."`
	Rebuild bool     `help:"First make the graph anew from the documents that the store keeps."`
	Delete  bool     `help:"Then take out the documents that are in none of the paths any more. Not if some of these could not be read."`
	reading
}

func (buildCommand) Help() string {
	return `A document that the store has is passed over if nothing changed: neither it, nor the rules, the names or the program that it was read with. If something did it is read again, and what it said before is replaced. After an interruption the same command goes on where it stopped.

` + kindsOfFiles + `

Examples:

  entente build press/
  entente build --store /data/nato press/ more.jsonl
  entente build --delete press/
  entente build --rebuild` + exitStatuses
}

// Run carries out the verb.
func (c *buildCommand) Run(ctx context.Context, con *console) (err error) {
	if len(c.Paths) == 0 {
		if _, err := os.Stat(c.Store); err != nil || c.Delete {
			return usage(errors.New("nothing to read: name files or directories, or - for standard input"))
		}
	}
	defer endSoon(ctx, con)()
	store, err := graph.Open(ctx, c.Store, graph.Options{Rebuild: c.Rebuild})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	failed, written := 0, 0
	sayLost(con, store, c.Store)
	if len(c.Paths) > 0 {
		l, err := c.load(ctx, con, store, source.Read(ctx, c.Paths, con.in, source.Options{}))
		con.say("%s", l)
		if err != nil {
			return err
		}
		failed += l.failed
		written = l.stats.Added + l.stats.Replaced
		if c.Delete {
			if err := l.deleteGone(ctx); err != nil {
				return err
			}
		}
	}
	for _, d := range store.Lost() {
		if _, err := store.Read(ctx, d.Doc); errors.Is(err, graph.ErrDamaged) {
			failed++ // it was not read again
		}
	}
	totals, err := store.Totals(ctx)
	if err != nil {
		return err
	}
	if totals.Documents > 0 && written > totals.Documents/2 {
		if err := store.Compact(ctx); err != nil {
			return err
		}
	}
	con.say("store %s: %s", c.Store, describe(totals))
	return unread(failed)
}

func describe(t graph.Totals) string {
	return count(t.Documents, "document") + ", " + count(t.Events, "event") + ", " + count(t.Actors, "actor")
}

// deleteGone takes out the documents that did not come.
func (l *loader) deleteGone(ctx context.Context) error {
	if l.failed > 0 {
		return fmt.Errorf("nothing was taken out, since %s could not be read: mend or remove the files and run the same command again", count(l.failed, "document"))
	}
	gone, err := l.gone(ctx)
	if err != nil {
		return err
	}
	for _, id := range gone {
		if err := l.store.Remove(ctx, id); err != nil {
			return err
		}
	}
	l.con.say("%s taken out", count(len(gone), "document"))
	return nil
}
