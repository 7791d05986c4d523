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

type timelineInput struct {
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
func (in *timelineInput) Resolve(huma.Context) []error {
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

func (a *api) registerTimeline() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-timeline", Method: http.MethodGet, Path: "/api/v1/actors/{id}/timeline",
		Summary:     "What an actor did and what was done to it, in order of time",
		Description: "Undated events come last. Dates keep the precision of the text: a year stays a year.",
		Errors: []int{http.StatusNotFound, http.StatusConflict, http.StatusUnprocessableEntity,
			http.StatusServiceUnavailable},
	}, a.timeline)
}

func (a *api) timeline(ctx context.Context, in *timelineInput) (*timelineOutput, error) {
	actor, err := a.cfg.Queries.Actor(ctx, in.ID)
	if err != nil {
		return nil, a.asProblem(ctx, err, "actor")
	}
	filter := query.TimelineFilter{
		From: in.From, To: in.To, Relation: in.Relation, With: in.With,
		Doc: in.Doc, Status: schema.Status(in.Status), CAMEO: in.CAMEO, PLOVER: in.PLOVER,
		Cursor: in.Cursor, Limit: in.Limit,
	}
	if in.Place != "" {
		place, err := a.cfg.Queries.Actor(ctx, in.Place)
		if errors.Is(err, query.ErrNotFound) {
			return nil, newProblem(http.StatusUnprocessableEntity, "no place is called so; /api/v1/actors?q= finds places by name",
				&huma.ErrorDetail{Location: "query.place", Value: in.Place, Message: "no such place"})
		}
		if err != nil {
			return nil, a.asProblem(ctx, err, "place")
		}
		filter.Place = place.ID
	}
	page, err := a.cfg.Queries.Timeline(ctx, actor.ID, filter)
	// The actor of the path is known by now, so what is missing is the other.
	if in.With != "" && errors.Is(err, query.ErrNotFound) {
		return nil, newProblem(http.StatusUnprocessableEntity, "no actor is called so; /api/v1/actors?q= finds actors by name",
			&huma.ErrorDetail{Location: "query.with", Value: in.With, Message: "no such actor"})
	}
	if err != nil {
		return nil, a.asProblem(ctx, err, "actor")
	}
	return &timelineOutput{actorPath(actor.ID) + "/timeline", whole(page)}, nil
}
