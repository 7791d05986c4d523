package httpapi

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/url"
	"strings"
	"testing"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/export"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// TestOverRealStore asks a real store what the other tests ask a fake.
func TestOverRealStore(t *testing.T) {
	ctx := context.Background()
	store, err := graph.Open(ctx, "", graph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	s := newFakeStore()
	// The hostile document is for pages only: a store refuses its actor.
	met := s.events[0]
	met.ID = schema.EventID(&met)
	if _, err := store.Ingest(ctx, []schema.Result{{Document: s.documents[0], Events: []schema.Event{met}}}); err != nil {
		t.Fatal(err)
	}
	h, err := New(Config{Queries: query.New(store), Store: store, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}

	var timeline query.Page[schema.Event]
	body := get(h, "GET", "/api/v1/actors/berg/timeline?with=ortega&from=2015-03&to=2015&relation=met").Body.Bytes()
	if err := json.Unmarshal(body, &timeline); err != nil || timeline.Total != 1 || timeline.Items[0].ID != met.ID {
		t.Errorf("timeline: %v: %s", err, body)
	}
	escaped := url.PathEscape(met.ID)
	for _, target := range []string{"/api/v1/actors?limit=1", "/api/v1/events/" + escaped, "/api/v1/relations",
		"/", "/?q=berg", "/actor/" + annaID, "/event/" + escaped} {
		if w := get(h, "GET", target); w.Code != 200 {
			t.Errorf("%s: %d %s", target, w.Code, w.Body)
		}
	}
	for _, target := range []string{"/api/v1/actors?cursor=x", "/api/v1/actors/" + annaID + "/timeline?cursor=x",
		"/api/v1/actors/" + annaID + "/timeline?with=nobody"} {
		w := get(h, "GET", target)
		if w.Code != 422 {
			t.Errorf("%s: %d", target, w.Code)
		}
		checkProblem(t, w)
	}
	for _, f := range export.Formats() {
		w := get(h, "GET", "/api/v1/export?format="+f.Name)
		if w.Code != 200 || !strings.Contains(w.Body.String(), "met") || w.Header().Get("Content-Type") != f.MediaType {
			t.Errorf("export of %s: %d, %s: %s", f.Name, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
	}
}
