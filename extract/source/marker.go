package source

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A marker is the words of a link that web pages put between their teasers, to
// the letter: « Lire la suite ».
type marker struct {
	text    string
	several bool // words
	glued   bool // one that pages put between two words without a space
}

// markerAt finds the marker that a link at s[i] begins with, and where the link
// ends; 0: there is none. A link stands by itself: after it comes the end of the
// line, or a capital.
func (v *Vocabulary) markerAt(s string, i int) (marker, int) {
	for _, m := range v.markers[s[i]] {
		if !strings.HasPrefix(s[i:], m.text) {
			continue
		}
		end := i + len(m.text)
		k := skipLinkEnd(s, end)
		if k >= len(s) {
			return m, len(s)
		}
		touches, joins := k == end, m.several || m.glued
		if uppercaseAt(s, k) && (touches && joins || !touches && m.several) || touches && (m.glued && lexicon.StartsWithQuotation(s[k:]) || joins && isDigit(s[k])) {
			return m, k
		}
	}
	return marker{}, 0
}

// skipLinkEnd skips the arrows, dots and brackets that decorate a link.
func skipLinkEnd(s string, i int) int {
	for {
		j := skipSpaces(s, i)
		for _, mark := range [...]string{"»", "→", "›", "…", ">", ".", "]", ")", "+"} {
			if strings.HasPrefix(s[j:], mark) {
				j += len(mark)
				break
			}
		}
		if j == i {
			return j
		}
		i = j
	}
}

// A seam is a place within a line where a page glued two things together:
// a link, whose bytes [start, end) are left out, or a date (start == end).
type seam struct {
	start, end int
	link       bool
}

// nextSeam finds the first seam of a line at or after from.
func (v *Vocabulary) nextSeam(s string, from int) (seam, bool) {
	for i := from; i < len(s); i++ {
		class := v.seams[s[i]]
		if class == noSeam {
			continue
		}
		switch class {
		case seamDigit:
			if i == 0 || i == from || v.seams[s[i-1]] == seamDigit {
				continue
			}
			if v.gluedDate(s, i) {
				return seam{start: i, end: i}, true
			}
		case seamWord: // a link of several words glued to a letter: presseLire la suite
			if i > 0 && (lowercaseFollows(s, i-1) || s[i-1] >= 0x80) && uppercaseAt(s, i) {
				if m, end := v.markerAt(s, i); m.several {
					return seam{i, end, true}, true
				}
			}
		case seamStop:
			j := skipSpaces(s, i+1)
			start := j
			if j < len(s) && (s[j] == '[' || s[j] == '(') {
				j++
			}
			if j < len(s) {
				if _, end := v.markerAt(s, j); end > 0 && (j > start || sentenceEndsAt(s, i+1)) {
					return seam{start, end, true}, true
				}
			}
		}
	}
	return seam{}, false
}

// gluedDate tells whether a date at s[i] has text glued to both its sides:
// Moscou17 mars 2016Le président.
func (v *Vocabulary) gluedDate(s string, i int) bool {
	if c := s[i-1]; c == ' ' || c == '-' || c == '/' || c == ',' || c == '\t' {
		return false
	}
	if i > 1 && (s[i-1] == '.' || s[i-1] == ',') && isDigit(s[i-2]) {
		return false
	}
	d, ok := v.parseDate(s, i)
	if !ok || d.ranged || d.from.precision() < 3 || d.from.year == 0 {
		return false
	}
	sep, _ := readSeparator(s, d.end)
	return sep != noSep && sep != dotSep
}

// sentenceEndsAt tells whether a sentence can end just before s[i].
func sentenceEndsAt(s string, i int) bool { return endsSentence(s[:i]) }

// endsSentence tells whether s ends like a sentence and unlike a headline.
func endsSentence(s string) bool {
	for {
		switch {
		case s == "":
			return false
		case s[len(s)-1] == ')' || s[len(s)-1] == '"' || s[len(s)-1] == ']' || s[len(s)-1] == '*' || s[len(s)-1] == ' ':
			s = s[:len(s)-1]
			continue
		case strings.HasSuffix(s, "»"), strings.HasSuffix(s, "\u00a0"):
			s = s[:len(s)-2]
			continue
		case strings.HasSuffix(s, "”"), strings.HasSuffix(s, "’"), strings.HasSuffix(s, "\u202f"):
			s = s[:len(s)-3]
			continue
		}
		switch s[len(s)-1] {
		case '.', '!', '?', ':', ';', ',':
			return true
		}
		return strings.HasSuffix(s, "…")
	}
}

// A seamClass says what can begin at a byte.
type seamClass uint8

const (
	noSeam    seamClass = iota
	seamDigit           // a date
	seamWord            // a link of several words
	seamStop            // it ends a sentence, and a link can follow
)

// seamsOfSigns are the classes of the bytes that are no letters. The three high
// bytes end …, » and ”.
var seamsOfSigns = [256]seamClass{
	'0': seamDigit, '1': seamDigit, '2': seamDigit, '3': seamDigit, '4': seamDigit,
	'5': seamDigit, '6': seamDigit, '7': seamDigit, '8': seamDigit, '9': seamDigit,
	'.': seamStop, '!': seamStop, '?': seamStop, ')': seamStop, ']': seamStop,
	0xA6: seamStop, 0xBB: seamStop, 0x9D: seamStop,
}
