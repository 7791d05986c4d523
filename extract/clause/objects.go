package clause

import "github.com/entente-kg/entente/extract/lexicon"

// What makes a group the object of the verb before it.

// behindVerb tells whether the group of chunk k stands right behind a verb that
// waits for its object, where it is no subject of a verb to come: « avant de
// recevoir X, lisez … ».
func (st *State) behindVerb(k int) bool {
	if k == 0 || st.english || st.s.Groups[st.chunks[k].group].Kind != Nominal {
		return false
	}
	switch st.chunks[k-1].kind {
	case infinitiveChunk, presentChunk, finiteChunk:
	default:
		return false
	}
	f, at := st.top(), st.chunks[k-1].pred
	p := st.pred(at)
	if at != f.latest || p.Kind != Verbal || p.Passive || p.Reflexive || p.Arg(Object) != None || p.Is(perfectWithBe, copula, intransitive) {
		return false
	}
	return st.chunks[k-1].kind != finiteChunk || p.Arg(Subject) != None || !f.inverted
}

// besideVerb tells whether a verb stands right before chunk k.
func (st *State) besideVerb(k int) bool {
	if k == 0 {
		return false
	}
	switch st.chunks[k-1].kind {
	case infinitiveChunk, presentChunk, finiteChunk, pastChunk:
		return true
	}
	return false
}

// objectless tells whether the group of chunk k is no object of verb p, since p
// takes none or, where it is reflexive, since something stands between.
func (st *State) objectless(k int, p *Predicate) bool {
	return p.Is(intransitive) || p.Reflexive && !st.besideVerb(k)
}

// unobjected places the bare group of chunk k behind verb p, which takes no
// object: it is the subject where the verb has none yet, « il existe une
// solution », « hier est arrivé X ».
func (st *State) unobjected(k int, p *Predicate) {
	subject := p.Arg(Subject)
	if subject == None && !p.Finite || subject != None && !st.isIl(subject) || !st.besideVerb(k) {
		st.give(st.top().latest, Attribute, "", st.chunks[k].group)
		return
	}
	for i := range p.Args {
		if a := &p.Args[i]; a.Func == Subject {
			a.Func = Expletive
		}
	}
	st.give(st.top().latest, Subject, "", st.chunks[k].group)
}

// labels tells whether the group of chunk k is a number behind the noun that it
// tells from others of its kind: « l'article 5 », « voir chapitre 2 ».
func (st *State) labels(k int) bool {
	c := &st.chunks[k]
	g := &st.s.Groups[c.group]
	if k == 0 || st.pos(g.Head) != lexicon.NUM || st.chunks[k-1].kind != groupChunk || st.chunks[k-1].end != c.first {
		return false
	}
	if prev := st.chunks[k-1].group; st.s.Groups[prev].Kind == Nominal && !st.s.Groups[prev].Kinds.Has(lexicon.TimeNoun) {
		g.Of = prev
		return true
	}
	return false
}

// lasts tells whether the time of chunk k is the object of the verb right
// before it: « a duré deux heures » is none, « dépasse deux heures » is.
func (st *State) lasts(k int) bool {
	return st.pos(st.s.Groups[st.chunks[k].group].Head) != lexicon.ADV && st.behindVerb(k) && st.pred(st.chunks[k-1].pred).Is(durationObject)
}

