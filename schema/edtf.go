package schema

import (
	"fmt"
	"strconv"
	"strings"
)

// A Day is a day of the proleptic Gregorian calendar as the number yyyymmdd,
// so that days compare as numbers. Days of a Period need not be in the
// calendar: 20140231 is after every day of that February and before March.
type Day int32

// Days before and after all others: where a period has no beginning or end.
const (
	NoBegin Day = 0
	NoEnd   Day = 99991232
)

// A Period is what an EDTF date covers, both ends included.
type Period struct{ First, Last Day }

// Overlaps tells whether the periods have a day in common.
func (p Period) Overlaps(o Period) bool { return p.First <= o.Last && o.First <= p.Last }

// ParsePeriod reads an EDTF date (ISO 8601-2) of the kinds that press texts
// need: day, month, year, decade or century (201X, 20XX), season or quarter
// (2014-21, 2014-33), each with a qualifier ? ~ or % if need be, and intervals
// of two of them, of which one may be open (..) or unknown (nothing).
func ParsePeriod(edtf string) (Period, error) {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		return parseSingle(edtf)
	}
	fromOpen, toOpen := from == "" || from == "..", to == "" || to == ".."
	p := Period{NoBegin, NoEnd}
	if fromOpen && toOpen {
		return p, fmt.Errorf("date %q has neither beginning nor end", edtf)
	}
	if !fromOpen {
		q, err := parseSingle(from)
		if err != nil {
			return p, fmt.Errorf("date %q: beginning: %w", edtf, err)
		}
		p.First = q.First
	}
	if !toOpen {
		q, err := parseSingle(to)
		if err != nil {
			return p, fmt.Errorf("date %q: end: %w", edtf, err)
		}
		p.Last = q.Last
	}
	if p.First > p.Last {
		return p, fmt.Errorf("date %q ends before it begins", edtf)
	}
	return p, nil
}

func parseSingle(s string) (Period, error) {
	date := strings.TrimRight(s, "?~%")
	if len(s)-len(date) > 1 {
		return Period{}, notEDTF(s)
	}
	parts := strings.Split(date, "-")
	if len(parts) > 3 || len(parts[0]) != 4 {
		return Period{}, notEDTF(s)
	}
	year := strings.TrimRight(parts[0], "X")
	low, ok := digits(year + "0000"[len(year):])
	high, ok2 := digits(year + "9999"[len(year):])
	if !ok || !ok2 || len(year) < 2 || len(year) < 4 && len(parts) > 1 {
		return Period{}, notEDTF(s)
	}
	if len(parts) == 1 {
		return Period{day(low, 1, 1), day(high, 12, 31)}, nil
	}
	month, ok := digits(parts[1])
	if !ok || len(parts[1]) != 2 {
		return Period{}, notEDTF(s)
	}
	if len(parts) == 2 {
		switch {
		case 1 <= month && month <= 12:
			return Period{day(low, month, 1), day(low, month, 31)}, nil
		case 21 <= month && month <= 23: // spring, summer, autumn
			m := 3 * (month - 20)
			return Period{day(low, m, 1), day(low, m+2, 31)}, nil
		case month == 24: // the winter that begins in that year
			return Period{day(low, 12, 1), day(low+1, 2, 31)}, nil
		case 33 <= month && month <= 36: // quarters
			m := 3*(month-33) + 1
			return Period{day(low, m, 1), day(low, m+2, 31)}, nil
		}
		return Period{}, notEDTF(s)
	}
	d, ok := digits(parts[2])
	if !ok || len(parts[2]) != 2 || month < 1 || month > 12 || d < 1 || d > DaysIn(low, month) {
		return Period{}, notEDTF(s)
	}
	return Period{day(low, month, d), day(low, month, d)}, nil
}

func notEDTF(s string) error {
	return fmt.Errorf("date %q is not EDTF: write 2015-05-19, 2015-05, 2015 or an interval of two such dates with a slash", s)
}

func digits(s string) (int, bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

func day(year, month, d int) Day { return Day(year*10000 + month*100 + d) }

// DaysIn is the length of a month; February of the unknown year 0 has 29 days.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// xsdDate returns the XML Schema type of an EDTF date that is exactly a day, a
// month or a year, else "".
func xsdDate(edtf string) string {
	for i := 0; i < len(edtf); i++ {
		if c := edtf[i]; (c < '0' || c > '9') && c != '-' {
			return ""
		}
	}
	switch len(edtf) {
	case 4:
		return XSDGYear
	case 7:
		if edtf[5:] <= "12" { // not a season
			return XSDGYearMonth
		}
	case 10:
		return XSDDate
	}
	return ""
}
