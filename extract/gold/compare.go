package gold

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// A Comparison says how what was extracted from one document differs from its
// annotation.
type Comparison struct {
	Doc   string
	Facts []Fact  // one for each event of the annotation, in its order
	Extra []Extra // extracted events that are not right, in the order of the text

	root, actors, detected, position Tally
	attributes                       Attributes
}

// A Fact is an event of the annotation with what became of it.
type Fact struct {
	Gold *Event
	Kind Kind

	// Given is the extracted event that is right or else comes closest; nil:
	// none does.
	Given *schema.Event
	// Shared says that Given is another gold event's: one partner of several
	// was found, or one of two relations.
	Shared bool
	// Found says that the predicate was found; see the package documentation.
	Found bool

	Agent, Target Role
}

// A Role is what became of a fact's agent or target.
type Role struct {
	Right     bool // Given has it
	Reference bool // the sentence gives it by none of its names
}

// An Extra is an extracted event that is not right.
type Extra struct {
	Event *schema.Event
	Of    *Event // the event of the annotation that it is a wrong version of; nil: spurious
}

// A Kind says whether an event of the annotation is right, or how it was lost.
type Kind string

// The kinds, in the order of what an author of rules has to do about them.
const (
	Right         Kind = "right"
	NotDetected   Kind = "not detected"   // nothing of its sentence comes close
	WrongRelation Kind = "wrong relation" // the words or the actors were found
	WrongAgent    Kind = "wrong agent"
	WrongTarget   Kind = "wrong target"
	WrongActors   Kind = "wrong agent and target"
)

// Compare compares a document's annotation with the events extracted from it,
// its offices included. The comparison refers to both.
func Compare(doc *Document, events []schema.Event) *Comparison {
	var offices []office
	p := pairing{events: doc.Events}
	for i := range doc.Events {
		p.golds = append(p.golds, goldClaim(&doc.Events[i], doc.Text))
	}
	for i := range events {
		if e := &events[i]; e.Relation == schema.HoldsPosition {
			offices = addOffice(offices, e)
		} else {
			p.found, p.extracted = append(p.found, e), append(p.extracted, extractedClaim(e))
		}
	}
	p.right = pair(p.golds, p.extracted, func(gold, got *claim) bool { return gold.relation == got.relation && gold.bothActors(got) })
	p.near = closest(p.golds, p.extracted, p.right)

	c := &Comparison{Doc: doc.ID, Extra: p.extra(), position: compareOffices(goldOffices(doc.Positions), offices)}
	c.root = p.count(func(gold, got *claim) bool { return gold.root == got.root && gold.bothActors(got) })
	c.actors = p.count(func(gold, got *claim) bool { return gold.near(got) && gold.bothActors(got) })
	c.detected = detected(p.golds, p.extracted)
	for g := range p.golds {
		c.Facts = append(c.Facts, p.fact(g))
		if s := p.right[g]; s != none {
			c.attributes.add(&doc.Events[g], p.found[s])
		}
	}
	return c
}

// A pairing is which extracted event is which gold event's. It holds each side
// as it is and made comparable.
type pairing struct {
	events    []Event
	golds     []claim
	found     []*schema.Event
	extracted []claim

	right []int // for each gold event, the index of the extracted one that is right, or none
	near  []int // the same, else that of the free one that comes closest, or none
}

// count pairs by another measure.
func (p *pairing) count(fits func(gold, got *claim) bool) Tally {
	t := Tally{Gold: len(p.golds), Extracted: len(p.extracted)}
	for _, s := range pair(p.golds, p.extracted, fits) {
		if s != none {
			t.Right++
		}
	}
	return t
}

// fact says what became of a gold event.
func (p *pairing) fact(g int) Fact {
	gold, near := &p.golds[g], p.near[g]
	f := Fact{Gold: &p.events[g], Kind: Right}
	anyone := closestByTrigger(p.extracted, gold.closeness)
	f.Found = anyone != none && gold.relation == p.extracted[anyone].relation
	if near == none || f.Found && p.right[g] == none && gold.closeness(&p.extracted[near]) < predicate {
		near, f.Shared = anyone, anyone != none
	}
	if near != none {
		f.Given = p.found[near]
		f.Agent.Right, f.Target.Right = gold.actors(&p.extracted[near])
	}
	if p.right[g] == none {
		f.Kind = f.loss()
	}
	sentence := " " + strings.Join(plainWords(f.Gold.Sentence), " ") + " "
	f.Agent.Reference = !gold.agent.none() && !gold.agent.within(sentence)
	f.Target.Reference = !gold.target.none() && !gold.target.within(sentence)
	return f
}

// loss is the kind of a fact that is lost.
func (f *Fact) loss() Kind {
	switch {
	case f.Given == nil:
		return NotDetected
	case f.Given.Relation != f.Gold.Relation:
		return WrongRelation
	case f.Agent.Right && f.Target.Right: // and another gold event's: the text says it twice
		return NotDetected
	case f.Agent.Right:
		return WrongTarget
	case f.Target.Right:
		return WrongAgent
	}
	return WrongActors
}

// extra are the extracted events that are not right.
func (p *pairing) extra() []Extra {
	of := make([]*Event, len(p.extracted))
	right := make([]bool, len(p.extracted))
	for g := range p.golds {
		if p.right[g] != none {
			right[p.right[g]] = true
		} else if p.near[g] != none {
			of[p.near[g]] = &p.events[g]
		}
	}
	var extra []Extra
	for s := range p.extracted {
		if right[s] {
			continue
		}
		if of[s] == nil {
			if g := closestByTrigger(p.golds, func(gold *claim) closeness { return gold.closeness(&p.extracted[s]) }); g != none {
				of[s] = &p.events[g]
			}
		}
		extra = append(extra, Extra{p.found[s], of[s]})
	}
	return extra
}
