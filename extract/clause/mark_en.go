package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

const (
	// Days that stand behind a noun as adverbs: "officials today".
	deicticDay lexicon.Sense = "deictic-day"
	// Nouns of places and bodies that are surnames as well: Hill, Church.
	surnameNoun lexicon.Sense = "surname-noun"
	// Adjectives behind the place whose they say something is: "Paris municipal police".
	localAdjective lexicon.Sense = "local-adjective"
)

// extendMark takes a name, a date or a noun of several words into the group, and
// tells whether the group goes on behind it: where the mark only says of what kind
// a head to come is.
func (en *englishPhrases) extendMark(g *englishGroup, m int) bool {
	switch en.Marks[m].Kind {
	case TimeMark:
		return en.extendTime(g, m)
	case NameMark:
		return en.extendName(g, m)
	}
	return en.extendNoun(g, m)
}

func (en *englishPhrases) extendTime(g *englishGroup, m int) bool {
	mark := &en.Marks[m]
	first := en.pos(mark.First)
	switch {
	case g.head != None:
		// « an analyst day », but not « talks last week », « officials today ».
		if !g.determined || first != lexicon.NOUN || mark.End-mark.First > 1 || en.word(mark.First).Is(deicticDay) || en.pos(g.head) != lexicon.NOUN {
			return false
		}
		g.head, g.end = mark.First, mark.End
		return true
	case g.last != None && !g.determined && first != lexicon.NOUN && first != lexicon.PROPN:
		return false
	case g.determined && first != lexicon.DET && en.nounAt(mark.End):
		g.end = mark.End // « a Friday prayer », « a 15-year term »
		return true
	}
	g.close(en.dateHead(mark), m, mark.End)
	return false
}

// servesAt tells whether nouns at word i, the last of them of persons, have the name of
// somebody right behind them: the name before says whose they are, « Holm spokesman
// Berg », « Zarvel Air director Berg ».
func (en *englishPhrases) servesAt(i int) bool {
	const most = 3
	for k := i; k < i+most && k+1 < len(en.Words) && en.pos(k) == lexicon.NOUN; k++ {
		if m := en.markAt[k+1]; m != None && en.Marks[m].First == k+1 && en.Marks[m].Kind == NameMark && en.Marks[m].Class == schema.Person {
			return en.lex.NounClass(en.word(k).Lemma).Has(lexicon.OfficeNoun | lexicon.PersonNoun)
		}
	}
	return false
}

func (en *englishPhrases) extendName(g *englishGroup, m int) bool {
	mark := &en.Marks[m]
	noun, person := en.nounAt(mark.End), mark.Class == schema.Person
	switch {
	case person && mark.Ranked && en.capitalHead(g):
		g.close(mark.First, m, mark.End) // « Police Captain X »
	case g.head != None && (person || !noun):
		return false
	case noun && (!person || g.determined || en.servesAt(mark.End)), !person && (en.nameGoesOn(mark.End) || en.localAt(mark.End) || en.rankedAt(mark.End)):
		g.before = append(g.before, m)
		g.end = mark.End // « the NATO summit »
		return true
	case !person && en.thingBehind(mark):
		g.end = mark.End // « Dallas Street », with Dallas alone known
		return true
	case !person, g.determined && g.last == None, en.namesThing(mark):
		g.close(en.nameHead(mark), m, mark.End)
	default:
		g.close(mark.First, m, mark.End)
	}
	return false
}

func (en *englishPhrases) extendNoun(g *englishGroup, m int) bool {
	mark := &en.Marks[m]
	if g.head != None && !g.determined && en.lex.NounClass(strings.ToLower(en.word(g.head).Lemma)).Has(lexicon.TimeNoun) {
		return false
	}
	g.head = mark.End - 1
	if en.nounAt(mark.End) || en.rankedAt(mark.End) && en.capitalHead(g) {
		g.end = mark.End // « the foreign ministry spokesman »
		return true
	}
	g.close(mark.End-1, m, mark.End)
	return false
}

// close ends the group with a head that a mark names.
func (g *englishGroup) close(head, mark, end int) { g.head, g.mark, g.end = head, mark, end }

// nameHead is the head of a name that is no person's: the Security Council,
// the Gulf of Mexico.
func (en *englishPhrases) nameHead(mark *Mark) int {
	for k := mark.First + 1; k < mark.End; k++ {
		if en.pos(k) == lexicon.ADP {
			return k - 1
		}
	}
	return mark.End - 1
}

// thingBehind tells whether the name of a place or a body follows a mark at once.
func (en *englishPhrases) thingBehind(mark *Mark) bool {
	if mark.End >= len(en.Words) || en.markAt[mark.End] == None {
		return false
	}
	next := &en.Marks[en.markAt[mark.End]]
	return next.First == mark.End && next.Kind == NameMark && en.namesThing(next)
}

// namesThing tells whether a name ends in what names a place or a body, though
// it looks like a person's: Fleet Street, Carnegie Hall.
func (en *englishPhrases) namesThing(mark *Mark) bool {
	last := en.word(mark.End - 1)
	return !last.Is(surnameNoun) && en.lex.NounClass(strings.ToLower(last.Text)).Has(lexicon.PlaceNoun|lexicon.BodyNoun|lexicon.TextNoun|lexicon.MeetingNoun)
}

// nameGoesOn tells whether a word with a capital that no list knows stands at
// i: « Wall Street », with Wall alone known.
func (en *englishPhrases) nameGoesOn(i int) bool {
	if i < len(en.Words) && en.markAt[i] != None {
		next := &en.Marks[en.markAt[i]]
		if next.Kind != NameMark || next.First != i || next.Class == schema.Person {
			return false
		}
		return en.nameGoesOn(next.End) || next.Class == "" && en.lex.HasLemma(strings.ToLower(en.word(i).Text), lexicon.NOUN) // « U.S. Pacific Command »
	}
	return en.pos(i) == lexicon.PROPN && i+1 < len(en.Words) && en.word(i).Unit == 0
}

// rankedAt tells whether a name that begins with a title stands at word i: « US
// General X ».
func (en *englishPhrases) rankedAt(i int) bool {
	if i >= len(en.Words) || en.markAt[i] == None {
		return false
	}
	m := &en.Marks[en.markAt[i]]
	return m.First == i && m.Class == schema.Person && m.Ranked
}

// capitalHead tells whether the noun that group g has so far is written like a name.
func (en *englishPhrases) capitalHead(g *englishGroup) bool {
	if g.head == None || g.determined {
		return false
	}
	c, _ := utf8.DecodeRuneInString(en.word(g.head).Text)
	return unicode.IsUpper(c)
}

// localAt tells whether an adjective of places stands at word i before a noun.
func (en *englishPhrases) localAt(i int) bool {
	return en.pos(i) == lexicon.ADJ && en.word(i).Is(localAdjective) && en.nounAhead(i+1)
}

// dateHead is the head of a date or duration: the day of a month, else its
// first noun.
func (en *englishPhrases) dateHead(mark *Mark) int {
	head := None
	for k := mark.First; k < mark.End; k++ {
		switch en.pos(k) {
		case lexicon.NOUN, lexicon.PROPN:
			head = k
			continue
		case lexicon.NUM:
			if n := len(en.word(k).Text); n <= 2 && (k == head+1 && head != None && !en.word(head).Is(numbered) || head == None && k+1 < mark.End && en.pos(k+1) == lexicon.PROPN) {
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
