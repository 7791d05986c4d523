package clause

// englishWholes see the sentence as a whole; denials are in denial_en.go.
type englishWholes struct{ *finisher }

func (en englishWholes) amend() { en.denials() }

// subject of what stands before the main clause is that of the next finite verb,
// where it stands behind p: « By sending troops, Iran is threatening us ».
func (en englishWholes) subject(p *Predicate, main int) int {
	if p.Link == LinkPart && p.LinkPrep == "" {
		return main
	}
	for i := range en.Predicates {
		q := &en.Predicates[i]
		if q.First < p.End || !q.Finite || q.Kind != Verbal {
			continue
		}
		if g := q.Arg(Subject); g != None && en.Groups[g].First >= p.End && en.Groups[g].First < q.First {
			return g
		}
		return main
	}
	return main
}

func (en englishWholes) agent(*Predicate, int) bool { return true }

func (en englishWholes) raises(*Predicate) bool { return true }

// patient tells « was convicted of », « arrested X for ».
func (en englishWholes) patient(p, gov *Predicate) bool {
	return gov.Passive || p.LinkPrep == "of" || p.LinkPrep == "for"
}

// loosen has nothing to do: where a group hangs is told when it is placed.
func (en englishWholes) loosen() {}
