package gold

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// A claim is an event of either side, made comparable.
type claim struct {
	relation      string
	root          string // first two digits of the CAMEO code
	symmetric     bool
	agent, target names
	ofThing       bool          // extraction says that the target is a thing
	sentence      string        // with single spaces
	triggers      []schema.Span // where the trigger may stand
}

func (c *claim) setRelation(id string) {
	c.relation, c.root = id, id
	if r, ok := schema.RelationByID(id); ok {
		c.symmetric = r.Symmetric
		if r.CAMEO != "" {
			c.root = r.CAMEO
		}
	}
	c.root = c.root[:min(2, len(c.root))]
}

// goldClaim makes an annotated event of that text comparable.
func goldClaim(e *Event, text string) claim {
	c := claim{agent: goldNames(e.Agent), target: goldNames(e.Target), sentence: oneLine(e.Sentence), triggers: e.triggers(text)}
	c.setRelation(e.Relation)
	return c
}

// extractedClaim makes an extracted event comparable.
func extractedClaim(e *schema.Event) claim {
	c := claim{agent: actorNames(e.Agent), target: actorNames(e.Target), sentence: oneLine(e.Sentence.Text), triggers: []schema.Span{e.Trigger.Span}}
	c.ofThing = e.Target != nil && e.Target.Class == schema.Thing
	c.setRelation(e.Relation)
	return c
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// near tells whether both stand in the same sentence, whichever side cuts it
// longer.
func (c *claim) near(o *claim) bool {
	return c.sentence != "" && o.sentence != "" && (strings.Contains(c.sentence, o.sentence) || strings.Contains(o.sentence, c.sentence))
}

// overlaps tells whether the triggers share a byte.
func (c *claim) overlaps(o *claim) bool {
	return slices.ContainsFunc(c.triggers, func(s schema.Span) bool { return slices.ContainsFunc(o.triggers, s.Overlaps) })
}

// actors tells whether the agent and the target of what was extracted are
// those of gold: the way round that has more of them right where the relation
// has no direction.
func (c *claim) actors(got *claim) (agent, target bool) {
	agent, target = same(&c.agent, &got.agent), c.sameTarget(got)
	if !c.symmetric && !got.symmetric || agent && target {
		return agent, target
	}
	a, t := same(&c.agent, &got.target), same(&c.target, &got.agent)
	if a && t || !agent && !target {
		return a, t
	}
	return agent, target
}

func (c *claim) bothActors(got *claim) bool {
	agent, target := c.actors(got)
	return agent && target
}

// none is the index of no claim.
const none = -1

// pair matches golds and what was extracted one to one. Each gold claim in
// turn takes the first free one that fits: in a first round of its own
// sentence, then of any. It returns the index of what each got, or none.
func pair(golds, extracted []claim, fits func(gold, got *claim) bool) []int {
	got := slices.Repeat([]int{none}, len(golds))
	used := make([]bool, len(extracted))
	for _, anywhere := range []bool{false, true} {
		for g := range golds {
			for s := 0; s < len(extracted) && got[g] == none; s++ {
				if !used[s] && fits(&golds[g], &extracted[s]) && (anywhere || golds[g].near(&extracted[s])) {
					got[g], used[s] = s, true
				}
			}
		}
	}
	return got
}
