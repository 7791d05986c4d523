package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/query"
)

// similarActors finds actors that a name that none has may be meant for: by
// the whole of it, by its words, and by the beginnings of its words, since the
// end of a name is where most spellings differ.
func similarActors(ctx context.Context, q *query.Queries, name string) ([]query.ActorSummary, error) {
	folded := graph.Fold(name)
	words := strings.Fields(folded)
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	tries := append([]string{folded}, words...)
	for _, w := range words {
		if n := utf8.RuneCountInString(w); n >= 4 {
			tries = append(tries, string([]rune(w)[:(n+1)/2]))
		}
	}
	for _, try := range tries {
		if utf8.RuneCountInString(try) < 2 {
			continue
		}
		page, err := q.Actors(ctx, query.ActorFilter{Q: try, Limit: suggestions})
		if err != nil || len(page.Items) > 0 {
			return page.Items, err
		}
	}
	return nil, nil
}
