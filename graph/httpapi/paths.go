package httpapi

import (
	"context"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
)

type pathInput struct {
	From  string `query:"from" required:"true" minLength:"1" maxLength:"2048" doc:"Id or name of an actor" example:"Jens Stoltenberg"`
	To    string `query:"to" required:"true" minLength:"1" maxLength:"2048" doc:"Id or name of another" example:"Sergueï Lavrov"`
	Steps int    `query:"steps" minimum:"1" maximum:"6" default:"4" doc:"Steps at most"`
}

type pathOutput struct {
	Body query.Path
}

type neighboursInput struct {
	ActorInput
	ListInput
}

type neighboursOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The list's address by the actor's id"`
	Body            query.Page[query.Neighbour]
}

func (a *api) registerPaths() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-path", Method: http.MethodGet, Path: "/api/v1/path",
		Summary:     "A shortest path between two actors, with the events on it",
		Description: "A step is events with both as agent and target, of whatever status; offices held are none. No steps: there is no path.",
		Errors:      []int{http.StatusNotFound, http.StatusConflict, http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *pathInput) (*pathOutput, error) {
		for _, end := range [...]struct{ name, value string }{{"from", in.From}, {"to", in.To}} {
			if _, err := a.cfg.Queries.Actor(ctx, end.value); errors.Is(err, query.ErrNotFound) {
				return nil, newProblem(http.StatusUnprocessableEntity, "no actor is called so; /api/v1/actors?q= finds actors by name",
					&huma.ErrorDetail{Location: "query." + end.name, Value: end.value, Message: "no such actor"})
			} else if err != nil {
				return nil, a.asProblem(ctx, err, "actor")
			}
		}
		path, err := a.cfg.Queries.Path(ctx, in.From, in.To, in.Steps)
		if err != nil {
			return nil, a.asProblem(ctx, err, "actor")
		}
		return &pathOutput{path}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-neighbours", Method: http.MethodGet, Path: "/api/v1/actors/{id}/neighbours",
		Summary: "Whom an actor has to do with, and in which relations; those of most events first",
		Errors:  []int{http.StatusNotFound, http.StatusConflict, http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *neighboursInput) (*neighboursOutput, error) {
		actor, err := a.cfg.Queries.Actor(ctx, in.ID)
		if err != nil {
			return nil, a.asProblem(ctx, err, "actor")
		}
		page, err := a.cfg.Queries.Neighbours(ctx, actor.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, a.asProblem(ctx, err, "actor")
		}
		return &neighboursOutput{actorPath(actor.ID) + "/neighbours", whole(page)}, nil
	})
}
