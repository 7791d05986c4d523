package httpapi

import (
	"context"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/filter"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// TimelineInput is whose events, and which; exported as ListInput is.
type TimelineInput struct {
	ActorInput
	From     string `query:"from" doc:"Events of this date or later: a year, a month or a day" example:"2014-04"`
	To       string `query:"to" doc:"Events of this date or earlier: a year, a month or a day" example:"2015"`
	Relation string `query:"relation" doc:"Id of a relation of the ontology" example:"met"`
	With     string `query:"with" maxLength:"2048" doc:"Id or name of another actor who takes part" example:"Sergueï Lavrov"`
	Place    string `query:"place" maxLength:"2048" doc:"Id or name of the place where it happened" example:"Genève"`
	Doc      string `query:"doc" maxLength:"4096" doc:"Id of the document that says it"`
	Status   string `query:"status" enum:"asserted,negated,requested,planned,hypothetical" doc:"Whether it happened"`
	CAMEO    string `query:"cameo" pattern:"^[0-9]{1,4}$" doc:"A CAMEO code or the beginning of codes: 04 for all of consulting" example:"04"`
	PLOVER   string `query:"plover" pattern:"^[A-Z]+$" doc:"A PLOVER type" example:"CONSULT"`
	ListInput
}

// Resolve checks what a schema cannot say.
func (in *TimelineInput) Resolve(huma.Context) []error {
	var errs []error
	for _, f := range filter.Timeline(in.From, in.To, in.Relation) {
		errs = append(errs, &huma.ErrorDetail{Location: "query." + f.Parameter, Value: f.Value, Message: f.Message()})
	}
	return errs
}

type timelineOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The timeline's address by the actor's id, without filters"`
	Body            query.Page[schema.Event]
}

type occurrencesOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The list's address by the actor's id, without filters"`
	Body            query.Page[query.Occurrence]
}

type monthsOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The list's address by the actor's id, without filters"`
	Body            query.Page[query.Month]
}

func (a *api) registerTimeline() {
	errs := []int{http.StatusNotFound, http.StatusConflict, http.StatusUnprocessableEntity, http.StatusServiceUnavailable}
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-timeline", Method: http.MethodGet, Path: "/api/v1/actors/{id}/timeline",
		Summary:     "What an actor did and what was done to it, in order of time",
		Description: "Undated events come last. Dates keep the precision of the text: a year stays a year.",
		Errors:      errs,
	}, func(ctx context.Context, in *TimelineInput) (*timelineOutput, error) {
		actor, filter, err := a.timelineFilter(ctx, in)
		if err != nil {
			return nil, err
		}
		page, err := a.cfg.Queries.Timeline(ctx, actor.ID, filter)
		if err != nil {
			return nil, a.timelineProblem(ctx, in, err)
		}
		return &timelineOutput{actorPath(actor.ID) + "/timeline", whole(page)}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-occurrences", Method: http.MethodGet, Path: "/api/v1/actors/{id}/occurrences",
		Summary:     "The timeline with all reports of one event joined",
		Description: "Reports are joined only where they cannot well be of two events: the same relation, status and actors, on the same day, and at no two places.",
		Errors:      errs,
	}, func(ctx context.Context, in *TimelineInput) (*occurrencesOutput, error) {
		actor, filter, err := a.timelineFilter(ctx, in)
		if err != nil {
			return nil, err
		}
		page, err := a.cfg.Queries.Occurrences(ctx, actor.ID, filter)
		if err != nil {
			return nil, a.timelineProblem(ctx, in, err)
		}
		return &occurrencesOutput{actorPath(actor.ID) + "/occurrences", whole(page)}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-months", Method: http.MethodGet, Path: "/api/v1/actors/{id}/months",
		Summary:     "Events month by month and by relation; with another actor, those of the two",
		Description: "Reports of one event are joined. The list is whole: limit and cursor change nothing.",
		Errors:      errs,
	}, func(ctx context.Context, in *TimelineInput) (*monthsOutput, error) {
		actor, filter, err := a.timelineFilter(ctx, in)
		if err != nil {
			return nil, err
		}
		page, err := a.cfg.Queries.Months(ctx, actor.ID, filter)
		if err != nil {
			return nil, a.timelineProblem(ctx, in, err)
		}
		return &monthsOutput{actorPath(actor.ID) + "/months", whole(page)}, nil
	})
}

// timelineFilter returns whose events are asked for, and which.
func (a *api) timelineFilter(ctx context.Context, in *TimelineInput) (actor query.ActorSummary, f query.TimelineFilter, err error) {
	if actor, err = a.cfg.Queries.Actor(ctx, in.ID); err != nil {
		return actor, f, a.asProblem(ctx, err, "actor")
	}
	f = query.TimelineFilter{
		From: in.From, To: in.To, Relation: in.Relation, With: in.With,
		Doc: in.Doc, Status: schema.Status(in.Status), CAMEO: in.CAMEO, PLOVER: in.PLOVER,
		Cursor: in.Cursor, Limit: in.Limit,
	}
	if in.Place != "" {
		place, err := a.cfg.Queries.Actor(ctx, in.Place)
		if errors.Is(err, query.ErrNotFound) {
			return actor, f, newProblem(http.StatusUnprocessableEntity, "no place is called so; /api/v1/actors?q= finds places by name",
				&huma.ErrorDetail{Location: "query.place", Value: in.Place, Message: "no such place"})
		}
		if err != nil {
			return actor, f, a.asProblem(ctx, err, "place")
		}
		f.Place = place.ID
	}
	return actor, f, nil
}

// timelineProblem turns an error of a timeline into what the client is told. The
// actor of the path is known by now, so what is missing is the other.
func (a *api) timelineProblem(ctx context.Context, in *TimelineInput, err error) error {
	if in.With != "" && errors.Is(err, query.ErrNotFound) {
		return newProblem(http.StatusUnprocessableEntity, "no actor is called so; /api/v1/actors?q= finds actors by name",
			&huma.ErrorDetail{Location: "query.with", Value: in.With, Message: "no such actor"})
	}
	return a.asProblem(ctx, err, "actor")
}
