package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/cayley"
)

// A Finding is something about a store that is not as it was written.
type Finding struct {
	What   string `json:"what"`             // what is wrong, and where
	Do     string `json:"do"`               // what mends it, or did
	Doc    string `json:"doc,omitempty"`    // the document that is damaged, where it is one
	Mended bool   `json:"mended,omitempty"` // nothing is left to do
}

// maxFindings is how many of a kind are listed.
const maxFindings = 20

// A checkup goes through a store and gathers what is wrong.
type checkup struct {
	store  *Store
	record []Finding // a new file of the record mends these
	graph  []Finding // a new graph mends these
	docs   []Finding // reading documents again mends these
	lost   []string  // what keeps everything from being read
}

// Check looks at all that a store keeps: the pages of both files, the seal and
// the sense of every document and decision, every entry of every index, and the
// graph with its indexes and counts. Nothing is changed, unless it is to
// repair: then what can be made anew is. It takes about as long as making the
// store anew, and a temporary file of about the size of the indexes.
//
// An error means that the store could not be looked at; its being damaged is
// none.
func Check(ctx context.Context, dir string, repair bool) ([]Finding, error) {
	findings, err := check(ctx, dir, repair)
	return findings, advise(dir, err)
}

func check(ctx context.Context, dir string, repair bool) ([]Finding, error) {
	s := &Store{dir: dir, readOnly: !repair}
	db, err := openRecord(dir, Options{ReadOnly: !repair, Repair: true})
	if errors.Is(err, ErrDamaged) {
		return unreadable(ctx, dir, repair, err.Error())
	}
	if err != nil {
		return nil, err
	}
	s.record = db
	defer func() { s.Close() }()
	err = s.upToDate(ctx, repair)
	if errors.Is(err, ErrDamaged) {
		s.Close()
		return unreadable(ctx, dir, repair, err.Error())
	}
	if err != nil {
		return nil, err
	}
	c := &checkup{store: s}
	if err := c.checkRecord(ctx); err != nil {
		return nil, err
	}
	if len(c.lost) > 0 {
		s.Close()
		return unreadable(ctx, dir, repair, c.lost...)
	}
	if repair && len(c.record) > 0 {
		if err := c.repairRecord(ctx); err != nil {
			return nil, err
		}
	}
	if err := c.checkGraph(ctx); err != nil {
		return nil, err
	}
	if repair && len(c.graph) > 0 {
		if err := c.repairGraph(ctx); err != nil {
			return nil, err
		}
	}
	return append(append(c.record, c.graph...), c.docs...), nil
}

// unreadable is what is found where the record, or a part of it that nothing can
// be made without, cannot be read. To repair is to save what can be found in it.
func unreadable(ctx context.Context, dir string, repair bool, what ...string) (findings []Finding, err error) {
	do := "save what can be found in it with: entente check --repair --store " + dir + "; or put a backup in its place with: entente restore BACKUP --store " + dir
	if n, err := size(filepath.Join(dir, recordFile)); err != nil {
		return nil, err
	} else if n == 0 {
		do, repair = "put a backup in its place with: entente restore BACKUP --store "+dir, false
	}
	if repair {
		found, err := salvageRecord(ctx, dir)
		switch {
		case err != nil:
			return nil, err
		case found.Documents == 0:
			do = "nothing can be found in it: put a backup in its place with: entente restore BACKUP --store " + dir
		default:
			do = found.String()
			s, err := open(ctx, dir, Options{})
			if err != nil {
				return nil, err
			}
			for _, d := range s.Lost() {
				findings = append(findings, damagedDocument(dir, d))
			}
			if err := s.Close(); err != nil {
				return nil, err
			}
		}
	}
	var first []Finding
	limited(&first, do, what)
	return append(first, findings...), nil
}

// damagedDocument says what to do about a document that cannot be read.
func damagedDocument(dir string, d *DamagedError) Finding {
	return Finding{
		What: fmt.Sprintf("document %q: %v", d.Doc, d.Err), Doc: d.Doc,
		Do: fmt.Sprintf("read it again with: entente build FILE --store %s; or take it out with: entente remove %q --store %s", dir, d.Doc, dir),
	}
}

// repairRecord makes the record's file anew and looks whether that mended it. The
// file that was there is kept where something of it is left out.
func (c *checkup) repairRecord(ctx context.Context) error {
	s := c.store
	kept := freeName(filepath.Join(s.dir, "record-before-repair.db"))
	if err := os.Link(s.recordPath(), kept); err != nil {
		return err
	}
	if err := s.rewrite(ctx); err != nil {
		return errors.Join(err, os.Remove(kept))
	}
	again := &checkup{store: s}
	if err := again.checkRecord(ctx); err != nil {
		return err
	}
	c.docs = again.docs
	c.record = mended(c.record, again.record, "made anew")
	limited(&c.record, "put a backup in its place with: entente restore BACKUP --store "+s.dir, again.lost)
	if len(s.faults) == 0 {
		return os.Remove(kept)
	}
	for _, fault := range s.faults {
		c.record = slices.DeleteFunc(c.record, func(f Finding) bool { return f.What == fault })
	}
	first := len(c.record)
	limited(&c.record, "left out; the file that has it is kept as "+kept, s.faults)
	for i := range c.record[first:] {
		c.record[first+i].Mended = true
	}
	return nil
}

