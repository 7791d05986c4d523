package lexicon

import (
	"strings"
	"unicode/utf8"
)

// An ending guesses one reading of an unknown word: cut is taken off the end
// and add put there for the lemma.
type ending struct {
	end      string
	cut, add string
	pos      POS
	feats    Feats
}

// frenchEndings lists the longest and surest first; of the endings that fit,
// those as long as the first count.
func frenchEndings() []ending {
	return []ending{
		{"issements", "s", "", NOUN, Masc | Plur}, {"issement", "", "", NOUN, Masc | Sing},
		{"iennes", "nes", "", ADJ, Fem | Plur}, {"iennes", "nes", "", NOUN, Fem | Plur},
		{"eraient", "aient", "", VERB, Cnd | Pres | P3 | Plur},
		{"ienne", "ne", "", ADJ, Fem | Sing}, {"ienne", "ne", "", NOUN, Fem | Sing},
		{"trices", "rices", "eur", NOUN, Fem | Plur}, {"trices", "rices", "eur", ADJ, Fem | Plur},
		{"trice", "rice", "eur", NOUN, Fem | Sing}, {"trice", "rice", "eur", ADJ, Fem | Sing},
		{"amment", "", "", ADV, 0}, {"emment", "", "", ADV, 0},
		{"ement", "", "", ADV, 0}, {"ement", "", "", NOUN, Masc | Sing},
		{"ements", "s", "", NOUN, Masc | Plur},
		{"isation", "", "", NOUN, Fem | Sing},
		{"erions", "ions", "", VERB, Cnd | Pres | P1 | Plur},
		{"erait", "ait", "", VERB, Cnd | Pres | P3 | Sing},
		{"erais", "ais", "", VERB, Cnd | Pres | P1 | P2 | Sing},
		{"eront", "ont", "", VERB, Ind | Fut | P3 | Plur},
		{"erons", "ons", "", VERB, Ind | Fut | P1 | Plur},
		{"èrent", "èrent", "er", VERB, Ind | Past | P3 | Plur},
		{"logies", "s", "", NOUN, Fem | Plur}, {"logie", "", "", NOUN, Fem | Sing},
		{"logues", "s", "", NOUN, Masc | Fem | Plur}, {"logue", "", "", NOUN, Masc | Fem | Sing},
		{"tions", "s", "", NOUN, Fem | Plur}, {"sions", "s", "", NOUN, Fem | Plur},
		{"tion", "", "", NOUN, Fem | Sing}, {"sion", "", "", NOUN, Fem | Sing},
		{"ismes", "s", "", NOUN, Masc | Plur}, {"isme", "", "", NOUN, Masc | Sing},
		{"istes", "s", "", NOUN, Masc | Fem | Plur}, {"istes", "s", "", ADJ, Masc | Fem | Plur},
		{"iste", "", "", NOUN, Masc | Fem | Sing}, {"iste", "", "", ADJ, Masc | Fem | Sing},
		{"iques", "s", "", ADJ, Masc | Fem | Plur}, {"iques", "s", "", NOUN, Fem | Plur},
		{"ique", "", "", ADJ, Masc | Fem | Sing}, {"ique", "", "", NOUN, Fem | Sing},
		{"ables", "s", "", ADJ, Masc | Fem | Plur}, {"able", "", "", ADJ, Masc | Fem | Sing},
		{"ibles", "s", "", ADJ, Masc | Fem | Plur}, {"ible", "", "", ADJ, Masc | Fem | Sing},
		{"aires", "s", "", ADJ, Masc | Fem | Plur}, {"aires", "s", "", NOUN, Masc | Fem | Plur},
		{"aire", "", "", ADJ, Masc | Fem | Sing}, {"aire", "", "", NOUN, Masc | Fem | Sing},
		{"elles", "les", "", ADJ, Fem | Plur}, {"elle", "le", "", ADJ, Fem | Sing},
		{"aises", "es", "", ADJ, Fem | Plur}, {"aise", "e", "", ADJ, Fem | Sing},
		{"oises", "es", "", ADJ, Fem | Plur}, {"oise", "e", "", ADJ, Fem | Sing},
		{"euses", "ses", "x", ADJ, Fem | Plur}, {"euses", "ses", "r", NOUN, Fem | Plur},
		{"euse", "se", "x", ADJ, Fem | Sing}, {"euse", "se", "r", NOUN, Fem | Sing},
		{"ences", "s", "", NOUN, Fem | Plur}, {"ence", "", "", NOUN, Fem | Sing},
		{"ances", "s", "", NOUN, Fem | Plur}, {"ance", "", "", NOUN, Fem | Sing},
		{"aines", "es", "", ADJ, Fem | Plur}, {"aine", "e", "", ADJ, Fem | Sing},
		{"aient", "aient", "er", VERB, Ind | Impf | P3 | Plur},
		{"erez", "ez", "", VERB, Ind | Fut | P2 | Plur},
		{"erai", "ai", "", VERB, Ind | Fut | P1 | Sing}, {"eras", "as", "", VERB, Ind | Fut | P2 | Sing},
		{"ives", "ves", "f", ADJ, Fem | Plur}, {"ive", "ve", "f", ADJ, Fem | Sing},
		{"ités", "s", "", NOUN, Fem | Plur}, {"ité", "", "", NOUN, Fem | Sing},
		{"ages", "s", "", NOUN, Masc | Plur}, {"age", "", "", NOUN, Masc | Sing},
		{"ures", "s", "", NOUN, Fem | Plur}, {"ure", "", "", NOUN, Fem | Sing},
		{"iens", "s", "", ADJ, Masc | Plur}, {"iens", "s", "", NOUN, Masc | Plur},
		{"ales", "es", "", ADJ, Fem | Plur}, {"ale", "e", "", ADJ, Fem | Sing},
		{"eurs", "s", "", NOUN, Masc | Plur}, {"eur", "", "", NOUN, Masc | Sing},
		{"ains", "s", "", ADJ, Masc | Plur}, {"ains", "s", "", NOUN, Masc | Plur},
		{"ants", "s", "", ADJ, Masc | Plur}, {"ants", "s", "", NOUN, Masc | Plur},
		{"ante", "e", "", ADJ, Fem | Sing}, {"antes", "es", "", ADJ, Fem | Plur},
		{"ées", "ées", "er", VERB, Part | Past | Fem | Plur}, {"ées", "es", "", ADJ, Fem | Plur},
		{"ions", "ions", "er", VERB, Ind | Impf | P1 | Plur}, {"ions", "s", "", NOUN, Masc | Plur},
		{"era", "a", "", VERB, Ind | Fut | P3 | Sing},
		{"ait", "ait", "er", VERB, Ind | Impf | P3 | Sing},
		{"ais", "", "", ADJ, Masc | Sing | Plur}, {"ais", "ais", "er", VERB, Ind | Impf | P1 | P2 | Sing},
		{"ois", "", "", ADJ, Masc | Sing | Plur}, {"ois", "", "", NOUN, Masc | Sing | Plur},
		{"ien", "", "", ADJ, Masc | Sing}, {"ien", "", "", NOUN, Masc | Sing},
		{"ain", "", "", ADJ, Masc | Sing}, {"ain", "", "", NOUN, Masc | Sing},
		{"els", "s", "", ADJ, Masc | Plur}, {"eux", "", "", ADJ, Masc | Sing | Plur},
		{"aux", "ux", "l", ADJ, Masc | Plur}, {"aux", "ux", "l", NOUN, Masc | Plur},
		{"ifs", "s", "", ADJ, Masc | Plur}, {"ant", "ant", "er", VERB, Part | Pres}, {"ant", "", "", ADJ, Masc | Sing},
		{"ons", "ons", "er", VERB, Ind | Pres | P1 | Plur}, {"ons", "s", "", NOUN, Masc | Plur},
		{"ent", "ent", "er", VERB, Ind | Pres | P3 | Plur}, {"ent", "", "", NOUN, Masc | Sing},
		{"ée", "ée", "er", VERB, Part | Past | Fem | Sing}, {"ée", "", "", NOUN, Fem | Sing}, {"ée", "e", "", ADJ, Fem | Sing},
		{"és", "és", "er", VERB, Part | Past | Masc | Plur}, {"és", "s", "", ADJ, Masc | Plur}, {"és", "s", "", NOUN, Masc | Plur},
		{"er", "", "", VERB, Inf}, {"er", "", "", NOUN, Masc | Sing},
		{"ez", "ez", "er", VERB, Ind | Pres | P2 | Plur},
		{"el", "", "", ADJ, Masc | Sing}, {"al", "", "", ADJ, Masc | Sing}, {"al", "", "", NOUN, Masc | Sing},
		{"if", "", "", ADJ, Masc | Sing}, {"if", "", "", NOUN, Masc | Sing}, {"ir", "", "", VERB, Inf},
		{"é", "é", "er", VERB, Part | Past | Masc | Sing}, {"é", "", "", ADJ, Masc | Sing}, {"é", "", "", NOUN, Masc | Sing},
		{"s", "s", "", NOUN, Masc | Fem | Plur}, {"s", "s", "", ADJ, Masc | Fem | Plur},
		{"x", "x", "", NOUN, Masc | Plur},
		{"e", "", "", NOUN, Masc | Fem | Sing}, {"e", "e", "er", VERB, Ind | Sub | Pres | P1 | P3 | Sing},
		{"", "", "", NOUN, Masc | Fem | Sing},
	}
}

