package timex

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/token"
)

// number reads a whole number, -1 if s is none that a date could hold.
func number(s string) int {
	v, ok := digits(s, 0, len(s))
	if !ok || s == "" || len(s) > 6 {
		return -1
	}
	return v
}

// number reads a number at token i: digits, with or without decimals, or words.
func (m *matcher) number(i int) (n int, val int32) {
	t := &m.t.Tokens[i]
	s := m.symbol(i)
	if s.num && t.Text[0] >= '0' && t.Text[0] <= '9' {
		if v := whole(t.Text); v >= 0 {
			return 1, int32(v)
		}
		return 0, 0
	}
	total, cur := 0, 0
	for k := i; k < m.end && k < i+8; k++ {
		v, ok := m.numWord(k)
		if !ok {
			if n > 0 && k == i+n && m.joins(k, cur) {
				continue
			}
			break
		}
		switch {
		case v == 100:
			cur = max(cur, 1) * 100
		case v >= 1000:
			total, cur = total+max(cur, 1)*v, 0
		case cur == 0 || cur%100 == 0 || cur%10 == 0 && cur%100 >= 20 && v < 20:
			cur += v
		default:
			return n, int32(min(total, 1e6) + cur)
		}
		n = k - i + 1
		if total > 1e6 || cur > 1e6 {
			break
		}
	}
	if n == 0 {
		return 0, 0
	}
	return n, int32(min(total, 1e6) + cur)
}

// joins tells whether token k joins the number before it to the one behind:
// vingt et un, a hundred and five.
func (m *matcher) joins(k, before int) bool {
	n, joint := m.listed(cJoint, k, m.symbol(k))
	if n == 0 || before < 20 || k+1 >= m.end {
		return false
	}
	v, ok := m.numWord(k + 1)
	switch {
	case !ok:
		return false
	case joint == tens:
		return before%10 == 0 && (v == 1 || v == 11)
	}
	return before%100 == 0 && v < 100
}

// numWord is the number that token k says in words.
func (m *matcher) numWord(k int) (int, bool) {
	s := m.symbol(k)
	if s.word >= 0 {
		n, v := m.listed(cNumWord, k, s)
		return int(v), n > 0
	}
	if !s.num {
		return 0, false
	}
	var buf [maxWord]byte
	key, hyphen := fold(buf[:0], m.t.Tokens[k].Text)
	if !hyphen {
		return 0, false
	}
	v := m.f.hyphenated(string(key))
	return v, v > 0
}

// hyphenated is the number that a word with hyphens says, 0 if it says none:
// vingt-huit, quatre-vingt-dix-sept, twenty-one.
func (f *Finder) hyphenated(key string) int {
	sum := 0
	for part, rest, more := "", key, true; more; {
		part, rest, more = strings.Cut(rest, "-")
		v, ok := f.value(part, cNumWord)
		_, joint := f.value(part, cJoint)
		switch {
		case joint && sum > 0:
		case !ok:
			return 0
		case sum > 0 && sum < 10 && (v == 20 || v == 100): // quatre-vingt, deux-cents
			sum *= v
		default:
			sum += v
		}
	}
	return sum
}

// numUnit is the length of time that a word with hyphens says, packed as by
// spanValue, 0 if it says none: three-day, 72-hour.
func (f *Finder) numUnit(key string) int32 {
	num, u, _ := strings.Cut(key, "-")
	n := number(num)
	if n < 0 {
		n, _ = f.value(num, cNumWord)
	}
	un, ok := f.value(u, cUnit)
	if n < 1 || n > 1000 || !ok {
		return 0
	}
	return int32(spanValue(n, unit(un)))
}

// value is the value of a word in a class.
func (f *Finder) value(key string, c class) (int, bool) {
	w, ok := f.index[key]
	if !ok {
		return 0, false
	}
	for _, v := range f.words[w].values {
		if v.class == c {
			return int(v.val), true
		}
	}
	return 0, false
}

// whole reads the whole part of a number in digits, -1 if it has none or is
// too long: 3, 30,4, 2 000, 10.000.
func whole(s string) int {
	v, n := 0, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if v, n = 10*v+int(c-'0'), n+1; n > 6 {
				return -1
			}
		case c == ',' || c == '.':
			if rest := s[i+1:]; len(rest) == 3 && number(rest) >= 0 {
				continue // thousands
			} else if number(rest) >= 0 {
				return v
			}
			return -1
		case c == ' ' || c >= 0x80: // spaces between thousands, thin or not
		default:
			return -1
		}
	}
	return v
}

// decimals returns the decimals of a number in digits: 4 of 30,4.
func decimals(s string) string {
	i := strings.LastIndexAny(s, ",.")
	if i < 0 || len(s)-i-1 == 3 || len(s)-i-1 > 2 || number(s[i+1:]) < 0 {
		return ""
	}
	return s[i+1:]
}

// ordinal reads an ordinal in digits or Roman numerals, 0 if s is none: 1er,
// 2e, 19th, XXe.
func (f *Finder) ordinal(s string) int {
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	n := 0
	if i > 0 {
		n = number(s[:i])
	} else {
		for i < len(s) && strings.IndexByte("IVX", s[i]) >= 0 {
			i++
		}
		n = roman(s[:i])
	}
	if n < 1 || n > 1000 {
		return 0
	}
	if f.ends(s[i:], endsFirst) || f.ends(s[i:], endsOrdinal) {
		return n
	}
	return 0
}

// ends tells whether s is an ending of a kind.
func (f *Finder) ends(s string, e ending) bool { return s != "" && slices.Contains(f.endings[e], s) }

// roman reads a Roman numeral up to XXXIX, 0 if s is none.
func roman(s string) int {
	if s == "" || len(s) > 6 {
		return 0
	}
	n := 0
	for i := 0; i < len(s); i++ {
		v := romanDigit(s[i])
		if i+1 < len(s) && v < romanDigit(s[i+1]) {
			v = -v
		}
		n += v
	}
	return max(n, 0)
}

func romanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	}
	return 10
}

// fullYear completes a year of two digits.
func fullYear(yy int) int {
	if yy < 40 {
		return 2000 + yy
	}
	return 1900 + yy
}

// midYear is the year of mid-2014 and early-2014, 0 if key is none.
func (f *Finder) midYear(key string) int {
	part, y, _ := strings.Cut(key, "-")
	if _, ok := f.value(part, cPart); !ok {
		return 0
	}
	if n := number(y); len(y) == 4 && n >= 1000 && n <= 2199 {
		return n
	}
	return 0
}

// decadeOf reads a decade: 1990s, 90s.
func (f *Finder) decadeOf(s string) (int, int32) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if !f.ends(s[n:], endsDecade) {
		return 0, 0
	}
	s = s[:n]
	y := number(s)
	switch {
	case y < 0 || y%10 != 0:
		return 0, 0
	case len(s) == 4 && y >= 1000 && y <= 2190:
		return 1, int32(y)
	case len(s) == 2:
		return 1, int32(fullYear(y))
	}
	return 0, 0
}

// tokensTo counts the tokens from i that end exactly at byte end of the
// document, 0 if none does.
func tokensTo(t *token.Text, i, last, end int) int {
	for n := 1; i+n <= last; n++ {
		switch e := t.Tokens[i+n-1].End; {
		case e == end:
			return n
		case e > end:
			return 0
		}
	}
	return 0
}
