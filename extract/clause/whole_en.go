package clause

import "github.com/entente-kg/entente/extract/lexicon"

// englishWholes see the sentence as a whole; denials are in denial_en.go.
type englishWholes struct{ *finisher }

func (en englishWholes) amend() {
	en.partedAuxiliaries()
	en.denials()
}

// partedAuxiliaries joins to its verb an auxiliary from which something between
// commas parts it: « has not, its envoy admits, signed ».
func (en englishWholes) partedAuxiliaries() {
	const farthest = 14 // words between the commas
	for a := range en.Predicates {
		aux := en.pred(a)
		comma, denied := aux.End, aux.Negated
		for w := en.word(comma); w != nil && (w.POS == lexicon.ADV || w.Is(negator)); w = en.word(comma) {
			denied = denied || w.Is(negator)
			comma++
		}
		if !aux.Finite || aux.Lemma != "have" || aux.Arg(Object) != None || !en.isComma(comma) {
			continue
		}
		for p := range en.Predicates {
			verb := en.pred(p)
			if verb.Kind != Verbal || verb.First <= comma+1 || verb.First > comma+farthest || !en.isComma(verb.First-1) || !en.word(verb.Head).Feats.Has(lexicon.Part|lexicon.Past) && !verb.Feats.Has(lexicon.Ind|lexicon.Past) {
				continue
			}
			for i := range verb.Args {
				if verb.Args[i].Func == Subject {
					verb.Args[i].Group = aux.Arg(Subject)
				}
			}
			if verb.Arg(Subject) == None && aux.Arg(Subject) != None {
				en.lend(p, Subject, "", aux.Arg(Subject))
			}
			verb.Feats, verb.Finite, verb.Link, verb.Governor = aux.Feats, true, Root, None
			verb.Negated = verb.Negated || denied
			break
		}
	}
}

func (en englishWholes) isComma(i int) bool {
	w := en.word(i)
	return w != nil && w.Text == ","
}

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
