package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/schema"
)

// A quotation is words between quotation marks that go beyond the sentence
// they begin in, or that stand alone behind a sentence that says who speaks:
// « Nous regrettons ce vote. Il viole le traité », a déclaré X. « Il sera
// contesté. »
type quotation struct {
	first, end int    // its words in the current sentence
	open       bool   // it goes on in the next
	closing    string // the mark that ends it
	sentences  int    // before the current one
	speaker    int    // an entity, or none while it is not known
	earlier    int    // who was quoted just before: it goes on where nobody else is named
}

// noQuotation is before the first.
func noQuotation() quotation { return quotation{speaker: none, earlier: none} }

// maxQuotation is the number of sentences behind which a quotation that
// nothing closes is taken for a slip of the pen.
const maxQuotation = 20

// begin follows the quotation marks of the current sentence: r.before is the
// quotation that its first words belong to, r.after one that goes on behind
// its end.
func (r *Resolver) begin() {
	words := r.s.Words
	last := r.after
	sameBlock := r.block == r.s.Block
	r.block = r.s.Block
	r.before, r.after = noQuotation(), noQuotation()
	depth, start, closing := 0, 0, ""
	if last.open && sameBlock && last.sentences < maxQuotation {
		depth, closing = 1, last.closing
		r.before = last
		r.before.first, r.before.end = 0, len(words)
		r.before.sentences++
	}
	for i := range words {
		mark := words[i].Text
		switch {
		case depth == 0:
			if closing = r.opens(i); closing != "" {
				start, depth = i, 1
			}
		case mark == closing:
			if depth--; depth > 0 {
				break
			}
			if r.before.open {
				r.before.open, r.before.end = false, i
			} else if start == 0 && i >= len(words)-2 && sameBlock {
				r.before = quotation{end: i, speaker: none, earlier: r.quoted}
			}
		case mark == "«" && closing == "»" && i > 0:
			depth++ // at the head of a paragraph it only says that the quotation goes on
		}
	}
	if depth > 0 && !r.before.open {
		r.after = quotation{first: start, end: len(words), open: true, closing: closing, speaker: none, earlier: none}
		if start == 0 && sameBlock {
			r.after.earlier = r.quoted
		}
	}
}

// opens returns the mark that closes the quotation that word i opens, "" where
// it opens none. The mark that is the same on both sides opens where a space
// stands before it.
func (r *Resolver) opens(i int) string {
	words := r.s.Words
	switch words[i].Text {
	case "«":
		return "»"
	case "“":
		return "”"
	case "\"":
		if i == 0 || words[i-1].End < words[i].Start || words[i-1].Text == "(" {
			return "\""
		}
	}
	return ""
}

// quotes finds who is quoted in the current sentence, for the words of the
// quotation in this sentence and in those beside it.
func (r *Resolver) quotes() {
	r.quoted = none
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Link != clause.LinkQuote || p.Governor == clause.None {
			continue
		}
		says := &r.s.Predicates[p.Governor]
		who := r.who(says.Arg(clause.Subject))
		if len(who) != 1 {
			continue
		}
		r.quoted = who[0]
		for _, q := range [...]*quotation{&r.before, &r.after} {
			if q.has(p.Head) && !q.has(says.Head) {
				q.speaker = who[0]
			}
		}
	}
	if r.before.open {
		r.after = r.before
	} else if r.before.speaker == none && r.before.end >= len(r.s.Words)-2 {
		r.before.speaker = r.before.earlier // nothing behind the quotation says who else speaks
	}
	if r.quoted == none {
		r.quoted = r.before.speaker // who may go on
	}
}

func (q *quotation) has(word int) bool { return q.first <= word && word < q.end }

// Quoted returns who says word i of the current sentence, where the quotation
// is not all of this sentence's; nil while nobody is known. Open tells that
// the quotation goes on in the next sentence, so that its speaker may be known
// later.
func (r *Resolver) Quoted(word int) (who *schema.Actor, open bool) {
	for _, q := range [...]*quotation{&r.before, &r.after} {
		if q.has(word) {
			if q.speaker != none {
				who = r.es.actor(q.speaker)
			}
			return who, q.open
		}
	}
	return nil, false
}

// Quoting returns who speaks the quotation that the sentence begins in, nil
// where there is none or nobody is known, and whether it goes on behind the
// sentence.
func (r *Resolver) Quoting() (who *schema.Actor, open bool) {
	if r.before.end > 0 && r.before.speaker != none {
		who = r.es.actor(r.before.speaker)
	}
	return who, r.before.open
}

// voice returns who « je » is: the one quoted within quotation marks, the
// document's speaker outside.
func (r *Resolver) voice(gr *clause.Group) int {
	for _, q := range [...]*quotation{&r.before, &r.after} {
		if q.has(gr.Head) {
			return q.speaker
		}
	}
	for i := gr.Head; i >= 0; i-- {
		switch r.s.Words[i].Text {
		case "«", "“":
			return r.quoted
		case "»", "”":
			return r.speaker
		}
	}
	return r.speaker
}

// saysQuotation tells whether a group is the subject of a verb that says a
// quotation.
func (r *Resolver) saysQuotation(g int) bool {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Link == clause.LinkQuote && p.Governor != clause.None && r.s.Predicates[p.Governor].Arg(clause.Subject) == g {
			return true
		}
	}
	return false
}

// inQuotation tells whether word i of the sentence stands between quotation
// marks, as far as the sentence has them.
func (r *Resolver) inQuotation(i int) bool {
	depth := 0
	if r.before.has(i) {
		return true
	}
	for _, w := range r.s.Words[:i] {
		switch w.Text {
		case "«", "“":
			depth++
		case "»", "”":
			depth--
		case "\"":
			depth ^= 1
		}
	}
	return depth > 0
}