// partitive tells whether the group of chunk k is the object of the verb right
// before it in spite of its « de »: « livrer de la nourriture », « a reçu des
// vivres », « n'a pas d'armée ».
func (st *State) partitive(k int) bool {
	g := &st.s.Groups[st.chunks[k].group]
	if g.Prep != "de" || k == 0 || g.Kind != Nominal || st.isName(g) || g.Kinds.Has(lexicon.TimeNoun) {
		return false
	}
	v := k - 1
	for v > 0 && st.chunks[v].kind == groupChunk {
		// « a livré lundi des vivres », « fournit à l'armée du matériel »
		between := &st.s.Groups[st.chunks[v].group]
		if !between.Kinds.Has(lexicon.TimeNoun) && (between.Prep != "à" || g.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.BodyNoun) || st.objectFollows(k)) {
			return false
		}
		v--
	}
	switch st.chunks[v].kind {
	case finiteChunk, infinitiveChunk, presentChunk:
	default:
		return false
	}
	p := st.pred(st.chunks[v].pred)
	if v < k-1 && !st.valency.have(verbGovernor, p.Lemma, "à") {
		return false
	}
	if p.Kind != Verbal || p.Passive || p.Reflexive || p.Arg(Object) != None || p.Oblique("de") != None || p.Is(perfectWithBe, copula, genitiveObject, intransitive) || st.valency.have(verbGovernor, p.Lemma, "de") {
		return false
	}
	if g.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.BodyNoun) && st.word(g.Head).Feats.Has(lexicon.Sing) && p.NegEnd == None {
		return false // « exiger du président »
	}
	article := st.pos(g.PrepAt) == lexicon.ADPDET
	if w := st.word(g.PrepAt + 1); st.pos(g.PrepAt) == lexicon.ADP && w.POS == lexicon.DET && w.Feats.Has(lexicon.Def) {
		article = true
	}
	if st.pos(g.PrepAt) == lexicon.ADP && st.pos(g.PrepAt+1) == lexicon.ADJ && st.word(g.Head).Feats.Has(lexicon.Plur) {
		article = true // « de nouvelles sanctions »
	}
	return article || p.NegEnd != None
}

// objectFollows tells whether a bare group follows the one of chunk k.
func (st *State) objectFollows(k int) bool {
	for k++; k < len(st.chunks) && st.chunks[k].kind == groupChunk; k++ {
		if g := &st.s.Groups[st.chunks[k].group]; g.Prep == "" && !g.Kinds.Has(lexicon.TimeNoun) {
			return true
		}
	}
	return false
}

// dativeAhead turns a clitic me, te, nous or vous that stands as the object of
// p into the dative, since another object follows, and tells whether it did:
// « nous livre ses secrets ».
func (st *State) dativeAhead(p *Predicate) bool {
	for i := range p.Args {
		a := &p.Args[i]
		if a.Func != Object || a.Group == None || st.s.Groups[a.Group].Kind != Pronoun || a.Understood {
			continue
		}
		w := st.word(st.s.Groups[a.Group].Head)
		if w.Feats&(lexicon.P1|lexicon.P2) == 0 || !isClitic(w) {
			return false
		}
		a.Func, a.Prep, a.Case = Dative, "à", lexicon.To
		return true
	}
	return false
}

// lightNoun tells whether the group of chunk k is a bare singular noun right
// behind its French verb, with which it makes one expression: « prendre part ».
// English nouns need no article.
func (st *State) lightNoun(k int) bool {
	g := &st.s.Groups[st.chunks[k].group]
	if st.english || k == 0 || g.Kind != Nominal || g.First != g.Head || g.Mark != None || st.pos(g.Head) != lexicon.NOUN || !st.word(g.Head).Feats.Has(lexicon.Sing) {
		return false
	}
	switch st.chunks[k-1].kind {
	case finiteChunk, infinitiveChunk, presentChunk, pastChunk:
		return true
	}
	return false
}

// receivers turns the clitics me, te, nous and vous that stand as objects into
// datives where the verb has another object or takes none: « le texte que vous
// m'avez envoyé », « cela nous permet de ».
func (st *State) receivers() {
	for i := range st.s.Predicates {
		p := st.pred(i)
		objects, clitic := 0, None
		for k, a := range p.Args {
			switch {
			case a.Func == Clause:
				objects++
			case a.Func != Object || a.Group == None:
			case st.eitherCase(a.Group) && !a.Understood:
				clitic = k
			default:
				objects++
			}
		}
		if clitic != None && !p.Passive && (objects > 0 || p.Is(dativeControl, intransitive, impersonal)) {
			p.Args[clitic].Func, p.Args[clitic].Prep, p.Args[clitic].Case = Dative, "à", lexicon.To
		}
	}
}

// eitherCase tells the clitics that can be object and dative.
func (st *State) eitherCase(g int) bool {
	gr := &st.s.Groups[g]
	w := st.word(gr.Head)
	return gr.Kind == Pronoun && w.Feats&(lexicon.P1|lexicon.P2) != 0 && isClitic(w)
}
