package query

import (
	"context"

	"github.com/entente-kg/entente/graph"
)

// An asked is a question for a page of a timeline, made ready: whose it is, which
// events are chosen, how many, and after which the page begins.
type asked struct {
	choice
	limit    int
	who      ActorSummary
	question uint32
	after    *graph.Moment // nil: from the beginning
}

// ask makes a question of a kind ready. The errors are those of the filter, and
// ErrNotFound where there is no such actor.
func (q *Queries) ask(ctx context.Context, kind, actor string, f TimelineFilter) (*asked, error) {
	limit, err := limits(f.Limit)
	if err != nil {
		return nil, err
	}
	choose, err := q.choice(ctx, f)
	if err != nil {
		return nil, err
	}
	who, err := q.Actor(ctx, actor)
	if err != nil {
		return nil, err
	}
	a := &asked{choice: choose, limit: limit, who: who}
	a.question = question(kind, who.ID, f.From, f.To, f.Relation, choose.withID, choose.placeID, f.Doc, string(f.Status), f.CAMEO, f.PLOVER)
	if f.Cursor != "" {
		at, err := parseCursor[graph.Moment](f.Cursor, a.question)
		if err != nil {
			return nil, err
		}
		a.after = &at
	}
	return a, nil
}

// next is the cursor of the page behind the one that ends with a moment.
func (a *asked) next(last graph.Moment) string {
	return cursor[graph.Moment]{a.question, last}.String()
}
