package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What an office as the text names it begins with.
const (
	currently lexicon.Sense = "currently" // says that it is held now: « l'actuel président »
	newly     lexicon.Sense = "newly"     // says that it is held since what the text tells: « le nouveau président »

	// The words of an office, and others that a text calls its holder by.
	headOfState           lexicon.Sense = "head-of-state"
	callsHeadOfState      lexicon.Sense = "calls-head-of-state"
	headOfGovernment      lexicon.Sense = "head-of-government"
	callsHeadOfGovernment lexicon.Sense = "calls-head-of-government"
	callsLeader           lexicon.Sense = "calls-leader"
	chair                 lexicon.Sense = "chair"
	callsChair            lexicon.Sense = "calls-chair"
	chiefDiplomat         lexicon.Sense = "chief-diplomat"
	callsChiefDiplomat    lexicon.Sense = "calls-chief-diplomat"

	// Prepositions behind the head of an office, in a language where it is the
	// last of its words but for them.
	behindOffice lexicon.Sense = "behind-office"
)

// holder returns who an office without a name means: somebody of whom the
// document said that he holds it, or who the gazetteer says held it then.
func (r *Resolver) holder(g int, definite bool) int {
	gr := &r.s.Groups[g]
	if !definite || !gr.Kinds.Has(lexicon.OfficeNoun) {
		return none
	}
	head := r.s.headOf(gr)
	of := r.holding(g)
	role, fresh := r.present(r.s.roleText(g))
	if r.s.relational(g) && of != none {
		// « son homologue français » holds in France what who has him holds
		alone := head
		if head, role = r.counterpart(g, head, role); head == alone {
			return none
		}
	}
	best, alias := none, r.alias(role)
	for _, i := range r.es.holders {
		e := &r.es.all[i]
		if e.actor.Class != schema.Person || !e.named || e.gender != 0 && r.s.genders(gr) != 0 && e.gender&r.s.genders(gr) == 0 {
			continue
		}
		for k := range e.roles {
			ro := &e.roles[k]
			if of != none && ro.of != none && ro.of != of || !(ro.head == head && r.compatible(ro.text, role) && !r.another(ro.text, role)) && (alias == "" || !r.held(ro, alias)) {
				continue
			}
			if best == none || e.last > r.es.all[best].last {
				best = i
			}
		}
	}
	if best != none || fresh {
		return best
	}
	who, other := r.occupant(gr, role, of)
	if who != none || other {
		return who
	}
	if of == none && r.stately(g, role) {
		of = r.home(none, head, false)
	}
	return r.incumbent(gr, role, of)
}

// occupant returns who of those whom the text names held an office at the date
// of the block, as the gazetteer knows; of is what the office is of, or none
// where the text does not say. Other tells that the text names somebody who held
// it at another time, or several who held such an office, so that nobody whom it
// does not name is meant.
func (r *Resolver) occupant(gr *clause.Group, role string, of int) (who int, other bool) {
	office := r.es.gaz.Office(role)
	if office == nil || office.Office == nil {
		return none, false
	}
	date, genders := r.s.dateline(), r.s.genders(gr)
	who = none
	for i := range r.es.all {
		e := &r.es.all[i]
		if e.entry == nil || !e.said || e.actor.Class != schema.Person || genders != 0 && e.gender != 0 && e.gender&genders == 0 {
			continue
		}
		ever, then := false, false
		for _, p := range e.entry.Positions {
			if p.Of != nil && p.Office.ID == office.Office.ID && (of == none || p.Of == r.es.all[of].entry) {
				ever, then = true, then || date == "" || p.Covers(date)
			}
		}
		switch {
		case !ever:
		case then && who == none:
			if of == none && !r.spokenOfHere(e) {
				continue // who is named only later, or holds it in a country that is not talked of
			}
			who = i
		default:
			other = true
		}
	}
	if other {
		return none, true
	}
	return who, false
}

