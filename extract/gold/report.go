package gold

import (
	"cmp"
	"slices"
)

// A Report sums up comparisons: each document's records count alike.
type Report struct {
	Documents int `json:"documents"`
	Figures
	Root     Tally      `json:"root"`
	Actors   Tally      `json:"actors"`
	Detected Tally      `json:"detected"` // of the roots of each sentence
	Position Tally      `json:"position"`
	Matched  Attributes `json:"matched"` // of the triples that are right

	relations map[string]*Figures
}

// Figures are those that can be had of one relation as of all.
type Figures struct {
	Triple     Tally      `json:"triple"`
	Predicates Predicates `json:"predicates"`
	References References `json:"references"`
	Lost       Lost       `json:"lost"`
	TooMany    TooMany    `json:"tooMany"`
}

// Predicates say of the events whose predicate was found how often the actors
// are right; and how often of those of which gold names a target that is.
type Predicates struct {
	Agent            Share `json:"agent"`
	Target           Share `json:"target"`
	TargetWhereNamed Share `json:"targetWhereNamed"`
}

// References say of the agents and targets of the events whose predicate was
// found, and that their sentence does not name, how often they are right.
type References struct {
	Agent  Share `json:"agent"`
	Target Share `json:"target"`
}

// All are the references in both roles.
func (r References) All() Share {
	all := r.Agent
	all.plus(r.Target)
	return all
}

// Lost counts the gold events that are not right as triples.
type Lost struct {
	NotDetected   int `json:"notDetected"`
	WrongRelation int `json:"wrongRelation"`
	WrongAgent    int `json:"wrongAgent"`
	WrongTarget   int `json:"wrongTarget"`
	WrongActors   int `json:"wrongActors"`
	Shared        int `json:"shared"` // of all these, those whose closest is another gold event's
}

// All is the number of events that are lost.
func (l Lost) All() int {
	return l.NotDetected + l.WrongRelation + l.WrongAgent + l.WrongTarget + l.WrongActors
}

// TooMany counts the extracted events that are not right as triples.
type TooMany struct {
	WrongVersion int `json:"wrongVersion"` // of a gold event
	Spurious     int `json:"spurious"`
}

// Add adds what the comparison of one document says.
func (r *Report) Add(c *Comparison) {
	r.Documents++
	r.Root.plus(c.root)
	r.Actors.plus(c.actors)
	r.Detected.plus(c.detected)
	r.Position.plus(c.position)
	r.Matched.plus(&c.attributes)
	for i := range c.Facts {
		f := &c.Facts[i]
		r.Figures.addFact(f)
		r.relation(f.Gold.Relation).addFact(f)
	}
	for i := range c.Extra {
		x := &c.Extra[i]
		r.Figures.addExtra(x)
		r.relation(x.Event.Relation).addExtra(x)
	}
}

func (r *Report) relation(id string) *Figures {
	if r.relations == nil {
		r.relations = make(map[string]*Figures)
	}
	if r.relations[id] == nil {
		r.relations[id] = new(Figures)
	}
	return r.relations[id]
}

func (s *Figures) addFact(f *Fact) {
	s.Triple.Gold++
	if f.Kind != Right && f.Shared {
		s.Lost.Shared++
	}
	switch f.Kind {
	case Right:
		s.Triple.Right++
		s.Triple.Extracted++
	case NotDetected:
		s.Lost.NotDetected++
	case WrongRelation:
		s.Lost.WrongRelation++
	case WrongAgent:
		s.Lost.WrongAgent++
	case WrongTarget:
		s.Lost.WrongTarget++
	case WrongActors:
		s.Lost.WrongActors++
	}
	if !f.Found {
		return
	}
	s.Predicates.Agent.add(f.Agent.Right)
	s.Predicates.Target.add(f.Target.Right)
	if len(f.Gold.Target) > 0 {
		s.Predicates.TargetWhereNamed.add(f.Target.Right)
	}
	if f.Agent.Reference {
		s.References.Agent.add(f.Agent.Right)
	}
	if f.Target.Reference {
		s.References.Target.add(f.Target.Right)
	}
}

func (s *Figures) addExtra(x *Extra) {
	s.Triple.Extracted++
	if x.Of != nil {
		s.TooMany.WrongVersion++
	} else {
		s.TooMany.Spurious++
	}
}

// A RelationReport holds the figures of one relation. A wrong relation is a
// loss of the one that gold has, and one too many of the one extracted.
type RelationReport struct {
	Relation string `json:"relation"`
	Figures
}

// Relations returns the figures of each relation of gold or of what was
// extracted, the one that gold has most often first.
func (r *Report) Relations() []RelationReport {
	var all []RelationReport
	for id, f := range r.relations {
		all = append(all, RelationReport{id, *f})
	}
	slices.SortFunc(all, func(a, b RelationReport) int {
		return cmp.Or(b.Triple.Gold-a.Triple.Gold, b.Triple.Extracted-a.Triple.Extracted, cmp.Compare(a.Relation, b.Relation))
	})
	return all
}
