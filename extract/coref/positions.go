package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A Position is an office that the text says a person holds.
type Position struct {
	Person, Of *schema.Actor
	Role       string
	Group      int         // the group of its sentence that names the office, or clause.None
	Since      int         // the predicate of its sentence that says that it is held, or clause.None
	Begins     bool        // that predicate says that it begins: X is elected president
	Period     string      // EDTF, when it is held as far as the text says; the caller's own, by Since
	Over       bool        // it was held in the past, and nobody says when; the caller's own
	Long       bool        // it was held long before, as is known, whatever the text says
	Block      int         // index of the block that says it
	Sentence   schema.Span // the sentence that says it
	Span       schema.Span // the words that name the office
}

// office notes that the office of group g is said of the person who; of is
// whose office it is where that is known already, or none. A newcomer comes to
// it: who held it holds it no more.
func (r *Resolver) office(who, g, of int, newcomer bool) {
	gr := &r.s.Groups[g]
	if r.es.all[who].actor.Class != schema.Person || !gr.Kinds.Has(lexicon.OfficeNoun) || r.s.former(g) {
		return
	}
	head := r.s.headOf(gr)
	text := r.s.roleText(g)
	job := r.s.job(gr, text)
	if _, fresh := r.present(text); fresh {
		newcomer = true
	}
	if of == none {
		if c := r.country(g); c != none {
			of = r.part(g, c)
		}
	}
	if of == none && !r.s.relational(g) {
		of = r.possessorOf(g)
	}
	if of == none {
		of = r.holding(g)
	}
	if of == none {
		of = r.attributive(g)
	}
	if of == none {
		of = r.soleHolding(g, text)
	}
	if of == none {
		of = r.seat(g)
	}
	bare := of == none
	if bare {
		of = r.knownHolding(who, text)
	}
	for _, ro := range r.es.all[who].roles {
		if of == none && ro.head == head {
			return // said before, and of what
		}
	}
	if r.s.relational(g) {
		head, text = r.counterpart(g, head, text)
		for _, ro := range r.es.all[who].roles {
			if ro.of == of {
				return
			}
		}
	}
	if of == none && r.stately(g, text) {
		if of = r.host(g); of == none {
			of = r.visited(g)
		}
		if of == none {
			of = r.home(who, head, newcomer)
		}
		if of == none {
			of = r.fellow(g)
		}
	}
	if of == none && r.local(g) && r.s.unnamed(g) && !r.s.bodyBehind(g) && !r.s.plural(gr) {
		of = r.homeRegion(g)
	}
	for _, ro := range r.es.all[who].roles {
		if ro.head == head && ro.of == of {
			return
		}
	}
	over := false
	if o := r.es.gaz.Office(text); of != none && o != nil && o.Office != nil {
		if o.Office.Relational {
			return // « son prédécesseur, X »
		}
		over = r.lex.AnyCase(head).Has(leader) && r.over(who, of, o.Office) // "under President Truman", in our days
	}
	r.es.hold(who, role{head: head, text: text, of: of, told: r.s.Index, block: r.s.Block, bare: bare})
	if name := r.es.all[who].actor.Label; r.lex.Form(fold(text)).Has(crown) && !strings.Contains(name, " ") {
		r.es.call(who, text+" "+name) // Queen Silvia has no other name
	}
	if job && of != none && r.s.Words[gr.Head].Is(bodyLeader) && r.es.all[of].actor.Class == schema.Organization && r.s.bodyBehind(g) {
		job = false
	}
	if of == none || job || !r.es.all[who].named || r.seated(head, of) {
		return
	}
	start, end := r.s.Words[gr.First].Start, r.s.Words[r.s.endOf(g)-1].End
	r.positions = append(r.positions, Position{
		Person: r.es.actor(who), Of: r.es.actor(of), Role: text, Group: g, Since: clause.None, Long: over,
		Block: r.s.Block, Sentence: r.s.Span, Span: schema.Span{Start: start, End: end},
	})
}

