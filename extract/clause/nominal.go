package clause

import "github.com/entente-kg/entente/extract/lexicon"

// settingOut are the verbs, besides those of motion, behind which for says what
// somebody goes for.
const settingOut lexicon.Sense = "setting-out"

// nominal makes a predicate of every common noun that has complements or a
// verb: « l'annexion de la Crimée par la Russie », « mener une guerre contre ».
// Which nouns mean an event is for rules to say.
func (fi *finisher) nominal() {
	verbs := len(fi.Predicates)
	for g := range fi.Groups {
		gr := &fi.Groups[g]
		if gr.Kind != Nominal || fi.pos(gr.Head) != lexicon.NOUN || gr.Kinds.Has(lexicon.TimeNoun) || fi.isName(gr) {
			gr.Pred = None
			continue
		}
		p := fi.newPredicate(fi.oneWordPredicate(Nominalized, gr.Head))
		fi.pred(p).Group, fi.pred(p).Link = g, LinkNoun
		if gr.Case.Has(lexicon.State) && gr.First == gr.Head {
			fi.beingAt(p, g, verbs)
		}
		infinitive := gr.Pred
		gr.Pred = p
		fi.complements(p, g)
		fi.support(p, g, verbs)
		if infinitive != None {
			pr := fi.pred(p)
			pr.Args = append(pr.Args, Arg{Func: Infinitive, Prep: fi.pred(infinitive).LinkPrep, Case: fi.lex.Case(fi.pred(infinitive).LinkPrep), Group: None, Pred: infinitive})
		}
	}
}

// complements gives a nominal predicate the groups that depend on its noun.
// A complement with par, contre, avec … may stand behind another one: « la
// libération des otages par l'armée ».
func (fi *finisher) complements(p, g int) {
	for h := range fi.Groups {
		x := &fi.Groups[h]
		switch {
		case h == g:
		case x.Kind == Possessive && x.Of == g:
			fi.give(p, Possessor, "", h)
		case x.Kind == Adjective && x.Of == g:
			fi.give(p, Modifier, "", h)
		case x.Of == g && x.Kinds.Has(lexicon.TimeNoun) && x.Prep == "":
			fi.give(p, Adverbial, "", h)
		case x.Of == g && x.Case.Has(lexicon.Owner):
			fi.give(p, Possessor, "", h)
		case x.Of == g && x.Prep != "":
			fi.give(p, Oblique, x.Prep, h)
		case x.Prep != "" && !x.Case.Has(lexicon.Nearest) && fi.about(h, g):
			fi.give(p, Oblique, x.Prep, h)
		}
	}
}

// beingAt gives a noun behind en, set before its verb, the verb's subject: « X,
// en visite à Kiev, a salué », « en visite à Kiev, X a salué ».
func (fi *finisher) beingAt(p, g, verbs int) {
	for v := range fi.Predicates[:verbs] {
		vp := fi.pred(v)
		if vp.Kind != Verbal || vp.First < fi.Groups[g].Head {
			continue
		}
		before := Subject
		if vp.Passive {
			before = Object // « X, en visite à Kiev, a été reçu par Y »
		}
		for _, a := range vp.Args {
			if a.Group == g && a.Func == Oblique {
				fi.lend(p, Subject, "", vp.Arg(before))
				return
			}
		}
	}
}

// support links a nominal predicate to the verb it is an argument of, and
// takes over what a support verb has: « X mène une guerre contre Y », « la
// guerre menée par X », « la guerre que mène X ».
func (fi *finisher) support(p, g, verbs int) {
	for v := range fi.Predicates[:verbs] {
		vp := fi.pred(v)
		if vp.Kind != Verbal {
			continue
		}
		for _, a := range vp.Args {
			if a.Group == None || !fi.chained(a.Group, g) {
				continue
			}
			if fi.pred(p).Governor == None || vp.Link != LinkRel && vp.Link != LinkPart {
				fi.hang(p, v, a)
			}
			if (a.Func == Object || a.Func == Attribute) && vp.Is(supportVerb) {
				fi.leaveTo(p, vp)
				break
			}
		}
	}
}

// hang makes verb v the governor of a nominal predicate, whose noun is its
// argument a.
func (fi *finisher) hang(p, v int, a Arg) {
	pr := fi.pred(p)
	pr.Governor, pr.Link = v, LinkNoun
	switch {
	case a.Case.Has(lexicon.For) && fi.pred(v).Is(motionVerb, settingOut):
		pr.Link = LinkPurpose // « arrived for talks with X »
	case a.Func == Oblique && !a.Case.Has(lexicon.Toward):
		pr.Link = LinkAdv // « accepter à l'issue d'un entretien » does nothing to the talk
	}
}

// leaveTo gives a nominal predicate the subject and the complements of the verb
// that leaves the action to it.
func (fi *finisher) leaveTo(p int, verb *Predicate) {
	fi.pred(p).Supported = true
	fi.lend(p, Subject, "", verb.Arg(Subject))
	for _, b := range verb.Args {
		if b.Func == Oblique && b.Case.Has(lexicon.Of) && b.Group != None && fi.Groups[b.Group].Of != None && !fi.chained(fi.pred(p).Group, fi.Groups[b.Group].Of) {
			continue // « l'attaque lancée contre l'ambassade du Qatar »: it is another's
		}
		if b.Func == Oblique || b.Func == Adverbial || b.Func == Dative {
			fi.lend(p, b.Func, b.Prep, b.Group)
		}
	}
}
