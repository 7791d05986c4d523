package timex

import (
	"fmt"
	"strconv"
	"strings"
)

// A holiday is a day that has a name. The grammar says which day that is:
//
//	12-25        a day of every year
//	11-22/4      the first Thursday from that day on
//	easter+39    so many days after Easter, or before it
//	2001-09-11   one day of history
//
// It is a number, as the values of all words are: the day of the month, the month,
// the weekday and the year, from the lowest bits up, or the days from Easter.
type holiday int32

const (
	noHoliday holiday = 0

	monthBits           = 5 // where the month begins
	weekdayBits         = 9
	yearBits            = 12
	ofEaster    holiday = 1 << 29
	noDays              = 1 << 7 // stands for Easter itself
)

// parseHoliday reads a holiday as the grammar writes it.
func parseHoliday(s string) (holiday, error) {
	wrong := fmt.Errorf("a holiday is a day as 12-25, 11-22/4, easter+39 or 2001-09-11, not %q", s)
	if days, ok := strings.CutPrefix(s, "easter"); ok {
		n, err := strconv.Atoi(days)
		if days != "" && err != nil || n <= -noDays || n >= noDays {
			return 0, wrong
		}
		return ofEaster | holiday(noDays+n), nil
	}
	date, weekday, on := strings.Cut(s, "/")
	w := 0
	if on {
		if w = number(weekday); w < 1 || w > 7 {
			return 0, wrong
		}
	}
	year := 0
	if len(date) == len("2001-09-11") {
		year = max(number(date[:4]), 0)
	} else {
		date = "2000-" + date // a leap year
	}
	at, ok := parseDate(date)
	if !ok || at.prec != dayUnit {
		return 0, wrong
	}
	_, m, d := at.lo.date()
	return holiday(year<<yearBits | w<<weekdayBits | m<<monthBits | d), nil
}

// once tells whether h is one day of history.
func (h holiday) once() bool { return h&ofEaster == 0 && h>>yearBits != 0 }

// in is the day of h in year y.
func (h holiday) in(y int) day {
	if h&ofEaster != 0 {
		return easterSunday(y) + day(h&^ofEaster) - noDays
	}
	if h.once() {
		y = int(h >> yearBits)
	}
	at := civil(y, int(h>>monthBits&15), int(h&31))
	if w := int(h >> weekdayBits & 7); w != 0 {
		return nthWeekday(at, w, 1)
	}
	return at
}

// easterSunday is Easter of the Gregorian calendar in year y, by the
// anonymous algorithm of 1876.
func easterSunday(y int) day {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(y, n/31, n%31+1)
}
