// Package event makes events of what the rules match in a sentence: who did it to
// whom, where and when, whether it happened and whose word it is.
package event

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/plain"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A Finder finds the events of a document, sentence by sentence. It is used for
// one document after another.
type Finder struct {
	book    *rule.Book
	program *rule.Program // of the language
	effects *factuality.Table
	times   *Chronology
	who     *coref.Resolver

	doc       *schema.Document
	text      *token.Text
	plain     *plain.Text      // of the document's text, which is plain
	s         *clause.Sentence // at hand
	block     *schema.Block    // that the sentence is in
	matches   []rule.Match
	verdicts  []Verdict // on matches
	events    []schema.Event
	accounts  []account       // what the last sentences told
	deeds     []deed          // the last ones, in whatever words
	answered  []*schema.Actor // who did what the sentence at hand answers
	sentences int             // read
	offices   offices
}

// NewFinder returns a finder of what the rules for a language match, which
// asks the effects of its verbs whether it happened, times when and who for
// the actors.
func NewFinder(book *rule.Book, lang string, effects *factuality.Table, times *Chronology, who *coref.Resolver) *Finder {
	return &Finder{book: book, program: book.Program(lang), effects: effects, times: times, who: who}
}

// Start begins a document, whose text is plain and is quoted as it was. All of
// them are at hand while it is read.
func (f *Finder) Start(doc *schema.Document, text *token.Text, plain *plain.Text) {
	f.plain = plain
	f.accounts, f.sentences = f.accounts[:0], 0
	f.deeds, f.answered = f.deeds[:0], nil
	f.doc, f.text, f.events, f.offices = doc, text, nil, newOffices()
}

// Sentence finds the events of a sentence that the chronology and the resolver
// have just read.
func (f *Finder) Sentence(s *clause.Sentence) {
	f.s, f.block, f.verdicts = s, &f.text.Blocks[s.Block], f.verdicts[:0]
	f.terms()
	if f.block.Kind == schema.Heading {
		return
	}
	first := len(f.events)
	f.matches = f.program.Match(s, f.matches[:0])
	for i := range f.matches {
		from := len(f.events)
		lost := SaidAgain
		if !f.saidAgain(&f.matches[i]) {
			lost = f.emit(&f.matches[i])
		}
		f.verdicts = append(f.verdicts, Verdict{Match: &f.matches[i], Lost: lost, Events: f.events[from:len(f.events):len(f.events)]})
	}
	f.attribute(first)
	f.forget()
}

// Window returns the events of the sentences since the last window and of the
// offices that they name. The caller keeps them.
func (f *Finder) Window() []schema.Event {
	f.hear()
	f.holdings()
	events := f.events
	f.events = nil
	return events
}

// emit makes the events of one match: one for each agent and target. Where it
// makes none it says why.
func (f *Finder) emit(m *rule.Match) Loss {
	relation, ok := schema.RelationByID(m.Rule.Relation)
	if !ok {
		return NoRelation
	}
	judged := f.judge(m)
	if judged.Asked {
		return Asked
	}
	properties := f.book.Relation(relation.ID)
	agents := f.actors(m, rule.Agent, coref.Government)
	as := coref.Government
	if properties.Has(rule.TargetPlace) {
		as = coref.Location
	}
	targets := f.actors(m, rule.Target, as)
	if properties.Has(rule.TargetlessUnlessTold) && pointsBack(f.s, m) {
		targets = slices.DeleteFunc(targets, func(a *schema.Actor) bool { return a.Class == schema.Thing })
	}
	if len(targets) == 0 {
		targets = f.calledTargets(m, properties, agents)
	}
	if f.quotesOfSelf(m, agents, targets) {
		targets = nil
	}
	if relation.Symmetric && len(targets) == 0 {
		return f.pairs(m, relation, agents, judged)
	}
	if len(targets) == 0 && f.saysOfHimself(m) {
		return OwnSaying
	}
	if len(agents) == 0 && (!properties.Has(rule.Agentless) || len(targets) == 0) {
		if judged.Status == schema.Asserted && len(targets) > 0 {
			f.tell(m, relation, nil, targets)
		}
		return NoAgent
	}
	if len(targets) == 0 && !(m.Rule.Avowed && len(m.Roles[rule.Source]) == 0) && !f.targetless(m, properties) {
		return NoTarget
	}
	e := f.event(m, relation, judged)
	if e.Status == schema.Asserted {
		f.tell(m, relation, agents, targets)
	}
	if len(agents) == 0 {
		agents = []*schema.Actor{nil}
	}
	if len(targets) == 0 {
		targets = []*schema.Actor{nil}
	}
	lost := OneActor
	place := e.Place
	for _, a := range agents {
		for _, t := range targets {
			if a != nil && t != nil && a.ID == t.ID {
				continue
			}
			e.Agent, e.Target = a, t
			if len(targets) > 1 {
				e.Place = f.placeOfTarget(m, t, place)
			}
			f.add(e)
			lost = Kept
		}
	}
	return lost
}

// calledTargets returns to whom a match is done that does not say it, by what the
// text told before: who did what is condemned, who accused whom denies.
func (f *Finder) calledTargets(m *rule.Match, properties rule.Properties, agents []*schema.Actor) []*schema.Actor {
	var targets []*schema.Actor
	switch {
	case m.Act != clause.None:
		if targets = f.doers(m.Act, m); len(targets) == 0 {
			targets = f.deedDoers(m.Act, agents)
			f.answered = targets
		}
		if len(targets) == 0 && properties.Has(rule.AnswersOtherSide) {
			targets = f.otherSide(agents)
		}
	case m.Rule.Avowed:
		targets = f.claimed(m)
	case properties.Has(rule.AnswersAccuser):
		targets = f.accuser(agents)
	}
	if slices.ContainsFunc(targets, func(a *schema.Actor) bool { return slices.Contains(agents, a) }) {
		return nil
	}
	return targets
}

