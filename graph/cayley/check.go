package cayley

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"iter"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// Check compares the graph with what it should hold, document by document, and
// tells what differs. It looks at all that is kept of a quad: under its
// document, its subject and its object, and how often its values are counted
// to be used. It holds the values of the whole graph in memory.
func (g *Graph) Check(ctx context.Context, documents iter.Seq2[[]schema.Quad, error]) (faults []string, err error) {
	defer func() {
		if err != nil && ctx.Err() == nil {
			faults, err = append(faults, err.Error()), nil
		}
	}()
	defer rescue(&err)
	tell := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	uses := usage{make(map[quad.Value]int), make(map[quad.Value]int), make(map[quad.Value]int)}
	total := int64(0)
	for should, err := range documents {
		if err != nil {
			return faults, err
		}
		total += int64(len(should))
		uses.add(should)
		if len(should) == 0 {
			continue
		}
		is, err := g.Document(ctx, should[0].Graph)
		if err != nil {
			tell("what is said by %s cannot be read: %v", should[0].Graph, err)
		} else if more, fewer := differ(is, should); more+fewer > 0 {
			tell("%d statements too many and %d too few by %s", more, fewer, should[0].Graph)
		}
	}
	if size, err := g.Size(ctx); err != nil {
		return faults, err
	} else if size != total {
		tell("%d statements, not %d", size, total)
	}
	for _, index := range [...]struct {
		d    quad.Direction
		uses map[quad.Value]int
	}{{quad.Subject, uses.subjects}, {quad.Object, uses.objects}} {
		for value, want := range index.uses {
			if n, err := g.count(ctx, index.d, value); err != nil {
				return faults, err
			} else if n != want {
				tell("%d statements, not %d, with %v as %v", n, want, value, index.d)
			}
		}
	}
	return append(faults, g.checkCounts(uses.all)...), nil
}

// differ counts what is only in one of two ordered lists.
func differ(is, should []schema.Quad) (more, fewer int) {
	for len(is) > 0 && len(should) > 0 {
		switch order := is[0].Compare(should[0]); {
		case order < 0:
			more, is = more+1, is[1:]
		case order > 0:
			fewer, should = fewer+1, should[1:]
		default:
			is, should = is[1:], should[1:]
		}
	}
	return more + len(is), fewer + len(should)
}

// usage counts how often values stand in quads: in each place and in all.
type usage struct{ subjects, objects, all map[quad.Value]int }

func (u *usage) add(quads []schema.Quad) {
	for _, s := range quads {
		q := toCayley(s)
		u.subjects[q.Subject]++
		u.objects[q.Object]++
		for _, v := range [...]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			u.all[v]++
		}
	}
}

// count counts the quads that an index has for a value.
func (g *Graph) count(ctx context.Context, d quad.Direction, value quad.Value) (n int, err error) {
	g.reading.RLock()
	defer g.reading.RUnlock()
	if g.broken != nil {
		return 0, g.broken
	}
	ref, err := g.qs.ValueOf(value)
	if err != nil || ref == nil {
		return 0, err
	}
	err = g.eachOf(ctx, d, ref, func(q cayley.Ref) error {
		stored, err := g.qs.Quad(q)
		if err == nil && stored.Get(d) == value {
			n++
		}
		return err
	})
	return n, err
}

// checkCounts compares how often values are counted to be used, on which their
// removal depends. Cayley keeps that in buckets of "n" and two bytes of the
// value's hash.
func (g *Graph) checkCounts(uses map[quad.Value]int) (faults []string) {
	if g.db == nil {
		return nil
	}
	err := g.db.View(func(tx *bbolt.Tx) error {
		for value, want := range uses {
			hash := refs.HashOf(value)
			n := uint64(0)
			if b := tx.Bucket([]byte{'n', hash[0], hash[1]}); b != nil {
				n, _ = binary.Uvarint(b.Get(hash[:]))
			}
			if n != uint64(want) {
				faults = append(faults, fmt.Sprintf("%v is counted to be used %d times, not %d", value, n, want))
			}
		}
		kept := 0
		err := tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			if len(name) == 3 && bytes.HasPrefix(name, []byte("n")) {
				kept += b.Stats().KeyN
			}
			return nil
		})
		if kept != len(uses) {
			faults = append(faults, fmt.Sprintf("%d values are kept, not %d", kept, len(uses)))
		}
		return err
	})
	if err != nil {
		faults = append(faults, err.Error())
	}
	return faults
}

// DB is the file of the graph; nil in memory. It is for looking at its pages.
func (g *Graph) DB() *bbolt.DB { return g.db }
