package coref

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/schema"
)

// What the noun of a group that means several tells of them.
const (
	polity       lexicon.Sense = "polity"        // countries, or who governs them: « ces pays »
	power        lexicon.Sense = "power"         // countries, only where their number is told: « les deux puissances »
	government   lexicon.Sense = "government"    // organizations as well as the countries that they govern
	participant  lexicon.Sense = "participant"   // those of a fight or an accord, without a word more: « les belligérants »
	partyNoun    lexicon.Sense = "party-noun"    // those of what was spoken of, without a word more: « les parties »
	sideNoun     lexicon.Sense = "side-noun"     // those of a fight, where a word says so or tells their number
	associate    lexicon.Sense = "associate"     // parties of a known number: « les deux alliés »
	competitor   lexicon.Sense = "competitor"    // persons or parties of a known number: « les deux rivaux »
	pairNoun     lexicon.Sense = "pair-noun"     // two, though the noun is no plural: « le duo »
	territory    lexicon.Sense = "territory"     // places
	opposed      lexicon.Sense = "opposed"       // they are against each other
	man          lexicon.Sense = "man"           // no women
	woman        lexicon.Sense = "woman"         // no men
	sharedOffice lexicon.Sense = "shared-office" // who hold an office that several can hold: « les deux ministres »
)

// What words in a group that means several say.
const (
	both      lexicon.Sense = "both"      // two, and the whole of them
	warring   lexicon.Sense = "warring"   // they fight
	relating  lexicon.Sense = "relating"  // how they stand to each other, not which they are
	beside    lexicon.Sense = "beside"    // the preposition: only where something stands, "on both sides"
	informing lexicon.Sense = "informing" // the verb: its object is told the clause behind it
	that      lexicon.Sense = "that"      // opens that clause, though it looks like a relative pronoun
)

// Numerals.
const (
	two   lexicon.Sense = "two"
	three lexicon.Sense = "three"
	four  lexicon.Sense = "four"
	five  lexicon.Sense = "five"
	six   lexicon.Sense = "six"
)

// leader tells the offices that lead a country.
const leader lexicon.Sense = "leader"

// A band is what the noun of a group that means several who were named can
// mean: « les deux ministres », "both sides", « ces territoires ».
type band struct {
	number  int  // of its members; 0 where the words do not say
	persons bool // les deux hommes
	parties bool // les deux camps: countries, organizations, groups
	country bool // les deux pays
	places  bool // ces territoires
	strong  bool // only those whom the text set against each other: les belligérants
	close   bool // those last spoken of: tous deux
	bodies  bool // les deux gouvernements: the organizations too
	opposed bool // its members are against each other
	paired  bool // persons with an office who were paired in the sentence before
}

// band returns what kind of several a group is, and whether it can be one that
// the text named before.
func (s *sentence) band(g int) (b band, ok bool) {
	gr := &s.Groups[g]
	if gr.Kind == clause.Pronoun {
		return s.counted(gr)
	}
	if gr.Kind != clause.Nominal || gr.Apposition != clause.None || s.IsName(g) {
		return b, false
	}
	if b.number, ok = s.wholeOf(gr); !ok {
		return b, false
	}
	if s.Words[gr.Head].Is(pairNoun) {
		b.number = 2
	} else if b.number == 0 && !s.plural(gr) {
		return b, false
	}
	if !s.plain(g) || s.lex.Senses(gr.Prep).Has(beside) {
		return b, false
	}
	ok = s.meaning(gr, &b)
	return b, ok
}

// wholeOf tells whether a group means all of those who were named, by its article,
// its demonstrative or its possessive, and the number that it says, 0 for none.
func (s *sentence) wholeOf(gr *clause.Group) (number int, ok bool) {
	definite, demonstrative := s.determined(gr)
	for i := gr.First; i <= gr.Head; i++ {
		w := &s.Words[i]
		switch {
		case w.Is(both):
			definite, number = true, 2
		case w.POS == lexicon.NUM:
			if number = count(w); number == 0 {
				return 0, false
			}
		case w.Feats.Has(lexicon.Poss):
			definite = true // « leurs deux pays »
		}
	}
	return number, definite || demonstrative
}

