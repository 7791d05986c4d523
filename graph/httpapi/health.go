package httpapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type health struct {
	Status  string `json:"status" enum:"ok"`
	Version string `json:"version" doc:"Of the program"`
}

type healthOutput struct {
	Body health
}

func (a *api) registerHealth() {
	huma.Register(a.huma, huma.Operation{
		OperationID: "get-health", Method: http.MethodGet, Path: "/healthz",
		Summary: "Whether the server answers",
	}, func(context.Context, *struct{}) (*healthOutput, error) {
		return &healthOutput{health{Status: "ok", Version: a.cfg.Version}}, nil
	})
}
