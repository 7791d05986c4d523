package gold

// sameTarget tells whether the target of what was extracted is gold's. Where
// gold names nobody, since the text says what is condemned but not whose it is
// (« a condamné le projet »), the thing itself is no wrong answer.
func (c *claim) sameTarget(got *claim) bool {
	return same(&c.target, &got.target) || got.ofThing && c.target.none() && concernsThings(c.relation)
}

// concernsThings tells whether a relation is as often to a thing, such as a law
// or a text, as to those whose it is.
func concernsThings(relation string) bool {
	switch relation {
	case "rejected", "criticized", "praised", "supported", "protestedAgainst",
		"demanded", "urged", "denied", "investigated", "threatened":
		return true
	}
	return false
}
