package main

import (
	"context"
	"errors"

	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/httpapi"
	"github.com/entente-kg/entente/graph/query"
)

type serveCommand struct {
	Paths []string `arg:"" optional:"" name:"path" help:"Files and directories to read first; - is standard input."`
	Store string   `env:"ENTENTE_STORE" placeholder:"DIR" help:"Directory of the store. Without it, what is read from paths is kept until the program ends, and without paths the store is entente-store."`
	Addr  string   `default:"127.0.0.1:8420" placeholder:"HOST:PORT" help:"Address to listen on; port 0 takes any free one. (default: ${default}, which only this machine can reach)"`
	reading
}

func (serveCommand) Help() string {
	return `Reads the paths given, as build does, and then serves until Ctrl-C. The address is printed when all is ready. Nothing can be changed over HTTP.

Examples:

  entente serve press/
  entente serve --store /data/nato --addr 127.0.0.1:9000
  curl 'http://127.0.0.1:8420/api/v1/actors?q=lavrov'` + exitStatuses
}

// Run carries out the verb.
func (c *serveCommand) Run(ctx context.Context, con *console) (err error) {
	// A port that is taken should be known before an hour of reading.
	listener, err := httpapi.Listen(ctx, c.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	store, err := c.open(ctx, con)
	if err != nil {
		if ctx.Err() != nil {
			return nil // asked to end while reading
		}
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	totals, err := store.Totals(ctx)
	if err != nil {
		return err
	}
	q := query.New(store)
	handler, err := httpapi.New(httpapi.Config{
		Queries: q, Store: q.Exported(), Version: programVersion(), Addr: c.Addr,
	})
	if err != nil {
		return err
	}
	con.say("serving %s on http://%s/ until Ctrl-C", describe(totals), listener.Addr())
	return httpapi.ServeListener(ctx, listener, handler)
}

// open makes the store ready to be served.
func (c *serveCommand) open(ctx context.Context, con *console) (*graph.Store, error) {
	if len(c.Paths) == 0 {
		if c.Store == "" {
			c.Store = defaultStore
		}
		return existing{c.Store}.open(ctx, con)
	}
	store, err := graph.Open(ctx, c.Store, graph.Options{})
	if err != nil {
		return nil, err
	}
	if c.Store != "" {
		sayLost(con, store, c.Store)
	}
	if err := c.load(ctx, con, store); err != nil {
		return nil, errors.Join(err, store.Close())
	}
	if c.Store == "" {
		return store, nil
	}
	// Others may read the store while it is served.
	if err := store.Close(); err != nil {
		return nil, err
	}
	return existing{c.Store}.open(ctx, con)
}

// load reads the paths. What could not be read was reported and keeps nothing
// from being served.
func (c *serveCommand) load(ctx context.Context, con *console, store *graph.Store) error {
	l, err := c.reading.load(ctx, con, store, source.Read(ctx, c.Paths, con.in, source.Options{}))
	con.say("%s", l)
	return err
}
