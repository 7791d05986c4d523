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
		if a := &p.Args[k]; a.Func == Oblique && a.Case.Has(lexicon.By) && a.Group != None && !fi.Groups[a.Group].Kinds.Has(lexicon.TimeNoun) && fi.grammar.agent(p, a.Group) && !fi.behindSubject(p, a.Group) {
			a.Func, a.Prep, a.Case = Subject, "", 0
			return
		}
	}
}

// behindSubject tells whether group g stands between the subject of a passive
// and its verb and depends on that subject: « l'arrestation de X par la police a
// été critiquée ».
func (fi *finisher) behindSubject(p *Predicate, g int) bool {
	of := p.Arg(Object)
	return of != None && fi.Groups[of].Head < fi.Groups[g].First && fi.Groups[g].Head < p.First && fi.within(g, of)
}
