package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/entente-kg/entente/graph/filter"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// A timelineView is an actor's page.
type timelineView struct {
	frame
	Actor       *actorLink
	Others      string // further names
	Wikidata    string // address; empty: unknown
	Filter      query.TimelineFilter
	Filtered    bool
	Relations   []relationChoice
	Faults      []formFault
	Events      []eventView
	Count       string
	Shown       string
	First, Next string // addresses of other pages; empty: there is none
}

// A relationChoice is an option of the filter.
type relationChoice struct {
	ID, Label string
	Events    int
	Chosen    bool
}

// A formFault says what is wrong with a field of the filter.
type formFault struct {
	Field, Label, Value, Message string
	Choices                      []actorLink // whom the value could mean
}

// Fault returns what is wrong with a field, nil if nothing is.
func (v *timelineView) Fault(field string) *formFault {
	for i := range v.Faults {
		if v.Faults[i].Field == field {
			return &v.Faults[i]
		}
	}
	return nil
}

func (p *Pages) timeline(w http.ResponseWriter, r *http.Request) {
	v := timelineView{frame: p.frame(r)}
	asked := r.PathValue("id")
	actor, err := p.cfg.Queries.Actor(r.Context(), asked)
	if err != nil {
		p.fail(w, r, err, v.T.NotFoundActor)
		return
	}
	if actor.ID != asked { // a name: the id is what can be kept
		to := url.URL{Path: "/actor/" + actor.ID, RawPath: "/actor/" + url.PathEscape(actor.ID), RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusFound)
		return
	}
	params := r.URL.Query()
	trimmed := func(name string) string { return strings.TrimSpace(params.Get(name)) }
	v.Filter = query.TimelineFilter{
		From: trimmed("from"), To: trimmed("to"), Relation: trimmed("relation"),
		With: trimmed("with"), Cursor: params.Get("cursor"),
	}
	v.Filtered = v.Filter != query.TimelineFilter{Cursor: v.Filter.Cursor}
	v.Title, v.Actor, v.Others = actor.Label, v.actorLink(&actor.Actor), otherNames(&actor)
	v.Wikidata = external(actor.SameAs)
	if v.Relations, err = p.relationChoices(r.Context(), v.T, v.Filter.Relation); err != nil {
		p.fail(w, r, err, v.T.NotFoundActor)
		return
	}

	v.Faults = v.formFaults()
	if len(v.Faults) == 0 {
		if err := p.fillTimeline(r.Context(), &v, actor.ID); err != nil {
			p.fail(w, r, err, v.T.NotFoundActor)
			return
		}
	}
	status := http.StatusOK
	if len(v.Faults) > 0 {
		status = http.StatusUnprocessableEntity
	}
	p.render(w, r, status, "timeline", &v)
}

// fillTimeline asks for the events; a partner who is nobody, or several, is a
// fault of the form.
func (p *Pages) fillTimeline(ctx context.Context, v *timelineView, actorID string) error {
	page, err := p.cfg.Queries.Occurrences(ctx, actorID, v.Filter)
	var ambiguous *query.AmbiguousError
	switch {
	case errors.As(err, &ambiguous):
		fault := formFault{Field: "with", Label: v.T.With, Value: v.Filter.With, Message: v.T.ManyOthers}
		for i := range ambiguous.Candidates {
			a := v.actorLink(&ambiguous.Candidates[i].Actor)
			chosen := v.Filter
			chosen.With, chosen.Cursor = ambiguous.Candidates[i].ID, ""
			a.URL = v.address(actorID, chosen)
			fault.Choices = append(fault.Choices, *a)
		}
		v.Faults = append(v.Faults, fault)
		return nil
	case v.Filter.With != "" && errors.Is(err, query.ErrNotFound):
		v.Faults = append(v.Faults, formFault{Field: "with", Label: v.T.With, Value: v.Filter.With, Message: v.T.NoSuchOther})
		return nil
	case err != nil:
		return err
	}
	events := make([]schema.Event, len(page.Items))
	for i := range page.Items {
		events[i] = page.Items[i].Event
	}
	if v.Events, err = p.eventViews(ctx, &v.frame, actorID, events); err != nil {
		return err
	}
	for i := range page.Items {
		if n := len(page.Items[i].Reports); n > 1 {
			v.Events[i].Reports = fmt.Sprintf(v.T.ReportCount, n)
		}
	}
	v.Count = v.T.Events(page.Total)
	if len(page.Items) < page.Total {
		v.Shown = fmt.Sprintf(v.T.OnThisPage, len(page.Items))
	}
	if len(page.Damaged) > 0 {
		v.Shown = strings.TrimSpace(v.Shown + " " + fmt.Sprintf(v.T.DamagedDocuments, strings.Join(page.Damaged, ", ")))
	}
	next := v.Filter
	next.Cursor = ""
	if v.Filter.Cursor != "" {
		v.First = v.address(actorID, next)
	}
	if page.Next != "" {
		next.Cursor = page.Next
		v.Next = v.address(actorID, next)
	}
	v.JSON = links{}.with("/api/v1/actors/"+url.PathEscape(actorID)+"/occurrences", parameters(v.Filter))
	return nil
}

func (v *timelineView) address(actorID string, f query.TimelineFilter) string {
	return v.Links.with("/actor/"+url.PathEscape(actorID), parameters(f))
}

func parameters(f query.TimelineFilter) map[string]string {
	return map[string]string{
		"from": f.From, "to": f.To, "relation": f.Relation, "with": f.With, "cursor": f.Cursor,
	}
}

func (v *timelineView) formFaults() []formFault {
	labels := map[string]string{"from": v.T.From, "to": v.T.To, "relation": v.T.Relation}
	var faults []formFault
	for _, f := range filter.Timeline(v.Filter.From, v.Filter.To, v.Filter.Relation) {
		faults = append(faults, formFault{
			Field: f.Parameter, Label: labels[f.Parameter], Value: f.Value, Message: v.T.fault(f.Kind),
		})
	}
	return faults
}

// relationChoices lists the relations of the store, and the chosen one even
// if the store has none of it.
func (p *Pages) relationChoices(ctx context.Context, t *texts, chosen string) ([]relationChoice, error) {
	counts, err := p.cfg.Queries.Relations(ctx)
	if err != nil {
		return nil, err
	}
	var choices []relationChoice
	missing := chosen != ""
	for _, c := range counts {
		choices = append(choices, relationChoice{c.ID, c.Label(t.Lang), c.Occurrences, c.ID == chosen})
		missing = missing && c.ID != chosen
	}
	if r, known := schema.RelationByID(chosen); missing && known {
		choices = append(choices, relationChoice{r.ID, r.Label(t.Lang), 0, true})
	}
	return choices, nil
}
