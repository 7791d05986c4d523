package httpapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

type eventInput struct {
	ID string `path:"id" maxLength:"2048" doc:"Id of an event; colons may be percent-encoded"`
}

type eventOutput struct {
	Body schema.Event
}

type reportsOutput struct {
	Body query.Occurrence
}

func (a *api) registerEvents() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-event", Method: http.MethodGet, Path: "/api/v1/events/{id}",
		Summary: "One event with its sentence, rule and document",
		Errors:  []int{http.StatusNotFound, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *eventInput) (*eventOutput, error) {
		event, err := a.cfg.Queries.Event(ctx, in.ID)
		if err != nil {
			return nil, a.asProblem(ctx, err, "event")
		}
		return &eventOutput{event}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-reports", Method: http.MethodGet, Path: "/api/v1/events/{id}/reports",
		Summary: "One event with all the reports that are of it",
		Errors:  []int{http.StatusNotFound, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *eventInput) (*reportsOutput, error) {
		all, err := a.cfg.Queries.Reports(ctx, in.ID)
		if err != nil {
			return nil, a.asProblem(ctx, err, "event")
		}
		return &reportsOutput{all}, nil
	})
}
