package httpapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/entente-kg/entente/graph/export"
	"github.com/entente-kg/entente/graph/web"
)

// An api is the operations of one server.
type api struct {
	cfg     Config
	formats []export.Format
	write   exporter
	huma    huma.API
}

// New returns the handler of everything that is served.
func New(cfg Config) (http.Handler, error) {
	return newHandler(cfg, export.Formats(), export.Write)
}

func newHandler(cfg Config, formats []export.Format, write exporter) (http.Handler, error) {
	if cfg.Queries == nil || cfg.Store == nil {
		return nil, errors.New("httpapi: Config needs Queries and Store")
	}
	cfg = cfg.withDefaults()
	hosts, err := newHostCheck(cfg.Addr, cfg.Hosts)
	if err != nil {
		return nil, err
	}
	pages, err := web.New(web.Config{Queries: cfg.Queries, Documents: cfg.Store, Log: cfg.Log})
	if err != nil {
		return nil, fmt.Errorf("httpapi: the pages: %w", err)
	}

	operations := http.NewServeMux()
	a := &api{cfg: cfg, formats: formats, write: write, huma: newHuma(operations, cfg.Version)}
	a.registerHealth()
	a.registerActors()
	a.registerTimeline()
	a.registerEvents()
	a.registerSearch()
	a.registerPaths()
	a.registerTallies()
	a.registerDocuments()
	a.registerRelations()
	a.registerExport()
	spec, err := a.openAPI()
	if err != nil {
		return nil, err
	}
	operations.HandleFunc("GET /api/openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/openapi+json")
		w.Write(spec)
	})
	pages.Register(operations)
	operations.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.URL.Path, "/api") && web.Wanted(r) {
			pages.NotFound(w, r)
			return
		}
		writeProblem(w, http.StatusNotFound,
			"there is nothing at this address; /api/openapi.json lists what there is")
	})

	// A page or a list is small and made whole before it is sent, so that a
	// fault midway is a clean error and unchanged answers are not sent again.
	// An export is as long as the store and goes out as it is made.
	root := http.NewServeMux()
	root.Handle("/", withDeadline(cfg.Timeout, recovered(cfg.Log, buffered(operations))))
	root.Handle("GET "+exportPath, withDeadline(cfg.ExportTimeout, recovered(cfg.Log, operations)))
	return withHeaders(hosts.guard(readOnly(root))), nil
}

// newHuma returns a huma API that serves nothing of its own: its pages of
// documentation load scripts from other hosts.
func newHuma(mux *http.ServeMux, version string) huma.API {
	cfg := huma.DefaultConfig("Entente", version)
	cfg.Info.Description = "Who did what to whom, when and where, each fact with its sentence. " +
		"Read-only. Lists are {items, total, next}; give next back as cursor to go on. " +
		"Errors are problem documents (RFC 9457)."
	cfg.Info.License = &huma.License{Name: "Apache-2.0", Identifier: "Apache-2.0"}
	cfg.OpenAPIPath, cfg.DocsPath, cfg.SchemasPath = "", "", ""
	cfg.CreateHooks = nil // no $schema links in answers
	cfg.AllowAdditionalPropertiesByDefault = true
	h := humago.New(mux, cfg)
	h.UseMiddleware(knownParametersOnly(h))
	return h
}

// openAPI returns the document that describes the operations.
func (a *api) openAPI() ([]byte, error) {
	doc := a.huma.OpenAPI()
	// Pointers are written as null; huma documents them as always there.
	if event := doc.Components.Schemas.Map()["Event"]; event != nil {
		for _, role := range []string{"agent", "target", "place", "attributedTo"} {
			if s := event.Properties[role]; s != nil && s.Ref != "" {
				event.Properties[role] = &huma.Schema{OneOf: []*huma.Schema{s, {Type: "null"}}}
			}
		}
	}
	spec, err := json.Marshal(doc)
	if err != nil {
		return nil, fmt.Errorf("httpapi: the OpenAPI document: %w", err)
	}
	return spec, nil
}