// repairGraph makes the graph anew and looks whether that mended it.
func (c *checkup) repairGraph(ctx context.Context) error {
	s := c.store
	if err := s.setAside(); err != nil {
		return err
	}
	if err := s.rebuild(ctx); err != nil {
		return err
	}
	if err := s.graph.Close(); err != nil {
		return err
	}
	s.graph = nil
	again := &checkup{store: s, docs: c.docs}
	if err := again.checkGraph(ctx); err != nil {
		return err
	}
	c.graph = mended(c.graph, again.graph, "made anew")
	return nil
}

// mended marks the findings that a second look does not show any more, with what
// was done, and adds what it shows for the first time.
func mended(all, left []Finding, done string) []Finding {
	still := make(map[string]bool)
	for _, f := range left {
		still[f.What] = true
	}
	for i := range all {
		if all[i].Mended = !still[all[i].What]; all[i].Mended {
			all[i].Do = done
		}
		delete(still, all[i].What)
	}
	for _, f := range left {
		if still[f.What] {
			all = append(all, f)
		}
	}
	return all
}

// upToDate brings a record of an older format up to date, to repair it.
func (s *Store) upToDate(ctx context.Context, repair bool) error {
	var found, index string
	err := s.read(func(tx *bbolt.Tx) error {
		found, index = metaValue(tx, formatKey), metaValue(tx, indexKey)
		return nil
	})
	switch {
	case errors.Is(err, ErrDamaged) || err == nil && found == format && (index == indexVersion() || repair):
		return nil // the check says what is wrong
	case err != nil:
		return err
	case repair && older(found) || found == "":
		return s.openRecord(ctx)
	case found == format || older(found):
		return fmt.Errorf("%w: bring it up to date with: entente build --store %s", ErrOlder, s.dir)
	}
	return s.openRecord(ctx)
}

// limited adds at most maxFindings of a kind.
func limited(to *[]Finding, do string, faults []string) {
	for i, fault := range faults {
		if i == maxFindings {
			*to = append(*to, Finding{What: fmt.Sprintf("and %d more like that", len(faults)-i), Do: do})
			return
		}
		*to = append(*to, Finding{What: fault, Do: do})
	}
}

// checkGraph compares the graph with the record.
func (c *checkup) checkGraph(ctx context.Context) error {
	s := c.store
	again := "make the graph anew with: entente check --repair --store " + s.dir
	var id, made string
	if err := s.read(func(tx *bbolt.Tx) error {
		id, made = metaValue(tx, idKey), metaValue(tx, viewKey)
		return nil
	}); err != nil {
		return err
	}
	found := func(faults ...string) { limited(&c.graph, again, faults) }
	graph, err := openView(s.graphPath(), s.readOnly)
	switch {
	case errors.Is(err, os.ErrPermission):
		return err
	case errors.Is(err, cayley.ErrNoGraph):
		found(fmt.Sprintf("the graph %s is missing or was never finished", s.graphPath()))
		return nil
	case err != nil:
		found(err.Error())
		return nil
	}
	s.graph = graph
	if graph.ID() != id {
		found(fmt.Sprintf("%s is the graph of another store; --repair sets it aside and makes this record's", s.graphPath()))
		return nil
	}
	if made != viewVersion {
		found("the graph was never finished, or by another version of entente")
		return nil
	}
	if err := checkHeads(s.graphPath(), graph.DB().Info().PageSize); err != nil {
		found(err.Error())
	}
	// Every page is read before those who would end the program at a bad one.
	err = guard(func() error {
		return graph.DB().View(func(tx *bbolt.Tx) error {
			return tx.ForEach(func(name []byte, _ *bbolt.Bucket) error { return readThrough(tx, string(name)) })
		})
	})
	if err != nil {
		found(fmt.Sprintf("the graph %s cannot be read: %v", s.graphPath(), err))
		return nil
	}
	faults, err := structure(graph.DB())
	if err != nil {
		return err
	}
	found(faults...)
	var pending []string
	if pending, err = s.pending(); err != nil {
		return err
	}
	if len(pending) > 0 {
		found(fmt.Sprintf("the writing of %d documents was interrupted; any command that writes the store finishes it", len(pending)))
		return nil
	}
	if len(c.docs) > 0 {
		return nil // what the graph should hold is not known until they are read again
	}
	faults, err = graph.Check(ctx, s.views(ctx))
	found(faults...)
	return err
}

// setAside closes the graph, if it is open, and, where it is another store's,
// gives its file another name: its record may be lost, and it be all that is
// left of it.
func (s *Store) setAside() error {
	if s.graph == nil {
		return nil
	}
	var id string
	if err := s.read(func(tx *bbolt.Tx) error {
		id = metaValue(tx, idKey)
		return nil
	}); err != nil {
		return err
	}
	foreign := s.graph.ID() != id && s.graph.ID() != ""
	err := s.graph.Close()
	s.graph = nil
	if err != nil || !foreign {
		return err
	}
	return os.Rename(s.graphPath(), freeName(filepath.Join(s.dir, "graph-of-another-store.db")))
}

// freeName returns the path, with a number if there is such a file.
func freeName(path string) string {
	name := path
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name
		}
		name = fmt.Sprintf("%s.%d", path, n)
	}
}
