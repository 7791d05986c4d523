package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
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

// englishNounGroup reads a noun group at word i and returns where it ends. A
// lone adjective becomes a chunk of its own.
func (st *State) englishNounGroup(i int, prep string, prepAt int) int {
	e := englishGroup{start: i, end: i, head: None, last: None, mark: None, possessor: None, before: st.before[:0]}
	for e.end < len(st.s.Words) && st.extend(&e) {
	}
	st.before = e.before
	if e.head == None {
		if !e.determined && e.last != None && st.pos(e.last) == lexicon.ADJ && prep == "" {
			// Its adverbs are no part of it: « very important ».
			p := st.newPredicate(st.oneWordPredicate(Adjectival, e.last))
			st.add(chunk{kind: adjectiveChunk, first: e.last, end: e.end, pred: p})
			return e.end
		}
		if e.head = e.last; e.head == None {
			if !e.determined || e.end == e.start {
				return i + 1
			}
			e.head = e.end - 1
		}
	}
	return st.closeGroup(&e, prep, prepAt)
}

// extend takes the next word or mark into the group and tells whether it did.
func (st *State) extend(e *englishGroup) bool {
	i := e.end
	if m := st.markAt[i]; m != None && st.s.Marks[m].Kind != DemonymMark {
		if st.s.Marks[m].First != i {
			e.end++ // within a mark that a date overlaps
			return true
		}
		return st.extendMark(e, m)
	}
	if st.word(i).Unit > 0 && i > e.start {
		return false // « officials as well as »
	}
	w := st.word(i)
	switch w.POS {
	case lexicon.DET:
		if e.head != None || e.last != None && st.pos(e.last) == lexicon.NUM && w.Feats.Has(lexicon.Def) {
			return false
		}
		e.determined = true
		if w.Feats.Has(lexicon.Indef) && e.last == None && w.Lemma != "a" {
			e.last = i // « all », « some »
		}
	case lexicon.PRON:
		if e.head == None && e.last == i-1 && w.Feats.Has(lexicon.Dem) {
			e.head = i // « all those »
			break
		}
		if e.head != None || !w.Feats.Has(lexicon.Poss) {
			return false
		}
		e.determined, e.possessor = true, i
	case lexicon.NUM:
		if e.head != None && st.pos(e.head) == lexicon.NOUN && !numbered(st.word(e.head).Lemma) {
			return false
		}
		if e.head != None {
			e.end++ // « Article 5 », « Reader 3.0 »: the noun stays the head
			return true
		}
		e.last = i
	case lexicon.ADJ:
		if e.head != None && !st.nounAhead(i+1) {
			return false
		}
		e.last = i
	case lexicon.NOUN, lexicon.PROPN:
		e.head, e.mark = i, None
	case lexicon.SYM:
		if e.head != None || st.pos(i+1) != lexicon.NUM && st.pos(i-1) != lexicon.NUM {
			return false
		}
		if e.last == None || w.Text != "%" {
			e.head = i // « $ 5 million »: the sign is the head
		}
		if w.Text == "%" {
			e.head = i
		}
	case lexicon.VERB:
		// « retiring judges », « the disputed islands ».
		if e.head != None || !w.Feats.Has(lexicon.Part) || !st.nounAhead(i+1) || i == e.start && !st.prenominal(i) {
			return false
		}
	case lexicon.ADV:
		if e.head != None || isNot(w) || !st.modifierAhead(i+1) {
			return false
		}
	case lexicon.CCONJ:
		// « a small and remote village », « two or three days ».
		if e.head != None || e.last != i-1 || w.Lemma == "but" && !e.determined || st.pos(i+1) != st.pos(e.last) && !(e.determined && st.pos(e.last) == lexicon.ADJ && st.participial(i+1)) || !st.nounAhead(i+2) {
			return false
		}
	case lexicon.ADP, lexicon.PART:
		if e.head != None || w.Lemma != "to" || e.last != i-1 || st.pos(i-1) != lexicon.NUM || st.pos(i+1) != lexicon.NUM {
			return false // « 10 to 15 people »
		}
	case lexicon.PUNCT:
		switch {
		case e.head == None && w.Text == "," && e.last == i-1 && st.pos(i-1) == lexicon.ADJ && st.pos(i+1) == lexicon.ADJ && st.nounAhead(i+2):
			// « a long, costly war »
		case e.head == None && e.determined && isQuote(w.Text) && st.nounAhead(i+1):
			// « the "special operation" »
		case w.Text == "-" && i > e.start && st.word(i-1).End == w.Start && i+1 < len(st.s.Words) && st.word(i+1).Start == w.End && (st.nounAhead(i+1) || st.pos(i+1) == lexicon.ADJ):
		default:
			return false
		}
	default:
		return false
	}
	e.end++
	return true
}

