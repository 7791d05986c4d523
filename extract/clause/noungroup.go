package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// about returns the length of a quantity before a number or noun: « plus de
// deux mille soldats », « beaucoup de pays », "at least two soldiers"; 0 where
// none stands at word i.
func (st *State) about(i int) int {
	if st.english {
		return st.estimate(i)
	}
	if next := st.word(i + 1); next == nil || next.Text != "de" && next.Text != "d'" && next.Text != "d’" {
		return 0
	}
	after := st.pos(i + 2)
	switch adverb := strings.ToLower(st.word(i).Text); adverb {
	case "plus", "près", "moins":
		switch {
		case after == lexicon.NUM, after == lexicon.DET && st.word(i+2).Feats.Has(lexicon.Indef|lexicon.Sing):
			return 2 // « plus d'un an »
		case after == lexicon.NOUN && (adverb == "moins" || adverb == "plus" && !st.neBefore(i)):
			return 2 // « demander plus d'espace », but « n'a plus de pain »
		}
	case "beaucoup", "trop", "assez", "tant", "autant", "combien", "davantage", "suffisamment", "peu":
		if after == lexicon.NOUN || after == lexicon.ADJ || after == lexicon.NUM {
			return 2
		}
	}
	return 0
}

// estimate returns how many words from word i on only say how exact the number
// behind them is: at least three, up to 16, as many as 200.
func (st *State) estimate(i int) int {
	for n := 1; n <= 3; n++ {
		if st.pos(i+n) != lexicon.NUM {
			continue
		}
		switch strings.ToLower(st.words(i, i+n)) {
		case "at least", "at most", "up to", "more than", "less than", "fewer than", "as many as", "about", "around", "nearly", "almost", "over", "roughly", "some":
			return n
		}
	}
	return 0
}

// words is the text of words [i, j) with a space between them.
func (st *State) words(i, j int) string {
	text := ""
	for ; i < j; i++ {
		text += st.word(i).Text + " "
	}
	return strings.TrimSuffix(text, " ")
}

// neBefore tells whether « ne » stands not far before word i.
func (st *State) neBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-6 && st.pos(k) != lexicon.PUNCT; k-- {
		if isNe(st.word(k).Text) {
			return true
		}
	}
	return false
}

// nounGroup reads a noun group at word i and returns where it ends. What turns
// out to be a lone adjective becomes a chunk of its own.
func (st *State) nounGroup(i int, prep string, prepAt int) int {
	if st.english {
		return st.englishNounGroup(i, prep, prepAt)
	}
	n, start := len(st.s.Words), i
	g := oneWord(Nominal, i)
	g.Head = None
	st.put(&g, prep, prepAt)
	last := None // the last word that could stand for a head that is not said: « les deux »
	determined := prepAt != None && st.pos(prepAt) == lexicon.ADPDET
	possessor := None
	for i < n && g.Head == None {
		if m := st.markAt[i]; m != None && st.s.Marks[m].First == i && st.s.Marks[m].Kind != DemonymMark {
			mark := &st.s.Marks[m]
			g.Head, g.Mark, g.Class, g.Kinds = i, m, mark.Class, mark.Kinds
			switch mark.Kind {
			case TimeMark:
				g.Kinds = lexicon.TimeNoun
			case NounMark:
				for k := mark.End - 1; k >= mark.First; k-- {
					if st.pos(k) == lexicon.NOUN {
						g.Head = k // the first noun: « Premier ministre », « ministre de la Défense »
					}
				}
			}
			i = mark.End
			break
		}
		w := st.word(i)
		switch w.POS {
		case lexicon.DET:
			if i > start && w.POS == lexicon.DET && last != None && st.pos(last) == lexicon.NUM {
				break
			}
			determined = true
			if w.Feats.Has(lexicon.Poss) {
				possessor = i
			}
			if w.Feats&(lexicon.Indef) != 0 || w.Lemma == "aucun" {
				last = i
			}
			i++
			continue
		case lexicon.NUM, lexicon.ADJ:
			last = i
			i++
			continue
		case lexicon.ADV, lexicon.PUNCT:
			// « une plus grande fermeté », « un « grave » danger ».
			if next := st.pos(i + 1); i > start && w.POS == lexicon.ADV && (next == lexicon.ADJ || next == lexicon.NUM) {
				i++
				continue
			}
			if determined && isQuote(w.Text) && i+1 < n && g.Head == None && i == start+1 {
				i++
				continue
			}
		case lexicon.NOUN, lexicon.PROPN:
			g.Head = i
			i++
			// A proper name that no list knows: all its capitals.
			for st.pos(i-1) == lexicon.PROPN && i < n && st.pos(i) == lexicon.PROPN && st.markAt[i] == None {
				i++
			}
			continue
		case lexicon.PRON:
			// « l'un », « tous ceux », « les autres »
			switch strings.ToLower(w.Text) {
			case "un", "une", "uns", "unes", "autre", "autres", "ceux", "celles", "celui", "celle", "ce":
				if determined && i > start {
					g.Kind, g.Head = Pronoun, i
					i++
					continue
				}
			}
		case lexicon.SYM:
			if last != None && st.pos(last) == lexicon.NUM && last == i-1 { // « 12 % »
				g.Head = i
				i++
				continue
			}
		case lexicon.VERB:
			// « l'exécutif sortant », « les dits accords »: a participle before its noun.
			if w.Feats.Has(lexicon.Part) && determined && i > start && st.pos(i+1) == lexicon.NOUN {
				i++
				continue
			}
		}
		break
	}
	if g.Head == None {
		if !determined && last != None && st.pos(last) == lexicon.ADJ && start == last && prep == "" {
			p := st.newPredicate(st.oneWordPredicate(Adjectival, last))
			st.add(chunk{kind: adjectiveChunk, first: start, end: last + 1, pred: p})
			return last + 1
		}
		if last == None {
			if !determined {
				return start + 1
			}
			last = i - 1
			if last < start {
				return start + 1
			}
		}
		g.Head = last
	}
	if m := st.markAt[g.Head]; g.Mark == None && m != None && st.s.Marks[m].Kind == DemonymMark {
		g.Mark, g.Class = m, st.s.Marks[m].Class // les Russes
		st.people(&g)
	}
	if p := st.pos(g.Head); (p == lexicon.NOUN || p == lexicon.ADJ) && g.Kinds == 0 && (g.Mark == None || st.s.Marks[g.Mark].Kind != NameMark) {
		g.Kinds = st.lex.NounClass(st.word(g.Head).Lemma) &^ lexicon.TimeNoun // only what is marked is a time here
	}
	g.First, g.End = start, i
	if st.standsAlone(&g) {
		g.Kind = Pronoun
	}
	at := len(st.s.Groups)
	st.newGroup(g)
	if possessor != None {
		p := oneWord(Possessive, possessor)
		p.Of = at
		st.newGroup(p)
	}
	if g.Mark == None || st.s.Marks[g.Mark].Kind == DemonymMark || st.s.Marks[g.Mark].Kind == NounMark {
		i = st.adjectives(at, i)
	}
	for k := start; k < g.Head; k++ {
		st.demonym(at, k)
	}
	st.s.Groups[at].End, st.s.Groups[at].Full = i, i
	st.add(chunk{kind: groupChunk, first: start, end: i, group: at})
	return i
}

