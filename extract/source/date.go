package source

import "github.com/entente-kg/entente/schema"

// A day is a calendar day, month or year; the parts that are not said are 0.
type day struct{ year, month, day int }

// precision is 3 for a day, 2 for a month, 1 for a year alone, 0 for nothing.
func (d day) precision() int {
	switch {
	case d.day > 0:
		return 3
	case d.month > 0:
		return 2
	case d.year > 0:
		return 1
	}
	return 0
}

// A date is what the head of a line says about time: a day, month or year, or
// a range of two of the same precision.
type date struct {
	from, to day
	ranged   bool
	weekday  int  // 1 Monday … 7 Sunday; 0: not said
	article  bool // a word stands before it: le 3 mars
	short    bool // 15/03
	end      int  // where it ends
}

// parseDate reads a date that starts at s[i], in any language, with the weekday
// and the article that may stand before it. It reads no prose: what follows the
// date is the caller's to judge.
func (v *Vocabulary) parseDate(s string, i int) (date, bool) {
	var d date
	for range 3 {
		w, next := v.word(s, i)
		if w.weekday > 0 && (w.month == 0 || v.dayFollows(s, next)) { // mar. 3 mars
			d.weekday = int(w.weekday)
			i = skipSpaces(s, skipByte(s, skipByte(s, next, '.'), ','))
			continue
		}
		if !w.is(dateOpener) {
			break
		}
		d.article = true
		i = skipSpaces(s, next)
	}
	first, j, ok := v.parseDay(s, i)
	if !ok {
		return date{}, false
	}
	if first.bare() {
		return v.rangeFromBareDay(d, s, first, j)
	}
	d.from, d.end, d.short = first.day, j, first.short
	if first.second > 0 { // September 4-5, 2014
		d.to, d.ranged = first.day, true
		d.to.day = first.second
		return d, d.valid()
	}
	if first.until.year > 0 { // a season, a decade
		d.to, d.ranged = first.until, true
		return d, d.valid()
	}
	v.rangeTo(&d, s)
	return d, d.valid()
}

// rangeFromBareDay reads « 4-5 septembre 2014 », « 4, 5 et 6 mai ».
func (v *Vocabulary) rangeFromBareDay(d date, s string, first parsedDay, j int) (date, bool) {
	for range 4 {
		k, ok := v.connector(s, j, true)
		if !ok {
			return date{}, false
		}
		u, end, ok := v.parseDay(s, k)
		if !ok {
			return date{}, false
		}
		if u.bare() {
			j = end
			continue
		}
		if u.day.day == 0 || u.second > 0 {
			return date{}, false
		}
		d.to, d.from, d.ranged, d.end = u.day, u.day, true, end
		d.from.day = first.day.day
		return d, d.valid()
	}
	return date{}, false
}

// rangeTo extends d to « 30 mars - 2 avril 2015 », when a second date of the
// same precision follows.
func (v *Vocabulary) rangeTo(d *date, s string) {
	k, ok := v.connector(s, d.end, false)
	if !ok {
		return
	}
	u, end, ok := v.parseDay(s, k)
	if !ok || u.bare() || u.second > 0 || u.until.year > 0 || u.day.precision() != d.from.precision() {
		return
	}
	to := u.day
	if to.year == 0 && d.from.year > 0 {
		return // « 3 mai 2014 - 5 juin … » are two dates and no range
	}
	from := d.from
	if from.year == 0 && to.year > 0 {
		from.year = to.year
		if from.month > to.month {
			from.year--
		}
	}
	if from.year > 0 && !before(from, to) {
		return
	}
	d.from, d.to, d.ranged, d.end = from, to, true, end
}

func (d date) valid() bool {
	return validDay(d.from) && (!d.ranged || validDay(d.to) && (d.from.year == 0 || before(d.from, d.to)))
}

// before tells whether a stands before b in the calendar.
func before(a, b day) bool {
	if a.year != b.year {
		return a.year < b.year
	}
	if a.month != b.month {
		return a.month < b.month
	}
	return a.day < b.day
}

