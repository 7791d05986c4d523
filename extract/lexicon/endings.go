package lexicon

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// endings tell what a word can be that no dictionary has, by its capitals and
// its ending.
type endings struct {
	readings map[string][]ending // "": of all other words
	longest  int                 // in bytes

	shaped    [mixed + 1][]capitals
	uncapital string     // the last letters with which a word with a capital is read without it too
	address   []capitals // of a word with @, a dot or a slash within

	prefixes []prefix
	suffixes []suffix
	ordinals []string
}

// A reading is part of speech and features.
type reading struct {
	pos   POS
	feats Feats
}

// An ending is a reading of the words that end so.
type ending struct {
	cut   int    // bytes of the ending that the lemma has not
	add   string // what it has in their place
	given reading
}

// capitals are a reading of the words with capitals, as written: of all, or of
// those with certain ends.
type capitals struct {
	given reading
	ends  []string
}

// A prefix ends the part of a word before its last hyphen, and tells which
// reading of the last part comes first.
type prefix struct {
	end   string
	first POS
}

// A suffix is what the last part of a word with hyphens becomes.
type suffix struct {
	part reading
	as   POS
}

// stem is how many bytes an ending leaves of a word at least.
const stem = 2

// parseEndings reads the file endings of a language, one entry a line:
//
//	ending lemma-ending POS features   what a word that ends so can be; _ for "" and for no features
//	@caps POS features                 what a word in capitals is
//	@mixed POS features                what iPhone is
//	@capital POS features end…         what a word with a first capital is, or those with an end only
//	@uncapital letter…                 the last letters with which such a word is read as if in small letters too
//	@address POS features              what a word with @ . / within is
//	@prefix end POS                    before the last hyphen, ^ where it is all that is; the POS then comes first
//	@suffix POS features POS           what the part behind the last hyphen makes of the word, beside nouns and adjectives
//	@ordinal end…                      what stands behind the figures of an ordinal
//
// Of the endings that fit, the longest counts; its readings are in the order of
// the file. Text after # is comment.
func parseEndings(text string) (endings, error) {
	e := endings{readings: make(map[string][]ending, 128)}
	line := 0
	var fields []string
	for s := range strings.SplitSeq(text, "\n") {
		line++
		s, _, _ = strings.Cut(s, "#")
		if fields = appendFields(fields[:0], s); len(fields) == 0 {
			continue
		}
		if err := e.add(fields); err != nil {
			return endings{}, fmt.Errorf("%d: %w", line, err)
		}
	}
	return e, nil
}

var errEnding = errors.New("no such entry: write ending, the lemma's ending, part of speech and features, or one of @caps, @mixed, @capital, @uncapital, @address, @prefix, @suffix, @ordinal and what it takes")

func (e *endings) add(fields []string) (err error) {
	f := fields[1:]
	switch {
	case fields[0] == "@uncapital":
		e.uncapital += strings.Join(f, "")
	case fields[0] == "@ordinal":
		e.ordinals = append(e.ordinals, f...)
	case fields[0] == "@prefix" && len(f) == 2:
		var pos POS
		pos, err = ParsePOS(f[1])
		e.prefixes = append(e.prefixes, prefix{f[0] + "-", pos})
	case fields[0] == "@suffix" && len(f) == 3:
		var s suffix
		s.part, err = posAndFeats(f)
		if err == nil {
			s.as, err = ParsePOS(f[2])
		}
		e.suffixes = append(e.suffixes, s)
	case fields[0] == "@caps" && len(f) > 1:
		err = addCapitals(&e.shaped[caps], f)
	case fields[0] == "@mixed" && len(f) > 1:
		err = addCapitals(&e.shaped[mixed], f)
	case fields[0] == "@capital" && len(f) > 1:
		err = addCapitals(&e.shaped[capital], f)
	case fields[0] == "@address" && len(f) > 1:
		err = addCapitals(&e.address, f)
	case fields[0][0] != '@' && len(f) == 3:
		return e.addEnding(fields)
	default:
		return errEnding
	}
	return err
}

func addCapitals(to *[]capitals, fields []string) error {
	r, err := posAndFeats(fields)
	*to = append(*to, capitals{r, append([]string(nil), fields[2:]...)})
	return err
}

func (e *endings) addEnding(fields []string) error {
	r, err := posAndFeats(fields[2:])
	if err != nil {
		return err
	}
	word, lemma := strings.TrimPrefix(fields[0], "_"), strings.TrimPrefix(fields[1], "_")
	same := 0
	for same < min(len(word), len(lemma)) && word[same] == lemma[same] {
		same++
	}
	e.readings[word] = append(e.readings[word], ending{len(word) - same, lemma[same:], r})
	e.longest = max(e.longest, len(word))
	return nil
}

func posAndFeats(fields []string) (r reading, err error) {
	if r.pos, err = ParsePOS(fields[0]); err == nil {
		r.feats, err = ParseFeats(fields[1])
	}
	return r, err
}

// guess returns what a word can be that no dictionary has: one reading at least.
func (e *endings) guess(word string) (as []Analysis) {
	if i := strings.IndexAny(word, "@./"); len(e.address) > 0 && i > 0 && i+2 < len(word) {
		return appendCapitals(as, word, e.address)
	}
	sh := shapeOf(word)
	as = appendCapitals(as, word, e.shaped[sh])
	last, _ := utf8.DecodeLastRuneInString(word)
	if sh == lower || sh == capital && strings.ContainsRune(e.uncapital, unicode.ToLower(last)) {
		as = e.appendEndings(as, strings.ToLower(word))
	}
	if len(as) == 0 {
		as = append(as, Analysis{word, X, 0})
	}
	return as
}

// appendCapitals adds the readings of a word by its capitals alone.
func appendCapitals(as []Analysis, word string, cs []capitals) []Analysis {
	for _, c := range cs {
		if len(c.ends) == 0 || endsInOne(word, c.ends) {
			as = append(as, Analysis{word, c.given.pos, c.given.feats})
		}
	}
	return as
}

func endsInOne(word string, ends []string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(word, end) })
}

// appendEndings adds the readings of the longest ending of a word in small
// letters.
func (e *endings) appendEndings(as []Analysis, word string) []Analysis {
	found := e.readings[""]
	for n := min(e.longest, len(word)-stem); n > 0; n-- {
		if ends, ok := e.readings[word[len(word)-n:]]; ok {
			found = ends
			break
		}
	}
	for _, x := range found {
		as = appendNew(as, Analysis{word[:len(word)-x.cut] + x.add, x.given.pos, x.given.feats})
	}
	return as
}

// prefixed tells whether the part of a word before its last hyphen is a prefix.
func (e *endings) prefixed(head string) bool {
	for _, p := range e.prefixes {
		if p.end == head {
			return true
		}
	}
	return false
}

// compound returns the readings of a word of two parts with a hyphen between, of
// which the second has some: ex-ministre, franco-allemand, Russian-backed.
func (e *endings) compound(head, tail string, last []Analysis) (as []Analysis) {
	for _, a := range last {
		if a.POS == NOUN || a.POS == ADJ {
			as = appendNew(as, Analysis{head + a.Lemma, a.POS, a.Feats})
			continue
		}
		for _, s := range e.suffixes {
			if a.POS == s.part.pos && a.Feats.Has(s.part.feats) {
				as = appendNew(as, Analysis{head + tail, s.as, 0})
			}
		}
	}
	for _, p := range e.prefixes {
		if whole, ok := strings.CutPrefix(p.end, "^"); ok && head == whole || strings.HasSuffix(head, p.end) {
			as = first(as, p.first)
		}
	}
	return as
}
