package timex

import "strconv"

// unit resolves what counts units: la semaine dernière, cette année, il y a
// deux ans, trois jours plus tard, le lendemain.
func (r *resolver) unit(p *point) (period, string, bool) {
	base, known, n := r.now, r.hasNow, 0
	num := max(int(p.num), 1)
	switch p.dir {
	case dirLast:
		n = -1
	case dirNext:
		n = 1
	case dirAgo:
		n = -num
	case dirHence:
		n = num
	case dirLater, dirEarlier, dirSame, dirNow:
		if p.dir != dirNow || r.hasLast {
			base, known = r.last, r.hasLast
		}
		switch p.dir {
		case dirLater:
			n = num
			base.lo = base.hi // of a range, its end
			if base.prec > dayUnit && r.last.prec != dayUnit {
				base.lo = r.last.lo
			}
		case dirEarlier:
			n = -num
			base.hi = base.lo
		}
	}
	vague := p.some || p.half && p.num == 0
	if !known || vague {
		return period{}, r.vague(p, known && vague), false
	}
	if base.prec > p.unit && !(base.prec == year && p.unit >= year) {
		return period{}, r.vague(p, false), false
	}
	if p.half && p.unit == year { // il y a un an et demi
		months := 12*n + 6
		if n < 0 {
			months = 12*n - 6
		}
		at, ok := r.shift(base, month, months, false)
		return at, at.edtf(), ok
	}
	if p.dir == dirThis && p.unit == weekend || p.unit == weekend && n != 0 {
		return r.weekend(p, base)
	}
	at, ok := r.shift(base, p.unit, n, p.unit <= dayUnit)
	if !ok {
		return period{}, r.vague(p, false), false
	}
	switch p.unit {
	case quarter, half:
		y, m, _ := at.lo.date()
		size, k := 3, "-Q"
		if p.unit == half {
			size, k = 6, "-H"
		}
		o := (m-1)/size + 1
		return monthsOf(y, (o-1)*size+1, size), format(at.lo, year) + k + strconv.Itoa(o), true
	case decade:
		y, _, _ := at.lo.date()
		if p.dir == dirLast || p.dir == dirNext || p.dir == dirThis {
			y = y / 10 * 10
			return yearsOf(y, y+9), strconv.Itoa(y/10) + "X", true
		}
	case century:
		y, _, _ := at.lo.date()
		if p.dir == dirLast || p.dir == dirNext || p.dir == dirThis {
			c := (y + 99) / 100
			return yearsOf(100*c-99, 100*c), string(pad(nil, c-1, 2)), true
		}
	case week:
		return at, weekValue(at.lo), true
	case second, minute, hour:
		return at, at.edtf(), true
	}
	return at, suffixed(p, at.edtf()), true
}

// weekend resolves ce week-end, le week-end dernier. Within a week the next
// weekend is that week's own, the last is the one before.
func (r *resolver) weekend(p *point, base period) (period, string, bool) {
	at := weekendOf(base.lo)
	within := base.lo >= at.lo
	switch {
	case p.dir == dirLast, p.dir == dirThis && r.tense == Past && !within, p.dir == dirEarlier:
		at = weekendOf(base.lo - 7)
	case (p.dir == dirNext || p.dir == dirLater) && within:
		at = weekendOf(base.lo + 7)
	}
	return at, weekValue(at.lo) + "-WE", true
}

// weekValue is the week of d: 1999-W27.
func weekValue(d day) string {
	y, w := d.isoWeek()
	return string(pad(append(pad(nil, y, 4), "-W"...), w, 2))
}

// vague is the value of a time counted from what is not known, or by a number
// that is not told.
func (r *resolver) vague(p *point, counted bool) string {
	switch p.dir {
	case dirAgo, dirLast:
		return "PAST_REF"
	case dirHence, dirNext:
		return "FUTURE_REF"
	case dirThis, dirNow:
		if !counted {
			return "PRESENT_REF"
		}
	}
	switch p.unit {
	case week, weekend:
		return suffixed(p, "XXXX-WXX")
	case month:
		return "XXXX-XX"
	case dayUnit:
		return suffixed(p, anyDay)
	}
	return "XXXX"
}

// unitLetters are the designators of ISO 8601 durations, with the number of
// them that one unit takes.
var unitLetters = [...]struct {
	letter string
	times  int
}{
	second: {"S", 1}, minute: {"M", 1}, hour: {"H", 1}, dayUnit: {"D", 1}, weekend: {"WE", 1}, week: {"W", 1},
	fortnight: {"W", 2}, month: {"M", 1}, quarter: {"M", 3}, half: {"M", 6}, year: {"Y", 1}, decade: {"Y", 10}, century: {"Y", 100},
}

// duration is the value of a length of time: P3D, PT24H, PXY.
func duration(p *point) string {
	u := unitLetters[p.unit]
	prefix := "P"
	if p.unit <= hour {
		prefix = "PT"
	}
	if p.num == 0 && p.daypart != noDaypart {
		return "PT" + daypartValues[p.daypart]
	}
	if p.some || p.num == 0 && p.decimals[0] == 0 && !p.half {
		return prefix + "X" + u.letter
	}
	n := int(p.num) * u.times
	switch {
	case p.half && p.unit == year:
		return "P" + strconv.Itoa(12*n+6) + "M"
	case p.half && p.unit == hour:
		return "PT" + strconv.Itoa(60*n+30) + "M"
	case p.half && p.num == 0:
		return prefix + "0.5" + u.letter
	case p.half:
		return prefix + strconv.Itoa(n) + ".5" + u.letter
	}
	v := strconv.Itoa(n)
	if p.decimals[0] != 0 && u.times == 1 {
		v += "." + string(p.decimals[:1])
		if p.decimals[1] != 0 {
			v += string(p.decimals[1:])
		}
	}
	return prefix + v + u.letter
}

// recurrence is the value of what recurs: P1Y, XXXX-WXX-1.
func recurrence(p *point) string {
	switch {
	case p.wday != 0:
		return suffixed(p, "XXXX-WXX-"+strconv.Itoa(int(p.wday)))
	case p.dom != 0 && p.month != 0:
		return string(pad(append(pad([]byte("XXXX-"), int(p.month), 2), '-'), int(p.dom), 2))
	case p.month != 0:
		return string(pad([]byte("XXXX-"), int(p.month), 2))
	case p.season != 0:
		return "XXXX-" + seasonValues[p.season]
	case p.daypart != noDaypart && p.unit == noUnit:
		return suffixed(p, anyDay)
	}
	q := *p
	q.num = max(q.num, 1)
	return duration(&q)
}
