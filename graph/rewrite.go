package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// rewrite makes the record's file anew, from its documents and decisions, and
// puts it in the place of the old one when it is whole: an interruption leaves
// the old one. What of documents cannot be read is taken over as it is. The
// caller holds s.writing or has the store for itself.
func (s *Store) rewrite(ctx context.Context) (err error) {
	path := filepath.Join(s.dir, recordFile)
	fresh, err := s.rewritten(ctx, path+".new")
	if err != nil {
		os.Remove(path + ".new")
		return fmt.Errorf("write the record anew: %w", err)
	}
	s.swap.Lock()
	defer s.swap.Unlock()
	return s.replaceRecord(fresh)
}

// replaceRecord puts the file of fresh, which lies beside the record's as *.new, in
// its place. The caller holds s.swap.
func (s *Store) replaceRecord(fresh *bbolt.DB) error {
	path := filepath.Join(s.dir, recordFile)
	if err := os.Rename(path+".new", path); err != nil {
		return errors.Join(err, fresh.Close())
	}
	old := s.record
	s.record = fresh
	s.rewrites++
	return errors.Join(syncDir(s.dir), old.Close())
}

// reindex makes the indexes anew.
func (s *Store) reindex(ctx context.Context) error {
	if s.dir != "" {
		return s.rewrite(ctx)
	}
	before := s.actorFacts()
	err := s.write(func(tx *bbolt.Tx) error {
		for _, name := range indexes() {
			if err := tx.DeleteBucket([]byte(name)); err != nil {
				return err
			}
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		return setMeta(tx, indexKey, indexVersion())
	})
	if err != nil {
		return err
	}
	if _, err = makeIndexes(ctx, s.record, s.record); err != nil {
		return err
	}
	return s.write(func(tx *bbolt.Tx) error { return markActors(before, tx) })
}

func (s *Store) rewritten(ctx context.Context, path string) (*bbolt.DB, error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	db, err := openBolt(path, false)
	if err != nil {
		return nil, err
	}
	db.NoSync = true // all is synced at the end
	s.faults, err = copyRecord(ctx, s.read, db)
	if err == nil {
		s.lost, err = makeIndexes(ctx, db, db)
		s.walked = true
	}
	if err == nil {
		before := s.actorFacts()
		err = db.Update(func(tx *bbolt.Tx) error { return markActors(before, tx) })
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	db.NoSync = false
	if err := db.Sync(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// transacting runs a function in a transaction.
type transacting func(func(*bbolt.Tx) error) error

// copyRecord copies a record into a new file, whose indexes are yet to be made. What
// of documents cannot be read is taken over as it is. What helps nobody is left
// out, and is the faults: decisions that cannot be read, and texts and facts of
// no document.
func copyRecord(ctx context.Context, read transacting, db *bbolt.DB) (faults []string, err error) {
	var id, found string
	meta := map[string]string{}
	err = read(func(tx *bbolt.Tx) error {
		found, id = metaValue(tx, formatKey), metaValue(tx, idKey)
		for _, at := range [...]string{viewKey, quadsKey, decidedKey} {
			meta[at] = metaValue(tx, at)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if legacy(found) {
		id, meta = newID(), nil // and a graph with that id
	}
	if err := makeRecord(db, id); err != nil {
		return nil, err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		for at, value := range meta {
			if err := setMeta(tx, at, value); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if legacy(found) {
		return nil, convert(ctx, read, db)
	}
	c := recordCopy{read: read, to: db, known: make(map[key]bool), orphans: make(map[key]bool)}
	for _, bucket := range [...]string{documentsBucket, textsBucket, factsBucket, pendingBucket, decisionsBucket, undoneBucket, logBucket} {
		if err := c.bucket(ctx, bucket); err != nil {
			return nil, err
		}
	}
	return c.faults, nil
}

// A recordCopy is the copying of a record's buckets.
type recordCopy struct {
	read    transacting
	to      *bbolt.DB
	known   map[key]bool // keys of the documents
	orphans map[key]bool // keys of texts and facts of no document
	faults  []string
}

// bucket copies a bucket. That of the documents comes first.
func (c *recordCopy) bucket(ctx context.Context, bucket string) error {
	return pages(ctx, c.read, bucket, func(sequence uint64, keys, values [][]byte) error {
		return c.to.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists([]byte(bucket))
			if err != nil {
				return err
			}
			b.FillPercent = 0.9 // keys come in order
			if err := b.SetSequence(sequence); err != nil {
				return err
			}
			for i := range keys {
				if !c.wanted(bucket, keys[i], values[i]) {
					continue
				}
				if err := b.Put(keys[i], values[i]); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

func (c *recordCopy) wanted(bucket string, at, value []byte) bool {
	switch bucket {
	case documentsBucket:
		if fault := notNamed(at, value); fault != "" {
			c.faults = append(c.faults, fault)
			return false
		}
		c.known[keyOf(string(at))] = true
	case textsBucket, factsBucket:
		var k key
		copy(k[:], at)
		if c.known[k] {
			return true
		}
		if !c.orphans[k] {
			c.orphans[k] = true
			c.faults = append(c.faults, orphanFault(k))
		}
		return false
	case decisionsBucket, undoneBucket, logBucket:
		if err := readable(bucket, at, value); err != nil {
			c.faults = append(c.faults, err.Error())
			return false
		}
	}
	return true
}

// readable tells why a decision or an entry of the log cannot be read.
func readable(bucket string, at, value []byte) error {
	if bucket == logBucket {
		_, err := readChange(at, value)
		return err
	}
	_, err := readDecision(bucket, at, value)
	return err
}

// notNamed tells what is wrong with a damaged document of which not even the id
// is one, so that nobody could name it to take it out; empty: nothing.
func notNamed(id, value []byte) string {
	d := schema.Document{ID: string(id)}
	if d.Validate() == nil {
		return ""
	}
	if _, err := unseal(documentsBucket, id, value); err == nil {
		return ""
	}
	return fmt.Sprintf("a document whose id is damaged, %q", id)
}

func orphanFault(k key) string {
	return fmt.Sprintf("text or facts of a document of which nothing else is there, %x", k)
}

// pages calls f with the content of a bucket of a record, about pageBytes at a
// time; not at all if there is no such bucket.
func pages(ctx context.Context, read transacting, bucket string, f func(sequence uint64, keys, values [][]byte) error) error {
	var last []byte
	for {
		var keys, values [][]byte
		var sequence uint64
		err := read(func(tx *bbolt.Tx) error {
			keys, values = nil, nil
			b := tx.Bucket([]byte(bucket))
			if b == nil {
				return nil
			}
			sequence = b.Sequence()
			c := b.Cursor()
			at, value := c.First()
			if last != nil {
				if at, value = c.Seek(last); bytes.Equal(at, last) {
					at, value = c.Next()
				}
			}
			for size := 0; at != nil && size < pageBytes; at, value = c.Next() {
				keys, values = append(keys, bytes.Clone(at)), append(values, bytes.Clone(value))
				size += len(at) + len(value)
			}
			return nil
		})
		if err == nil {
			err = ctx.Err()
		}
		if err != nil || len(keys) == 0 {
			return err
		}
		if err := f(sequence, keys, values); err != nil {
			return err
		}
		last = keys[len(keys)-1]
	}
}

// pageBytes is how much is held in memory, or read in one transaction, at once.
const pageBytes = 1 << 20

// makeIndexes fills empty indexes in to with what the documents of from say. lost
// are those that could not be read.
func makeIndexes(ctx context.Context, from, to *bbolt.DB) (lost []*DamagedError, err error) {
	var ds decisions
	if err := guard(func() error {
		return from.View(func(tx *bbolt.Tx) (err error) {
			ds, err = readDecisions(tx)
			return err
		})
	}); err != nil {
		return nil, err
	}
	read := func(f func(*bbolt.Tx) error) error { return guard(func() error { return from.View(f) }) }
	var page []schema.Result
	var ids []string
	flush := func() error {
		err := to.Update(func(tx *bbolt.Tx) error {
			for _, id := range ids {
				k := keyOf(id)
				if err := tx.Bucket([]byte(keysBucket)).Put(k[:], []byte(id)); err != nil {
					return err
				}
			}
			x := newIndexer(tx)
			for i := range page {
				if err := x.document(&page[i], ds, 1); err != nil {
					return fmt.Errorf("document %q: %w", page[i].Document.ID, err)
				}
			}
			_, err := x.flush()
			return err
		})
		page, ids = page[:0], ids[:0]
		return err
	}
	size := 0
	for r, err := range readAll(ctx, read) {
		var damage *DamagedError
		switch {
		case errors.As(err, &damage):
			lost = append(lost, damage)
			ids = append(ids, damage.Doc)
			continue
		case err != nil:
			return lost, err
		}
		page, ids = append(page, r.Result), append(ids, r.Document.ID)
		if size += len(r.Document.Text) + 1000*len(r.Events); size > 4*pageBytes {
			size = 0
			if err := flush(); err != nil {
				return lost, err
			}
		}
	}
	return lost, flush()
}

// syncDir makes a renaming in a directory last.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	// Some file systems cannot sync a directory; they have done what they can.
	_ = d.Sync()
	return nil
}
