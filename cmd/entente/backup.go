package main

import (
	"context"
	"errors"
	"io"

	"github.com/entente-kg/entente/graph"
)

type backupCommand struct {
	File string `arg:"" help:"File to write, which is replaced when all is written; - is standard output."`
	existing
}

func (backupCommand) Help() string {
	return `Writes all documents and decisions of a store as they are at this moment; all else is made of them. The store may be served meanwhile.

Examples:

  entente backup nato-2026-03-01.db --store /data/nato
  entente backup - | zstd > nato.db.zst` + exitStatuses
}

// Run carries out the verb.
func (c *backupCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return writeOutput(c.File, con.out, func(w io.Writer) error { return store.Backup(ctx, w) })
}

type restoreCommand struct {
	File string `arg:"" help:"File that backup wrote."`
	existing
}

func (restoreCommand) Help() string {
	return `Puts a backup in the place of the store's documents and decisions and makes the graph of them. Every document of the backup is checked first. What was there is kept beside it under another name. A store that is served may be restored: the server goes on with what was there until it is started again.

Example:

  entente restore nato-2026-03-01.db --store /data/nato` + exitStatuses
}

// Run carries out the verb.
func (c *restoreCommand) Run(ctx context.Context, con *console) (err error) {
	kept, err := graph.Restore(ctx, c.Store, c.File)
	if kept != "" {
		con.say("what was there is kept as %s", kept)
	}
	if err != nil {
		return err
	}
	store, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	totals, err := store.Totals(ctx)
	if err == nil {
		con.say("store %s: %s", c.Store, describe(totals))
	}
	return err
}
