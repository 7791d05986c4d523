package clause

// antecedent is what happened where a clause behind a comma follows the place:
// « the attack on a convoy in Mali, which killed ten ».
func (en englishClauses) antecedent(g int, aside bool) int {
	if aside {
		return en.happened(g)
	}
	return g
}

func (en englishClauses) relative(p int, f *frame) {
	own := en.pred(p).Arg(Subject)
	switch {
	case f.antecedent == None:
	case f.pronoun == "where":
		en.lend(p, Oblique, "in", f.antecedent)
	case f.prep == "" && f.pronoun != "whose":
		en.fill(p, f)
	default:
		en.lend(p, Oblique, f.prep, f.antecedent)
	}
	if f.subject != None && own == None {
		en.give(p, Subject, "", f.subject)
	}
}

// saysThing: « confirmed during the talks that Norway would stay ».
func (en englishClauses) saysThing(k int) bool {
	p := en.pred(en.top().latest)
	return p.Is(speechVerb) && !p.Passive && (en.groupAt(k+1) || en.kindAt(k+1) == subordChunk)
}

func (en englishClauses) invertsRelative(*frame) bool { return false }

func (en englishClauses) subjectMayFollow(p int, f *frame) bool {
	return f.asked == None && en.pred(p).Is(intransitive) // « then came the war »
}
