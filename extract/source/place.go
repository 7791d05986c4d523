package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// parsePlace reads the capitalized name of a place: its first part of « GAZA /
// CAIRO », where the name ends, and whether there is one.
func (v *Vocabulary) parsePlace(s string, i int) (schema.Span, int, bool) {
	if !uppercaseAt(s, i) {
		return schema.Span{}, 0, false
	}
	const longest = 60
	first, end, words := 0, i, 0
	for j := i; ; {
		start := j
		for n := nameRune(s, j); n > 0 && j-i <= longest; n = nameRune(s, j) {
			j += n
		}
		if j-i > longest {
			return schema.Span{}, 0, false
		}
		if j == start {
			break
		}
		w, letters := v.word(s, start)
		if !uppercaseAt(s, start) && !w.is(nameJoint) {
			return schema.Span{}, 0, false
		}
		if w.month > 0 && words > 0 {
			break // PARIS Mars …
		}
		if words++; words > 5 {
			return schema.Span{}, 0, false
		}
		if !w.is(nameJoint) || letters < j { // d'Ivoire; but Genève le 12 mai
			end = j
		}
		if j < len(s) && s[j] == '/' {
			if first == 0 {
				first = j
			}
			j++
			continue
		}
		next := skipSpaces(s, j)
		if next == j || nameRune(s, next) == 0 || s[next] == '-' {
			break
		}
		if w, _ := v.word(s, next); w.weekday > 0 || w.month > 0 {
			break
		}
		j = next
	}
	if first > 0 {
		return schema.Span{Start: i, End: first}, max(end, first), true
	}
	return schema.Span{Start: i, End: end}, end, end-i > 1
}

// nameRune is the length in bytes of the letter at s[j] that can belong to a
// place's name; 0: none can.
func nameRune(s string, j int) int {
	if j >= len(s) {
		return 0
	}
	c := s[j]
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', c == '\'', c == '-':
		return 1
	case c == '.': // D.C., St. Louis: a dot that another part of the name follows
		if j > 0 && nameRune(s, j-1) > 0 && j+1 < len(s) && (uppercaseAt(s, j+1) || s[j+1] == ',' || s[j+1] == ' ' && j > 1 && s[j-2] == '.') {
			return 1
		}
	case c >= utf8.RuneSelf:
		if r, size := utf8.DecodeRuneInString(s[j:]); unicode.In(r, unicode.L, unicode.M) || r == '’' {
			return size
		}
	}
	return 0
}

func isCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 3
}

// isAgency knows the press agencies that sign datelines.
func (v *Vocabulary) isAgency(s string) bool {
	s = strings.TrimSpace(s)
	if w, _ := v.word(s, 0); w.is(agencyWord) { // Agence France-Presse
		return true
	}
	if i := strings.IndexAny(s, "/,-"); i > 0 {
		s = s[:i]
	}
	return v.agencies[strings.ToLower(strings.TrimSpace(s))]
}
