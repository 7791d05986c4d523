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
	wholeName = iota
	beginning
	beginningOfWord
	within
	wordsWithin // all words of the question, in any order
	noFit
)

// fit compares folded names.
func fit(name, question string) int {
	switch i := strings.Index(name, question); {
	case i == 0 && len(name) == len(question):
		return wholeName
	case i == 0:
		return beginning
	case i > 0 && strings.Contains(name[i-1:], " "+question):
		return beginningOfWord
	case i > 0:
		return within
	}
	for word := range strings.FieldsSeq(question) {
		if !strings.Contains(name, word) {
			return noFit
		}
	}
	return wordsWithin
}

// A found actor's place in the order of a search.
type found struct {
	Fit    int    `json:"f"`
	Events int    `json:"n"`
	ID     string `json:"i"`
}

func compareFound(a, b found) int {
	return cmp.Or(cmp.Compare(a.Fit, b.Fit), cmp.Compare(b.Events, a.Events), cmp.Compare(a.ID, b.ID))
}

// Actors finds actors by name, best first: the whole name, its beginning, the
// beginning of a word, any part, all words in any order; among equals those
// with the most events.
func (q *Queries) Actors(ctx context.Context, f ActorFilter) (Page[ActorSummary], error) {
	page := Page[ActorSummary]{Items: []ActorSummary{}}
	limit, err := limits(f.Limit)
	if err != nil {
		return page, err
	}
	all, err := q.find(ctx, f.Q)
	if err != nil {
		return page, err
	}
	if f.Class != "" {
		if all, err = q.ofClass(ctx, all, f.Class); err != nil {
			return page, err
		}
	}
	shown, next, err := window(all, compareFound, f.Cursor, limit, question("actors", f.Q, string(f.Class)))
	if err != nil {
		return page, err
	}
	page.Total, page.Next = len(all), next
	page.Items, err = q.summaries(ctx, shown)
	return page, err
}

// ofClass keeps the actors of a class.
func (q *Queries) ofClass(ctx context.Context, all []found, class schema.Class) ([]found, error) {
	var some []found
	for _, f := range all {
		a, _, err := q.store.Actor(ctx, f.ID)
		switch {
		case errors.Is(err, graph.ErrNotFound): // taken away just now
		case err != nil:
			return nil, err
		case a.Class == class:
			some = append(some, f)
		}
	}
	return some, nil
}

// find returns all actors that fit, in order.
func (q *Queries) find(ctx context.Context, name string) ([]found, error) {
	var all []found
	folded := graph.Fold(name)
	if folded == "" && strings.TrimSpace(name) != "" {
		return nil, nil // nothing but punctuation, which is in no folded name
	}
	if folded == "" {
		err := q.store.Activity(ctx, func(id string, events int) {
			all = append(all, found{Events: events, ID: id})
		})
		slices.SortFunc(all, compareFound)
		return all, err
	}
	best := make(map[string]int)
	err := q.store.Names(ctx, "", func(n graph.Name) {
		f := fit(n.Folded, folded)
		if f == noFit {
			return
		}
		if known, ok := best[n.ActorID]; !ok || f < known {
			best[n.ActorID] = f
		}
	})
	if err != nil {
		return nil, err
	}
	return q.rank(ctx, best)
}

// rank adds the numbers of events to what was found and orders it.
func (q *Queries) rank(ctx context.Context, best map[string]int) ([]found, error) {
	ids := make([]string, 0, len(best))
	for id := range best {
		ids = append(ids, id)
	}
	slices.Sort(ids) // neighbours in the index are read together
	events, err := q.store.EventCounts(ctx, ids)
	if err != nil {
		return nil, err
	}
	all := make([]found, len(ids))
	for i, id := range ids {
		all[i] = found{best[id], events[i], id}
	}
	slices.SortFunc(all, compareFound)
	return all, nil
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
	missing := fmt.Errorf("actor %q: %w", idOrName, ErrNotFound)
	if folded == "" {
		return ActorSummary{}, missing
	}
	best := make(map[string]int)
	// In the index a name ends with 0, so this prefix is the whole name.
	err := q.store.Names(ctx, folded+"\x00", func(n graph.Name) { best[n.ActorID] = wholeName })
	if err == nil && len(best) == 0 {
		err = q.store.Names(ctx, "", func(n graph.Name) {
			if strings.Contains(" "+n.Folded+" ", " "+folded+" ") {
				best[n.ActorID] = beginningOfWord
			}
		})
	}
	if err != nil {
		return ActorSummary{}, err
	}
	all, err := q.rank(ctx, best)
	if err != nil {
		return ActorSummary{}, err
	}
	candidates, err := q.summaries(ctx, all)
	switch {
	case err != nil:
		return ActorSummary{}, err
	case len(candidates) == 0:
		return ActorSummary{}, missing
	}
	candidates = narrow(candidates, func(a ActorSummary) bool { return graph.Fold(a.Label) == folded })
	candidates = narrow(candidates, func(a ActorSummary) bool { return a.Events > 0 })
	if len(candidates) > 1 {
		return ActorSummary{}, &AmbiguousError{idOrName, candidates}
	}
	return candidates[0], nil
}

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
