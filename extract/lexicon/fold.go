package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns a form as words are compared: in lower case, its apostrophes and
// hyphens plain. It costs next to nothing where the form is so already.
func Fold(form string) string {
	for i := 0; i < len(form); i++ {
		switch c := form[i]; {
		case c == 0xC3 && i+1 < len(form) && form[i+1] >= 0xA0: // à to ÿ
			i++
		case c >= utf8.RuneSelf || 'A' <= c && c <= 'Z':
			if low, ok := lowerLatin(form, i); ok {
				return low
			}
			return strings.Map(foldRune, form)
		}
	}
	return form
}

// lowerLatin is form in lower case where from byte i on it is all ASCII and
// accented capitals and small letters of western Europe, whose small letters
// are as long.
func lowerLatin(form string, i int) (string, bool) {
	for k := i; k < len(form); k++ {
		if form[k] < utf8.RuneSelf {
			continue
		}
		if form[k] != 0xC3 || k+1 == len(form) || form[k+1] < 0x80 || form[k+1] > 0xBF || form[k+1] == 0x97 { // ×
			return "", false
		}
		k++
	}
	var b strings.Builder
	b.Grow(len(form))
	b.WriteString(form[:i])
	for k := i; k < len(form); k++ {
		c := form[k]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xC3:
			b.WriteByte(c)
			k++
			if c = form[k]; c < 0x9F { // À to Þ; ß is small
				c += 0x20
			}
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

// foldSize holds any word worth folding without touching the heap.
const foldSize = 64

// foldInto appends what Fold makes of form to buf. It fails when buf's capacity
// would not do.
func foldInto(buf []byte, form string) ([]byte, bool) {
	if len(form)+utf8.UTFMax > cap(buf) {
		return nil, false
	}
	for _, r := range form {
		buf = utf8.AppendRune(buf, foldRune(r))
		if len(buf)+utf8.UTFMax > cap(buf) {
			return nil, false
		}
	}
	return buf, true
}

func foldRune(r rune) rune { return Lower(plainRune(r)) }

// Lower is the small letter of r.
func Lower(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}

// bases holds the unaccented small letters of U+00C0 to U+017F; a dot means
// that the letter has none.
const bases = "aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// Base is the small letter of r without its accent.
func Base(r rune) rune {
	if r < utf8.RuneSelf {
		return Lower(r)
	}
	if 0xC0 <= r && r <= 0x17F {
		if b := bases[r-0xC0]; b != '.' {
			return rune(b)
		}
	}
	switch r {
	case 'ș', 'Ș':
		return 's'
	case 'ț', 'Ț':
		return 't'
	case 'ə', 'Ə':
		return 'e'
	}
	return Lower(r)
}

// plainRune makes a typographic apostrophe or hyphen plain.
func plainRune(r rune) rune {
	switch r {
	case '’', 'ʼ':
		return '\''
	case '‐', '‑': // hyphen and non-breaking hyphen
		return '-'
	}
	return r
}

// foldedEqual tells whether form folds to word.
func foldedEqual(form, word string) bool {
	for _, r := range form {
		w, n := utf8.DecodeRuneInString(word)
		if n == 0 || foldRune(r) != w {
			return false
		}
		word = word[n:]
	}
	return word == ""
}

// plain makes the typographic apostrophes and hyphens of form plain.
func plain(form string) string {
	if !strings.ContainsAny(form, "’ʼ‐‑") {
		return form
	}
	return strings.Map(plainRune, form)
}

// shape describes the capitals of a form.
type shape uint8

const (
	lower   shape = iota
	capital       // Paris, La
	caps          // OTAN, ÉTAT, and a lone A
	mixed         // iPhone, McDonald
)

func shapeOf(form string) shape {
	uppers, lowers, first := 0, 0, false
	for i, r := range form {
		switch {
		case unicode.IsUpper(r):
			uppers++
			first = first || i == 0
		case unicode.IsLower(r):
			lowers++
		}
	}
	switch {
	case uppers == 0:
		return lower
	case lowers == 0:
		return caps
	case first && (uppers == 1 || strings.Contains(form, "-")):
		return capital
	}
	return mixed
}

// title turns RUSSIE into Russie and ÉTATS-UNIS into États-Unis.
func title(form string) string {
	up := true
	return strings.Map(func(r rune) rune {
		was := up
		up = r == '-' || r == '\''
		if was {
			return unicode.ToUpper(r)
		}
		return unicode.ToLower(r)
	}, form)
}

// Reformed writes a French lemma by the spelling of 1990, which drops the
// circumflex of i and u: reconnaître, reconnaitre. The dictionary has some
// lemmas in the one spelling and some in the other.
func Reformed(lemma string) string {
	return strings.ReplaceAll(strings.ReplaceAll(lemma, "î", "i"), "û", "u")
}
