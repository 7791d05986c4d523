package event

import "github.com/entente-kg/entente/schema"

// attribute gives the events of the current sentence from number first on, in
// a quotation over several sentences, to the one who speaks it. Events whose
// speaker is only named where the quotation ends wait in f.unattributed.
func (f *Finder) attribute(first int) {
	who, open := f.who.Quoting()
	if who != nil {
		for _, i := range f.unattributed {
			f.say(i, who)
		}
	}
	if who != nil || !open {
		f.unattributed = f.unattributed[:0]
	}
	for i := first; i < len(f.events); i++ {
		if f.events[i].AttributedTo != nil {
			continue
		}
		switch who, open := f.who.Quoted(f.wordAt(f.events[i].Trigger.Start)); {
		case who != nil:
			f.say(i, who)
		case open:
			f.unattributed = append(f.unattributed, i)
		}
	}
}

// say makes event i the word of its speaker.
func (f *Finder) say(i int, who *schema.Actor) {
	e := &f.events[i]
	e.AttributedTo = who
	e.ID = schema.EventID(e)
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
