// Package web shows a store to a person: a search for actors, an actor's
// timeline with the sentence behind every event, and a page for each event.
//
// Pages are made on the server and need no JavaScript; they load nothing but
// one style sheet and one icon, both embedded. They speak French and English:
// ?lang=fr or ?lang=en decides and stays in all links, else the browser's
// preference does. Every view is an address that can be kept.
package web

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"html/template"
	"log/slog"
	"net/http"
	"strings"

	"golang.org/x/text/language"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

//go:embed templates static
var files embed.FS

// Queries answers what the pages ask. A *query.Queries does.
type Queries interface {
	Actors(context.Context, query.ActorFilter) (query.Page[query.ActorSummary], error)
	Actor(ctx context.Context, idOrName string) (query.ActorSummary, error)
	Occurrences(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[query.Occurrence], error)
	Event(ctx context.Context, id string) (schema.Event, error)
	Relations(context.Context) ([]query.RelationCount, error)
}

// Documents gives a document for its title and address. A *graph.Store does.
type Documents interface {
	Document(ctx context.Context, docID string) (schema.Result, error)
}

// Config says what the pages show.
type Config struct {
	Queries   Queries
	Documents Documents
	Log       *slog.Logger // for faults of the server; nil means slog.Default()
}

// Pages are the pages of one store, safe for use by many goroutines.
type Pages struct {
	cfg        Config
	languages  []*texts
	preference language.Matcher
	templates  map[string]*template.Template
}

// New compiles the pages.
func New(cfg Config) (*Pages, error) {
	if cfg.Log == nil {
		cfg.Log = slog.Default()
	}
	p := &Pages{
		cfg:       cfg,
		languages: languages(),
		templates: map[string]*template.Template{},
	}
	p.preference = matcher(p.languages)
	for _, name := range []string{"search", "timeline", "event", "failure"} {
		t, err := template.ParseFS(files, "templates/layout.html", "templates/"+name+".html")
		if err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
		p.templates[name] = t
	}
	return p, nil
}

// Register adds the pages to mux.
func (p *Pages) Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /{$}", p.search)
	mux.HandleFunc("GET /actor/{id}", p.timeline)
	mux.HandleFunc("GET /event/{id}", p.event)
	for _, name := range []string{"static/style.css", "static/icon.svg"} {
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) {
			http.ServeFileFS(w, r, files, name)
		})
	}
}

// Wanted tells whether a request asks for a page rather than for data.
func Wanted(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), "text/html")
}

// A frame is what all pages have around their content.
type frame struct {
	T         *texts
	Title     string // of the browser's window
	Q         string // in the search field
	Links     links
	Languages []languageLink
	JSON      string // address of the same content in the API; empty: none
}

func (p *Pages) frame(r *http.Request) frame {
	t, chosen := p.language(r)
	l := links{}
	if chosen {
		l.Lang = t.Lang
	}
	return frame{T: t, Links: l, Languages: p.languageLinks(r, t.Lang)}
}

// render answers with a page.
func (p *Pages) render(w http.ResponseWriter, r *http.Request, status int, name string, data any) {
	var page bytes.Buffer
	if err := p.templates[name].ExecuteTemplate(&page, "layout", data); err != nil {
		p.cfg.Log.ErrorContext(r.Context(), "making a page", "page", name, "error", err)
		http.Error(w, "a fault of the server; its log says more", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Vary", "Accept-Language")
	w.WriteHeader(status)
	_, _ = page.WriteTo(w) // the browser may be gone
}
