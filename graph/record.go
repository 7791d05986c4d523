package graph

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"

	"github.com/entente-kg/entente/schema"
)

// The record is one bbolt file. Its buckets:
//
//	meta       format, id, and what the graph and the indexes are made of
//	documents  document id → head
//	texts      key of a document, number → piece of its text
//	facts      key of a document, number → block of its events
//	pending    document id → nothing: the graph may not say what the document says
//	decisions  number → Decision; there from the first one on
//	undone     number → Decision that was taken back; the same
//	log        number → Change; the same
//
// and its indexes, which follow from the documents and the decisions:
//
//	keys       key of a document → its id
//	events     key of an event → key of its document, its number there
//	actors     key of an actor → actorEntry
//	names      folded name, 0, key of an actor → nothing
//	times      key of an actor, kind, moment → Entry
//	ties       key of an actor, of the other, relation → number of events
//	mentions   key of an actor as it was read, of a document → nothing
//	sentences  key of a document, number of a block of its events → words of its sentences
//	relations  relation id → number of events
//	totals     what → number
//
// A document and what the indexes say of it change in one transaction, so
// they never disagree; only the graph can lag behind, and pending tells where.
// Documents are sealed; indexes are not, since they can be made anew.
const (
	recordFile = "record.db"
	graphFile  = "graph.db"

	// format is raised when older programs could not read the record any more.
	// Those of older formats are brought up to it when opened for writing.
	format = "4"
)

// Names of buckets and of the keys of meta.
const (
	metaBucket      = "meta"
	documentsBucket = "documents"
	textsBucket     = "texts"
	factsBucket     = "facts"
	pendingBucket   = "pending"
	decisionsBucket = "decisions"
	undoneBucket    = "undone"
	logBucket       = "log"

	keysBucket      = "keys"
	eventsBucket    = "events"
	actorsBucket    = "actors"
	namesBucket     = "names"
	timesBucket     = "times"
	tiesBucket      = "ties"
	mentionsBucket  = "mentions"
	sentencesBucket = "sentences"
	relationsBucket = "relations"
	totalsBucket    = "totals"

	formatKey  = "format"
	idKey      = "id"      // shared by record and graph, so that files of two stores are not taken for one
	viewKey    = "view"    // viewVersion of a complete graph; empty: being made
	quadsKey   = "quads"   // of the graph when it last agreed with the record
	decidedKey = "decided" // changes with the decisions
	indexKey   = "index"   // indexVersion; empty: they must be made anew
)

// indexes names the buckets that follow from the documents and decisions.
func indexes() []string {
	return []string{keysBucket, eventsBucket, actorsBucket, namesBucket, timesBucket, tiesBucket, mentionsBucket, sentencesBucket, relationsBucket, totalsBucket}
}

// indexVersion changes with what indexes depend on beside the documents.
func indexVersion() string {
	version := "2"
	for _, r := range schema.Relations() {
		version += " " + r.ID + r.CAMEO + r.PLOVER
	}
	k := keyOf(version)
	return hex.EncodeToString(k[:])
}

// lockTimeout is how long to wait for another process to let go of a store.
const lockTimeout = 300 * time.Millisecond

// growBytes is by how much the file of a large record grows at once.
const growBytes = 4 << 20

