package coref

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
)

// slot is what a group means, as it stands in the sentence.
func (s *sentence) slot(g int, who []int) slot {
	return slot{who: who, sentence: s.Index, word: s.Groups[g].Head, subject: s.isSubject(g), embedded: s.embedded(g), quoted: s.Words[s.Groups[g].Head].Quoted}
}

// nominal is so of a noun group, whose words tell more.
func (s *sentence) nominal(g int, who []int) slot {
	t := s.slot(g, who)
	t.gender, t.inside, t.source, t.locative = s.shown(g), s.inside(g), s.source(g), s.Groups[g].Case.Has(lexicon.Where)
	t.called = !s.IsName(g)
	if gr := &s.Groups[g]; gr.Of != clause.None && !t.inside && gr.Case.Has(lexicon.Of) {
		t.complement = s.Groups[gr.Of].Kinds.Has(lexicon.ActNoun | lexicon.MeetingNoun)
	}
	return t
}

// says tells whether group g says of somebody what he is, and speaks of nobody
// else: the attribute of a verb that makes somebody something, or an apposition
// to the one before.
func (r *Resolver) says(g, who int) bool {
	for h := range r.s.Groups {
		if h != g && r.s.Groups[h].Apposition == g && slices.Contains(r.s.who(h), who) {
			return true
		}
	}
	if r.es.all[who].named {
		return false
	}
	if r.s.Groups[g].Case.Has(lexicon.As) {
		return true
	}
	for p := range r.s.TakersAs(g, clause.Attribute) {
		if p.Kind == clause.Verbal {
			return true
		}
	}
	return false
}

// source tells whether group g is only who says what the sentence says: who
// is quoted, "according to X".
func (s *sentence) source(g int) bool {
	return s.Groups[g].Case.Has(lexicon.Source) || s.saysQuotation(g)
}

// shown is the gender that the noun or the article of a group shows.
func (s *sentence) shown(g int) gazetteer.Gender {
	gr := &s.Groups[g]
	if gr.Kind != clause.Nominal {
		return 0
	}
	const either = gazetteer.Masc | gazetteer.Fem
	if gd := gender(s.Words[gr.Head].Feats); s.Words[gr.Head].POS == lexicon.NOUN && gd != either && !s.IsName(g) {
		return gd
	}
	if gd := gender(s.Words[gr.First].Feats); s.Words[gr.First].POS == lexicon.DET && gd != either {
		return gd
	}
	return 0
}

// follows tells whether group g is a conjunct of the group whose head is word,
// or of its apposition: « les deux ministres, A et B ».
func (s *sentence) follows(word, g int) bool {
	for h := range s.Groups {
		x := &s.Groups[h]
		if x.Head != word {
			continue
		}
		for _, first := range [...]int{h, x.Apposition} {
			for c := range s.Chain(first) {
				if c == g && c != first {
					return true
				}
			}
		}
	}
	return false
}

// isSubject tells whether g is the surface subject of a verb, if only of a
// relative clause where it is nothing else.
func (s *sentence) isSubject(g int) bool {
	understood := false
	for p, a := range s.Takers(g) {
		surface := clause.Subject
		if p.Passive {
			surface = clause.Object
		}
		switch {
		case p.Kind != clause.Verbal:
		case !a.Understood && p.Finite && a.Func == surface:
			return true
		case !a.Understood:
			return false
		case a.Func == surface && p.Finite:
			understood = true
		}
	}
	return understood
}
