package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/timex"
)

// scheduling is of verbs that set a time: what « est prévu » lies ahead, though
// the form is of the past.
const scheduling lexicon.Sense = "scheduling"

// impending is of verbs whose past says what lay ahead: « devait ».
const impending lexicon.Sense = "impending"

// tenseAt is the tense of the verb that governs date d, or of the verb nearest
// to it.
func (c *Chronology) tenseAt(d int) timex.Tense {
	s := c.s
	if p := c.governor(d); p != clause.None {
		if t := c.tenseOf(p); t != timex.Unknown {
			return t
		}
	}
	at := c.dates[d].First - s.Offset
	best, distance := timex.Unknown, len(s.Words)+1
	for i := range s.Predicates {
		p := &s.Predicates[i]
		gap := at - p.Head
		if gap < 0 {
			gap = -2 * gap // a verb more often stands before its date
		}
		if t := dateTense(s, p); p.Kind == clause.Verbal && t != timex.Unknown && gap < distance {
			best, distance = t, gap
		}
	}
	return best
}

// governor is the predicate that date d is an argument of, by itself or as the
// complement of one, or clause.None.
func (c *Chronology) governor(d int) int {
	s := c.s
	g := clause.None
	for i := range s.Groups {
		if k := s.Groups[i].Mark; k != clause.None && s.Marks[k].Kind == clause.TimeMark && s.Marks[k].Ref == d {
			g = i
			break
		}
	}
	for n := 0; g != clause.None && n < 6; n, g = n+1, s.Groups[g].Of {
		for i := range s.Predicates {
			for _, a := range s.Predicates[i].Args {
				if a.Group == g && !a.Understood {
					return i
				}
			}
		}
	}
	return clause.None
}

// tenseOf is the tense of predicate p for the dates at it: its own, or that of
// the verb it depends on. What somebody was asked to do may still lie ahead.
func (c *Chronology) tenseOf(p int) timex.Tense {
	s := c.s
	infinitive := false
	for n := 0; p != clause.None && n < 6; n++ {
		switch t := dateTense(s, &s.Predicates[p]); {
		case t == timex.Past && infinitive:
			return timex.Unknown
		case t != timex.Unknown:
			return t
		}
		infinitive = infinitive || s.Predicates[p].Link == clause.LinkInf
		p = s.Predicates[p].Governor
	}
	return timex.Unknown
}

// dateTense is the tense of a predicate for the dates at it: what is planned
// lies ahead, though the form is of the past: « est prévu », « devait ».
func dateTense(s *clause.Sentence, p *clause.Predicate) timex.Tense {
	verb := &s.Words[p.Head]
	switch {
	case verb.Is(scheduling) && p.Passive && !p.Feats.Has(lexicon.Impf), verb.Is(impending) && p.Feats.Has(lexicon.Impf) && !p.Negated:
		return timex.Future
	}
	return tense(p)
}

// tense is the time that a verb's form tells.
func tense(p *clause.Predicate) timex.Tense {
	switch f := p.Feats; {
	case f.Has(lexicon.Fut):
		return timex.Future
	case f.Has(lexicon.Part | lexicon.Past), f.Has(lexicon.Impf), f.Has(lexicon.Ind | lexicon.Past), p.End-p.First > 1 && p.Finite:
		return timex.Past
	case f.Has(lexicon.Pres) && p.Finite:
		return timex.Present
	}
	return timex.Unknown
}
