package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// What nouns call again, and what belongs to a country.
const (
	capital    lexicon.Sense = "capital"     // the city: « la capitale géorgienne »
	anyCountry lexicon.Sense = "any-country" // the noun that any country is called by, unlike kingdom and island
	soil       lexicon.Sense = "soil"        // a country's own ground, which is called after it

	// Alone it is the government of the country whose offices the text names most.
	ownGovernment lexicon.Sense = "own-government"
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

// noun returns the entity of a noun group, or none.
func (r *Resolver) noun(g int) int {
	gr := &r.s.Groups[g]
	if name := r.nameBeside(g); name != none {
		return name
	}
	if gr.Mark != clause.None && r.s.Marks[gr.Mark].Kind == clause.DemonymMark {
		return r.people(g)
	}
	head := &r.s.Words[gr.Head]
	if head.Is(capital) {
		// « la capitale géorgienne »
		if c := r.country(g); c != none && r.es.all[c].entry != nil {
			if e := r.es.capital[r.es.all[c].entry.Country]; e != nil {
				return r.es.entry(e)
			}
		}
	}
	if who := r.owned(g); who != none {
		return who
	}
	definite, demonstrative := r.s.determined(gr)
	switch {
	case gr.Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun) && !r.s.plural(gr):
		if who := r.holder(g, definite || demonstrative || r.s.relational(g)); who != none {
			return who
		}
	case gr.Kinds.Has(lexicon.CountryNoun) && head.Is(anyCountry) && (definite || demonstrative) && !r.s.plural(gr) && r.s.unnamed(g):
		return r.theCountry(g)
	case gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun) && !r.s.plural(gr) && (demonstrative || definite && r.s.anaphoric(gr) && (r.s.bare(g) || r.s.warlike(g))):
		if who := r.theBody(g); who != none {
			return who
		}
	}
	if gr.Kinds.Has(lexicon.BodyNoun) && head.Is(government) {
		if c := r.country(g); c != none {
			return c
		}
		if head.Is(ownGovernment) && definite && r.s.bare(g) {
			if c := r.es.most(r.es.governed(), nil); c != none {
				return c
			}
		}
	}
	class, label := r.s.class(g), r.s.label(g)
	own := keyOf(class, r.es.distinctive(class, label))
	who, known := r.es.keys[own]
	if !known {
		if body := r.bodyOf(g, label); body != none {
			r.es.keys[own] = body
			return body
		}
		who = r.es.describedBy(own, class, label, r.s.genders(gr), r.s.plural(gr))
	}
	r.belongs(who, g)
	return who
}

// people returns who a noun of nationality means: the country for « les
// Russes », people of it for « trois Américains ».
func (r *Resolver) people(g int) int {
	gr := &r.s.Groups[g]
	definite, _ := r.s.determined(gr)
	if definite && r.s.plural(gr) && gr.Head-gr.First <= 1 && r.s.Words[gr.First].POS != lexicon.NUM {
		who := r.s.marked(gr)
		if who != none {
			r.es.call(who, r.s.label(g))
		}
		return who
	}
	return r.es.described(schema.Group, r.s.label(g), r.s.genders(gr), r.s.plural(gr))
}

// class is what a common noun denotes.
func (s *sentence) class(g int) schema.Class {
	gr := &s.Groups[g]
	k := gr.Kinds
	switch {
	case gr.Class != "":
		return gr.Class
	case k.Has(lexicon.PersonNoun|lexicon.OfficeNoun) && !s.plural(gr):
		return schema.Person
	case k.Has(lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.GroupNoun):
		return schema.Group
	case k.Has(lexicon.BodyNoun):
		if s.plural(gr) {
			return schema.Group
		}
		return schema.Organization
	case k.Has(lexicon.CountryNoun):
		return schema.Group
	case k.Has(lexicon.PlaceNoun):
		return schema.Place
	}
	return schema.Thing
}

