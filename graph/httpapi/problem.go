package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
)

// A problem is a problem document (RFC 9457) with our extensions.
type problem struct {
	huma.ErrorModel
	Candidates []candidate `json:"candidates,omitempty" doc:"Of a 409: the actors who bear the name, those with the most events first"`
}

// A candidate is an actor that a name could mean.
type candidate struct {
	query.ActorSummary
	Href string `json:"href" doc:"Address of the actor"`
}

func newProblem(status int, detail string, errs ...*huma.ErrorDetail) *problem {
	return &problem{ErrorModel: huma.ErrorModel{
		Status: status, Title: http.StatusText(status), Detail: detail, Errors: errs,
	}}
}

// writeProblem answers with a problem outside of any operation.
func writeProblem(w http.ResponseWriter, status int, detail string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(newProblem(status, detail)) // the client may be gone
}

// asProblem turns an error of a query into what the client is told. what is
// the thing that was asked for: "actor", "event".
func (a *api) asProblem(ctx context.Context, err error, what string) error {
	var ambiguous *query.AmbiguousError
	switch {
	case errors.As(err, &ambiguous):
		p := newProblem(http.StatusConflict,
			"several actors are called "+ambiguous.Name+"; use the id of one of the candidates")
		for _, c := range ambiguous.Candidates {
			p.Candidates = append(p.Candidates, candidate{c, actorPath(c.ID)})
		}
		return p
	case errors.Is(err, query.ErrNotFound):
		where := "/api/v1/actors?q= finds actors by name"
		if what == "document" {
			where = "/api/v1/documents lists documents"
		}
		return newProblem(http.StatusNotFound, "no such "+what+"; "+where)
	case errors.Is(err, query.ErrBadFilter):
		return newProblem(http.StatusUnprocessableEntity, err.Error())
	case errors.Is(err, context.DeadlineExceeded):
		return newProblem(http.StatusServiceUnavailable,
			"the answer took too long; ask for less: a smaller limit, a shorter time, one relation")
	case errors.Is(err, context.Canceled):
		return newProblem(http.StatusServiceUnavailable, "the request was cancelled")
	}
	a.cfg.Log.ErrorContext(ctx, "answering a request", "asked", what, "error", err)
	return newProblem(http.StatusInternalServerError, "a fault of the server; its log says more")
}

// actorPath is the address of an actor's record.
func actorPath(id string) string { return "/api/v1/actors/" + url.PathEscape(id) }
