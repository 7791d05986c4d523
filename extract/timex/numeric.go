package timex

import "strings"

// A reader reads the bytes of the document from a token on, however the
// tokenizer cut them.
type reader struct {
	s   string
	pos int
}

func (m *matcher) reader(i int) reader {
	t := &m.t.Tokens[i]
	last := m.t.Tokens[min(i+7, m.end-1)]
	if t.Start < 0 || last.End > len(m.t.Doc) || t.Start > last.End {
		return reader{}
	}
	return reader{s: m.t.Doc[t.Start:last.End]}
}

// number reads from least to most digits.
func (r *reader) number(least, most int) (int, bool) {
	v, n := 0, 0
	for r.pos < len(r.s) && r.s[r.pos] >= '0' && r.s[r.pos] <= '9' {
		v, n, r.pos = 10*v+int(r.s[r.pos]-'0'), n+1, r.pos+1
		if n > most {
			return 0, false
		}
	}
	return v, n >= least
}

// one reads one of several strings, the first that fits.
func (r *reader) one(of ...string) bool {
	for _, s := range of {
		if strings.HasPrefix(r.s[r.pos:], s) {
			r.pos += len(s)
			return true
		}
	}
	return false
}

// spaces skips white space, also the kinds that don't break.
func (r *reader) spaces() { _ = r.one(" ", "\u00a0", "\u202f") }

// letter tells whether a letter or a digit comes next.
func (r *reader) letter() bool {
	if r.pos >= len(r.s) {
		return false
	}
	c := r.s[r.pos]
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0xC3 && c < 0xE2
}

// ambiguous marks the value of a numeric date of which only the year is sure.
const ambiguous = 1 << 24

// numeric reads a date in digits at token i. Its value is a day, or the year
// and ambiguous: 5/6/2015 is May or June as the writer pleased.
func (m *matcher) numeric(i int) (int, int32) {
	r := m.reader(i)
	a, ok := r.number(1, 4)
	if !ok || !r.one("-", "/", ".") {
		return 0, 0
	}
	sep := r.s[r.pos-1]
	if sep != '.' && a <= 31 {
		if d, ok := m.withMonth(&r, a, sep); ok {
			return tokensTo(m.t, i, m.end, m.t.Tokens[i].Start+r.pos), int32(d)
		}
	}
	b, ok := r.number(1, 2)
	if !ok || r.pos >= len(r.s) || r.s[r.pos] != sep {
		return 0, 0
	}
	r.pos++
	c, ok := r.number(1, 4)
	if !ok || r.letter() {
		return 0, 0
	}
	y, mo, d := c, b, a
	if a > 31 {
		y, d = a, c
	} else if y < 100 && sep == '/' {
		y = fullYear(y)
	}
	unsure := false
	if m.f.monthDay && a <= 31 && sep == '/' {
		if b > 12 {
			mo, d = a, b
		}
		unsure = a <= 12 && b <= 12 && a != b
	}
	if y < 1000 || y > 2199 || mo < 1 || mo > 12 || d < 1 || civil(y, mo, d) > lastOfMonth(y, mo) {
		return 0, 0
	}
	n := tokensTo(m.t, i, m.end, m.t.Tokens[i].Start+r.pos)
	if unsure {
		return n, int32(y) | ambiguous
	}
	return n, int32(civil(y, mo, d))
}

// withMonth reads the month in letters and the year behind the day dom of a date
// whose parts a sign joins: 12-Feb-15.
func (m *matcher) withMonth(r *reader, dom int, sep byte) (day, bool) {
	rest := r.s[r.pos:]
	n := strings.IndexByte(rest, sep)
	if n < 3 || n > maxWord || dom < 1 {
		return 0, false
	}
	var buf [maxWord]byte
	key, _ := fold(buf[:0], strings.TrimSuffix(rest[:n], "."))
	w, ok := m.f.index[string(key)]
	if !ok {
		return 0, false
	}
	for _, v := range m.f.words[w].values {
		if v.class != cMonth {
			continue
		}
		after := *r
		after.pos += n + 1
		y, ok := after.number(2, 4)
		if !ok || after.letter() {
			return 0, false
		}
		if y < 100 {
			y = fullYear(y)
		}
		d := civil(y, int(v.val), dom)
		if y < 1000 || y > 2199 || d > lastOfMonth(y, int(v.val)) {
			return 0, false
		}
		*r = after
		return d, true
	}
	return 0, false
}

