package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark reads what no dictionary lists: numbers in figures, Roman numerals,
// ordinals (2e, XXe, 3rd), which have one of some endings, punctuation and symbols.
func mark(word string, ordinals []string) (Analysis, bool) {
	first, _ := utf8.DecodeRuneInString(word)
	switch {
	case word == "":
		return Analysis{}, false
	case isNumber(word):
		return Analysis{word, NUM, Card}, true
	case isOrdinal(word, ordinals):
		return Analysis{word, ADJ, Ord}, true
	case isRoman(word):
		return Analysis{word, NUM, Card}, true
	case all(word, unicode.IsPunct):
		if strings.ContainsRune("%&@#*/§", first) {
			return Analysis{word, SYM, 0}, true
		}
		return Analysis{word, PUNCT, 0}, true
	case all(word, unicode.IsSymbol):
		return Analysis{word, SYM, 0}, true
	case strings.Contains(word, "://") || strings.HasPrefix(word, "www."):
		return Analysis{word, X, 0}, true
	}
	return Analysis{}, false
}

func all(word string, is func(rune) bool) bool {
	for _, r := range word {
		if !is(r) {
			return false
		}
	}
	return true
}

// isNumber accepts figures with the marks that stand between them: 3,5,
// 300.000, 1 000, 10-12, -6.
func isNumber(word string) bool {
	digits := false
	for _, r := range word {
		switch {
		case '0' <= r && r <= '9':
			digits = true
		case strings.ContainsRune(".,:/-–+±'\u00a0\u202f ", r):
		default:
			return false
		}
	}
	return digits
}

// isOrdinal accepts figures or a Roman numeral with one of an ordinal's endings.
func isOrdinal(word string, endings []string) bool {
	for _, end := range endings {
		if head, ok := strings.CutSuffix(word, end); ok && head != "" {
			if all(head, func(r rune) bool { return '0' <= r && r <= '9' }) || isRoman(head) {
				return true
			}
		}
	}
	return false
}

// isRoman accepts a Roman numeral below 4000 in the usual spelling.
func isRoman(word string) bool {
	rest := word
	for _, places := range [...][3]string{{"", "", "M"}, {"M", "D", "C"}, {"C", "L", "X"}, {"X", "V", "I"}} {
		rest = cutPlace(rest, places[2], places[1], places[0])
	}
	return word != "" && rest == ""
}

// cutPlace removes one decimal place written with the signs for 1, 5 and 10.
func cutPlace(s, one, five, ten string) string {
	if ten != "" {
		for _, pair := range [...]string{one + ten, one + five} {
			if rest, ok := strings.CutPrefix(s, pair); ok {
				return rest
			}
		}
		s = strings.TrimPrefix(s, five)
	}
	for range 3 {
		s = strings.TrimPrefix(s, one)
	}
	return s
}
