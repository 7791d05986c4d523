package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// headOf is the noun of an office in small letters, with what makes another
// office of it: premier ministre, vice-président, prime minister.
func (r *Resolver) headOf(gr *clause.Group) string {
	head := strings.ToLower(r.s.Words[gr.Head].Lemma)
	for i := gr.First; i < gr.Head; i++ {
		switch before := strings.ToLower(r.s.Words[i].Text); before {
		case "of":
			if i > gr.First {
				return strings.ToLower(r.s.Words[i-1].Lemma) // secretary of state
			}
		case "premier", "première", "prime", "vice", "deputy", "vice-premier", "vice-première":
			head = before + " " + head
		}
	}
	return head
}

// former tells « l'ancien président », « ex-ministre ».
func (r *Resolver) former(g int) bool {
	gr := &r.s.Groups[g]
	for i := gr.First; i < gr.End; i++ {
		switch l := r.s.Words[i].Lemma; {
		case l == "ancien", l == "former", l == "late", l == "feu", l == "then", strings.HasPrefix(l, "ex-"):
			return true
		}
	}
	return false
}

// relational tells the nouns that call somebody by another's office.
func relational(head string) bool {
	return head == "homologue" || head == "counterpart"
}

// counterpart is the office of a counterpart: that of whom the possessive
// means, or the noun itself where the text does not let one know.
func (r *Resolver) counterpart(g int, head, text string) (string, string) {
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Kind == clause.Possessive && x.Of == g {
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
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.Of != g || x.Kind != clause.Nominal || x.Prep != "de" && x.Prep != "à" && x.Prep != "of" && x.Prep != "for" {
			continue
		}
		if r.isName(h) || r.isLed(g, h) {
			continue
		}
		if x.Prep == "à" && !startsCapital(r.s.Words[x.Head].Text) {
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
