package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// office notes that the office of group g is said of the person who; of is
// whose office it is where that is known already, or none.
func (r *Resolver) office(who, g, of int) {
	gr := &r.s.Groups[g]
	if r.es.all[who].actor.Class != schema.Person || !gr.Kinds.Has(lexicon.OfficeNoun) || r.former(g) {
		return
	}
	head := r.headOf(gr)
	text := r.roleText(g)
	if of == none {
		of = r.country(g)
	}
	if of == none {
		of = r.possessorOf(g)
	}
	if of == none {
		of = r.holding(g)
	}
	if of == none {
		of = r.attributive(g)
	}
	if of == none {
		of = r.knownHolding(who, text)
	}
	for _, ro := range r.es.all[who].roles {
		if of == none && ro.head == head {
			return // said before, and of what
		}
	}
	if of == none && r.stately(g, text) {
		of = r.home(who, head)
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
		Person: r.es.actor(who), Of: r.es.actor(of), Role: text, Since: clause.None,
		Block: r.s.Block, Sentence: r.s.Span, Span: schema.Span{Start: start, End: end},
	})
}

// headOf is the noun of an office in the singular, in small letters.
func (r *Resolver) headOf(gr *clause.Group) string {
	return strings.ToLower(r.s.Words[gr.Head].Lemma)
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
		if x.Kind != clause.Nominal || !belonging(x.Prep) || !r.under(h, g) {
			continue
		}
		if x.Of == g && x.Prep == "'s" {
			return r.owner(h)
		}
		if x.Of == g && x.Kinds.Has(lexicon.OfficeNoun) && !r.plural(x) && !r.isName(h) {
			return r.served(h) // « porte-parole du secrétaire général »
		}
		if x.Mark != clause.None && r.s.Marks[x.Mark].Kind == clause.NameMark {
			if who := r.marked(x); who != none {
				switch r.es.all[who].actor.Class {
				case schema.Organization:
					return r.whole(h, who)
				case schema.Country, schema.Region:
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
	if of := r.ledBody(g); of != none {
		return of
	}
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Kind == clause.Adjective && x.Of != clause.None && r.under(x.Of, g) {
			return r.marked(x)
		}
	}
	return none
}

// ledBody is the body without a name of its own that an office is of: « le chef
// de la police », "the agency's director".
func (r *Resolver) ledBody(g int) int {
	for h := range r.s.Groups {
		if r.isLed(g, h) {
			if who := r.noun(h); who != none && r.es.all[who].actor.Class != schema.Person {
				return who
			}
		}
	}
	return none
}

// isLed tells whether group h is the body that the office of group g is of;
// of what a minister is minister, is his portfolio.
func (r *Resolver) isLed(g, h int) bool {
	switch r.headOf(&r.s.Groups[g]) {
	case "ministre", "minister", "secrétaire", "secretary":
		return false
	}
	x := &r.s.Groups[h]
	if x.Of != g || x.Kind != clause.Nominal || x.Prep != "de" && x.Prep != "of" || !x.Kinds.Has(lexicon.BodyNoun) || r.isName(h) {
		return false
	}
	switch r.s.Words[x.Head].Lemma {
	case "opposition", "majorité", "majority", "république", "republic", "état", "state":
		return false
	}
	return r.s.Words[x.Head-1].POS != lexicon.ADP || startsCapital(r.s.Words[x.Head].Text) // « journaliste d'opposition »
}

// attributive is the organization or country whose name stands right before an
// office without anything between: "Hamas commander X".
func (r *Resolver) attributive(g int) int {
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.End == r.s.Groups[g].First && x.Kind == clause.Nominal && r.isName(h) {
			if who := r.marked(x); who != none && (r.es.all[who].actor.Class == schema.Organization || r.es.all[who].actor.Class == schema.Country) {
				return who
			}
		}
	}
	return none
}

// belonging tells the prepositions between an office and whose it is.
func belonging(prep string) bool {
	switch prep {
	case "de", "of", "à", "auprès de", "'s", "to", "at":
		return true
	}
	return false
}

// owner is whom a genitive before an office means: Turkey's, the country's.
func (r *Resolver) owner(h int) int {
	who := r.who(h)
	if len(who) != 1 {
		return none
	}
	switch e := &r.es.all[who[0]]; e.actor.Class {
	case schema.Country, schema.Organization, schema.Region, schema.Group:
		return who[0]
	case schema.City:
		if e.govern != none {
			return e.govern
		}
		return who[0]
	}
	return none
}

// served is the body where somebody works who works for the office of group
// h: that of its holder.
func (r *Resolver) served(h int) int {
	if of := r.country(h); of != none {
		return of
	}
	for k := range r.s.Groups {
		if x := &r.s.Groups[k]; x.Of == h && (x.Prep == "de" || x.Prep == "of") && r.isName(k) {
			return r.marked(x)
		}
	}
	who := r.holder(h, true)
	if who == none {
		return none
	}
	return r.workplace(who)
}

// whole is the organization that the body of group h is an organ of, where the
// text says it behind the body's name: the Commission of the African Union,
// « la Mission de l'OSCE ».
func (r *Resolver) whole(h, body int) int {
	for k := range r.s.Groups {
		x := &r.s.Groups[k]
		if x.Of != h || x.Prep != "de" && x.Prep != "of" || !r.isName(k) {
			continue
		}
		if who := r.marked(x); who != none && r.es.all[who].actor.Class == schema.Organization {
			return who
		}
	}
	return body
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
	switch fold(text) {
	case "leader", "dirigeant", "dirigeante", "numéro un", "strongman":
		return r.workplace(who)
	}
	office := r.gaz.Office(text)
	if e == nil || office == nil || office.Office == nil {
		return none
	}
	date := r.text.Blocks[r.s.Block].Dateline
	var only *gazetteer.Entry
	for _, p := range e.Positions {
		if p.Office.ID != office.Office.ID || p.Of == nil {
			continue
		}
		if date == "" || p.Covers(date) {
			return r.entry(p.Of)
		}
		if only != nil && only != p.Of {
			return none
		}
		only = p.Of
	}
	if only == nil {
		return none
	}
	return r.entry(only) // the text speaks of another time
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
			return r.workplace(who[0])
		}
		return none
	}
	return none
}

// workplace is what a person holds office of, as far as text and gazetteer
// tell, or none.
func (r *Resolver) workplace(who int) int {
	e := &r.es.all[who]
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
