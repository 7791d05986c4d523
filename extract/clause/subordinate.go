package clause

import "github.com/entente-kg/entente/extract/lexicon"

// Conjunctions by what the clause behind them is: what is said or thought, under
// which condition, to what end; or no clause, but what something is like.
const (
	complementizer lexicon.Sense = "complementizer"
	conditional    lexicon.Sense = "conditional"
	final          lexicon.Sense = "final"
	likening       lexicon.Sense = "likening"
)

// subordinate opens a clause behind a conjunction.
func (bd *builder) subordinate(k int) {
	c := &bd.chunks[k]
	if bd.restricts(k) {
		return
	}
	f := frame{link: LinkAdv, prep: c.lemma, governor: bd.top().latest, antecedent: None}
	switch {
	case c.senses.Has(complementizer):
		if f.governor == None && bd.groupBehindComma(k) {
			bd.relative(k) // no verb yet that it could depend on
			return
		}
		f.link = LinkThat
		if bd.kindAt(k-1) == conjChunk {
			bd.besideClause(&f)
		}
	case c.senses.Has(conditional):
		f.link = LinkIf
		if f.governor != None && bd.pred(f.governor).Is(speechVerb) {
			f.link = LinkThat // « il a demandé si »
		}
	case c.senses.Has(final):
		f.link = LinkPurpose
	case c.senses.Has(likening):
		return
	}
	bd.push(f)
}

// groupBehindComma tells whether a group stands before chunk k, but for a comma.
func (bd *builder) groupBehindComma(k int) bool {
	return k > 1 && (bd.chunks[k-1].kind == groupChunk || bd.chunks[k-1].kind == commaChunk && bd.chunks[k-2].kind == groupChunk)
}

// besideClause makes f go on with the clause before it: « et que ».
func (bd *builder) besideClause(f *frame) {
	for i := len(bd.frames) - 1; i > 0; i-- {
		if other := &bd.frames[i]; other.link == LinkThat || other.link == LinkAdv {
			f.link, f.prep, f.governor = other.link, other.prep, other.governor
			bd.frames = bd.frames[:i]
			return
		}
	}
}

// restricts tells whether the conjunction of chunk k is the que of « ne … que »
// before a group: it opens no clause.
func (bd *builder) restricts(k int) bool {
	f := bd.top()
	if !bd.chunks[k].senses.Has(complementizer) || f.latest == None || !bd.groupAt(k+1) {
		return false
	}
	p := bd.pred(f.latest)
	return p.Kind == Verbal && p.NegAt != None && p.NegEnd == None && !p.Negated
}

// stop ends clauses at a colon, a semicolon, a bracket or a dash. Behind a
// colon that follows a verb of saying stands what is said.
func (bd *builder) stop(k int) {
	f, sign := bd.top(), bd.chunks[k].lemma
	if sign == ":" && f.latest != None && bd.quotes(f.latest) {
		bd.push(frame{link: LinkQuote, governor: f.latest, antecedent: None})
		return
	}
	dash := sign == "–" || sign == "—"
	switch sign {
	case ":", ";", "–", "—", ".", "!", "?", "…":
		for len(bd.frames) > 1 && !bd.top().quote {
			bd.pop()
		}
		f := bd.top()
		if !dash || f.pred != None && f.subject == None {
			f.latest = f.pred
		}
		if sign == ":" && f.pred == None {
			f.subject = None // « Bruxelles : … »
		}
	}
}
