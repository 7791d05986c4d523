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
	_, err = makeIndexes(ctx, s.record, s.record)
	return err
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
	if err := s.fill(ctx, db); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	db.NoSync = false
	if err := db.Sync(); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// fill copies the record into a new file and makes its indexes.
func (s *Store) fill(ctx context.Context, db *bbolt.DB) error {
	var id, found string
	meta := map[string]string{}
	err := s.read(func(tx *bbolt.Tx) error {
		found, id = metaValue(tx, formatKey), metaValue(tx, idKey)
		for _, at := range [...]string{viewKey, quadsKey, decidedKey} {
			meta[at] = metaValue(tx, at)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if legacy(found) {
		id, meta = newID(), nil // and a graph with that id
	}
	if err := makeRecord(db, id); err != nil {
		return err
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
		return err
	}
	if legacy(found) {
		err = s.convert(ctx, db)
	} else {
		for _, bucket := range [...]string{documentsBucket, textsBucket, factsBucket, pendingBucket, decisionsBucket} {
			if err = s.copyBucket(ctx, db, bucket); err != nil {
				break
			}
		}
	}
	if err != nil {
		return err
	}
	s.lost, err = makeIndexes(ctx, db, db)
	return err
}

// copyBucket copies a bucket of the record as it is.
func (s *Store) copyBucket(ctx context.Context, to *bbolt.DB, bucket string) error {
	return s.pages(ctx, bucket, func(sequence uint64, keys, values [][]byte) error {
		return to.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists([]byte(bucket))
			if err != nil {
				return err
			}
			b.FillPercent = 0.9 // keys come in order
			if err := b.SetSequence(sequence); err != nil {
				return err
			}
			for i := range keys {
				if err := b.Put(keys[i], values[i]); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// pages calls f with the content of a bucket of the record, about pageBytes at
// a time; not at all if there is no such bucket.
func (s *Store) pages(ctx context.Context, bucket string, f func(sequence uint64, keys, values [][]byte) error) error {
	var last []byte
	for {
		var keys, values [][]byte
		var sequence uint64
		err := s.read(func(tx *bbolt.Tx) error {
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
			return x.flush()
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
