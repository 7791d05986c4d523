package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// finite places a finite verb: it is the verb of the innermost clause that has
// none, the inserted verb of a quotation, or coordinated with a verb before.
func (st *State) finite(k int) {
	p := st.chunks[k].pred
	if st.chunks[k].inverted {
		st.invert(p)
		return
	}
	if st.inserted(k) {
		st.insert(p)
		return
	}
	f := st.top()
	own := st.pred(p).Arg(Subject) // inverted clitic
	if own == None && f.pred != None && f.subject == None {
		// A clause that has its verb ends where an outer one still waits for its.
		for len(st.frames) > 1 && st.top().pred != None && st.waits() {
			st.pop()
		}
		f = st.top()
	}
	switch {
	case f.pred == None:
		st.open(p)
	case st.english && own == None && f.subject != None && st.saysThat(f) != None:
		// « officials said the talks failed »: that is not said.
		subject := f.subject
		f.subject = None
		st.push(frame{link: LinkThat, prep: "that", governor: st.saysThat(f), antecedent: None})
		st.top().subject = subject
		st.open(p)
	case own != None || f.subject != None:
		// A new clause of its own: beside the innermost one, or behind a comma
		// beside the outermost that is no quotation.
		subject := f.subject
		if k > 0 && st.commaBefore(k) {
			for len(st.frames) > 1 && !st.top().quote && !(st.top().pred == None && st.top().link == LinkThat) {
				st.frames = st.frames[:len(st.frames)-1]
			}
			f = st.top()
		}
		if f.pred == None {
			f.subject = subject
			st.open(p)
			return
		}
		st.coordinate(p, f)
		if own == None {
			st.give(p, Subject, "", subject)
		}
	default:
		if st.english {
			st.leaveAside(k)
			st.leaveSpeech(k)
		}
		st.likeliest(p)
		f = st.top()
		if f.pred == None {
			st.open(p)
			return
		}
		subject := st.pred(f.pred).Arg(Subject)
		st.coordinate(p, f)
		st.lend(p, Subject, "", subject)
	}
}

// waits tells whether an outer clause has a subject and no verb yet.
func (st *State) waits() bool {
	for i := len(st.frames) - 2; i >= 0; i-- {
		if st.frames[i].pred == None && st.frames[i].subject != None {
			return true
		}
		if st.frames[i].quote {
			return false
		}
	}
	return false
}

// open makes p the verb of the innermost clause.
func (st *State) open(p int) {
	f := st.top()
	pr := st.pred(p)
	pr.Governor, pr.Link, pr.LinkPrep = f.governor, f.link, f.prep
	own := pr.Arg(Subject)
	switch {
	case f.link == LinkRel:
		pr.Relative = f.at
		st.fillRelative(p, f)
		if f.subject != None && own == None && f.pronoun != "qui" {
			st.give(p, Subject, "", f.subject)
		}
	case own == None && f.subject != None:
		st.give(p, Subject, "", f.subject)
	}
	if pr := st.pred(p); pr.Arg(Subject) == None {
		f.inverted = f.inverted || st.english && f.asked == None && pr.Is(intransitive) || !st.english && (f.link == LinkRel && (f.pronoun != "qui" || f.prep != "") || (len(st.fronted) > f.fronted || pr.Is(speechVerb)))
	}
	if f.link == LinkThat && f.governor != None {
		gov := st.pred(f.governor)
		gov.Args = append(gov.Args, Arg{Func: Clause, Prep: f.prep, Group: None, Pred: p})
	}
	f.pred, f.latest, f.subject = p, p, None
	st.answer(p, f)
	for _, g := range st.fronted[f.fronted:] {
		if gr := &st.s.Groups[g]; gr.Kinds.Has(lexicon.TimeNoun) && gr.Prep == "" {
			st.give(p, Adverbial, "", g)
		} else {
			st.give(p, Oblique, gr.Prep, g)
		}
	}
	st.fronted = st.fronted[:f.fronted]
}

// coordinate makes p the next verb of frame f.
func (st *State) coordinate(p int, f *frame) {
	pr := st.pred(p)
	first := st.pred(f.pred)
	pr.Governor, pr.Link, pr.LinkPrep = first.Governor, first.Link, first.LinkPrep
	if first.Link == Root {
		pr.Governor, pr.Link = f.pred, LinkConj
	}
	f.pred, f.latest, f.subject = p, p, None
	f.inverted = pr.Arg(Subject) == None && pr.Is(speechVerb)
	for _, g := range st.fronted[f.fronted:] {
		st.give(p, Oblique, st.s.Groups[g].Prep, g)
	}
	st.fronted = st.fronted[:f.fronted]
}

