package httpapi

import (
	"context"
	"net/http"
	"net/url"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// TallyInput is how to count; exported as ListInput is.
type TallyInput struct {
	TimelineInput
	By      string `query:"by" enum:"year,month,day" default:"month" doc:"Length of a period"`
	Leaders bool   `query:"leaders" doc:"Count what the heads and ministers of a country do as its own"`
}

type tallyOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The list's address by the actor's id, without filters"`
	Body            query.Tallies
}

type togetherOutput struct {
	Body query.Page[query.Presence]
}

type placeOutput struct {
	ContentLocation string `header:"Content-Location" doc:"The list's address by the place's id, without filters"`
	Body            query.Page[schema.Event]
}

func (a *api) registerTallies() {
	errs := []int{http.StatusNotFound, http.StatusConflict, http.StatusUnprocessableEntity, http.StatusServiceUnavailable}
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-tally", Method: http.MethodGet, Path: "/api/v1/actors/{id}/tally",
		Summary:     "Events by period, relation and dyad; with another actor, those of the two",
		Description: "Reports of one event are joined. The list is whole: limit and cursor change nothing.",
		Errors:      errs,
	}, func(ctx context.Context, in *TallyInput) (*tallyOutput, error) {
		actor, filter, err := a.timelineFilter(ctx, &in.TimelineInput)
		if err != nil {
			return nil, err
		}
		all, err := a.cfg.Queries.Tally(ctx, actor.ID, query.TallyFilter{TimelineFilter: filter, By: in.By, Leaders: in.Leaders})
		if err != nil {
			return nil, a.timelineProblem(ctx, &in.TimelineInput, err)
		}
		all.Page = whole(all.Page)
		return &tallyOutput{actorPath(actor.ID) + "/tally", all}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-together", Method: http.MethodGet, Path: "/api/v1/actors/{id}/together",
		Summary:     "When two actors took part in one event, or were at one place on one day",
		Description: "Give the other as with=. Events at one place count where they happened, on a day and not only in a country.",
		Errors:      errs,
	}, func(ctx context.Context, in *TimelineInput) (*togetherOutput, error) {
		if in.With == "" {
			return nil, newProblem(http.StatusUnprocessableEntity, "give with=, the other actor",
				&huma.ErrorDetail{Location: "query.with", Message: "expected the id or name of an actor"})
		}
		actor, filter, err := a.timelineFilter(ctx, in)
		if err != nil {
			return nil, err
		}
		page, err := a.cfg.Queries.Together(ctx, actor.ID, in.With, filter)
		if err != nil {
			return nil, a.timelineProblem(ctx, in, err)
		}
		return &togetherOutput{whole(page)}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-place-events", Method: http.MethodGet, Path: "/api/v1/places/{id}/events",
		Summary: "What happened at a place, in order of time; with an actor, what that one did there",
		Errors:  errs,
	}, func(ctx context.Context, in *TimelineInput) (*placeOutput, error) {
		place, filter, err := a.timelineFilter(ctx, in)
		if err != nil {
			return nil, err
		}
		page, err := a.cfg.Queries.At(ctx, place.ID, filter)
		if err != nil {
			return nil, a.timelineProblem(ctx, in, err)
		}
		return &placeOutput{"/api/v1/places/" + url.PathEscape(place.ID) + "/events", whole(page)}, nil
	})
}
