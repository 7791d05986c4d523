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
	if g != clause.None {
		if p := taker(s, g); p >= 0 {
			return p
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
	infinitive, noun := false, false
	for n := 0; p != clause.None && n < 6; n++ {
		if justDone(s, p) {
			return timex.Past
		}
		switch t := dateTense(s, &s.Predicates[p]); {
		case t == timex.Past && infinitive, t == timex.Present && noun:
			return timex.Unknown
		case t != timex.Unknown:
			return t
		}
		infinitive = infinitive || s.Predicates[p].Link == clause.LinkInf
		noun = noun || s.Predicates[p].Kind == clause.Nominalized
		p = s.Predicates[p].Governor
	}
	return timex.Unknown
}

// recentPast is of the verb that says that what depends on it has just been.
const recentPast lexicon.Sense = "recent-past"

// justDone tells whether infinitive p is of what has just been: « vient de
// démissionner ».
func justDone(s *clause.Sentence, p int) bool {
	pr := &s.Predicates[p]
	return pr.Link == clause.LinkInf && pr.LinkPrep != "" && pr.Governor != clause.None && s.Predicates[pr.Governor].Is(recentPast)
}

// dateTense is the tense of a predicate for the dates at it: what is planned
// lies ahead, though the form is of the past: « est prévu », « devait ».
func dateTense(s *clause.Sentence, p *clause.Predicate) timex.Tense {
	verb := &s.Words[p.Head]
	switch {
	case verb.Is(scheduling) && p.Passive && !p.Feats.Has(lexicon.Impf), verb.Is(impending) && p.Feats.Has(lexicon.Impf) && !p.Negated:
		return timex.Future
	}
	if t := tense(s, p); t != timex.Present || !p.Is(speech) {
		return t
	}
	return timex.Past // « annonce lundi »: who reports it has heard it
}

// speech is of verbs of saying.
const speech lexicon.Sense = "speech-verb"

// tense is the time that a verb group tells: « se rencontrent » is as present as
// « rencontre ». A passive in the present tells what has just happened as often as
// what will: « est arrêté lundi ».
func tense(s *clause.Sentence, p *clause.Predicate) timex.Tense {
	switch f := p.Feats; {
	case f.Has(lexicon.Fut):
		return timex.Future
	case f.Has(lexicon.Part | lexicon.Past), f.Has(lexicon.Impf), f.Has(lexicon.Ind | lexicon.Past), p.Finite && perfect(s, p):
		return timex.Past
	case f.Has(lexicon.Pres) && p.Finite && !p.Passive:
		return timex.Present
	}
	return timex.Unknown
}

// perfect tells whether a verb group of a finite auxiliary is of what is done: a
// passive by a participle between its auxiliary and its verb, « a été reçu », "has
// been received", and any other by its verb, « a reçu ».
func perfect(s *clause.Sentence, p *clause.Predicate) bool {
	if !p.Passive {
		return p.Head > p.First && s.Words[p.Head].Feats.Has(lexicon.Part|lexicon.Past)
	}
	for i := p.First + 1; i < p.Head; i++ {
		if w := &s.Words[i]; w.POS == lexicon.AUX && w.Feats.Has(lexicon.Part|lexicon.Past) {
			return true
		}
	}
	return false
}

// over tells whether the form of predicate p says that it has happened.
func (c *Chronology) over(p int) bool {
	pr := &c.s.Predicates[p]
	return tense(c.s, pr) == timex.Past || pr.Is(speech) || justDone(c.s, p)
}
