package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/entente-kg/entente/graph/query"
)

const (
	annaID = "urn:entente:actor:person:anna-berg"
	luisID = "urn:entente:actor:person:luis-ortega"
)

// get asks a handler as a client on this machine does; headers are pairs.
func get(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, nil)
	r.Host = "127.0.0.1:8420"
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestAnswers(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	escaped := url.QueryEscape(annaID)
	tests := []struct {
		name, target string
		status       int
		contains     []string // of the body
		lacks        []string
	}{
		{"health", "/healthz", 200, []string{`"status":"ok"`, `"version":"test"`}, nil},
		{"all actors", "/api/v1/actors", 200, []string{`"total":5`, `"next":""`, `"events":3`}, []string{"$schema"}},
		{"search", "/api/v1/actors?q=ortega", 200, []string{`"total":1`, luisID}, []string{annaID}},
		{"search for nobody", "/api/v1/actors?q=zzz", 200, []string{`{"items":[],"total":0,"next":""}`}, nil},
		{"sentences", "/api/v1/search?q=ortega", 200, []string{`{"items":[],"total":0,"next":""}`}, nil},
		{"sentences with their events", "/api/v1/search?q=Ortega", 200, []string{`"total":1`, `"items":[{"doc":"a-1","sentence":{"text":`, `"events":[{"doc":"a-1"`}, nil},
		{"occurrences", "/api/v1/actors/" + annaID + "/occurrences", 200, []string{`"total":3`, `"reports":[{"id":"urn:entente:event:`}, nil},
		{"occurrences with nobody", "/api/v1/actors/" + annaID + "/occurrences?with=zzz", 422, []string{"query.with"}, nil},
		{"months", "/api/v1/actors/" + annaID + "/months?with=Luis%20Ortega", 200, []string{`"month":"2015-03","events":1`}, nil},
		{"reports", "/api/v1/events/urn:entente:event:a-1:m/reports", 200, []string{`"relation":"met"`, `"reports":[{"id":"urn:entente:event:a-1:m","doc":"a-1"}]`}, nil},
		{"reports of no event", "/api/v1/events/urn:entente:event:x/reports", 404, nil, nil},
		{"why", "/api/v1/events/urn:entente:event:a-1:m/why?with=urn:entente:event:a-1:m", 200, []string{`{"one":true,"why":"another day"}`}, nil},
		{"why not with nothing", "/api/v1/events/urn:entente:event:a-1:m/why", 422, []string{"with"}, nil},
		{"why not with another", "/api/v1/events/urn:entente:event:a-1:m/why?with=urn:entente:event:x", 422, []string{"query.with"}, nil},
		{"tally", "/api/v1/actors/" + annaID + "/tally?by=year&leaders=true&with=Luis%20Ortega", 200, []string{`"total":1`, `"period":"year"`, `"events":1`}, []string{`"Items"`}},
		{"tally by the week", "/api/v1/actors/" + annaID + "/tally?by=week", 422, []string{"query.by"}, nil},
		{"tally of nobody", "/api/v1/actors/zzz/tally", 404, nil, nil},
		{"together", "/api/v1/actors/" + annaID + "/together?with=Luis%20Ortega", 200, []string{`"total":1`, `"how":"event"`, `"place":null`}, nil},
		{"together with nobody", "/api/v1/actors/" + annaID + "/together?with=zzz", 422, []string{"query.with"}, nil},
		{"together alone", "/api/v1/actors/" + annaID + "/together", 422, []string{"query.with"}, nil},
		{"at a place", "/api/v1/places/urn:entente:actor:city:tripoli-ly/events", 200, []string{`"total":1`, `"relation":"met"`}, nil},
		{"at a place of several", "/api/v1/places/Tripoli/events", 409, []string{"tripoli-lb"}, nil},
		{"documents", "/api/v1/documents?limit=1", 200, []string{`"items":[{"id":"a-1"`, `"total":2`}, []string{"b-2"}},
		{"a document", "/api/v1/documents/a-1", 200, []string{`"id":"a-1"`, `"text":"Un titre.`, `"events":[]`}, nil},
		{"no document", "/api/v1/documents/zzz", 404, []string{"/api/v1/documents"}, nil},
		{"changes", "/api/v1/changes?since=3", 200, []string{`"revision":4`, `"documents":[]`}, nil},
		{"changes before all", "/api/v1/changes?since=-1", 422, []string{"since"}, nil},
		{"path", "/api/v1/path?from=Anna%20Berg&to=Luis%20Ortega&steps=2", 200, []string{`"from":{"id":"` + annaID, `"total":2`}, []string{"gaveUp"}},
		{"path to nobody", "/api/v1/path?from=Anna%20Berg&to=zzz", 422, []string{"query.to"}, nil},
		{"path too long", "/api/v1/path?from=Anna%20Berg&to=Luis%20Ortega&steps=7", 422, []string{"steps"}, nil},
		{"neighbours", "/api/v1/actors/" + annaID + "/neighbours", 200, []string{`"total":2`, `"relations":[{"id":"met","events":1}]`}, nil},
		{"neighbours of nobody", "/api/v1/actors/zzz/neighbours", 404, nil, nil},
		{"no words", "/api/v1/search", 422, []string{"q"}, nil},
		{"first page", "/api/v1/actors?limit=2", 200, []string{`"total":5`, `"next":"2"`, annaID}, nil},
		{"next page", "/api/v1/actors?limit=4&cursor=4", 200, []string{`"next":""`, "a/b"}, []string{annaID}},
		{"actor by id", "/api/v1/actors/" + annaID, 200, []string{`"label":"Anna Berg"`}, nil},
		{"actor by encoded id", "/api/v1/actors/" + escaped, 200, []string{`"label":"Anna Berg"`}, nil},
		{"actor by name", "/api/v1/actors/anna%20berg", 200, []string{annaID}, nil},
		{"actor whose id has a slash", "/api/v1/actors/urn:entente:actor:group:a%2Fb", 200, []string{"group:a/b"}, nil},
		{"ambiguous", "/api/v1/actors/Tripoli", 409, []string{"tripoli-lb", "tripoli-ly", `"href":"/api/v1/actors/urn:entente:actor:city:tripoli-ly"`}, nil},
		{"no such actor", "/api/v1/actors/nobody", 404, []string{"/api/v1/actors?q="}, nil},
		{"timeline", "/api/v1/actors/" + annaID + "/timeline", 200, []string{`"total":3`, `"agent":null`[:8], `"target":null`}, nil},
		{"timeline by name", "/api/v1/actors/Anna%20Berg/timeline?relation=met", 200, []string{`"total":1`, "a rencontré"}, nil},
		{"timeline from to", "/api/v1/actors/" + escaped + "/timeline?from=2015-03&to=2015", 200, []string{`"total":1`}, nil},
		{"timeline with", "/api/v1/actors/" + annaID + "/timeline?with=Luis+Ortega", 200, []string{`"total":1`}, nil},
		{"timeline with nobody", "/api/v1/actors/" + annaID + "/timeline?with=nobody", 422, []string{"query.with", "nobody"}, nil},
		{"timeline with one of several", "/api/v1/actors/" + annaID + "/timeline?with=Tripoli", 409, []string{"candidates"}, nil},
		{"timeline of nobody", "/api/v1/actors/nobody/timeline", 404, []string{"no such actor"}, nil},
		{"timeline page", "/api/v1/actors/" + annaID + "/timeline?limit=1&cursor=1", 200, []string{`"next":"2"`, "criticized"}, nil},
		{"bad from", "/api/v1/actors/" + annaID + "/timeline?from=03/2015", 422, []string{"query.from", "2014-04-01"}, nil},
		{"reversed", "/api/v1/actors/" + annaID + "/timeline?from=2016&to=2015", 422, []string{"exchange"}, nil},
		{"unknown relation", "/api/v1/actors/" + annaID + "/timeline?relation=meets", 422, []string{"query.relation", "spokeWith", "holdsPosition"}, nil},
		{"limit of none", "/api/v1/actors?limit=0", 422, []string{"query.limit", ">= 1"}, nil},
		{"limit too large", "/api/v1/actors?limit=1001", 422, []string{"query.limit", "<= 1000"}, nil},
		{"limit in words", "/api/v1/actors?limit=ten", 422, []string{"query.limit", "integer"}, nil},
		{"bad cursor", "/api/v1/actors?cursor=x", 422, []string{"begin without one"}, nil},
		{"misspelt parameter", "/api/v1/actors?query=x", 422, []string{"query.query", "takes q, limit, cursor"}, nil},
		{"parameter of nothing", "/api/v1/relations?x=1", 422, []string{"takes none"}, nil},
		{"event", "/api/v1/events/urn:entente:event:a-1:m", 200, []string{`"text":"a rencontré","start":`, `"cameo":"040"`}, nil},
		{"no such event", "/api/v1/events/x", 404, []string{"no such event"}, nil},
		{"relations", "/api/v1/relations", 200, []string{`"total":3`,
			`{"id":"met","cameo":"040","plover":"CONSULT","symmetric":true,"fr":"a rencontré","en":"met","events":1,"occurrences":1}`}, nil},
		{"export", "/api/v1/export?format=nq", 200, []string{"a-1\nb-2\n"}, nil},
		{"export of no format", "/api/v1/export", 422, []string{"late, nq"}, nil},
		{"export of a wrong format", "/api/v1/export?format=pdf", 422, []string{"late, nq", "pdf"}, nil},
		{"unknown in the API", "/api/v2", 404, []string{"/api/openapi.json"}, nil},
		{"unknown elsewhere", "/x/y", 404, []string{"/api/openapi.json"}, nil},
		{"no documentation from elsewhere", "/docs", 404, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := get(h, "GET", tt.target)
			body := w.Body.String()
			if w.Code != tt.status {
				t.Errorf("status %d, want %d: %s", w.Code, tt.status, body)
			}
			for _, s := range tt.contains {
				if !strings.Contains(body, s) {
					t.Errorf("answer lacks %q:\n%s", s, body)
				}
			}
			for _, s := range tt.lacks {
				if strings.Contains(body, s) {
					t.Errorf("answer has %q:\n%s", s, body)
				}
			}
			if tt.status >= 400 {
				checkProblem(t, w)
			}
			checkSafe(t, w)
		})
	}
}

