package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// infinitive places an infinitive below the verb or noun that takes it.
func (st *State) infinitive(k int) {
	c := &st.chunks[k]
	f := st.top()
	p := st.pred(c.pred)
	p.Link, p.LinkPrep = LinkInf, c.prep
	if st.english && c.prep == "to" {
		if f.link == LinkAdv && f.prep == "for" && f.pred == None && f.subject != None && len(st.frames) > 1 {
			st.give(c.pred, Subject, "", f.subject) // « for them to leave »
			st.frames = st.frames[:len(st.frames)-1]
			f = st.top()
		} else {
			st.subjectOf(k, "for")
		}
		p = st.pred(c.pred)
	}
	switch c.prep {
	case "pour", "afin de", "en vue de", "de manière à", "de façon à", "dans le but de":
		p.Link = LinkPurpose
	case "sans", "avant de", "après", "au lieu de", "faute de", "à force de", "jusqu'à":
		p.Link = LinkAdv
		p.Negated = p.Negated != (c.prep == "sans" || c.prep == "au lieu de" || c.prep == "faute de")
	}
	governor := f.latest
	if q := st.coordinatedInfinitive(k); q != None {
		other := st.pred(q)
		governor, p.Link, p.LinkPrep = other.Governor, other.Link, other.LinkPrep
	} else if governor != None && p.Link != LinkInf {
		if f.pred != None {
			governor = f.pred
		}
	}
	if g := st.nounBefore(k); g != None && p.Link == LinkInf && (c.prep == "de" || c.prep == "à") && !st.takes(governor, c.prep) {
		// « la décision de suspendre »: the noun's own predicate comes later.
		p.Governor = governor
		st.s.Groups[g].Pred = c.pred
	}
	p.Governor = governor
	if governor != None {
		gov := st.pred(governor)
		if before := st.word(c.first - 2); st.english && before != nil && before.Lemma == "yet" && !gov.Negated {
			p.Negated = true // « has yet to ratify »
		}
		gov.Args = append(gov.Args, Arg{Func: Infinitive, Prep: p.LinkPrep, Case: st.lex.Case(p.LinkPrep), Group: None, Pred: c.pred})
	} else {
		st.waiting = append(st.waiting, c.pred)
	}
	f.latest = c.pred
	f.inverted = false
}

// takes tells whether the verb takes an infinitive behind its object.
func (st *State) takes(p int, prep string) bool {
	return p != None && st.pred(p).Is(objectControl, dativeControl, subjectControl)
}

func (st *State) nounBefore(k int) int {
	if k == 0 || st.chunks[k-1].kind != groupChunk {
		return None
	}
	return st.chunks[k-1].group
}

// coordinatedInfinitive returns the infinitive that chunk k's is coordinated
// with, or None: « à retirer ses troupes et à cesser … ».
func (st *State) coordinatedInfinitive(k int) int {
	if k == 0 {
		return None
	}
	switch st.chunks[k-1].kind {
	case conjChunk, commaChunk:
	default:
		return None
	}
	if pr := st.chunks[k].prep; pr != "" && pr != "de" && pr != "à" && st.chunks[k-1].kind == commaChunk {
		return None
	}
	for j := k - 2; j >= 0; j-- {
		switch c := &st.chunks[j]; c.kind {
		case infinitiveChunk:
			if c.prep == st.chunks[k].prep || st.chunks[k].prep == "" {
				return c.pred
			}
		case finiteChunk, stopChunk:
			return None
		}
	}
	return None
}

// present places a present participle or gerund. Its subject is the noun it
// follows at once, otherwise the main verb's.
func (st *State) present(k int) {
	c := &st.chunks[k]
	f := st.top()
	p := st.pred(c.pred)
	p.Link, p.LinkPrep = LinkPart, c.prep
	p.Governor = f.latest
	if st.english && c.prep == "" && st.gerund(k) {
		st.infinitive(k) // « denied encouraging it », « began shelling the town »
		return
	}
	if other := st.progressive(k); other != None {
		// « is arming X and threatening Y »
		q := st.pred(other)
		p.Finite, p.Feats, p.Link, p.Governor, p.LinkPrep = true, q.Feats, q.Link, q.Governor, q.LinkPrep
		if q.Link == Root {
			p.Governor, p.Link = other, LinkConj
		}
		st.lend(c.pred, Subject, "", q.Arg(Subject))
		f.pred, f.latest = c.pred, c.pred
		return
	}
	if c.prep == "" && st.english && st.subjectOf(k, "with") {
	} else if c.prep == "" && k > 0 && st.chunks[k-1].kind == groupChunk {
		st.lend(c.pred, Subject, "", st.chunks[k-1].group)
	} else if f.pred != None {
		st.resumeSaying(k)
		f = st.top()
		p.Governor = f.pred
	} else {
		st.waiting = append(st.waiting, c.pred)
	}
	f.latest = c.pred
}

