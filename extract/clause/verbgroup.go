package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// verbGroup reads a verb with its negation, clitics and auxiliaries at word i
// and returns where it ends.
func (st *State) verbGroup(i int, prep string) int {
	n, start := len(st.s.Words), i
	p := st.oneWordPredicate(Verbal, i)
	p.First = None
	ne := false
	clitics := [4]int{None, None, None, None} // object, dative, y, en
	for ; i < n; i++ {
		w := st.word(i)
		if isNe(w.Text) {
			ne, p.NegAt = true, i
			continue
		}
		if w.POS == lexicon.PRON && isClitic(w) {
			switch f := strings.ToLower(w.Lemma); {
			case w.Feats.Has(lexicon.Refl) && !firstPerson(w) || firstPerson(w) && st.sameSubject(i, w):
				p.Reflexive = true
				if p.First == None {
					p.First = i
				}
			case f == "y":
				clitics[2] = i
			case f == "en":
				clitics[3] = i
			case w.Feats.Has(lexicon.Dat) && !w.Feats.Has(lexicon.Acc):
				clitics[1] = i
			default:
				clitics[0] = i
			}
			continue
		}
		// « pour ne pas céder »: the negation before an infinitive.
		if ne && w.POS == lexicon.ADV && isNegative(w.Text) {
			p.Negated, p.NegEnd = true, i
			continue
		}
		break
	}
	if i >= n || st.pos(i) != lexicon.VERB && st.pos(i) != lexicon.AUX {
		return max(i, start+1)
	}
	if p.First == None {
		p.First = i
	}
	w := st.word(i)
	p.Head, p.Lemma, p.Senses, p.Feats, p.End = i, w.Lemma, w.Senses, w.Feats, i+1
	p.Finite = w.Feats&(lexicon.Ind|lexicon.Sub|lexicon.Cnd|lexicon.Imp) != 0
	subject := None // an inverted clitic: a-t-il
	end := i + 1
	restricted := false
	// Auxiliaries: the participle may stand behind adverbs and inverted clitics.
	for isAuxiliary(w) {
		j := i + 1
		for j < n && (st.pos(j) == lexicon.ADV || st.word(j).Inside || st.word(j).Unit > 0 && st.word(j).UnitOf.POS == lexicon.ADV || isInverted(st.word(j)) || st.tousAt(j) || isSelf(st.word(j))) {
			if isInverted(st.word(j)) {
				subject = j
			}
			if isNegative(st.word(j).Text) && ne {
				p.Negated, p.NegEnd = true, j
			}
			j++
		}
		if j >= n || st.markAt[j] != None && st.s.Marks[st.markAt[j]].Kind == NameMark {
			break
		}
		next := st.word(j)
		if !next.Feats.Has(lexicon.Part|lexicon.Past) || next.POS != lexicon.VERB && next.POS != lexicon.AUX {
			break
		}
		if w.Lemma == "être" {
			if next.Is(perfectWithBe) && !w.Feats.Has(lexicon.Part|lexicon.Past) || p.Reflexive {
				p.Passive = false
			} else {
				p.Passive = true
			}
		}
		p.Head, p.Lemma, p.Senses, p.End = j, next.Lemma, next.Senses, j+1
		i, end, w = j, j+1, next
		if next.Lemma != "être" {
			break
		}
	}
	for end < n && isInverted(st.word(end)) {
		subject = end
		end++
	}
	if ne && !p.Negated {
		p.Negated, restricted = st.negation(end)
	}
	if restricted || p.Lemma == "cesser" && ne && !st.negative(end) {
		p.Negated = false
	}
	at := st.newPredicate(p)
	st.clitics(at, clitics)
	if subject != None {
		st.give(at, Subject, "", st.newGroup(oneWord(Pronoun, subject)))
	}
	c := chunk{first: start, end: end, pred: at, prep: prep, kind: infinitiveChunk}
	switch head := p.Feats; {
	case p.Finite:
		c.kind = finiteChunk
	case head.Has(lexicon.Part|lexicon.Pres) || head.Has(lexicon.Part) && !head.Has(lexicon.Past):
		c.kind = presentChunk
	case head.Has(lexicon.Part):
		c.kind = pastChunk
	}
	st.add(c)
	return end
}

// firstPerson tells me, te, nous and vous, which are reflexive only where the
// subject is the same person.
func firstPerson(w *tag.Word) bool {
	return w.Feats&(lexicon.P1|lexicon.P2) != 0
}

// sameSubject tells whether the verb behind the clitic at word i, or the verb
// that governs it, is of the clitic's person: « je m'entretiens », « je viens de
// m'entretenir ».
func (st *State) sameSubject(i int, w *tag.Word) bool {
	person := w.Feats & (lexicon.P1 | lexicon.P2)
	agrees := func(f lexicon.Feats) bool {
		return f&person != 0 && f&lexicon.P3 == 0 || f.Has(lexicon.P1|lexicon.P3) && st.spokenByI(i)
	}
	for k := i + 1; k < len(st.s.Words); k++ {
		v := st.word(k)
		switch {
		case v.POS == lexicon.VERB || v.POS == lexicon.AUX:
			if v.Feats.Has(lexicon.Inf) {
				for c := len(st.chunks) - 1; c >= 0; c-- {
					if st.chunks[c].kind == finiteChunk {
						return agrees(st.pred(st.chunks[c].pred).Feats)
					}
				}
				return false
			}
			return agrees(v.Feats)
		case v.POS == lexicon.PRON:
		default:
			return false
		}
	}
	return false
}

