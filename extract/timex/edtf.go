package timex

import "strings"

// A unit is a unit of the calendar or of the clock.
type unit uint8

const (
	noUnit unit = iota
	second
	minute
	hour
	dayUnit
	weekend
	week
	fortnight
	month
	quarter
	half
	year
	decade
	century
)

// A period is what a date covers, from its first day to its last. Its
// precision is that of the text: day, month or year.
type period struct {
	lo, hi day
	prec   unit
}

func dayOf(d day) period          { return period{d, d, dayUnit} }
func daysOf(lo, hi day) period    { return period{lo, hi, dayUnit} }
func weekOf(d day) period         { return daysOf(d.monday(), d.monday()+6) }
func monthOf(y, m int) period     { return period{civil(y, m, 1), lastOfMonth(y, m), month} }
func yearOf(y int) period         { return yearsOf(y, y) }
func yearsOf(from, to int) period { return period{civil(from, 1, 1), civil(to, 12, 31), year} }

// monthsOf covers n months from month m of year y.
func monthsOf(y, m, n int) period {
	return period{civil(y, m, 1), lastOfMonth(y, m+n-1), month}
}

// edtf writes a period: a single day, month or year, or an interval.
func (p period) edtf() string {
	lo, hi := p.first(), p.last()
	if lo == hi {
		return lo
	}
	return lo + "/" + hi
}

// first and last write the two ends of a period, at its precision.
func (p period) first() string { return format(p.lo, p.prec) }
func (p period) last() string  { return format(p.hi, p.prec) }

// format writes the day, the month or the year that d lies in.
func format(d day, prec unit) string {
	y, m, n := d.date()
	b := make([]byte, 0, 10)
	b = pad(b, y, 4)
	if prec == year {
		return string(b)
	}
	b = pad(append(b, '-'), m, 2)
	if prec == month {
		return string(b)
	}
	return string(pad(append(b, '-'), n, 2))
}

// pad appends n with at least width digits.
func pad(b []byte, n, width int) []byte {
	div := 1
	for i := 1; i < width; i++ {
		div *= 10
	}
	for ; div > 0; div /= 10 {
		b = append(b, byte('0'+n/div%10))
	}
	return b
}

// parseDate reads an EDTF day, month or year.
func parseDate(s string) (period, bool) {
	y, ok := digits(s, 0, 4)
	if !ok || y < minYear {
		return period{}, false
	}
	if len(s) == 4 {
		return yearOf(y), true
	}
	m, ok := digits(s, 5, 2)
	if !ok || s[4] != '-' || m < 1 || m > 12 {
		return period{}, false
	}
	if len(s) == 7 {
		return monthOf(y, m), true
	}
	d, ok := digits(s, 8, 2)
	if !ok || len(s) != 10 || s[7] != '-' || d < 1 || civil(y, m, d) > lastOfMonth(y, m) {
		return period{}, false
	}
	return dayOf(civil(y, m, d)), true
}

// digits reads the n digits of s at position i.
func digits(s string, i, n int) (int, bool) {
	if len(s) < i+n {
		return 0, false
	}
	v := 0
	for _, c := range []byte(s[i : i+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = 10*v + int(c-'0')
	}
	return v, true
}

// parseEDTF reads what this package writes: a date or an interval of two
// dates, one of which may be open. An open end takes the value of the other.
func parseEDTF(s string) (period, bool) {
	from, to, interval := strings.Cut(s, "/")
	if !interval {
		return parseDate(s)
	}
	if from == ".." {
		return parseDate(to)
	}
	lo, ok := parseDate(from)
	if to == ".." || !ok {
		return lo, ok
	}
	hi, ok := parseDate(to)
	return period{lo.lo, hi.hi, min(lo.prec, hi.prec)}, ok && lo.lo <= hi.hi
}

// ValidEDTF tells whether s is a date of the kinds that events carry: a day,
// a month or a year of ISO 8601, or an interval of two such dates in order,
// one of which may be open ("..").
func ValidEDTF(s string) bool {
	_, ok := parseEDTF(s)
	return ok
}