// adjectives takes the adjectives behind the noun of group g: « russe »,
// « géorgiens et américains », « très importante ».
func (st *State) adjectives(g, i int) int {
	for i < len(st.s.Words) {
		if m := st.markAt[i]; m != None && st.s.Marks[m].Kind != DemonymMark {
			return i
		}
		switch st.pos(i) {
		case lexicon.ADJ:
			if w := st.word(i); w.Unit > 0 {
				return i
			}
			st.demonym(g, i)
			i++
		case lexicon.ADV:
			if st.pos(i+1) != lexicon.ADJ || st.word(i).Unit > 0 || isNe(st.word(i).Text) {
				return i
			}
			i++
		case lexicon.DET:
			// « la menace la plus importante »
			if f := st.word(i + 1); f == nil || f.Text != "plus" && f.Text != "moins" || st.pos(i+2) != lexicon.ADJ {
				return i
			}
			i += 3
		case lexicon.CCONJ:
			if st.pos(i-1) == lexicon.ADJ && st.pos(i+1) == lexicon.DET && st.pos(i+3) == lexicon.ADJ && (st.word(i+2).Text == "plus" || st.word(i+2).Text == "moins") {
				i++
				continue
			}
			if st.pos(i-1) != lexicon.ADJ || st.pos(i+1) != lexicon.ADJ || st.pos(i+2) == lexicon.NOUN || i+2 < len(st.s.Words) && st.markAt[i+2] != None {
				return i
			}
			i++
		default:
			return i
		}
	}
	return i
}

// demonym makes a group of an adjective of nationality of group g.
func (st *State) demonym(g, i int) {
	m := st.markAt[i]
	if m == None || st.s.Marks[m].Kind != DemonymMark || st.s.Groups[g].Head == i {
		return
	}
	a := oneWord(Adjective, i)
	a.Of, a.Mark, a.Class = g, m, schema.Country
	st.newGroup(a)
}

// people makes persons of what only looks like a country: « trois Russes »,
// "some Russians", but not « les Russes ».
func (st *State) people(g *Group) {
	for i := g.First; i < g.Head; i++ {
		if w := st.word(i); w.POS == lexicon.NUM || w.POS == lexicon.DET && w.Feats.Has(lexicon.Indef) {
			g.Class, g.Kinds = "", lexicon.PersonNoun
			return
		}
	}
}

func isQuote(s string) bool { return s == "«" || s == "“" || s == "\"" }

// standsAlone tells whether a group says of how many or of which it speaks, and
// not of whom: « les deux », « tous deux », « ce dernier », "both", "the latter".
func (st *State) standsAlone(g *Group) bool {
	if g.Kind != Nominal || g.Mark != None || g.Head != g.End-1 {
		return false
	}
	w := st.word(g.Head)
	if g.Head == g.First {
		return w.Lemma == "both"
	}
	first := st.word(g.First)
	definite := first.POS == lexicon.DET && first.Feats.Has(lexicon.Def)
	switch w.Lemma {
	case "deux", "trois", "two", "three":
		return definite || first.Lemma == "tout" || first.Lemma == "all"
	case "dernier", "dernière":
		return first.POS == lexicon.DET && first.Feats.Has(lexicon.Dem) && g.Head == g.First+1
	case "latter", "former":
		return definite && g.Head == g.First+1
	}
	return false
}
