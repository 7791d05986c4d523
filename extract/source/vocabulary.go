package source

import (
	_ "embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A Vocabulary is the words that a page is cut up by: those of dates, of notices
// and of links, and those that tell a language. Which language a page is in is not
// known yet, so that it holds the words of all languages together. It is immutable
// and shared by goroutines.
type Vocabulary struct {
	words     map[string]word // as they are read from a text
	notices   map[string]bool // « mis a jour »
	agencies  map[string]bool // in lower case
	markers   [256][]marker   // by their first byte, the longest first
	seams     [256]seamClass
	languages []string
}

// A word is what is known of a word; the zero value is one that matters
// nowhere.
type word struct {
	month   int8
	weekday int8 // 1 Monday … 7 Sunday
	season  int8 // its first month
	roles   role
	// of which languages it is a sign, as a word or before an apostrophe, by
	// their places in Vocabulary.languages
	frequent, elided uint64
}

// A role is what a word does at the head of a page or of its pieces. The words
// stand in each language's files calendar and datelines, under these names.
type role uint16

const (
	abbreviation  role = 1 << iota // of a month or day: the dot behind it is its own
	partOfPeriod                   // début 2014, end March: the date keeps the whole period
	ordinalEnding                  // 2e, 3rd
	firstEnding                    // 1er, also apart from its number
	hourSign                       // 14 h 30
	dateOpener                     // le 3 mars, in 2014
	lineOpener                     // of those, what can stand in small letters before the date of a line
	beforeMonth                    // 3rd of March
	rangeJoint                     // between the ends of a range: du 3 au 7 mars
	beforeHour                     // à 14 h
	nameJoint                      // within the name of a place: Rio de Janeiro
	noticeOpener                   // Mis à jour le 3 mars
	agencyWord                     // begins the name of a press agency: Agence Anadolu
)

func (w word) is(r role) bool { return w.roles&r != 0 }

//go:embed agencies
var agencies string

// NewVocabulary reads the files calendar, datelines and detect of languages,
// each given by its code. Where two have a word for different months or days, the
// first by its code has it.
func NewVocabulary(packs map[string]fs.FS) (*Vocabulary, error) {
	v := &Vocabulary{words: make(map[string]word), notices: make(map[string]bool), agencies: make(map[string]bool)}
	v.seams = seamsOfSigns
	v.languages = slices.Sorted(maps.Keys(packs))
	if len(v.languages) > 64 {
		return nil, fmt.Errorf("source: %d languages are more than can be told apart", len(v.languages))
	}
	if err := lexicon.ReadLists("agencies", agencies, v.agencyList); err != nil {
		return nil, fmt.Errorf("source: %w", err)
	}
	for i, code := range v.languages {
		for _, file := range [...]struct {
			name string
			add  func(name string, words []string) error
		}{
			{"calendar", v.calendarList},
			{"datelines", v.datelineList},
			{"detect", func(_ string, words []string) error { return v.detectList(1<<i, words) }},
		} {
			text, err := lexicon.Text(packs[code], file.name)
			if err == nil {
				err = lexicon.ReadLists(file.name, text, file.add)
			}
			if err != nil {
				return nil, fmt.Errorf("source: language %s: %w", code, err)
			}
		}
	}
	for c := range v.markers {
		slices.SortStableFunc(v.markers[c], func(a, b marker) int { return len(b.text) - len(a.text) })
	}
	return v, nil
}

// word reads the letters at s[i]: what is known of the word, and where it ends.
func (v *Vocabulary) word(s string, i int) (word, int) {
	r, end := readWord(s, i)
	return v.words[string(r.b[:r.n])], end
}
