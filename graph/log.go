package graph

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"time"

	"go.etcd.io/bbolt"
)

// A Change says which documents one write changed. Decisions say for themselves
// when they were made and taken back.
type Change struct {
	Number    int       `json:"number"`
	When      time.Time `json:"when"` // UTC
	Run       time.Time `json:"run"`  // when the store was opened by the program that did it
	Added     []string  `json:"added,omitempty"`
	Replaced  []string  `json:"replaced,omitempty"`
	Removed   []string  `json:"removed,omitempty"`
	Rulebooks []string  `json:"rulebooks,omitempty"` // hashes of those that added and replaced documents were read with
}

// note adds what becomes of a document to the change.
func (c *Change) note(of change, found bool) {
	switch {
	case of.now == nil:
		c.Removed = append(c.Removed, of.id)
		return
	case found:
		c.Replaced = append(c.Replaced, of.id)
	default:
		c.Added = append(c.Added, of.id)
	}
	for i := range of.now.Events {
		if book := of.now.Events[i].Rulebook; book != "" && !slices.Contains(c.Rulebooks, book) {
			c.Rulebooks = append(c.Rulebooks, book)
		}
	}
}

// keep adds the change to the record, if it is one.
func (c *Change) keep(tx *bbolt.Tx, run time.Time) error {
	if len(c.Added)+len(c.Replaced)+len(c.Removed) == 0 {
		return nil
	}
	b, err := tx.CreateBucketIfNotExists([]byte(logBucket))
	if err != nil {
		return err
	}
	n, err := b.NextSequence()
	if err != nil {
		return err
	}
	slices.Sort(c.Rulebooks)
	c.Number, c.When, c.Run = int(n), time.Now().UTC(), run
	value, err := json.Marshal(c)
	if err != nil {
		return err
	}
	b.FillPercent = 0.9 // keys come in order
	at := binary.BigEndian.AppendUint64(nil, n)
	return b.Put(at, seal(logBucket, at, value))
}

// readChange reads an entry of the log.
func readChange(at, value []byte) (c Change, err error) {
	if value, err = unseal(logBucket, at, value); err == nil {
		err = json.Unmarshal(value, &c)
	}
	if err != nil {
		return c, fmt.Errorf("%w: entry %x of its log: %w", ErrDamaged, at, err)
	}
	return c, nil
}

// Log yields the changes of documents, in the order they were made. An entry that
// is damaged comes as an ErrDamaged, and the next ones after it.
func (s *Store) Log(ctx context.Context) iter.Seq2[Change, error] {
	return func(yield func(Change, error) bool) {
		more := true
		err := pages(ctx, s.read, logBucket, func(_ uint64, keys, values [][]byte) error {
			for i := range keys {
				if more = yield(readChange(keys[i], values[i])); !more {
					return errEnough
				}
			}
			return nil
		})
		if more && err != nil {
			yield(Change{}, err)
		}
	}
}