// resumeSaying ends what was said where a participle behind a comma goes on
// with the saying: « a promis que l'État paierait, ajoutant que … ».
func (st *State) resumeSaying(k int) {
	if st.chunks[k-1].kind != commaChunk || !st.pred(st.chunks[k].pred).Is(speechVerb) {
		return
	}
	for i := len(st.frames) - 1; i >= 0 && !st.frames[i].quote; i-- {
		if p := st.frames[i].pred; p != None && st.pred(p).Is(speechVerb) {
			st.frames = st.frames[:i+1]
			return
		}
	}
}

// past places a past participle that has no auxiliary: coordinated with a
// compound tense, describing what its verb says its subject is (« se dit
// préoccupé »), or a clause that describes a noun.
func (st *State) past(k int) {
	c := &st.chunks[k]
	f := st.top()
	p := st.pred(c.pred)
	if st.english && st.attribute(k) {
		// « remains targeted by X »
		p.Passive, p.Governor, p.Link = true, f.latest, LinkPart
		st.lend(c.pred, Object, "", st.pred(f.latest).Arg(Subject))
		f.latest = c.pred
		return
	}
	if st.attribute(k) {
		st.describing(p)
		st.adjective(k)
		return
	}
	if k > 0 && f.latest != None && st.chunks[k-1].pred == f.latest && (st.chunks[k-1].kind == infinitiveChunk || st.chunks[k-1].kind == finiteChunk) {
		// « maintenir ouverts les canaux »: it describes the object that follows.
		if st.english {
			p.Passive, p.Governor, p.Link = true, f.latest, LinkPart // « find attached the list »
			return
		}
		st.describing(p)
		p.Governor, p.Link = f.latest, LinkNoun
		return
	}
	if k > 0 && st.chunks[k-1].kind == conjChunk {
		if q := st.compound(p); q != None {
			// « a salué X et remercié Y »
			other := st.pred(q)
			p.Finite, p.Feats, p.Passive, p.Negated = true, other.Feats, other.Passive, other.Negated
			p.Governor, p.Link, p.LinkPrep = other.Governor, other.Link, other.LinkPrep
			if other.Link == Root {
				p.Governor, p.Link = q, LinkConj
			}
			if other.Passive {
				st.lend(c.pred, Object, "", other.Arg(Object))
			}
			st.lend(c.pred, Subject, "", other.Arg(Subject))
			f.pred, f.latest = c.pred, c.pred
			return
		}
		// « menées et financées par X »
		if q := st.participleBefore(k); q != None {
			other := st.pred(q)
			p.Passive, p.Link, p.Governor = other.Passive, other.Link, other.Governor
			st.lend(c.pred, Object, "", other.Arg(Object))
			f.latest = c.pred
			return
		}
	}
	if st.english && st.headlined(k) {
		p.Finite, p.Passive, p.Feats = true, true, lexicon.Ind|lexicon.Past
		st.open(c.pred)
		return
	}
	p.Link, p.Governor = LinkPart, f.latest
	p.Passive = !p.Is(perfectWithBe, intransitive)
	role := Object
	if !p.Passive {
		role = Subject
	}
	if st.english && st.subjectOf(k, "with") {
		f.latest = c.pred
		return
	}
	if k > 0 && st.chunks[k-1].kind == groupChunk {
		g := st.chunks[k-1].group
		for {
			gr := &st.s.Groups[g]
			// « les bombardements de villages menés par X »: a bare complement yields to its noun.
			bare := gr.Prep == "de" && gr.First == gr.Head && !st.isName(gr) && st.pos(gr.First-1) == lexicon.ADP
			if gr.Of == None || st.participleAgrees(p, g) && !(bare && st.participleAgrees(p, gr.Of)) {
				break
			}
			g = gr.Of
		}
		st.lend(c.pred, role, "", g)
	} else if k > 1 && st.chunks[k-1].kind == commaChunk && st.chunks[k-2].kind == groupChunk && (f.pred == None || st.describes(p, st.chunks[k-2].group)) {
		g := st.chunks[k-2].group
		for h := st.s.Groups[g].Of; h != None; h = st.s.Groups[h].Of {
			// « la réunion de Genève, présidée par X »
			if f := st.word(st.s.Groups[h].Head).Feats; st.isName(&st.s.Groups[g]) && f&(lexicon.Masc|lexicon.Fem) != 0 && st.participleAgrees(p, h) {
				g = h
				break
			}
		}
		st.lend(c.pred, role, "", g)
	} else {
		st.waiting = append(st.waiting, c.pred)
	}
	f.latest = c.pred
}

