package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Doer returns the group of who does what group g says: g itself where it is
// an actor, otherwise the agent of the act it names (« les réformes menées par
// Tbilissi », « l'annexion russe », « son refus », « la décision de Londres », « the
// attempt by Moscow »), or None.
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
		if gr.Pred != None {
			next = s.ownDoer(&s.Predicates[gr.Pred])
		}
		if next == None {
			next = s.agentOf(g)
		}
		if next == None && gr.Pred != None {
			next = s.Predicates[gr.Pred].Cased(lexicon.Of)
			if next != None && s.Actor(next) && s.kindOnly(next) {
				return None
			}
			if next != None && s.suffers(&s.Predicates[gr.Pred], next) {
				return None
			}
			if next != None && s.Groups[next].Kinds.Has(lexicon.ForceNoun) {
				return None // « l'envoi de troupes »: what is sent, not who sends
			}
		}
		g = next
	}
	return None
}

// ownDoer returns who does what nominal predicate p says by its own words, or
// None.
func (s *Sentence) ownDoer(p *Predicate) int {
	for _, f := range [...]Func{Subject, Possessor, Modifier} {
		if g := p.Arg(f); g != None && !(f == Modifier && s.whereOnly(p, g)) {
			return g
		}
	}
	if by := p.Cased(lexicon.By); by != None && s.Actor(by) {
		return by
	}
	if between := p.Cased(lexicon.Between); between != None && s.Actor(between) && p.Group != None && s.Groups[p.Group].Kinds.Has(lexicon.TextNoun|lexicon.ActNoun|lexicon.MeetingNoun) {
		return between // « l'accord entre X et Y », but not « un pont entre X et Y »
	}
	return None
}

// kindOnly tells whether group g says of which kind something is, and names
// nobody: « un acte de piraterie d'État ».
func (s *Sentence) kindOnly(g int) bool {
	gr := &s.Groups[g]
	if gr.Kind != Nominal || gr.Class != "" || gr.Mark != None || s.Plural(gr) {
		return false
	}
	for i := max(0, gr.First); i < gr.Head; i++ {
		switch s.Words[i].POS {
		case lexicon.DET, lexicon.NUM, lexicon.ADPDET:
			return false
		}
	}
	i := gr.First - 1
	return i < 0 || s.Words[i].POS != lexicon.ADPDET
}

// violence is of what is done to somebody, or somewhere: attentat, attack.
const violence lexicon.Sense = "violence"

// suffers tells whether group g behind the of of an act p is where it was done, or
// may be: « les attentats de Nairobi ». « L'attaque de X contre Y » says of both
// who they are.
func (s *Sentence) suffers(p *Predicate, g int) bool {
	if p.Cased(lexicon.Against) != None || p.Head < 0 || !s.Words[p.Head].Is(violence) {
		return false
	}
	return s.somewhere(g)
}

// whereOnly tells whether group g before the noun of an act p only says where it
// was done: "the Ankara attack".
func (s *Sentence) whereOnly(p *Predicate, g int) bool {
	if p.Head < 0 || !s.Words[p.Head].Is(violence) || s.Words[s.Groups[g].Head].POS == lexicon.ADJ {
		return false
	}
	switch s.Groups[g].Class {
	case schema.City, schema.Region, schema.Place:
		return true
	}
	return false
}

// somewhere tells whether a group is a place with a name.
func (s *Sentence) somewhere(g int) bool {
	switch s.Groups[g].Class {
	case schema.Country, schema.Region, schema.City, schema.Place:
		return true
	}
	return false
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

// responding is of verbs that say what somebody says of another's act, wants of
// it or bears from it: « les frappes dénoncées par X » are another's.
const responding lexicon.Sense = "responding"

// agentOf returns the subject of a participle or relative clause that has g
// for its object: « les mesures prises par X », « les mesures que X a prises ».
func (s *Sentence) agentOf(g int) int {
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Kind == Verbal && (p.Link == LinkPart || p.Link == LinkRel) && p.Arg(Object) == g && !p.Is(responding) {
			return p.Arg(Subject)
		}
	}
	return None
}
