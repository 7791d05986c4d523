package coref

import (
	"strconv"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A quotation is words between quotation marks, as far as they stand in the
// sentence at hand: « Nous regrettons ce vote. Il viole le traité », a déclaré X.
type quotation struct {
	first, end int  // its words in the current sentence
	begun      bool // in a sentence before
	open       bool // it goes on in the next
	whole      bool // the sentence is nothing else
	sentences  int  // before the current one
	speaker    int  // an entity, or none while it is not known
	earlier    int  // who speaks where nobody else is named: who was quoted just before
	party      int  // whom he speaks for, where the text says so beside his name, or none
	voices     [2]int
}

// A quotation whose speaker is only told behind it has entities that stand for
// him until then: one for himself, one for him and whom he speaks for.
const (
	himself = iota
	together
)

// quotations are who says the words of a document.
type quotations struct {
	speaker int         // who says « je » outside quotations, or none
	quoted  int         // who is quoted in the sentence at hand, or none
	lately  int         // who was quoted last, or none
	since   int         // the sentence of that
	about   int         // whom the sentence before was about, who may be quoted next, or none
	parts   []quotation // of the sentence at hand, in its order
	block   int         // of the sentence before, or -1
	turn    turn
	settled []voice // whom the voices of the window's quotations turned out to be
}

// A voice is an entity that stood for a speaker not known yet.
type voice struct{ stood, is int }

// noQuotations are those of a document not read yet.
func noQuotations() quotations {
	return quotations{speaker: none, quoted: none, lately: none, about: none, block: -1, turn: turn{speaker: none}}
}

// newQuotation is words between marks whose speaker is not known.
func newQuotation(first, end int) quotation {
	return quotation{first: first, end: end, speaker: none, earlier: none, party: none, voices: [2]int{none, none}}
}

// maxQuotation is the number of sentences behind which a quotation that
// nothing closes is taken for a slip of the pen.
const maxQuotation = 40

// begin follows the quotation marks of a sentence: one may have begun in the
// sentence before, and one may go on behind it.
func (q *quotations) begin(s *sentence) {
	words := s.Words
	sameBlock := q.block == s.Block
	q.block = s.Block
	last := newQuotation(0, 0)
	if n := len(q.parts); n > 0 && q.parts[n-1].open && sameBlock && q.parts[n-1].sentences < maxQuotation {
		last = q.parts[n-1]
	}
	if !sameBlock {
		q.quoted, q.about = none, none
	}
	q.parts = q.parts[:0]
	for i := 0; i < len(words); {
		if !words[i].Quoted && !words[i].Closes() {
			i++
			continue
		}
		p := newQuotation(i, i)
		for p.end = i; p.end < len(words) && words[p.end].Quoted; p.end++ {
		}
		p.open = p.end == len(words)
		switch {
		case i > 0 || words[0].Opens() && !last.open:
			if p.first == p.end { // a mark that closes what nothing opened
				p.first = 0
				if len(q.parts) > 0 {
					i = p.end + 1
					continue
				}
			}
		case last.open:
			p.begun, p.sentences = true, last.sentences+1
			p.speaker, p.earlier, p.party, p.voices = last.speaker, last.earlier, last.party, last.voices
		}
		if p.first == 0 && !p.begun && sameBlock {
			p.earlier = q.quoted
			if p.earlier == none {
				p.earlier = q.about
			}
		}
		p.whole = p.first == 0 && p.end >= len(words)-2
		q.parts = append(q.parts, p)
		i = p.end + 1
	}
}

// part returns the quotation that word i stands in, or nil.
func (q *quotations) part(word int) *quotation {
	for i := range q.parts {
		if q.parts[i].has(word) {
			return &q.parts[i]
		}
	}
	return nil
}

func (q *quotation) has(word int) bool { return q.first <= word && word < q.end }

// quotes finds who is quoted in a sentence that is resolved, for the words of the
// quotation in it and in those beside it.
func (r *Resolver) quotes() {
	q, s := &r.d.quotations, &r.s
	before := q.quoted
	q.quoted = none
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Governor == clause.None || p.Link != clause.LinkQuote && p.Link != clause.LinkThat {
			continue
		}
		says := &s.Predicates[p.Governor]
		if p.Link == clause.LinkThat && !says.Says() {
			continue
		}
		who := s.who(says.Arg(clause.Subject))
		if len(who) != 1 {
			continue
		}
		if part := q.part(p.Head); part != nil && !part.has(says.Head) {
			part.speaker = who[0]
			q.quoted = who[0]
		} else if p.Link == clause.LinkQuote {
			q.quoted = who[0]
		}
	}
	if q.quoted == none {
		q.quoted = r.quotedBeside()
	}
	for i := range q.parts {
		part := &q.parts[i]
		if part.speaker == none && q.quoted != none && !part.begun {
			part.speaker = q.quoted // « Le port, a-t-il dit, “ouvrira” »
		} else if part.speaker == none && part.begun && !part.open && q.quoted != none && !part.whole {
			part.speaker = q.quoted
		}
		if part.speaker == none && part.whole && !part.open {
			part.speaker = part.earlier // nothing behind the quotation says who else speaks
		}
		if part.speaker != none {
			r.settle(part)
			if q.quoted == none {
				q.quoted = part.speaker // who may go on
			}
		}
	}
	if q.quoted != none {
		q.lately, q.since = q.quoted, s.Index
	}
	q.about = r.about()
	if q.quoted == none && len(q.parts) > 0 && q.parts[len(q.parts)-1].whole {
		q.quoted = before
	}
}

