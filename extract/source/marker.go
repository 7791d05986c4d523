package source

import "strings"

// markers are the words of links that web pages glue between their teasers.
// Each stands here as it begins a link; what follows tells a link from prose.
var markers = [...]string{
	"Lire la suite", "lire la suite", "Lire plus", "Lire l’article", "Lire l'article", "La suite",
	"En savoir plus", "en savoir plus", "Voir plus", "Plus d’infos", "Plus d'infos",
	"Read more", "read more", "READ MORE", "Read More", "Learn more", "Learn More", "See more", "Continue reading",
	"more", "More", "MORE", "Suite", "suite",
}

// markerAt returns where a link that begins at s[i] ends; 0: there is none. A
// link stands by itself: after it comes the end of the line, or a capital.
func markerAt(s string, i int) int {
	switch s[i] {
	case 'L', 'l', 'E', 'e', 'V', 'P', 'R', 'r', 'S', 's', 'C', 'm', 'M':
	default:
		return 0
	}
	for _, m := range markers {
		if !strings.HasPrefix(s[i:], m) {
			continue
		}
		end := i + len(m)
		k := skipLinkEnd(s, end)
		if k >= len(s) {
			return len(s)
		}
		single := strings.IndexByte(m, ' ') < 0
		if uppercaseAt(s, k) && (k == end && (!single || m[0] == 'm') || k > end && !single) || k == end && m[0] == 'm' && opensQuote(s, k) {
			return k
		}
		if isDigit(s[k]) && k == end && (!single || m == "more") {
			return k
		}
	}
	return 0
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
func nextSeam(s string, from int) (seam, bool) {
	for i := from; i < len(s); i++ {
		class := seamClass[s[i]]
		if class == 0 {
			continue
		}
		switch class {
		case seamDigit:
			if i == 0 || i == from || seamClass[s[i-1]] == seamDigit {
				continue
			}
			if gluedDate(s, i) {
				return seam{start: i, end: i}, true
			}
		case seamWord: // a link of several words glued to a letter: presseLire la suite
			if i > 0 && (lowercaseFollows(s, i-1) || s[i-1] >= 0x80) && uppercaseAt(s, i) {
				if end := markerAt(s, i); end > 0 && strings.IndexByte(s[i:min(i+8, len(s))], ' ') > 0 {
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
				if end := markerAt(s, j); end > 0 && (j > start || sentenceEndsAt(s, i+1)) {
					return seam{start, end, true}, true
				}
			}
		}
	}
	return seam{}, false
}

// gluedDate tells whether a date at s[i] has text glued to both its sides:
// Moscou17 mars 2016Le président.
func gluedDate(s string, i int) bool {
	if c := s[i-1]; c == ' ' || c == '-' || c == '/' || c == ',' || c == '\t' {
		return false
	}
	if i > 1 && (s[i-1] == '.' || s[i-1] == ',') && isDigit(s[i-2]) {
		return false
	}
	d, ok := parseDate(s, i)
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

const (
	seamDigit = 1 + iota
	seamWord
	seamStop
)

// seamClass sorts bytes by what can begin a seam there; it is never written to.
// The three high bytes end …, » and ”.
var seamClass = [256]uint8{
	'0': seamDigit, '1': seamDigit, '2': seamDigit, '3': seamDigit, '4': seamDigit,
	'5': seamDigit, '6': seamDigit, '7': seamDigit, '8': seamDigit, '9': seamDigit,
	'L': seamWord, 'E': seamWord, 'R': seamWord, 'V': seamWord, 'C': seamWord,
	'.': seamStop, '!': seamStop, '?': seamStop, ')': seamStop, ']': seamStop,
	0xA6: seamStop, 0xBB: seamStop, 0x9D: seamStop,
}
