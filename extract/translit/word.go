package translit

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A word is a part of a name in small letters without accents.
type word struct {
	text     string
	hyphen   bool // a hyphen parts it from the word before
	cyrillic bool // it was written in Cyrillic
	serbian  bool // with a letter that only Serbian has
	fixed    bool // a particle in its final form
}

// split cuts a name at spaces and hyphens. Apostrophes part nothing (Ja'far),
// and El stands alone in ElBaradei.
func split(name string) []word {
	var words []word
	hyphen := false
	start := -1
	flush := func(end int) {
		if start < 0 {
			return
		}
		s := name[start:end]
		start = -1
		if len(s) > 3 && (s[:2] == "El" || s[:2] == "Al") && s[2] >= 'A' && s[2] <= 'Z' && s[3] > 'Z' {
			words = append(words, word{text: letters(s[:2]), hyphen: hyphen})
			s, hyphen = s[2:], true
		}
		w := word{text: letters(s), hyphen: hyphen}
		w.cyrillic, w.serbian = script(s)
		if w.text != "" {
			words = append(words, w)
		}
		hyphen = false
	}
	for i, r := range name {
		switch {
		case r == '-' || r == '‐' || r == '‑' || r == '–':
			flush(i)
			hyphen = true
		case unicode.IsSpace(r):
			flush(i)
		case start < 0:
			start = i
		}
	}
	flush(len(name))
	return words
}

func script(s string) (cyrillic, serbian bool) {
	for _, r := range s {
		cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
		serbian = serbian || strings.ContainsRune("ђћџљњјЂЋЏЉЊЈ", r)
	}
	return cyrillic, serbian
}

// letters spells a word in small Latin letters without accents; what is no
// letter falls away.
func letters(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range strings.ToLower(s) {
		if latin, ok := cyrillic(r); ok {
			b.WriteString(latin)
			continue
		}
		switch r {
		case 'ı':
			b.WriteByte('i')
		case 'ł':
			b.WriteByte('l')
		case 'đ', 'ð':
			b.WriteByte('d')
		case 'ø':
			b.WriteByte('o')
		case 'œ':
			b.WriteString("oe")
		case 'æ':
			b.WriteString("ae")
		case 'ß':
			b.WriteString("ss")
		case 'ə':
			b.WriteByte('e')
		default:
			if r < 0x80 {
				if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
					b.WriteByte(byte(r))
				}
				continue
			}
			for _, p := range norm.NFKD.String(string(r)) {
				if unicode.IsLetter(p) && !unicode.Is(unicode.Lm, p) || unicode.IsDigit(p) {
					b.WriteRune(p)
				}
			}
		}
	}
	return b.String()
}

// cyrillic romanises a small Cyrillic letter as English texts do; that of
// Serbian letters, as Serbian does. The signs ъ and ь are not heard.
func cyrillic(r rune) (latin string, ok bool) {
	const first = 'а'
	if first <= r && r <= 'я' {
		return [...]string{"a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p",
			"r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"}[r-first], true
	}
	switch r {
	case 'ё':
		return "e", true
	case 'є':
		return "ye", true
	case 'і':
		return "i", true
	case 'ї':
		return "yi", true
	case 'ґ':
		return "g", true
	case 'ў':
		return "u", true
	case 'ђ':
		return "dj", true
	case 'ћ':
		return "c", true
	case 'џ':
		return "dz", true
	case 'љ':
		return "lj", true
	case 'њ':
		return "nj", true
	case 'ј':
		return "j", true
	}
	return "", false
}
