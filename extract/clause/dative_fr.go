package clause

import "github.com/entente-kg/entente/extract/lexicon"

// The clitics me, te, nous and vous can be object and dative: what else the verb
// has tells.

// eitherCase tells these clitics.
func (an *analysis) eitherCase(g int) bool {
	gr := &an.Groups[g]
	w := an.word(gr.Head)
	return gr.Kind == Pronoun && w.Feats&(lexicon.P1|lexicon.P2) != 0 && isClitic(w)
}

func (an *analysis) toDative(a *Arg) {
	a.Func, a.Prep, a.Case = Dative, "à", an.lex.Case("à")
}

// dativeAhead turns one that stands as the object of p into the dative, since
// another object follows, and tells whether it did: « nous livre ses secrets ».
func (fr frenchClauses) dativeAhead(p *Predicate) bool {
	for i := range p.Args {
		a := &p.Args[i]
		if a.Func == Object && a.Group != None && !a.Understood && fr.Groups[a.Group].Kind == Pronoun {
			if !fr.eitherCase(a.Group) {
				return false
			}
			fr.toDative(a)
			return true
		}
	}
	return false
}

// receivers turns those that stand as objects into datives where the verb has
// another object or takes none: « le texte que vous m'avez envoyé », « cela nous
// permet de ».
func (fr frenchWholes) receivers() {
	for i := range fr.Predicates {
		p := fr.pred(i)
		objects, clitic := 0, None
		for k, a := range p.Args {
			switch {
			case a.Func == Clause:
				objects++
			case a.Func != Object || a.Group == None:
			case fr.eitherCase(a.Group) && !a.Understood:
				clitic = k
			default:
				objects++
			}
		}
		if clitic != None && !p.Passive && (objects > 0 || p.Is(dativeControl, intransitive, impersonal)) {
			fr.toDative(&p.Args[clitic])
		}
	}
}
