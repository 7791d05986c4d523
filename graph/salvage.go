package graph

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// What documents and decisions are kept in is sealed with its bucket and its key,
// so that each piece tells for itself what it is: it is found again also where
// the trees of the record's file are damaged.

// A salvage is what was found in the pages of a record.
type salvage struct {
	Documents int // all that were found, also those of which a part is missing
	Decisions int
	Unclear   int    // pieces of which several versions were found, and none was taken
	Kept      string // where the record's file is now
	Whole     bool   // pages that are in no use any more were left out
}

func (s *salvage) String() string {
	text := fmt.Sprintf("%d documents and %d decisions were found in its pages, and are the record now; the file that was is kept as %s; build from the same documents again, since some may be missing", s.Documents, s.Decisions, s.Kept)
	if s.Unclear > 0 {
		text += fmt.Sprintf("; %d pieces were there in several versions, of which none was taken", s.Unclear)
	}
	if !s.Whole {
		text += "; documents that were removed or changed may be as they were before"
	}
	return text
}

// salvageRecord makes a record of what can be found in the pages of the one in
// dir, and puts it in its place. Its indexes and its graph are yet to be made.
func salvageRecord(ctx context.Context, dir string) (found salvage, err error) {
	path := filepath.Join(dir, recordFile)
	f, err := os.Open(path)
	if err != nil {
		return found, err
	}
	defer f.Close()
	if err := os.Remove(path + ".new"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return found, err
	}
	db, err := openBolt(path+".new", false)
	if err != nil {
		return found, err
	}
	db.NoSync = true // all is synced at the end
	err = found.fill(ctx, f, db, graphID(dir))
	if err := errors.Join(err, closeTrimmed(db)); err != nil {
		return found, errors.Join(err, os.Remove(path+".new"))
	}
	if found.Documents == 0 {
		return found, os.Remove(path + ".new")
	}
	found.Kept = freeName(filepath.Join(dir, "record-before-repair.db"))
	if err := os.Link(path, found.Kept); err != nil {
		return found, err
	}
	if err := os.Rename(path+".new", path); err != nil {
		return found, err
	}
	return found, syncDir(dir)
}

// graphID is the id of the graph in dir, which is to be the record's again; a new
// one where it cannot be read.
func graphID(dir string) string {
	id := ""
	if graph, err := openView(filepath.Join(dir, graphFile), true); err == nil {
		id = graph.ID()
		graph.Close()
	}
	if id == "" {
		return newID()
	}
	return id
}

// fill puts every piece whose seal is right into a new record.
func (s *salvage) fill(ctx context.Context, f *os.File, db *bbolt.DB, id string) error {
	if err := makeRecord(db, id); err != nil {
		return err
	}
	r, err := newPageReader(f)
	if err != nil {
		return err
	}
	unclear := make(map[string]bool)
	b := salvageBatch{db: db, unclear: unclear}
	s.Whole, err = r.each(func(at, value []byte) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, bucket := range sealedBuckets() {
			if _, _, err := unsealPacked(bucket, at, value); err == nil && len(value) > sealSize {
				return b.put(bucket, at, value)
			}
		}
		return nil
	})
	if err == nil {
		err = b.flush()
	}
	if err != nil {
		return err
	}
	s.Unclear = len(unclear)
	return db.Update(func(tx *bbolt.Tx) error {
		if err := setMeta(tx, indexKey, ""); err != nil { // they are yet to be made
			return err
		}
		s.Documents = tx.Bucket([]byte(documentsBucket)).Stats().KeyN
		if b := tx.Bucket([]byte(decisionsBucket)); b != nil {
			s.Decisions = b.Stats().KeyN
		}
		return errors.Join(goOnFrom(tx, decisionsBucket, decisionsBucket, undoneBucket), goOnFrom(tx, logBucket, logBucket))
	})
}

// goOnFrom has a bucket number what it will hold from the last number that the
// others have on.
func goOnFrom(tx *bbolt.Tx, bucket string, others ...string) error {
	last := uint64(0)
	for _, other := range others {
		if b := tx.Bucket([]byte(other)); b != nil {
			if at, _ := b.Cursor().Last(); len(at) == 8 {
				last = max(last, binary.BigEndian.Uint64(at))
			}
		}
	}
	if last == 0 {
		return nil
	}
	b, err := tx.CreateBucketIfNotExists([]byte(bucket))
	if err != nil {
		return err
	}
	return b.SetSequence(last)
}

// sealedBuckets names the buckets whose values are sealed.
func sealedBuckets() []string {
	return []string{documentsBucket, textsBucket, factsBucket, decisionsBucket, undoneBucket, logBucket}
}

// A salvageBatch gathers pieces that are written together.
type salvageBatch struct {
	db      *bbolt.DB
	unclear map[string]bool // bucket, 0, key
	pieces  [][3][]byte     // bucket, key, value
	size    int
}

func (b *salvageBatch) put(bucket string, at, value []byte) error {
	b.pieces = append(b.pieces, [3][]byte{[]byte(bucket), bytes.Clone(at), bytes.Clone(value)})
	if b.size += len(at) + len(value); b.size > 4*pageBytes {
		return b.flush()
	}
	return nil
}

// flush writes the pieces. Of one that is there in two versions none is kept:
// nobody knows which of them belongs to the rest of its document.
func (b *salvageBatch) flush() error {
	err := b.db.Update(func(tx *bbolt.Tx) error {
		for _, p := range b.pieces {
			bucket, err := tx.CreateBucketIfNotExists(p[0])
			if err != nil {
				return err
			}
			name := string(p[0]) + "\x00" + string(p[1])
			switch before := bucket.Get(p[1]); {
			case b.unclear[name] || before != nil && bytes.Equal(before, p[2]):
			case before != nil:
				b.unclear[name] = true
				if err := bucket.Delete(p[1]); err != nil {
					return err
				}
			default:
				if err := bucket.Put(p[1], p[2]); err != nil {
					return err
				}
			}
		}
		return nil
	})
	b.pieces, b.size = nil, 0
	return err
}