// saying is of the verbs of speech.
const saying lexicon.Sense = "speech-verb"

// quotedBeside is who is quoted without a verb of saying: « selon X, “…” », « X
// est formel : “…” ».
func (r *Resolver) quotedBeside() int {
	s := &r.s
	for i := range r.d.parts {
		part := &r.d.parts[i]
		if part.begun && part.open {
			continue
		}
		for g := range s.Groups {
			if gr := &s.Groups[g]; (gr.Case.Has(lexicon.Source) || part.first == gr.End+1 && r.inHisView(gr)) && !part.has(gr.Head) {
				if who := s.who(g); len(who) == 1 {
					return who[0]
				}
			}
		}
		if part.begun || part.first == 0 || s.Words[part.first-1].Text != ":" {
			continue
		}
		if colon := s.turnLabel(); colon == part.first-1 && s.opensParagraph() {
			if who := r.labelled(colon); who != none {
				if of := r.bracketed(colon); of != none {
					part.party = of
				}
				return who
			}
		}
		for k := len(s.Predicates) - 1; k >= 0; k-- {
			p := &s.Predicates[k]
			if p.Kind == clause.Nominalized || !p.Finite || p.Head >= part.first || p.Link != clause.Root && p.Link != clause.LinkConj {
				continue
			}
			if who := s.who(p.Arg(clause.Subject)); len(who) == 1 && r.speaks(who[0]) {
				return who[0]
			}
			break
		}
	}
	return none
}

// inHisView tells whether a group opens the sentence as somebody whose view follows:
// « Pour X, “…” ».
func (r *Resolver) inHisView(gr *clause.Group) bool {
	return gr.PrepAt == 0 && gr.Case.Has(lexicon.For) && gr.End < len(r.s.Words) && r.s.Words[gr.End].Text == "," &&
		(gr.Class == schema.Person || gr.Class == schema.Organization || gr.Kind == clause.Pronoun || gr.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun))
}

// speaks tells whether an entity is somebody who can speak.
func (r *Resolver) speaks(who int) bool {
	switch r.es.all[who].actor.Class {
	case schema.Person, schema.Organization, schema.Country, schema.Group:
		return true
	}
	return false
}

