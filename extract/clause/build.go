package clause

import "github.com/entente-kg/entente/extract/lexicon"

// A builder reads the chunks of a sentence from left to right with a stack of
// open clauses. Each group goes to a predicate, or waits for one.
type builder struct {
	*analysis
	grammar clauses
	frames  []frame // open clauses, the innermost last
	fronted []int   // groups with a preposition that wait for their predicate
	waiting []int   // infinitives and participles that wait for the subject of the main clause

	said       bool // a quotation is closed whose verb of saying may follow
	unfinished int  // the subject of a quotation that a verb of saying parts, or None
}

// build reads the chunks.
func (bd *builder) build() {
	bd.frames, bd.fronted, bd.waiting = bd.frames[:0], bd.fronted[:0], bd.waiting[:0]
	bd.said, bd.unfinished = false, None
	bd.push(frame{governor: None, antecedent: None})
	for k := range bd.chunks {
		switch bd.chunks[k].kind {
		case groupChunk:
			bd.group(k)
		case finiteChunk:
			bd.finite(k)
		case infinitiveChunk:
			bd.infinitive(k)
		case presentChunk:
			bd.present(k)
		case pastChunk:
			bd.past(k)
		case adjectiveChunk:
			bd.adjective(k)
		case relativeChunk:
			bd.relative(k)
		case questionChunk:
			bd.question(k)
		case subordChunk:
			bd.subordinate(k)
		case openChunk:
			bd.openQuote(k)
		case closeChunk:
			bd.closeQuote(k)
		case stopChunk:
			bd.stop(k)
		}
	}
	for len(bd.frames) > 1 {
		bd.pop()
	}
	bd.settle()
}

// main is the verb of the outermost clause, or None.
func (bd *builder) main() int { return bd.frames[0].pred }

// settle gives what still waits to the main verb.
func (bd *builder) settle() {
	f := bd.top()
	to := f.pred
	if to == None {
		to = f.latest
	}
	if to == None {
		return
	}
	for _, g := range bd.fronted {
		bd.give(to, Oblique, bd.Groups[g].Prep, g)
	}
}

// group places a noun group: beside the group before it, with a predicate, or
// to wait for one.
func (bd *builder) group(k int) {
	switch {
	case bd.beside(k), bd.inBrackets(k):
	case bd.groupOf(k).Prep != "":
		bd.grammar.prepositional(k)
	default:
		bd.grammar.bare(k)
	}
}

// beforeVerb places the bare group of chunk k in a clause that has no verb yet:
// it is the subject, or says when.
func (bd *builder) beforeVerb(k int) {
	c, g, f := &bd.chunks[k], bd.groupOf(k), bd.top()
	switch time := g.Kinds.Has(lexicon.TimeNoun); {
	case !time:
		if f.subject == None || bd.nominative(c.group) {
			f.subject = c.group
		}
	case f.subject != None && bd.betweenCommas(k) && bd.Groups[f.subject].Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun):
		g.Of = f.subject // « l'invasion de X par Y, le 24 février, a mis fin »
	default:
		bd.fronted = append(bd.fronted, c.group)
	}
}

// object gives verb p, the last, the group of chunk k for its object, and so the
// verb that shares it: « shape and support the plan ».
func (bd *builder) object(k, p int) {
	g := bd.chunks[k].group
	if q := bd.verbBeside(k - 1); q != None {
		bd.give(q, Object, "", g)
		bd.lend(p, Object, "", g)
		return
	}
	bd.give(p, Object, "", g)
}

// oblique gives a group with a preposition to the last verb, or lets it wait
// for the first.
func (bd *builder) oblique(g int) {
	f := bd.top()
	if f.latest == None {
		bd.fronted = append(bd.fronted, g)
		return
	}
	bd.give(f.latest, Oblique, bd.Groups[g].Prep, g)
}
