package clause

import (
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Pronouns that stand where a noun could, behind a determiner: « l'un », « les
// autres », « tous ceux ».
const pronominalHead lexicon.Sense = "pronominal-head"

// What stands before a noun and denies it, in two words: « la non application ».
const negatingPrefix lexicon.Sense = "negating-prefix"

// A frenchGroup is what the words of a noun group add up to while they are read.
// Its head is its first noun: what stands behind is read afterwards.
type frenchGroup struct {
	Group
	end        int // of what is read so far
	last       int // the last word that could stand for a head that is not said: « les deux »
	determined bool
	possessor  int
}

func (fr frenchPhrases) nounGroup(start int, prep preposition) int {
	g := frenchGroup{Group: oneWord(Nominal, start), end: start, last: None, possessor: None}
	g.Head = None
	g.put(prep)
	g.determined = prep.at != None && fr.pos(prep.at) == lexicon.ADPDET
	for g.end < len(fr.Words) && g.Head == None && fr.extend(&g) {
	}
	if g.Head == None {
		if fr.loneAdjective(&g) && prep.lemma == "" {
			p := fr.newPredicate(fr.oneWordPredicate(Adjectival, g.last))
			fr.add(chunk{kind: adjectiveChunk, first: start, end: g.last + 1, pred: p})
			return g.last + 1
		}
		if g.last == None && g.determined {
			g.last = g.end - 1
		}
		if g.last < start {
			return start + 1
		}
		g.Head = g.last
	}
	return fr.closeGroup(&g)
}

// loneAdjective tells whether a group without a head is an adjective and nothing
// before it.
func (fr frenchPhrases) loneAdjective(g *frenchGroup) bool {
	if m := fr.markAt[max(g.last, 0)]; g.last > 0 && m != None && fr.Marks[m].Kind == DemonymMark && unicode.IsUpper(firstRune(fr.word(g.last).Text)) {
		return false // « entre Serbes et Bosniaques »
	}
	return !g.determined && g.last == g.First && fr.pos(g.last) == lexicon.ADJ
}

// firstRune is the first letter of a word.
func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// extend takes the next word or mark into a group without a head and tells
// whether it did.
func (fr frenchPhrases) extend(g *frenchGroup) bool {
	i := g.end
	if fr.inMark(i) {
		fr.headMark(g, fr.markAt[i])
		return true
	}
	switch w := fr.word(i); w.POS {
	case lexicon.DET:
		if g.last != None && fr.pos(g.last) == lexicon.NUM {
			return false
		}
		g.determined = true
		if w.Feats.Has(lexicon.Poss) {
			g.possessor = i
		}
		if w.Feats.Has(lexicon.Indef) || w.Lemma == "aucun" {
			g.last = i
		}
	case lexicon.NUM, lexicon.ADJ:
		g.last = i
	case lexicon.ADV:
		if fr.word(i).Is(negatingPrefix) && fr.pos(i+1) == lexicon.NOUN && (g.determined || i == g.First) {
			break // « le non renouvellement »
		}
		// « une plus grande fermeté »
		if next := fr.pos(i + 1); i == g.First || next != lexicon.ADJ && next != lexicon.NUM {
			return false
		}
	case lexicon.PUNCT:
		// « un « grave » danger »
		if !g.determined || !w.Opens() || i+1 >= len(fr.Words) || i != g.First+1 {
			return false
		}
	case lexicon.NOUN, lexicon.PROPN:
		g.Head = i
		// A proper name that no list knows: all its capitals.
		for w.POS == lexicon.PROPN && fr.pos(g.end+1) == lexicon.PROPN && fr.markAt[g.end+1] == None {
			g.end++
		}
	case lexicon.PRON:
		if !w.Is(pronominalHead) || !g.determined || i == g.First {
			return false
		}
		g.Kind, g.Head = Pronoun, i
	case lexicon.SYM:
		if g.last != i-1 || fr.pos(g.last) != lexicon.NUM {
			return false
		}
		g.Head = i // « 12 % »
	case lexicon.VERB:
		// « l'exécutif sortant », « les dits accords »: a participle before its noun.
		if !w.Feats.Has(lexicon.Part) || !g.determined || i == g.First || fr.pos(i+1) != lexicon.NOUN {
			return false
		}
	default:
		return false
	}
	g.end++
	return true
}

// headMark makes a name, a date or a noun of several words the head of a group.
func (fr frenchPhrases) headMark(g *frenchGroup, m int) {
	mark := &fr.Marks[m]
	g.Head, g.Mark, g.Class, g.Kinds, g.end = mark.First, m, mark.Class, mark.Kinds, mark.End
	switch mark.Kind {
	case TimeMark:
		g.Kinds = lexicon.TimeNoun
	case NounMark:
		for k := mark.End - 1; k >= mark.First; k-- {
			if fr.pos(k) == lexicon.NOUN {
				g.Head = k // the first noun: « Premier ministre », « ministre de la Défense »
			}
		}
	}
}

// closeGroup makes the group of what was read, takes the adjectives behind its
// noun, and returns where it ends.
func (fr frenchPhrases) closeGroup(g *frenchGroup) int {
	g.End = g.end
	fr.classify(&g.Group)
	at := fr.newGroup(g.Group)
	fr.possess(at, g.possessor)
	end := g.end
	if g.Mark == None || fr.Marks[g.Mark].Kind == DemonymMark || fr.Marks[g.Mark].Kind == NounMark {
		end = fr.adjectives(at, end)
	} else if m := fr.Marks[g.Mark]; m.Class == schema.Organization && end < len(fr.markAt) && fr.markAt[end] != None && fr.Marks[fr.markAt[end]].Kind == DemonymMark && fr.pos(end) == lexicon.ADJ {
		fr.demonym(at, end) // « le Parti communiste chilien »
		end++
	}
	for k := g.First; k < g.Head; k++ {
		fr.demonym(at, k)
	}
	fr.Groups[at].End, fr.Groups[at].Full = end, end
	fr.add(chunk{kind: groupChunk, first: g.First, end: end, group: at})
	return end
}

// adjectives takes the adjectives behind the noun of group g, from word i on, and
// returns where they end: « russe », « géorgiens et américains », « très
// importante », « la plus importante ».
func (fr frenchPhrases) adjectives(g, i int) int {
	for i < len(fr.Words) {
		if m := fr.markAt[i]; m != None && fr.Marks[m].Kind != DemonymMark {
			return i
		}
		w := fr.word(i)
		switch {
		case w.POS == lexicon.ADJ && w.Unit == 0:
			fr.demonym(g, i)
			fr.acting(g, i)
			i++
		case w.POS == lexicon.ADV && fr.pos(i+1) == lexicon.ADJ && w.Unit == 0 && !isNe(w):
			i++
		case w.POS == lexicon.DET && fr.superlativeAt(i):
			i += 3
		case w.POS == lexicon.CCONJ && fr.pos(i-1) == lexicon.ADJ && fr.adjectiveBehind(i):
			i++
		default:
			return i
		}
	}
	return i
}

// adjectiveBehind tells whether an adjective that no noun follows stands behind
// the conjunction at word i.
func (fr frenchPhrases) adjectiveBehind(i int) bool {
	if fr.pos(i+1) == lexicon.DET {
		return fr.superlativeAt(i + 1)
	}
	return fr.pos(i+1) == lexicon.ADJ && fr.pos(i+2) != lexicon.NOUN && (i+2 >= len(fr.Words) || fr.markAt[i+2] == None)
}

// superlativeAt tells whether an article and plus or moins stand before an
// adjective at word i.
func (fr frenchPhrases) superlativeAt(i int) bool {
	w := fr.word(i + 1)
	return w != nil && (w.Text == "plus" || w.Text == "moins") && fr.pos(i+2) == lexicon.ADJ
}
