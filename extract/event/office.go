package event

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/timex"
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
		if known[key] || p.Over {
			continue
		}
		known[key] = true
		date := p.Period
		if date == "" && !p.Long {
			date = f.text.Blocks[p.Block].Dateline
			if day := f.doc.Published; len(day) >= len(date) && date > day[:len(date)] {
				date = day // a programme tells of days ahead; who holds the office holds it now
			}
		}
		f.add(schema.Event{
			Doc: f.doc.ID, Relation: schema.HoldsPosition, Agent: p.Person, Target: p.Of, Topic: p.Role,
			Date: date, Status: schema.Asserted,
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
		if p.Group != clause.None {
			p.Period = f.times.term(p.Group)
		}
		if p.Since == clause.None {
			continue
		}
		date := f.times.Date(p.Since)
		switch {
		case p.Period != "":
		case strings.Contains(date, "/"):
			p.Period = date
		case date != "" && p.Begins:
			p.Period = date + "/.."
		case !p.Begins && tense(f.s, &f.s.Predicates[p.Since]) == timex.Past:
			if p.Period = date; date == "" {
				p.Over = true // "X was the minister": when, nobody says
			}
		}
	}
	f.offices.dated = len(held)
}

// term is the time from one date to another for which the office of a group was
// held, as its own complement tells: "foreign minister from 2001 to 2004"; "" where
// none does.
func (c *Chronology) term(office int) string {
	end := c.s.Groups[office].End
	for h := office; h < len(c.s.Groups); h++ {
		x := &c.s.Groups[h]
		under := false
		for n, g := 0, x.Of; g != clause.None && n < 4; n, g = n+1, c.s.Groups[g].Of {
			under = under || g == office
		}
		if !under || x.PrepAt != clause.None && x.PrepAt > end {
			continue
		}
		end = max(end, x.End)
		if x.Kinds.Has(lexicon.TimeNoun) {
			if date := c.resolveGroup(h, c.s.Groups[office].Pred); strings.Contains(date, "/") && !open(date) {
				return date
			}
		}
	}
	return ""
}

// termOf tells whether a time from one date to another is the one for which
// somebody held an office, and not that of verb pr behind: "the minister from 2001
// to 2004, X, said".
func (c *Chronology) termOf(time int, pr *clause.Predicate) bool {
	if pr.Kind != clause.Verbal || c.s.Groups[time].First > pr.First {
		return false
	}
	for n, g := 0, c.s.Groups[time].Of; g != clause.None && n < 4; n, g = n+1, c.s.Groups[g].Of {
		if c.s.Groups[g].Kinds.Has(lexicon.OfficeNoun) {
			return true
		}
	}
	return false
}
