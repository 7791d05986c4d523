package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A Decision is what a person said about who is who: that two identifiers are
// one actor (a merge), or that somebody else is meant in some documents (a
// split). Decisions are part of the record, apart from what the documents say,
// which stays as it was read; whatever is asked, indexed, shown or exported is
// what the documents say under the decisions, in the order they were made. So
// they hold for documents that are read later, too.
type Decision struct {
	Number int          `json:"number"`         // from 1, in the order made; undone ones leave a gap
	From   string       `json:"from"`           // the actor that is spoken of as Into
	Into   schema.Actor `json:"into"`           // as it was when the decision was made
	Docs   []string     `json:"docs,omitempty"` // of a split: the documents it is about
	Reason string       `json:"reason"`
	When   time.Time    `json:"when"` // UTC
}

// Split tells whether the decision is about some documents only.
func (d *Decision) Split() bool { return len(d.Docs) > 0 }

// about tells whether the decision says something of a document.
func (d *Decision) about(docID string) bool { return !d.Split() || slices.Contains(d.Docs, docID) }

// Decisions returns the decisions that hold, in the order they were made.
func (s *Store) Decisions(ctx context.Context) (all []Decision, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		all, err = readDecisions(tx)
		return err
	})
	return all, err
}

// Concerning returns those of the decisions that have to do with an actor, by
// way of others too.
func Concerning(all []Decision, id string) []Decision {
	known := map[string]bool{id: true}
	for again := true; again; {
		again = false
		for _, d := range all {
			if known[d.From] != known[d.Into.ID] {
				known[d.From], known[d.Into.ID], again = true, true, true
			}
		}
	}
	var some []Decision
	for _, d := range all {
		if known[d.From] {
			some = append(some, d)
		}
	}
	return some
}

// readDecisions reads the decisions of a record, in the order of their numbers.
func readDecisions(tx *bbolt.Tx) (decisions, error) {
	b := tx.Bucket([]byte(decisionsBucket))
	if b == nil {
		return nil, nil // nobody ever made one
	}
	var all decisions
	err := b.ForEach(func(key, value []byte) error {
		var d Decision
		value, err := unseal(decisionsBucket, key, value)
		if err != nil {
			return fmt.Errorf("decision %x: %w", key, err)
		}
		if err := json.Unmarshal(value, &d); err != nil {
			return fmt.Errorf("%w: decision %x: %w", ErrDamaged, key, err)
		}
		all = append(all, d)
		return nil
	})
	return all, err
}

// keep adds a decision to the record and gives it its number.
func (d *Decision) keep(tx *bbolt.Tx) error {
	b, err := tx.CreateBucketIfNotExists([]byte(decisionsBucket))
	if err != nil {
		return err
	}
	n, err := b.NextSequence()
	if err != nil {
		return err
	}
	d.Number = int(n)
	var value bytes.Buffer
	if err := json.NewEncoder(&value).Encode(d); err != nil {
		return err
	}
	at := binary.BigEndian.AppendUint64(nil, n)
	return b.Put(at, seal(decisionsBucket, at, value.Bytes()))
}

// forget takes a decision out of the record.
func (d *Decision) forget(tx *bbolt.Tx) error {
	return tx.Bucket([]byte(decisionsBucket)).Delete(binary.BigEndian.AppendUint64(nil, uint64(d.Number)))
}
