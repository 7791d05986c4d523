package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// attribute gives the events of the current sentence from number first on, in
// a quotation, to the one who speaks it.
func (f *Finder) attribute(first int) {
	for i := first; i < len(f.events); i++ {
		e := &f.events[i]
		if e.AttributedTo != nil {
			continue
		}
		saying := f.book.Relation(e.Relation).Has(rule.BySaying)
		if who := f.who.Quoted(f.wordAt(e.Trigger.Start)); who != nil && !(saying && e.Agent != nil && who.ID == e.Agent.ID) {
			e.AttributedTo = who
			e.ID = schema.EventID(e)
		}
	}
}

// hear puts those who speak in the place of the actors that stood for them until
// the end of their quotation named them. What nobody named did is not told.
func (f *Finder) hear() {
	kept := f.events[:0]
	for _, e := range f.events {
		agent, a := f.who.Voice(e.Agent)
		target, t := f.who.Voice(e.Target)
		by, b := f.who.Voice(e.AttributedTo)
		if a && agent == nil || t && target == nil {
			continue
		}
		if a {
			e.Agent = agent
		}
		if t {
			e.Target = target
		}
		if b {
			e.AttributedTo = by
		}
		if e.Agent != nil && e.Target != nil && e.Agent.ID == e.Target.ID {
			continue
		}
		if a || t || b {
			e.ID = schema.EventID(&e)
		}
		kept = append(kept, e)
	}
	f.events = kept
}

// wordAt is the word of the current sentence that begins at byte start.
func (f *Finder) wordAt(start int) int {
	for i := range f.s.Words {
		if f.s.Words[i].Start >= start {
			return i
		}
	}
	return len(f.s.Words)
}

// saysOfHimself tells whether a match is what somebody who is quoted says of his own
// saying: « Je dis que … » is no more than the quotation is.
func (f *Finder) saysOfHimself(m *rule.Match) bool {
	if !f.book.Relation(m.Rule.Relation).Has(rule.BySaying) {
		return false
	}
	for _, x := range m.Roles[rule.Agent] {
		if x.Group != clause.None && f.who.InFirstPerson(x.Group) && f.s.Words[f.s.Groups[x.Group].Head].Quoted {
			return true
		}
	}
	return false
}
