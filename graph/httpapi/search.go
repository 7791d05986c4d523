package httpapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
)

type searchInput struct {
	Q string `query:"q" required:"true" minLength:"1" maxLength:"200" doc:"Words, all of which a sentence must have, in any form, with or without accents" example:"négocier accord"`
	ListInput
}

type searchOutput struct {
	Body query.Page[query.Sentence]
}

func (a *api) registerSearch() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "search-sentences", Method: http.MethodGet, Path: "/api/v1/search",
		Summary:     "Find sentences by their words",
		Description: "Sentences that say an event, in French and English, with their events. Those first that have the words nearest to each other.",
		Errors:      []int{http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *searchInput) (*searchOutput, error) {
		page, err := a.cfg.Queries.Search(ctx, query.SearchFilter{Q: in.Q, Cursor: in.Cursor, Limit: in.Limit})
		if err != nil {
			return nil, a.asProblem(ctx, err, "sentence")
		}
		return &searchOutput{whole(page)}, nil
	})
}
