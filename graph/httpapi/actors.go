package httpapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
)

// ListInput is the parameters of every list; exported because huma reads only
// exported fields, embedded ones too. Limits are those of package query.
type ListInput struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"1000" default:"50" doc:"Items of a page"`
	Cursor string `query:"cursor" maxLength:"8192" doc:"next of the page before; empty for the first page"`
}

type actorsInput struct {
	Q string `query:"q" maxLength:"200" doc:"Part of a name, in any case, with or without accents; empty for all actors" example:"stoltenberg"`
	ListInput
}

type actorsOutput struct {
	Body query.Page[query.ActorSummary]
}

// ActorInput is the path of everything about one actor; exported as ListInput is.
type ActorInput struct {
	ID string `path:"id" maxLength:"2048" doc:"Id or name of an actor; colons may be percent-encoded" example:"Jens Stoltenberg"`
}

type actorOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The actor's own address, also where it was asked for by name"`
	Body            query.Card
}

func (a *api) registerActors() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "list-actors", Method: http.MethodGet, Path: "/api/v1/actors",
		Summary:     "Find actors by name",
		Description: "Best matches first; among equals, those with the most events.",
		Errors:      []int{http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *actorsInput) (*actorsOutput, error) {
		page, err := a.cfg.Queries.Actors(ctx, query.ActorFilter{Q: in.Q, Cursor: in.Cursor, Limit: in.Limit})
		if err != nil {
			return nil, a.asProblem(ctx, err, "actor")
		}
		return &actorsOutput{whole(page)}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-actor", Method: http.MethodGet, Path: "/api/v1/actors/{id}",
		Summary:     "One actor, by id or name",
		Description: "events counts reports, occurrences what happened, reports of one event joined. A name that several actors bear is a 409 that lists them as candidates.",
		Errors:      []int{http.StatusNotFound, http.StatusConflict, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *ActorInput) (*actorOutput, error) {
		actor, err := a.cfg.Queries.Card(ctx, in.ID)
		if err != nil {
			return nil, a.asProblem(ctx, err, "actor")
		}
		return &actorOutput{actorPath(actor.ID), actor}, nil
	})
}

// whole returns the page with items that are a list even where there are none.
func whole[T any](p query.Page[T]) query.Page[T] {
	if p.Items == nil {
		p.Items = []T{}
	}
	return p
}
