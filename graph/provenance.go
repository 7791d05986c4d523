package graph

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// Provenance returns what is to be said of the decisions that hold, as RDF in a
// graph of their own, in the order of schema.Quad.Compare: an activity each, with
// what it is about, who decided, when, why, and what.
func (s *Store) Provenance(ctx context.Context) (quads []schema.Quad, err error) {
	err = s.read(func(tx *bbolt.Tx) error {
		all, err := listDecisions(tx)
		if err != nil {
			return err
		}
		events, err := newDecisions(all).eventsNow(ctx, tx)
		if err != nil {
			return err
		}
		quads = nil
		for i := range all {
			quads = append(quads, all[i].quads(events[all[i].Number])...)
		}
		return nil
	})
	slices.SortFunc(quads, schema.Quad.Compare)
	return quads, err
}

// eventsNow returns the ids of the events that decisions are about, by the number
// of the decision: those change when the text before them grows.
func (ds decisions) eventsNow(ctx context.Context, tx *bbolt.Tx) (map[int][]string, error) {
	ids := make(map[int][]string)
	var last string // document that was read
	var r schema.Result
	now := func(doc string, number int, mark *Mark) (err error) {
		if doc != last {
			if r, err = readDocument(tx, doc); errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) {
				r, err = schema.Result{}, nil
			}
			last = doc
		}
		if err != nil {
			return err
		}
		id := mark.ID
		if n := mark.find(r.Events); n >= 0 {
			id = r.Events[n].ID
		}
		ids[number] = append(ids[number], id)
		return ctx.Err()
	}
	for doc, all := range ds.events {
		for i := range all {
			if err := now(doc, all[i].Number, &all[i].Event.Mark); err != nil {
				return nil, err
			}
		}
	}
	for _, d := range ds.joins {
		for i := range d.Join.Reports {
			if err := now(d.Join.Reports[i].Doc, d.Number, &d.Join.Reports[i]); err != nil {
				return nil, err
			}
		}
	}
	return ids, nil
}

// quads says a decision. events are the ids of the events it is about.
func (d *Decision) quads(events []string) (quads []schema.Quad) {
	add := func(predicate string, object schema.Term) {
		quads = append(quads, schema.Quad{Subject: fmt.Sprintf("%s%d", schema.DecisionURN, d.Number), Predicate: predicate, Object: object, Graph: schema.DecisionGraph})
	}
	iri := func(predicate, value string) { add(predicate, schema.Term{Kind: schema.IRITerm, Value: value}) }
	text := func(predicate, value string) {
		if value != "" {
			add(predicate, schema.Term{Kind: schema.LiteralTerm, Value: value})
		}
	}
	iri(schema.RDFType, schema.PROVActivity)
	for _, event := range events {
		iri(schema.PROVUsed, event)
	}
	switch {
	case d.Event != nil:
		iri(schema.PROVUsed, schema.DocumentIRI(d.Event.Doc))
		text(schema.PropVerdict, string(d.Event.Verdict))
	case d.Join != nil:
		text(schema.PropVerdict, string(d.Join.Verdict))
	default:
		iri(schema.PROVUsed, d.From)
		iri(schema.PropInto, d.Into.ID)
		for _, doc := range d.Docs {
			iri(schema.PROVUsed, schema.DocumentIRI(doc))
		}
		verdict := "merged"
		if d.Split() {
			verdict = "split"
		}
		text(schema.PropVerdict, verdict)
	}
	text(schema.DCCreator, d.By)
	text(schema.RDFSComment, d.Reason)
	add(schema.PROVEnded, schema.Term{Kind: schema.LiteralTerm, Value: d.When.UTC().Format(time.RFC3339), Datatype: schema.XSDDateTime})
	return quads
}
