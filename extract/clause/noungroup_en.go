package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// An englishGroup is what the words of a noun group add up to while they are
// read. Its head is its last noun: what stands before, be it noun, name, date
// or participle, says of what kind it is.
type englishGroup struct {
	start, end int
	head       int   // the last word so far that can be the head, or None
	last       int   // the last adjective or number, which is the head where no noun follows
	mark       int   // the mark that names the head, or None
	before     []int // marks of names before the head
	determined bool
	possessor  int
}

// numbered are the nouns that a number follows: Article 5.
const numbered lexicon.Sense = "numbered"

func (en *englishPhrases) nounGroup(i int, prep preposition) int {
	g := englishGroup{start: i, end: i, head: None, last: None, mark: None, possessor: None, before: en.before[:0]}
	for g.end < len(en.Words) && en.extend(&g) {
	}
	en.before = g.before
	if g.head == None {
		if !g.determined && g.last != None && en.pos(g.last) == lexicon.ADJ && prep.lemma == "" {
			// Its adverbs are no part of it: « very important ».
			p := en.newPredicate(en.oneWordPredicate(Adjectival, g.last))
			en.add(chunk{kind: adjectiveChunk, first: g.last, end: g.end, pred: p})
			return g.end
		}
		if g.head = g.last; g.head == None {
			if !g.determined || g.end == g.start {
				return i + 1
			}
			g.head = g.end - 1
		}
	}
	return en.closeGroup(&g, prep)
}

// extend takes the next word or mark into the group and tells whether it did.
func (en *englishPhrases) extend(g *englishGroup) bool {
	i := g.end
	if m := en.markAt[i]; m != None && en.Marks[m].Kind != DemonymMark {
		if en.Marks[m].First != i {
			g.end++ // within a mark that a date overlaps
			return true
		}
		return en.extendMark(g, m)
	}
	w := en.word(i)
	if w.Unit > 0 && i > g.start {
		return false // « officials as well as »
	}
	if !en.takes(g, w) {
		return false
	}
	g.end++
	return true
}

// takes tells whether the group takes word w, its next, and notes what it is.
func (en *englishPhrases) takes(g *englishGroup, w *tag.Word) bool {
	i, open := g.end, g.head == None
	switch w.POS {
	case lexicon.DET:
		return open && en.determine(g, w)
	case lexicon.PRON:
		if open && g.determined && len(w.Text) > 1 && w.Text == strings.ToUpper(w.Text) && en.nounAhead(i+1) {
			return true // « an IT worker »
		}
		return open && en.ownBy(g, w)
	case lexicon.NUM:
		if !open {
			return en.pos(g.head) != lexicon.NOUN || en.word(g.head).Is(numbered) // « Article 5 », « Reader 3.0 »
		}
		g.last = i
		return true
	case lexicon.ADJ:
		if !open && !en.nounAhead(i+1) {
			return false
		}
		g.last = i
		return true
	case lexicon.NOUN, lexicon.PROPN:
		g.head, g.mark = i, None
		return true
	case lexicon.SYM:
		return open && en.measure(g, w)
	case lexicon.VERB:
		// « retiring judges », « the disputed islands »
		return open && w.Feats.Has(lexicon.Part) && en.nounAhead(i+1) && (i > g.start || en.prenominal(i))
	case lexicon.ADV:
		return open && !w.Is(negator) && en.modifierAhead(i+1)
	case lexicon.CCONJ:
		return open && en.joins(g, w)
	case lexicon.ADP, lexicon.PART:
		// « 10 to 15 people »
		return open && w.Lemma == "to" && g.last == i-1 && en.pos(i-1) == lexicon.NUM && en.pos(i+1) == lexicon.NUM
	case lexicon.PUNCT:
		return en.bridges(g, w)
	}
	return false
}

// determine takes a determiner into a group without a head.
func (en *englishPhrases) determine(g *englishGroup, w *tag.Word) bool {
	if g.last != None && en.pos(g.last) == lexicon.NUM && w.Feats.Has(lexicon.Def) {
		return false
	}
	g.determined = true
	if w.Feats.Has(lexicon.Indef) && g.last == None && w.Lemma != "a" {
		g.last = g.end // « all », « some »
	}
	return true
}

// ownBy takes a possessive pronoun into a group without a head, or a
// demonstrative as its head: « all those ».
func (en *englishPhrases) ownBy(g *englishGroup, w *tag.Word) bool {
	switch {
	case g.last == g.end-1 && w.Feats.Has(lexicon.Dem):
		g.head = g.end
	case w.Feats.Has(lexicon.Poss):
		g.determined, g.possessor = true, g.end
	default:
		return false
	}
	return true
}

// measure takes a sign beside a number: « $ 5 million », whose head it is until a
// noun follows, « 5 % ».
func (en *englishPhrases) measure(g *englishGroup, w *tag.Word) bool {
	if en.pos(g.end+1) != lexicon.NUM && en.pos(g.end-1) != lexicon.NUM {
		return false
	}
	g.head = g.end
	return true
}

// joins tells whether a conjunction joins two adjectives, participles or numbers
// before a noun: « a small and remote village », « two or three days ».
func (en *englishPhrases) joins(g *englishGroup, w *tag.Word) bool {
	i := g.end
	if g.last != i-1 || w.Lemma == "but" && !g.determined || !en.nounAhead(i+2) {
		return false
	}
	like := en.pos(i+1) == en.pos(g.last)
	return like || g.determined && en.pos(g.last) == lexicon.ADJ && en.participial(i+1)
}

