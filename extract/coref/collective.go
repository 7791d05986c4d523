package coref

import (
	"slices"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// The classes of nouns that stand for who was named before.
const (
	anyOrganization lexicon.Sense = "any-organization" // whichever organization it is
	anyMovement     lexicon.Sense = "any-movement"     // a group, a party, who fights, or who is not known
	anyCause        lexicon.Sense = "any-cause"        // a group, or a party or who fights
	anyCompany      lexicon.Sense = "any-company"
	anySociety      lexicon.Sense = "any-society" // a non-governmental organization
	anyParty        lexicon.Sense = "any-party"
	anyPress        lexicon.Sense = "any-press"
	calledAgain     lexicon.Sense = "called-again" // a body that has the noun in its name
	anyFighters     lexicon.Sense = "any-fighters" // several: who fights for a group
)

// AnotherOne is of adjectives that say that what a noun calls is not what the text told
// of before: « une attaque similaire », "another group".
const AnotherOne lexicon.Sense = "another-one"

// theBody returns which organization or group a noun calls again: « l'agence »,
// "the movement", "the Chinese company". It is not who does something to it. Of
// those named in one sentence it is rather the subject; with words of its own it
// is who the sentence before is about, or nobody known.
func (r *Resolver) theBody(g int) int {
	gr := &r.s.Groups[g]
	head := r.s.headOf(gr)
	excluded := r.s.beside(g)
	for _, w := range excluded {
		if r.es.all[w].actor.Class == schema.Person {
			excluded = append(excluded, r.workplace(w)) // his own he would call so
		}
	}
	armed := r.s.warlike(g)
	own := r.s.ownWords(g) && !armed
	if own && r.s.ledOn(gr.End) {
		return none // « ce groupe soutenu par X »
	}
	whole, general := fold(r.s.label(g)), r.s.Words[gr.Head].Is(anyOrganization)
	best, since, byName, subject := none, 0, false, false
	for ago, s := range r.d.back(nounReach) {
		if best != none && ago > since && byName || own && ago > 1 {
			break
		}
		for _, i := range s.who {
			e := &r.es.all[i]
			if !e.named || slices.Contains(excluded, i) || e.actor.Class != schema.Organization && e.actor.Class != schema.Group {
				continue
			}
			named := e.hasNoun(head)
			switch {
			case own && named && slices.ContainsFunc(e.actor.Labels, func(l string) bool { return fold(l) == whole }):
				return i
			case !named && !r.calledA(e, head), armed && !e.fights() && e.entry != nil, own && (!s.subject || !r.ofNation(g, e)):
				continue
			case !named && e.entry == nil && !s.subject && r.names.count(i) < 2:
				continue
			}
			named = named && !general
			switch {
			case best == none, named && !byName, named == byName && ago == since && s.subject && !subject:
				best, since, byName, subject = i, ago, named, s.subject
			}
		}
	}
	return best
}

// ownWords tells whether a noun has words that say more of whom it calls again.
func (s *sentence) ownWords(g int) bool {
	gr := &s.Groups[g]
	for i := gr.First; i < gr.Head; i++ {
		if p := s.Words[i].POS; p != lexicon.DET && p != lexicon.ADPDET && p != lexicon.PUNCT {
			return true
		}
	}
	return !s.bare(g)
}

// ofNation tells whether an organization may be of the country that the adjective
// of a noun names, if it has one.
func (r *Resolver) ofNation(g int, e *entity) bool {
	for _, x := range r.s.Complements(g) {
		if x.Kind != clause.Adjective || x.Mark == clause.None {
			continue
		}
		who := r.s.marked(x)
		if who == none {
			continue
		}
		if c := r.es.all[who].entry; c == nil || e.entry != nil && e.entry.Country != "" && e.entry.Country != c.Country {
			return false
		}
	}
	return true
}

// fighters returns which group a noun for who fights calls again, "the insurgents"
// for the Taliban: the one that the text has named just before.
func (r *Resolver) fighters(g int) int {
	found := none
	excluded := r.s.beside(g)
	for _, s := range r.d.back(pronounReach) {
		for _, i := range s.who {
			switch {
			case !r.es.all[i].fights():
			case !s.subject && r.names.count(i) < 3:
				return none
			case slices.Contains(excluded, i), found != none && found != i:
				return none
			default:
				found = i
			}
		}
	}
	return found
}

// hasNoun tells whether a name has a noun in it, so that the noun alone calls it
// again: « l'agence » for the Agence internationale de l'énergie atomique.
func (e *entity) hasNoun(noun string) bool {
	for _, l := range e.actor.Labels {
		if l = fold(l); l == noun || strings.HasPrefix(l, noun+" ") || strings.HasSuffix(l, " "+noun) || strings.Contains(l, " "+noun+" ") {
			return true
		}
	}
	return false
}

// fights tells the groups and organizations that are known to fight.
func (e *entity) fights() bool {
	return e.entry != nil && e.entry.Kind == gazetteer.Organization && (e.actor.Class == schema.Group || e.entry.Sort == gazetteer.Armed)
}

// calledA tells whether an organization or group can be called by a noun that its
// name does not have: « l'organisation » for any, « l'entreprise » for who is not
// known to be anything else.
func (l *Language) calledA(e *entity, noun string) bool {
	classes := l.lex.AnyCase(noun)
	if e.actor.Class == schema.Group {
		return classes.Has(anyMovement) || classes.Has(anyCause)
	}
	sort := ""
	if e.entry != nil {
		sort = e.entry.Sort
	}
	stranger := e.entry == nil && !l.army(e)
	switch {
	case classes.Has(anyOrganization):
		return sort != gazetteer.Press && !l.army(e)
	case classes.Has(anyMovement):
		if e.fights() || sort == gazetteer.Party || stranger && !l.callsItself(e, anyMovement) {
			return true
		}
	}
	switch {
	case classes.Has(anyCause):
		return e.fights() || sort == gazetteer.Party
	case classes.Has(anyCompany):
		return sort == gazetteer.Company || stranger && !l.callsItself(e, anyCompany)
	case classes.Has(anySociety):
		return sort == gazetteer.Society || stranger && !l.callsItself(e, anySociety)
	case classes.Has(anyParty):
		return sort == gazetteer.Party
	case classes.Has(anyPress):
		return sort == gazetteer.Press
	}
	return false
}

// callsItself tells whether the name of an organization says by a noun what it is,
// and that is not of a class: a committee is no company.
func (l *Language) callsItself(e *entity, but lexicon.Sense) bool {
	for _, label := range e.actor.Labels {
		for word := range strings.FieldsFuncSeq(fold(label), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if l.lex.NounClass(word).Has(lexicon.BodyNoun|lexicon.OfficeNoun|lexicon.MeetingNoun|lexicon.TextNoun) && !l.lex.AnyCase(word).Has(but) {
				return true
			}
		}
	}
	return false
}

// anaphoric tells the bodies that the text would not call so without having
// named them.
func (s *sentence) anaphoric(gr *clause.Group) bool {
	return s.Words[gr.Head].Is(anyOrganization, anyMovement, anyCause, calledAgain, anyCompany, anySociety, anyParty, anyPress)
}

// anew tells whether a word of a group says that it means another one than was
// named before: "the other group".
func (s *sentence) anew(gr *clause.Group) bool {
	for i := gr.First; i < gr.End; i++ {
		if w := &s.Words[i]; w.Is(AnotherOne) && !unicode.IsUpper(rune(w.Text[0])) { // "the New York-based group"
			return true
		}
	}
	return false
}

// onlyDescribed tells whether the words of a noun beside it are adjectives or stand
// before it, and none of them names what it is of: « le groupe chinois », "the New
// York-based group", not « le groupe de travail ».
func (s *sentence) onlyDescribed(g int) bool {
	for _, x := range s.Complements(g) {
		if x.Kind != clause.Adjective && (x.First > s.Groups[g].Head || x.Prep != "" || x.Case.Has(lexicon.Owner)) {
			return false
		}
	}
	return true
}

// ledOn tells whether a preposition stands at word i.
func (s *sentence) ledOn(i int) bool {
	return i < len(s.Words) && (s.Words[i].POS == lexicon.ADP || s.Words[i].POS == lexicon.ADPDET)
}

// leadsOn tells whether a preposition right behind a subject says more of it:
// « le collectif à l'origine de la marche ».
func (s *sentence) leadsOn(g int) bool {
	return s.isSubject(g) && s.ledOn(s.Groups[g].End)
}

// The classes of words that say that somebody is armed.
const (
	armedAdjective lexicon.Sense = "armed-adjective" // of a group: « djihadiste »
	armyName       lexicon.Sense = "army-name"       // in the name of an army
)

// warlike tells whether a group has no complement, and no adjective but one that
// says that whom it calls again is armed: « le groupe djihadiste ».
func (s *sentence) warlike(g int) bool {
	gr := &s.Groups[g]
	if gr.End != gr.Head+2 || s.ledOn(gr.End) || !s.Words[gr.Head+1].Is(armedAdjective) {
		return false
	}
	for _, x := range s.Complements(g) {
		if x.Kind == clause.Adjective || x.Kind != clause.Possessive && (x.Case.Has(lexicon.Of) || x.Prep == "") {
			return false
		}
	}
	return true
}

// army tells armies and the like, which a text does not call an organization.
func (l *Language) army(e *entity) bool {
	for _, label := range e.actor.Labels {
		for word := range strings.FieldsFuncSeq(fold(label), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if l.lex.Form(word).Has(armyName) {
				return true
			}
		}
	}
	return false
}
