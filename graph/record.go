package graph

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// The record is one bbolt file. Its buckets:
//
//	meta       format, and the version of the quads that the graph is made of
//	documents  document id → document and events, see encode
//	pending    document id → nothing: the graph may not say what the document says
//	events     event id → eventEntry
//	actors     actor id → actorEntry
//	names      folded name, 0, actor id → nothing
//	relations  relation id → number of events
//	totals     what → number
//	decisions  number → Decision; there from the first one on
//
// A document and what the indexes say of it change in one transaction, so
// they never disagree; only the graph can lag behind, and pending tells where.
const (
	recordFile = "record.db"
	graphFile  = "graph.db"

	// format is raised when older programs could not read the record any more.
	format = "1"
	// formatDecisions is that of a record with decisions: a program that knows
	// of none would index documents without them.
	formatDecisions = "2"
)

// Names of buckets and of the keys of meta.
const (
	metaBucket      = "meta"
	documentsBucket = "documents"
	pendingBucket   = "pending"
	eventsBucket    = "events"
	actorsBucket    = "actors"
	namesBucket     = "names"
	relationsBucket = "relations"
	totalsBucket    = "totals"
	decisionsBucket = "decisions"

	formatKey = "format"
	viewKey   = "view" // schema.QuadsVersion of a complete graph; empty: being made
)

// lockTimeout is how long to wait for another process to let go of a store.
const lockTimeout = 300 * time.Millisecond

// openRecord opens the record of a store that exists, or makes one.
func openRecord(dir string, readOnly bool) (*bbolt.DB, error) {
	path := filepath.Join(dir, recordFile)
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) && readOnly {
		return nil, fmt.Errorf("%w: make one with: entente build PATH --store %s", ErrNoStore, dir)
	}
	existed := err == nil && info.Size() > 0
	if !readOnly {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, err
		}
	}
	var db *bbolt.DB
	err = guard(func() (err error) {
		db, err = bbolt.Open(path, 0o600, &bbolt.Options{Timeout: lockTimeout, ReadOnly: readOnly})
		return err
	})
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return nil, fmt.Errorf("%w: wait for it to end, or ask the one that serves it", ErrInUse)
	case errors.Is(err, ErrDamaged) || errors.Is(err, berrors.ErrInvalid) || errors.Is(err, berrors.ErrChecksum) || errors.Is(err, berrors.ErrVersionMismatch):
		return nil, damagedRecord(path, err)
	case err != nil:
		return nil, err
	}
	if existed {
		err = checkSize(db, path)
	}
	if err == nil {
		err = checkFormat(db, path, readOnly)
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

func damagedRecord(path string, err error) error {
	return fmt.Errorf("%w: the record %s cannot be read: restore it from a backup, or move it away and build the store anew from the documents: %w", ErrDamaged, path, err)
}

// checkSize finds files cut short, which would crash the program later.
func checkSize(db *bbolt.DB, path string) error {
	return db.View(func(tx *bbolt.Tx) error {
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		if info.Size() < tx.Size() {
			return damagedRecord(path, fmt.Errorf("it has %d bytes of at least %d", info.Size(), tx.Size()))
		}
		return nil
	})
}

// checkFormat tells whether this program can read the record. A new one gets
// its buckets.
func checkFormat(db *bbolt.DB, path string, readOnly bool) error {
	found := ""
	err := guard(func() error {
		return db.View(func(tx *bbolt.Tx) error {
			if meta := tx.Bucket([]byte(metaBucket)); meta != nil {
				found = string(meta.Get([]byte(formatKey)))
			}
			return nil
		})
	})
	switch {
	case err != nil:
		return damagedRecord(path, err)
	case found == format || found == formatDecisions:
		return nil
	case found != "":
		return fmt.Errorf("%w: its format is %s, this version reads %s: use the newer version", ErrNewer, found, formatDecisions)
	case readOnly:
		return fmt.Errorf("%w: %s is empty", ErrNoStore, path)
	}
	return db.Update(func(tx *bbolt.Tx) error {
		if name, _ := tx.Cursor().First(); name != nil {
			return damagedRecord(path, fmt.Errorf("it is no record of entente: it has a bucket %q", name))
		}
		for _, name := range [...]string{metaBucket, documentsBucket, pendingBucket, eventsBucket,
			actorsBucket, namesBucket, relationsBucket, totalsBucket} {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		return tx.Bucket([]byte(metaBucket)).Put([]byte(formatKey), []byte(format))
	})
}

// temporaryRecord opens a record that is gone when closed, even by a kill
// where the system allows to delete open files.
func temporaryRecord() (db *bbolt.DB, cleanup func(), err error) {
	dir, err := os.MkdirTemp("", "entente-")
	if err != nil {
		return nil, nil, fmt.Errorf("make a temporary store: %w", err)
	}
	cleanup = func() { os.RemoveAll(dir) }
	db, err = openRecord(dir, false)
	if err != nil {
		cleanup()
		return nil, nil, fmt.Errorf("make a temporary store: %w", err)
	}
	db.NoSync = true
	cleanup() // fails on Windows, so done again on Close
	return db, cleanup, nil
}
