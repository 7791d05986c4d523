package clause

import "strings"

// denials negates the predicates whose subject or object is nobody, in English,
// which says no only once: « no country recognised X », « neither X nor Y
// signed », « attacked no town ». French has its ne.
func (st *State) denials() {
	for i := range st.s.Predicates {
		p := st.pred(i)
		if p.Kind != Verbal || p.Negated {
			continue
		}
		for _, a := range p.Args {
			if (a.Func == Subject || a.Func == Object) && a.Group != None && st.nobody(a.Group) {
				p.Negated = true
			}
		}
	}
}

// nobody tells whether a group is none at all: no country, none of them,
// neither side, hardly anybody, few countries.
func (st *State) nobody(g int) bool {
	gr := &st.s.Groups[g]
	first := max(gr.First-1, 0)
	for i := first; i <= gr.Head; i++ {
		switch strings.ToLower(st.word(i).Text) {
		case "no", "none", "nobody", "no-one", "nothing", "neither":
			return i >= gr.First || st.word(i).Text != "no" && st.word(i).Text != "No"
		case "hardly", "scarcely":
			return true
		case "few":
			return i >= gr.First && (i == 0 || !strings.EqualFold(st.word(i-1).Text, "a") && !strings.EqualFold(st.word(i-1).Text, "the"))
		}
	}
	return false
}
