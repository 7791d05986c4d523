package graph

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// The verdicts about reports.
const (
	JoinedByHand Verdict = "joined" // they are of one event
	PartedByHand Verdict = "parted" // the first one is not of the event of the second
)

// A DecidedJoin says of which reports something was decided. Reports are events of
// documents; the package join tells what becomes of the others.
type DecidedJoin struct {
	Verdict Verdict `json:"verdict"`
	Reports [2]Mark `json:"reports"`
}

// Join decides that two events, by their ids, are reports of one (JoinedByHand), or
// that the first is not of the event of the second (PartedByHand). Decisions hold
// in the order they were made: what comes later is the last word. Nothing is
// changed in what documents say.
func (s *Store) Join(ctx context.Context, verdict Verdict, a, b string, why Why) (Decision, error) {
	d := Decision{Why: why.utc()}
	err := s.decide(ctx, func(tx *bbolt.Tx, ds decisions) error {
		if a == b {
			return fmt.Errorf("%w: both are %s", ErrDecision, a)
		}
		if verdict != JoinedByHand && verdict != PartedByHand {
			return fmt.Errorf("%w: there is no verdict %q about reports", ErrDecision, verdict)
		}
		d.Join = &DecidedJoin{Verdict: verdict}
		for i, id := range [...]string{a, b} {
			e, doc, about, err := ds.asRead(tx, id)
			if err != nil {
				return err
			}
			if _, kept := judged(e, about); !kept {
				return fmt.Errorf("%w: %s was rejected: nothing happened that it reports", ErrDecision, id)
			}
			d.Join.Reports[i] = markOf(&e)
			d.Join.Reports[i].Doc = doc.ID
		}
		return d.keep(tx)
	}, &d)
	return d, err
}

// A Ruling is a decision about two reports that are there now.
type Ruling struct {
	Number  int // of the decision
	Apart   bool
	Reports [2]Report
}

// A Report is an event and its moment.
type Report struct {
	Moment Moment
	Event  schema.Event
}

// Rulings returns the decisions about reports in the order they were made; those
// of which a report is there no more, or cannot be read, are left out. One takes some
// ten microseconds, where its document was read anew in between as long as reading
// its document.
func (s *Snapshot) Rulings() (all []Ruling, err error) {
	for i := range s.ds.joins {
		d := &s.ds.joins[i]
		r := Ruling{Number: d.Number, Apart: d.Join.Verdict == PartedByHand}
		found := true
		for k := range d.Join.Reports {
			r.Reports[k], err = s.report(&d.Join.Reports[k])
			if errors.Is(err, ErrNotFound) || errors.Is(err, ErrDamaged) {
				found = false
				break
			}
			if err != nil {
				return nil, err
			}
		}
		if found && r.Reports[0].Moment != r.Reports[1].Moment {
			all = append(all, r)
		}
	}
	return all, s.ctx.Err()
}

// report finds the event of a mark.
func (s *Snapshot) report(m *Mark) (r Report, err error) {
	k := keyOf(m.ID)
	var at place
	if value := s.tx.Bucket([]byte(eventsBucket)).Get(k[:]); value != nil {
		at, err = decodePlace(value)
	} else {
		at, err = s.moved(m)
	}
	if err == nil {
		r, err = s.reportAt(at)
	}
	return r, err
}

func (s *Snapshot) reportAt(at place) (r Report, err error) {
	if r.Event, err = s.decided(at); err == nil {
		r.Moment, err = momentOf(&r.Event, at)
	}
	return r, err
}

// moved finds the event of a mark in a document that was read anew.
func (s *Snapshot) moved(m *Mark) (at place, err error) {
	read, err := readDocument(s.tx, m.Doc)
	if err != nil {
		return at, err
	}
	n := m.find(read.Events)
	if n < 0 {
		return at, notFound("event", m.ID)
	}
	return place{keyOf(m.Doc), n}, nil
}

// Report returns the event with that id and its moment; errors are those of Event.
func (s *Snapshot) Report(eventID string) (Report, error) {
	e, err := s.Event(eventID)
	if err != nil {
		return Report{}, err
	}
	k := keyOf(eventID)
	at, err := decodePlace(bytes.Clone(s.tx.Bucket([]byte(eventsBucket)).Get(k[:])))
	if err != nil {
		return Report{}, err
	}
	m, err := momentOf(&e, at)
	return Report{m, e}, err
}

// Decided counts the decisions about reports.
func (s *Snapshot) Decided() int { return len(s.ds.joins) }
