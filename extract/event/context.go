package event

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// What a match does not say of its target, the text before it may. Of several
// readings none counts: what is called again as « la décision » is the deed of the
// one who did something in the clause or sentence before (deed.go), « l'attaque » that
// of the accounts (told.go); who denies answers his accuser; who demands something
// demands it of whom he has faced. An explanation says how it was found (Told).

// deedOnly tells whether all that match m has for its target is the noun of a deed:
// « critique la décision ».
func (f *Finder) deedOnly(m *rule.Match, targets []*schema.Actor) bool {
	return m.Act != clause.None && len(m.Roles[rule.Target]) > 0 && !slices.ContainsFunc(targets, acts)
}

// calledTargets returns to whom a match is done that does not say it, by what the
// text told before: who did what is condemned, who accused whom denies. Where nobody
// is known it is what the match has, but a deed without a doer is nothing.
func (f *Finder) calledTargets(m *rule.Match, properties rule.Properties, agents, targets []*schema.Actor) []*schema.Actor {
	var who []*schema.Actor
	told := InWords
	if m.Act != clause.None {
		if who, told = f.doers(m.Act), AsDoer; len(who) == 0 && !f.disputed(m.Act) {
			who = f.deedDoers(m.Act, m, agents)
		}
		if f.bareDeed(m.Act) {
			targets = nil
		}
	}
	switch {
	case len(who) > 0:
	case m.Rule.Avowed:
		who, told = f.claimed(m, agents), AsVictim
	case m.Rule.Relation == assault && m.Noun != clause.None && f.s.Predicates[m.Noun].Group != clause.None:
		who, told = f.victims(f.s.Predicates[m.Noun].Group, agents), AsVictim
	case properties.Has(rule.AnswersAccuser):
		if who, told = f.accuser(agents), AsAccuser; len(who) == 0 {
			who = f.claimant(m, agents)
		}
	case properties.Has(rule.AsksOpponent) && f.asks(m):
		who, told = f.opponent(agents), AsOpponent
	}
	if len(who) == 0 || shares(who, agents) {
		return targets
	}
	f.told = told
	return who
}

// bareDeed tells whether group g calls a deed again and says no more of it.
func (f *Finder) bareDeed(g int) bool {
	return g != clause.None && f.s.Words[f.s.Groups[g].Head].Is(rule.AnyDeed, rule.AnyWords) && f.known(g) && f.alone(g)
}

// claimant returns who said what match m denies: « dément ces allégations ».
func (f *Finder) claimant(m *rule.Match, agents []*schema.Actor) []*schema.Actor {
	for _, a := range f.s.Predicates[m.Pred].Args {
		if a.Func == clause.Object && a.Group != clause.None && f.s.Words[f.s.Groups[a.Group].Head].Is(rule.OfAccusing) {
			return f.deedDoers(a.Group, m, agents)
		}
	}
	return nil
}

// asks tells whether match m demands something of whom it does not name: not an order,
// which is given to one's own.
func (f *Finder) asks(m *rule.Match) bool {
	of := m.Pred
	if m.Noun != clause.None {
		of = m.Noun
	}
	return f.s.Predicates[of].Is(rule.OfAsking) && !f.nobodyKnown(m.Roles[rule.Target])
}

// opponent returns whom one actor was told to face just before, if that is one alone.
func (f *Finder) opponent(agents []*schema.Actor) []*schema.Actor {
	if len(agents) != 1 {
		return nil
	}
	var found *schema.Actor
	for _, a := range f.accounts {
		if !f.book.Relation(a.relation).Has(rule.Opposing) || !slices.ContainsFunc(a.doers, func(d *schema.Actor) bool { return speaksFor(agents[0], d) || calledShort(agents[0], d) }) {
			continue
		}
		others := a.targets
		if len(others) == 0 {
			others = a.doers
		}
		for _, o := range others {
			switch {
			case speaksFor(agents[0], o) || calledShort(agents[0], o) || !acts(o):
			case found == nil:
				found = o
			case found != o:
				return nil
			}
		}
	}
	if found == nil {
		return nil
	}
	return []*schema.Actor{found}
}

// calledShort tells whether somebody without a name is called by the first of the words
// that the text called another by: « le collectif » for « le collectif de mineurs ».
func calledShort(who, other *schema.Actor) bool {
	return who.Class == other.Class && who.SameAs == "" && len(who.Label) < len(other.Label) &&
		strings.EqualFold(other.Label[:len(who.Label)], who.Label) && other.Label[len(who.Label)] == ' '
}
