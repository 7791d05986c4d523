package graph

import (
	"context"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// The graph holds what questions about who has to do with whom walk along: of a
// document its events, each with its relation, those who take part, place,
// status, date and attribution, and the direct triples of what is asserted; of
// an actor its classes, labels, memberships and identity elsewhere. What a
// document says stands under the document's name. What is said of an actor
// stands under the actor's own, once, however many documents say it: how many do
// is counted in the record.
//
// The words that say it, where they stand, the rule, further names and the
// document's metadata are in the record, a lookup by the event's id away; exports
// have all of it. Nothing here is said in other words than schema.Quads does.

// viewVersion changes whenever the graph is to hold something else, so that
// graphs made by another version are made anew.
const viewVersion = schema.QuadsVersion + " actors once"

// A documentView gathers what the graph holds of a document. Every quad is
// there once: events have ids of their own, and triples are asked for.
type documentView struct {
	all    []schema.Quad
	direct map[directTriple]bool
}

type directTriple struct{ agent, relation, target string }

// event adds an event, without its direct triple.
func (v *documentView) event(e *schema.Event) {
	iri := func(predicate, object string) {
		v.all = append(v.all, schema.Quad{Subject: e.ID, Predicate: predicate, Object: schema.Term{Value: object}})
	}
	iri(schema.RDFType, schema.RelationClass(e.Relation))
	iri(schema.PropStatus, schema.StatusIRI(e.Status))
	for _, role := range [...]struct {
		predicate string
		actor     *schema.Actor
	}{{schema.PropAgent, e.Agent}, {schema.PropTarget, e.Target}, {schema.PropPlace, e.Place}, {schema.PropAttributedTo, e.AttributedTo}} {
		if role.actor != nil {
			iri(role.predicate, role.actor.ID)
		}
	}
	if e.Date != "" {
		v.all = append(v.all, schema.Quad{Subject: e.ID, Predicate: schema.PropDate, Object: schema.Term{Kind: schema.LiteralTerm, Value: e.Date, Datatype: schema.TypeEDTF}})
	}
}

// triples adds the direct triples of the events.
func (v *documentView) triples(events []schema.Event) {
	for i := range events {
		e := &events[i]
		if e.Status != schema.Asserted || e.Agent == nil || e.Target == nil {
			continue
		}
		t := directTriple{e.Agent.ID, e.Relation, e.Target.ID}
		if v.direct == nil {
			v.direct = make(map[directTriple]bool)
		}
		if !v.direct[t] {
			v.direct[t] = true
			v.all = append(v.all, schema.Quad{Subject: t.agent, Predicate: schema.RelationProperty(t.relation), Object: schema.Term{Value: t.target}})
		}
	}
}

// quads returns what was gathered, in the order of schema.Quad.Compare.
func (v *documentView) quads(docID string) []schema.Quad {
	graph := schema.DocumentIRI(docID)
	for i := range v.all {
		v.all[i].Graph = graph
	}
	slices.SortFunc(v.all, schema.Quad.Compare)
	return v.all
}

// view returns what the graph holds of a document.
func view(r *schema.Result) []schema.Quad {
	v := documentView{all: make([]schema.Quad, 0, quadsPerEvent*len(r.Events))}
	for i := range r.Events {
		v.event(&r.Events[i])
	}
	v.triples(r.Events)
	return v.quads(r.Document.ID)
}

// quads returns what the graph holds of an actor, in the order of
// schema.Quad.Compare; nothing of one that no document speaks of.
func (a *actorEntry) quads() []schema.Quad {
	if a.Mentions == 0 {
		return nil
	}
	var all []schema.Quad
	add := func(predicate string, object schema.Term) {
		all = append(all, schema.Quad{Subject: a.ID, Predicate: predicate, Object: object, Graph: a.ID})
	}
	for class := range a.Classes {
		add(schema.RDFType, schema.Term{Value: schema.ClassIRI(schema.Class(class))})
	}
	for label := range a.Labels {
		if !utf8.ValidString(label) {
			label = strings.ToValidUTF8(label, "\uFFFD")
		}
		add(schema.RDFSLabel, schema.Term{Kind: schema.LiteralTerm, Value: label})
	}
	for same := range a.SameAs {
		add(schema.OWLSameAs, schema.Term{Value: same})
	}
	for of := range a.MemberOf {
		add(schema.SchemaMemberOf, schema.Term{Value: of})
	}
	slices.SortFunc(all, schema.Quad.Compare)
	return slices.Compact(all)
}

// views yields what the graph should hold, document by document and then actor
// by actor. Errors are those of Documents.
func (s *Store) views(ctx context.Context) iter.Seq2[[]schema.Quad, error] {
	return func(yield func([]schema.Quad, error) bool) {
		for r, err := range s.Documents(ctx) {
			var quads []schema.Quad
			if err == nil {
				quads = view(&r)
			}
			if !yield(quads, err) {
				return
			}
		}
		more := true
		err := pages(ctx, s.read, actorsBucket, func(_ uint64, _, values [][]byte) error {
			for _, value := range values {
				a, err := decodeActor(value)
				if err != nil {
					return err
				}
				if more = yield(a.quads(), nil); !more {
					return errEnough
				}
			}
			return nil
		})
		if more && err != nil {
			yield(nil, err)
		}
	}
}
