package clause

// frenchWholes see the sentence as a whole: thatclause_fr.go, impersonal_fr.go,
// dative_fr.go, loose_fr.go.
type frenchWholes struct{ *finisher }

func (fr frenchWholes) amend() {
	fr.thatClauses()
	fr.impersonals()
	fr.receivers()
}

func (fr frenchWholes) subject(_ *Predicate, main int) int { return main }

// agent is no rate and no means, and not the agent of a noun before it.
func (fr frenchWholes) agent(p *Predicate, g int) bool {
	return !fr.rate(g) && !fr.means(g) && !fr.ownAgent(p, g)
}

// raises tells verbs in relative clauses whose object does nothing.
func (fr frenchWholes) raises(p *Predicate) bool {
	return p.Link == LinkRel && !p.Is(objectControl, dativeControl)
}

func (fr frenchWholes) patient(_, _ *Predicate) bool { return false }
