package extract

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// parse fills w.sentence with sentence i of the window, whose first mention that
// may be in it is next. It returns the first that may be in the sentence behind.
func (w *worker) parse(i, next int) int {
	t := &w.text.Sentences[i]
	s := &w.sentence
	s.Span, s.Index, s.Block, s.Offset = t.Span, w.text.Before+i, t.Block, t.First
	s.Words = w.words[t.First:t.End]
	s.Marks = s.Marks[:0]
	w.dated = w.findDates(t)
	for next < len(w.mentions) && w.mentions[next].First < t.First {
		next++
	}
	w.named(next, t.End)
	d := 0
	for ; next < len(w.mentions) && w.mentions[next].First < t.End; next++ {
		m := &w.mentions[next]
		for d < len(w.dated) && w.dated[d].First <= m.First {
			w.markDate(d, t.First)
			d++
		}
		if w.inDate(m.First) || m.Kind == mention.Noun && m.End-m.First == 1 && w.words[m.First].POS != lexicon.NOUN && w.words[m.First].POS != lexicon.PROPN {
			continue // « mai », and « responsable » as an adjective
		}
		k := clause.Mark{First: m.First - t.First, End: m.End - t.First, Class: m.Class, Ranked: m.Ranked, Ref: next}
		switch m.Kind {
		case mention.Demonym:
			k.Kind = clause.DemonymMark
		case mention.Noun:
			k.Kind = clause.NounMark
			k.Kinds = nounKinds(m)
		}
		s.Marks = append(s.Marks, k)
	}
	for ; d < len(w.dated); d++ {
		w.markDate(d, t.First)
	}
	w.parser.Analyze(s)
	return next
}

// nounKinds is what an office or body of several words is as a common noun.
func nounKinds(m *mention.Mention) (kinds lexicon.NounClass) {
	for _, e := range m.Entries {
		switch e.Kind {
		case gazetteer.Office:
			kinds |= lexicon.OfficeNoun | lexicon.PersonNoun
		case gazetteer.Body:
			kinds |= lexicon.BodyNoun
		}
	}
	return kinds
}

// findDates finds the expressions of time in a sentence.
func (w *worker) findDates(t *token.Sentence) []timex.Mention {
	found := w.language.dates.Find(&w.text, t.First, t.End, w.dated[:0])
	kept := found[:0]
	for _, m := range found {
		if m.End-m.First == 1 && w.words[m.First].POS == lexicon.VERB {
			continue // « en maintenant »
		}
		kept = append(kept, m)
	}
	return kept
}

// markDate marks the date d for the clause analysis.
func (w *worker) markDate(d, offset int) {
	m := &w.dated[d]
	if m.End-m.First == 1 && m.End < len(w.words) && w.words[m.First].POS == lexicon.ADJ && w.words[m.End].POS == lexicon.NOUN {
		return // « l'actuel président »: of him, not of the verb
	}
	w.sentence.Marks = append(w.sentence.Marks, clause.Mark{First: m.First - offset, End: m.End - offset, Kind: clause.TimeMark, Ref: d})
}

// inDate tells whether token i is within a date: « mai » is no name there.
func (w *worker) inDate(i int) bool {
	for k := range w.dated {
		if w.dated[k].First <= i && i < w.dated[k].End {
			return true
		}
	}
	return false
}

// named drops the dates of one word that are given names of the mentions from
// next on, of a sentence that ends at token end: Jan Beck, April Holm.
func (w *worker) named(next, end int) {
	kept := w.dated[:0]
	for _, d := range w.dated {
		for next < len(w.mentions) && w.mentions[next].End <= d.First {
			next++
		}
		if d.End-d.First == 1 && next < len(w.mentions) && w.mentions[next].First < end {
			if m := &w.mentions[next]; m.Class == schema.Person && m.End-m.Proper > 1 && m.Proper == d.First {
				continue
			}
		}
		kept = append(kept, d)
	}
	w.dated = kept
}
