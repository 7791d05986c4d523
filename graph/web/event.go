package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// An eventView is an event as pages show it.
type eventView struct {
	*schema.Event
	URL           string
	When          shownDate
	RelationLabel string
	Arrow         string // →, ← or ↔, as seen from the timeline's actor
	ArrowText     string // the same in words, for voices
	AgentLink     *actorLink
	TargetLink    *actorLink
	OtherLink     *actorLink // the one who is not the timeline's actor
	PlaceLink     *actorLink
	Attributed    *actorLink
	StatusLabel   string
	Quote         quotation
	Source        documentView
	Reports       string // how many there are of it; empty: no other
}

// A documentView is where an event was read.
type documentView struct {
	Title, URL, Publisher string
	Published             shownDate
}

// An eventPage is the page of one event.
type eventPage struct {
	frame
	Event    eventView
	Document schema.Document
}

func (p *Pages) event(w http.ResponseWriter, r *http.Request) {
	v := eventPage{frame: p.frame(r)}
	e, err := p.cfg.Queries.Event(r.Context(), r.PathValue("id"))
	if err != nil {
		p.fail(w, r, err, v.T.NotFoundEvent)
		return
	}
	if v.Document, err = p.document(r.Context(), e.Doc); err != nil {
		p.fail(w, r, err, v.T.NotFoundEvent)
		return
	}
	v.Event = v.eventView(&e, &v.Document, "")
	v.Event.Quote.context(v.Document.Text, e.Sentence.Span)
	v.Title = v.Event.sentence()
	v.JSON = "/api/v1/events/" + url.PathEscape(e.ID)
	p.render(w, r, http.StatusOK, "event", &v)
}

// eventViews shows the events of an actor's timeline. A document is read once,
// however many of its events there are.
func (p *Pages) eventViews(ctx context.Context, f *frame, actorID string, events []schema.Event) ([]eventView, error) {
	read := map[string]schema.Document{}
	views := make([]eventView, len(events))
	for i := range events {
		e := &events[i]
		d, known := read[e.Doc]
		if !known {
			var err error
			if d, err = p.document(ctx, e.Doc); err != nil {
				return nil, err
			}
			d.Text = "" // a page needs no texts, and they can be large
			read[e.Doc] = d
		}
		views[i] = f.eventView(e, &d, actorID)
	}
	return views, nil
}

// document reads an event's document. One that was removed in between leaves
// its id.
func (p *Pages) document(ctx context.Context, id string) (schema.Document, error) {
	result, err := p.cfg.Documents.Document(ctx, id)
	if errors.Is(err, query.ErrNotFound) {
		return schema.Document{ID: id}, nil
	}
	return result.Document, err
}

// eventView shows e as seen from actorID, who may be empty: nobody's view.
func (f *frame) eventView(e *schema.Event, d *schema.Document, actorID string) eventView {
	v := eventView{
		Event:         e,
		URL:           f.Links.Event(e.ID),
		When:          f.T.date(e.Date),
		RelationLabel: f.T.relation(e.Relation),
		AgentLink:     f.actorLink(e.Agent),
		TargetLink:    f.actorLink(e.Target),
		PlaceLink:     f.actorLink(e.Place),
		Attributed:    f.actorLink(e.AttributedTo),
		StatusLabel:   f.T.status(e.Status),
		Quote:         quote(e),
		Source: documentView{
			Title: d.Title, URL: external(d.URL), Publisher: d.Source, Published: f.T.date(d.Published),
		},
	}
	v.Quote.Lang = d.Lang
	if v.Source.Title == "" {
		v.Source.Title = e.Doc
	}
	if d.Published == "" {
		v.Source.Published.Text = ""
	}
	v.Arrow, v.ArrowText, v.OtherLink = "→", f.T.Acts, v.TargetLink
	if e.Agent == nil || e.Agent.ID != actorID {
		v.Arrow, v.ArrowText, v.OtherLink = "←", f.T.Undergoes, v.AgentLink
	}
	if r, _ := schema.RelationByID(e.Relation); r.Symmetric {
		v.Arrow, v.ArrowText = "↔", f.T.Mutual
	}
	return v
}

// sentence is the event in a few words: who, what, whom, and whether it is
// anything but a plain fact, since a title travels without its page.
func (v *eventView) sentence() string {
	s := v.RelationLabel
	if v.AgentLink != nil {
		s = v.AgentLink.Label + " " + s
	}
	if v.TargetLink != nil {
		s += " " + v.TargetLink.Label
	}
	if v.Status != schema.Asserted {
		s += " (" + v.StatusLabel + ")"
	}
	return s
}

// ShortRulebook is the beginning of the rulebook's hash, enough to compare by
// eye; the event's own page has all of it.
func (v *eventView) ShortRulebook() string {
	if len(v.Rulebook) > 12 {
		return v.Rulebook[:12]
	}
	return v.Rulebook
}