// openRecord opens the record of a store that exists, or makes one. What format
// it has is for the caller to see.
func openRecord(dir string, opts Options) (*bbolt.DB, error) {
	path := filepath.Join(dir, recordFile)
	there, err := size(path)
	if err != nil {
		return nil, err
	}
	if there == 0 {
		if err := mayBegin(dir, path, opts); err != nil {
			return nil, err
		}
	}
	db, err := openBolt(path, opts.ReadOnly)
	if err != nil {
		return nil, err
	}
	if there > 0 {
		err = checkFile(db, path, opts)
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// size is that of a file, 0 if there is none.
func size(path string) (int64, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	if info.IsDir() {
		return 0, fmt.Errorf("%s is a directory, not a file", path)
	}
	return info.Size(), nil
}

// mayBegin tells whether a record that is missing or empty may be made.
func mayBegin(dir, path string, opts Options) error {
	beside, err := size(filepath.Join(dir, graphFile))
	switch {
	case err != nil:
		return err
	case beside > 0:
		return fmt.Errorf("%w: %s is missing or empty, and %s beside it holds a graph: nothing was touched; put the record back with: entente restore BACKUP --store %s; or move the graph away and build the store anew from the documents",
			ErrDamaged, path, filepath.Join(dir, graphFile), dir)
	case opts.ReadOnly:
		return fmt.Errorf("%w: make one with: entente build PATH --store %s", ErrNoStore, dir)
	}
	return os.MkdirAll(dir, 0o700)
}

// openFile opens a bbolt file. What it cannot be is an ErrDamaged.
func openFile(path string, readOnly bool) (db *bbolt.DB, err error) {
	err = guard(func() (err error) {
		db, err = bbolt.Open(path, 0o600, &bbolt.Options{Timeout: lockTimeout, ReadOnly: readOnly})
		return err
	})
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return nil, fmt.Errorf("%w: wait for it to end, or ask the one that serves it", ErrInUse)
	case errors.Is(err, berrors.ErrInvalid) || errors.Is(err, berrors.ErrChecksum) || errors.Is(err, berrors.ErrVersionMismatch):
		return nil, fmt.Errorf("%w: %s is no file of a store, or its beginning is damaged: %w", ErrDamaged, path, err)
	case err != nil:
		return nil, err
	}
	db.AllocSize = growBytes
	return db, nil
}

func openBolt(path string, readOnly bool) (*bbolt.DB, error) {
	db, err := openFile(path, readOnly)
	if errors.Is(err, ErrDamaged) {
		return nil, lostRecord(path, err)
	}
	return db, err
}

func lostRecord(path string, err error) error {
	return fmt.Errorf("%w: the record %s cannot be read: save what can be found in it with: entente check --repair --store %s; or put a backup in its place with: entente restore BACKUP; or move it away and build the store anew from the documents: %w", ErrDamaged, path, filepath.Dir(path), err)
}

// unknownFormat is the error of a record that another program wrote.
func unknownFormat(found string) error {
	if _, err := strconv.ParseUint(found, 10, 16); err != nil {
		return fmt.Errorf("%w: it is no record of entente: its format is %q", ErrDamaged, found)
	}
	return fmt.Errorf("%w: its format is %s, this version reads %s: use the newer version", ErrNewer, found, format)
}

// checkFile finds, before anything is read, what would be read wrongly: files
// cut short, which would crash the program, and a head of the file that is
// damaged, where bbolt would silently go back to the transaction before.
func checkFile(db *bbolt.DB, path string, opts Options) error {
	err := checkLength(db, path)
	if errors.Is(err, ErrDamaged) {
		return lostRecord(path, err)
	}
	if err != nil || opts.Repair {
		return err
	}
	if err := checkHeads(path, db.Info().PageSize); err != nil {
		return fmt.Errorf("%w: %w: find out what else is with: entente check --repair", ErrDamaged, err)
	}
	return nil
}

// checkLength tells whether a file has all the pages it should have.
func checkLength(db *bbolt.DB, path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return guard(func() error {
		return db.View(func(tx *bbolt.Tx) error {
			if info.Size() < tx.Size() {
				return fmt.Errorf("%w: it was cut short: it has %d bytes of at least %d", ErrDamaged, info.Size(), tx.Size())
			}
			return nil
		})
	})
}

// metaValue returns a value of a record's meta bucket; empty if there is none.
func metaValue(tx *bbolt.Tx, at string) string {
	if meta := tx.Bucket([]byte(metaBucket)); meta != nil {
		return string(meta.Get([]byte(at)))
	}
	return ""
}

func setMeta(tx *bbolt.Tx, at, value string) error {
	return tx.Bucket([]byte(metaBucket)).Put([]byte(at), []byte(value))
}

// makeRecord makes the buckets of a new record.
func makeRecord(db *bbolt.DB, id string) error {
	return db.Update(func(tx *bbolt.Tx) error {
		if name, _ := tx.Cursor().First(); name != nil {
			return lostRecord(db.Path(), fmt.Errorf("it is no record of entente: it has a bucket %q", name))
		}
		for _, name := range append(indexes(), metaBucket, documentsBucket, textsBucket, factsBucket, pendingBucket) {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		for at, value := range map[string]string{formatKey: format, idKey: id, indexKey: indexVersion()} {
			if err := setMeta(tx, at, value); err != nil {
				return err
			}
		}
		return nil
	})
}

// newID returns an id for a new store.
func newID() string {
	b := make([]byte, 16)
	rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

// temporaryRecord opens a record that is gone when closed, even by a kill
// where the system allows to delete open files.
func temporaryRecord() (db *bbolt.DB, cleanup func(), err error) {
	dir, err := os.MkdirTemp("", "entente-")
	if err != nil {
		return nil, nil, fmt.Errorf("make a temporary store: %w", err)
	}
	cleanup = func() { os.RemoveAll(dir) }
	db, err = openRecord(dir, Options{})
	if err == nil {
		db.NoSync = true
		err = makeRecord(db, newID())
	}
	if err != nil {
		cleanup()
		return nil, nil, fmt.Errorf("make a temporary store: %w", err)
	}
	cleanup() // fails on Windows, so done again on Close
	return db, cleanup, nil
}
