package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// alwaysImpersonal are the verbs that nobody does, whatever stands behind them.
const alwaysImpersonal lexicon.Sense = "always-impersonal"

// impersonals takes the subject il from the verbs that nobody does: « il faut »,
// « il s'agit », « il y a », « il est recommandé de », « il existe ».
func (fr frenchWholes) impersonals() {
	for i := range fr.Predicates {
		p := fr.pred(i)
		if p.Kind != Verbal || !p.Finite || !fr.nobodys(p) {
			continue
		}
		for k := range p.Args {
			a := &p.Args[k]
			if a.Func == Subject && a.Group != None && fr.isIl(a.Group) || p.Lemma == "avoir" && a.Group == p.Cased(lexicon.To) {
				a.Func, a.Prep, a.Case = Expletive, "", 0
			}
		}
	}
}

// isIl tells the pronoun il, before or behind its verb.
func (an *analysis) isIl(g int) bool {
	gr := &an.Groups[g]
	form := strings.ToLower(an.word(gr.Head).Text)
	return gr.Kind == Pronoun && (form == "il" || form == "-il" || form == "-t-il")
}

// nobodys tells whether verb p is impersonal where its subject is il.
func (fr frenchWholes) nobodys(p *Predicate) bool {
	switch p.Lemma {
	case "agir":
		return p.Reflexive
	case "avoir":
		return fr.exists(p)
	case "être":
		if !p.Passive && p.Arg(Attribute) == None && fr.toBeSaid(p) {
			return true
		}
	case "revenir":
		return p.Cased(lexicon.To) != None && fr.fallsTo(p)
	}
	if p.Is(alwaysImpersonal) {
		return true
	}
	if p.Passive && p.Is(impersonalPassive) {
		return p.Arg(Attribute) != None || p.Arg(Subject) != None && fr.completed(p)
	}
	if p.Passive || !p.Is(impersonal) {
		return false
	}
	return p.Arg(Object) != None || p.Arg(Attribute) != None || fr.completed(p)
}

// fallsTo tells whether verb p says whose task something is: « il revient au
// Sénat de trancher ».
func (fr frenchWholes) fallsTo(p *Predicate) bool {
	for _, a := range p.Args {
		if a.Func == Infinitive && a.Case.Has(lexicon.Of) {
			return true
		}
	}
	return false
}

// toBeSaid tells « il est à noter que »: être with what is to be done, of which a
// clause says what it is.
func (fr frenchWholes) toBeSaid(p *Predicate) bool {
	for _, a := range p.Args {
		if a.Func != Infinitive || !a.Case.Has(lexicon.To) || a.Pred == None {
			continue
		}
		for _, b := range fr.pred(a.Pred).Args {
			if b.Func == Clause {
				return true
			}
		}
	}
	return false
}

// exists tells « il y a »: avoir with its clitic y.
func (fr frenchWholes) exists(p *Predicate) bool {
	g := p.Cased(lexicon.To)
	return g != None && fr.Groups[g].Kind == Pronoun && fr.Groups[g].Prep == ""
}

// completed tells whether a clause or an infinitive says what verb p says of
// nobody: « il convient de », « il semble que ».
func (fr frenchWholes) completed(p *Predicate) bool {
	for _, a := range p.Args {
		if a.Pred != None && (a.Func == Clause || a.Func == Infinitive || a.Func == Attribute) {
			return true
		}
	}
	return false
}
