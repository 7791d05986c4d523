package httpapi

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// A relationCount is a relation of the store as programs read it: each label
// is a member named for its language.
type relationCount struct{ query.RelationCount }

// MarshalJSON writes the relation, its labels and its number of events as one
// object.
func (c relationCount) MarshalJSON() ([]byte, error) {
	object, err := json.Marshal(c.Relation)
	if err != nil {
		return nil, err
	}
	object = object[:len(object)-1] // it goes on
	add := func(name string, value any) {
		n, _ := json.Marshal(name)
		v, _ := json.Marshal(value) // words and numbers always are JSON
		object = append(append(append(append(object, ','), n...), ':'), v...)
	}
	for lang, label := range c.Labels() {
		add(lang, label)
	}
	add("events", c.Events)
	add("occurrences", c.Occurrences)
	return append(object, '}'), nil
}

// TransformSchema tells the API's description of the labels.
func (relationCount) TransformSchema(_ huma.Registry, s *huma.Schema) *huma.Schema {
	for lang := range schema.Relations()[0].Labels() {
		s.Properties[lang] = &huma.Schema{Type: huma.TypeString}
		s.Required = append(s.Required, lang)
	}
	return s
}

type relationsOutput struct {
	Body query.Page[relationCount]
}

func (a *api) registerRelations() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "list-relations", Method: http.MethodGet, Path: "/api/v1/relations",
		Summary:     "The relations that have events, with their number",
		Description: "All of them on one page, in the order of the ontology.",
		Errors:      []int{http.StatusServiceUnavailable},
	}, func(ctx context.Context, _ *struct{}) (*relationsOutput, error) {
		counts, err := a.cfg.Queries.Relations(ctx)
		if err != nil {
			return nil, a.asProblem(ctx, err, "relation")
		}
		relations := make([]relationCount, len(counts))
		for i, c := range counts {
			relations[i] = relationCount{c}
		}
		return &relationsOutput{query.Page[relationCount]{Items: relations, Total: len(relations)}}, nil
	})
}
