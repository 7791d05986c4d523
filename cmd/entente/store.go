package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/entente-kg/entente/graph"
)

// defaultStore is where the store is if nobody says otherwise.
const defaultStore = "entente-store"

// existing is the flag of the verbs that read a store.
type existing struct {
	Store string `env:"ENTENTE_STORE" default:"entente-store" placeholder:"DIR" help:"Directory of the store (default: ${default}, in the current directory)."`
}

// open opens the store for reading. Others may read it at the same time.
func (e existing) open(ctx context.Context) (*graph.Store, error) {
	store, err := graph.Open(ctx, e.Store, graph.Options{ReadOnly: true})
	return store, noStore(err, e.Store)
}

// noStore adds what to do where there is no store.
func noStore(err error, store string) error {
	if errors.Is(err, graph.ErrNoStore) {
		return fmt.Errorf("%w: make one with: entente build --store %s PATH", err, store)
	}
	return err
}