// Who sits in a chamber, and the words of the names of chambers.
const (
	seatHolder    lexicon.Sense = "seat-holder"
	parliamentary lexicon.Sense = "parliamentary"
)

// seated tells whether an office is a seat in a chamber, and what it is said to be of
// an organization that is none: « un député du Parti socialiste » is a member.
func (r *Resolver) seated(head string, of int) bool {
	if e := &r.es.all[of]; e.actor.Class == schema.Organization && r.lex.AnyCase(head).Has(seatHolder) {
		for _, w := range strings.Fields(strings.ToLower(e.actor.Label)) {
			if r.lex.AnyCase(w).Has(parliamentary) {
				return false
			}
		}
		return true
	}
	return false
}

// jobNoun are the nouns of ranks and jobs, and others that call somebody like an office
// and are none: journalist, candidate.
const jobNoun lexicon.Sense = "job"

// bodyLeader are those of them that lead what their complement is: « la responsable
// de la Ligue des droits de l'homme ».
const bodyLeader lexicon.Sense = "body-leader"

// bodyBehind tells whether the name of a body complements group g.
func (s *sentence) bodyBehind(g int) bool {
	for h, x := range s.Complements(g) {
		if x.Kind == clause.Nominal && x.Case.Has(lexicon.Of) && (s.IsName(h) || startsCapital(s.Words[x.Head].Text)) {
			return true
		}
	}
	return false
}

// job tells whether what somebody is called is no office.
func (s *sentence) job(gr *clause.Group, text string) bool {
	return s.Words[gr.Head].Is(jobNoun) || s.lex.Form(fold(text)).Has(jobNoun)
}

// over tells whether the gazetteer knows that somebody held an office before the
// date of the block, and no more.
func (r *Resolver) over(who, of int, office *gazetteer.OfficeInfo) bool {
	date := r.s.dateline()
	if r.es.all[who].entry == nil || date == "" {
		return false
	}
	before := false
	for _, p := range r.es.all[who].entry.Positions {
		if p.Of == nil || p.Of != r.es.all[of].entry || p.Office.ID != office.ID {
			continue
		}
		if p.Covers(date) {
			return false
		}
		before = before || p.To != "" && monthOf(p.To)+fresh < monthOf(date)
	}
	return before
}

// fresh is for how many months a text goes on to call somebody by an office that he
// has left.
const fresh = 1

// monthOf numbers the months of EDTF days, months and years, which count as their
// first one.
func monthOf(edtf string) int {
	year, month := 0, 1
	for i, c := range []byte(edtf[:min(len(edtf), 7)]) {
		switch {
		case c < '0' || c > '9':
		case i < 4:
			year = 10*year + int(c-'0')
		case i == 5:
			month = 10 * int(c-'0')
		case i == 6:
			month += int(c - '0')
		}
	}
	return 12*year + month
}

// calledBy notes the office that is part of the name that group g calls a known
// person by: King Abdullah II, Pope Francis.
func (r *Resolver) calledBy(g, who int) {
	e, gr := &r.es.all[who], &r.s.Groups[g]
	if e.entry == nil || e.actor.Class != schema.Person || gr.Mark == clause.None {
		return
	}
	word := &r.s.Words[r.s.Marks[gr.Mark].First]
	if r.s.Marks[gr.Mark].End-r.s.Marks[gr.Mark].First < 2 || r.es.gaz.Office(word.Text) == nil && r.es.gaz.Office(strings.ToLower(word.Text)) == nil {
		return
	}
	of, text := r.knownHolding(who, word.Text), word.Text
	if of == none {
		return
	}
	for _, ro := range e.roles {
		if ro.of == of {
			return
		}
	}
	r.es.hold(who, role{head: strings.ToLower(text), text: text, of: of, told: r.s.Index, block: r.s.Block, bare: true})
	r.positions = append(r.positions, Position{
		Person: r.es.actor(who), Of: r.es.actor(of), Role: text, Group: clause.None, Since: clause.None,
		Block: r.s.Block, Sentence: r.s.Span, Span: schema.Span{Start: word.Start, End: word.End},
	})
}
