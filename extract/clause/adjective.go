package clause

// adjective places a predicate adjective: behind a copula it is what its clause
// says of the subject, otherwise it describes an object, « juge inacceptable la
// décision », or the noun before a comma.
func (bd *builder) adjective(k int) {
	c, f := &bd.chunks[k], bd.top()
	p := bd.pred(c.pred)
	if f.latest == None {
		if bd.kindAt(k-1) == commaChunk && bd.groupAt(k-2) {
			bd.lend(c.pred, Subject, "", bd.chunks[k-2].group)
		}
		return
	}
	v := bd.pred(f.latest)
	if bd.attribute(k) {
		bd.takeOver(c.pred, f.latest)
		f.latest = c.pred
	} else {
		p.Governor, p.Link = f.latest, LinkNoun
	}
	v.Args = append(v.Args, Arg{Func: Attribute, Group: None, Pred: c.pred})
}

// takeOver gives adjective p all that its copula has.
func (bd *builder) takeOver(p, copula int) {
	adjective, v := bd.pred(p), bd.pred(copula)
	adjective.First, adjective.Finite, adjective.Feats, adjective.Negated = v.First, v.Finite, v.Feats, v.Negated
	adjective.Governor, adjective.Link, adjective.LinkPrep = v.Governor, v.Link, v.LinkPrep
	bd.lend(p, Subject, "", v.Arg(Subject))
	for _, a := range v.Args {
		if a.Func == Oblique || a.Func == Adverbial {
			adjective.Args = append(adjective.Args, a)
		}
	}
}
