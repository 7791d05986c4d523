package web

import (
	"context"
	"errors"
	"net/http"

	"github.com/entente-kg/entente/graph/query"
)

// A failureView is the page that says what went wrong and what to do.
type failureView struct {
	frame
	Heading, Detail string
	Caption         string
	Actors          []foundActor // whom a name could mean
}

// NotFound answers that there is no such page.
func (p *Pages) NotFound(w http.ResponseWriter, r *http.Request) {
	v := failureView{frame: p.frame(r)}
	p.failure(w, r, http.StatusNotFound, &v, v.T.NotFoundTitle, v.T.NotFoundPage)
}

// fail answers with the page that fits an error of a query; notFound says what
// there is none of.
func (p *Pages) fail(w http.ResponseWriter, r *http.Request, err error, notFound string) {
	v := failureView{frame: p.frame(r)}
	t := v.T
	var ambiguous *query.AmbiguousError
	switch {
	case errors.As(err, &ambiguous):
		for i := range ambiguous.Candidates {
			v.Actors = append(v.Actors, v.found(&ambiguous.Candidates[i]))
		}
		v.Caption = t.ActorCount(len(v.Actors))
		p.failure(w, r, http.StatusMultipleChoices, &v, t.AmbiguousTitle, t.AmbiguousHint)
	case errors.Is(err, query.ErrNotFound):
		p.failure(w, r, http.StatusNotFound, &v, t.NotFoundTitle, notFound)
	case errors.Is(err, query.ErrBadFilter):
		p.failure(w, r, http.StatusUnprocessableEntity, &v, t.BadLinkTitle, t.BadLinkHint)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		p.failure(w, r, http.StatusServiceUnavailable, &v, t.SlowTitle, t.SlowHint)
	default:
		p.cfg.Log.ErrorContext(r.Context(), "answering a page", "path", r.URL.Path, "error", err)
		p.failure(w, r, http.StatusInternalServerError, &v, t.FaultTitle, t.FaultHint)
	}
}

func (p *Pages) failure(w http.ResponseWriter, r *http.Request, status int, v *failureView, heading, detail string) {
	v.Title, v.Heading, v.Detail = heading, heading, detail
	p.render(w, r, status, "failure", v)
}