// spokenOfHere tells whether a known person holds office in the country that is talked
// of; where that is none, whether the text has named him before the sentence at hand.
func (r *Resolver) spokenOfHere(e *entity) bool {
	home := r.home(none, "", true)
	if home == none {
		return e.last != none
	}
	for _, p := range e.entry.Positions {
		if p.Of == r.es.all[home].entry {
			return true
		}
	}
	return false
}

// incumbent asks the gazetteer who held an office at the date of the block.
func (r *Resolver) incumbent(gr *clause.Group, role string, of int) int {
	if of == none || r.es.all[of].entry == nil {
		return none
	}
	date := r.s.dateline()
	office := r.es.gaz.Office(role)
	if office == nil || office.Office == nil || date == "" {
		return none
	}
	holders := r.es.gaz.Holders(office.Office.ID, r.es.all[of].entry.ID, date)
	if len(holders) != 1 {
		return none
	}
	return r.es.entry(holders[0])
}

// present is an office as it is called without words that say that it is held
// now: « le nouveau chef de l'État ». Fresh tells that it is held only since
// what the text tells, so that who held it that day may be another.
func (l *Language) present(role string) (office string, fresh bool) {
	if rest, found := l.opening(role, currently); found {
		role = rest
	}
	return l.opening(role, newly)
}

// compatible tells whether two descriptions can be of one office: one says no
// more than the other, which it begins or, as in English, ends with.
func (l *Language) compatible(a, b string) bool {
	a, b = fold(a), fold(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	return strings.HasPrefix(a, b) || strings.HasSuffix(a, " "+b) || strings.HasSuffix(l.core(a), " "+b)
}

// another tells whether a text that has told of an office calls another by a name that
// says more: the chief of a party is not the chief of state.
func (r *Resolver) another(told, called string) bool {
	if len(called) <= len(told) {
		return false
	}
	a, b := r.es.gaz.Office(told), r.es.gaz.Office(called)
	return a != nil && b != nil && a.Office != nil && b.Office != nil && a.Office.ID != b.Office.ID
}

// core is an office, folded, up to the preposition behind its head, where what
// comes last is the head: "special envoy of the Secretary-General" is also "the
// envoy".
func (l *Language) core(office string) string {
	for i := range len(office) {
		if office[i] != ' ' {
			continue
		}
		if word, _, more := strings.Cut(office[i+1:], " "); more && l.lex.Form(word).Has(behindOffice) {
			return office[:i]
		}
	}
	return office
}

// aliases are the classes of offices that a text may call by another name, each
// behind the class of those names.
var aliases = [...][2]lexicon.Sense{
	{callsHeadOfState, headOfState},
	{callsHeadOfGovernment, headOfGovernment},
	{callsLeader, leader},
	{callsChair, chair},
	{callsChiefDiplomat, chiefDiplomat},
}

// alias returns the class of the offices that a text may call by an office's
// name: of presidents and kings for the chief of state, of ministers of foreign
// affairs for the chief of diplomacy. It is "" where that is a name like any
// other.
func (l *Language) alias(called string) lexicon.Sense {
	called = fold(called)
	for _, a := range aliases {
		if _, found := l.opening(called, a[0]); found {
			return a[1]
		}
	}
	return ""
}

// held tells whether an office is of a class that alias returned.
func (l *Language) held(ro *role, class lexicon.Sense) bool {
	office := fold(ro.text)
	if class == leader { // of a country, not of its parliament
		if l.lex.AnyCase(office).Has(leader) {
			return true
		}
		class = headOfGovernment
	}
	_, found := l.opening(office, class)
	return found || l.lex.Form(ro.head).Has(class) // "committee chairman"
}

// opening returns what stands behind the words of a class that a text begins
// with, or all of it where it begins with none.
func (l *Language) opening(text string, class lexicon.Sense) (rest string, found bool) {
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != ' ' {
			continue
		}
		if l.lex.Form(text[:i]).Has(class) {
			return strings.TrimPrefix(text[i:], " "), true
		}
	}
	return text, false
}
