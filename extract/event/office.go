package event

import (
	"cmp"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/schema"
)

// offices are what is remembered of the offices that a document names.
type offices struct {
	known map[[3]string]bool // persons, what they were said to hold office of, and which
	dated int                // how many of the window's have their period
}

func newOffices() offices { return offices{known: make(map[[3]string]bool)} }

// holdings makes the records of the offices that the window names.
func (f *Finder) holdings() {
	f.offices.dated = 0
	known := f.offices.known
	const most = 10_000 // offices that are known not to be new
	if len(known) > most {
		clear(known)
	}
	for _, p := range f.who.Positions() {
		key := [3]string{p.Person.ID, p.Of.ID, strings.ToLower(p.Role)}
		if known[key] {
			continue
		}
		known[key] = true
		f.add(schema.Event{
			Doc: f.doc.ID, Relation: schema.HoldsPosition, Agent: p.Person, Target: p.Of, Topic: p.Role,
			Date: cmp.Or(p.Period, f.text.Blocks[p.Block].Dateline), Status: schema.Asserted,
			Trigger:  f.quote(p.Span.Start, p.Span.End),
			Sentence: f.quote(p.Sentence.Start, p.Sentence.End),
			Rule:     "office", Rulebook: f.book.Hash(),
		})
	}
}

// terms dates the offices that the current sentence names with a verb: from the
// date of an election or appointment on, or for the time that the text gives.
func (f *Finder) terms() {
	held := f.who.Positions()
	for i := f.offices.dated; i < len(held); i++ {
		p := &held[i]
		if p.Since == clause.None {
			continue
		}
		date := f.times.Date(p.Since)
		switch {
		case strings.Contains(date, "/"):
			p.Period = date
		case date != "" && p.Begins:
			p.Period = date + "/.."
		}
	}
	f.offices.dated = len(held)
}
