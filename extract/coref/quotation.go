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

// quotations are who says the words of a document.
type quotations struct {
	speaker int       // who says « je » outside quotations, or none
	quoted  int       // who is quoted in the sentence at hand, or none
	before  quotation // that the sentence begins in
	after   quotation // that goes on behind it
	block   int       // of the sentence before, or -1
}

// noQuotations are those of a document not read yet.
func noQuotations() quotations {
	return quotations{speaker: none, quoted: none, before: noQuotation(), after: noQuotation(), block: -1}
}

// noQuotation is before the first.
func noQuotation() quotation { return quotation{speaker: none, earlier: none} }

// maxQuotation is the number of sentences behind which a quotation that
// nothing closes is taken for a slip of the pen.
const maxQuotation = 20

// begin follows the quotation marks of a sentence: before is the quotation that
// its first words belong to, after one that goes on behind its end.
func (q *quotations) begin(s *sentence) {
	words := s.Words
	last := q.after
	sameBlock := q.block == s.Block
	q.block = s.Block
	q.before, q.after = noQuotation(), noQuotation()
	depth, start, closing := 0, 0, ""
	if last.open && sameBlock && last.sentences < maxQuotation {
		depth, closing = 1, last.closing
		q.before = last
		q.before.first, q.before.end = 0, len(words)
		q.before.sentences++
	}
	for i := range words {
		mark := words[i].Text
		switch {
		case depth == 0:
			if closing = s.opens(i); closing != "" {
				start, depth = i, 1
			}
		case mark == closing:
			if depth--; depth > 0 {
				break
			}
			if q.before.open {
				q.before.open, q.before.end = false, i
			} else if start == 0 && i >= len(words)-2 && sameBlock {
				q.before = quotation{end: i, speaker: none, earlier: q.quoted}
			}
		case mark == "«" && closing == "»" && i > 0:
			depth++ // at the head of a paragraph it only says that the quotation goes on
		}
	}
	if depth > 0 && !q.before.open {
		q.after = quotation{first: start, end: len(words), open: true, closing: closing, speaker: none, earlier: none}
		if start == 0 && sameBlock {
			q.after.earlier = q.quoted
		}
	}
}

// opens returns the mark that closes the quotation that word i opens, "" where
// it opens none. The mark that is the same on both sides opens where a space
// stands before it.
func (s *sentence) opens(i int) string {
	words := s.Words
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

// quotes finds who is quoted in a sentence that is resolved, for the words of the
// quotation in it and in those beside it.
func (q *quotations) quotes(s *sentence) {
	q.quoted = none
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Link != clause.LinkQuote || p.Governor == clause.None {
			continue
		}
		says := &s.Predicates[p.Governor]
		who := s.who(says.Arg(clause.Subject))
		if len(who) != 1 {
			continue
		}
		q.quoted = who[0]
		for _, one := range [...]*quotation{&q.before, &q.after} {
			if one.has(p.Head) && !one.has(says.Head) {
				one.speaker = who[0]
			}
		}
	}
	if q.before.open {
		q.after = q.before
	} else if q.before.speaker == none && q.before.end >= len(s.Words)-2 {
		q.before.speaker = q.before.earlier // nothing behind the quotation says who else speaks
	}
	if q.quoted == none {
		q.quoted = q.before.speaker // who may go on
	}
}

func (q *quotation) has(word int) bool { return q.first <= word && word < q.end }

// Quoted returns who says word i of the current sentence, where the quotation
// is not all of this sentence's; nil while nobody is known. Open tells that
// the quotation goes on in the next sentence, so that its speaker may be known
// later.
func (r *Resolver) Quoted(word int) (who *schema.Actor, open bool) {
	for _, q := range [...]*quotation{&r.d.before, &r.d.after} {
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
	if r.d.before.end > 0 && r.d.before.speaker != none {
		who = r.es.actor(r.d.before.speaker)
	}
	return who, r.d.before.open
}

// voice returns who « je » is: the one quoted within quotation marks, the
// document's speaker outside.
func (q *quotations) voice(s *sentence, gr *clause.Group) int {
	for _, one := range [...]*quotation{&q.before, &q.after} {
		if one.has(gr.Head) {
			return one.speaker
		}
	}
	for i := gr.Head; i >= 0; i-- {
		if s.opens(i) != "" {
			return q.quoted
		}
		switch s.Words[i].Text {
		case "»", "”", "\"":
			return q.speaker
		}
	}
	return q.speaker
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
// marks, as far as the sentence has them.
func (q *quotations) inQuotation(s *sentence, i int) bool {
	depth := 0
	if q.before.has(i) {
		return true
	}
	for _, w := range s.Words[:i] {
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