// about is the person that the main verb of the sentence has for its subject, who
// may be quoted in the next: « Le ministre est confiant. “Tout ira bien.” »
func (r *Resolver) about() int {
	s := &r.s
	for k := len(s.Predicates) - 1; k >= 0; k-- {
		p := &s.Predicates[k]
		if p.Kind == clause.Nominalized || !p.Finite || p.Link != clause.Root || s.Words[p.Head].Quoted {
			continue
		}
		if who := s.who(p.Arg(clause.Subject)); len(who) == 1 && r.es.all[who[0]].actor.Class == schema.Person {
			return who[0]
		}
		return none
	}
	return none
}

// settle notes who the voices of a quotation are, whose speaker is known now.
func (r *Resolver) settle(part *quotation) {
	for n, v := range part.voices {
		if v == none {
			continue
		}
		is := part.speaker
		if n == together {
			is = r.party(part.speaker)
		}
		r.d.settled = append(r.d.settled, voice{v, is})
		part.voices[n] = none
	}
}

// Voice returns who an actor of the window is that stands for the speaker of a
// quotation, nil where nobody is known, and whether it is such an actor.
func (r *Resolver) Voice(a *schema.Actor) (who *schema.Actor, stands bool) {
	if a == nil || a.Label != unheard {
		return nil, false
	}
	for _, v := range r.d.settled {
		if r.es.all[v.stood].actor == a {
			return r.es.actor(v.is), true
		}
	}
	return nil, true
}

// unheard is the label of who speaks a quotation while nobody is known: no text
// has it.
const unheard = "\x00"

// voiceOf is who speaks a quotation, by himself or for others.
func (r *Resolver) voiceOf(part *quotation, n int) int {
	switch {
	case part.speaker != none && n == together && part.party != none:
		return part.party
	case part.speaker != none && n == together:
		return r.party(part.speaker)
	case part.speaker != none:
		return part.speaker
	case !part.open:
		return none
	}
	if part.voices[n] == none {
		part.voices[n] = len(r.es.all)
		a := &schema.Actor{ID: unheard + strconv.Itoa(part.voices[n]), Class: schema.Person, Label: unheard}
		r.es.all = append(r.es.all, entity{actor: a, last: none, govern: none})
	}
	return part.voices[n]
}

// Quoted returns who says word i of the current sentence in a quotation, or
// somebody who stands for him until he is known; nil where nobody says it.
func (r *Resolver) Quoted(word int) *schema.Actor {
	who := none
	if part := r.d.part(word); part != nil {
		who = r.voiceOf(part, himself)
	} else if r.d.turn.covers(word) {
		who = r.d.turn.speaker
	}
	if who == none {
		return nil
	}
	return r.es.actor(who)
}

// mayGoOn tells whether somebody is who was quoted in the sentence before, or whom
// that was about.
func (q *quotations) mayGoOn(who int) bool { return who == q.quoted || who == q.about }

// stillQuoted is who was quoted last, if not too long ago, and a pronoun can mean
// him: in an interview nobody else may be named for long. It is none otherwise.
func (r *Resolver) stillQuoted(d demand) int {
	q := &r.d.quotations
	if q.lately == none || r.s.Index-q.since > quotedReach {
		return none
	}
	e := &r.es.all[q.lately]
	if e.actor.Class != schema.Person || e.plural != d.plural || d.person == noPerson || d.gender != 0 && e.gender != 0 && e.gender&d.gender == 0 {
		return none
	}
	return q.lately
}

// saysQuotation tells whether a group is the subject of a verb that says a
// quotation.
func (s *sentence) saysQuotation(g int) bool {
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Link == clause.LinkQuote && p.Governor != clause.None && s.Predicates[p.Governor].Arg(clause.Subject) == g {
			return true
		}
	}
	return false
}

// inQuotation tells whether word i of the sentence stands between quotation
// marks.
func (q *quotations) inQuotation(i int) bool { return q.part(i) != nil }
