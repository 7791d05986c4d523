package cayley

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"sync"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/quad"
	hidalgo "github.com/hidal-go/hidalgo/kv/bbolt"
	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// ErrNoGraph says that there is no complete database at a path.
var ErrNoGraph = errors.New("no graph there")

// A Graph is a set of quads. It is safe for use by many goroutines.
type Graph struct {
	path     string // empty: in memory
	readOnly bool
	id       string

	writing sync.Mutex   // one writer at a time
	reading sync.RWMutex // see the package's comment for when writers take it
	qs      cayley.QuadStore
	db      *bbolt.DB // under qs; nil: in memory
	broken  error     // why the database could not be opened again
}

// Memory returns an empty graph in memory.
func Memory() *Graph { return &Graph{qs: memstore.New()} }

// ID returns the id that the graph was made with; empty if it has none.
func (g *Graph) ID() string { return g.id }

// idBucket holds the graph's id as its only key. Cayley's buckets have other
// names and it does not look at this one.
const idBucket = "entente"

// Create makes an empty database in the file path, which must not exist.
func Create(path, id string) (*Graph, error) {
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: lockTimeout, OpenFile: createOnly})
	if err != nil {
		return nil, fmt.Errorf("make graph %s: %w", path, err)
	}
	err = initialize(db)
	if err == nil {
		err = db.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucket([]byte(idBucket))
			if err != nil {
				return err
			}
			return b.Put([]byte(id), nil)
		})
	}
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("make graph %s: %w", path, err)
	}
	if err := db.Close(); err != nil {
		return nil, fmt.Errorf("make graph %s: %w", path, err)
	}
	return Open(path, false)
}

// Open opens the database in the file path; ErrNoGraph if there is none, or
// one whose making was interrupted.
func Open(path string, readOnly bool) (*Graph, error) {
	g := &Graph{path: path, readOnly: readOnly}
	if err := g.open(); err != nil {
		return nil, fmt.Errorf("open graph %s: %w", path, err)
	}
	return g, nil
}

// lockTimeout is how long to wait for another process. The store holds a lock
// of its own before it comes here.
const lockTimeout = time.Second

// growBytes is by how much the file of a large graph grows at once.
const growBytes = 4 << 20

func createOnly(name string, flag int, perm os.FileMode) (*os.File, error) {
	return os.OpenFile(name, flag|os.O_CREATE|os.O_EXCL, perm)
}

func openOnly(name string, flag int, perm os.FileMode) (*os.File, error) {
	return os.OpenFile(name, flag&^os.O_CREATE, perm)
}

// options of every database: without no_bloom, filters take 600 MB.
func options() cayley.Options { return cayley.Options{kv.OptNoBloom: true} }

// byLabel is the index that finds the quads of a document.
func byLabel() kv.QuadIndex { return kv.QuadIndex{Dirs: []quad.Direction{quad.Label}} }

// initializing guards kv.DefaultQuadIndexes, the only way to give a new
// database its indexes.
var initializing sync.Mutex

func initialize(db *bbolt.DB) error {
	initializing.Lock()
	defer initializing.Unlock()
	before := kv.DefaultQuadIndexes
	defer func() { kv.DefaultQuadIndexes = before }()
	kv.DefaultQuadIndexes = append(slices.Clip(before), byLabel())
	return kv.Init(hidalgo.New(db), options())
}

func (g *Graph) open() error {
	if g.path == "" {
		return errors.New("a graph in memory cannot be opened again")
	}
	info, err := os.Stat(g.path)
	if errors.Is(err, os.ErrNotExist) || err == nil && info.Size() == 0 {
		return ErrNoGraph
	} else if err != nil {
		return err
	}
	db, err := bbolt.Open(g.path, 0o600, &bbolt.Options{
		Timeout: lockTimeout, ReadOnly: g.readOnly, OpenFile: openOnly,
	})
	if err != nil {
		return err
	}
	// A file cut short would crash the program when the missing part is read.
	if err := db.View(func(tx *bbolt.Tx) error {
		if info.Size() < tx.Size() {
			return fmt.Errorf("the file has %d bytes of at least %d", info.Size(), tx.Size())
		}
		if b := tx.Bucket([]byte(idBucket)); b != nil {
			id, _ := b.Cursor().First()
			g.id = string(id)
		}
		return nil
	}); err != nil {
		db.Close()
		return err
	}
	db.AllocSize = growBytes
	qs, err := kv.New(hidalgo.New(db), options())
	if errors.Is(err, cayley.ErrNotInitialized) {
		err = ErrNoGraph
	}
	if err != nil {
		db.Close()
		return err
	}
	g.qs, g.db = qs, db
	return nil
}