// pairs makes the events of a symmetric relation between several agents.
func (f *Finder) pairs(m *rule.Match, relation schema.Relation, agents []*schema.Actor, judged factuality.Judgement) Loss {
	e := f.event(m, relation, judged)
	if e.Status == schema.Asserted && len(agents) > 1 {
		f.tell(m, relation, agents, nil)
	}
	lost := NoTarget
	for i := range agents {
		for _, b := range agents[i+1:] {
			if agents[i].ID != b.ID {
				e.Agent, e.Target = agents[i], b
				f.add(e)
				lost = Kept
			}
		}
	}
	return lost
}

// event is what all events of a match share.
func (f *Finder) event(m *rule.Match, relation schema.Relation, j factuality.Judgement) schema.Event {
	s := f.s
	e := schema.Event{
		Doc: f.doc.ID, Relation: relation.ID, Status: j.Status,
		Topic:    f.topic(m),
		Date:     f.times.Date(m.Pred),
		Place:    f.where(m),
		Trigger:  f.quote(s.Words[m.First].Start, s.Words[m.End-1].End),
		Sentence: f.quote(s.Start, s.End),
		Rule:     m.Rule.ID, Rulebook: f.book.Hash(),
		CAMEO: relation.CAMEO, PLOVER: relation.PLOVER,
	}
	if e.Date == "" && m.Noun != clause.None && m.Noun != m.Pred {
		e.Date = f.times.Date(m.Noun)
	}
	f.notAhead(&e, m)
	speaker := clause.None
	if said := m.Roles[rule.Source]; len(said) > 0 {
		speaker = said[0].Group
	} else if m.Rule.Avowed {
		speaker = avower(m)
	} else if j.Source != clause.None {
		speaker = s.Predicates[j.Source].Arg(clause.Subject)
	} else {
		speaker = accordingTo(s, m.Pred)
	}
	if speaker != clause.None {
		e.AttributedTo = f.one(speaker, coref.Government)
	}
	return e
}

// notAhead holds that nothing has happened later than its text tells of it: what a
// date still ahead is given to is planned, « se rend à Riga lundi », and where the
// verb says that it is over, the date is that of something else.
func (f *Finder) notAhead(e *schema.Event, m *rule.Match) {
	day := f.doc.Published
	if day == "" && !f.block.Entry {
		day = f.block.Dateline
	}
	first, _, _ := strings.Cut(e.Date, "/")
	if e.Status != schema.Asserted || len(day) < len(first) || first == "" || first == ".." || first <= day[:len(first)] {
		return
	}
	if m.Noun == clause.None && f.times.over(m.Pred) {
		e.Date = ""
		return
	}
	e.Status = schema.Planned
}

func (f *Finder) add(e schema.Event) {
	e.ID = schema.EventID(&e)
	f.events = append(f.events, e)
}

func (f *Finder) quote(start, end int) schema.Quote {
	span := f.plain.Source(schema.Span{Start: start, End: end})
	return schema.Quote{Text: span.Of(f.plain.Original), Span: span}
}

// actors resolves the fillers of a role. A pronoun that stands for somebody whom the
// rule does not suit is nobody: who is replaced by somebody is no country.
func (f *Finder) actors(m *rule.Match, role rule.Role, as coref.Reading) []*schema.Actor {
	var out []*schema.Actor
	for _, x := range m.Roles[role] {
		if x.Group == clause.None {
			continue
		}
		for _, a := range f.who.Actors(x.Group, as) {
			if f.s.Groups[x.Group].Kind != clause.Nominal && !m.Suits(role, a.Class) {
				continue
			}
			if !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// one resolves a group that means one actor; nil where it means none or several.
func (f *Finder) one(g int, as coref.Reading) *schema.Actor {
	if who := f.who.Actors(g, as); len(who) == 1 {
		return who[0]
	}
	return nil
}

// topic is the words of the match's topic.
func (f *Finder) topic(m *rule.Match) string {
	s := f.s
	for _, x := range m.Roles[rule.Topic] {
		if x.Group != clause.None {
			g := &s.Groups[x.Group]
			if g.Case.Has(lexicon.Of) && g.Of != clause.None && g.Of != s.Predicates[m.Pred].Group {
				continue // « le chef de la guérilla »: the noun's own
			}
			end := max(g.Full, g.End)
			return strings.Join(strings.Fields(f.doc.Text[s.Words[g.First].Start:s.Words[end-1].End]), " ")
		}
	}
	return ""
}

// avower returns the group of who says to have done what a match says.
func avower(m *rule.Match) int {
	if len(m.Roles[rule.Agent]) == 1 {
		return m.Roles[rule.Agent][0].Group
	}
	return clause.None
}

// accordingTo returns the group of who says what predicate p says: « selon X ».
func accordingTo(s *clause.Sentence, p int) int {
	for n := 0; p != clause.None && n < 4; n++ {
		if g := s.Predicates[p].Cased(lexicon.Source); g != clause.None {
			return g
		}
		p = s.Predicates[p].Governor
	}
	return clause.None
}
