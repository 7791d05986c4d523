package httpapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

type documentsInput struct {
	Q    string `query:"q" maxLength:"200" doc:"Words of the id, title or source, in any case, with or without accents"`
	From string `query:"from" doc:"Published on this date or later: a year, a month or a day" example:"2014-04"`
	To   string `query:"to" doc:"Published on this date or earlier"`
	ListInput
}

type documentsOutput struct {
	Body query.Page[query.DocumentSummary]
}

type documentInput struct {
	ID string `path:"id" maxLength:"4096" doc:"Id of a document; slashes percent-encoded"`
}

type documentOutput struct {
	Body documentBody
}

// A documentBody is a document and what it says.
type documentBody struct {
	schema.Document
	Events []schema.Event `json:"events"`
}

type changesInput struct {
	Since int `query:"since" minimum:"0" doc:"Revision of the answer before; 0 for all"`
}

type changesOutput struct {
	Body query.Changes
}

func (a *api) registerDocuments() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "list-documents", Method: http.MethodGet, Path: "/api/v1/documents",
		Summary: "The documents, without their texts, in the order of their ids",
		Errors:  []int{http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *documentsInput) (*documentsOutput, error) {
		page, err := a.cfg.Queries.ListDocuments(ctx, query.DocumentFilter{Q: in.Q, From: in.From, To: in.To, Cursor: in.Cursor, Limit: in.Limit})
		if err != nil {
			return nil, a.asProblem(ctx, err, "document")
		}
		return &documentsOutput{whole(page)}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-document", Method: http.MethodGet, Path: "/api/v1/documents/{id}",
		Summary: "One document with its text and the events that it says",
		Errors:  []int{http.StatusNotFound, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *documentInput) (*documentOutput, error) {
		r, err := a.cfg.Store.Document(ctx, in.ID)
		if err != nil {
			return nil, a.asProblem(ctx, err, "document")
		}
		if r.Events == nil {
			r.Events = []schema.Event{}
		}
		return &documentOutput{documentBody{r.Document, r.Events}}, nil
	})

	huma.Register(a.huma, huma.Operation{
		OperationID: "get-changes", Method: http.MethodGet, Path: "/api/v1/changes",
		Summary:     "What changed since a revision: documents and decisions",
		Description: "Ask again with the revision of the answer.",
		Errors:      []int{http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *changesInput) (*changesOutput, error) {
		changes, err := a.cfg.Queries.Changes(ctx, in.Since)
		if err != nil {
			return nil, a.asProblem(ctx, err, "change")
		}
		return &changesOutput{changes}, nil
	})
}
