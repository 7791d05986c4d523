package clause

import "github.com/entente-kg/entente/extract/lexicon"

// fillRelative gives the antecedent to the verb of a relative clause.
func (st *State) fillRelative(p int, f *frame) {
	if f.antecedent == None {
		return
	}
	switch f.pronoun {
	case "qui", "who", "whom", "which", "that":
		if f.prep == "" && f.subject != None {
			st.lend(p, Object, "", f.antecedent) // « the deal which they signed »
			return
		}
		if f.prep == "" {
			// The antecedent agrees with the verb: « la mission des experts, qui sont … ».
			a := f.antecedent
			for a != None && !st.agree(p, a) {
				a = st.s.Groups[a].Of
			}
			if a == None {
				a = f.antecedent
			}
			if st.needsSeveral(p, a) {
				a = st.firstOf(a)
			}
			st.lend(p, Subject, "", a)
			return
		}
		st.lend(p, Oblique, f.prep, f.antecedent)
	case "que", "qu'":
		st.lend(p, Object, "", f.antecedent)
	case "dont":
		st.lend(p, Oblique, "de", f.antecedent)
	case "où":
		st.lend(p, Oblique, "à", f.antecedent)
	default:
		st.lend(p, Oblique, f.prep, f.antecedent)
	}
}

// needsSeveral tells whether verb p is plural and group a means but one: « X et Y,
// qui ont signé ».
func (st *State) needsSeveral(p, a int) bool {
	f := st.pred(p).Feats
	if !f.Has(lexicon.Plur) || f.Has(lexicon.Sing) {
		return false
	}
	gr := &st.s.Groups[a]
	return st.isName(gr) && gr.Class != "" || !st.word(gr.Head).Feats.Has(lexicon.Plur)
}

// firstOf is the first of the groups that group g is coordinated with.
func (st *State) firstOf(g int) int {
	for h := g - 1; h >= 0; h-- {
		if st.s.Groups[h].Conjunct == g {
			g = h
		}
	}
	return g
}