// likeliest closes the clauses whose verbs differ from p in tense, down to one
// that has the same: « X, qui dirige Y, a signé et a ajouté ».
func (st *State) likeliest(p int) {
	const tense = lexicon.Ind | lexicon.Sub | lexicon.Cnd | lexicon.Pres | lexicon.Impf | lexicon.Past | lexicon.Fut
	want := st.pred(p).Feats & tense
	for i := len(st.frames) - 1; i >= 0; i-- {
		f := &st.frames[i]
		if f.pred != None && st.pred(f.pred).Feats&tense == want {
			st.frames = st.frames[:i+1]
			return
		}
		if f.quote {
			return
		}
	}
}

// inserted tells whether the finite verb of chunk k is the verb of saying of a
// quotation before it: « …, a déclaré M. X », « …, a-t-il ajouté ».
func (st *State) inserted(k int) bool {
	p := st.pred(st.chunks[k].pred)
	if k == 0 || !p.Is(speechVerb) {
		return false
	}
	if st.english {
		return st.saidBefore(k) || st.saidBehind(k)
	}
	switch st.chunks[k-1].kind {
	case commaChunk, closeChunk:
	default:
		return false
	}
	if p.Arg(Subject) != None {
		return true
	}
	if st.chunks[k-1].kind == commaChunk && k > 1 && st.chunks[k-2].kind != closeChunk && st.waits() {
		return false
	}
	// The subject follows at once, but for a date.
	j := k + 1
	for j < len(st.chunks) && st.chunks[j].kind == groupChunk && st.s.Groups[st.chunks[j].group].Kinds.Has(lexicon.TimeNoun) {
		j++
	}
	if j >= len(st.chunks) || st.chunks[j].kind != groupChunk || st.s.Groups[st.chunks[j].group].Prep != "" {
		return false
	}
	// « Le ministre, X, a annoncé une visite »: a subject already waits before,
	// unless a person follows, set off by commas: « La Russie, a dit M. X, est … ».
	if f := st.top(); f.pred == None && f.subject != None && st.chunks[k-1].kind == commaChunk {
		person := false
		for ; j < len(st.chunks) && st.chunks[j].kind == groupChunk; j++ {
			g := &st.s.Groups[st.chunks[j].group]
			person = person || st.isName(g) && g.Class == schema.Person
		}
		return person && j < len(st.chunks) && st.chunks[j].kind == commaChunk
	}
	return true
}

// insert makes p the verb of saying of all that the sentence said before it.
func (st *State) insert(p int) {
	subject := None
	if st.english {
		subject = st.top().subject
	}
	for len(st.frames) > 1 {
		st.pop()
	}
	f := st.top()
	st.give(p, Subject, "", subject)
	pr := st.pred(p)
	pr.Link, pr.Governor = Root, None
	for i := range st.s.Predicates {
		q := &st.s.Predicates[i]
		if i == p || q.First > pr.First || q.Kind == Nominalized {
			continue
		}
		if q.Governor == None && (q.Link == Root || q.Link == LinkQuote) {
			q.Governor, q.Link = p, LinkQuote
			pr.Args = append(pr.Args, Arg{Func: Clause, Group: None, Pred: i})
		}
	}
	f.pred, f.latest, f.subject = p, p, None
	f.inverted = pr.Arg(Subject) == None
}

