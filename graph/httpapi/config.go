package httpapi

import (
	"context"
	"log/slog"
	"time"

	"github.com/entente-kg/entente/graph/export"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// Queries answers the questions of the interface and of the pages. A
// *query.Queries is one.
type Queries interface {
	Actors(context.Context, query.ActorFilter) (query.Page[query.ActorSummary], error)
	Actor(ctx context.Context, idOrName string) (query.ActorSummary, error)
	Card(ctx context.Context, idOrName string) (query.Card, error)
	Timeline(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[schema.Event], error)
	Occurrences(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[query.Occurrence], error)
	Event(ctx context.Context, id string) (schema.Event, error)
	Months(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[query.Month], error)
	Reports(ctx context.Context, eventID string) (query.Occurrence, error)
	Why(ctx context.Context, eventID, otherID string) (query.Verdict, error)
	Path(ctx context.Context, from, to string, steps int) (query.Path, error)
	Neighbours(ctx context.Context, actorID, cursor string, limit int) (query.Page[query.Neighbour], error)
	Tally(ctx context.Context, actorID string, f query.TallyFilter) (query.Tallies, error)
	Together(ctx context.Context, actorID, otherID string, f query.TimelineFilter) (query.Page[query.Presence], error)
	At(ctx context.Context, placeID string, f query.TimelineFilter) (query.Page[schema.Event], error)
	ListDocuments(context.Context, query.DocumentFilter) (query.Page[query.DocumentSummary], error)
	Changes(ctx context.Context, since int) (query.Changes, error)
	Search(context.Context, query.SearchFilter) (query.Page[query.Sentence], error)
	Relations(context.Context) ([]query.RelationCount, error)
}

// Store gives the documents: all of them for an export, one of them for its
// title and address. A *graph.Store is one.
type Store interface {
	export.Source
	Document(ctx context.Context, docID string) (schema.Result, error)
}

// Config says what to serve and how. Queries and Store are needed; the zero
// value of all else is fit for use.
type Config struct {
	Queries Queries
	Store   Store

	Version string // of the program; shown by /healthz and in the OpenAPI document

	// Addr is the address that will be listened on, host:port. It decides which
	// Host headers are answered; empty means loopback.
	Addr string
	// Hosts are further names under which the server is known.
	Hosts []string

	Timeout       time.Duration // for one request; 0 means 10 s; Serve gives up a connection after 30 s
	ExportTimeout time.Duration // for one export; 0 means 10 min

	Log *slog.Logger // for faults of the server; nil means slog.Default()
}

// Deadlines where Config gives none. A query of one page takes milliseconds,
// an export is as long as the store is large and the line slow.
const (
	defaultTimeout       = 10 * time.Second
	defaultExportTimeout = 10 * time.Minute
)

func (c Config) withDefaults() Config {
	if c.Version == "" {
		c.Version = "unknown"
	}
	if c.Timeout <= 0 {
		c.Timeout = defaultTimeout
	}
	if c.ExportTimeout <= 0 {
		c.ExportTimeout = defaultExportTimeout
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	return c
}
