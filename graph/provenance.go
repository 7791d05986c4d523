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
func (ds decisions) eventsNow(ctx context.Context, tx *bbolt.Tx) (map[int]string, error) {
	ids := make(map[int]string)
	for doc := range ds.events {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		r, err := readDocument(tx, doc)
		if errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		for n, about := range ds.about(&r) {
			for _, d := range about {
				ids[d.Number] = r.Events[n].ID
			}
		}
	}
	return ids, nil
}

// quads says a decision. event is the id of the event it is about; empty: the
// text does not say it any more.
func (d *Decision) quads(event string) (quads []schema.Quad) {
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
	if e := d.Event; e != nil {
		if event == "" {
			event = e.ID
		}
		iri(schema.PROVUsed, event)
		iri(schema.PROVUsed, schema.DocumentIRI(e.Doc))
		text(schema.PropVerdict, string(e.Verdict))
	} else {
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
