package cayley

import (
	"context"
	"fmt"
	"slices"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"github.com/entente-kg/entente/schema"
)

// Document returns the quads of one graph, in the order of schema.Quad.Compare.
func (g *Graph) Document(ctx context.Context, graph string) ([]schema.Quad, error) {
	var quads []schema.Quad
	err := g.read(ctx, quad.Label, graph, func(qs cayley.QuadStore, q cayley.Ref) error {
		stored, err := qs.Quad(q)
		if err != nil {
			return err
		}
		converted, err := fromCayley(stored)
		quads = append(quads, converted)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read the quads of %s: %w", graph, err)
	}
	slices.SortFunc(quads, schema.Quad.Compare)
	return quads, nil
}

// Subjects returns the subjects of the quads that have the object, an IRI, and
// one of the predicates: each once, whatever the number of such quads, in
// bytewise order. It takes time in proportion to all quads that have the object.
func (g *Graph) Subjects(ctx context.Context, object string, predicates ...string) ([]string, error) {
	var subjects []string
	err := g.subjects(ctx, object, predicates, &subjects)
	if err != nil {
		return nil, fmt.Errorf("read what points to %s: %w", object, err)
	}
	slices.Sort(subjects)
	return subjects, nil
}

func (g *Graph) subjects(ctx context.Context, object string, predicates []string, out *[]string) (err error) {
	defer rescue(&err)
	g.reading.RLock()
	defer g.reading.RUnlock()
	if g.broken != nil {
		return g.broken
	}
	wanted := make([]any, 0, len(predicates)) // keys of references
	for _, p := range predicates {
		ref, err := g.qs.ValueOf(quad.IRI(p))
		if err != nil {
			return err
		}
		if ref != nil {
			wanted = append(wanted, ref.Key())
		}
	}
	seen := make(map[any]bool)
	var refs []cayley.Ref
	err = g.each(ctx, quad.Object, object, func(q cayley.Ref) error {
		predicate, err := g.qs.QuadDirection(q, quad.Predicate)
		if err != nil || !slices.Contains(wanted, predicate.Key()) {
			return err
		}
		subject, err := g.qs.QuadDirection(q, quad.Subject)
		if err != nil || seen[subject.Key()] {
			return err
		}
		seen[subject.Key()] = true
		refs = append(refs, subject)
		return nil
	})
	if err != nil {
		return err
	}
	values, err := cayley.ValuesOf(ctx, g.qs, refs)
	if err != nil {
		return err
	}
	*out = make([]string, len(values))
	for i, v := range values {
		iri, ok := v.(quad.IRI)
		if !ok {
			return fmt.Errorf("%w: a subject is %v", ErrDamaged, v)
		}
		(*out)[i] = string(iri)
	}
	return nil
}

// read calls f with each quad that has the IRI in a direction. While it runs,
// nothing is removed.
func (g *Graph) read(ctx context.Context, d quad.Direction, iri string, f func(cayley.QuadStore, cayley.Ref) error) (err error) {
	defer rescue(&err)
	g.reading.RLock()
	defer g.reading.RUnlock()
	if g.broken != nil {
		return g.broken
	}
	return g.each(ctx, d, iri, func(q cayley.Ref) error { return f(g.qs, q) })
}

// each is read for those who hold the lock. The direction must be indexed.
func (g *Graph) each(ctx context.Context, d quad.Direction, iri string, f func(cayley.Ref) error) (err error) {
	ref, err := g.qs.ValueOf(quad.IRI(iri))
	if err != nil || ref == nil {
		return err
	}
	return g.eachOf(ctx, d, ref, f)
}

func (g *Graph) eachOf(ctx context.Context, d quad.Direction, ref cayley.Ref, f func(cayley.Ref) error) (err error) {
	it := g.qs.QuadIterator(d, ref).Iterate()
	defer func() {
		if e := it.Close(); err == nil {
			err = e
		}
	}()
	for it.Next(ctx) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f(it.Result()); err != nil {
			return err
		}
	}
	return it.Err()
}

// rescue turns a panic, which bbolt answers damaged pages with, into an error.
func rescue(err *error) {
	if p := recover(); p != nil {
		*err = panicked(p)
	}
}
