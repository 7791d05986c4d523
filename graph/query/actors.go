package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// How well a name fits a question; less is better.
const (
	wholeName int8 = iota
	beginning
	beginningOfWord
	wordsWithin // words that begin with those of the question, in any order
	within      // anywhere, asked only where nothing else fits
)

// A found actor.
type found struct {
	fit int8
	*graph.Rank
}

// A foundKey is a found actor's place in the order of a search.
type foundKey struct {
	Fit    int8   `json:"f"`
	Events int    `json:"n"`
	ID     string `json:"i"`
}

func (f *found) key() foundKey { return foundKey{f.fit, f.Events, f.ID} }

func compareFound(a, b *found) int {
	return cmp.Or(cmp.Compare(a.fit, b.fit), cmp.Compare(b.Events, a.Events), strings.Compare(a.ID, b.ID))
}

// Actors finds actors by name, best first: the whole name, its beginning, the
// beginning of a word, words in any order, and where there are none of these
// any part of a name; among equals those with the most events.
func (q *Queries) Actors(ctx context.Context, f ActorFilter) (Page[ActorSummary], error) {
	page := Page[ActorSummary]{Items: []ActorSummary{}}
	limit, err := limits(f.Limit)
	if err != nil {
		return page, err
	}
	asked := question("actors", f.Q, string(f.Class))
	var after *found
	if f.Cursor != "" {
		at, err := parseCursor[foundKey](f.Cursor, asked)
		if err != nil {
			return page, err
		}
		after = &found{at.Fit, &graph.Rank{ID: at.ID, Events: at.Events}}
	}
	folded := graph.Fold(f.Q)
	if folded == "" && strings.TrimSpace(f.Q) != "" {
		return page, nil // nothing but punctuation, which is in no folded name
	}
	table, err := q.table(ctx)
	if err != nil {
		return page, err
	}
	all := table.find(folded)
	if f.Class != "" {
		all = slices.DeleteFunc(all, func(one found) bool { return one.Class != f.Class })
	}
	shown := top(all, compareFound, after, limit+1)
	if len(shown) > limit {
		shown = shown[:limit]
		page.Next = cursor[foundKey]{asked, shown[limit-1].key()}.String()
	}
	page.Total = len(all)
	page.Items, err = q.summaries(ctx, shown)
	return page, err
}

// summaries reads what a page shows.
func (q *Queries) summaries(ctx context.Context, all []found) ([]ActorSummary, error) {
	out := make([]ActorSummary, 0, len(all))
	for _, f := range all {
		a, events, err := q.store.Actor(ctx, f.ID)
		if errors.Is(err, graph.ErrNotFound) {
			continue // taken away just now
		}
		if err != nil {
			return out, err
		}
		out = append(out, ActorSummary{a, events})
	}
	return out, nil
}

// Actor returns the actor with that id or, failing that, that name, in any
// case, with or without accents: first who is called just that, else whose
// name has it as whole words (Stoltenberg for Jens Stoltenberg). ErrNotFound
// if there is none, an *AmbiguousError if there are several.
func (q *Queries) Actor(ctx context.Context, idOrName string) (ActorSummary, error) {
	if strings.HasPrefix(idOrName, schema.URN) {
		a, events, err := q.store.Actor(ctx, idOrName)
		return ActorSummary{a, events}, err
	}
	folded := graph.Fold(idOrName)
	if folded == "" {
		return ActorSummary{}, notCalled(idOrName)
	}
	var all []graph.Rank
	err := q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		return now.Called(folded, func(n graph.Name) { all = append(all, n.Rank) })
	})
	if err == nil && len(all) == 0 {
		var table *names
		if table, err = q.table(ctx); err == nil {
			all = table.bearers(folded)
		}
	}
	if err != nil {
		return ActorSummary{}, err
	}
	ranked := make([]found, len(all))
	for i := range all {
		ranked[i] = found{0, &all[i]}
	}
	slices.SortFunc(ranked, func(a, b found) int { return compareFound(&a, &b) })
	candidates, err := q.summaries(ctx, ranked)
	switch {
	case err != nil:
		return ActorSummary{}, err
	case len(candidates) == 0:
		return ActorSummary{}, notCalled(idOrName)
	}
	candidates = narrow(candidates, func(a ActorSummary) bool { return graph.Fold(a.Label) == folded })
	candidates = narrow(candidates, func(a ActorSummary) bool { return a.Events > 0 })
	if n := len(candidates); n > 1 {
		return ActorSummary{}, &AmbiguousError{idOrName, candidates[:min(n, maxCandidates)], n}
	}
	return candidates[0], nil
}

func notCalled(name string) error { return fmt.Errorf("actor %q: %w", name, ErrNotFound) }

// narrow keeps those that have the property, if any has.
func narrow(all []ActorSummary, has func(ActorSummary) bool) []ActorSummary {
	var some []ActorSummary
	for _, a := range all {
		if has(a) {
			some = append(some, a)
		}
	}
	if len(some) == 0 {
		return all
	}
	return some
}
