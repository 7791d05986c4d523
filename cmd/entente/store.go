package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/entente-kg/entente/graph"
)

// defaultStore is where the store is if nobody says otherwise.
const defaultStore = "entente-store"

// existing is the flag of the verbs that read a store.
type existing struct {
	Store string `env:"ENTENTE_STORE" default:"entente-store" placeholder:"DIR" help:"Directory of the store (default: ${default}, in the current directory)."`
}

// open opens the store for reading, and says what of it is damaged. Others may
// read it at the same time.
func (e existing) open(ctx context.Context, con *console) (*graph.Store, error) {
	store, err := graph.Open(ctx, e.Store, graph.Options{ReadOnly: true})
	if err != nil {
		return nil, noStore(err, e.Store)
	}
	sayLost(con, store, e.Store)
	return store, nil
}

// change opens the store for writing; it must exist.
func (e existing) change(ctx context.Context, con *console) (*graph.Store, error) {
	if _, err := os.Stat(e.Store); err != nil {
		return nil, noStore(graph.ErrNoStore, e.Store)
	}
	store, err := graph.Open(ctx, e.Store, graph.Options{})
	if err != nil {
		return nil, err
	}
	sayLost(con, store, e.Store)
	return store, nil
}

// maxLost is how many damaged documents are named when a store is opened.
const maxLost = 20

// sayLost says which documents were found to be damaged when the store was
// opened.
func sayLost(con *console, store *graph.Store, dir string) {
	lost := store.Lost()
	for i, d := range lost {
		if i == maxLost {
			con.say("and %d more; all of them are named by: entente check --store %s", len(lost)-i, dir)
			return
		}
		con.say("%s", missing(d.Doc, dir))
	}
}

// noStore adds what to do where there is no store.
func noStore(err error, store string) error {
	if errors.Is(err, graph.ErrNoStore) {
		return fmt.Errorf("%w: make one with: entente build --store %s PATH", err, store)
	}
	return err
}
