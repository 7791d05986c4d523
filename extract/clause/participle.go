package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// present places a present participle or gerund. Its subject is the noun it
// follows at once, otherwise the main verb's.
func (bd *builder) present(k int) {
	c := &bd.chunks[k]
	if c.prep == "" && bd.gerund(k) {
		bd.infinitive(k) // « denied encouraging it », « began shelling the town »
		return
	}
	bd.unfinite(k)
	f := bd.top()
	if q := bd.progressive(k); q != None {
		// « is arming X and threatening Y »
		bd.shareVerb(c.pred, q)
		f.pred, f.latest = c.pred, c.pred
		return
	}
	p := bd.pred(c.pred)
	p.Link, p.LinkPrep, p.Governor = LinkPart, c.prep, f.latest
	switch {
	case c.prep == "" && bd.grammar.absolute(k):
	case c.prep == "" && bd.groupAt(k-1) && !bd.grammar.speaksApart(k) && bd.doerBefore(k) != None:
		bd.lend(c.pred, Subject, "", bd.doerBefore(k))
	case f.pred != None:
		for c.prep != "" && bd.kindAt(k-1) == commaChunk && len(bd.frames) > 1 && bd.leaves() {
			bd.pop()
		}
		bd.resumeSaying(k)
		f = bd.top()
		p.Governor = f.pred
	default:
		bd.waiting = append(bd.waiting, c.pred)
	}
	f.latest = c.pred
}

// doerBefore is who does what the present participle of chunk k says: the group before
// it, but for the name of a place where somebody is, « manifestants à Oslo exigeant … »;
// None where that complements nobody.
func (bd *builder) doerBefore(k int) int {
	g := bd.chunks[k-1].group
	for g != None && bd.inPlace(g) {
		g = bd.Groups[g].Of
	}
	return g
}

// inPlace tells whether group g is the name of a place that somebody is in.
func (bd *builder) inPlace(g int) bool {
	gr := &bd.Groups[g]
	switch gr.Class {
	case schema.City, schema.Country, schema.Region, schema.Place:
		for ; ; gr = &bd.Groups[gr.Of] {
			if gr.Prep == "" {
				return false
			}
			if gr.Case.Has(lexicon.In | lexicon.At) {
				return true // also behind « dans le centre de »
			}
			if gr.Of == None || !bd.Groups[gr.Of].Kinds.Has(lexicon.PlaceNoun) {
				return false
			}
		}
	}
	return gr.Kinds.Has(lexicon.PlaceNoun) && gr.Class == "" && gr.Case.Has(lexicon.In|lexicon.At)
}

// leaves tells whether a gerund behind a comma leaves the innermost clause: « les
// familles qui attendent, tout en disant », « dit que le texte est bon, en
// remerciant X ».
func (bd *builder) leaves() bool {
	f := bd.top()
	switch {
	case f.quote:
		return false
	case f.link == LinkRel:
		return true
	case f.link != LinkThat || f.pred == None:
		return false
	}
	subject := bd.pred(f.pred).Arg(Subject)
	return subject != None && bd.Groups[subject].Kind == Nominal && bd.sort(subject) == thing
}

// unfinite closes the clause that the conjunction right before the participle of
// chunk k opened: it has no verb of its own, « while speaking in Oslo, X left ».
func (bd *builder) unfinite(k int) {
	f, c := bd.top(), &bd.chunks[k]
	if c.prep == "" && f.link == LinkAdv && f.pred == None && f.subject == None && bd.kindAt(k-1) == subordChunk && len(bd.frames) > 1 {
		c.prep = f.prep
		bd.frames = bd.frames[:len(bd.frames)-1]
		// « He said they were ready, while touring the port »: it is he who tours.
		for bd.kindAt(k-2) == commaChunk && bd.top().link == LinkThat && bd.top().pred != None && !bd.top().quote {
			bd.pop()
		}
	}
}

// gerund tells whether the -ing form of chunk k is the object of the verb right
// before it.
func (bd *builder) gerund(k int) bool {
	if k == 0 || !bd.verbal(k-1) {
		return false
	}
	verb := &bd.chunks[k-1]
	return verb.end == bd.chunks[k].first && verb.pred == bd.top().latest && bd.pred(verb.pred).Is(gerundObject)
}

// progressive returns the verb whose auxiliary the participle of chunk k, behind
// a conjunction, shares, or None.
func (bd *builder) progressive(k int) int {
	f := bd.top()
	if bd.kindAt(k-1) != conjChunk || bd.chunks[k].prep != "" || f.pred == None || f.latest != f.pred {
		return None
	}
	if p := bd.pred(f.pred); p.Finite && p.Kind == Verbal && p.Head > p.First && bd.word(p.Head).Feats.Has(lexicon.Part|lexicon.Pres) {
		return f.pred
	}
	return None
}

// shareVerb makes a finite verb of participle p, which has the auxiliary and the
// subject of verb q.
func (bd *builder) shareVerb(p, q int) {
	part, other := bd.pred(p), bd.pred(q)
	part.Finite, part.Feats = true, other.Feats
	part.Governor, part.Link, part.LinkPrep = other.Governor, other.Link, other.LinkPrep
	if other.Link == Root {
		part.Governor, part.Link = q, LinkConj
	}
	bd.lend(p, Subject, "", other.Arg(Subject))
}

// resumeSaying ends what was said where a participle behind a comma goes on
// with the saying: « a promis que l'État paierait, ajoutant que … ».
func (bd *builder) resumeSaying(k int) {
	if !bd.quotes(bd.chunks[k].pred) {
		return
	}
	switch bd.kindAt(k - 1) {
	case commaChunk, closeChunk:
	default:
		return
	}
	for i := len(bd.frames) - 1; i >= 0 && !bd.frames[i].quote; i-- {
		if p := bd.frames[i].pred; p != None && bd.quotes(p) && (i < len(bd.frames)-1 || bd.pred(p).hasClause()) {
			bd.frames = bd.frames[:i+1]
			return
		}
	}
	// « a remercié X, qui l'aide, tout en soulignant que … »
	if bd.chunks[k].prep == "" {
		return
	}
	for n := len(bd.frames); n > 1 && bd.top().link == LinkRel && bd.frames[n-2].pred != None; n-- {
		bd.frames = bd.frames[:n-1]
	}
}
