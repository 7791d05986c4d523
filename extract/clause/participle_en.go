package clause

import "github.com/entente-kg/entente/extract/lexicon"

// attributed leaves a participle behind a copula a verb: « remains targeted by X ».
func (en englishClauses) attributed(k int) {
	c, f := &en.chunks[k], en.top()
	p := en.pred(c.pred)
	p.Passive, p.Governor, p.Link = true, f.latest, LinkPart
	en.lend(c.pred, Object, "", en.pred(f.latest).Arg(Subject))
	f.latest = c.pred
}

// resulting does so where it describes the object: « find attached the list ».
func (en englishClauses) resulting(k int) {
	p := en.pred(en.chunks[k].pred)
	p.Passive, p.Governor, p.Link = true, en.top().latest, LinkPart
}

func (en englishClauses) described(_ *Predicate, g int) int { return g }

func (en englishClauses) adjoins() bool { return true }

// infinitive takes the group behind for as its subject: « for them to leave ».
func (en englishClauses) infinitive(k int) {
	c := &en.chunks[k]
	if c.prep != "to" {
		return
	}
	en.leaveAside(k) // « asked the envoy, who was in Rome, to return »
	f := en.top()
	if f.link == LinkAdv && f.prep == "for" && f.pred == None && f.subject != None && len(en.frames) > 1 {
		en.give(c.pred, Subject, "", f.subject)
		en.frames = en.frames[:len(en.frames)-1] // for was taken for a conjunction
		return
	}
	en.subjectOf(k, lexicon.For)
}

// absolute takes the group behind with as the subject: « with talks going on ».
func (en englishClauses) absolute(k int) bool { return en.subjectOf(k, lexicon.With) }

// subjectOf makes the group before the infinitive or participle of chunk k its
// subject, where the preposition before the group only opens their clause, and
// tells whether it did.
func (en englishClauses) subjectOf(k int, opening lexicon.Case) bool {
	j := k - 1
	for en.groupAt(j) && !en.groupOf(j).Case.Has(opening) && en.groupOf(j).Prep != "" && en.groupAt(j-1) {
		j-- // « with members of the union marching »
	}
	if !en.groupAt(j) || !en.groupOf(j).Case.Has(opening) {
		return false
	}
	g := en.chunks[j].group
	en.Groups[g].Of = None
	en.take(g)
	en.give(en.chunks[k].pred, Subject, "", g)
	return true
}

// take takes group g back from the verbs that have it behind a preposition, and
// from those that wait for one.
func (en englishClauses) take(g int) {
	for i := range en.Predicates {
		p := en.pred(i)
		for j := range p.Args {
			if p.Args[j].Group == g && p.Args[j].Func == Oblique {
				p.Args = append(p.Args[:j], p.Args[j+1:]...)
				break
			}
		}
	}
	for i, h := range en.fronted {
		if h == g {
			en.fronted = append(en.fronted[:i], en.fronted[i+1:]...)
			for n := range en.frames {
				en.frames[n].fronted = min(en.frames[n].fronted, len(en.fronted))
			}
			return
		}
	}
}
