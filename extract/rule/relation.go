package rule

import "strings"

// Properties are what holds of a relation in whatever words, and language, it is
// said. They stand once, in the line that describes the relation.
type Properties uint8

// The properties.
const (
	Agentless            Properties = 1 << iota // an event even where nobody is known to do it
	Targetless                                  // an event even where it is not known to whom
	TargetlessUnlessTold                        // the same, but not where it points back to what was told
	TargetPlace                                 // a capital as its target is a place
	AtTarget                                    // it happens at its target
	BySaying                                    // by saying it one does it
	AnswersAccuser                              // where nobody is named, its target is who accused its agent
	AnswersOtherSide                            // where nobody is named, its target is whom the text has set against its agent
)

// propertyNames are the properties as rules write them, in the order of the bits.
var propertyNames = [...]string{"agentless", "targetless", "targetless-unless-told", "target-place", "at-target", "by-saying", "answers-accuser", "answers-other-side"}

// Has tells whether some property of q is among p.
func (p Properties) Has(q Properties) bool { return p&q != 0 }

// String lists the properties as rules write them.
func (p Properties) String() string {
	var names []string
	for i, n := range propertyNames {
		if p.Has(1 << i) {
			names = append(names, n)
		}
	}
	return strings.Join(names, " ")
}

func propertyByName(s string) (Properties, bool) {
	for i, n := range propertyNames {
		if n == s {
			return 1 << i, true
		}
	}
	return 0, false
}

// describes tells whether a section says what holds of its relation everywhere,
// rather than hold rules: « relation visited target:place at-target ».
func (s *Section) describes() bool {
	for _, item := range s.Items {
		if _, ok := item.(*Rule); ok {
			return false
		}
	}
	return len(s.Conds) > 0 || s.Properties != 0
}

// describe notes what a section says of its relation everywhere.
func (c *compiler) describe(s *Section) {
	if !s.describes() {
		if s.Properties != 0 {
			c.errs.add(s.Pos, "write « relation "+s.Relation+" "+s.Properties.String()+" » with no rules under it", "what holds of the relation %s stands in a line of its own", s.Relation)
		}
		return
	}
	if first := c.relations[s.Relation]; first != nil {
		c.errs.add(s.Pos, "the first is at "+first.Pos.String(), "the relation %s is described twice", s.Relation)
		return
	}
	c.relations[s.Relation] = s
}

// conditions are what a rule asks with its relation and its section. What the
// rule asks of a role takes the place of what its section asks, and that of what
// the relation does.
func (c *compiler) conditions(s *Section, r *Rule) []*Condition {
	var conds []*Condition
	if all := c.relations[s.Relation]; all != nil {
		for i := range all.Conds {
			if d := &all.Conds[i]; !d.classifies() || !s.classifies(d.Role) && !r.classifies(d.Role) {
				conds = append(conds, d)
			}
		}
	}
	for i := range s.Conds {
		if d := &s.Conds[i]; !d.classifies() || !r.classifies(d.Role) {
			conds = append(conds, d)
		}
	}
	return conds
}

// classifies tells whether a condition says what class fills a role.
func (c *Condition) classifies() bool { return c.OnRole && c.Op == HasClass && !c.Not }

// classifies tells whether the section itself says what class fills a role.
func (s *Section) classifies(role Role) bool {
	for i := range s.Conds {
		if c := &s.Conds[i]; c.classifies() && c.Role == role {
			return true
		}
	}
	return false
}

// classifies tells whether the rule itself says what class fills a role.
func (r *Rule) classifies(role Role) bool {
	for _, cl := range r.Clauses {
		if c, ok := cl.(*Condition); ok && c.classifies() && c.Role == role {
			return true
		}
	}
	return false
}
