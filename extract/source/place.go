package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// parsePlace reads the capitalized name of a place: its first part of « GAZA /
// CAIRO », where the name ends, and whether there is one.
func parsePlace(s string, i int) (schema.Span, int, bool) {
	if !uppercaseAt(s, i) {
		return schema.Span{}, 0, false
	}
	const longest = 60
	first, j, words := 0, i, 0
	for {
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
		w, _ := readWord(s, start)
		if !uppercaseAt(s, start) && !w.linksName() {
			return schema.Span{}, 0, false
		}
		if w.month() > 0 && words > 0 {
			j = start // PARIS Mars …
			break
		}
		if words++; words > 5 {
			return schema.Span{}, 0, false
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
		if w, _ := readWord(s, next); w.is("le") || w.weekday() > 0 || w.month() > 0 {
			break
		}
		j = next
	}
	end := j
	for end > i && (s[end-1] == ' ' || s[end-1] == '/') {
		end--
	}
	if first > 0 {
		return schema.Span{Start: i, End: first}, end, true
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

func (w *word) linksName() bool {
	switch string(w.b[:w.n]) {
	case "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "sur", "en", "and", "et", "al", "el":
		return true
	}
	return false
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
func isAgency(s string) bool {
	s = strings.TrimSpace(s)
	if i := strings.IndexAny(s, "/,-"); i > 0 && !strings.HasPrefix(s, "Agence") {
		s = s[:i]
	}
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "afp", "ap", "ats", "apa", "dpa", "efe", "ansa", "pti", "upi", "aa", "aps", "map", "spa", "qna", "kuna",
		"irna", "kcna", "cna", "bta", "ctk", "pap", "lusa", "tap", "ani", "ians", "reuters", "reuter", "belga", "xinhua", "tass", "itar",
		"interfax", "ria novosti", "anadolu", "yonhap", "kyodo", "jiji", "bloomberg", "ria", "novosti", "ukrinform",
		"agency", "agence", "agences", "agencies", "the associated press", "onu info", "un news", "keystone", "sda":
		return true
	}
	return strings.HasPrefix(s, "Agence ")
}
