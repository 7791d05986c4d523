package clause

import "github.com/entente-kg/entente/extract/lexicon"

// deepen turns the surface functions of a passive into deep ones: its subject
// is an Object, its complement with par the Subject.
func (fi *finisher) deepen(i int) {
	p := fi.pred(i)
	if !p.Passive {
		return
	}
	to := Object
	if p.Is(ditransitive) {
		for k := range p.Args {
			if a := &p.Args[k]; a.Func == Attribute && a.Group != None {
				a.Func, to = Object, Dative // « they were given arms »
				break
			}
		}
	}
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Subject && a.Group != None {
			a.Func = to
		}
	}
	for k := range p.Args {
		if a := &p.Args[k]; a.Func == Oblique && a.Case.Has(lexicon.By) && a.Group != None && !fi.Groups[a.Group].Kinds.Has(lexicon.TimeNoun) && fi.grammar.agent(p, a.Group) {
			a.Func, a.Prep, a.Case = Subject, "", 0
			return
		}
	}
}
