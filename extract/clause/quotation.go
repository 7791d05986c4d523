package clause

import "github.com/entente-kg/entente/extract/lexicon"

// quotingVerb are the verbs that say what is quoted beside them, and say nothing
// without a quotation: « a réagi », "joked".
const quotingVerb lexicon.Sense = "quoting-verb"

// Says tells whether p is a verb that may say what is quoted or told beside it.
func (p *Predicate) Says() bool { return p.Kind == Verbal && p.Is(speechVerb, quotingVerb) }

// Verbs that say something with an infinitive, and those infinitives: « fait savoir »,
// « laisse entendre ».
const (
	letKnow   lexicon.Sense = "let-know"
	madeKnown lexicon.Sense = "made-known"
)

// makesKnown tells whether the finite verb of chunk k says something together with
// the infinitive behind it: « …, a fait savoir le ministère ».
func (bd *builder) makesKnown(k int) bool {
	return bd.kindAt(k+1) == infinitiveChunk && bd.chunks[k+1].prep == "" &&
		bd.pred(bd.chunks[k].pred).Is(letKnow) && bd.pred(bd.chunks[k+1].pred).Is(madeKnown)
}

// quotes tells whether a verb may say a quotation.
func (bd *builder) quotes(p int) bool {
	return p != None && bd.pred(p).Says()
}

// openQuote opens a clause for what is quoted as somebody's words. Words that
// are only marked as another's are read as if no mark stood there: « parle
// d'une « agression » », « a dit « regretter » cela ».
func (bd *builder) openQuote(k int) {
	f := bd.top()
	if f.link == LinkQuote && f.pred == None && !f.quote && bd.kindAt(k-1) == stopChunk {
		f.quote = true // behind the colon
		bd.resumeQuote(k)
		return
	}
	before := bd.kindAt(k - 1)
	if before == subordChunk || before == relativeChunk {
		return // « il a dit que « … » »: the clause is open already
	}
	if says := bd.saysBefore(k); says != None {
		bd.push(frame{link: LinkQuote, governor: says, antecedent: None, quote: true})
		bd.resumeQuote(k)
		return
	}
	opens := before == noChunk || before == stopChunk || before == closeChunk
	switch {
	case opens && (bd.verbQuoted(k) || bd.saidNext(bd.closing(k))):
	case !bd.verbQuoted(k):
		return
	case !opens && f.latest != None && !bd.quotes(f.latest) && before != commaChunk:
		return
	case !opens && f.subject != None && bd.kindAt(k+1) == finiteChunk && bd.groupAt(k-1):
		return // « he said the deal “was good” »
	case !opens && f.latest == None && f.subject != None:
		return // words of a clause that are quoted are part of it
	}
	gov := None
	if bd.quotes(f.latest) {
		gov = f.latest
	}
	bd.push(frame{link: LinkQuote, governor: gov, antecedent: None, quote: true})
}

// saysBefore returns the verb that says the quotation of chunk k, which stands
// behind it, or None. A comma or a colon stands between them, or the quotation
// is a sentence of its own.
func (bd *builder) saysBefore(k int) int {
	p := bd.top().latest
	if !bd.quotes(p) || bd.pred(p).hasClause() && bd.kindAt(k-1) != commaChunk {
		return None
	}
	switch bd.kindAt(k - 1) {
	case commaChunk:
		if bd.pred(p).Arg(Object) != None && !bd.verbQuoted(k) {
			return None // « salue l'armée, “les yeux et les oreilles de tous” »
		}
		return p
	case stopChunk:
		return p
	}
	if !bd.verbQuoted(k) || bd.pred(p).Passive || bd.pos(bd.chunks[k].first-1) == lexicon.ADP {
		return None
	}
	if bd.kindAt(k+1) == finiteChunk && bd.pred(bd.chunks[k+1].pred).Arg(Subject) == None {
		return None // « he said the deal “was good” »
	}
	if bd.groupAt(k-1) && bd.groupOf(k-1).Prep == "" && bd.pred(p).Arg(Object) == bd.chunks[k-1].group && !bd.pred(p).Is(objectControl) {
		return None // « annonce un texte “qui change tout” »
	}
	return p
}

