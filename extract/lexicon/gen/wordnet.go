package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A wordnet holds what the generator takes from WordNet's database files.
type wordnet struct {
	words  map[lexicon.POS]map[string]bool     // lemmas of one word, as written
	irregs map[lexicon.POS]map[string][]string // lemma → irregular forms
	counts map[lexicon.POS]map[string]int      // how often the lemma was met in WordNet's tagged texts
}

var wordnetFiles = []struct {
	name string
	pos  lexicon.POS
}{{"noun", lexicon.NOUN}, {"verb", lexicon.VERB}, {"adj", lexicon.ADJ}, {"adv", lexicon.ADV}}

func readWordnet(dir string) (*wordnet, error) {
	w := &wordnet{
		words:  map[lexicon.POS]map[string]bool{},
		irregs: map[lexicon.POS]map[string][]string{},
		counts: map[lexicon.POS]map[string]int{},
	}
	for _, f := range wordnetFiles {
		words, irregs := map[string]bool{}, map[string][]string{}
		w.words[f.pos], w.irregs[f.pos], w.counts[f.pos] = words, irregs, map[string]int{}
		err := eachLine(filepath.Join(dir, "data."+f.name), func(n int, fields []string) error {
			// offset, file, type, count of words (hexadecimal), word, id, word, …
			if len(fields) < 6 || len(fields[0]) != 8 {
				return nil // the licence stands at the top
			}
			count, err := strconv.ParseInt(fields[3], 16, 32)
			if err != nil {
				return fmt.Errorf("line %d: %w", n, err)
			}
			for i := range int(count) {
				word, _, _ := strings.Cut(fields[4+2*i], "(") // galore(ip)
				if !strings.ContainsAny(word, "_0123456789") && utf8.RuneCountInString(word) > 1 {
					words[word] = true
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		err = eachLine(filepath.Join(dir, f.name+".exc"), func(n int, fields []string) error {
			for _, lemma := range fields[min(1, len(fields)):] {
				irregs[lemma] = append(irregs[lemma], fields[0])
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	err := eachLine(filepath.Join(dir, "cntlist.rev"), func(n int, fields []string) error {
		lemma, key, ok := strings.Cut(fields[0], "%")
		if !ok || len(fields) != 3 {
			return nil
		}
		pos := map[byte]lexicon.POS{'1': lexicon.NOUN, '2': lexicon.VERB, '3': lexicon.ADJ, '4': lexicon.ADV, '5': lexicon.ADJ}[key[0]]
		count, err := strconv.Atoi(fields[2])
		if err != nil {
			return fmt.Errorf("cntlist.rev, line %d: %w", n, err)
		}
		w.counts[pos][lemma] += count
		return nil
	})
	return w, err
}

// addEnglish adds every form of every lemma.
func (d *dictionary) addEnglish(w *wordnet) {
	for _, f := range wordnetFiles {
		for lemma := range w.words[f.pos] {
			// A frequent part of speech comes first; among equals the noun.
			prior := 1000 - min(999, w.counts[f.pos][strings.ToLower(lemma)])
			add := func(form string, pos lexicon.POS, feats lexicon.Feats, after int) {
				d.add(form, reading{lemma, pos, feats, prior*8 + after})
			}
			irregular := w.irregs[f.pos][lemma]
			switch f.pos {
			case lexicon.NOUN:
				addNoun(add, lemma, irregular)
			case lexicon.VERB:
				addVerb(add, lemma, irregular)
			case lexicon.ADJ:
				addAdjective(add, lemma, irregular)
			case lexicon.ADV:
				add(lemma, lexicon.ADV, 0, 2)
				for _, form := range irregular {
					add(form, lexicon.ADV, 0, 2)
				}
			}
		}
	}
}

type adder func(form string, pos lexicon.POS, feats lexicon.Feats, after int)

func addNoun(add adder, lemma string, irregular []string) {
	pos := lexicon.NOUN
	if first, _ := utf8.DecodeRuneInString(lemma); unicode.IsUpper(first) {
		pos = lexicon.PROPN
	}
	add(lemma, pos, lexicon.Sing, 0)
	if len(irregular) == 0 {
		irregular = []string{withS(lemma)}
		if stem, ok := strings.CutSuffix(lemma, "man"); ok && !slices.Contains(inMans, lemma) {
			irregular[0] = stem + "men"
		}
	}
	for _, form := range irregular {
		add(form, pos, lexicon.Plur, 0)
	}
	if slices.Contains(pluralToo, lemma) {
		add(withS(lemma), pos, lexicon.Plur, 0)
	}
}

// pluralToo nouns are those of which WordNet lists only the learned or rare plural
// (bani, referenda, busses) and leaves out the one that is in use.
var pluralToo = strings.Fields(`aquarium auditorium ban bandit brother bureau bus cactus camera consortium
	curriculum dogma formula forum gas genius gymnasium honorarium maximum medium memorandum millennium minimum
	moratorium penny plateau podium radius referendum spectrum stadium stigma symposium syllabus terminus ultimatum`)

// inMans are nouns in -man that have nothing to do with men.
var inMans = strings.Fields(`human German Roman Norman Ottoman ottoman shaman talisman caiman Oman Brahman Ahriman toman Mussulman hetman`)

func addAdjective(add adder, lemma string, irregular []string) {
	add(lemma, lexicon.ADJ, 0, 1)
	if len(irregular) == 0 && oneSyllable(lemma) {
		irregular = []string{regular(lemma, "er"), regular(lemma, "est")}
	}
	for _, form := range irregular {
		add(form, lexicon.ADJ, 0, 1)
	}
}

// unchanged verbs have one form for the base, the past and the participle.
var unchanged = strings.Fields(`bet bid broadcast burst cast cost cut forecast hit hurt let offset
	put quit read rid set shed shut slit split spread thrust upset`)

// sameParticiple verbs have a past of their own but the base as participle.
var sameParticiple = strings.Fields(`come become overcome run overrun outrun`)

// regularToo verbs have a regular past beside the irregular one.
var regularToo = strings.Fields(`bless burn chide clothe dream dwell hang heave kneel lean leap learn light mow plead prove
	saw sew shave shine show smell sow speed spell spill spoil strive swell thrive wake weave wed work`)

func addVerb(add adder, lemma string, irregular []string) {
	const past, part = lexicon.Ind | lexicon.Past, lexicon.Part | lexicon.Past
	add(lemma, lexicon.VERB, lexicon.Inf, 3)
	add(lemma, lexicon.VERB, lexicon.Ind|lexicon.Pres|lexicon.P1|lexicon.P2|lexicon.P3|lexicon.Plur, 4)
	add(withS(lemma), lexicon.VERB, lexicon.Ind|lexicon.Pres|lexicon.P3|lexicon.Sing, 3)
	ing := regular(lemma, "ing")
	var pasts []string
	for _, form := range irregular {
		switch {
		case strings.HasSuffix(form, "ing"):
			ing = form
		case !strings.HasSuffix(form, "s"):
			pasts = append(pasts, form)
		}
	}
	add(ing, lexicon.VERB, lexicon.Part|lexicon.Pres, 3)
	switch {
	case slices.Contains(unchanged, lemma):
		pasts = []string{lemma}
	case len(pasts) == 0:
		pasts = []string{regular(lemma, "ed")}
	case slices.Contains(regularToo, lemma):
		pasts = append(pasts, regular(lemma, "ed"))
	}
	if slices.Contains(sameParticiple, lemma) {
		add(lemma, lexicon.VERB, part, 5)
	}
	for _, form := range pasts {
		isPast, isPart := principal(lemma, form, pasts)
		if isPast {
			add(form, lexicon.VERB, past, 3)
		}
		if isPart {
			add(form, lexicon.VERB, part, 4)
		}
	}
}

// principal tells whether one of a verb's irregular forms is its past, its
// participle or both, which WordNet does not say: a form in -n beside another
// is the participle (taken, took), and so is one in u beside one in a (begun,
// began).
func principal(lemma, form string, all []string) (past, part bool) {
	switch {
	case slices.Contains(sameParticiple, lemma):
		return true, false
	case len(all) == 1, strings.HasSuffix(form, "ed"), form == "got", form == "struck":
		return true, true
	case slices.ContainsFunc(all, inN):
		return !inN(form), inN(form)
	case slices.ContainsFunc(all, func(f string) bool { return strings.Contains(f, "a") }) &&
		slices.ContainsFunc(all, func(f string) bool { return strings.Contains(f, "u") }):
		return strings.Contains(form, "a"), strings.Contains(form, "u")
	}
	return true, true
}

// inN tells whether a form has the participle's ending: taken, gone, but not began.
func inN(form string) bool {
	return hasAny(form, "n", "ne") && !strings.HasSuffix(form, "an")
}

// withS adds the -s of the plural and of the third person.
func withS(word string) string {
	switch {
	case strings.HasSuffix(word, "y") && !vowelBefore(word, 1):
		return word[:len(word)-1] + "ies"
	case hasAny(word, "s", "x", "z", "ch", "sh") || strings.HasSuffix(word, "o") && !vowelBefore(word, 1):
		return word + "es"
	}
	return word + "s"
}

// regular adds -ed, -ing, -er or -est. Doubled consonants are in WordNet's
// lists of exceptions, those of short adjectives aside.
func regular(word, end string) string {
	switch {
	case end != "ing" && strings.HasSuffix(word, "e"):
		return word + end[1:]
	case end == "ing" && strings.HasSuffix(word, "ie"):
		return word[:len(word)-2] + "ying"
	case end == "ing" && strings.HasSuffix(word, "e") && !hasAny(word, "ee", "oe", "ye"):
		return word[:len(word)-1] + end
	case end != "ing" && strings.HasSuffix(word, "y") && !vowelBefore(word, 1):
		return word[:len(word)-1] + "i" + end
	}
	return word + end
}

func hasAny(word string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(word, end) })
}

// vowelBefore tells whether a vowel stands before the last n bytes.
func vowelBefore(word string, n int) bool {
	i := len(word) - n - 1
	return i >= 0 && strings.IndexByte("aeiou", word[i]) >= 0
}

func oneSyllable(word string) bool {
	groups, in := 0, false
	for i := range len(word) {
		v := strings.IndexByte("aeiouy", word[i]) >= 0
		if v && !in && (word[i] != 'e' || i < len(word)-1) {
			groups++
		}
		in = v
	}
	return groups == 1 && len(word) <= 6
}
