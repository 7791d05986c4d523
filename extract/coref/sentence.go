package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A sentence is the sentence at hand, and whom its groups mean as far as they
// are resolved. Its methods tell what the words say, whoever is meant.
type sentence struct {
	*clause.Sentence
	*Language
	text  *token.Text
	named []int // for each mention of the window its entity, or none

	refs [][2]int // for each group the range of pool
	pool []int    // entities

	ranks, firsts []int // room for order
}

// begin is the next sentence, nobody of which is known.
func (s *sentence) begin(next *clause.Sentence) {
	s.Sentence = next
	s.refs, s.pool = s.refs[:0], s.pool[:0]
	for range next.Groups {
		s.refs = append(s.refs, [2]int{})
	}
}

// dateline is the date of the block that the sentence is in.
func (s *sentence) dateline() string { return s.text.Blocks[s.Block].Dateline }

// order is the groups in the order of their first words: a clitic was found
// after the group that follows its verb. A subject behind its verb comes before
// the verb's clitics: « lui a-t-elle dit ».
func (s *sentence) order() []int {
	order, first := s.ranks[:0], s.firsts[:0]
	for i := range s.Groups {
		order, first = append(order, i), append(first, 2*s.Groups[i].First+1)
	}
	s.ranks, s.firsts = order, first
	for i := range s.Predicates {
		p := &s.Predicates[i]
		subject := p.Arg(clause.Subject)
		if subject == clause.None || s.Groups[subject].Kind != clause.Pronoun || s.Groups[subject].First < p.First {
			continue
		}
		for _, a := range p.Args {
			if a.Group != clause.None && s.Groups[a.Group].Kind == clause.Pronoun {
				first[subject] = min(first[subject], 2*s.Groups[a.Group].First)
			}
		}
	}
	for i := range s.Groups {
		if subject := s.ahead(i); subject != clause.None {
			first[i] = first[subject] + 1
		}
	}
	for i := range order {
		k := i
		for k > 0 && first[order[k-1]] > first[i] {
			order[k] = order[k-1]
			k--
		}
		order[k] = i
	}
	return order
}

// ahead returns the subject that a possessive in a phrase of time before it
// points to: « dès son arrivée à X, la ministre a … », "during his visit, X …".
func (s *sentence) ahead(possessive int) int {
	noun := s.Groups[possessive].Of
	if s.Groups[possessive].Kind != clause.Possessive || noun == clause.None || !s.Groups[noun].Case.Has(lexicon.During) {
		return clause.None
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Kind != clause.Verbal || !p.Finite || p.Oblique(s.Groups[noun].Prep) != noun {
			continue
		}
		subject := p.Arg(clause.Subject)
		if p.Passive {
			subject = p.Arg(clause.Object)
		}
		if subject != clause.None && s.Groups[subject].Head > s.Groups[noun].Head && s.Groups[subject].Head < p.First {
			return subject
		}
	}
	return clause.None
}

func (s *sentence) set(g, who int) {
	start := len(s.pool)
	if who != none {
		s.pool = append(s.pool, who)
	}
	s.refs[g] = [2]int{start, len(s.pool)}
}

func (s *sentence) setAll(g int, who []int) {
	start := len(s.pool)
	s.pool = append(s.pool, who...)
	s.refs[g] = [2]int{start, len(s.pool)}
}

// who returns the entities of a group of the current sentence.
func (s *sentence) who(g int) []int {
	if g == clause.None || g >= len(s.refs) {
		return nil
	}
	return s.pool[s.refs[g][0]:s.refs[g][1]]
}

// words returns the text of the words [first, end) of the sentence.
func (s *sentence) words(first, end int) string {
	return s.text.Doc[s.Words[first].Start:s.Words[end-1].End]
}

// label is the name of a group without an entry: its words and its
// complements, without its determiner.
func (s *sentence) label(g int) string { return oneLine(s.words(s.labelled(g))) }

// labelled are the words [first, end) of that name.
func (s *sentence) labelled(g int) (first, end int) {
	gr := &s.Groups[g]
	first = gr.First
	for first < gr.Head && (s.Words[first].POS == lexicon.DET || s.Words[first].POS == lexicon.ADPDET || s.Words[first].Feats.Has(lexicon.Poss)) {
		first++
	}
	return first, s.endOf(g)
}

// endOf is where the complements of group g end that follow it closely: « la
// réunion de la Commission OTAN-Géorgie ».
func (s *sentence) endOf(g int) int {
	end := s.Groups[g].End
	for again := true; again; {
		again = false
		for h := range s.Groups {
			x := &s.Groups[h]
			if x.Of == clause.None || x.Kind != clause.Nominal || x.Prep == "" || x.First < end || x.First > end+2 || x.End <= end {
				continue
			}
			if (x.Of == g || s.Groups[x.Of].End <= end && s.Groups[x.Of].First >= s.Groups[g].First) && (x.Case.Has(lexicon.Of) || x.Case.Has(lexicon.To) && x.Of == g && s.class(g) == schema.Thing) {
				end, again = x.End, true
			}
		}
	}
	return end
}

// marked returns the entity of the name that marks a group.
func (s *sentence) marked(g *clause.Group) int {
	if g.Mark == clause.None {
		return none
	}
	m := &s.Marks[g.Mark]
	if m.Kind == clause.TimeMark || m.Ref < 0 {
		return none
	}
	return s.named[m.Ref]
}
