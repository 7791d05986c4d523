package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// taker is the predicate that group g, a date or a place, belongs to by its
// position where that is none that it is an argument of; None where its arguments
// tell.
func taker(s *clause.Sentence, g int) int {
	if p := setInto(s, g); p != clause.None {
		return p
	}
	if p := withinFronted(s, g); p != clause.None {
		return p
	}
	if told(s, g) {
		return aside
	}
	if p := behindSubject(s, g); p != clause.None {
		return p
	}
	if p := opens(s, g); p != clause.None {
		return p
	}
	return resumed(s, g)
}

// start is the first word of a group with its preposition.
func start(gr *clause.Group) int {
	if gr.Prep != "" && gr.PrepAt != clause.None {
		return min(gr.PrepAt, gr.First)
	}
	return gr.First
}

// isWord tells whether word i of the sentence is one of some.
func isWord(s *clause.Sentence, i int, text string) bool {
	return i >= 0 && i < len(s.Words) && s.Words[i].Text == text
}

// setInto is the noun into whose words a date is set between commas: « la
// signature, samedi, d'un accord ».
func setInto(s *clause.Sentence, g int) int {
	gr := &s.Groups[g]
	comma := start(gr) - 1
	if !gr.Kinds.Has(lexicon.TimeNoun) || comma < 1 || !isWord(s, comma, ",") || !isWord(s, gr.End, ",") {
		return clause.None
	}
	noun, more := clause.None, false
	for h := range s.Groups {
		switch x := &s.Groups[h]; {
		case x.End == comma && x.Kind == clause.Nominal && x.Pred != clause.None:
			noun = x.Pred
		case start(x) == gr.End+1 && x.Prep != "" && x.Case.Has(lexicon.Of|lexicon.By):
			more = true
		}
	}
	if !more {
		return clause.None
	}
	return noun
}

// withinFronted is the noun of what opens the sentence, whose date it is: « depuis
// son intervention en Syrie le 24 août, l'armée … ».
func withinFronted(s *clause.Sentence, g int) int {
	gr := &s.Groups[g]
	if !gr.Kinds.Has(lexicon.TimeNoun) || !isWord(s, gr.End, ",") {
		return clause.None
	}
	for h := range s.Groups {
		x := &s.Groups[h]
		if x.Pred == clause.None || x.Kind != clause.Nominal || !x.Case.Has(lexicon.During) || start(x) > 1 || x.End > start(gr) {
			continue
		}
		for i := x.End; i < start(gr); i++ {
			if isWord(s, i, ",") {
				return clause.None
			}
		}
		for i := range s.Predicates {
			if p := &s.Predicates[i]; p.Kind == clause.Verbal && p.Head < gr.First {
				return clause.None
			}
		}
		return x.Pred
	}
	return clause.None
}

// aside is the taker of a date that only tells when what the opening of the sentence
// counts from was: « pour la première fois depuis la guerre, il y a six ans, … ».
const aside = -2

// told tells whether a date between commas belongs to what is counted from in the
// opening of the sentence.
func told(s *clause.Sentence, g int) bool {
	gr := &s.Groups[g]
	if !gr.Kinds.Has(lexicon.TimeNoun) || !isWord(s, start(gr)-1, ",") || !isWord(s, gr.End, ",") {
		return false
	}
	since := false
	for h := range s.Groups {
		x := &s.Groups[h]
		if x.End < start(gr) && x.Case.Has(lexicon.During) && !x.Case.Has(lexicon.AtEvent) && !x.Kinds.Has(lexicon.TimeNoun) {
			since = true
		}
	}
	for i := range s.Predicates {
		if p := &s.Predicates[i]; p.Kind == clause.Verbal && p.Head < gr.First {
			return false
		}
	}
	return since
}

// behindSubject is the noun of what is done, the subject, that a date or a place
// between commas follows: « la signature d'un accord par X, le 3 mai à Riga, met fin … ».
func behindSubject(s *clause.Sentence, g int) int {
	gr := &s.Groups[g]
	comma := start(gr) - 1
	for n := g; comma > 0 && s.Words[comma].Text != ","; n-- { // the place behind the date
		if n == 0 || s.Groups[n-1].End != comma+1 || !s.Groups[n-1].Kinds.Has(lexicon.TimeNoun) {
			return clause.None
		}
		comma = start(&s.Groups[n-1]) - 1
	}
	if comma <= 0 {
		return clause.None
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Kind != clause.Verbal || !p.Finite || p.First < gr.End {
			continue
		}
		for _, a := range p.Args {
			if a.Func != clause.Subject && a.Func != clause.Object || a.Group == clause.None || a.Understood {
				continue
			}
			if x := &s.Groups[a.Group]; x.Pred != clause.None && x.Kinds.Has(lexicon.ActNoun) && x.End <= comma && !parted(s, x.End, p.First) {
				return x.Pred
			}
		}
		return clause.None
	}
	return clause.None
}

// parted tells whether a verb stands between two words.
func parted(s *clause.Sentence, from, to int) bool {
	for i := range s.Predicates {
		if p := &s.Predicates[i]; p.Kind == clause.Verbal && p.Head >= from && p.Head < to {
			return true
		}
	}
	return false
}

// opens is the verb of the coordinated clause that a group opens: "and on Friday
// the government announced".
func opens(s *clause.Sentence, g int) int {
	gr := &s.Groups[g]
	before := start(gr) - 1
	if before < 1 || s.Words[before].POS != lexicon.CCONJ && s.Words[before].Text != "," {
		return clause.None
	}
	next := gr.End
	if isWord(s, next, ",") {
		next++
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Kind != clause.Verbal || !p.Finite || p.Link != clause.LinkConj || p.First < next {
			continue
		}
		role := clause.Subject
		if p.Passive {
			role = clause.Object
		}
		for _, a := range p.Args {
			if a.Func == role && a.Group != clause.None && !a.Understood && s.Groups[a.Group].First == next && s.Groups[a.Group].Prep == "" {
				return i
			}
		}
	}
	return clause.None
}

// resumed is the verb that a date behind a comma goes back to over a relative clause
// between commas: « a été enlevée par X, qui n'a rien revendiqué, le 3 mai à Gao ».
func resumed(s *clause.Sentence, g int) int {
	gr := &s.Groups[g]
	if !gr.Kinds.Has(lexicon.TimeNoun) || !isWord(s, start(gr)-1, ",") {
		return clause.None
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Link == clause.LinkRel && p.Relative != clause.None && p.Governor != clause.None && p.End <= start(gr)-1 && isWord(s, p.Relative-1, ",") {
			for _, a := range p.Args {
				if a.Group == g && a.Func != clause.Subject && a.Func != clause.Object && !a.Understood {
					return p.Governor
				}
			}
		}
	}
	return clause.None
}
