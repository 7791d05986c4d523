package clause

import "github.com/entente-kg/entente/extract/lexicon"

// thatClauses takes for clauses behind a conjunction what looked like relative
// clauses but lacks no object: « proposer au conseil que la levée soit décidée »,
// « l'avantage qu'un accord lie les parties ».
func (fr frenchWholes) thatClauses() {
	for i := range fr.Predicates {
		p := fr.pred(i)
		if p.Kind != Verbal || p.Link != LinkRel || p.Relative == None || fr.word(p.Relative).Lemma != "que" || !fr.complete(p) {
			continue
		}
		args := p.Args[:0]
		for _, a := range p.Args {
			if a.Func != Object || !a.Understood {
				args = append(args, a)
			}
		}
		p.Args = args
		fr.word(p.Relative).POS = lexicon.SCONJ
		p.Relative, p.Link, p.LinkPrep = None, LinkThat, "que"
		if p.Governor != None {
			gov := fr.pred(p.Governor)
			gov.Args = append(gov.Args, Arg{Func: Clause, Prep: "que", Group: None, Pred: i})
		}
	}
}

// complete tells whether verb p has all it takes without the antecedent of its
// clause: it is passive, of motion, a copula with its attribute, or has an object
// behind it.
func (fr frenchWholes) complete(p *Predicate) bool {
	if p.Is(namingVerb) {
		return false
	}
	own, attribute := false, false
	for _, a := range p.Args {
		switch {
		case a.Func == Infinitive:
			return false // the antecedent may be the object of that
		case a.Func == Attribute:
			attribute = true
		case a.Func == Object && !a.Understood && a.Group != None && fr.Groups[a.Group].Kind == Nominal && fr.Groups[a.Group].Head > p.Head:
			own = true
		}
	}
	arrived := p.Is(perfectWithBe) && !p.Reflexive && p.First < p.Head && fr.word(p.First).Lemma == "être" // « est parti »
	return own || arrived || p.Passive || attribute && p.Is(beVerb)
}
