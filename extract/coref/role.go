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
func (r *Resolver) headOf(gr *clause.Group) string {
	head := strings.ToLower(r.s.Words[gr.Head].Lemma)
	for i := gr.First; i < gr.Head; i++ {
		switch w := &r.s.Words[i]; {
		case w.POS == lexicon.ADP && i > gr.First && r.lex.Case(w.Lemma).Has(lexicon.Of):
			return strings.ToLower(r.s.Words[i-1].Lemma) // secretary of state
		case w.Is(officePart):
			head = strings.ToLower(w.Text) + " " + head
		}
	}
	return head
}

// former tells « l'ancien président », « ex-ministre ».
func (r *Resolver) former(g int) bool {
	return r.wordOf(r.s.Groups[g].First, r.s.Groups[g].End, former)
}

// wordOf tells whether one of the words [first, end) is of a class.
func (r *Resolver) wordOf(first, end int, class lexicon.Sense) bool {
	for i := first; i < end; i++ {
		if r.s.Words[i].Is(class) {
			return true
		}
	}
	return false
}

// relational tells whether group g calls somebody by another's office.
func (r *Resolver) relational(g int) bool {
	return r.s.Words[r.s.Groups[g].Head].Is(counterpart)
}

// counterpart is the office of a counterpart: that of whom the possessive
// means, or the noun itself where the text does not let one know.
func (r *Resolver) counterpart(g int, head, text string) (string, string) {
	for h, x := range r.s.Complements(g) {
		if x.Kind == clause.Possessive {
			r.possessive(h)
			if who := r.who(h); len(who) == 1 {
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
func (r *Resolver) roleText(g int) string {
	gr := &r.s.Groups[g]
	var b strings.Builder
	add := func(s string) {
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "'") && !strings.HasSuffix(b.String(), "’") {
			b.WriteByte(' ')
		}
		b.WriteString(s)
	}
	for i := gr.First; i < gr.End; i++ {
		w := &r.s.Words[i]
		if i < gr.Head && (w.POS == lexicon.DET || w.POS == lexicon.NUM || w.POS == lexicon.PRON) || r.national(i) {
			continue
		}
		add(w.Text)
	}
	// Its portfolio: a complement that is no name.
	for h, x := range r.s.Complements(g) {
		if x.Kind != clause.Nominal || !x.Case.Has(lexicon.Of|lexicon.To|lexicon.For) || r.s.IsName(h) || r.isLed(g, h) {
			continue
		}
		if x.Case.Has(lexicon.To) && !startsCapital(r.s.Words[x.Head].Text) {
			continue // « élu président au premier tour »
		}
		start := x.First
		if start > 0 && (r.s.Words[start-1].POS == lexicon.ADP || r.s.Words[start-1].POS == lexicon.ADPDET) {
			start--
		}
		for i := start; i < x.End; i++ {
			if !r.national(i) {
				add(r.s.Words[i].Text)
			}
		}
	}
	return b.String()
}

// national tells whether word i is an adjective of nationality, or a name that
// stands as one: Russian, NATO.
func (r *Resolver) national(i int) bool {
	for m := range r.s.Marks {
		k := &r.s.Marks[m]
		if k.First > i || i >= k.End {
			continue
		}
		if k.Kind == clause.DemonymMark || k.Kind == clause.NameMark && (k.Class == schema.Country || k.Class == schema.Organization) {
			return true
		}
	}
	return false
}