// spokenByI tells whether « je » is the last subject pronoun before word i: its
// verb forms are those of the third person as well.
func (st *State) spokenByI(i int) bool {
	for k := i; k >= 0; k-- {
		if w := st.word(k); w.POS == lexicon.PRON && w.Feats.Has(lexicon.Nom) {
			return w.Feats.Has(lexicon.P1)
		}
	}
	return false
}

// clitics gives the pronouns before a verb to it.
func (st *State) clitics(p int, words [4]int) {
	for k, w := range words {
		if w == None {
			continue
		}
		g := oneWord(Pronoun, w)
		switch k {
		case 0:
			st.give(p, Object, "", st.newGroup(g))
		case 1:
			st.give(p, Dative, "à", st.newGroup(g))
		case 2:
			st.give(p, Oblique, "à", st.newGroup(g))
		case 3:
			st.give(p, Oblique, "de", st.newGroup(g))
		}
	}
}

// negation tells what « ne » before the verb that ends at word i is: negation
// with pas, plus, aucun, ni behind it or before, restriction with que.
func (st *State) negation(i int) (negated, restricted bool) {
	for k := i; k < len(st.s.Words) && k < i+12; k++ {
		w := st.word(k)
		if isNegative(w.Text) || isNegativeWord(w.Text) {
			return true, false
		}
		if f := strings.ToLower(w.Text); f == "que" || f == "qu'" || f == "qu’" {
			return false, true
		}
		if w.POS == lexicon.VERB && w.Feats&(lexicon.Ind|lexicon.Cnd) != 0 {
			break
		}
	}
	return true, false
}

// negative tells whether pas or its like follows at once.
func (st *State) negative(i int) bool {
	w := st.word(i)
	return w != nil && isNegative(w.Text) || i > 0 && isNegative(st.word(i-1).Text)
}

// verbAhead tells whether only clitics stand between word i and a verb.
func (st *State) verbAhead(i int) bool {
	for k := i + 1; k < len(st.s.Words); k++ {
		w := st.word(k)
		switch {
		case w.POS == lexicon.VERB || w.POS == lexicon.AUX:
			return true
		case w.POS == lexicon.PRON && isClitic(w), isNe(w.Text):
		default:
			return false
		}
	}
	return false
}

// tousAt tells whether « tous » stands alone between auxiliary and participle.
func (st *State) tousAt(i int) bool {
	switch strings.ToLower(st.word(i).Text) {
	case "tous", "toutes":
		return st.pos(i+1) == lexicon.VERB
	}
	return false
}

// isSelf tells lui-même and its like, which may stand between auxiliary and
// participle.
func isSelf(w *tag.Word) bool {
	return w.POS == lexicon.PRON && (strings.HasSuffix(w.Text, "-même") || strings.HasSuffix(w.Text, "-mêmes"))
}

func isAuxiliary(w *tag.Word) bool { return w.Lemma == "être" || w.Lemma == "avoir" }

func isNe(form string) bool {
	switch form {
	case "ne", "n'", "n’", "Ne", "N'", "N’":
		return true
	}
	return false
}

// isNegative tells pas and its like, which negate a verb after ne.
func isNegative(form string) bool {
	switch strings.ToLower(form) {
	case "pas", "plus", "jamais", "point", "guère", "nullement", "aucunement":
		return true
	}
	return false
}

// isNegativeWord tells the determiners, pronouns and conjunctions that need ne.
func isNegativeWord(form string) bool {
	switch strings.ToLower(form) {
	case "aucun", "aucune", "nul", "nulle", "rien", "personne", "ni":
		return true
	}
	return false
}

// isClitic tells the pronouns that stand before their verb and are no subject.
func isClitic(w *tag.Word) bool {
	if w.Text[0] == '-' {
		return false
	}
	switch strings.ReplaceAll(strings.ToLower(w.Text), "’", "'") {
	case "se", "s'", "me", "m'", "te", "t'", "le", "la", "les", "l'", "lui", "leur", "y", "en":
		return true
	case "nous", "vous":
		return !w.Feats.Has(lexicon.Nom)
	}
	return false
}

// isInverted tells a subject that hangs on its verb: -t-il, -elle, -on.
func isInverted(w *tag.Word) bool {
	if w.Text[0] != '-' {
		return false
	}
	switch w.Text[strings.LastIndexByte(w.Text, '-')+1:] {
	case "il", "elle", "ils", "elles", "on", "je", "nous", "vous", "tu":
		return true
	}
	return false
}
