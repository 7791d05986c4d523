package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// Stats says what an Ingest did.
type Stats struct {
	Documents int `json:"documents"` // given
	Added     int `json:"added"`
	Replaced  int `json:"replaced"`
	Unchanged int `json:"unchanged"`
	Rejected  int `json:"rejected"` // not sound: the error says why
	Events    int `json:"events"`   // of the documents added or replaced
	QuadsIn   int `json:"quadsIn"`  // written to the graph
	QuadsOut  int `json:"quadsOut"` // taken from the graph
}

// batchQuads is about how many quads are written in one transaction: Cayley's
// speed on bbolt is nearly flat from there on, and memory is not.
const batchQuads = 10_000

// Ingest adds the documents and what they say, replacing what documents of the
// same ids said before. Unchanged documents are left alone. Documents that are
// not sound are left out, all others are stored; the error then joins what
// Validate found. When Ingest returns without an error, what it was given
// survives a crash; after an error or a crash each document is either as it
// was or as it was given.
func (s *Store) Ingest(ctx context.Context, results []schema.Result) (Stats, error) {
	readings := make([]Reading, len(results))
	for i := range results {
		readings[i].Result = results[i]
	}
	return s.IngestReadings(ctx, readings)
}

// IngestReadings is Ingest of results whose origin is known.
func (s *Store) IngestReadings(ctx context.Context, readings []Reading) (Stats, error) {
	s.writing.Lock()
	defer s.writing.Unlock()
	stats := Stats{Documents: len(readings)}
	if s.readOnly {
		return stats, advise(s.dir, ErrReadOnly)
	}
	if err := s.repair(ctx); err != nil {
		return stats, advise(s.dir, err)
	}
	var rejected []error
	seen := make(map[string]bool, len(readings))
	b := batch{store: s, stats: &stats}
	for i := range readings {
		r := &readings[i]
		err := r.Validate()
		if err == nil && seen[r.Document.ID] {
			err = fmt.Errorf("document %q is given twice: give each its own id", r.Document.ID)
		}
		if err != nil {
			stats.Rejected++
			rejected = append(rejected, err)
			continue
		}
		seen[r.Document.ID] = true
		b.changes = append(b.changes, change{id: r.Document.ID, now: r})
		if b.size += quadsPerEvent * (1 + len(r.Events)); b.size >= batchQuads || i == len(readings)-1 {
			if err := b.commit(ctx); err != nil {
				return stats, advise(s.dir, err)
			}
		}
	}
	if err := b.commit(ctx); err != nil {
		return stats, advise(s.dir, err)
	}
	return stats, errors.Join(rejected...)
}

// quadsPerEvent is an estimate, for the size of batches.
const quadsPerEvent = 7

// Remove takes a document and all it says out of the store; ErrNotFound if
// there is none.
func (s *Store) Remove(ctx context.Context, docID string) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.repair(ctx); err != nil {
		return advise(s.dir, err)
	}
	var stats Stats
	b := batch{store: s, stats: &stats, changes: []change{{id: docID}}}
	if err := b.commit(ctx); err != nil {
		return advise(s.dir, err)
	}
	if stats.Unchanged > 0 {
		return fmt.Errorf("document %q: %w", docID, ErrNotFound)
	}
	return nil
}

// A change is what becomes of a document; no now: it goes.
type change struct {
	id  string
	now *Reading
}

// A batch is the changes that are written together.
type batch struct {
	store   *Store
	stats   *Stats
	changes []change
	size    int  // in quads, estimated
	lost    bool // a document that was damaged changed
	told    Change
}

// commit writes the record with its marks, then the graph, then takes the
// marks away. The changes must be sound and no two of one document.
func (b *batch) commit(ctx context.Context) error {
	if len(b.changes) == 0 {
		return nil
	}
	s := b.store
	var changed differences
	before := *b.stats
	err := s.write(func(tx *bbolt.Tx) error {
		*b.stats, changed = before, nil
		b.told = Change{}
		x := newIndexer(tx)
		ds, err := s.decisions(tx)
		if err != nil {
			return err
		}
		for _, c := range b.changes {
			if err := ctx.Err(); err != nil {
				return err
			}
			change, err := b.record(tx, x, ds, c)
			if err != nil {
				return fmt.Errorf("document %q: %w", c.id, err)
			}
			if change != nil {
				changed = append(changed, *change)
			}
		}
		actors, err := x.flush()
		if err != nil {
			return err
		}
		changed = append(changed, actors...)
		if err := b.told.keep(tx, s.opened); err != nil {
			return err
		}
		return changed.note(tx)
	})
	if err != nil {
		*b.stats = before
		return err
	}
	b.changes, b.size = b.changes[:0], 0
	if b.lost {
		b.lost = false
		if err := s.reindex(ctx); err != nil {
			return err
		}
		return s.follow(ctx)
	}
	if len(changed) == 0 {
		return nil
	}
	for i := range changed {
		b.stats.QuadsOut += len(changed[i].remove)
		b.stats.QuadsIn += len(changed[i].add)
	}
	if err := s.at("recorded"); err != nil {
		return err
	}
	return s.applyAll(ctx, changed)
}

// record writes one document and its part of the indexes, and returns how the
// graph has to change; nil: not at all.
func (b *batch) record(tx *bbolt.Tx, x *indexer, ds decisions, c change) (*graphChange, error) {
	before, h, found, err := readStored(tx, c.id)
	var old schema.Result
	if err == nil && found {
		old, err = decode(c.id, &before, &h)
	}
	lost := errors.Is(err, ErrDamaged)
	if err != nil && !lost {
		return nil, err
	}
	var now stored
	if c.now != nil {
		if now, err = encode(&c.now.Result, &c.now.Origin); err != nil {
			return nil, err
		}
	}
	if !lost && (!found && c.now == nil || found && c.now != nil && same(&h, &before, &c.now.Result, &now)) {
		b.stats.Unchanged++
		if found && !bytes.Equal(before.head, now.head) { // of another origin
			err = putHead(tx, c.id, now.head)
		}
		return nil, err
	}
	var was, is []schema.Quad
	if found && !lost {
		if err := x.document(&old, ds, -1); err != nil {
			return nil, err
		}
		said, _ := ds.apply(&old)
		was = view(&said)
	}
	if c.now == nil {
		err = removeDocument(tx, c.id)
	} else {
		if found {
			b.stats.Replaced++
		} else {
			b.stats.Added++
		}
		b.stats.Events += len(c.now.Events)
		says, _ := ds.apply(&c.now.Result)
		is = view(&says)
		if err = putDocument(tx, c.id, &now); err == nil {
			err = x.document(&c.now.Result, ds, 1)
		}
	}
	b.told.note(c, found)
	if lost {
		// Nobody knows what the indexes and the graph have of it: the indexes are
		// made anew, and the graph is asked.
		b.lost = true
		if err == nil {
			err = setMeta(tx, indexKey, "")
		}
	}
	change := graphChange{mark: c.id}
	change.remove, change.add = difference(was, is)
	return &change, err
}

// difference returns what is only in was and what is only in is; both are in
// the order of schema.Quad.Compare.
func difference(was, is []schema.Quad) (remove, add []schema.Quad) {
	for len(was) > 0 && len(is) > 0 {
		switch order := was[0].Compare(is[0]); {
		case order < 0:
			remove, was = append(remove, was[0]), was[1:]
		case order > 0:
			add, is = append(add, is[0]), is[1:]
		default:
			was, is = was[1:], is[1:]
		}
	}
	return append(remove, was...), append(add, is...)
}