// checkProblem tells whether an answer is a problem document.
func checkProblem(t testing.TB, w *httptest.ResponseRecorder) {
	t.Helper()
	if ct := w.Header().Get("Content-Type"); ct != "application/problem+json" {
		t.Errorf("an error of type %q, want application/problem+json", ct)
	}
	var p problem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil {
		t.Errorf("a problem that is no JSON: %v: %s", err, w.Body)
	}
	if p.Status != w.Code || p.Title == "" || p.Detail == "" {
		t.Errorf("a problem that does not say enough: %s", w.Body)
	}
}

// checkSafe tells whether an answer has the headers that every one has.
func checkSafe(t testing.TB, w *httptest.ResponseRecorder) {
	t.Helper()
	h := w.Header()
	if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" ||
		!strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("security headers are missing: %v", h)
	}
	for name := range h {
		if strings.HasPrefix(name, "Access-Control-") {
			t.Errorf("a CORS header: %s", name)
		}
	}
}

func TestCursorsReachEverything(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	seen := map[string]bool{}
	target := "/api/v1/actors?limit=2"
	for pages := 0; ; pages++ {
		if pages > 3 {
			t.Fatal("the cursors go round in circles")
		}
		var page query.Page[query.ActorSummary]
		if err := json.Unmarshal(get(h, "GET", target).Body.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		for _, a := range page.Items {
			seen[a.ID] = true
		}
		if page.Next == "" {
			break
		}
		target = "/api/v1/actors?limit=2&cursor=" + url.QueryEscape(page.Next)
	}
	if len(seen) != 5 {
		t.Errorf("%d actors reached by cursors, want 5", len(seen))
	}
}

func TestContentLocation(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	for target, want := range map[string]string{
		"/api/v1/actors/Anna%20Berg":          "/api/v1/actors/" + annaID,
		"/api/v1/actors/Anna%20Berg/timeline": "/api/v1/actors/" + annaID + "/timeline",
	} {
		if got := get(h, "GET", target).Header().Get("Content-Location"); got != want {
			t.Errorf("%s is at %q, want %q", target, got, want)
		}
	}
}

func TestOnlyReads(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"} {
		for _, target := range []string{"/", "/api/v1/actors", "/api/v1/export", "/nowhere"} {
			w := get(h, method, target)
			if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: %d, Allow %q", method, target, w.Code, w.Header().Get("Allow"))
			}
			checkProblem(t, w)
		}
	}
	if w := get(h, "HEAD", "/api/v1/actors"); w.Code != 200 {
		t.Errorf("HEAD: %d", w.Code)
	}
}

func TestFaultsOfTheServer(t *testing.T) {
	targets := []string{"/api/v1/actors", "/api/v1/actors/x", "/api/v1/actors/x/timeline", "/api/v1/events/x",
		"/api/v1/relations", "/api/v1/export?format=nq"}
	secret := errors.New("secret of the disk")
	for _, tt := range []struct {
		fail   error
		status int
	}{
		{secret, http.StatusInternalServerError},
		{context.DeadlineExceeded, http.StatusServiceUnavailable},
	} {
		s := newFakeStore()
		s.fail = tt.fail
		h := newTestHandler(t, s, nil)
		for _, target := range targets {
			w := get(h, "GET", target)
			if w.Code != tt.status {
				t.Errorf("%s with %v: %d, want %d", target, tt.fail, w.Code, tt.status)
			}
			checkProblem(t, w)
			if strings.Contains(w.Body.String(), "secret") {
				t.Errorf("%s tells a fault's details to the client: %s", target, w.Body)
			}
		}
	}
	s := newFakeStore()
	s.panics = true
	w := get(newTestHandler(t, s, nil), "GET", "/api/v1/actors")
	if w.Code != http.StatusInternalServerError {
		t.Errorf("a panic became %d", w.Code)
	}
	checkProblem(t, w)
}

func TestDeadlineReachesTheQuery(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), func(c *Config) { c.Timeout = time.Nanosecond })
	if w := get(h, "GET", "/api/v1/actors"); w.Code != http.StatusServiceUnavailable {
		t.Errorf("status %d, want 503: %s", w.Code, w.Body)
	}
}

