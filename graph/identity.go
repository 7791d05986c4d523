package graph

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// decisions are what people decided, in the order they were made: who is who,
// about single events by the document that says them, and about reports of one.
type decisions struct {
	identities []Decision
	events     map[string][]Decision
	joins      []Decision
}

func newDecisions(all []Decision) decisions {
	var ds decisions
	for _, d := range all {
		switch {
		case d.Join != nil:
			ds.joins = append(ds.joins, d)
			continue
		case d.Event == nil:
			ds.identities = append(ds.identities, d)
			continue
		}
		if ds.events == nil {
			ds.events = make(map[string][]Decision)
		}
		ds.events[d.Event.Doc] = append(ds.events[d.Event.Doc], d)
	}
	return ds
}

func (ds decisions) none() bool { return len(ds.identities) == 0 && len(ds.events) == 0 }

// who returns the actor that a document's actor is under the decisions: itself
// where there are none about it. text is the document's.
func (ds decisions) who(a *schema.Actor, docID, text string) *schema.Actor {
	if a == nil {
		return nil
	}
	is := a
	for i := range ds.identities {
		d := &ds.identities[i]
		if d.From != is.ID || !d.about(docID) {
			continue
		}
		names := is.Labels
		if d.Split() {
			// What else the other one is called does not concern this one.
			names = slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !strings.Contains(text, n) })
		}
		into := d.Into
		into.MemberOf, into.Inferred = is.MemberOf, is.Inferred
		into.Labels = []string{into.Label}
		for _, n := range names {
			if n != into.Label {
				into.Labels = append(into.Labels, n)
			}
		}
		is = &into
	}
	if of := ds.follow(is.MemberOf); of != is.MemberOf {
		member := *is
		if member.MemberOf = of; of == member.ID {
			member.MemberOf = ""
		}
		is = &member
	}
	return is
}

// event returns an event under the decisions; ok is false where nothing is
// left of it, since nobody meets himself.
func (ds decisions) event(e schema.Event, text string) (_ schema.Event, ok bool) {
	apart := e.Agent == nil || e.Target == nil || e.Agent.ID != e.Target.ID
	e.Agent, e.Target = ds.who(e.Agent, e.Doc, text), ds.who(e.Target, e.Doc, text)
	e.Place, e.AttributedTo = ds.who(e.Place, e.Doc, text), ds.who(e.AttributedTo, e.Doc, text)
	return e, !apart || e.Agent == nil || e.Target == nil || e.Agent.ID != e.Target.ID
}

// apply returns what a document says under the decisions, and the place of
// each event among all that were read; nil: their places are the same. Events
// that say the same of the same actors, because two of them are one, are one.
// Their ids stay those of what was read, so that addresses of events last.
func (ds decisions) apply(r *schema.Result) (schema.Result, []int) {
	if !ds.touch(r) {
		return *r, nil
	}
	out := schema.Result{Document: r.Document, Events: make([]schema.Event, 0, len(r.Events))}
	places := make([]int, 0, len(r.Events))
	said := make(map[string]bool, len(r.Events))
	about := ds.about(r)
	for i := range r.Events {
		e, ok := judged(r.Events[i], about[i])
		if ok {
			e, ok = ds.event(e, r.Document.Text)
		}
		if !ok {
			continue
		}
		if what := schema.EventID(&e); !said[what] {
			said[what] = true
			out.Events, places = append(out.Events, e), append(places, i)
		}
	}
	return out, places
}

// touch tells whether a decision is about an event or an actor of r.
func (ds decisions) touch(r *schema.Result) bool {
	return len(ds.events[r.Document.ID]) > 0 || ds.speaksOf(r)
}

// speaksOf tells whether a decision about who is who is about an actor of r.
func (ds decisions) speaksOf(r *schema.Result) bool {
	for i := range ds.identities {
		d := &ds.identities[i]
		if !d.about(r.Document.ID) {
			continue
		}
		for k := range r.Events {
			e := &r.Events[k]
			for _, a := range [...]*schema.Actor{e.Agent, e.Target, e.Place, e.AttributedTo} {
				if a != nil && (a.ID == d.From || a.MemberOf == d.From) {
					return true
				}
			}
		}
	}
	return false
}

// sources are the identifiers that the decisions can turn into id, and id.
func (ds decisions) sources(id string) []string {
	all := []string{id}
	for i := 0; i < len(all); i++ {
		for _, d := range ds.identities {
			if d.Into.ID == all[i] && !slices.Contains(all, d.From) {
				all = append(all, d.From)
			}
		}
	}
	return all
}

// merged returns the merge that took an actor's place, or nil.
func (ds decisions) merged(id string) *Decision {
	for i := len(ds.identities) - 1; i >= 0; i-- {
		if d := &ds.identities[i]; d.From == id && !d.Split() {
			return d
		}
	}
	return nil
}

// follow returns the id of the actor that merges make of one.
func (ds decisions) follow(id string) string {
	for i := range ds.identities {
		if d := &ds.identities[i]; d.From == id && !d.Split() {
			id = d.Into.ID
		}
	}
	return id
}
