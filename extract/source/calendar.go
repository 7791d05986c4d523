package source

import (
	"github.com/entente-kg/entente/schema"
	"strconv"
	"time"
)

// A calendar completes the years that datelines leave out and writes them in
// EDTF.
type calendar struct {
	published day
	heading   int // year of the heading that entries stand under
	last      day // the last date that was read
}

// complete fills in a year that d leaves out. It comes from, in this order: the
// heading above, the weekday, the preceding entry, the day of publication;
// without any of them d has no place in the calendar.
func (c *calendar) complete(d date) (date, bool) {
	if d.from.year == 0 {
		year := c.year(d)
		if year == 0 {
			return d, false
		}
		if d.ranged {
			d.to.year = year
			if d.to.month < d.from.month {
				d.to.year++
			}
		}
		d.from.year = year
	} else if d.ranged && d.to.year == 0 {
		d.to.year = d.from.year
	}
	return d, d.valid()
}

func (c *calendar) year(d date) int {
	if c.heading > 0 {
		return c.heading
	}
	near := c.last
	if near.year == 0 {
		near = c.published
	}
	if near.year == 0 {
		return 0
	}
	if d.weekday > 0 && d.from.day > 0 {
		for _, y := range [...]int{near.year, near.year + 1, near.year - 1} {
			if weekday(day{y, d.from.month, d.from.day}) == d.weekday {
				return y
			}
		}
	}
	if near.month == 0 {
		return near.year
	}
	switch months := d.from.month - near.month; {
	case c.last.year > 0 && months < -8: // December, then January
		return near.year + 1
	case c.last.year > 0 && months > 9: // read backwards: January, then December
		return near.year - 1
	case c.last.year == 0 && months > 6: // « 12 décembre » in a text of March
		return near.year - 1
	case c.last.year == 0 && months < -9: // « 3 janvier » in a programme of December
		return near.year + 1
	}
	return near.year
}

// weekday is 1 for Monday … 7 for Sunday; 0 for what is no day.
func weekday(d day) int {
	if d.day == 0 || d.day > schema.DaysIn(d.year, d.month) {
		return 0
	}
	w := int(time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday())
	return (w+6)%7 + 1
}

// daysBetween counts the days from a to b.
func daysBetween(a, b day) int {
	at := time.Date(a.year, time.Month(max(a.month, 1)), max(a.day, 1), 0, 0, 0, 0, time.UTC)
	bt := time.Date(b.year, time.Month(max(b.month, 1)), max(b.day, 1), 0, 0, 0, 0, time.UTC)
	return int(bt.Sub(at).Hours() / 24)
}

// edtf writes a complete date in the Extended Date/Time Format of ISO 8601-2.
func (d date) edtf() string {
	var buf [24]byte
	b := d.from.append(buf[:0])
	if d.ranged {
		b = d.to.append(append(b, '/'))
	}
	return string(b)
}

func (d day) append(b []byte) []byte {
	if d.year < 1000 {
		b = append(b, "0000"[:4-len(strconv.Itoa(d.year))]...)
	}
	b = strconv.AppendInt(b, int64(d.year), 10)
	for _, v := range [...]int{d.month, d.day} {
		if v == 0 {
			break
		}
		b = append(b, '-', byte('0'+v/10), byte('0'+v%10))
	}
	return b
}

// parseEDTF reads a day, month or year in EDTF (2015-05-19, 2015-05, 2015).
func parseEDTF(s string) (day, bool) {
	var d day
	for i, part := range [...]*int{&d.year, &d.month, &d.day} {
		width := 2
		if i == 0 {
			width = 4
		}
		v, n, end := readNumber(s, 0)
		if n != width || end != width || i > 0 && v == 0 {
			return day{}, false
		}
		*part, s = v, s[end:]
		if s == "" {
			return d, validDay(d)
		}
		if s[0] != '-' {
			return day{}, false
		}
		s = s[1:]
	}
	return day{}, false
}