// meaning fills in what the noun of a band can mean, and tells whether it can
// mean somebody at all with the number and the words that it has.
func (s *sentence) meaning(gr *clause.Group, b *band) bool {
	head := &s.Words[gr.Head]
	counted := b.number > 0
	_, demonstrative := s.determined(gr)
	b.opposed = head.Is(opposed)
	switch {
	case head.Is(polity, power):
		b.country, b.bodies = true, head.Is(government)
		return counted || demonstrative && !head.Is(power)
	case head.Is(participant, partyNoun):
		b.parties, b.strong = true, !counted
		return true
	case head.Is(sideNoun):
		b.parties, b.strong = true, !counted
		return counted || s.warring(gr)
	case head.Is(associate):
		b.parties = true
		return counted
	case head.Is(competitor, pairNoun):
		b.persons, b.parties = true, true
		return counted
	case head.Is(territory):
		b.places = true
		return counted || demonstrative
	}
	b.persons = gr.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun)
	if !counted && s.plural(gr) && head.Is(leader, sharedOffice) {
		b.paired = true // "the leaders", behind A who met B
		return b.persons
	}
	return b.persons && counted
}

// counted is the band of a pronoun that says how many: « tous deux », "both".
func (s *sentence) counted(gr *clause.Group) (b band, ok bool) {
	head := &s.Words[gr.Head]
	b.number = count(head)
	if head.Is(both) {
		b.number = 2
	}
	b.persons, b.parties, b.close = true, true, true
	return b, b.number > 0
}

// count is the number that a numeral says, from two to six, or 0.
func count(numeral *tag.Word) int {
	for n, sense := range [...]lexicon.Sense{two, three, four, five, six} {
		if numeral.Is(sense) {
			return n + 2
		}
	}
	return 0
}

// warring tells whether the words of a group say that its members fight.
func (s *sentence) warring(gr *clause.Group) bool {
	for i := gr.First; i < gr.End; i++ {
		if s.Words[i].Is(warring) {
			return true
		}
	}
	return false
}

// plain tells whether nothing says of a group which of many its members are:
// no name, no nationality, no relative clause and no adjective but those that
// only say how they stand to each other.
func (s *sentence) plain(g int) bool {
	gr := &s.Groups[g]
	for _, x := range s.Complements(g) {
		if x.Kind == clause.Possessive {
			continue
		}
		if x.Kind == clause.Adjective || x.First >= gr.End && !x.Kinds.Has(lexicon.TextNoun|lexicon.ActNoun|lexicon.MeetingNoun|lexicon.TimeNoun) && x.Case.Has(lexicon.Of) && x.First <= gr.End+2 {
			if x.Mark == clause.None && gr.Kinds.Has(lexicon.OfficeNoun) && x.Kind == clause.Nominal {
				continue // « les deux ministres de la Défense »
			}
			return false
		}
	}
	for i := gr.First; i < gr.End; i++ {
		w := &s.Words[i]
		if i != gr.Head && (w.POS == lexicon.ADJ || w.POS == lexicon.VERB) && gr.Mark == clause.None && !w.Is(relating) {
			return false
		}
	}
	if gr.End < len(s.Words) {
		w := &s.Words[gr.End]
		if w.Feats.Has(lexicon.Rel) && w.POS == lexicon.PRON && !(w.Is(that) && s.told(g)) {
			return false // « les deux hommes qui ont tué X »
		}
	}
	for i := range s.Predicates {
		if p := &s.Predicates[i]; p.Link == clause.LinkPart && p.First == gr.End && p.Kind == clause.Verbal && !p.Finite {
			return false // "the two men accused of it"
		}
	}
	return true
}

// told tells whether somebody says something to group g: « avertir les
// signataires que ».
func (s *sentence) told(g int) bool {
	for p := range s.TakersAs(g, clause.Object) {
		if p.Senses.Has(informing) {
			return true
		}
	}
	return false
}

// both resolves a group that means several who were named, « les deux hommes »,
// "both sides", « ces territoires », and tells whether it did.
func (r *Resolver) both(g int) bool {
	b, ok := r.s.band(g)
	if !ok {
		return false
	}
	who := r.paired(g, &b)
	if who == nil && b.number > 0 && (b.persons || b.country || b.places) {
		who = r.recent(g, &b)
	}
	if who == nil {
		return false
	}
	r.s.setAll(g, who)
	r.d.speak(r.s.slot(g, who))
	return true
}

