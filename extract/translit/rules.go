package translit

import "strings"

// A table rewrites a word from left to right; where several rules fit, the one
// that stands first is taken.
type table []spelling

// A spelling is what a run of letters becomes. Where before or after is given,
// one of its letters must stand there; ^ is the beginning and $ the end.
type spelling struct{ before, from, after, to string }

func (t table) rewrite(s string) string {
	var b strings.Builder
	b.Grow(len(s))
next:
	for i := 0; i < len(s); {
		for _, r := range t {
			if strings.HasPrefix(s[i:], r.from) && stands(r.before, s, i-1, '^') && stands(r.after, s, i+len(r.from), '$') {
				b.WriteString(r.to)
				i += len(r.from)
				continue next
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// stands tells whether the letter at i is one of those wanted; edge is the
// letter beyond the word.
func stands(wanted, s string, i int, edge byte) bool {
	if wanted == "" {
		return true
	}
	c := edge
	if 0 <= i && i < len(s) {
		c = s[i]
	}
	return strings.IndexByte(wanted, c) >= 0
}

const vowels = "aeiouy"

// slavic undoes the French, English and German romanisations of Russian,
// Ukrainian, Belarusian and Bulgarian. French « ch » is English "sh" and French
// « tch » English "ch", so that the two sounds have one key.
func slavic(s string) string {
	return slavicVowels.rewrite(slavicGlides.rewrite(slavicSounds.rewrite(s)))
}

var (
	slavicSounds = table{
		{"", "schtsch", "", "shsh"}, {"", "chtch", "", "shsh"}, {"", "shtch", "", "shsh"}, {"", "shch", "", "shsh"},
		{"", "tsch", "", "sh"}, {"", "tch", "", "sh"}, {"", "sch", "", "sh"}, {"", "sh", "", "sh"}, {"", "ch", "", "sh"},
		{"", "kh", "", "kh"}, {"", "zh", "", "zh"}, {"", "tz", "", "ts"},
		{"", "gu", "eiy", "g"}, {"", "gh", "eiy", "g"}, {"", "qu", "ei", "k"},
		{"", "oou", "", "u"}, {"", "ou", "", "u"}, {"", "oo", "", "u"}, // Belooussov, Belousov
		{"^", "ye", "", "e"}, {"^", "ie", "", "e"},
		{vowels, "j", "$", "i"}, {"", "j", "", "zh"}, // Sergej, Loujkov
		{"oe", "ff", "$", "v"}, {"", "w", "", "v"}, {"", "x", "", "ks"}, {"", "ss", "", "s"},
	}
	slavicGlides = table{{"", "y", "", "i"}}
	slavicVowels = table{
		{vowels, "ie", "", "e"}, {"", "iii", "", "i"}, {"", "ii", "", "i"}, {"i", "ne", "$", "n"}, // Medvediev's « ïe »; Poutine
	}
)

// serbian joins what is left of đ (Djukanović, Đukanović, Dukanovic) and gives
// Cyrillic letters the Latin ones of Serbian without their marks.
func serbian(s string) string { return serbianSounds.rewrite(s) }

var serbianSounds = table{
	{"", "dj", "", "d"}, {"", "zh", "", "z"}, {"", "ch", "", "c"}, {"", "sh", "", "s"}, {"", "kh", "", "h"}, {"", "ts", "", "c"},
}

// arabic undoes the French and English romanisations of Arabic and Persian.
// Short a, e and i stay apart, because Hamad, Hamed and Hamid are three names.
func arabic(s string) string {
	return arabicVowels.rewrite(arabicGlides.rewrite(arabicSounds.rewrite(s)))
}

var (
	arabicSounds = table{
		{"", "kh", "", "kh"}, {"", "gh", "", "gh"}, {"", "tch", "", "sh"}, {"", "ch", "", "sh"}, {"", "sh", "", "sh"},
		{"", "dj", "", "j"}, {"", "ph", "", "f"}, {"", "gu", "eiy", "g"},
		{"", "ou", "", "u"}, {"", "oo", "", "u"}, {"", "o", "", "u"}, {"", "ee", "", "i"},
		{"", "c", "eiy", "s"}, {"", "c", "", "k"}, {"", "q", "", "k"}, {"", "x", "", "ks"}, {"", "ss", "", "s"},
	}
	arabicGlides = table{
		{"", "ey", "", "ai"}, {"", "ei", "", "ai"}, {"", "y", "", "i"}, {"", "w", "", "u"},
	}
	arabicVowels = table{
		{"", "uu", "", "u"}, {"", "iii", "", "i"}, {"", "ii", "", "i"}, {"", "aa", "", "a"},
		{"", "ah", "$", "a"}, {"", "eh", "$", "a"}, {"aiu", "ne", "$", "n"}, // Haniyeh; Salmane
	}
)
