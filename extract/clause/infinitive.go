package clause

import "github.com/entente-kg/entente/extract/lexicon"

// Prepositions by what an infinitive behind them is to the verb above it: its
// purpose or another circumstance, one of them one that does not happen; or a
// complement of that verb or of the noun before.
const (
	purpose          lexicon.Sense = "purpose"
	circumstance     lexicon.Sense = "circumstance"
	lacking          lexicon.Sense = "lacking"
	infinitiveMarker lexicon.Sense = "infinitive-marker"
	unaccomplished   lexicon.Sense = "unaccomplished" // words before to: « has yet to ratify »
)

// futureMarker is of words before the infinitive that a headline has for what will
// be: "US to send troops".
const futureMarker lexicon.Sense = "future-marker"

// purposive is of verbs whose infinitive says what for: "they blocked the road to
// protest".
const purposive lexicon.Sense = "purposive"

// infinitive places an infinitive below the verb or noun that takes it.
func (bd *builder) infinitive(k int) {
	bd.grammar.infinitive(k)
	c, f := &bd.chunks[k], bd.top()
	p := bd.pred(c.pred)
	prep := bd.lex.Senses(c.prep)
	if prep.Has(futureMarker) && bd.announced(k) {
		p.Finite, p.Feats = true, lexicon.Ind|lexicon.Fut
		bd.open(c.pred)
		return
	}
	p.Link, p.LinkPrep = LinkInf, c.prep
	switch {
	case prep.Has(purpose):
		p.Link = LinkPurpose
	case prep.Has(circumstance):
		p.Link = LinkAdv
		p.Negated = p.Negated != prep.Has(lacking)
	}
	p.Governor = f.latest
	if q := bd.coordinatedInfinitive(k); q != None {
		other := bd.pred(q)
		p.Governor, p.Link, p.LinkPrep = other.Governor, other.Link, other.LinkPrep
	} else if p.Governor != None && p.Link != LinkInf && f.pred != None {
		p.Governor = f.pred
	}
	if p.Link == LinkInf && p.Governor != None && bd.pred(p.Governor).Is(purposive) {
		p.Link = LinkPurpose
	}
	if bd.groupAt(k-1) && p.Link == LinkInf && prep.Has(infinitiveMarker) && !bd.controls(p.Governor) {
		bd.groupOf(k - 1).Pred = c.pred // « la décision de suspendre »: the noun's own predicate comes later
	}
	if owner := bd.decider(k); owner != None {
		bd.lend(c.pred, Subject, "", owner)
		bd.Groups[bd.Groups[owner].Of].Pred = c.pred
	}
	if p.Governor != None {
		gov := bd.pred(p.Governor)
		if before := bd.word(c.first - 2); before != nil && before.Is(unaccomplished) && !gov.Negated {
			p.Negated = true
		}
		gov.Args = append(gov.Args, Arg{Func: Infinitive, Prep: p.LinkPrep, Case: bd.lex.Case(p.LinkPrep), Group: None, Pred: c.pred})
	} else {
		bd.waiting = append(bd.waiting, c.pred)
	}
	f.latest, f.inverted = c.pred, false
}

// decider returns who does what the infinitive of chunk k says where it goes on
// with a noun that has its doer behind « of »: « la décision de X de partir ».
func (bd *builder) decider(k int) int {
	p := bd.pred(bd.chunks[k].pred)
	if p.Link != LinkInf || !bd.lex.Case(p.LinkPrep).Has(lexicon.Of) || !bd.groupAt(k-1) || bd.controls(p.Governor) {
		return None
	}
	g := bd.groupOf(k - 1)
	if !g.Case.Has(lexicon.Of) || g.Of == None || !bd.Groups[g.Of].Kinds.Has(lexicon.ActNoun) || bd.sort(bd.chunks[k-1].group) == thing {
		return None
	}
	return bd.chunks[k-1].group
}

// controls tells whether a verb takes an infinitive behind its object.
func (bd *builder) controls(p int) bool {
	return p != None && bd.pred(p).Is(objectControl, dativeControl, subjectControl)
}

// coordinatedInfinitive returns the infinitive that chunk k's is coordinated
// with, or None: « à retirer ses troupes et à cesser … ».
func (bd *builder) coordinatedInfinitive(k int) int {
	if k == 0 {
		return None
	}
	prep := bd.chunks[k].prep
	switch bd.chunks[k-1].kind {
	case conjChunk:
	case commaChunk:
		if prep != "" && !bd.lex.Senses(prep).Has(infinitiveMarker) {
			return None
		}
	default:
		return None
	}
	for j := k - 2; j >= 0; j-- {
		switch c := &bd.chunks[j]; c.kind {
		case infinitiveChunk:
			if c.prep == prep || prep == "" {
				return c.pred
			}
		case finiteChunk, stopChunk:
			return None
		}
	}
	return None
}

// announced tells whether the infinitive of chunk k is the verb of a headline:
// "US to send troops to Iraq".
func (bd *builder) announced(k int) bool {
	f := bd.top()
	if len(bd.frames) > 1 || f.pred != None || f.latest != None || f.subject == None || !bd.groupAt(k-1) || bd.chunks[k-1].group != f.subject || !bd.isName(&bd.Groups[f.subject]) {
		return false
	}
	return bd.verbless(k)
}
