package gold

import "slices"

// A closeness says how much of a gold event something extracted has; more is
// closer.
type closeness int

const (
	apart             closeness = iota // of another sentence, or nothing in common
	sameRelation                       // of the sentence, but about others and by other words
	sameActors                         // of another relation and by other words; agent and target are named, and right
	sameTrigger                        // of another relation
	oneActor                           // of the same relation by other words; agent or target right
	predicate                          // of the same relation by the same words
	predicateOneActor                  // and agent or target right
	predicateActors                    // and both right
)

// closeness returns how close something extracted comes to a gold event.
func (c *claim) closeness(got *claim) closeness {
	if !c.near(got) {
		return apart
	}
	agent, target := c.actors(got)
	switch relation, trigger := c.relation == got.relation, c.overlaps(got); {
	case relation && trigger && agent && target:
		return predicateActors
	case relation && trigger && (agent || target):
		return predicateOneActor
	case relation && trigger:
		return predicate
	case relation && (agent || target):
		return oneActor
	case trigger:
		return sameTrigger
	case agent && target && !c.agent.none() && !c.target.none():
		return sameActors
	case relation:
		return sameRelation
	}
	return apart
}

// byTrigger tells whether the triggers overlap.
func (c closeness) byTrigger() bool { return c == sameTrigger || c >= predicate }

// closest adds to right, the pairs of what is right, for each gold claim
// without one the free extracted claim that comes closest: the closest pairs
// of all first, then in the order of gold.
func closest(golds, extracted []claim, right []int) []int {
	near := slices.Clone(right)
	used := make([]bool, len(extracted))
	for _, s := range right {
		if s != none {
			used[s] = true
		}
	}
	for level := predicateActors; level > apart; level-- {
		for g := range golds {
			for s := 0; s < len(extracted) && near[g] == none; s++ {
				if !used[s] && golds[g].closeness(&extracted[s]) == level {
					near[g], used[s] = s, true
				}
			}
		}
	}
	return near
}

// closestByTrigger returns the index of the claim closest to one by of, among
// those whose triggers overlap, or none.
func closestByTrigger(claims []claim, of func(*claim) closeness) int {
	best, at := apart, none
	for i := range claims {
		if c := of(&claims[i]); c.byTrigger() && c > best {
			best, at = c, i
		}
	}
	return at
}