// members returns who of a band a pairing is, or nil where it cannot be: of
// persons their countries, of countries their leaders, where only those are
// asked for.
func (r *Resolver) members(g int, b *band, who []int) (out []int, direct bool) {
	if b.number > 0 && len(who) != b.number {
		return nil, false
	}
	if slices.ContainsFunc(who, func(w int) bool { return !r.belongsTo(g, b, w) }) {
		if b.strong || b.paired {
			return nil, false
		}
		return r.standIns(g, b, who), false
	}
	if b.paired && slices.ContainsFunc(who, func(w int) bool { return len(r.es.all[w].roles) == 0 }) {
		return nil, false
	}
	return who, true
}

// standIns returns for each of several persons the country or organization
// whose office he holds, and for each of several countries its leader, as the
// band asks for; nil where not each has one of its own.
func (r *Resolver) standIns(g int, b *band, who []int) (out []int) {
	for _, w := range who {
		x := none
		switch e := &r.es.all[w]; {
		case e.actor.Class == schema.Person && (b.country || b.parties) && !b.persons:
			x = r.workplace(w)
		case e.actor.Class == schema.Country && b.persons && !b.parties:
			x = r.es.leader(g, w)
		}
		if x == none || slices.Contains(out, x) || !r.belongsTo(g, b, x) {
			return nil
		}
		out = append(out, x)
	}
	return out
}

// leader is the one person of whom the text said that he leads a country, or
// none.
func (es *entities) leader(g, country int) int {
	best := none
	for _, i := range es.holders {
		for _, ro := range es.all[i].roles {
			if ro.of != country || !es.lex.AnyCase(ro.head).Has(leader) {
				continue
			}
			if best != none && best != i {
				return none
			}
			best = i
		}
	}
	return best
}

// belongsTo tells whether somebody can be of a band.
func (r *Resolver) belongsTo(g int, b *band, w int) bool {
	e := &r.es.all[w]
	switch e.actor.Class {
	case schema.Person:
		return b.persons && e.named && r.mayBe(w, &r.s.Groups[g])
	case schema.Country:
		return b.country || b.parties || b.places
	case schema.City:
		return b.places || e.govern != none && (b.country || b.parties)
	case schema.Region, schema.Place:
		return b.places || b.parties && e.named
	case schema.Organization, schema.Group:
		return b.parties || b.bodies
	}
	return false
}

// mayBe tells whether a person can be called by a group's noun: « les deux
// hommes » are no women, and "the two ministers" hold no other office alone.
func (r *Resolver) mayBe(w int, gr *clause.Group) bool {
	e := &r.es.all[w]
	head := r.s.headOf(gr)
	switch senses := r.lex.AnyCase(head); {
	case senses.Has(man):
		return e.gender != gazetteer.Fem
	case senses.Has(woman):
		return e.gender != gazetteer.Masc
	case senses.Has(sharedOffice):
		for _, ro := range e.roles {
			if strings.Contains(fold(ro.head), head) || strings.Contains(fold(ro.text), head) {
				return true
			}
		}
		return len(e.roles) == 0
	}
	return true
}

// recent returns the members of a band where it is clear without a pairing: as
// many as it has, and no more, were spoken of last, but for who only says so.
func (r *Resolver) recent(g int, b *band) []int {
	excluded := r.s.beside(g)
	for _, s := range r.d.back(bandReach) {
		if s.source {
			excluded = append(excluded, s.who...)
		}
	}
	var found []int
	last := 0 // how many sentences ago the slot before was
	for ago, s := range r.d.back(bandReach) {
		if ago > last && len(found) >= b.number {
			break
		}
		last = ago
		for _, w := range slices.Backward(s.who) {
			switch e := &r.es.all[w]; {
			case b.country && e.actor.Class == schema.Person && len(e.roles) > 0 && e.roles[len(e.roles)-1].of != none:
				w = e.roles[len(e.roles)-1].of
			case !b.places:
				w = r.es.sovereign(w)
			}
			if r.es.all[w].named && !slices.Contains(excluded, w) && r.belongsTo(g, b, w) && !slices.Contains(found, w) {
				found = append(found, w)
			}
		}
	}
	if len(found) != b.number {
		return nil
	}
	slices.Reverse(found)
	return found
}
