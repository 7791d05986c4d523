package graph

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"time"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A Decision is what a person said: that two identifiers are one actor (a
// merge), that somebody else is meant in some documents (a split), that an event
// is wrong, right, or otherwise, or which reports are of one event. Decisions are part of the record, apart
// from what the documents say, which stays as it was read; whatever is asked,
// indexed, shown or exported is what the documents say under the decisions, in
// the order they were made. So they hold for documents that are read later, too.
// Those about one event add up. One that is taken back is kept apart, with who
// took it back and why.
type Decision struct {
	Number int           `json:"number"`          // from 1, in the order made; undone ones leave a gap
	From   string        `json:"from,omitempty"`  // the actor that is spoken of as Into
	Into   schema.Actor  `json:"into,omitzero"`   // as it was when the decision was made
	Docs   []string      `json:"docs,omitempty"`  // of a split: the documents it is about
	Event  *DecidedEvent `json:"event,omitempty"` // the event that it is about; nil: about something else
	Join   *DecidedJoin  `json:"join,omitempty"`  // the reports that it is about; nil: about something else
	Why
	Undone *Why `json:"undone,omitempty"` // of one that was taken back
}

// A Why says who decided something, when and why.
type Why struct {
	Reason string    `json:"reason"`
	By     string    `json:"by,omitempty"` // empty: unknown
	When   time.Time `json:"when"`         // UTC
}

// Split tells whether the decision is about some documents only.
func (d *Decision) Split() bool { return len(d.Docs) > 0 }

// about tells whether the decision says something of a document.
func (d *Decision) about(docID string) bool { return !d.Split() || slices.Contains(d.Docs, docID) }

// Identity tells whether the decision is about who is who.
func (d *Decision) Identity() bool { return d.Event == nil && d.Join == nil }

// Documents are the ids of the documents that the decision names; none: it is about
// all that speak of an actor.
func (d *Decision) Documents() []string {
	switch {
	case d.Event != nil:
		return []string{d.Event.Doc}
	case d.Join != nil:
		return []string{d.Join.Reports[0].Doc, d.Join.Reports[1].Doc}
	}
	return d.Docs
}

// Decisions returns the decisions that hold, in the order they were made.
func (s *Store) Decisions(ctx context.Context) (all []Decision, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		all, err = listDecisions(tx)
		return err
	})
	return all, err
}

// Undone returns the decisions that were taken back, in the order they were made.
func (s *Store) Undone(ctx context.Context) (all []Decision, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	err = s.read(func(tx *bbolt.Tx) error {
		all, err = readDecided(tx, undoneBucket)
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
			if d.Identity() && known[d.From] != known[d.Into.ID] {
				known[d.From], known[d.Into.ID], again = true, true, true
			}
		}
	}
	var some []Decision
	for _, d := range all {
		if d.Identity() && known[d.From] {
			some = append(some, d)
		}
	}
	return some
}

// readDecisions reads the decisions of a record.
func readDecisions(tx *bbolt.Tx) (decisions, error) {
	all, err := listDecisions(tx)
	return newDecisions(all), err
}

// decisions is readDecisions, which it does again only when they changed.
func (s *Store) decisions(tx *bbolt.Tx) (decisions, error) {
	version := metaValue(tx, decidedKey)
	if known := s.decided.Load(); known != nil && known.version == version {
		return known.decisions, nil
	}
	ds, err := readDecisions(tx)
	if err == nil {
		s.decided.Store(&knownDecisions{version, ds})
	}
	return ds, err
}

// knownDecisions are the decisions of a version of them.
type knownDecisions struct {
	version string
	decisions
}

// listDecisions reads the decisions of a record, in the order of their numbers.
func listDecisions(tx *bbolt.Tx) ([]Decision, error) { return readDecided(tx, decisionsBucket) }

func readDecided(tx *bbolt.Tx, bucket string) ([]Decision, error) {
	b := tx.Bucket([]byte(bucket))
	if b == nil {
		return nil, nil // nobody ever made one
	}
	var all []Decision
	err := b.ForEach(func(key, value []byte) error {
		d, err := readDecision(bucket, key, value)
		if err != nil {
			return fmt.Errorf("%w: leave it out with: entente check --repair", err)
		}
		all = append(all, d)
		return nil
	})
	return all, err
}

// readDecision reads a decision by its key.
func readDecision(bucket string, key, value []byte) (d Decision, err error) {
	number := new(big.Int).SetBytes(key) // what is damaged may have any length
	if value, err = unseal(bucket, key, value); err != nil {
		return d, fmt.Errorf("decision %d: %w", number, err)
	}
	if err := json.Unmarshal(value, &d); err != nil {
		return d, fmt.Errorf("%w: decision %d: %w", ErrDamaged, number, err)
	}
	return d, nil
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
	if err := anotherVersion(tx); err != nil {
		return err
	}
	return d.put(b, decisionsBucket)
}

// put writes a decision to a bucket.
func (d *Decision) put(b *bbolt.Bucket, bucket string) error {
	value, err := json.Marshal(d)
	if err != nil {
		return err
	}
	at := binary.BigEndian.AppendUint64(nil, uint64(d.Number))
	return b.Put(at, seal(bucket, at, value))
}

// takeBack moves a decision to those that hold no more.
func (d *Decision) takeBack(tx *bbolt.Tx, why Why) error {
	if err := anotherVersion(tx); err != nil {
		return err
	}
	b, err := tx.CreateBucketIfNotExists([]byte(undoneBucket))
	if err != nil {
		return err
	}
	d.Undone = &why
	if err := d.put(b, undoneBucket); err != nil {
		return err
	}
	return tx.Bucket([]byte(decisionsBucket)).Delete(binary.BigEndian.AppendUint64(nil, uint64(d.Number)))
}

// anotherVersion notes that the decisions changed.
func anotherVersion(tx *bbolt.Tx) error {
	n, err := tx.Bucket([]byte(metaBucket)).NextSequence()
	if err != nil {
		return err
	}
	return setMeta(tx, decidedKey, strconv.FormatUint(n, 10))
}
