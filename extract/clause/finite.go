package clause

import "github.com/entente-kg/entente/extract/lexicon"

// finite places a finite verb: it is the verb of the innermost clause that has
// none, the inserted verb of a quotation, or coordinated with a verb before.
func (bd *builder) finite(k int) {
	p := bd.chunks[k].pred
	if bd.chunks[k].inverted {
		bd.invert(p)
		return
	}
	if bd.partedClause(k) {
		return
	}
	if k > 0 && (bd.quotes(p) || bd.makesKnown(k)) {
		if subject, ok := bd.grammar.inserted(k); ok {
			bd.insert(p, subject)
			return
		}
	}
	own := bd.pred(p).Arg(Subject) // a pronoun that hangs on the verb
	f := bd.top()
	if own == None && f.pred != None && f.subject == None {
		// A clause that has its verb ends where an outer one still waits for its.
		for len(bd.frames) > 1 && bd.top().pred != None && bd.waits() {
			bd.pop()
		}
		f = bd.top()
	}
	switch {
	case f.pred == None:
		bd.open(p)
	case own == None && f.subject != None && bd.grammar.reported(p):
	case own != None || f.subject != None:
		bd.nextClause(k)
	default:
		bd.nextVerb(k)
	}
}

// open makes p the verb of the innermost clause.
func (bd *builder) open(p int) {
	f := bd.top()
	pr := bd.pred(p)
	pr.Governor, pr.Link, pr.LinkPrep = f.governor, f.link, f.prep
	if f.link == LinkRel {
		pr.Relative = f.at
		bd.grammar.relative(p, f)
	} else if f.subject != None && pr.Arg(Subject) == None {
		bd.give(p, Subject, "", f.subject)
	}
	if pr := bd.pred(p); pr.Arg(Subject) == None {
		f.inverted = f.inverted || bd.grammar.subjectMayFollow(p, f)
	}
	if f.link == LinkThat && f.governor != None {
		gov := bd.pred(f.governor)
		gov.Args = append(gov.Args, Arg{Func: Clause, Prep: f.prep, Group: None, Pred: p})
	}
	if f.link == LinkQuote && f.pred == None {
		bd.quoted(f.governor, p)
	}
	f.pred, f.latest, f.subject = p, p, None
	bd.answer(p, f)
	for _, g := range bd.fronted[f.fronted:] {
		if gr := &bd.Groups[g]; gr.Kinds.Has(lexicon.TimeNoun) && gr.Prep == "" {
			bd.give(p, Adverbial, "", g)
		} else {
			bd.give(p, Oblique, gr.Prep, g)
		}
	}
	bd.fronted = bd.fronted[:f.fronted]
}

// nextClause places the verb of chunk k, which has a subject of its own, where
// the innermost clause has a verb already: beside that clause, or behind a comma
// beside the outermost that is no quotation.
func (bd *builder) nextClause(k int) {
	p, f := bd.chunks[k].pred, bd.top()
	subject := f.subject
	if k > 0 && bd.commaBefore(k) {
		for len(bd.frames) > 1 && !bd.top().quote && !(bd.top().pred == None && bd.top().link == LinkThat) {
			bd.frames = bd.frames[:len(bd.frames)-1]
		}
		f = bd.top()
	}
	if f.pred == None {
		f.subject = subject
		bd.open(p)
		return
	}
	own := bd.pred(p).Arg(Subject)
	bd.coordinate(p, f)
	if own == None {
		bd.give(p, Subject, "", subject)
	}
}

// nextVerb places the verb of chunk k, which has no subject of its own, beside
// the verb of a clause that it goes on with.
func (bd *builder) nextVerb(k int) {
	p := bd.chunks[k].pred
	bd.grammar.resume(k)
	if !bd.saysNext(k) {
		bd.likeliest(p)
	}
	f := bd.top()
	if f.pred == None {
		bd.open(p)
		return
	}
	subject := bd.pred(f.pred).Arg(Subject)
	bd.coordinate(p, f)
	bd.lend(p, Subject, "", subject)
}

