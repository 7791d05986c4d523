package main

import (
	"context"
	"errors"

	"github.com/entente-kg/entente/graph"
)

type removeCommand struct {
	Docs []string `arg:"" name:"doc" help:"Ids of documents."`
	existing
}

func (removeCommand) Help() string {
	return `Takes documents and all that they say out of a store. Their files are left alone, and building from them brings them back.

Example:

  entente remove 2015/note --store /data/nato` + exitStatuses
}

// Run carries out the verb.
func (c *removeCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	removed := 0
	defer func() { con.say("%s removed", count(removed, "document")) }()
	var missing error
	for _, doc := range c.Docs {
		switch err := store.Remove(ctx, doc); {
		case errors.Is(err, graph.ErrNotFound):
			missing = errors.Join(missing, err)
		case err != nil:
			return err
		default:
			removed++
		}
	}
	return missing
}
