package coref

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Pronouns and possessives.
const (
	there lexicon.Sense = "there" // stands for a place: y
)

// Verbs that tell of a pronoun beside them that it is nobody.
const (
	propositional lexicon.Sense = "propositional" // its object may be what was just said: « je le regrette »
	anticipating  lexicon.Sense = "anticipating"  // its subject may only stand before a clause: it seems that
	askedOf       lexicon.Sense = "asked-of"      // its object is what another is to do or to undergo: réclamer sa démission
	othersAct     lexicon.Sense = "others-act"    // nouns of what nobody asks for himself: démission
	disposed      lexicon.Sense = "disposed"      // what is so may do what its infinitive says: ready to
)

// pronoun resolves a pronoun of the third person.
func (r *Resolver) pronoun(g int) {
	w := &r.s.Words[r.s.Groups[g].Head]
	if w.Is(there) {
		who := r.d.latest(func(i int) bool { return r.es.all[i].named && r.es.all[i].actor.Class == schema.City })
		if who == none {
			who = r.d.latest(func(i int) bool { return r.es.all[i].isPlace() })
		}
		r.s.set(g, who)
		return
	}
	d, ok := demands(w)
	if !ok {
		return
	}
	if w.Feats.Has(lexicon.Acc | lexicon.Masc | lexicon.Fem) { // « l'a accusée »
		d.gender = r.s.agreed(g)
	}
	if r.s.impersonal(g, d) || r.s.clausal(g) {
		return
	}
	r.means(g, r.antecedent(g, d), d)
}

// means notes that a pronoun stands for somebody, and that the text spoke of
// him.
func (r *Resolver) means(g int, who []int, d demand) {
	r.s.setAll(g, who)
	if len(who) == 0 {
		return
	}
	r.d.speak(r.s.slot(g, who))
	if e := &r.es.all[who[0]]; len(who) == 1 && e.gender == 0 {
		e.gender = d.gender // who was « il » once is not « elle » next
	}
}

// possessive resolves son, sa, ses, leur: who the sentence is about.
func (r *Resolver) possessive(g int) {
	w := &r.s.Words[r.s.Groups[g].Head]
	if w.Is(speakers, speakersTogether) {
		r.s.set(g, r.voice(g))
	} else if d, ok := demands(w); ok {
		r.s.setAll(g, r.antecedent(g, d))
	}
}

// antecedent finds whom a pronoun or possessive stands for: of what was
// spoken of before, the subjects first, the nearest sentence first; within the
// sentence not another argument of the same verb. Nobody, where nothing
// agrees, and where « it » rather is a thing.
func (r *Resolver) antecedent(g int, d demand) []int {
	p := r.s.pointer(g, d)
	best, score := []int(nil), 0
	paper := 0 // the most that speaks for a newspaper
	for ago, to := range r.d.back(pronounReach) {
		if r.apart(p, to, ago) || r.s.askedByHim(g, to) {
			continue
		}
		ground := ago == 0 && p.accusative && r.es.ground(to, d)
		thing := ground || !r.s.actorsOwn(g) && r.es.thing(to, d) && (d.natural || to.subject && !to.embedded && !p.possessive && !p.object && !p.quoting && !r.s.tells(g))
		does := ago == 0 && p.possessive && !r.s.actorsOwn(g) && r.es.thing(to, d) && r.s.doesIts(g, to)
		thing = thing || does
		body := p.possessive && r.s.actorsOwn(g) && r.es.maybeBody(to, d)
		if !thing && !body && !r.es.fits(to, d) || r.s.rivals(g, to) {
			continue
		}
		points := r.points(p, to, ago)
		switch {
		case ground:
			points -= onGround
		case does:
			points += subjectAgain // « la flamme a commencé son voyage »
		case thing && !d.natural:
			points -= rather
		}
		if r.es.outlet(to) && !p.natural {
			paper = max(paper, points)
			points -= outlet
		}
		// What was named last is a little nearer than what came before.
		if points > score {
			best, score = to.who, points
			if thing {
				best = nil
			}
		}
	}
	if best != nil && paper >= score && r.es.all[best[0]].actor.Class != schema.Person && !slices.ContainsFunc(best, func(i int) bool { return r.es.all[i].isPress() }) {
		best = nil // neither the newspaper nor who is no person
	}
	if best == nil && p.quoting {
		if who := r.stillQuoted(d); who != none {
			return []int{who}
		}
	}
	return best
}