// extendMark takes a name, a date or a noun of several words into the group
// and tells whether it did.
func (st *State) extendMark(e *englishGroup, m int) bool {
	mark := &st.s.Marks[m]
	noun := st.nounAt(mark.End) // what follows is the head: « the NATO summit »
	switch mark.Kind {
	case TimeMark:
		if e.head != None || e.last != None && !e.determined && st.pos(mark.First) != lexicon.NOUN && st.pos(mark.First) != lexicon.PROPN {
			// « an analyst day », but not « talks last week », « officials today ».
			if e.head == None || !e.determined || st.pos(mark.First) != lexicon.NOUN || mark.End-mark.First > 1 || isToday(st.word(mark.First).Lemma) || st.pos(e.head) != lexicon.NOUN {
				return false
			}
			e.head, e.end = mark.First, mark.End
			return true
		}
		if noun && e.determined && st.pos(mark.First) != lexicon.DET {
			e.end = mark.End // « a Friday prayer », « a 15-year term »
			return true
		}
		e.head = st.dateHead(mark)
	case NameMark:
		if e.head != None && (mark.Class == schema.Person || !noun) {
			return false
		}
		if noun && (mark.Class != schema.Person || e.determined) || mark.Class != schema.Person && st.nameGoesOn(mark.End) {
			e.before = append(e.before, m)
			e.end = mark.End
			return true
		}
		if next := st.markAfter(mark); next != nil && mark.Class != schema.Person && st.namesThing(next) {
			e.end = mark.End // « Dallas Street », with Dallas alone known
			return true
		}
		e.head = mark.First
		if mark.Class != schema.Person || e.determined && e.last == None || st.namesThing(mark) {
			e.head = st.nameHead(mark)
		}
	case NounMark:
		if e.head != None && !e.determined && st.lex.NounClass(strings.ToLower(st.word(e.head).Lemma)).Has(lexicon.TimeNoun) {
			return false
		}
		e.head = mark.End - 1
		if noun {
			e.end = mark.End // « the foreign ministry spokesman »
			return true
		}
	}
	e.mark, e.end = m, mark.End
	return false
}

// nameHead is the head of a name that is no person's: the Security Council,
// the Gulf of Mexico.
func (st *State) nameHead(mark *Mark) int {
	for k := mark.First + 1; k < mark.End; k++ {
		if st.pos(k) == lexicon.ADP {
			return k - 1
		}
	}
	return mark.End - 1
}

// markAfter is the name that starts where a mark ends, or nil.
func (st *State) markAfter(mark *Mark) *Mark {
	if mark.End >= len(st.s.Words) || st.markAt[mark.End] == None {
		return nil
	}
	next := &st.s.Marks[st.markAt[mark.End]]
	if next.First != mark.End || next.Kind != NameMark {
		return nil
	}
	return next
}

// namesThing tells whether a name ends in what names a place or a body, though
// it looks like a person's: Fleet Street, Carnegie Hall.
func (st *State) namesThing(mark *Mark) bool {
	last := strings.ToLower(st.word(mark.End - 1).Text)
	switch last {
	case "hill", "church", "wood", "castle", "bank", "park", "lane", "port", "field", "house", "west", "north", "temple", "marsh", "bridge", "forest", "parish":
		return false // surnames as well
	}
	return st.lex.NounClass(last).Has(lexicon.PlaceNoun | lexicon.BodyNoun | lexicon.TextNoun | lexicon.MeetingNoun)
}

// nameGoesOn tells whether a word with a capital that no list knows stands at
// i: « Wall Street », with Wall alone known.
func (st *State) nameGoesOn(i int) bool {
	if i < len(st.s.Words) && st.markAt[i] != None {
		next := &st.s.Marks[st.markAt[i]]
		if next.Kind != NameMark || next.First != i || next.Class == schema.Person {
			return false
		}
		return st.nameGoesOn(next.End) || next.Class == "" && st.lex.HasLemma(strings.ToLower(st.word(i).Text), lexicon.NOUN) // « U.S. Pacific Command »
	}
	return st.pos(i) == lexicon.PROPN && i+1 < len(st.s.Words) && st.word(i).Unit == 0
}

