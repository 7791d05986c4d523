package extract

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/timex"
)

// A chronology is what a text's expressions of time count from: « le
// lendemain » is the day after the date last spoken of. It advances once for
// every expression in the order of the text, whether or not anybody asks for
// its date.
type chronology struct {
	now    spoken
	before []spoken // for each expression of the sentence, what was spoken of before it
}

// spoken is the date last spoken of and, where that is a month or a year, the
// day spoken of before: « en poste depuis 2008, il avait été reçu la veille ».
type spoken struct{ date, day string }

func (s spoken) next(edtf string) spoken {
	if len(edtf) == len("2006-01-02") {
		s.day = edtf
	}
	s.date = edtf
	return s
}

// resolve is [timex.Resolve] of an expression after what was spoken of.
func (s spoken) resolve(m *timex.Mention, dateline string, tense timex.Tense) (value, edtf string) {
	value, edtf = timex.Resolve(m, timex.Context{Dateline: dateline, Tense: tense, Last: s.date})
	if edtf == "" && s.day != "" && s.day != s.date {
		return timex.Resolve(m, timex.Context{Dateline: dateline, Tense: tense, Last: s.day})
	}
	return value, edtf
}

// date advances the chronology by the expressions of the sentence.
func (w *worker) date() {
	c := &w.chronology
	c.before = c.before[:0]
	for d := range w.dates {
		c.before = append(c.before, c.now)
		c.now = w.resolve(d, c.now, func(*timex.Mention, string) {})
	}
}

// resolve calls part with what TIMEX3 knows of date d of the sentence, after
// what was spoken of: a range is two dates. It returns what was spoken of
// behind it.
func (w *worker) resolve(d int, after spoken, part func(p *timex.Mention, value string)) spoken {
	m := &w.dates[d]
	if m.Age {
		return after
	}
	dateline, tense := w.text.Blocks[w.sentence.Block].Dateline, w.tenseAt(d)
	for _, p := range m.Parts(nil) {
		value, edtf := after.resolve(&p, dateline, tense)
		if edtf != "" && p.Dates() {
			after = after.next(edtf)
		}
		part(&p, value)
	}
	return after
}

// tenseAt is the tense of the verb that governs date d, or of the verb nearest
// to it.
func (w *worker) tenseAt(d int) timex.Tense {
	s := &w.sentence
	if p := w.governor(d); p != clause.None {
		if t := w.tenseOf(p); t != timex.Unknown {
			return t
		}
	}
	at := w.dates[d].First - s.Offset
	best, distance := timex.Unknown, len(s.Words)+1
	for i := range s.Predicates {
		p := &s.Predicates[i]
		gap := at - p.Head
		if gap < 0 {
			gap = -2 * gap // a verb more often stands before its date
		}
		if t := dateTense(p); p.Kind == clause.Verbal && t != timex.Unknown && gap < distance {
			best, distance = t, gap
		}
	}
	return best
}

// governor is the predicate that date d is an argument of, by itself or as the
// complement of one, or clause.None.
func (w *worker) governor(d int) int {
	s := &w.sentence
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
