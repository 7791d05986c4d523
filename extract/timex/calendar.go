package timex

// A day counts days since 1970-01-01 in the proleptic Gregorian calendar.
type day int

// The years that dates are resolved in. What arithmetic carries beyond them
// is clamped.
const (
	minYear = 1
	maxYear = 9999
)

// civil returns the day of a year, month and day of the month. Months beyond
// 1 to 12 carry into the year, days of the month into the month.
func civil(y, m, d int) day {
	y, m = y+floorDiv(m-1, 12), floorMod(m-1, 12)+1
	y = min(max(y, minYear), maxYear)
	// Years begin in March here, so that the leap day is the last of its year.
	shift := 0
	if m <= 2 {
		shift = 1
	}
	y -= shift
	m = (m + 9) % 12
	return day(365*y + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*m+2)/5 + d - 1 - 719468)
}

// date is the inverse of civil.
func (n day) date() (y, m, d int) {
	z := int(n) + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = (mp+2)%12 + 1
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

// weekday is 1 for Monday to 7 for Sunday.
func (n day) weekday() int { return floorMod(int(n)+3, 7) + 1 }

// monday is the first day of the week of n.
func (n day) monday() day { return n - day(n.weekday()-1) }

// isoWeek is the week of n by ISO 8601, with the year it belongs to.
func (n day) isoWeek() (year, week int) {
	thursday := n.monday() + 3
	y, _, _ := thursday.date()
	return y, int(thursday-civil(y, 1, 1))/7 + 1
}

// lastOfMonth is the last day of a month.
func lastOfMonth(y, m int) day { return civil(y, m+1, 1) - 1 }

// addMonths moves a day by months, to the last day of a shorter month.
func addMonths(n day, months int) day {
	y, m, d := n.date()
	return min(civil(y, m+months, d), lastOfMonth(y, m+months))
}

// nthWeekday is the nth weekday w (1 = Monday) on or after from.
func nthWeekday(from day, w, n int) day {
	return from + day(floorMod(w-from.weekday(), 7)) + day(7*(n-1))
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }
