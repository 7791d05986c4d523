package httpapi

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/export"
	"github.com/entente-kg/entente/graph/join"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// A fakeStore is a small store in memory: two ministers who meet, two cities
// of one name, a document with hostile text.
type fakeStore struct {
	actors    []schema.Actor
	documents []schema.Document
	events    []schema.Event
	fail      error // what every question answers, if any
	panics    bool
}

func newFakeStore() *fakeStore {
	actor := func(class schema.Class, key, label string, labels ...string) schema.Actor {
		return schema.Actor{
			ID:    "urn:entente:actor:" + strings.ToLower(string(class)) + ":" + key,
			Class: class, Label: label, Labels: append([]string{label}, labels...),
		}
	}
	anna := actor(schema.Person, "anna-berg", "Anna Berg", "Mme Berg")
	anna.SameAs = "http://www.wikidata.org/entity/Q1"
	luis := actor(schema.Person, "luis-ortega", "Luis Ortega")
	tripoli := actor(schema.City, "tripoli-ly", "Tripoli")
	tripoli2 := actor(schema.City, "tripoli-lb", "Tripoli")
	slash := actor(schema.Group, "a/b", "<script>alert(1)</script>")
	s := &fakeStore{actors: []schema.Actor{anna, luis, tripoli, tripoli2, slash}}

	text := "Un titre. Mme Berg a rencontré M. Ortega à Tripoli le 3 mars 2015. Rien de plus."
	hostile := `La <b>Suite</b> a critiqué "Berg" & co.`
	s.documents = []schema.Document{
		{ID: "a-1", Title: "Une rencontre", Lang: "fr", Published: "2015-03-04", Source: "Agence", URL: "https://example.org/1", Text: text},
		{ID: "b-2", Title: "<i>Suite</i>", Lang: "fr", URL: "javascript:alert(1)", Text: hostile},
	}
	quote := func(text, part string) schema.Quote {
		i := strings.Index(text, part)
		return schema.Quote{Text: part, Span: schema.Span{Start: i, End: i + len(part)}}
	}
	event := func(id, doc, relation string, agent, target *schema.Actor, date, text, sentence, trigger string) schema.Event {
		r, _ := schema.RelationByID(relation)
		return schema.Event{
			Doc: doc, ID: "urn:entente:event:" + id, Relation: relation, Agent: agent, Target: target,
			Date: date, Status: schema.Asserted, Sentence: quote(text, sentence), Trigger: quote(text, trigger),
			Rule: "fr/" + relation, Rulebook: "0123456789abcdef0123", CAMEO: r.CAMEO, PLOVER: r.PLOVER,
		}
	}
	met := event("a-1:m", "a-1", "met", &anna, &luis, "2015-03-03", text,
		"Mme Berg a rencontré M. Ortega à Tripoli le 3 mars 2015.", "a rencontré")
	met.Place = &tripoli
	criticized := event("b-2:c", "b-2", "criticized", &slash, &anna, "2016", hostile, hostile, "a critiqué")
	criticized.Status, criticized.AttributedTo, criticized.Topic = schema.Hypothetical, &luis, "le <budget>"
	stated := event("b-2:s", "b-2", "stated", &anna, nil, "", hostile, hostile, "Suite")
	s.events = []schema.Event{met, criticized, stated}
	return s
}

func (s *fakeStore) fault(ctx context.Context) error {
	if s.panics {
		panic("the fake store panics")
	}
	return errors.Join(s.fail, ctx.Err())
}

func (s *fakeStore) summary(a schema.Actor) query.ActorSummary {
	n := 0
	for _, e := range s.events {
		if takesPart(e, a.ID) {
			n++
		}
	}
	return query.ActorSummary{Actor: a, Events: n}
}

func takesPart(e schema.Event, id string) bool {
	return e.Agent != nil && e.Agent.ID == id || e.Target != nil && e.Target.ID == id
}

// cut makes pages; the cursor is the number of the first item.
func cut[T any](items []T, cursor string, limit int) (query.Page[T], error) {
	from := 0
	if cursor != "" {
		var err error
		if from, err = strconv.Atoi(cursor); err != nil || from < 0 || from > len(items) {
			return query.Page[T]{}, fmt.Errorf("%w: cursor %q is no cursor of this list; begin without one", query.ErrBadFilter, cursor)
		}
	}
	if limit == 0 {
		limit = query.DefaultLimit
	}
	p := query.Page[T]{Total: len(items), Items: items[from:]}
	if len(p.Items) > limit {
		p.Items, p.Next = p.Items[:limit], strconv.Itoa(from+limit)
	}
	return p, nil
}

func (s *fakeStore) Actors(ctx context.Context, f query.ActorFilter) (query.Page[query.ActorSummary], error) {
	if err := s.fault(ctx); err != nil {
		return query.Page[query.ActorSummary]{}, err
	}
	var found []query.ActorSummary
	for _, a := range s.actors {
		if strings.Contains(strings.ToLower(a.Label), strings.ToLower(f.Q)) {
			found = append(found, s.summary(a))
		}
	}
	return cut(found, f.Cursor, f.Limit)
}

func (s *fakeStore) Actor(ctx context.Context, idOrName string) (query.ActorSummary, error) {
	if err := s.fault(ctx); err != nil {
		return query.ActorSummary{}, err
	}
	var found []query.ActorSummary
	for _, a := range s.actors {
		if a.ID == idOrName || strings.EqualFold(a.Label, idOrName) {
			found = append(found, s.summary(a))
		}
	}
	switch len(found) {
	case 0:
		return query.ActorSummary{}, fmt.Errorf("actor %q: %w", idOrName, query.ErrNotFound)
	case 1:
		return found[0], nil
	}
	return query.ActorSummary{}, fmt.Errorf("asking: %w", &query.AmbiguousError{Name: idOrName, Candidates: found})
}

func (s *fakeStore) Timeline(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[schema.Event], error) {
	with := ""
	if f.With != "" {
		a, err := s.Actor(ctx, f.With)
		if err != nil {
			return query.Page[schema.Event]{}, err
		}
		with = a.ID
	}
	var found []schema.Event
	for _, e := range s.events {
		if takesPart(e, actorID) && (with == "" || takesPart(e, with)) &&
			(f.Relation == "" || e.Relation == f.Relation) &&
			(f.From == "" || e.Date >= f.From) && (f.To == "" || e.Date != "" && e.Date <= f.To+"~") {
			found = append(found, e)
		}
	}
	return cut(found, f.Cursor, f.Limit)
}

func (s *fakeStore) Event(ctx context.Context, id string) (schema.Event, error) {
	if err := s.fault(ctx); err != nil {
		return schema.Event{}, err
	}
	for _, e := range s.events {
		if e.ID == id {
			return e, nil
		}
	}
	return schema.Event{}, fmt.Errorf("event %q: %w", id, query.ErrNotFound)
}

// Card joins nothing.
func (s *fakeStore) Card(ctx context.Context, idOrName string) (query.Card, error) {
	a, err := s.Actor(ctx, idOrName)
	return query.Card{ActorSummary: a, Occurrences: a.Events}, err
}

// Occurrences joins nothing.
func (s *fakeStore) Occurrences(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[query.Occurrence], error) {
	page, err := s.Timeline(ctx, actorID, f)
	out := query.Page[query.Occurrence]{Total: page.Total, Next: page.Next}
	for _, e := range page.Items {
		out.Items = append(out.Items, query.Occurrence{Event: e, Reports: []query.Source{{ID: e.ID, Doc: e.Doc}}})
	}
	return out, err
}

// Months puts all into one.
func (s *fakeStore) Months(ctx context.Context, actorID string, f query.TimelineFilter) (query.Page[query.Month], error) {
	page, err := s.Timeline(ctx, actorID, f)
	return query.Page[query.Month]{Items: []query.Month{{Month: "2015-03", Events: page.Total, Reports: page.Total}}, Total: 1}, err
}

func (s *fakeStore) Reports(ctx context.Context, id string) (query.Occurrence, error) {
	e, err := s.Event(ctx, id)
	return query.Occurrence{Event: e, Reports: []query.Source{{ID: e.ID, Doc: e.Doc}}}, err
}

// Why says that an event is one with itself only.
func (s *fakeStore) Why(ctx context.Context, a, b string) (query.Verdict, error) {
	_, err := s.Event(ctx, a)
	return query.Verdict{One: a == b, Why: join.OtherDay}, err
}

// Path is one step: there are few here.
func (s *fakeStore) Path(ctx context.Context, from, to string, steps int) (query.Path, error) {
	a, err := s.Actor(ctx, from)
	if err != nil {
		return query.Path{}, err
	}
	b, err := s.Actor(ctx, to)
	return query.Path{From: a, To: b, Steps: []query.Step{{From: a.Actor, To: b.Actor, Total: steps, Events: []schema.Event{}}}}, err
}

func (s *fakeStore) Neighbours(ctx context.Context, actorID, cursor string, limit int) (query.Page[query.Neighbour], error) {
	if err := s.fault(ctx); err != nil {
		return query.Page[query.Neighbour]{}, err
	}
	var found []query.Neighbour
	for _, e := range s.events {
		if takesPart(e, actorID) && e.Agent != nil && e.Target != nil {
			found = append(found, query.Neighbour{Actor: *e.Target, Events: 1, Relations: []query.TieKind{{ID: e.Relation, Events: 1}}})
		}
	}
	return cut(found, cursor, limit)
}

// Tally counts all as one.
func (s *fakeStore) Tally(ctx context.Context, actorID string, f query.TallyFilter) (query.Tallies, error) {
	page, err := s.Timeline(ctx, actorID, f.TimelineFilter)
	row := query.Tally{Period: f.By, Relation: "met", Events: page.Total, Reports: page.Total}
	return query.Tallies{Page: query.Page[query.Tally]{Items: []query.Tally{row}, Total: 1}}, err
}

// Together is every event of the two.
func (s *fakeStore) Together(ctx context.Context, actorID, otherID string, f query.TimelineFilter) (query.Page[query.Presence], error) {
	f.With = otherID
	page, err := s.Timeline(ctx, actorID, f)
	out := query.Page[query.Presence]{Total: page.Total, Next: page.Next}
	for _, e := range page.Items {
		out.Items = append(out.Items, query.Presence{How: query.InEvent, Date: e.Date, Events: []schema.Event{e}, Reports: 1})
	}
	return out, err
}

func (s *fakeStore) At(ctx context.Context, placeID string, f query.TimelineFilter) (query.Page[schema.Event], error) {
	var found []schema.Event
	for _, e := range s.events {
		if e.Place != nil && e.Place.ID == placeID {
			found = append(found, e)
		}
	}
	return cut(found, f.Cursor, f.Limit)
}

// ListDocuments finds all.
func (s *fakeStore) ListDocuments(ctx context.Context, f query.DocumentFilter) (query.Page[query.DocumentSummary], error) {
	var found []query.DocumentSummary
	for _, d := range s.documents {
		found = append(found, query.DocumentSummary{ID: d.ID, Title: d.Title, Events: 1})
	}
	return cut(found, f.Cursor, f.Limit)
}

func (s *fakeStore) Changes(ctx context.Context, since int) (query.Changes, error) {
	return query.Changes{Revision: since + 1, Documents: []graph.Change{}}, s.fault(ctx)
}

// Search finds the sentences that have the question as it is written.
func (s *fakeStore) Search(ctx context.Context, f query.SearchFilter) (query.Page[query.Sentence], error) {
	if err := s.fault(ctx); err != nil {
		return query.Page[query.Sentence]{}, err
	}
	var found []query.Sentence
	for _, e := range s.events {
		if strings.Contains(e.Sentence.Text, f.Q) {
			found = append(found, query.Sentence{Doc: e.Doc, Sentence: e.Sentence, Events: []schema.Event{e}})
		}
	}
	return cut(found, f.Cursor, f.Limit)
}

func (s *fakeStore) Relations(ctx context.Context) ([]query.RelationCount, error) {
	if err := s.fault(ctx); err != nil {
		return nil, err
	}
	var counts []query.RelationCount
	for _, r := range schema.Relations() {
		n := 0
		for _, e := range s.events {
			if e.Relation == r.ID {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, query.RelationCount{Relation: r, Events: n, Occurrences: n})
		}
	}
	return counts, nil
}

func (s *fakeStore) Document(ctx context.Context, id string) (schema.Result, error) {
	for _, d := range s.documents {
		if d.ID == id {
			return schema.Result{Document: d}, nil
		}
	}
	return schema.Result{}, fmt.Errorf("document %q: %w", id, query.ErrNotFound)
}

func (s *fakeStore) Documents(ctx context.Context) iter.Seq2[schema.Result, error] {
	return func(yield func(schema.Result, error) bool) {
		for _, d := range s.documents {
			if !yield(schema.Result{Document: d}, s.fail) {
				return
			}
		}
	}
}

// fakeExport writes the ids of the documents; it fails with the store, after
// the first document where the format is "late".
func fakeExport(ctx context.Context, format string, w io.Writer, src export.Source) error {
	for r, err := range src.Documents(ctx) {
		if err != nil && format != "late" {
			return err
		}
		if _, werr := fmt.Fprintln(w, r.Document.ID); werr != nil {
			return werr
		}
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

func fakeFormats() []export.Format {
	return []export.Format{
		{Name: "late", Extension: ".txt", MediaType: "text/plain; charset=utf-8", Summary: "fails after it began"},
		{Name: "nq", Extension: ".nq", MediaType: "application/n-quads", Summary: "N-Quads"},
	}
}

func newTestHandler(t testing.TB, s *fakeStore, change func(*Config)) http.Handler {
	t.Helper()
	cfg := Config{Queries: s, Store: s, Version: "test", Log: slog.New(slog.DiscardHandler)}
	if change != nil {
		change(&cfg)
	}
	h, err := newHandler(cfg, fakeFormats(), fakeExport)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