func validDay(d day) bool {
	if d.month > 12 || d.day < 0 {
		return false
	}
	return d.day == 0 || d.month > 0 && d.day <= schema.DaysIn(d.year, d.month)
}

// A parsedDay is one side of a range: a day, or a number that waits for its
// month (bare), or an English « September 4-5 », or a season with its end.
type parsedDay struct {
	day    day
	second int
	until  day
	short  bool // 15/03
}

func (p parsedDay) bare() bool { return p.day.month == 0 && p.day.day > 0 }

func (v *Vocabulary) parseDay(s string, i int) (parsedDay, int, bool) {
	if i >= len(s) {
		return parsedDay{}, 0, false
	}
	if isDigit(s[i]) {
		return v.parseDayFromNumber(s, i)
	}
	return v.parseDayFromWord(s, i)
}

func (v *Vocabulary) parseDayFromNumber(s string, i int) (parsedDay, int, bool) {
	dom, n, j := readNumber(s, i)
	if n == 4 {
		return parseYearFirst(s, dom, j)
	}
	if n > 2 || dom < 1 || dom > 31 {
		return parsedDay{}, 0, false
	}
	if d, end, ok := parseNumericDate(s, dom, j); ok {
		return parsedDay{day: d}, end, true
	}
	if d, end, ok := parseDayAndMonth(s, dom, j); ok && n == 2 {
		return parsedDay{day: d, short: true}, end, true
	}
	j = v.skipOrdinal(s, j)
	k := skipSpaces(s, j)
	w, next := v.word(s, k)
	if w.is(beforeMonth) {
		w, next = v.word(s, skipSpaces(s, next))
	}
	if w.month == 0 {
		return parsedDay{day: day{day: dom}}, j, true
	}
	d := day{month: int(w.month), day: dom}
	end := skipByte(s, next, '.')
	if y, yend, ok := readYear(s, skipSpaces(s, skipByte(s, end, ','))); ok {
		d.year, end = y, yend
	} else {
		end = next // « 12 mai. » : the dot is the caller's
		if w.is(abbreviation) {
			end = skipByte(s, next, '.')
		}
	}
	return parsedDay{day: d}, end, true
}

// parseYearFirst reads 2013, 2013-05 and 2013-05-02, the last also with / and
// with a time of day.
func parseYearFirst(s string, y, j int) (parsedDay, int, bool) {
	if y < 1000 || y > 2199 {
		return parsedDay{}, 0, false
	}
	if j+2 < len(s) && (s[j] == '-' || s[j] == '/' || s[j] == '.') {
		m, n, k := readNumber(s, j+1)
		if n >= 1 && n <= 2 && m >= 1 && m <= 12 {
			if k+1 < len(s) && s[k] == s[j] {
				if d, n2, end := readNumber(s, k+1); n2 >= 1 && n2 <= 2 && d >= 1 && d <= schema.DaysIn(y, m) && !followedByNumber(s, end) {
					return parsedDay{day: day{y, m, d}}, skipISOTime(s, end), true
				}
			}
			if s[j] == '-' && n == 2 && !followedByNumber(s, k) {
				return parsedDay{day: day{year: y, month: m}}, k, true
			}
		}
	}
	if y%10 == 0 && j < len(s) && s[j] == 's' && (j+1 == len(s) || !isLetter(s, j+1)) { // 1980s
		return parsedDay{day: day{year: y}, until: day{year: y + 9}}, j + 1, true
	}
	if lowercaseFollows(s, j) {
		return parsedDay{}, 0, false
	}
	return parsedDay{day: day{year: y}}, j, true
}

// parseDayAndMonth reads 15/03, both with two digits.
func parseDayAndMonth(s string, d, j int) (day, int, bool) {
	if j < 2 || j >= len(s) || s[j] != '/' || !isDigit(s[j-2]) {
		return day{}, 0, false
	}
	m, n, end := readNumber(s, j+1)
	if n != 2 || m < 1 || m > 12 || d < 1 || d > 31 || end < len(s) && (s[end] == '/' || isLetter(s, end)) {
		return day{}, 0, false
	}
	return day{month: m, day: d}, end, true
}