// Close closes the database, when those who read it are done.
func (g *Graph) Close() error {
	g.writing.Lock()
	defer g.writing.Unlock()
	g.reading.Lock()
	defer g.reading.Unlock()
	if g.broken != nil {
		return nil // closed already
	}
	g.broken = os.ErrClosed
	return g.qs.Close()
}

// Size returns the number of quads.
func (g *Graph) Size(ctx context.Context) (int64, error) {
	g.reading.RLock()
	defer g.reading.RUnlock()
	if g.broken != nil {
		return 0, g.broken
	}
	st, err := g.qs.Stats(ctx, false)
	if errors.Is(err, kv.ErrNoBucket) {
		return 0, nil // nothing was ever written
	}
	return st.Quads.Value, err
}

// Apply removes some quads and then adds others, in a transaction each. What
// is removed should be there, and what is added should not; no quad may be in
// both lists. After an error any part of the removal and the addition may have
// been done, each wholly or not at all.
func (g *Graph) Apply(ctx context.Context, remove, add []schema.Quad) error {
	g.writing.Lock()
	defer g.writing.Unlock()
	if err := g.transact(ctx, cayley.Delete, remove); err != nil {
		return fmt.Errorf("remove %d quads: %w", len(remove), err)
	}
	if err := g.transact(ctx, cayley.Add, add); err != nil {
		return fmt.Errorf("add %d quads: %w", len(add), err)
	}
	return nil
}

func (g *Graph) transact(ctx context.Context, action cayley.Procedure, quads []schema.Quad) (err error) {
	if len(quads) == 0 {
		return nil
	}
	deltas := make([]cayley.Delta, len(quads))
	for i, q := range quads {
		if q.Subject == "" || q.Predicate == "" || q.Graph == "" || q.Object.Kind == schema.IRITerm && q.Object.Value == "" {
			return fmt.Errorf("quad %+v is incomplete", q)
		}
		deltas[i] = cayley.Delta{Quad: toCayley(q), Action: action}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if g.path == "" || action == cayley.Delete {
		g.reading.Lock()
		defer g.reading.Unlock()
		if g.broken != nil {
			return g.broken
		}
		if err := g.applyDeltas(deltas); err != nil {
			return errors.Join(err, g.reopen())
		}
		return nil
	}
	// Only writers replace g.qs, and there is one writer: no lock to read it.
	if g.broken != nil {
		return g.broken
	}
	if err := g.applyDeltas(deltas); err != nil {
		g.reading.Lock()
		defer g.reading.Unlock()
		return errors.Join(err, g.reopen())
	}
	return nil
}

// applyDeltas turns a panic, which bbolt answers damaged pages with, into an
// error.
func (g *Graph) applyDeltas(deltas []cayley.Delta) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = panicked(p)
		}
	}()
	return g.qs.ApplyDeltas(deltas, cayley.IgnoreOpts{IgnoreDup: true, IgnoreMissing: true})
}

// ErrDamaged says that a database's file is not what was written.
var ErrDamaged = errors.New("graph is damaged")

// panicked makes an error of a panic. What Go says of one in its own words helps
// nobody.
func panicked(p any) error {
	if _, ok := p.(runtime.Error); ok {
		return fmt.Errorf("%w: a page of its file makes no sense", ErrDamaged)
	}
	return fmt.Errorf("%w: %v", ErrDamaged, p)
}

// reopen throws away the caches of a failed transaction.
func (g *Graph) reopen() error {
	if g.path == "" {
		return nil // the memory backend checks before it writes
	}
	if err := g.qs.Close(); err != nil {
		g.broken = fmt.Errorf("close graph %s after a failed write: %w", g.path, err)
		return g.broken
	}
	if err := g.open(); err != nil {
		g.broken = fmt.Errorf("open graph %s again after a failed write: %w", g.path, err)
	}
	return g.broken
}
