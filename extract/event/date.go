package event

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// gathering is of verbs that bring people together: « réunis à Bruxelles, … »
// says where and when they do what follows.
const gathering lexicon.Sense = "gathering"

// placeRelative is of relative pronouns that mean a place: « à Bakou, où … ».
const placeRelative lexicon.Sense = "place-relative"

// Date is the date that the text says of predicate p of the sentence, in EDTF; ""
// where it says none.
func (c *Chronology) Date(p int) string {
	s := c.s
	for n := 0; p != clause.None && n < 6; n++ {
		pr := &s.Predicates[p]
		if date := c.dateOf(p); date != "" {
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
				if date := c.fronted(first); date != "" {
					return date
				}
			}
			return c.entryDate()
		case pr.Link == clause.LinkRel && pr.Relative != clause.None && s.Words[pr.Relative].Is(placeRelative):
			p = pr.Governor // « à Bakou, où il rencontrera X »: on the same journey
		case pr.Link == clause.LinkInf && c.effects.Transparent(s, p), pr.Link == clause.LinkNoun && pr.Supported:
			p = pr.Governor
		case pr.Link == clause.Root:
			if date := c.fronted(p); date != "" {
				return date
			}
			return c.entryDate()
		default:
			return ""
		}
	}
	return ""
}

// dateOf is the date among the arguments of a predicate.
func (c *Chronology) dateOf(p int) string {
	pr := &c.s.Predicates[p]
	for _, a := range pr.Args {
		if a.Group == clause.None || a.Func == clause.Subject || a.Func == clause.Object {
			continue
		}
		if date := c.dateAt(a.Group, p); date != "" {
			return date
		}
	}
	return ""
}

// fronted is the date that stands before the verb p.
func (c *Chronology) fronted(p int) string {
	pr := &c.s.Predicates[p]
	// « Réunis lundi à Bruxelles, les dirigeants ont décidé »
	for i := range c.s.Predicates {
		if gathered(c.s, i, p) {
			if date := c.dateOf(i); date != "" {
				return date
			}
		}
	}
	for _, a := range pr.Args {
		if a.Group != clause.None && c.s.Groups[a.Group].Head < pr.First {
			if date := c.dateAt(a.Group, p); date != "" {
				return date
			}
		}
	}
	return ""
}

// gathered tells whether participle i opens the sentence and says where and
// when those met who then do p: « Réunis lundi à Bruxelles, … ».
func gathered(s *clause.Sentence, i, p int) bool {
	q := &s.Predicates[i]
	return q.Kind == clause.Verbal && q.Link == clause.LinkPart && q.Governor == p && !q.Finite && q.Head < s.Predicates[p].First && s.Words[q.Head].Is(gathering)
}

// dateAt resolves the date of a group for predicate p.
func (c *Chronology) dateAt(g, p int) string {
	s := c.s
	gr := &s.Groups[g]
	if gr.Case.Has(lexicon.Of) && gr.Of != clause.None {
		return "" // « les élections du 8 octobre »: the noun's own
	}
	if !gr.Kinds.Has(lexicon.TimeNoun) || gr.Mark == clause.None || s.Marks[gr.Mark].Kind != clause.TimeMark {
		return ""
	}
	d := s.Marks[gr.Mark].Ref
	if !c.dates[d].Dates() {
		return ""
	}
	_, edtf := c.before[d].resolve(&c.dates[d], c.block.Dateline, c.tenseOf(p))
	return edtf
}

// entryDate is the date of a chronology's entry, which is that of its main
// events.
func (c *Chronology) entryDate() string {
	if c.block.Entry {
		return c.block.Dateline
	}
	return ""
}
