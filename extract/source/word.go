package source

import (
	"unicode"
	"unicode/utf8"
)

// A run is the letters of a word without case and accents, held in place so that
// looking at every line of a document allocates nothing.
type run struct {
	b [24]byte
	n int // 0: none, or longer than any word that matters here
}

// appendTo appends the run to the words of a phrase.
func (r *run) appendTo(phrase []byte) []byte {
	if len(phrase) > 0 {
		phrase = append(phrase, ' ')
	}
	return append(phrase, r.b[:r.n]...)
}

// readWord reads the letters at s[i].
func readWord(s string, i int) (run, int) {
	var w run
	long := false
	for i < len(s) {
		r, size := letterAt(s, i)
		if r == noLetter {
			break
		}
		i += size
		switch {
		case r == accent:
		case w.n+utf8.RuneLen(r) > len(w.b):
			long = true
		default:
			w.n = len(utf8.AppendRune(w.b[:w.n], r))
		}
	}
	if long {
		w.n = 0
	}
	return w, i
}

const (
	noLetter rune = -1 - iota
	accent        // that combines with the letter before it
)

// letterAt is the letter at s[i] in lower case and without its accent, and its
// length in s.
func letterAt(s string, i int) (rune, int) {
	switch c := s[i]; {
	case 'a' <= c && c <= 'z':
		return rune(c), 1
	case 'A' <= c && c <= 'Z':
		return rune(c) + 'a' - 'A', 1
	case c < utf8.RuneSelf:
		return noLetter, 1
	case c == 0xC3 && i+1 < len(s): // À … ÿ
		return foldLatin(s[i+1]), 2
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.Is(unicode.M, r):
		return accent, size
	case unicode.IsLetter(r):
		return unicode.ToLower(r), size
	}
	return noLetter, size
}

// foldLatin maps the second byte of U+00C0 … U+00FF to its base letter; letters
// that no month has become '?'.
func foldLatin(b byte) rune {
	switch b | 0x20 {
	case 0xA0, 0xA1, 0xA2, 0xA4:
		return 'a'
	case 0xA7:
		return 'c'
	case 0xA8, 0xA9, 0xAA, 0xAB:
		return 'e'
	case 0xAE, 0xAF:
		return 'i'
	case 0xB4, 0xB6:
		return 'o'
	case 0xB9, 0xBB, 0xBC:
		return 'u'
	case 0xB7: // ×, ÷
		return noLetter
	}
	return '?'
}

// skipSpaces skips blanks, tabs and the no-break and thin spaces of French
// typography; never a line break.
func skipSpaces(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case s[i] == 0xC2 && i+1 < len(s) && s[i+1] == 0xA0:
			i += 2
		case s[i] == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xAF || s[i+2] == 0x89 || s[i+2] == 0x8E || s[i+2] == 0x8F):
			i += 3
		default:
			return i
		}
	}
	return i
}

func skipByte(s string, i int, c byte) int {
	if i < len(s) && s[i] == c {
		return i + 1
	}
	return i
}

// skipDash skips one dash of any length; a run of two or three hyphens is one.
func skipDash(s string, i int) int {
	if i < len(s) && s[i] == '-' {
		for n := 0; n < 3 && i < len(s) && s[i] == '-'; n++ {
			i++
		}
		return i
	}
	if i+2 < len(s) && s[i] == 0xE2 {
		if s[i+1] == 0x80 && s[i+2] >= 0x90 && s[i+2] <= 0x95 || s[i+1] == 0x88 && s[i+2] == 0x92 {
			return i + 3
		}
	}
	return i
}

// skipOrdinal skips the ending of 1er, 1 er, 1ᵉʳ, 2nd, 3rd, 4th.
func (v *Vocabulary) skipOrdinal(s string, i int) int {
	w, next := v.word(s, i)
	if next == i {
		if w, next = v.word(s, skipSpaces(s, i)); !w.is(firstEnding) {
			return i
		}
	}
	if w.is(ordinalEnding) {
		return next
	}
	return i
}

// skipISOTime skips the T10:00:00Z of an ISO 8601 time stamp.
func skipISOTime(s string, i int) int {
	if i+1 < len(s) && s[i] == 'T' && isDigit(s[i+1]) {
		for i < len(s) && (isDigit(s[i]) || s[i] == ':' || s[i] == '.' || s[i] == 'T' || s[i] == 'Z' || s[i] == '+' || s[i] == '-') {
			i++
		}
	}
	return i
}

// readNumber reads decimal digits: value, how many, where they end. More than
// nine digits count as nine.
func readNumber(s string, i int) (v, n, end int) {
	for i < len(s) && isDigit(s[i]) {
		if n < 9 {
			v = v*10 + int(s[i]-'0')
			n++
		}
		i++
	}
	return v, n, i
}

// readYear reads four digits of a plausible year. A capital may be glued to
// them (2015Le), a small letter or another digit may not.
func readYear(s string, i int) (int, int, bool) {
	v, n, end := readNumber(s, i)
	if n != 4 || v < 1000 || v > 2199 || lowercaseFollows(s, end) {
		return 0, 0, false
	}
	return v, end, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// dayFollows tells whether a day and its month stand at s[i], behind a dot or
// not.
func (v *Vocabulary) dayFollows(s string, i int) bool {
	i = skipSpaces(s, skipByte(s, i, '.'))
	if i >= len(s) || !isDigit(s[i]) {
		return false
	}
	_, n, end := readNumber(s, i)
	if n > 2 {
		return false
	}
	w, _ := v.word(s, skipSpaces(s, v.skipOrdinal(s, end)))
	return w.month > 0
}

// followedByNumber tells whether more digits are joined to what ends at i.
func followedByNumber(s string, i int) bool {
	if i < len(s) && (s[i] == '-' || s[i] == '/' || s[i] == '.') {
		i++
	}
	return i < len(s) && isDigit(s[i])
}

func lowercaseFollows(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	return s[i] == 0xC3 && i+1 < len(s) && s[i+1] >= 0xA0 && s[i+1] != 0xB7
}

// uppercaseAt tells whether an upper-case letter stands at s[i].
func uppercaseAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return isUpper(r)
}
