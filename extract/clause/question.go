package clause

import "github.com/entente-kg/entente/extract/lexicon"

// Questions, and clauses that start with what: « what do they want », « has
// the army left », « he knows what they want ».

// question opens the clause of the pronoun of chunk k, « what », which is its
// verb's subject or object.
func (bd *builder) question(k int) {
	c := &bd.chunks[k]
	f := bd.top()
	if f.latest == None && f.subject == None {
		f.asked = c.group
		return
	}
	if f.latest != None && bd.verbal(k-1) {
		if p := bd.pred(f.latest); !p.Is(speechVerb, thoughtVerb, questionObject, copula) && !p.Passive && p.Arg(Object) == None {
			bd.give(f.latest, Object, "", c.group) // « did what they could »: no question
		}
	}
	bd.push(frame{link: LinkThat, prep: c.lemma, governor: f.latest, antecedent: None})
	bd.top().asked = c.group
}

// invert places the verb of a question, whose subject follows.
func (bd *builder) invert(p int) {
	f := bd.top()
	if f.pred != None {
		bd.coordinate(p, f)
	} else {
		if g := f.subject; g != None && f.asked == None && bd.word(bd.Groups[g].First).Feats.Has(lexicon.Interrog) {
			f.asked = g // « which countries did he visit »
		}
		f.subject, f.inverted = None, true
		bd.open(p)
	}
	bd.top().inverted = true
}

// answer gives the question's pronoun of frame f to its verb p: it is the
// object where another group is the subject.
func (bd *builder) answer(p int, f *frame) {
	g := f.asked
	if g == None {
		return
	}
	f.asked = None
	give := bd.give
	if bd.ownVerb(g) {
		give = bd.lend
	}
	switch pr := bd.pred(p); {
	case pr.Arg(Subject) == None && !f.inverted:
		give(p, Subject, "", g)
	case pr.Is(beVerb):
		give(p, Attribute, "", g)
	case !pr.Passive && bd.word(pr.Head).POS == lexicon.VERB:
		give(p, Object, "", g)
	}
}
