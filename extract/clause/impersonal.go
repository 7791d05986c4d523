package clause

import "strings"

// impersonal takes the subject il from the verbs that nobody does: « il faut »,
// « il s'agit », « il y a », « il est recommandé de », « il existe ».
func (st *State) impersonal() {
	for i := range st.s.Predicates {
		p := st.pred(i)
		if p.Kind != Verbal || !p.Finite || !st.nobodys(p) {
			continue
		}
		for k := range p.Args {
			a := &p.Args[k]
			if a.Func == Subject && a.Group != None && st.isIl(a.Group) || p.Lemma == "avoir" && a.Group == p.Oblique("à") {
				a.Func, a.Prep, a.Case = Expletive, "", 0
			}
		}
	}
}

// isIl tells the pronoun il, before or behind its verb.
func (st *State) isIl(g int) bool {
	gr := &st.s.Groups[g]
	form := strings.ToLower(st.word(gr.Head).Text)
	return gr.Kind == Pronoun && (form == "il" || form == "-il" || form == "-t-il")
}

// nobodys tells whether verb p is impersonal where its subject is il.
func (st *State) nobodys(p *Predicate) bool {
	switch p.Lemma {
	case "falloir", "pleuvoir", "neiger":
		return true
	case "agir":
		return p.Reflexive
	case "avoir":
		return st.exists(p)
	case "revenir":
		return p.Oblique("à") != None && st.fallsTo(p)
	}
	if p.Passive && p.Is(impersonalPassive) {
		return p.Arg(Attribute) != None || p.Arg(Subject) != None && st.completed(p)
	}
	if p.Passive || !p.Is(impersonal) {
		return false
	}
	return p.Arg(Object) != None || p.Arg(Attribute) != None || st.completed(p)
}

// fallsTo tells whether verb p says whose task something is: « il revient au
// Sénat de trancher ».
func (st *State) fallsTo(p *Predicate) bool {
	for _, a := range p.Args {
		if a.Func == Infinitive && a.Prep == "de" {
			return true
		}
	}
	return false
}

// exists tells « il y a »: avoir with its clitic y.
func (st *State) exists(p *Predicate) bool {
	g := p.Oblique("à")
	return g != None && st.s.Groups[g].Kind == Pronoun && st.s.Groups[g].Prep == ""
}

// completed tells whether a clause or an infinitive says what verb p says of
// nobody: « il convient de », « il semble que ».
func (st *State) completed(p *Predicate) bool {
	for _, a := range p.Args {
		if a.Pred != None && (a.Func == Clause || a.Func == Infinitive || a.Func == Attribute) {
			return true
		}
	}
	return false
}
