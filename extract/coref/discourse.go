package coref

import (
	"iter"
	"slices"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/schema"
)

// A discourse is what the document has spoken of so far, in its order: of whom,
// of whom together, and in whose words.
type discourse struct {
	es    *entities
	now   int    // the index of the sentence at hand
	slots []slot // what was spoken of, in order
	pairs []pairing
	quotations
}

// Of slots and of pairings, the last recall are kept at least.
const recall = 1000

// start begins a document.
func (d *discourse) start() {
	d.slots, d.pairs = d.slots[:0], d.pairs[:0]
	d.quotations = noQuotations()
}

// begin goes on to a sentence, and drops what was spoken of long ago.
func (d *discourse) begin(s *sentence) {
	d.now = s.Index
	if len(d.slots) > 2*recall {
		d.slots = d.slots[:copy(d.slots, d.slots[len(d.slots)-recall:])]
	}
	if len(d.pairs) > 2*recall {
		d.pairs = d.pairs[:copy(d.pairs, d.pairs[len(d.pairs)-recall:])]
	}
	d.quotations.begin(s)
}

// A slot is one thing spoken of at one place.
type slot struct {
	who        []int // several where « A et B » are spoken of together
	sentence   int
	word       int
	gender     gazetteer.Gender // that its words show: le Kremlin, though la Russie; 0: none
	subject    bool
	embedded   bool // of a clause within another
	inside     bool // only to say whose somebody is: le ministre de la Suède
	complement bool // of a noun for what is done or held: « l'investiture de X »
	source     bool // only as one who says something: according to X
	locative   bool // only where something happens: à Tunis, in Geneva
	quoted     bool // in somebody's words
	called     bool // by a common noun: le pays
}

// speak notes that the text speaks of somebody.
func (d *discourse) speak(of slot) {
	d.slots = append(d.slots, of)
	for _, w := range of.who {
		d.es.all[w].last = d.now
	}
}

// joins adds who group g means to what was spoken of last, if g is coordinated
// with it, and tells whether it is: « A et B » are spoken of together.
func (d *discourse) joins(s *sentence, g, who int) bool {
	if len(d.slots) == 0 {
		return false
	}
	last := &d.slots[len(d.slots)-1]
	if last.sentence != d.now || !s.follows(last.word, g) {
		return false
	}
	if !slices.Contains(last.who, who) { // "the president and minister X"
		last.who = append(slices.Clip(last.who), who) // another slot may have the list
	}
	return true
}

// back are what was spoken of, the last first, with how many sentences ago that
// was: at most reach.
func (d *discourse) back(reach int) iter.Seq2[int, *slot] {
	return func(yield func(int, *slot) bool) {
		for k := len(d.slots) - 1; k >= 0; k-- {
			if ago := d.now - d.slots[k].sentence; ago > reach || !yield(ago, &d.slots[k]) {
				return
			}
		}
	}
}

// latest returns the entity last spoken of that fits, or who governs there.
func (d *discourse) latest(fits func(int) bool) int {
	for _, s := range d.back(nounReach) {
		for _, w := range s.who {
			if fits(w) {
				return w
			}
			if g := d.es.all[w].govern; g != none && fits(g) {
				return g
			}
		}
	}
	return none
}

// nationBefore is the country named last before a word of the sentence at hand,
// in that sentence, or none.
func (d *discourse) nationBefore(word int) int {
	for _, s := range d.back(0) {
		if s.word < word && len(s.who) == 1 && d.es.all[s.who[0]].actor.Class == schema.Country {
			return s.who[0]
		}
	}
	return none
}

// spoken is the country that the one who speaks in the first person holds an
// office of: « le président de la République » is that of his own.
func (d *discourse) spoken() int {
	if d.speaker == none {
		return none
	}
	roles := d.es.all[d.speaker].roles
	for i := len(roles) - 1; i >= 0; i-- {
		if of := roles[i].of; of != none && d.es.all[of].actor.Class == schema.Country {
			return of
		}
	}
	return none
}

// acted tells whether the text said of a country that it does something, in a
// sentence before.
func (d *discourse) acted(country int) bool {
	for i := range d.slots {
		s := &d.slots[i]
		if s.sentence < d.now && s.subject && len(s.who) == 1 && d.es.sovereign(s.who[0]) == country {
			return true
		}
	}
	return false
}
