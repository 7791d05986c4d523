package extract

import "github.com/entente-kg/entente/schema"

// attribute gives the events of the current sentence from number first on, in
// a quotation over several sentences, to the one who speaks it. Events whose
// speaker is only named where the quotation ends wait in w.unattributed.
func (w *worker) attribute(first int) {
	who, open := w.who.Quoting()
	if who != nil {
		for _, i := range w.unattributed {
			w.say(i, who)
		}
	}
	if who != nil || !open {
		w.unattributed = w.unattributed[:0]
	}
	for i := first; i < len(w.events); i++ {
		if w.events[i].AttributedTo != nil {
			continue
		}
		switch who, open := w.who.Quoted(w.wordAt(w.events[i].Trigger.Start)); {
		case who != nil:
			w.say(i, who)
		case open:
			w.unattributed = append(w.unattributed, i)
		}
	}
}

// say makes event i the word of its speaker.
func (w *worker) say(i int, who *schema.Actor) {
	e := &w.events[i]
	e.AttributedTo = who
	e.ID = schema.EventID(e)
}

// wordAt is the word of the current sentence that begins at byte start.
func (w *worker) wordAt(start int) int {
	for i := range w.sentence.Words {
		if w.sentence.Words[i].Start >= start {
			return i
		}
	}
	return len(w.sentence.Words)
}
