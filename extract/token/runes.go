package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// decode returns the rune of doc at i and its length, or 0, 0 at the limit.
func decode(doc string, i, limit int) (rune, int) {
	if i >= limit {
		return 0, 0
	}
	if c := doc[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(doc[i:limit])
}

func letterAt(doc string, i, limit int) bool {
	c, _ := decode(doc, i, limit)
	return unicode.IsLetter(c)
}

func lowerAt(doc string, i, limit int) bool {
	c, _ := decode(doc, i, limit)
	return unicode.IsLower(c)
}

func digitAt(doc string, i, limit int) bool {
	c, _ := decode(doc, i, limit)
	return unicode.IsDigit(c)
}

// isInitials tells whether w is capital letters with dots or hyphens between
// them: F, U.S, J.-C.
func isInitials(w string) bool {
	letter := false
	for _, c := range w {
		switch {
		case c == '.' || c == '-':
			letter = false
		case letter || !unicode.IsUpper(c):
			return false
		default:
			letter = true
		}
	}
	return true
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == 'ʼ' }

// isInvisible tells the marks that some pages leave between words: soft
// hyphens, joiners, byte order marks.
func isInvisible(c rune) bool {
	return c == '\u00ad' || c == '\u200b' || c == '\u200e' || c == '\u200f' || c == '\u2060' || c == '\ufeff'
}

// urlLen returns the length of the address that starts s, or 0.
func urlLen(s string) int {
	if !strings.HasPrefix(s, "http://") && !strings.HasPrefix(s, "https://") && !strings.HasPrefix(s, "www.") {
		return 0
	}
	n := strings.IndexFunc(s, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune("«»\"<>”“", c) })
	if n < 0 {
		n = len(s)
	}
	return len(strings.TrimRight(s[:n], ".,;:!?)]…"))
}

// mailLen returns the length of the mail address that starts s, or 0.
func mailLen(s string) int {
	const longestMailbox = 64 // bytes, by RFC 5321
	at := strings.IndexByte(s[:min(len(s), longestMailbox+1)], '@')
	if at <= 0 || strings.IndexFunc(s[:at], notOfAddress) >= 0 {
		return 0
	}
	host := s[at+1:]
	if n := strings.IndexFunc(host, notOfAddress); n >= 0 {
		host = host[:n]
	}
	host = strings.TrimRight(host, ".-_")
	if !strings.Contains(host, ".") {
		return 0
	}
	return at + 1 + len(host)
}

// notOfAddress tells whether c ends a part of a mail address.
func notOfAddress(c rune) bool {
	return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '.' && c != '-' && c != '_'
}

// looksLikeHost tells whether s goes on as the end of a host name: « lemonde.fr ».
func looksLikeHost(s string) bool {
	for _, top := range [...]string{"fr", "com", "org", "net", "int", "eu", "gov", "edu", "info"} {
		if rest, ok := strings.CutPrefix(s, top); ok {
			c, _ := utf8.DecodeRuneInString(rest)
			return !unicode.IsLetter(c)
		}
	}
	return false
}
