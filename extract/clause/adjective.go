package clause

// adjective places a predicate adjective.
func (bd *builder) adjective(k int) {
	c := &bd.chunks[k]
	f := bd.top()
	p := bd.pred(c.pred)
	if f.latest == None {
		if k > 0 && bd.chunks[k-1].kind == commaChunk && k > 1 && bd.chunks[k-2].kind == groupChunk {
			bd.lend(c.pred, Subject, "", bd.chunks[k-2].group)
		}
		return
	}
	v := bd.pred(f.latest)
	if bd.attribute(k) {
		p.First, p.Finite, p.Feats, p.Negated = v.First, v.Finite, v.Feats, v.Negated
		p.Governor, p.Link, p.LinkPrep = v.Governor, v.Link, v.LinkPrep
		bd.lend(c.pred, Subject, "", v.Arg(Subject))
		p = bd.pred(c.pred)
		for _, a := range v.Args {
			if a.Func == Oblique || a.Func == Adverbial {
				p.Args = append(p.Args, a)
			}
		}
		v.Args = append(v.Args, Arg{Func: Attribute, Group: None, Pred: c.pred})
		f.latest = c.pred
		return
	}
	// « juge inacceptable la décision »
	p.Governor, p.Link = f.latest, LinkNoun
	v.Args = append(v.Args, Arg{Func: Attribute, Group: None, Pred: c.pred})
}
