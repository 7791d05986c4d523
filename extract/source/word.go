package source

import "unicode/utf8"

// A word is a short word without case and accents, held in place so that
// looking at every line of a document allocates nothing.
type word struct {
	b [12]byte
	n int // 0: none, or longer than any word that matters here
}

// readWord reads the letters at s[i].
func readWord(s string, i int) (word, int) {
	var w word
	long := false
	for i < len(s) {
		c := s[i]
		size := 1
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c == 0xC3 && i+1 < len(s): // À … ÿ
			c, size = foldLatin(s[i+1]), 2
		case c == 0xCC && i+1 < len(s): // a combining accent
			i += 2
			continue
		default:
			c = 0
		}
		if c == 0 {
			break
		}
		if w.n == len(w.b) {
			long = true
		} else {
			w.b[w.n] = c
			w.n++
		}
		i += size
	}
	if long {
		w.n = 0
	}
	return w, i
}

// foldLatin maps the second byte of U+00C0 … U+00FF to its base letter; letters
// that no month has become '?', signs 0.
func foldLatin(b byte) byte {
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
	case 0xB7:
		return 0
	}
	return '?'
}

func (w *word) is(s string) bool { return string(w.b[:w.n]) == s }

// month is the number of the month that w names in French or English, in full
// or abbreviated; 0: none.
func (w *word) month() int {
	switch string(w.b[:w.n]) {
	case "janvier", "january", "janv", "jan":
		return 1
	case "fevrier", "february", "fevr", "fev", "feb":
		return 2
	case "mars", "march", "mar":
		return 3
	case "avril", "april", "avr", "apr":
		return 4
	case "mai", "may":
		return 5
	case "juin", "june", "jun":
		return 6
	case "juillet", "july", "juil", "jul":
		return 7
	case "aout", "august", "aug", "aou":
		return 8
	case "septembre", "september", "sept", "sep":
		return 9
	case "octobre", "october", "oct":
		return 10
	case "novembre", "november", "nov":
		return 11
	case "decembre", "december", "dec":
		return 12
	}
	return 0
}

// abbreviated tells whether a dot after w can belong to it. Scraped pages write
// « May. » too, so that every short name counts.
func (w *word) abbreviated() bool { return w.n <= 5 && !w.is("mars") && !w.is("mai") && !w.is("juin") }

func (w *word) weekday() int {
	switch string(w.b[:w.n]) {
	case "lundi", "monday", "lun", "mon":
		return 1
	case "mardi", "tuesday", "mar", "tue", "tues":
		return 2
	case "mercredi", "wednesday", "mer", "wed":
		return 3
	case "jeudi", "thursday", "jeu", "thu", "thur", "thurs":
		return 4
	case "vendredi", "friday", "ven", "fri":
		return 5
	case "samedi", "saturday", "sam", "sat":
		return 6
	case "dimanche", "sunday", "dim", "sun":
		return 7
	}
	return 0
}

// introducesDate knows the articles and prepositions before a date.
func (w *word) introducesDate() bool {
	switch string(w.b[:w.n]) {
	case "le", "du", "les", "de", "en", "ce", "des", "annee", "on", "the", "from", "in", "year":
		return true
	}
	return false
}

// partOfPeriod knows the words that say which part of a month or a year is
// meant; the date keeps the whole of it.
func (w *word) partOfPeriod() bool {
	switch string(w.b[:w.n]) {
	case "debut", "mi", "fin", "courant", "early", "mid", "late", "end":
		return true
	}
	return false
}

// season is the first month of the season that w names; 0: none.
func (w *word) season() int {
	switch string(w.b[:w.n]) {
	case "printemps", "spring":
		return 3
	case "ete", "summer":
		return 6
	case "automne", "autumn", "fall":
		return 9
	case "hiver", "winter":
		return 12
	}
	return 0
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
func skipOrdinal(s string, i int) int {
	const modifier = "ᵉʳ"
	if len(s)-i >= len(modifier) && s[i:i+len(modifier)] == modifier {
		return i + len(modifier)
	}
	w, next := readWord(s, i)
	if w.n == 0 {
		w, next = readWord(s, skipSpaces(s, i))
		if !w.is("er") {
			return i
		}
	}
	switch string(w.b[:w.n]) {
	case "er", "st", "nd", "rd", "th":
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

func digitAfter(s string, i int) bool {
	i = skipSpaces(s, skipByte(s, i, '.'))
	if i >= len(s) || !isDigit(s[i]) {
		return false
	}
	_, n, end := readNumber(s, i)
	if n > 2 {
		return false
	}
	w, _ := readWord(s, skipSpaces(s, skipOrdinal(s, end)))
	return w.month() > 0
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
