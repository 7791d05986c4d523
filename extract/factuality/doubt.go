package factuality

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

const (
	// doubting is of adverbs that leave open whether it is so: reportedly,
	// peut-être.
	doubting lexicon.Sense = "doubting"
	// ranking is of words that say which of its kind somebody is who did
	// something: « the first to recognize », « le seul pays à reconnaître ».
	ranking lexicon.Sense = "ranking"
	// copula is of verbs that say what something is.
	copula lexicon.Sense = "copula"
)

// doubted tells whether an adverb at predicate p leaves open whether it is so:
// « X reportedly met Y », « X a peut-être rencontré Y », « Reportedly, X met Y ».
func doubted(s *clause.Sentence, p int) bool {
	pr := &s.Predicates[p]
	for i := max(pr.First-1, 0); i < min(pr.End+1, len(s.Words)); i++ {
		if s.Words[i].Is(doubting) {
			return true
		}
	}
	return pr.Link == clause.Root && len(s.Words) > 0 && s.Words[0].Is(doubting)
}

// ranked tells whether the infinitive p says what the first, the last or the
// only one did.
func ranked(s *clause.Sentence, p int) bool {
	mark := s.Predicates[p].First - 1 // « to », « à »
	for i := mark - 1; i >= 0 && i >= mark-4; i-- {
		switch w := &s.Words[i]; {
		case w.Is(ranking):
			return true
		case w.POS != lexicon.NOUN && w.POS != lexicon.ADJ && w.POS != lexicon.PROPN:
			return false
		}
	}
	return false
}

// futureInPast tells whether the conditional of predicate p is the future of
// what somebody said in the past: « il a dit que le Conseil se réunirait ». The
// compound one, « se serait réuni », is hearsay, and one with a condition beside
// it stays a conditional.
func futureInPast(s *clause.Sentence, p int) bool {
	pr := &s.Predicates[p]
	if !pr.Feats.Has(lexicon.Cnd) || pr.Link != clause.LinkThat || pr.Governor == clause.None {
		return false
	}
	if head := &s.Words[pr.Head]; head.Feats.Has(lexicon.Part|lexicon.Past) && !pr.Passive {
		return false
	}
	gov := &s.Predicates[pr.Governor]
	if !gov.Is(speech) || !past(gov) {
		return false
	}
	for i := range s.Predicates {
		if q := &s.Predicates[i]; q.Link == clause.LinkIf && q.Governor == p {
			return false
		}
	}
	return true
}

// upcoming is of adjectives of what lies ahead, and conceivable of what may never
// be: « sa visite prochaine », « une possible intervention ».
const (
	upcoming    lexicon.Sense = "upcoming"
	conceivable lexicon.Sense = "conceivable"
)

// described takes into account what adjectives say of the noun of an event.
func (j *Judgement) described(s *clause.Sentence, p *clause.Predicate) {
	if p.Group == clause.None {
		return
	}
	for g, i := &s.Groups[p.Group], s.Groups[p.Group].First; i < g.End && i < len(s.Words); i++ {
		if w := &s.Words[i]; w.POS != lexicon.ADJ {
			continue
		} else if w.Is(upcoming) {
			j.weaken(schema.Planned)
		} else if w.Is(conceivable) {
			j.weaken(schema.Hypothetical)
		}
	}
}

// speech is of verbs of saying.
const speech lexicon.Sense = "speech-verb"

// past tells whether a verb speaks of the past.
func past(p *clause.Predicate) bool {
	f := p.Feats
	return f.Has(lexicon.Ind|lexicon.Past) || f.Has(lexicon.Impf) || f.Has(lexicon.Part|lexicon.Past) || p.Finite && p.End-p.First > 1 && !f.Has(lexicon.Fut) && !f.Has(lexicon.Cnd)
}

// aboveNoun returns the noun that takes the infinitive or clause p, « la décision
// d'expulser », and what it does to it; clause.None where there is none or where
// it does nothing of its own.
func (t *Table) aboveNoun(s *clause.Sentence, p int) (int, effect) {
	for i := range s.Predicates {
		n := &s.Predicates[i]
		if n.Kind != clause.Nominalized || n.Head >= s.Predicates[p].First {
			continue
		}
		for _, a := range n.Args {
			if a.Pred == p && (a.Func == clause.Infinitive || a.Func == clause.Clause) {
				if e := t.onVerbs["="+n.Lemma]; e != none {
					return i, e
				}
			}
		}
	}
	return clause.None, none
}

// A questioned is the words that a sentence's question mark covers.
type questioned struct{ first, end int }

func (q questioned) covers(word int) bool { return q.first <= word && word < q.end }

// question finds the words of a sentence that are a question: those before its
// question mark, from the colon or the quotation mark on with which they begin.
func question(s *clause.Sentence) questioned {
	for end := len(s.Words) - 1; end >= 0; end-- {
		if s.Words[end].Text[0] != '?' {
			continue
		}
		first, depth := 0, 0
		for i := end - 1; i >= 0; i-- {
			switch w := &s.Words[i]; {
			case w.Closes():
				depth++
				continue
			case w.Opens():
				if depth > 0 {
					depth--
					continue
				}
			case w.Text == ":":
			default:
				continue
			}
			first = i + 1
			break
		}
		return questioned{first, end}
	}
	return questioned{}
}
