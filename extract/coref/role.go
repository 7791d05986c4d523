package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Words of an office.
const (
	officePart  lexicon.Sense = "office-part" // make another of it, before its noun
	former      lexicon.Sense = "former"      // it is held no more
	counterpart lexicon.Sense = "counterpart" // its noun calls somebody by another's
)

// headOf is the noun of an office in small letters, with what makes another
// office of it: premier ministre, vice-président, prime minister.
func (s *sentence) headOf(gr *clause.Group) string {
	head := strings.ToLower(s.Words[gr.Head].Lemma)
	for i := gr.First; i < gr.Head; i++ {
		switch w := &s.Words[i]; {
		case w.POS == lexicon.ADP && i > gr.First && s.lex.Case(w.Lemma).Has(lexicon.Of):
			return strings.ToLower(s.Words[i-1].Lemma) // secretary of state
		case w.Is(officePart):
			head = strings.ToLower(w.Text) + " " + head
		}
	}
	return head
}

// former tells « l'ancien président », « ex-ministre ».
func (s *sentence) former(g int) bool {
	for i := max(0, s.Groups[g].First-2); i < s.Groups[g].End; i++ {
		w := &s.Words[i]
		if prefix, _, parted := strings.Cut(strings.ToLower(w.Text), "-"); w.Is(former) || parted && s.lex.Senses(prefix+"-").Has(former) {
			return true // Ex-Prime Minister
		}
	}
	return false
}

// wordOf tells whether one of the words [first, end) is of a class.
func (s *sentence) wordOf(first, end int, class lexicon.Sense) bool {
	for i := first; i < end; i++ {
		if s.Words[i].Is(class) {
			return true
		}
	}
	return false
}

// relational tells whether group g calls somebody by another's office.
func (s *sentence) relational(g int) bool {
	return s.Words[s.Groups[g].Head].Is(counterpart)
}

// counterpart is the office of a counterpart: that of whom the possessive
// means, or the noun itself where the text does not let one know.
func (r *Resolver) counterpart(g int, head, text string) (string, string) {
	for h, x := range r.s.Complements(g) {
		if x.Kind == clause.Possessive {
			r.possessive(h)
			if who := r.s.who(h); len(who) == 1 {
				if roles := r.es.all[who[0]].roles; len(roles) > 0 {
					ro := roles[len(roles)-1]
					return ro.head, ro.text
				}
			}
		}
	}
	return head, text
}

// roleText is an office as the text names it, without whose it is: « ministre
// des Affaires étrangères ».
func (s *sentence) roleText(g int) string {
	gr := &s.Groups[g]
	var b strings.Builder
	add := func(s string) {
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "'") && !strings.HasSuffix(b.String(), "’") {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	for i := gr.First; i < gr.End; i++ {
		w := &s.Words[i]
		if i < gr.Head && (w.POS == lexicon.DET || w.POS == lexicon.NUM || w.POS == lexicon.PRON) || s.national(i) {
			continue
		}
		if i == gr.Head && s.oneOf(g) {
			add(w.Lemma)
			continue
		}
		add(w.Text)
	}
	// Its portfolio: a complement that is no name.
	for h, x := range s.Complements(g) {
		if x.Kind != clause.Nominal || !x.Case.Has(lexicon.Of|lexicon.To|lexicon.For) || s.IsName(h) || s.isLed(g, h) || x.Apposition != clause.None && s.IsName(x.Apposition) {
			continue
		}
		if x.Case.Has(lexicon.To) && !startsCapital(s.Words[x.Head].Text) {
			continue // « élu président au premier tour »
		}
		start := x.First
		if start > 0 && (s.Words[start-1].POS == lexicon.ADP || s.Words[start-1].POS == lexicon.ADPDET) {
			start--
		}
		for i := start; i < x.End; i++ {
			if !s.national(i) {
				add(s.Words[i].Text)
			}
		}
	}
	return b.String()
}

// national tells whether word i is an adjective of nationality, or a name that
// stands as one: Russian, NATO.
func (s *sentence) national(i int) bool {
	for m := range s.Marks {
		k := &s.Marks[m]
		if k.First > i || i >= k.End {
			continue
		}
		if k.Kind == clause.DemonymMark || k.Kind == clause.NameMark && k.Class != schema.Person && k.Class != schema.Thing && k.Class != "" {
			return true
		}
	}
	return false
}
