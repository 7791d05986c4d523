package factuality

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/schema"
)

// JudgeLight is Judge for a noun whose event verb p says by taking it as its object:
// what p does to nouns of events it does to this one, « annonce l'envoi de troupes »,
// « suspend son aide ».
func (t *Table) JudgeLight(s *clause.Sentence, p, noun int, past bool) Judgement {
	j := t.Judge(s, p, past)
	switch t.onNouns[s.Predicates[p].Lemma] {
	case told:
		if !s.Predicates[noun].Is(accomplished) {
			j.weaken(schema.Planned)
			j.source(p)
		}
	case promised:
		j.weaken(schema.Planned)
		j.source(p)
	default:
		j.weakenBy(t.onNouns[s.Predicates[p].Lemma])
	}
	return j
}

// weakenBy weakens the status of an event to what a verb with an effect leaves of
// its noun, whoever says so.
func (j *Judgement) weakenBy(e effect) {
	switch e {
	case planned:
		j.weaken(schema.Planned)
	case requested:
		j.weaken(schema.Requested)
	case negated:
		j.weaken(schema.Negated)
	case possible:
		j.weaken(schema.Hypothetical)
	}
}

// underNoun applies what the governor does to the noun of an event, and tells
// whether to look further up.
func (t *Table) underNoun(j *Judgement, s *clause.Sentence, g, p int, past bool) bool {
	gov := &s.Predicates[g]
	if s.Predicates[p].Supported {
		j.negation(gov)
		j.tense(s, g, past)
		return true
	}
	if gov.Is(copula) {
		// « Ce sera leur première rencontre »; but « it was not their first »: it was one.
		j.tense(s, g, past)
		return true
	}
	switch e := t.onNouns[gov.Lemma]; e {
	case promised:
		j.weaken(schema.Planned)
		j.source(g)
	case told, granted:
		if s.Predicates[p].Is(accomplished) {
			j.negation(gov)
			j.tense(s, g, past)
			return true
		}
		j.weaken(schema.Planned)
		if e == told {
			j.source(g)
		}
	case requested:
		j.weakenBy(e)
		j.source(g)
	case said:
		j.source(g)
	case denied:
		if gov.Arg(clause.Subject) != clause.None { // « l'annexion reste contestée »: it is a fact
			j.weaken(schema.Negated)
			j.source(g)
		}
	case same:
		return true
	default:
		j.weakenBy(e)
	}
	return false
}
