package factuality

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// obliging are the auxiliaries that say what ought to be: should, must.
const obliging lexicon.Sense = "obliging"

// obliged tells whether the verb of predicate p has such an auxiliary: "X must go".
func obliged(s *clause.Sentence, p *clause.Predicate) bool {
	return p.Finite && p.Kind == clause.Verbal && p.First < p.Head && s.Words[p.First].Is(obliging)
}

// perfect tells whether such an auxiliary speaks of what is over: "should have signed".
func perfect(s *clause.Sentence, p *clause.Predicate) bool {
	for i := p.First + 1; i < p.Head; i++ {
		if w := &s.Words[i]; w.POS == lexicon.AUX && w.Feats.Has(lexicon.Inf) {
			return !p.Passive && s.Words[p.Head].Feats.Has(lexicon.Part|lexicon.Past)
		}
	}
	return false
}

// ours tells whether the subject of predicate p is I or we, who ask nobody.
func ours(s *clause.Sentence, p int) bool {
	g := s.Predicates[p].Arg(clause.Subject)
	return g != clause.None && s.Groups[g].Kind == clause.Pronoun && s.Words[s.Groups[g].Head].Feats.Has(lexicon.P1)
}

// lender is the verb before predicate p in the same clause whose auxiliary serves p
// too: "she said that X would leave and respect …"; or None.
func lender(s *clause.Sentence, p int) int {
	pr := &s.Predicates[p]
	if pr.Link != clause.LinkThat && pr.Link != clause.LinkQuote || !pr.Finite || !pr.Feats.Has(lexicon.Inf) || pr.First != pr.Head {
		return clause.None
	}
	lent := clause.None
	for i := range s.Predicates {
		q := &s.Predicates[i]
		if q.Kind == clause.Verbal && q.Head < pr.First && q.Governor == pr.Governor && q.Link == pr.Link && (lent == clause.None || q.First > s.Predicates[lent].First) {
			lent = i
		}
	}
	if lent == clause.None {
		return clause.None
	}
	q := &s.Predicates[lent]
	if g := pr.Arg(clause.Subject); !q.Finite || q.Feats.Has(lexicon.Inf) || q.First == q.Head || s.Words[q.First].POS != lexicon.AUX || g == clause.None || g != q.Arg(clause.Subject) {
		return clause.None
	}
	return lent
}