// A pointer is a pronoun or possessive, and where it stands.
type pointer struct {
	demand
	group      int
	possessive bool
	embedded   bool // in a clause within another, or at a noun
	object     bool
	accusative bool // the direct one
	quoting    bool // it says a quotation
}

func (s *sentence) pointer(g int, d demand) pointer {
	possessive := s.Groups[g].Kind == clause.Possessive
	return pointer{d, g, possessive, possessive || s.embedded(g), s.isObject(g), s.accusative(g), s.saysQuotation(g)}
}

// apart tells whether what was spoken of stands where a pronoun does not point
// to: in the quotation that who it means says, or as the noun that a possessive
// stands at, since what is somebody's is not its own.
func (r *Resolver) apart(p pointer, to *slot, ago int) bool {
	if r.callsHimself(p, to, ago) {
		return true
	}
	if ago > 0 {
		return p.quoting && to.quoted
	}
	of := r.s.Groups[p.group].Of
	return p.quoting && r.d.inQuotation(to.word) || p.possessive && of != clause.None && to.word == r.s.Groups[of].Head
}

// callsHimself tells whether a pronoun of the third person stands in the quotation
// that somebody speaks, who does not call himself « il »: « X a dit : “Il ment” ».
func (r *Resolver) callsHimself(p pointer, to *slot, ago int) bool {
	part := r.d.part(r.s.Groups[p.group].Head)
	if part == nil || len(to.who) != 1 {
		return false
	}
	who := to.who[0]
	return who == part.speaker || part.whole && who == part.earlier || ago == 0 && to.source && !part.has(to.word)
}

// points are how much speaks for what was spoken of so many sentences ago; see
// the weights.
func (r *Resolver) points(p pointer, to *slot, ago int) int {
	points := nearest - eachSentence*ago
	if ago == 0 && !p.embedded {
		points = fromBefore
	}
	e := &r.es.all[to.who[0]]
	if p.quoting && len(to.who) == 1 && r.d.mayGoOn(to.who[0]) {
		points += quotedAgain
	}
	if to.subject && !p.object {
		points += subjectAgain
	}
	if to.source && ago > 0 && (p.quoting || r.s.asserts(p.group)) {
		points += sourceAgain
	}
	if to.embedded && ago > 0 {
		points -= subordinate
	}
	if !to.subject && len(to.who) == 1 && e.govern != none {
		points -= maybePlace
	}
	if to.inside && !p.possessive {
		points -= onlyWhose
	}
	if to.complement && ago > 0 && !p.possessive && !p.object {
		points -= onlyWhose
	}
	if to.quoted && ago > 0 && !r.s.Words[r.s.Groups[p.group].Head].Quoted {
		points -= inHisWords
	}
	if r.s.rewarded(p.group, to) {
		points += thanksFor
	}
	if len(to.who) > 1 && r.s.Groups[p.group].Case.Has(lexicon.Between) {
		points += betweenThem
	}
	if p.person == likely && e.actor.Class != schema.Person {
		points -= unlikely
	}
	return points
}

// outlet tells whether a slot is a newspaper or channel.
func (es *entities) outlet(s *slot) bool { return len(s.who) == 1 && es.all[s.who[0]].isPress() }

// isPress tells a newspaper, agency or channel that is known.
func (e *entity) isPress() bool { return e.entry != nil && e.entry.Sort == gazetteer.Press }

// actorsOwn tells whether a possessive stands at a noun that only actors call
// theirs: its army, their ministers.
func (s *sentence) actorsOwn(g int) bool {
	gr := &s.Groups[g]
	return gr.Kind == clause.Possessive && gr.Of != clause.None &&
		s.Groups[gr.Of].Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.BodyNoun|lexicon.GroupNoun|lexicon.ForceNoun)
}