// saysNext ends what was said where a verb of saying goes on with the saying: «
// estime que X ment, et annonce Y ». It tells whether it did.
func (bd *builder) saysNext(k int) bool {
	const tense = lexicon.Ind | lexicon.Sub | lexicon.Cnd | lexicon.Pres | lexicon.Impf | lexicon.Past | lexicon.Fut
	p := bd.chunks[k].pred
	if bd.kindAt(k-1) != conjChunk || !bd.quotes(p) {
		return false
	}
	for i := len(bd.frames) - 1; i > 0; i-- {
		f, outer := &bd.frames[i], bd.frames[i-1].pred
		if f.quote || f.pred == None || bd.quotes(f.pred) && (f.link == LinkThat || bd.pred(f.pred).hasClause()) {
			return false
		}
		if f.link == LinkThat && f.governor == outer && bd.quotes(outer) && bd.pred(outer).Feats&tense == bd.pred(p).Feats&tense {
			bd.frames = bd.frames[:i]
			return true
		}
	}
	return false
}

// coordinate makes p the next verb of frame f.
func (bd *builder) coordinate(p int, f *frame) {
	pr := bd.pred(p)
	first := bd.pred(f.pred)
	pr.Governor, pr.Link, pr.LinkPrep = first.Governor, first.Link, first.LinkPrep
	if first.Link == Root {
		pr.Governor, pr.Link = f.pred, LinkConj
	}
	f.pred, f.latest, f.subject = p, p, None
	f.inverted = pr.Arg(Subject) == None && pr.Is(speechVerb)
	for _, g := range bd.fronted[f.fronted:] {
		bd.give(p, Oblique, bd.Groups[g].Prep, g)
	}
	bd.fronted = bd.fronted[:f.fronted]
}

// likeliest closes the clauses whose verbs differ from p in tense, down to one
// that has the same: « X, qui dirige Y, a signé et a ajouté ».
func (bd *builder) likeliest(p int) {
	const tense = lexicon.Ind | lexicon.Sub | lexicon.Cnd | lexicon.Pres | lexicon.Impf | lexicon.Past | lexicon.Fut
	want := bd.pred(p).Feats & tense
	for i := len(bd.frames) - 1; i >= 0; i-- {
		f := &bd.frames[i]
		if f.pred != None && bd.pred(f.pred).Feats&tense == want && bd.sameNumber(p, f.pred) {
			bd.frames = bd.frames[:i+1]
			return
		}
		if f.quote {
			return
		}
	}
}

// sameNumber tells whether the same subject can have verbs p and q: « que les
// rebelles ont des bases, et annonce … ».
func (bd *builder) sameNumber(p, q int) bool {
	const number = lexicon.Sing | lexicon.Plur
	a, b := bd.pred(p).Feats&number, bd.pred(q).Feats&number
	return a == 0 || b == 0 || a&b != 0
}

// insert makes p the verb of saying of all that the sentence said before it.
func (bd *builder) insert(p, subject int) {
	for len(bd.frames) > 1 {
		bd.pop()
	}
	f := bd.top()
	if f.pred == None && f.subject != None && f.subject != subject {
		bd.unfinished = f.subject // « La Norvège, a dit X, soutient le Chili »
	}
	bd.give(p, Subject, "", subject)
	pr := bd.pred(p)
	pr.Link, pr.Governor = Root, None
	for i := range bd.Predicates {
		q := &bd.Predicates[i]
		if i == p || q.First > pr.First || q.Kind == Nominalized {
			continue
		}
		if q.Governor == None && (q.Link == Root || q.Link == LinkQuote) {
			q.Governor, q.Link = p, LinkQuote
			bd.quoted(p, i)
		}
	}
	if bd.said && !pr.hasClause() {
		bd.quoted(p, None)
	}
	bd.said = false
	f.pred, f.latest, f.subject = p, p, None
	f.inverted = pr.Arg(Subject) == None
	f.inserted = true
}

// partedClause goes on, at the verb of chunk k, with the clause that a verb of
// saying between commas parted, and tells whether it did.
func (bd *builder) partedClause(k int) bool {
	f := bd.top()
	if bd.unfinished == None || !f.inserted || bd.kindAt(k-1) != commaChunk || bd.pred(bd.chunks[k].pred).Arg(Subject) != None {
		return false
	}
	bd.push(frame{link: LinkQuote, governor: f.pred, antecedent: None, quote: bd.word(bd.chunks[k].first).Quoted})
	bd.top().subject, bd.unfinished = bd.unfinished, None
	bd.open(bd.chunks[k].pred)
	return true
}