// dateHead is the head of a date or duration: the day of a month, else its
// first noun.
func (st *State) dateHead(mark *Mark) int {
	head := None
	for k := mark.First; k < mark.End; k++ {
		switch st.pos(k) {
		case lexicon.NOUN, lexicon.PROPN:
			head = k
			continue
		case lexicon.NUM:
			if n := len(st.word(k).Text); n <= 2 && (k == head+1 && head != None && !numbered(st.word(head).Lemma) || head == None && k+1 < mark.End && st.pos(k+1) == lexicon.PROPN) {
				return k // « July 13 », « 13 July »
			}
		}
		if head != None {
			break
		}
	}
	if head == None {
		return mark.First
	}
	return head
}

// closeGroup makes the group of what was read, and returns where it ends.
func (st *State) closeGroup(e *englishGroup, prep string, prepAt int) int {
	g := oneWord(Nominal, e.head)
	g.First, g.End, g.Full = e.start, e.end, e.end
	st.put(&g, prep, prepAt)
	if e.mark != None {
		mark := &st.s.Marks[e.mark]
		g.Mark, g.Class, g.Kinds = e.mark, mark.Class, mark.Kinds
		if mark.Kind == TimeMark {
			g.Kinds = lexicon.TimeNoun
		}
	}
	if m := st.markAt[e.head]; g.Mark == None && m != None && st.s.Marks[m].Kind == DemonymMark {
		g.Mark, g.Class = m, st.s.Marks[m].Class // the Russians
		st.people(&g)
	}
	if p := st.pos(g.Head); (p == lexicon.NOUN || p == lexicon.ADJ) && g.Kinds == 0 && !st.isName(&g) {
		g.Kinds = st.lex.NounClass(st.word(g.Head).Lemma) &^ lexicon.TimeNoun // only what is marked is a time here
	}
	if st.standsAlone(&g) {
		g.Kind = Pronoun
	}
	if g.Kinds == 0 && e.determined && st.capitalNoun(&g) {
		g.Kinds, g.Mark = st.lex.NounClass(strings.ToLower(st.word(g.Head).Lemma)), None
	}
	if st.pos(g.Head) == lexicon.PROPN && g.Mark == None && g.Kinds == 0 {
		g.Kinds = st.lex.NounClass(strings.ToLower(st.word(g.Head).Text)) & (lexicon.PersonNoun | lexicon.OfficeNoun) // « his Special Adviser, X »
	}
	at := st.newGroup(g)
	if e.possessor != None {
		p := oneWord(Possessive, e.possessor)
		p.Of = at
		st.newGroup(p)
	}
	for k := e.start; k < e.head; k++ {
		st.demonym(at, k)
	}
	for _, m := range e.before {
		if st.s.Marks[m].First > e.head {
			continue
		}
		a := oneWord(Adjective, st.s.Marks[m].First)
		a.Of, a.Mark, a.Class = at, m, st.s.Marks[m].Class
		st.newGroup(a)
	}
	st.add(chunk{kind: groupChunk, first: e.start, end: e.end, group: at})
	return e.end
}

// participial tells whether a past participle stands at word i.
func (st *State) participial(i int) bool {
	w := st.word(i)
	return w != nil && w.POS == lexicon.VERB && w.Feats.Has(lexicon.Part|lexicon.Past)
}

// nounAt tells whether a common noun or a noun of several words stands at i.
func (st *State) nounAt(i int) bool {
	if i >= len(st.s.Words) {
		return false
	}
	if m := st.markAt[i]; m != None && st.s.Marks[m].Kind != DemonymMark {
		return st.s.Marks[m].Kind == NounMark && st.s.Marks[m].First == i
	}
	return st.pos(i) == lexicon.NOUN && st.word(i).Unit == 0
}

// nounAhead tells whether a noun stands at i behind nothing but adjectives and
// participles.
func (st *State) nounAhead(i int) bool {
	for ; i < len(st.s.Words); i++ {
		switch w := st.word(i); w.POS {
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
func (st *State) modifierAhead(i int) bool {
	for st.pos(i) == lexicon.ADV {
		i++
	}
	switch st.pos(i) {
	case lexicon.NUM:
		return true
	case lexicon.ADJ:
		return true
	case lexicon.DET:
		return st.word(i).Lemma == "a" || st.word(i).Lemma == "all" || st.word(i).Lemma == "every"
	case lexicon.VERB:
		return st.word(i).Feats.Has(lexicon.Part) && st.nounAhead(i+1)
	}
	return false
}