// relative opens a relative clause.
func (st *State) relative(k int) {
	c := &st.chunks[k]
	f := frame{link: LinkRel, at: c.first, governor: st.top().latest, antecedent: None, pronoun: strings.ReplaceAll(c.lemma, "’", "'"), prep: c.prep}
	for j := k - 1; j >= 0 && j >= k-3; j-- {
		if kind := st.chunks[j].kind; kind == groupChunk {
			g := st.chunks[j].group
			if h := st.apposedBy(g); h != None {
				g = h
			}
			// « la guerre d'agression que mène X »: a bare complement is no antecedent.
			for gr := &st.s.Groups[g]; gr.Of != None && gr.Prep == "de" && gr.First == gr.Head && gr.Mark == None && st.pos(gr.First-1) == lexicon.ADP; gr = &st.s.Groups[g] {
				g = gr.Of
			}
			if st.english && j < k-1 {
				g = st.happened(g)
			}
			f.antecedent = g
			break
		} else if kind != commaChunk && kind != closeChunk && kind != adjectiveChunk && kind != conjChunk {
			break
		}
	}
	if f.antecedent == None && st.word(c.first).Lemma != "où" && f.pronoun != "où" {
		// « ce qui », or a coordinated relative clause: « qui … et qui … ».
		if top := st.top(); top.link == LinkRel {
			f.antecedent, f.governor = top.antecedent, top.governor
			st.pop()
		}
	} else if top := st.top(); top.link == LinkRel && k > 0 && st.chunks[k-1].kind == conjChunk {
		f.antecedent, f.governor = top.antecedent, top.governor
		st.pop()
	}
	st.push(f)
	st.top().inverted = !st.english && (f.pronoun != "qui" || f.prep != "")
}

// subordinate opens a clause behind a conjunction.
func (st *State) subordinate(k int) {
	c := &st.chunks[k]
	if st.restricts(k) {
		return
	}
	f := frame{link: LinkAdv, prep: c.lemma, governor: st.top().latest, antecedent: None}
	switch c.lemma {
	case "que", "qu'", "that":
		if f.governor == None && k > 1 && (st.chunks[k-1].kind == groupChunk || st.chunks[k-1].kind == commaChunk && st.chunks[k-2].kind == groupChunk) {
			st.relative(k) // no verb yet that it could depend on
			return
		}
		f.link = LinkThat
		if k > 0 && st.chunks[k-1].kind == conjChunk {
			// « et que »: beside the clause before.
			for i := len(st.frames) - 1; i > 0; i-- {
				if st.frames[i].link == LinkThat || st.frames[i].link == LinkAdv {
					f.link, f.prep, f.governor = st.frames[i].link, st.frames[i].prep, st.frames[i].governor
					st.frames = st.frames[:i]
					break
				}
			}
		}
	case "si", "if", "à condition que", "pourvu que", "s'":
		f.link = LinkIf
		if f.governor != None && st.pred(f.governor).Is(speechVerb) {
			f.link = LinkThat // « il a demandé si »
		}
	case "afin que", "pour que":
		f.link = LinkPurpose
	case "comme":
		return
	}
	st.push(f)
}

// restricts tells whether the conjunction of chunk k is the que of « ne … que »
// before a group: it opens no clause.
func (st *State) restricts(k int) bool {
	f := st.top()
	if l := st.chunks[k].lemma; l != "que" && l != "qu'" || f.latest == None || k+1 >= len(st.chunks) || st.chunks[k+1].kind != groupChunk {
		return false
	}
	p := st.pred(f.latest)
	return p.Kind == Verbal && p.NegAt != None && p.NegEnd == None && !p.Negated
}

// stop ends clauses at a colon, a semicolon, a bracket or a dash. Behind a
// colon that follows a verb of saying stands what is said.
func (st *State) stop(k int) {
	f := st.top()
	colon := st.chunks[k].lemma == ":"
	if colon && f.latest != None && st.pred(f.latest).Is(speechVerb) && !f.quote {
		st.push(frame{link: LinkQuote, governor: f.latest, antecedent: None})
		return
	}
	switch st.chunks[k].lemma {
	case ":", ";", "–", "—", ".", "!", "?", "…":
		for len(st.frames) > 1 && !st.top().quote {
			st.pop()
		}
		if f := st.top(); st.chunks[k].lemma != "–" && st.chunks[k].lemma != "—" || f.pred != None && f.subject == None {
			f.latest = f.pred
		}
		if f := st.top(); colon && f.pred == None {
			f.subject = None // « Bruxelles : … »
		}
	}
}

// commaBefore tells whether a comma stands before the subject of chunk k's
// verb, within its clause.
func (st *State) commaBefore(k int) bool {
	for j := k - 1; j >= 0; j-- {
		switch st.chunks[j].kind {
		case commaChunk, stopChunk:
			return true
		case finiteChunk, subordChunk, relativeChunk:
			return false
		case conjChunk:
			return j > 0 && st.chunks[j-1].kind == commaChunk
		}
	}
	return false
}