// thing tells whether a slot is no actor, but what « it » or "they" can mean
// as well.
func (es *entities) thing(s *slot, d demand) bool {
	if len(s.who) != 1 || d.person == person {
		return false
	}
	e := &es.all[s.who[0]]
	if d.gender != 0 && s.gender != 0 && s.gender&d.gender == 0 {
		return false
	}
	return e.actor.Class == schema.Thing && e.plural == d.plural
}

// maybeBody tells whether a slot is called by a name of which one knows nothing, and
// may be a body that has a spokesman or an army: « le Medef … son porte-parole ».
func (es *entities) maybeBody(s *slot, d demand) bool {
	if len(s.who) != 1 || d.person == person {
		return false
	}
	e := &es.all[s.who[0]]
	return e.actor.Class == schema.Thing && e.entry == nil && startsCapital(e.actor.Label) && e.plural == d.plural
}

// tells tells whether group g is the subject of a verb that has a clause for its
// object, as only somebody says or thinks something.
func (s *sentence) tells(g int) bool {
	for p := range s.TakersAs(g, clause.Subject) {
		for _, a := range p.Args {
			if a.Pred != clause.None && (a.Func == clause.Clause || a.Func == clause.Infinitive) {
				return true
			}
		}
	}
	return false
}

// asserts tells whether group g is the subject of a verb of speech that has a clause.
func (s *sentence) asserts(g int) bool {
	for p := range s.TakersAs(g, clause.Subject) {
		if p.Is(saying) && slices.ContainsFunc(p.Args, func(a clause.Arg) bool { return a.Func == clause.Clause }) {
			return true
		}
	}
	return false
}

// ground tells whether a slot is a place or thing that « la » or "them" can mean:
// « sont entrés dans la ville et la tiennent ».
func (es *entities) ground(s *slot, d demand) bool {
	if len(s.who) != 1 || d.person == person {
		return false
	}
	e := &es.all[s.who[0]]
	switch e.actor.Class {
	case schema.City, schema.Place, schema.Region, schema.Thing:
		return e.plural == d.plural && (d.gender == 0 || e.gender == 0 || e.gender&d.gender != 0)
	}
	return false
}

// accusative tells whether a pronoun is the direct object of its verb.
func (s *sentence) accusative(g int) bool {
	gr := &s.Groups[g]
	return gr.Kind == clause.Pronoun && gr.Prep == "" && s.Words[gr.Head].Feats.Has(lexicon.Acc)
}

// isObject tells whether a pronoun is an object of its verb.
func (s *sentence) isObject(g int) bool {
	gr := &s.Groups[g]
	f := s.Words[gr.Head].Feats
	return gr.Kind == clause.Pronoun && gr.Prep == "" && !f.Has(lexicon.Nom) && (f.Has(lexicon.Acc) || f.Has(lexicon.Dat))
}

// fits tells whether the things of a slot agree with a pronoun.
func (es *entities) fits(s *slot, d demand) bool {
	if len(s.who) > 1 {
		return d.plural && !(s.locative && es.all[s.who[0]].isPlace()) // « en Syrie et en Irak »
	}
	e := &es.all[s.who[0]]
	class := e.actor.Class
	plural := e.plural
	if d.natural && e.named {
		plural = false // the United States is "it"
	}
	if plural != d.plural && !(d.plural && class == schema.Group) {
		return false
	}
	gender := e.gender
	if s.gender != 0 && class != schema.Person {
		gender = s.gender
	}
	if d.gender != 0 && gender != 0 && gender&d.gender == 0 {
		return false
	}
	switch class {
	case schema.Person:
		return d.person != noPerson
	case schema.Group, schema.Country, schema.Organization:
		return d.person != person
	case schema.City, schema.Place:
		return d.person != person && e.govern != none && !s.locative // « Oslo », « le Kremlin », for who governs there
	}
	return false
}

