package httpapi

import (
	"context"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// EventInput is the path of everything about one event; exported as ListInput is.
type EventInput struct {
	ID string `path:"id" maxLength:"2048" doc:"Id of an event; colons may be percent-encoded"`
}

type eventOutput struct {
	Body schema.Event
}

type reportsOutput struct {
	Body query.Occurrence
}

type whyInput struct {
	EventInput
	With string `query:"with" required:"true" minLength:"1" maxLength:"2048" doc:"Id of another event"`
}

type whyOutput struct {
	Body query.Verdict
}

func (a *api) registerEvents() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-event", Method: http.MethodGet, Path: "/api/v1/events/{id}",
		Summary: "One event with its sentence, rule and document",
		Errors:  []int{http.StatusNotFound, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *EventInput) (*eventOutput, error) {
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
	}, func(ctx context.Context, in *EventInput) (*reportsOutput, error) {
		all, err := a.cfg.Queries.Reports(ctx, in.ID)
		if err != nil {
			return nil, a.asProblem(ctx, err, "event")
		}
		return &reportsOutput{all}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-why", Method: http.MethodGet, Path: "/api/v1/events/{id}/why",
		Summary: "Whether an event and another are reports of one, and why or why not",
		Errors:  []int{http.StatusNotFound, http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *whyInput) (*whyOutput, error) {
		if _, err := a.cfg.Queries.Event(ctx, in.With); errors.Is(err, query.ErrNotFound) {
			return nil, newProblem(http.StatusUnprocessableEntity, "no event has that id",
				&huma.ErrorDetail{Location: "query.with", Value: in.With, Message: "no such event"})
		} else if err != nil {
			return nil, a.asProblem(ctx, err, "event")
		}
		verdict, err := a.cfg.Queries.Why(ctx, in.ID, in.With)
		if err != nil {
			return nil, a.asProblem(ctx, err, "event")
		}
		return &whyOutput{verdict}, nil
	})
}
