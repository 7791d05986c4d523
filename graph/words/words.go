// Package words makes of a sentence the words that it is found by, in French and
// English: case, accents, elisions and inflection folded, words of grammar left
// out. « Les ministres ont négocié » is found by "ministre négocier".
package words

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"golang.org/x/text/unicode/norm"

	"github.com/entente-kg/entente/schema"
)

// A Word stands for the words of one stem: a hash of 32 bits. Two stems share
// one once in four billion; whoever shows a sentence has its text to look at.
type Word uint32

// Of returns the words of a text in a language, in their order. A language that
// has no stems here keeps its words as they are written.
func Of(text, lang string) []Word {
	var all []Word
	for word := range fields(text) {
		all = append(all, hash(stemmed(word, lang)))
	}
	return all
}

// Asked returns, for each word of a question that is none of grammar, the Words
// that it may be: that of its stem in each language, and as it is written. Who asks
// often leaves accents out, on which French stems depend: "negocie" may be
// « négocié ». And of French verbs in -ier some forms keep the i in their stem and
// others do not.
func Asked(question string) [][]Word {
	var all [][]Word
	for word := range fields(question) {
		spellings := []string{word}
		for _, ending := range [...]string{"e", "es", "ee", "ees"} {
			if stem, ok := strings.CutSuffix(word, ending); ok {
				spellings = append(spellings, stem+"é"+ending[1:])
			}
		}
		var some []Word
		add := func(stem string) {
			if w := hash(stem); !slices.Contains(some, w) {
				some = append(some, w)
			}
		}
		for _, word := range spellings {
			stem := stemmed(word, "fr")
			add(stem)
			if short, ok := strings.CutSuffix(stem, "i"); ok {
				add(short)
			} else if len(stem) >= 5 {
				add(stem + "i")
			}
		}
		add(stemmed(word, "en"))
		add(stemmed(word, ""))
		all = append(all, some)
	}
	return all
}

// fields yields the words of a text in lower case, but for those of grammar.
// Apostrophes and hyphens part words: « l'accord », "Austria's".
func fields(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		apart := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
		for word := range strings.FieldsFuncSeq(norm.NFC.String(text), apart) {
			if word = strings.ToLower(word); !grammatical(word) && !yield(word) {
				return
			}
		}
	}
}

// stemmed returns the stem of a word, without accents.
func stemmed(word, lang string) string {
	env := snowballstem.NewEnv(word)
	switch lang {
	case "fr":
		french.Stem(env)
	case "en":
		english.Stem(env)
	}
	return schema.Slug(env.Current())
}

func hash(stem string) Word {
	h := fnv.New32a()
	h.Write([]byte(stem))
	return Word(h.Sum32())
}

// grammatical tells whether a word is one of grammar in either language,
// which nearly every sentence has. Words that are something else in the other
// language ("pas", "son", "car") are left to be found.
func grammatical(word string) bool {
	switch word {
	case "l", "d", "s", "n", "c", "j", "m", "t", "qu", "a", "à", "y",
		"le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "et", "ou", "en", "dans", "par", "pour", "sur", "avec", "que", "qui", "ce", "cette", "ces", "se", "il", "elle", "ils", "elles", "est", "ont", "été", "sa", "ses", "leur", "leurs", "ne",
		"the", "an", "of", "to", "in", "and", "or", "for", "on", "at", "by", "with", "that", "this", "which", "who", "is", "are", "was", "were", "be", "been", "has", "have", "had", "it", "its", "he", "she", "his", "her", "they", "their", "as", "from":
		return true
	}
	return false
}