// rivals tells whether a slot is another argument of the pronoun's verb, which
// cannot be the same person.
func (s *sentence) rivals(g int, other *slot) bool {
	for i := range s.Predicates {
		p := &s.Predicates[i]
		mine, its := false, false
		for _, a := range p.Args {
			if a.Group == g {
				mine = true
			} else if a.Group != clause.None {
				its = its || other.sentence == s.Index && s.Groups[a.Group].Head == other.word || slices.Equal(s.who(a.Group), other.who)
			}
		}
		if mine && its {
			return true
		}
	}
	return false
}

// embedded tells whether group g belongs to a clause within another.
func (s *sentence) embedded(g int) bool {
	for p := range s.Takers(g) {
		return p.Governor != clause.None
	}
	return false
}

// doesIts tells whether a possessive stands at the object of the verb that a slot is
// the subject of.
func (s *sentence) doesIts(possessive int, to *slot) bool {
	noun := s.Groups[possessive].Of
	if noun == clause.None {
		return false
	}
	for p := range s.TakersAs(noun, clause.Object) {
		if subject := p.Arg(clause.Subject); p.Kind == clause.Verbal && !p.Passive && subject != clause.None && s.Groups[subject].Head == to.word {
			return true
		}
	}
	return false
}

// askedByHim tells whether a possessive stands at what a slot asks of somebody else:
// « X réclame sa démission », "X demanded his resignation".
func (s *sentence) askedByHim(possessive int, whose *slot) bool {
	noun := s.Groups[possessive].Of
	if s.Groups[possessive].Kind != clause.Possessive || noun == clause.None || !s.Words[s.Groups[noun].Head].Is(othersAct) {
		return false
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if !p.Is(askedOf) || !slices.ContainsFunc(p.Args, func(a clause.Arg) bool { return a.Group == noun && a.Func != clause.Subject }) {
			continue
		}
		if subject := p.Arg(clause.Subject); subject != clause.None && (whose.sentence == s.Index && whose.word == s.Groups[subject].Head || slices.Equal(s.who(subject), whose.who)) {
			return true
		}
	}
	return false
}

// rewarded tells whether a slot is the object of the verb that a possessive
// says for what it is done: « remercier X pour son soutien », "commend X for its
// role".
func (s *sentence) rewarded(possessive int, whose *slot) bool {
	noun := s.Groups[possessive].Of
	if whose.sentence != s.Index || s.Groups[possessive].Kind != clause.Possessive || noun == clause.None || !s.Groups[noun].Case.Has(lexicon.For|lexicon.Of) {
		return false
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if o := p.Arg(clause.Object); p.Kind == clause.Verbal && o != clause.None && s.Groups[o].Head == whose.word && p.Oblique(s.Groups[noun].Prep) == noun {
			return true
		}
	}
	return false
}

// impersonal tells the « il » that stands for nobody: il faut, il y a, il
// s'agit de, il est nécessaire de.
func (s *sentence) impersonal(g int, d demand) bool {
	for p, a := range s.Takers(g) {
		switch a.Func {
		case clause.Expletive:
			return true
		case clause.Subject, clause.Object:
			if d.natural && anticipates(p) {
				return true
			}
		}
	}
	return false
}

// clausal tells the « le » that stands for what was just said: « je le regrette »,
// « il l'a dit ».
func (s *sentence) clausal(g int) bool {
	if !s.Words[s.Groups[g].Head].Feats.Has(lexicon.Acc | lexicon.Masc | lexicon.Sing) {
		return false
	}
	for p := range s.TakersAs(g, clause.Object) {
		if p.Senses.Has(propositional) {
			return s.agreed(g) != gazetteer.Fem
		}
	}
	return false
}

// anticipates tells the verbs and adjectives whose subject "it" only stands
// before a clause: it is clear that, it seems that, it was agreed to; "it was X
// that".
func anticipates(p *clause.Predicate) bool {
	if p.Kind == clause.Nominalized {
		return false
	}
	for _, a := range p.Args {
		switch {
		case a.Pred == clause.None:
		case a.Func == clause.Clause && (p.Passive || p.Kind == clause.Adjectival || p.Senses.Has(anticipating)):
			return true
		case a.Func == clause.Infinitive && p.Kind == clause.Adjectival:
			return !p.Senses.Has(disposed)
		}
	}
	return false
}
