package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Doer returns the group of who does what group g says: g itself where it is
// an actor, otherwise the agent of the act it names (« les réformes menées par
// Tbilissi », « l'annexion russe », « son refus », « la décision de Londres », « the
// attempt by Moscow »),
// or None.
func (s *Sentence) Doer(g int) int {
	for range 4 {
		if g == None {
			return None
		}
		gr := &s.Groups[g]
		if s.Actor(g) {
			return g
		}
		next := None
		for _, f := range [...]Func{Subject, Possessor, Modifier} {
			if gr.Pred != None && next == None {
				next = s.Predicates[gr.Pred].Arg(f)
			}
		}
		if gr.Pred != None && next == None {
			for _, prep := range [...]string{"par", "by"} {
				if by := s.Predicates[gr.Pred].Oblique(prep); next == None && by != None && s.Actor(by) {
					next = by
				}
			}
		}
		if next == None {
			next = s.agentOf(g)
		}
		if next == None && gr.Pred != None {
			if next = s.Predicates[gr.Pred].Oblique("de"); next == None {
				next = s.Predicates[gr.Pred].Oblique("of")
			}
			if next != None && s.Groups[next].Kinds.Has(lexicon.ForceNoun) {
				return None // « l'envoi de troupes »: what is sent, not who sends
			}
		}
		g = next
	}
	return None
}

// Actor tells whether group g can act: a person, a body, a country or people.
func (s *Sentence) Actor(g int) bool {
	gr := &s.Groups[g]
	switch gr.Kind {
	case Pronoun, Possessive, Adjective, Speaker:
		return true
	}
	switch gr.Class {
	case schema.Person, schema.Organization, schema.Country, schema.Group, schema.City:
		return true
	case "":
		return gr.Kinds.Has(lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.GroupNoun | lexicon.BodyNoun | lexicon.CountryNoun)
	}
	return false
}

// agentOf returns the subject of a participle or relative clause that has g
// for its object: « les mesures prises par X », « les mesures que X a prises ».
func (s *Sentence) agentOf(g int) int {
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Kind == Verbal && (p.Link == LinkPart || p.Link == LinkRel) && p.Arg(Object) == g {
			return p.Arg(Subject)
		}
	}
	return None
}
