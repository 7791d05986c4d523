package extract

import (
	"cmp"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// find turns what the rules match in the sentence into events.
func (w *worker) find() {
	w.matches = w.program.Match(&w.sentence, w.matches[:0])
	for i := range w.matches {
		w.emit(&w.matches[i])
	}
}

// emit makes the events of one match: one for each agent and target.
func (w *worker) emit(m *rule.Match) {
	relation, ok := schema.RelationByID(m.Rule.Relation)
	if !ok {
		return
	}
	properties := w.book.Relation(relation.ID)
	agents := w.actors(m.Roles[rule.Agent], coref.Government)
	as := coref.Government
	if properties.Has(rule.TargetPlace) {
		as = coref.Location
	}
	targets := w.actors(m.Roles[rule.Target], as)
	if relation.Symmetric && len(targets) == 0 {
		if len(agents) < 2 {
			return
		}
		w.pairs(m, relation, agents)
		return
	}
	if len(agents) == 0 && (!properties.Has(rule.Agentless) || len(targets) == 0) {
		return
	}
	if len(targets) == 0 && !properties.Has(rule.Targetless) && !(properties.Has(rule.TargetlessAny) && w.whatever(m)) {
		return // to somebody, but the text does not let a reader know to whom
	}
	e := w.event(m, relation)
	if len(agents) == 0 {
		agents = []*schema.Actor{nil}
	}
	if len(targets) == 0 {
		targets = []*schema.Actor{nil}
	}
	for _, a := range agents {
		for _, t := range targets {
			if a != nil && t != nil && a.ID == t.ID {
				continue
			}
			e.Agent, e.Target = a, t
			w.add(e)
		}
	}
}

// pairs makes the events of a symmetric relation between several agents.
func (w *worker) pairs(m *rule.Match, relation schema.Relation, agents []*schema.Actor) {
	e := w.event(m, relation)
	for i := range agents {
		for _, b := range agents[i+1:] {
			if agents[i].ID != b.ID {
				e.Agent, e.Target = agents[i], b
				w.add(e)
			}
		}
	}
}

// event is what all events of a match share.
func (w *worker) event(m *rule.Match, relation schema.Relation) schema.Event {
	s := &w.sentence
	j := w.effects.Judge(s, m.Pred, w.past())
	e := schema.Event{
		Doc: w.doc.ID, Relation: relation.ID, Status: j.Status,
		Topic:    w.topic(m),
		Date:     w.when(m.Pred),
		Place:    w.where(m),
		Trigger:  w.quote(s.Words[m.First].Start, s.Words[m.End-1].End),
		Sentence: w.quote(s.Start, s.End),
		Rule:     m.Rule.ID, Rulebook: w.book.Hash(),
		CAMEO: relation.CAMEO, PLOVER: relation.PLOVER,
	}
	if e.Date == "" && m.Noun != clause.None && m.Noun != m.Pred {
		e.Date = w.when(m.Noun)
	}
	if j.Source == clause.None {
		if g := w.accordingTo(m.Pred); g != clause.None {
			if who := w.who.Actors(g, coref.Government); len(who) == 1 {
				e.AttributedTo = who[0]
			}
		}
	}
	if j.Source != clause.None {
		if who := w.who.Actors(s.Predicates[j.Source].Arg(clause.Subject), coref.Government); len(who) == 1 {
			e.AttributedTo = who[0]
		}
	}
	return e
}

func (w *worker) add(e schema.Event) {
	e.ID = schema.EventID(&e)
	w.events = append(w.events, e)
}

func (w *worker) quote(start, end int) schema.Quote {
	return schema.Quote{Text: w.doc.Text[start:end], Span: schema.Span{Start: start, End: end}}
}

// actors resolves the fillers of a role.
func (w *worker) actors(fillers []rule.Filler, as coref.Reading) []*schema.Actor {
	var out []*schema.Actor
	for _, f := range fillers {
		if f.Group == clause.None {
			continue
		}
	next:
		for _, a := range w.who.Actors(f.Group, as) {
			for _, b := range out {
				if a == b {
					continue next
				}
			}
			out = append(out, a)
		}
	}
	return out
}

// accordingTo returns the group of who says so: « selon X », « d'après X ».
func (w *worker) accordingTo(p int) int {
	for n := 0; p != clause.None && n < 4; n++ {
		pr := &w.sentence.Predicates[p]
		for _, prep := range [...]string{"selon", "d'après", "according to"} {
			if g := pr.Oblique(prep); g != clause.None {
				return g
			}
		}
		p = pr.Governor
	}
	return clause.None
}

// topic is the words of the match's topic.
func (w *worker) topic(m *rule.Match) string {
	s := &w.sentence
	for _, f := range m.Roles[rule.Topic] {
		if f.Group != clause.None {
			g := &s.Groups[f.Group]
			if g.Prep == "de" && g.Of != clause.None && g.Of != s.Predicates[m.Pred].Group {
				continue // « le chef de la guérilla »: the noun's own
			}
			end := max(g.Full, g.End)
			return strings.Join(strings.Fields(w.doc.Text[s.Words[g.First].Start:s.Words[end-1].End]), " ")
		}
	}
	return ""
}

// whatever tells whether the match is about anything of a kind, which is
// nobody's in particular: « opposes any change », « s'oppose à toute mesure ».
func (w *worker) whatever(m *rule.Match) bool {
	s := &w.sentence
	if m.Pred == clause.None {
		return false
	}
	for _, a := range s.Predicates[m.Pred].Args {
		if a.Group == clause.None || a.Func != clause.Object && a.Func != clause.Oblique {
			continue
		}
		switch g := &s.Groups[a.Group]; s.Words[g.First].Lemma {
		case "any", "all", "every", "tout":
			return g.First < g.Head
		}
	}
	return false
}

// where is the place that the text says of a match, the most specific first.
func (w *worker) where(m *rule.Match) *schema.Actor {
	if places := w.actors(m.Roles[rule.Place], coref.Location); len(places) > 0 {
		return places[0]
	}
	if w.book.Relation(m.Rule.Relation).Has(rule.AtTarget) {
		return nil
	}
	for _, p := range [...]int{m.Pred, m.Noun} {
		if place := w.placeOf(m, p); place != nil {
			return place
		}
	}
	// « Réunis à Bruxelles, … »
	for i := range w.sentence.Predicates {
		if w.gathered(i, m.Pred) {
			if place := w.placeOf(m, i); place != nil {
				return place
			}
		}
	}
	if b := &w.text.Blocks[w.sentence.Block]; b.Entry && b.Place != "" && w.sentence.Predicates[m.Pred].Link <= clause.LinkConj {
		if l := w.sentence.Predicates[m.Pred].Link; l == clause.Root || l == clause.LinkConj || l == clause.LinkNoun {
			return w.who.Place(b.Place) // of a programme's entry
		}
	}
	return nil
}

// placeOf is the place among the complements of predicate p.
func (w *worker) placeOf(m *rule.Match, p int) *schema.Actor {
	if p == clause.None {
		return nil
	}
	for _, a := range w.sentence.Predicates[p].Args {
		if a.Func != clause.Oblique || a.Group == clause.None || used(m, a.Group) || !w.placeGroup(a.Group, a.Prep) {
			continue
		}
		if gr := &w.sentence.Groups[a.Group]; gr.Of != clause.None && gr.Of != w.sentence.Predicates[p].Group && !w.sentence.Actor(gr.Of) {
			continue // « la mission en Afghanistan »: the noun's own
		}
		if who := w.who.Actors(a.Group, coref.Location); len(who) == 1 {
			return who[0]
		}
	}
	return nil
}

// placeGroup tells whether a complement says where something happens.
func (w *worker) placeGroup(g int, prep string) bool {
	gr := &w.sentence.Groups[g]
	switch prep {
	case "à", "en", "dans", "chez", "depuis", "au large de", "près de", "in", "at":
	default:
		return false
	}
	switch gr.Class {
	case schema.City, schema.Country, schema.Region, schema.Place:
		return true
	}
	if gr.Kind == clause.Pronoun {
		return w.who.IsPlace(g) // « y »
	}
	return gr.Class == "" && gr.Kinds.Has(lexicon.PlaceNoun) && w.who.IsPlace(g)
}

func used(m *rule.Match, g int) bool {
	for _, role := range m.Roles {
		for _, f := range role {
			if f.Group == g {
				return true
			}
		}
	}
	return false
}

// offices makes the records of the offices that the window names.
func (w *worker) offices() {
	w.dated = 0
	const most = 10_000 // offices that are known not to be new
	if len(w.held) > most {
		clear(w.held)
	}
	for _, p := range w.who.Positions() {
		key := [3]string{p.Person.ID, p.Of.ID, strings.ToLower(p.Role)}
		if w.held[key] {
			continue
		}
		w.held[key] = true
		w.add(schema.Event{
			Doc: w.doc.ID, Relation: schema.HoldsPosition, Agent: p.Person, Target: p.Of, Topic: p.Role,
			Date: cmp.Or(p.Period, w.text.Blocks[p.Block].Dateline), Status: schema.Asserted,
			Trigger:  w.quote(p.Span.Start, p.Span.End),
			Sentence: w.quote(p.Sentence.Start, p.Sentence.End),
			Rule:     "office", Rulebook: w.book.Hash(),
		})
	}
}

// terms dates the offices that the current sentence names with a verb: from the
// date of an election or appointment on, or for the time that the text gives.
func (w *worker) terms() {
	held := w.who.Positions()
	for i := w.dated; i < len(held); i++ {
		p := &held[i]
		if p.Since == clause.None {
			continue
		}
		date := w.when(p.Since)
		switch {
		case strings.Contains(date, "/"):
			p.Period = date
		case date != "" && p.Begins:
			p.Period = date + "/.."
		}
	}
	w.dated = len(held)
}