// parseNumericDate reads 03/05/2017, 17.04.2023, 3-5-17: the day first, unless
// the second number can be no month.
func parseNumericDate(s string, d, j int) (day, int, bool) {
	if j+2 >= len(s) || s[j] != '/' && s[j] != '.' && s[j] != '-' {
		return day{}, 0, false
	}
	m, n, k := readNumber(s, j+1)
	if n < 1 || n > 2 || k >= len(s) || s[k] != s[j] {
		return day{}, 0, false
	}
	y, n, end := readNumber(s, k+1)
	switch {
	case n == 4 && y >= 1000 && y <= 2199:
	case n == 2 && s[j] != '-':
		y += 1900
		if y < 1970 {
			y += 100
		}
	default:
		return day{}, 0, false
	}
	if lowercaseFollows(s, end) {
		return day{}, 0, false
	}
	if m > 12 {
		d, m = m, d
	}
	if m < 1 || m > 12 || d < 1 || d > schema.DaysIn(y, m) {
		return day{}, 0, false
	}
	return day{y, m, d}, end, true
}

// parseDayFromWord reads « mars 2014 », « March 3, 2015 », « début 2014 »,
// « été 2014 ».
func (v *Vocabulary) parseDayFromWord(s string, i int) (parsedDay, int, bool) {
	w, next := v.word(s, i)
	if w.is(partOfPeriod) {
		p, end, ok := v.parseDay(s, skipSpaces(s, skipByte(s, next, '-')))
		if !ok || p.day.day > 0 || p.day.precision() == 0 {
			return parsedDay{}, 0, false
		}
		return p, end, true
	}
	if from := int(w.season); from > 0 {
		y, end, ok := readYear(s, skipSpaces(s, next))
		if !ok {
			return parsedDay{}, 0, false
		}
		if from == 12 {
			return parsedDay{day: day{year: y, month: 12}, until: day{year: y + 1, month: 2}}, end, true
		}
		return parsedDay{day: day{year: y, month: from}, until: day{year: y, month: from + 2}}, end, true
	}
	if w.month == 0 {
		return parsedDay{}, 0, false
	}
	p := parsedDay{day: day{month: int(w.month)}}
	if w.is(abbreviation) {
		next = skipByte(s, next, '.')
	}
	k := skipSpaces(s, next)
	if y, end, ok := readYear(s, k); ok {
		p.day.year = y
		return p, end, true
	}
	dom, n, end := readNumber(s, k)
	if n == 0 || n > 2 || dom < 1 || dom > 31 {
		return p, next, true
	}
	p.day.day = dom
	end = v.skipOrdinal(s, end)
	if k := skipDash(s, end); k > end {
		if second, n, e := readNumber(s, k); n > 0 && n <= 2 && second > dom && second <= 31 {
			p.second, end = second, v.skipOrdinal(s, e)
		}
	}
	if y, yend, ok := readYear(s, skipSpaces(s, skipByte(s, end, ','))); ok {
		p.day.year, end = y, yend
	}
	return p, end, true
}

// connector skips what joins two ends of a range, with the spaces around it;
// with comma also the comma of « 4, 5 et 6 mai ».
func (v *Vocabulary) connector(s string, i int, comma bool) (int, bool) {
	k := skipSpaces(s, i)
	if k >= len(s) {
		return 0, false
	}
	if j := skipDash(s, k); j > k {
		return skipSpaces(s, j), true
	}
	if s[k] == '/' || s[k] == '&' || comma && s[k] == ',' {
		return skipSpaces(s, k+1), true
	}
	w, next := v.word(s, k)
	if !w.is(rangeJoint) {
		return 0, false
	}
	k = skipSpaces(s, next)
	if w, next := v.word(s, k); w.is(rangeJoint) { // et au 7 mars
		k = skipSpaces(s, next)
	}
	return k, true
}