// verbQuoted tells whether the quotation that opens at chunk k has a finite verb.
func (bd *builder) verbQuoted(k int) bool {
	for _, c := range bd.chunks[k+1:] {
		switch c.kind {
		case finiteChunk:
			return true
		case closeChunk:
			return false
		}
	}
	return false
}

// closing returns the chunk that closes the quotation of chunk k, or the end.
func (bd *builder) closing(k int) int {
	for k++; k < len(bd.chunks) && bd.chunks[k].kind != closeChunk; k++ {
	}
	return k
}

// saidNext tells whether a verb that says the quotation stands behind the mark
// of chunk k that closes it, with nothing but its subject between: « …, a dit X »,
// « …, X said ». A comma or the end of a sentence stands beside the mark.
func (bd *builder) saidNext(k int) bool {
	if bd.kindAt(k) != closeChunk {
		return false
	}
	part := bd.endsPart(k)
	j := k + 1
	if bd.kindAt(j) == commaChunk {
		part = true
		j++
	}
	for ; bd.groupAt(j) || bd.kindAt(j) == commaChunk || bd.kindAt(j) == adjectiveChunk || bd.kindAt(j) == pastChunk; j++ {
	}
	return part && bd.kindAt(j) == finiteChunk && bd.quotes(bd.chunks[j].pred)
}

// endsPart tells whether a sign that ends a clause or a sentence stands before
// the mark of chunk k.
func (bd *builder) endsPart(k int) bool {
	switch w := bd.word(bd.chunks[k].first - 1); {
	case w == nil:
		return false
	default:
		switch w.Text {
		case ",", ".", "!", "?", "…", "...", "–", "—":
			return true
		}
	}
	return false
}

// resumeQuote gives a quotation that goes on behind its verb of saying the
// subject it began with: "The port," he said, "will open."
func (bd *builder) resumeQuote(k int) {
	if bd.unfinished != None && bd.kindAt(k+1) == finiteChunk {
		bd.top().subject = bd.unfinished
	}
	bd.unfinished = None
}

// closeQuote closes the clauses of the quotation that chunk k ends. What it has
// said of no verb is nothing to the clause around it where somebody says it.
func (bd *builder) closeQuote(k int) {
	said := bd.saidNext(k)
	for i := len(bd.frames) - 1; i > 0; i-- {
		if bd.frames[i].quote {
			bd.endQuote(i, said)
			return
		}
	}
	bd.said = bd.said || said
	if f := bd.top(); said && len(bd.frames) == 1 && f.pred == None && bd.frames[0].latest == None {
		// The quotation began in the sentence before.
		bd.unfinished, f.subject = f.subject, None
		bd.fronted = bd.fronted[:0]
	}
}

// endQuote closes the frames from number i on, which are a quotation's; said
// tells whether a verb of saying follows.
func (bd *builder) endQuote(i int, said bool) {
	if said {
		for n := i; n < len(bd.frames); n++ {
			if f := &bd.frames[n]; f.pred == None && f.subject != None {
				bd.unfinished, f.subject = f.subject, None
			}
		}
		bd.fronted = bd.fronted[:bd.frames[i].fronted]
	}
	bd.said = bd.said || said || bd.frames[i].governor == None
	for len(bd.frames) > i {
		bd.pop()
	}
}

// quoted makes the verb of a quotation, or None where it has none, what p says.
func (bd *builder) quoted(p, quotation int) {
	if p == None {
		return
	}
	pr := bd.pred(p)
	pr.Args = append(pr.Args, Arg{Func: Clause, Group: None, Pred: quotation})
}

// hasClause tells whether a clause or a quotation is an argument of p.
func (p *Predicate) hasClause() bool {
	for i := range p.Args {
		if p.Args[i].Func == Clause {
			return true
		}
	}
	return false
}