// participleBefore returns the participle that the one of chunk k, behind a
// conjunction, is coordinated with, or None: only complements stand between.
func (st *State) participleBefore(k int) int {
	for j := k - 2; j >= 0; j-- {
		switch c := &st.chunks[j]; {
		case c.kind == pastChunk:
			if part := st.pred(st.chunks[k].pred); st.english && j < k-2 || !st.word(part.Head).Feats.Has(st.word(st.pred(c.pred).Head).Feats&(lexicon.Fem|lexicon.Plur)) {
				return None
			}
			return c.pred
		case c.kind == adjectiveChunk: // « jugés faux par X et sanctionnés »
		case c.kind != groupChunk || st.s.Groups[c.group].Prep == "":
			return None
		}
	}
	return None
}

// describes tells whether a participle behind a comma describes the person
// named right before it rather than the subject.
func (st *State) describes(p *Predicate, g int) bool {
	gr := &st.s.Groups[g]
	return (gr.Class == schema.Person || gr.Kinds.Has(lexicon.PersonNoun)) && st.participleAgrees(p, g)
}

// participleAgrees tells whether a participle can describe the group, by
// gender and number.
func (st *State) participleAgrees(p *Predicate, g int) bool {
	part, head := st.word(p.Head).Feats, st.word(st.s.Groups[g].Head).Feats
	for _, kind := range [...]lexicon.Feats{lexicon.Masc | lexicon.Fem, lexicon.Sing | lexicon.Plur} {
		if x, y := part&kind, head&kind; x != 0 && y != 0 && x&y == 0 {
			return false
		}
	}
	return true
}

// compound returns the last verb of the innermost clauses that has an
// auxiliary which participle part can share, or None.
func (st *State) compound(part *Predicate) int {
	for i := len(st.frames) - 1; i >= 0; i-- {
		p := st.frames[i].pred
		if p == None {
			continue
		}
		v := st.pred(p)
		if v.End-v.First < 2 && !v.Finite || !st.word(v.Head).Feats.Has(lexicon.Part) {
			continue
		}
		if !st.shares(v, part) {
			return None
		}
		st.frames = st.frames[:i+1]
		return p
	}
	return None
}

// shares tells whether a participle can have the auxiliary of verb v: behind
// avoir it does not agree, unless the object stands before: « a révélé une lettre
// datée de mai et signée par X ».
func (st *State) shares(v, part *Predicate) bool {
	if st.english || v.Passive || v.Reflexive || v.Is(perfectWithBe) || st.word(part.Head).Feats.Has(lexicon.Masc|lexicon.Sing) {
		return true
	}
	object := v.Arg(Object)
	return object != None && st.s.Groups[object].Head < v.First+1
}

// attribute tells whether the participle or adjective of chunk k says what the
// verb before it says of its subject.
func (st *State) attribute(k int) bool {
	f := st.top()
	if f.latest == None {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		switch st.chunks[j].kind {
		case openChunk:
			continue
		case finiteChunk, infinitiveChunk, presentChunk:
			v := st.pred(f.latest)
			return st.chunks[j].pred == f.latest && (v.Is(copula) || v.Reflexive && v.Is(reflexiveCopula))
		}
		return false
	}
	return false
}

// adjective places a predicate adjective.
func (st *State) adjective(k int) {
	c := &st.chunks[k]
	f := st.top()
	p := st.pred(c.pred)
	if f.latest == None {
		if k > 0 && st.chunks[k-1].kind == commaChunk && k > 1 && st.chunks[k-2].kind == groupChunk {
			st.lend(c.pred, Subject, "", st.chunks[k-2].group)
		}
		return
	}
	v := st.pred(f.latest)
	if st.attribute(k) {
		p.First, p.Finite, p.Feats, p.Negated = v.First, v.Finite, v.Feats, v.Negated
		p.Governor, p.Link, p.LinkPrep = v.Governor, v.Link, v.LinkPrep
		st.lend(c.pred, Subject, "", v.Arg(Subject))
		p = st.pred(c.pred)
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

// describing makes an adjective of a participle.
func (st *State) describing(p *Predicate) {
	p.Kind, p.Lemma = Adjectival, participleForm(st.word(p.Head).Text)
	p.Senses = st.lex.Senses(p.Lemma)
}

// participleForm is the masculine singular of a past participle.
func participleForm(form string) string {
	f := strings.ToLower(form)
	switch {
	case strings.HasSuffix(f, "ées"):
		return f[:len(f)-2]
	case strings.HasSuffix(f, "ée"), strings.HasSuffix(f, "és"), strings.HasSuffix(f, "ts"), strings.HasSuffix(f, "te"):
		return f[:len(f)-1]
	case strings.HasSuffix(f, "tes"):
		return f[:len(f)-2]
	}
	return f
}