// frenchGuesser compiles the endings by their last letter, so that an unknown
// word tries a few of them only.
func frenchGuesser() func(word string, as []Analysis) []Analysis {
	byLast := make(map[rune][]ending)
	for _, e := range frenchEndings() {
		last, _ := utf8.DecodeLastRuneInString(e.end)
		byLast[last] = append(byLast[last], e)
	}
	return func(word string, as []Analysis) []Analysis {
		low := word
		switch shapeOf(word) {
		case caps:
			return append(as, Analysis{word, PROPN, 0})
		case capital:
			as = append(as, Analysis{word, PROPN, 0})
			low = strings.ToLower(word)
		case mixed:
			return append(as, Analysis{word, PROPN, 0}, Analysis{word, NOUN, Masc | Fem | Sing})
		}
		last, _ := utf8.DecodeLastRuneInString(low)
		if len(as) > 0 && !strings.ContainsRune("sxtréen", last) {
			return as
		}
		n := len(as)
		as = appendEndings(as, low, byLast[last])
		if len(as) == n {
			as = appendEndings(as, low, byLast[utf8.RuneError])
		}
		return as
	}
}

// appendEndings adds a reading for each of the longest endings that fit.
func appendEndings(as []Analysis, low string, ends []ending) []Analysis {
	longest := 0
	for _, e := range ends {
		// An ending needs a stem of two letters at least.
		if strings.HasSuffix(low, e.end) && len(low) >= len(e.end)+2 {
			longest = max(longest, len(e.end))
		}
	}
	for _, e := range ends {
		if len(e.end) == longest && strings.HasSuffix(low, e.end) && len(low) >= len(e.end)+min(2, longest) {
			as = appendNew(as, Analysis{low[:len(low)-len(e.cut)] + e.add, e.pos, e.feats})
		}
	}
	return as
}
