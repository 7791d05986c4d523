package clause

import "github.com/entente-kg/entente/extract/lexicon"

// nominal makes a predicate of every common noun that has complements or a
// verb: « l'annexion de la Crimée par la Russie », « mener une guerre contre ».
// Which nouns mean an event is for rules to say.
func (st *State) nominal() {
	verbs := len(st.s.Predicates)
	for g := range st.s.Groups {
		gr := &st.s.Groups[g]
		if gr.Kind != Nominal || st.pos(gr.Head) != lexicon.NOUN || gr.Kinds.Has(lexicon.TimeNoun) || st.isName(gr) {
			gr.Pred = None
			continue
		}
		p := st.newPredicate(st.oneWordPredicate(Nominalized, gr.Head))
		st.pred(p).Group, st.pred(p).Link = g, LinkNoun
		if gr.Prep == "en" && gr.First == gr.Head {
			st.beingAt(p, g, verbs)
		}
		infinitive := gr.Pred
		gr.Pred = p
		st.complements(p, g)
		st.support(p, g, verbs)
		if infinitive != None {
			pr := st.pred(p)
			pr.Args = append(pr.Args, Arg{Func: Infinitive, Prep: st.pred(infinitive).LinkPrep, Case: st.lex.Case(st.pred(infinitive).LinkPrep), Group: None, Pred: infinitive})
		}
	}
}

// complements gives a nominal predicate the groups that depend on its noun.
// A complement with par, contre, avec … may stand behind another one: « la
// libération des otages par l'armée ».
func (st *State) complements(p, g int) {
	for h := range st.s.Groups {
		x := &st.s.Groups[h]
		switch {
		case h == g:
		case x.Kind == Possessive && x.Of == g:
			st.give(p, Possessor, "", h)
		case x.Kind == Adjective && x.Of == g:
			st.give(p, Modifier, "", h)
		case x.Of == g && x.Kinds.Has(lexicon.TimeNoun) && x.Prep == "":
			st.give(p, Adverbial, "", h)
		case x.Of == g && x.Prep == genitive:
			st.give(p, Possessor, "", h)
		case x.Of == g && x.Prep != "":
			st.give(p, Oblique, x.Prep, h)
		case x.Prep != "" && x.Prep != "de" && st.within(h, g):
			st.give(p, Oblique, x.Prep, h)
		}
	}
}

// beingAt gives a noun behind en, set before its verb, the verb's subject: « X,
// en visite à Kiev, a salué », « en visite à Kiev, X a salué ».
func (st *State) beingAt(p, g, verbs int) {
	for v := range st.s.Predicates[:verbs] {
		vp := st.pred(v)
		if vp.Kind != Verbal || vp.First < st.s.Groups[g].Head {
			continue
		}
		for _, a := range vp.Args {
			if a.Group == g && a.Func == Oblique {
				st.lend(p, Subject, "", vp.Arg(Subject))
				return
			}
		}
	}
}

// within tells whether group h depends on group g, directly or not.
func (st *State) within(h, g int) bool {
	for n := 0; h != None && n < 8; n++ {
		if h = st.s.Groups[h].Of; h == g {
			return true
		}
	}
	return false
}

// support links a nominal predicate to the verb it is an argument of, and
// takes over what a support verb has: « X mène une guerre contre Y », « la
// guerre menée par X », « la guerre que mène X ».
func (st *State) support(p, g, verbs int) {
	for v := range st.s.Predicates[:verbs] {
		vp := st.pred(v)
		if vp.Kind != Verbal {
			continue
		}
		for _, a := range vp.Args {
			if a.Group == None || !st.chained(a.Group, g) {
				continue
			}
			pr := st.pred(p)
			if pr.Governor == None || vp.Link != LinkRel && vp.Link != LinkPart {
				pr.Governor, pr.Link = v, LinkNoun
				if a.Func == Oblique && a.Prep != "à" && a.Prep != "to" && a.Prep != "for" {
					pr.Link = LinkAdv // « accepter à l'issue d'un entretien » does nothing to the talk
				}
				if a.Prep == "for" && st.english && (vp.Is(motionVerb) || setsOut(vp.Lemma)) {
					pr.Link = LinkPurpose // « arrived for talks with X »
				}
			}
			if a.Func != Object && a.Func != Attribute || !vp.Is(supportVerb) {
				continue
			}
			pr.Supported = true
			st.lend(p, Subject, "", vp.Arg(Subject))
			for _, b := range vp.Args {
				if b.Func == Oblique || b.Func == Adverbial || b.Func == Dative {
					st.lend(p, b.Func, b.Prep, b.Group)
				}
			}
			break
		}
	}
}

// chained tells whether g is in the chain of conjuncts that starts at h.
func (st *State) chained(h, g int) bool {
	for ; h != None; h = st.s.Groups[h].Conjunct {
		if h == g {
			return true
		}
	}
	return false
}
