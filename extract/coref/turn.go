package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A turn is what one of those who speak in a transcript says, behind his name and
// a colon at the head of a paragraph: « M. HOLM (Norvège) : Nous soutenons … »
type turn struct {
	speaker int  // an entity, or none
	party   int  // whom the label says that he speaks for: « M. X (Norvège) », or none
	from    int  // its first word in the sentence at hand
	begun   bool // somebody's turn it is
	seen    bool // the document is a transcript: it had a turn before
	block   int
}

// covers tells whether word i of the sentence is of the turn.
func (t *turn) covers(word int) bool { return t.begun && word >= t.from }

// longestLabel is the number of words of the longest name with office that a turn
// begins with.
const longestLabel = 24

// takeTurn finds whose turn it is in a sentence that is resolved.
func (r *Resolver) takeTurn() {
	t := &r.d.turn
	t.from = 0
	if t.block != r.s.Block {
		t.begun, t.seen, t.speaker = false, false, none
		t.block = r.s.Block
	}
	if !r.s.opensParagraph() {
		return
	}
	colon := r.s.turnLabel()
	if colon < 0 {
		return
	}
	who := r.labelled(colon)
	spoken := t.seen
	for i := colon; i < len(r.s.Words); i++ {
		spoken = spoken || r.s.Words[i].Is(speaking, speakingTogether, speakers, speakersTogether)
	}
	if who == none || !spoken {
		t.begun, t.speaker = false, none // a heading, or one nobody knows
		return
	}
	t.begun, t.seen, t.speaker, t.from = true, true, who, colon+1
	t.party = r.bracketed(colon)
}

// opensParagraph tells whether a line begins at the sentence.
func (s *sentence) opensParagraph() bool {
	before := strings.TrimRight(s.text.Doc[:s.Start], " \t\u00a0*_")
	return before == "" || strings.HasSuffix(before, "\n") || s.Start == s.text.Blocks[s.Block].Start
}

// turnLabel returns the colon that ends the label which the sentence begins with:
// words without a verb; -1 where it begins with none.
func (s *sentence) turnLabel() int {
	for i := 0; i < len(s.Words) && i < longestLabel; i++ {
		switch w := &s.Words[i]; {
		case w.Text == ":":
			if i > 0 && i+1 < len(s.Words) {
				return i
			}
			return -1
		case w.Opens(), w.POS == lexicon.VERB, w.POS == lexicon.AUX:
			return -1
		}
	}
	return -1
}

// labelled returns who the label before a colon names: a person, or one by his
// office.
func (r *Resolver) labelled(colon int) int {
	for g := range r.s.Groups {
		gr := &r.s.Groups[g]
		if gr.Kind != clause.Nominal || gr.First > 1 || gr.Head >= colon || gr.Prep != "" {
			continue
		}
		if who := r.s.who(g); len(who) == 1 && r.es.all[who[0]].actor.Class == schema.Person {
			return who[0]
		}
		return none
	}
	return none
}

// bracketed is the country or organization that stands in brackets in the label
// before a colon, or none.
func (r *Resolver) bracketed(colon int) int {
	for g := range r.s.Groups {
		gr := &r.s.Groups[g]
		if gr.Kind != clause.Nominal || gr.First == 0 || gr.Head >= colon || r.s.Words[gr.First-1].Text != "(" {
			continue
		}
		if who := r.s.who(g); len(who) == 1 && r.speaks(who[0]) && r.es.all[who[0]].actor.Class != schema.Person {
			return who[0]
		}
	}
	return none
}

// party is whom somebody speaks for who says « nous »: the country or
// organization whose office he holds; himself, where he holds none or is no
// person.
func (r *Resolver) party(who int) int {
	if r.es.all[who].actor.Class != schema.Person {
		if gov := r.es.all[who].govern; gov != none {
			return gov
		}
		return who
	}
	e := &r.es.all[who]
	for i := len(e.roles) - 1; i >= 0; i-- {
		if ro := &e.roles[i]; ro.of != none && (!ro.bare || e.entry != nil) {
			return ro.of
		}
	}
	if len(e.roles) == 0 {
		if of := r.workplace(who); of != none {
			return of
		}
	}
	return who
}

// voice is who a pronoun or possessive of the first person means.
func (r *Resolver) voice(g int) int {
	gr := &r.s.Groups[g]
	n := himself
	if w := &r.s.Words[gr.Head]; w.Is(speakingTogether, speakersTogether) && !r.acts(g) {
		n = together
	}
	if part := r.d.part(gr.Head); part != nil {
		return r.voiceOf(part, n)
	}
	who := r.d.speaker
	if r.d.turn.covers(gr.Head) {
		who = r.d.turn.speaker
		if n == together && r.d.turn.party != none {
			return r.d.turn.party
		}
	} else if !r.names.inFirst {
		if n == together || r.s.Words[gr.Head].Is(speakersTogether, speakingTogether) {
			return none // the newspaper
		}
	}
	if who != none && n == together {
		who = r.party(who)
	}
	return who
}

// InFirstPerson tells whether group g of the current sentence is « je » or « nous ».
func (r *Resolver) InFirstPerson(g int) bool {
	return r.s.Groups[g].Kind == clause.Pronoun && r.s.firstPersonAt(g)
}

// acts tells whether a « nous » is he who speaks rather than whom he speaks for:
// the subject of what one does by speaking.
func (r *Resolver) acts(g int) bool {
	for p := range r.s.TakersAs(g, clause.Subject) {
		if !p.Is(saying) {
			continue
		}
		for _, a := range p.Args {
			if a.Func == clause.Clause || a.Func == clause.Infinitive {
				return true
			}
		}
	}
	return false
}