// years reads two years joined by a hyphen or a dash, as the first year and
// the number of years to the last: 2014-2016, 2012–13.
func (m *matcher) years(i int) (int, int32) {
	r := m.reader(i)
	a, ok := r.number(4, 4)
	if !ok || a < 1500 || a > 2199 || !r.one("-", "–", "/", "\u2011") {
		return 0, 0
	}
	start := r.pos
	b, ok := r.number(2, 4)
	if !ok || r.letter() || r.one("-", "/") {
		return 0, 0
	}
	if r.pos-start == 2 {
		b += a / 100 * 100
	}
	if b <= a || b > 2199 || b-a > 500 {
		return 0, 0
	}
	return tokensTo(m.t, i, m.end, m.t.Tokens[i].Start+r.pos), int32(spanValue(a, 0) | (b-a)<<17)
}

// days reads two days of a month joined by a hyphen or a dash, as the first
// day and the number of days to the last: 3-7.
func (m *matcher) days(i int) (int, int32) {
	r := m.reader(i)
	a, ok := r.number(1, 2)
	if !ok || a < 1 || !r.one("-", "–", "\u2011") {
		return 0, 0
	}
	b, ok := r.number(1, 2)
	if !ok || r.letter() || r.one("-") || b <= a || b > 31 {
		return 0, 0
	}
	return tokensTo(m.t, i, m.end, m.t.Tokens[i].Start+r.pos), int32(a | (b-a)<<5)
}

// clock reads an hour with its minutes at token i, in seconds since midnight:
// 14 h, 14h30, 14:30, 2.30 pm, 11 a.m.
func (m *matcher) clock(i int) (int, int32) {
	r := m.reader(i)
	h, ok := r.number(1, 2)
	if !ok || h > 24 {
		return 0, 0
	}
	mi, s, sure := 0, 0, false
	at := r
	switch {
	case r.one(":", "."):
		if mi, ok = r.number(2, 2); !ok || mi > 59 {
			return 0, 0
		}
		if sure = at.s[at.pos] == ':'; sure && r.one(":") {
			if s, ok = r.number(2, 2); !ok || s > 59 {
				return 0, 0
			}
		}
	default:
		r.spaces()
		if r.one(m.f.endings[endsHour]...) {
			sure = true
			if r.letter() && (r.s[r.pos] < '0' || r.s[r.pos] > '9') {
				return 0, 0
			}
			after := r
			r.spaces()
			if v, ok := r.number(2, 2); ok && v < 60 && !r.letter() {
				mi = v
			} else {
				r = after
			}
		} else {
			r = at
		}
	}
	if h <= 12 {
		after := r
		r.spaces()
		switch {
		case r.one(m.f.endings[endsAM]...) && !r.letter():
			sure, h = true, h%12
		case r.one(m.f.endings[endsPM]...) && !r.letter():
			sure, h = true, h%12+12
		default:
			r = after
		}
	}
	if !sure || r.letter() {
		return 0, 0
	}
	n := tokensTo(m.t, i, m.end, m.t.Tokens[i].Start+r.pos)
	if n == 0 && strings.HasSuffix(r.s[:r.pos], ".") { // p.m and the full stop as one token each
		n = tokensTo(m.t, i, m.end, m.t.Tokens[i].Start+r.pos-1)
	}
	return n, int32(h*3600 + mi*60 + s)
}
