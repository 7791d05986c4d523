package extract

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// findDates finds the expressions of time in a sentence.
func (w *worker) findDates(t *token.Sentence) []timex.Mention {
	found := w.language.dates.Find(&w.text, t.First, t.End, w.dates[:0])
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
	m := &w.dates[d]
	w.sentence.Marks = append(w.sentence.Marks, clause.Mark{First: m.First - offset, End: m.End - offset, Kind: clause.TimeMark, Ref: d})
}

// inDate tells whether token i is within a date: « mai » is no name there.
func (w *worker) inDate(i int) bool {
	for k := range w.dates {
		if w.dates[k].First <= i && i < w.dates[k].End {
			return true
		}
	}
	return false
}

// when is the date that the text says of predicate p, in EDTF.
func (w *worker) when(p int) string {
	s := &w.sentence
	for n := 0; p != clause.None && n < 6; n++ {
		pr := &s.Predicates[p]
		if date := w.dateOf(p); date != "" {
			return date
		}
		switch {
		case pr.Link == clause.LinkConj:
			// A fronted date covers all coordinated verbs.
			first := pr.Governor
			for n := 0; first != clause.None && s.Predicates[first].Link == clause.LinkConj && n < 8; n++ {
				first = s.Predicates[first].Governor
			}
			if first != clause.None {
				if date := w.fronted(first); date != "" {
					return date
				}
			}
			return w.entryDate()
		case pr.Link == clause.LinkRel && pr.Relative != clause.None && s.Words[pr.Relative].Lemma == "où":
			p = pr.Governor // « à Bakou, où il rencontrera X »: on the same journey
		case pr.Link == clause.LinkInf && w.effects.Transparent(s, p), pr.Link == clause.LinkNoun && pr.Supported:
			p = pr.Governor
		case pr.Link == clause.Root:
			if date := w.fronted(p); date != "" {
				return date
			}
			return w.entryDate()
		default:
			return ""
		}
	}
	return ""
}

// dateOf is the date among the arguments of a predicate.
func (w *worker) dateOf(p int) string {
	pr := &w.sentence.Predicates[p]
	for _, a := range pr.Args {
		if a.Group == clause.None || a.Func == clause.Subject || a.Func == clause.Object {
			continue
		}
		if date := w.dateAt(a.Group, p); date != "" {
			return date
		}
	}
	return ""
}

// fronted is the date that stands before the verb p.
func (w *worker) fronted(p int) string {
	pr := &w.sentence.Predicates[p]
	// « Réunis lundi à Bruxelles, les dirigeants ont décidé »
	for i := range w.sentence.Predicates {
		if w.gathered(i, p) {
			if date := w.dateOf(i); date != "" {
				return date
			}
		}
	}
	for _, a := range pr.Args {
		if a.Group != clause.None && w.sentence.Groups[a.Group].Head < pr.First {
			if date := w.dateAt(a.Group, p); date != "" {
				return date
			}
		}
	}
	return ""
}

// gathered tells whether participle i opens the sentence and says where and
// when those met who then do p: « Réunis lundi à Bruxelles, … ».
func (w *worker) gathered(i, p int) bool {
	q := &w.sentence.Predicates[i]
	return q.Kind == clause.Verbal && q.Link == clause.LinkPart && q.Governor == p && !q.Finite && q.Head < w.sentence.Predicates[p].First &&
		(q.Lemma == "réunir" || q.Lemma == "rassembler")
}

// dateAt resolves the date of a group for predicate p.
func (w *worker) dateAt(g, p int) string {
	s := &w.sentence
	gr := &s.Groups[g]
	if gr.Prep == "de" && gr.Of != clause.None {
		return "" // « les élections du 8 octobre »: the noun's own
	}
	if !gr.Kinds.Has(lexicon.TimeNoun) || gr.Mark == clause.None || s.Marks[gr.Mark].Kind != clause.TimeMark {
		return ""
	}
	m := &w.dates[s.Marks[gr.Mark].Ref]
	if !m.Dates() {
		return ""
	}
	d := s.Marks[gr.Mark].Ref
	_, edtf := w.chronology.before[d].resolve(m, w.text.Blocks[s.Block].Dateline, w.tenseOf(p))
	return edtf
}

// tenseOf is the tense of predicate p for the dates at it: its own, or that of
// the verb it depends on. What somebody was asked to do may still lie ahead.
func (w *worker) tenseOf(p int) timex.Tense {
	s := &w.sentence
	infinitive := false
	for n := 0; p != clause.None && n < 6; n++ {
		switch t := dateTense(&s.Predicates[p]); {
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
func dateTense(p *clause.Predicate) timex.Tense {
	switch p.Lemma {
	case "prévoir", "fixer", "programmer", "planifier", "attendre", "schedule", "plan", "expect", "slate":
		if p.Passive && !p.Feats.Has(lexicon.Impf) {
			return timex.Future
		}
	case "devoir", "compter":
		if p.Feats.Has(lexicon.Impf) && !p.Negated {
			return timex.Future
		}
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

// entryDate is the date of a chronology's entry, which is that of its main
// events.
func (w *worker) entryDate() string {
	if b := &w.text.Blocks[w.sentence.Block]; b.Entry {
		return b.Dateline
	}
	return ""
}

// past tells whether the block tells what has already happened whatever its
// tense: a chronology's entry dated before the document.
func (w *worker) past() bool {
	b := &w.text.Blocks[w.sentence.Block]
	return b.Entry && (w.doc.Published == "" || before(b, w.doc.Published))
}

func before(b *schema.Block, published string) bool { return b.Dateline <= published }