// bridges tells whether a sign stands between words of the group.
func (en *englishPhrases) bridges(g *englishGroup, w *tag.Word) bool {
	i, open := g.end, g.head == None
	switch {
	case w.Text == "," && open && g.last == i-1:
		// « a long, costly war »
		return en.pos(i-1) == lexicon.ADJ && en.pos(i+1) == lexicon.ADJ && en.nounAhead(i+2)
	case w.Opens() && open && g.determined:
		// « the "special operation" »
		return en.nounAhead(i+1) || en.pos(i+1) == lexicon.DET && en.nounAhead(i+2) // « a "no deal" exit »
	case w.Text == "-" && i > g.start && i+1 < len(en.Words):
		closed := en.word(i-1).End == w.Start && en.word(i+1).Start == w.End
		return closed && (en.nounAhead(i+1) || en.pos(i+1) == lexicon.ADJ)
	}
	return false
}

// closeGroup makes the group of what was read, and returns where it ends.
func (en *englishPhrases) closeGroup(e *englishGroup, prep preposition) int {
	g := oneWord(Nominal, e.head)
	g.First, g.End, g.Full = e.start, e.end, e.end
	g.put(prep)
	if e.mark != None {
		mark := &en.Marks[e.mark]
		g.Mark, g.Class, g.Kinds = e.mark, mark.Class, mark.Kinds
		if mark.Kind == TimeMark {
			g.Kinds = lexicon.TimeNoun
		}
	}
	en.classify(&g)
	if g.Kinds == 0 && e.determined && en.capitalNoun(&g) {
		g.Kinds, g.Mark = en.lex.NounClass(strings.ToLower(en.word(g.Head).Lemma)), None
	}
	if g.Kinds == 0 && g.Class == "" && en.called(&g) {
		g.Kinds = lexicon.GroupNoun
	}
	if en.pos(g.Head) == lexicon.PROPN && g.Mark == None && g.Kinds == 0 {
		g.Kinds = en.lex.NounClass(strings.ToLower(en.word(g.Head).Text)) & (lexicon.PersonNoun | lexicon.OfficeNoun) // « his Special Adviser, X »
	}
	at := en.newGroup(g)
	en.possess(at, e.possessor)
	for k := e.start; k < e.head; k++ {
		en.demonym(at, k)
		en.compound(at, k)
	}
	for _, m := range e.before {
		if en.Marks[m].First > e.head {
			continue
		}
		a := oneWord(Adjective, en.Marks[m].First)
		a.Of, a.Mark, a.Class = at, m, en.Marks[m].Class
		en.newGroup(a)
	}
	en.add(chunk{kind: groupChunk, first: e.start, end: e.end, group: at})
	return e.end
}

// capitalNoun tells whether a group is an article or a possessive and the noun
// of an office or body in capitals, no name: « the Secretary », « its Council ».
func (en *englishPhrases) capitalNoun(g *Group) bool {
	if en.pos(g.Head) != lexicon.PROPN || g.Head != g.First+1 || g.End != g.Head+1 || g.Class != "" {
		return false
	}
	if g.Mark != None && en.Marks[g.Mark].Kind != NameMark {
		return false
	}
	kinds := en.lex.NounClass(strings.ToLower(en.word(g.Head).Lemma))
	return kinds.Has(lexicon.OfficeNoun | lexicon.BodyNoun)
}

// called tells whether a group is an article or a genitive and a name in the
// plural that no list knows: so are parties and movements called, « the Greens »,
// « Nepal's Maoists ».
func (en *englishPhrases) called(g *Group) bool {
	w := en.word(g.Head)
	if w.POS != lexicon.PROPN || !w.Feats.Has(lexicon.Plur) || g.End != g.Head+1 || en.lex.NounClass(strings.ToLower(w.Lemma)) != 0 {
		return false
	}
	if g.Mark != None && en.Marks[g.Mark].Kind != NameMark {
		return false
	}
	if g.Head == g.First {
		before := en.word(g.First - 1)
		return before != nil && before.POS == lexicon.PART
	}
	return g.Head == g.First+1 && en.pos(g.First) == lexicon.DET
}

// participial tells whether a past participle stands at word i.
func (en *englishPhrases) participial(i int) bool {
	w := en.word(i)
	return w != nil && w.POS == lexicon.VERB && w.Feats.Has(lexicon.Part|lexicon.Past)
}

// nounAt tells whether a common noun or a noun of several words stands at i.
func (en *englishPhrases) nounAt(i int) bool {
	if i >= len(en.Words) {
		return false
	}
	if m := en.markAt[i]; m != None && en.Marks[m].Kind != DemonymMark {
		return en.Marks[m].Kind == NounMark && en.Marks[m].First == i
	}
	return en.pos(i) == lexicon.NOUN && en.word(i).Unit == 0
}

// nounAhead tells whether a noun stands at i behind nothing but adjectives and
// participles.
func (en *englishPhrases) nounAhead(i int) bool {
	for ; i < len(en.Words); i++ {
		switch w := en.word(i); w.POS {
		case lexicon.NOUN, lexicon.PROPN:
			return true
		case lexicon.ADJ, lexicon.NUM:
		case lexicon.VERB:
			if !w.Feats.Has(lexicon.Part) {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// modifierAhead tells whether an adjective, a number or a participle before a
// noun stands at i, behind adverbs.
func (en *englishPhrases) modifierAhead(i int) bool {
	for en.pos(i) == lexicon.ADV {
		i++
	}
	switch en.pos(i) {
	case lexicon.NUM, lexicon.ADJ:
		return true
	case lexicon.DET:
		return en.word(i).Lemma == "a" || en.word(i).Lemma == "all" || en.word(i).Lemma == "every"
	case lexicon.VERB:
		return en.word(i).Feats.Has(lexicon.Part) && en.nounAhead(i+1)
	}
	return false
}