func TestUnchangedIsNotSentAgain(t *testing.T) {
	s := newFakeStore()
	h := newTestHandler(t, s, nil)
	for _, target := range []string{"/api/v1/actors", "/", "/static/style.css", "/api/openapi.json"} {
		tag := get(h, "GET", target).Header().Get("ETag")
		if tag == "" {
			t.Fatalf("%s has no entity tag", target)
		}
		w := get(h, "GET", target, "If-None-Match", `"other", W/`+tag)
		if w.Code != http.StatusNotModified || w.Body.Len() != 0 {
			t.Errorf("%s again: %d, %d bytes", target, w.Code, w.Body.Len())
		}
	}
	tag := get(h, "GET", "/api/v1/actors").Header().Get("ETag")
	s.actors = s.actors[:1]
	if w := get(h, "GET", "/api/v1/actors", "If-None-Match", tag); w.Code != 200 {
		t.Errorf("a changed list answers %d", w.Code)
	}
}

func TestOpenAPI(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	w := get(h, "GET", "/api/openapi.json")
	var doc struct {
		OpenAPI string                    `json:"openapi"`
		Paths   map[string]map[string]any `json:"paths"`
	}
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(doc.OpenAPI, "3.1") {
		t.Errorf("OpenAPI %s, want 3.1", doc.OpenAPI)
	}
	for _, path := range []string{"/healthz", "/api/v1/actors", "/api/v1/actors/{id}", "/api/v1/actors/{id}/timeline",
		"/api/v1/events/{id}", "/api/v1/relations", "/api/v1/export"} {
		if doc.Paths[path]["get"] == nil {
			t.Errorf("%s is not described", path)
		}
	}
	for _, s := range []string{`"type":"null"`, `"application/problem+json"`, `"application/n-quads"`} {
		if !strings.Contains(w.Body.String(), s) {
			t.Errorf("the document lacks %s", s)
		}
	}
}

func TestNewRefusesWhatCannotWork(t *testing.T) {
	s := newFakeStore()
	for name, cfg := range map[string]Config{
		"nothing":     {},
		"no store":    {Queries: s},
		"bad address": {Queries: s, Store: s, Addr: "8420"},
	} {
		if _, err := New(cfg); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

var _ Queries = (*query.Queries)(nil)