// belongs adds to a described actor the name of the country it belongs to: « les
// autorités géorgiennes » are also called by Georgia's name, and so is its
// territory.
func (r *Resolver) belongs(who, g int) {
	c := r.country(g)
	if c == none {
		return
	}
	if r.s.Words[r.s.Groups[g].Head].Is(soil) {
		r.es.calledAfter(who, c)
		return
	}
	switch r.es.all[who].actor.Class {
	case schema.Organization, schema.Group:
		if r.s.Groups[g].Kinds.Has(lexicon.BodyNoun | lexicon.GroupNoun | lexicon.ForceNoun) {
			r.es.calledAfter(who, c)
		}
	}
}

// country returns the country whose adjective or complement a group has.
func (r *Resolver) country(g int) int {
	for h, x := range r.s.Complements(g) {
		if x.Kind == clause.Adjective {
			return r.s.marked(x)
		}
		if x.Kind == clause.Nominal && x.Case.Has(lexicon.Of|lexicon.Owner) && r.s.IsName(h) {
			if who := r.s.marked(x); who != none && r.es.all[who].actor.Class == schema.Country {
				return who
			}
		}
	}
	return none
}

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
			if of != none && ro.of != none && ro.of != of || !(ro.head == head && r.compatible(ro.text, role)) && (alias == "" || !r.held(ro, alias)) {
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
	if of == none && r.stately(g, role) {
		of = r.home(none, head, false)
	}
	return r.incumbent(gr, role, of)
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

// incumbent asks the gazetteer who held an office at the date of the block.
func (r *Resolver) incumbent(gr *clause.Group, role string, of int) int {
	if of == none || r.es.all[of].entry == nil {
		return none
	}
	date := r.text.Blocks[r.s.Block].Dateline
	office := r.gaz.Office(role)
	if office == nil || office.Office == nil || date == "" {
		return none
	}
	holders := r.gaz.Holders(office.Office.ID, r.es.all[of].entry.ID, date)
	if len(holders) != 1 {
		return none
	}
	return r.es.entry(holders[0])
}

// bare tells whether a group has no complement and no adjective of its own.
func (s *sentence) bare(g int) bool {
	gr := &s.Groups[g]
	for _, x := range s.Complements(g) {
		if x.Kind != clause.Possessive && (x.Case.Has(lexicon.Of) || x.Kind == clause.Adjective) {
			return false
		}
	}
	for i := gr.Head + 1; i < gr.End; i++ {
		if s.Words[i].POS == lexicon.ADJ {
			return false
		}
	}
	return true
}

// unnamed tells whether a group has no name among its complements.
func (s *sentence) unnamed(g int) bool {
	for _, x := range s.Complements(g) {
		if x.Kind == clause.Adjective || x.Case.Has(lexicon.Of) && x.Mark != clause.None {
			return false
		}
	}
	return true
}

// determined tells the articles and demonstratives of a group.
func (s *sentence) determined(gr *clause.Group) (definite, demonstrative bool) {
	i := gr.First
	if i > 0 && s.Words[i-1].POS == lexicon.ADPDET {
		definite = true
	}
	for ; i < gr.Head; i++ {
		if w := &s.Words[i]; w.POS == lexicon.DET {
			definite = definite || w.Feats.Has(lexicon.Def)
			demonstrative = demonstrative || w.Feats.Has(lexicon.Dem)
		}
	}
	return definite, demonstrative
}

func (s *sentence) plural(gr *clause.Group) bool {
	f := s.Words[gr.Head].Feats
	if f.Has(lexicon.Plur) && f.Has(lexicon.Sing) {
		for i := gr.First; i < gr.Head; i++ {
			if s.Words[i].Feats.Has(lexicon.Plur) {
				return true
			}
		}
		return false
	}
	return f.Has(lexicon.Plur)
}

// genders is the gender that a group's head shows.
func (s *sentence) genders(gr *clause.Group) gazetteer.Gender {
	return gender(s.Words[gr.Head].Feats)
}
