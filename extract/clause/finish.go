package clause

import "github.com/entente-kg/entente/extract/lexicon"

// A finisher adds what needs the whole sentence: understood subjects, the agents
// of passives, nominal predicates.
type finisher struct {
	*analysis
	grammar wholes
}

// finish goes over the predicates of a sentence. Those in waiting want a subject;
// main is the verb of the outermost clause, or None.
func (fi *finisher) finish(waiting []int, main int) {
	fi.grammar.amend()
	fi.seats()
	fi.subjects(waiting, main)
	for i := range fi.Predicates {
		fi.raise(i)
	}
	for i := range fi.Predicates {
		fi.deepen(i)
		fi.control(i)
	}
	fi.speakers()
	fi.nominal()
	fi.grammar.loosen()
}

// subjects gives the infinitives and participles that wait for one the subject
// of the main clause, and that clause's verb for their governor.
func (fi *finisher) subjects(waiting []int, main int) {
	subject := fi.mainSubject()
	for _, p := range waiting {
		pr := fi.pred(p)
		if pr.Governor == None && main != p {
			pr.Governor = main
			if pr.Link == LinkInf && main != None && pr.First < fi.pred(main).First && fi.pred(main).Is(objectControl) && fi.lex.Senses(pr.LinkPrep).Has(infinitiveMarker) {
				pr.Link = LinkPurpose // « In Oslo to attend the talks, he told the envoy »
			}
		}
		g := fi.grammar.subject(pr, subject)
		if pr.Link != LinkPart || !pr.Passive {
			fi.lend(p, Subject, "", g)
		} else if g != None && fi.participleAgrees(pr, g) {
			fi.lend(p, Object, "", g)
		} else if near := fi.beforeComma(pr); near != None {
			fi.lend(p, Object, "", near)
		}
	}
}

// beforeComma returns what participle p behind a comma describes where the
// subject of its clause cannot be meant: the group right before the comma, or the
// noun that has it for its name; None where neither agrees.
func (fi *finisher) beforeComma(p *Predicate) int {
	comma := p.First - 1
	if comma < 1 || fi.word(comma).Text != "," {
		return None
	}
	for g := range fi.Groups {
		if gr := &fi.Groups[g]; gr.Kind != Nominal || gr.End != comma {
			continue
		}
		if noun := fi.apposedBy(g); noun != None {
			g = noun
		}
		if fi.word(fi.Groups[g].Head).Feats&(lexicon.Masc|lexicon.Fem) != 0 && fi.participleAgrees(p, g) {
			return g
		}
		return None
	}
	return None
}

// message are the nouns of what somebody says in writing or aloud, by which he
// speaks: communiqué, statement.
const message lexicon.Sense = "message"

// author returns who speaks by the message of group g, or None: « un communiqué du
// ministère », "a statement by the ministry".
func (fi *finisher) author(g int) int {
	if g == None || !fi.word(fi.Groups[g].Head).Is(message) || fi.isName(&fi.Groups[g]) {
		return None
	}
	for h, x := range fi.Complements(g) {
		if x.Kind == Nominal && x.Case.Has(lexicon.Of|lexicon.Owner|lexicon.By|lexicon.From) && fi.sort(h) != thing {
			return h
		}
	}
	return None
}

// speakers gives the verbs of saying whose subject is a message the subject that
// speaks by it, and tells of the names of unknown kind that say something that
// they are of somebody: only persons and bodies speak.
func (fi *finisher) speakers() {
	for i := range fi.Predicates {
		p := &fi.Predicates[i]
		if !p.Says() || !p.hasClause() {
			continue
		}
		if g := p.Arg(Subject); g != None {
			if by := fi.author(g); by != None {
				p.Args = append(p.Args, Arg{})
				copy(p.Args[1:], p.Args)
				p.Args[0] = Arg{Func: Subject, Group: by, Pred: None, Understood: true}
				g = by
			}
			if gr := &fi.Groups[g]; gr.Kind == Nominal && gr.Class == "" && fi.isName(gr) {
				gr.Kinds |= lexicon.PersonNoun
			}
		}
	}
}

// mainSubject is the subject of the first main clause, or None.
func (fi *finisher) mainSubject() int {
	for i := range fi.Predicates {
		p := &fi.Predicates[i]
		if p.Finite && (p.Link == Root || p.Link == LinkQuote && p.Governor == None) {
			if g := p.Arg(Subject); g != None || p.Passive {
				return g
			}
		}
	}
	return None
}
