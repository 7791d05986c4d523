package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// office notes that the office of group g is said of the person who.
func (r *Resolver) office(who, g int) {
	gr := &r.s.Groups[g]
	if r.es.all[who].actor.Class != schema.Person || !gr.Kinds.Has(lexicon.OfficeNoun) || r.former(g) {
		return
	}
	head := r.s.Words[gr.Head].Lemma
	text := r.roleText(g)
	of := r.holding(g)
	if of == none {
		of = r.knownHolding(who, text)
	}
	for _, ro := range r.es.all[who].roles {
		if of == none && ro.head == head {
			return // said before, and of what
		}
	}
	if of == none {
		of = r.possessorOf(g)
	}
	if of == none && r.stately(g, text) {
		if of = r.home(); of == none {
			of = r.talkedOf()
		}
	}
	for _, ro := range r.es.all[who].roles {
		if ro.head == head && ro.of == of {
			return
		}
	}
	r.es.hold(who, role{head: head, text: text, of: of})
	if of == none {
		return
	}
	start, end := r.s.Words[gr.First].Start, r.s.Words[r.endOf(g)-1].End
	r.positions = append(r.positions, Position{
		Person: r.es.actor(who), Of: r.es.actor(of), Role: text,
		Block: r.s.Block, Sentence: r.s.Span, Span: schema.Span{Start: start, End: end},
	})
}

// former tells « l'ancien président », « ex-ministre ».
func (r *Resolver) former(g int) bool {
	gr := &r.s.Groups[g]
	for i := gr.First; i < gr.End; i++ {
		switch l := r.s.Words[i].Lemma; {
		case l == "ancien", l == "former", l == "feu", strings.HasPrefix(l, "ex-"):
			return true
		}
	}
	return false
}

// holding returns the country or organization that an office is of: its
// adjective of nationality, or the complement that names one.
func (r *Resolver) holding(g int) int {
	if c := r.country(g); c != none {
		return c
	}
	// « ministre des Affaires étrangères de la Fédération de Russie »
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.Kind == clause.Adjective && x.Of != clause.None && r.s.Groups[x.Of].Of == g {
			continue // « ministre de la Défense nationale russe »: decided below
		}
		if x.Kind != clause.Nominal || x.Prep != "de" && x.Prep != "of" && x.Prep != "pour" && x.Prep != "à" && x.Prep != "auprès de" || !r.under(h, g) {
			continue
		}
		if x.Mark != clause.None && r.s.Marks[x.Mark].Kind == clause.NameMark {
			if who := r.marked(x); who != none {
				switch r.es.all[who].actor.Class {
				case schema.Country, schema.Organization, schema.Region:
					return who
				case schema.City:
					if gov := r.es.all[who].govern; gov != none && r.es.all[who].entry.Kind != 0 {
						return gov
					}
					return who
				}
			}
		}
	}
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Kind == clause.Adjective && x.Of != clause.None && r.under(x.Of, g) {
			return r.marked(x)
		}
	}
	return none
}

// under tells whether group h depends on group g.
func (r *Resolver) under(h, g int) bool {
	for n := 0; h != clause.None && n < 6; n++ {
		h = r.s.Groups[h].Of
		if h == g {
			return true
		}
	}
	return false
}

// knownHolding asks the gazetteer of what a known person holds the office that
// the text names without saying of what: « le secrétaire d'État John Kerry ».
func (r *Resolver) knownHolding(who int, text string) int {
	e := r.es.all[who].entry
	office := r.gaz.Office(text)
	if e == nil || office == nil || office.Office == nil {
		return none
	}
	date := r.text.Blocks[r.s.Block].Dateline
	for _, p := range e.Positions {
		if p.Office.ID == office.Office.ID && p.Of != nil && (date == "" || p.Covers(date)) {
			return r.entry(p.Of)
		}
	}
	return none
}

// possessorOf returns the body that « son représentant spécial » serves: whom
// the possessive means, or where that person holds office.
func (r *Resolver) possessorOf(g int) int {
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.Kind != clause.Possessive || x.Of != g {
			continue
		}
		r.possessive(h)
		who := r.who(h)
		if len(who) != 1 {
			return none
		}
		e := &r.es.all[who[0]]
		switch e.actor.Class {
		case schema.Country, schema.Organization:
			return who[0]
		case schema.Person:
			if n := len(e.roles); n > 0 {
				return e.roles[n-1].of
			}
			if e.entry != nil {
				for _, p := range e.entry.Positions {
					if p.Of != nil && p.Covers(r.text.Blocks[r.s.Block].Dateline) {
						return r.entry(p.Of)
					}
				}
			}
		}
		return none
	}
	return none
}

// stately tells an office that only countries have: where the text does not
// say of which, it is the one that is talked of.
func (r *Resolver) stately(g int, text string) bool {
	switch r.s.Words[r.s.Groups[g].Head].Lemma {
	case "ministre", "président", "présidente", "roi", "reine", "chancelier", "chancelière", "émir", "minister", "president":
	default:
		return false
	}
	if definite, _ := r.determined(&r.s.Groups[g]); !definite {
		return false
	}
	for h := range r.s.Groups {
		// « le président de la Commission » is of something else.
		if x := &r.s.Groups[h]; x.Of == g && x.Prep == "de" && !strings.Contains(text, r.s.Words[x.Head].Text) {
			return false
		}
	}
	return true
}

// home is the country that most offices of the document so far are of, none
// where two have as many.
func (r *Resolver) home() int {
	count := make(map[int]int)
	best, tie := none, false
	for _, i := range r.es.holders {
		for _, ro := range r.es.all[i].roles {
			if ro.of == none || r.es.all[ro.of].actor.Class != schema.Country {
				continue
			}
			count[ro.of]++
			switch n := count[ro.of]; {
			case best == none || n > count[best]:
				best, tie = ro.of, false
			case ro.of != best && n == count[best]:
				tie = true
			}
		}
	}
	if tie {
		return none
	}
	return best
}

// talkedOf is the country that the text is about here: the last that an office
// was said to be of, or that was named, in this sentence or the two before.
func (r *Resolver) talkedOf() int {
	for k := len(r.slots) - 1; k >= 0; k-- {
		if r.s.Index-r.slots[k].sentence > 2 {
			break
		}
		for _, w := range r.slots[k].who {
			e := &r.es.all[w]
			if e.actor.Class == schema.Country {
				return w
			}
			if e.govern != none {
				return e.govern
			}
			if e.actor.Class == schema.Person {
				for i := len(e.roles) - 1; i >= 0; i-- {
					if of := e.roles[i].of; of != none && r.es.all[of].actor.Class == schema.Country {
						return of
					}
				}
			}
		}
	}
	return none
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
		if i < gr.Head && (w.POS == lexicon.DET || w.POS == lexicon.NUM) || r.national(i) {
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
		if x.Mark != clause.None && r.s.Marks[x.Mark].Kind == clause.NameMark {
			continue
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

// national tells whether word i is an adjective of nationality.
func (r *Resolver) national(i int) bool {
	for m := range r.s.Marks {
		k := &r.s.Marks[m]
		if k.Kind == clause.DemonymMark && k.First <= i && i < k.End {
			return true
		}
	}
	return false
}
