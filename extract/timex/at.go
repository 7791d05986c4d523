package timex

import "strconv"

const anyDay = "XXXX-XX-XX"

// at resolves a point: the period it covers and its TIMEX3 value. Where the
// context does not determine it, ok is false and the value has placeholders.
func (r *resolver) at(p *point) (at period, value string, ok bool) {
	if p.ofYear && r.hasNow {
		y, _, _ := r.now.lo.date()
		q := *p
		q.year, q.ofYear = int16(min(max(y+int(p.yearOff), minYear), maxYear)), false
		p = &q
	}
	if p.sameYear && r.hasLast {
		y, _, _ := r.last.lo.date()
		q := *p
		q.year, q.sameYear = int16(min(max(y, minYear), maxYear)), false
		p = &q
	}
	switch {
	case p.ref != noRef:
		return period{}, refValues[p.ref], false
	case p.general && p.season != 0:
		return period{}, "XXXX-" + seasonValues[p.season], false
	case p.hasExact:
		return r.day(p, dayOf(p.exact), true)
	case p.ambiguous:
		return yearOf(int(p.year)), format(civil(int(p.year), 1, 1), year) + "-XX-XX", true
	case p.hasOff:
		d, ok := r.shift(r.now, dayUnit, int(p.off), true)
		if !r.hasNow || r.now.prec != dayUnit {
			switch {
			case p.off < 0:
				return period{}, "PAST_REF", false
			case p.off > 0:
				return period{}, "FUTURE_REF", false
			}
			return period{}, "PRESENT_REF", false
		}
		return r.day(p, d, ok)
	case p.ord != 0 && p.wday != 0:
		return r.nth(p)
	case p.holiday != noHoliday:
		return r.holiday(p)
	case p.dom != 0:
		return r.dayOfMonth(p)
	case p.ord != 0 && (p.unit == week || p.unit == fortnight) && p.month != 0:
		return r.weekOfMonth(p)
	case p.month != 0:
		return r.month(p)
	case p.season != 0:
		return r.season(p)
	case p.wday != 0:
		return r.weekday(p)
	case p.decade && p.year != 0:
		y := int(p.year) / 10 * 10
		return yearsOf(y, y+9), strconv.Itoa(y/10) + "X", true
	case p.ord != 0 && p.unit == century:
		c := int(p.ord)
		if c > 99 {
			break
		}
		return yearsOf(100*c-99, 100*c), string(pad(nil, c-1, 2)), true
	case p.ord != 0 && (p.unit == quarter || p.unit == half):
		return r.partOfYear(p)
	case p.year != 0:
		y := int(p.year)
		if p.years > 0 {
			at := yearsOf(y, y+int(p.years))
			return at, at.edtf(), true
		}
		return yearOf(y), format(civil(y, 1, 1), year), true
	case p.unit != noUnit:
		return r.unit(p)
	case p.dir == dirSame, p.clock, p.daypart != noDaypart:
		return r.ofDay(p)
	}
	return period{}, anyDay, false
}

// day is a day with its part or hour.
func (r *resolver) day(p *point, at period, ok bool) (period, string, bool) {
	return at, suffixed(p, at.edtf()), ok
}

// ofDay is a part or an hour of the day last spoken of, or of the dateline.
func (r *resolver) ofDay(p *point) (period, string, bool) {
	base, ok := r.now, r.hasNow
	if r.hasLast && p.dir != dirThis && (r.last.lo == r.last.hi || p.dir == dirSame) {
		base, ok = r.last, true
	} else if p.dir == dirSame {
		ok = false
	}
	if !ok || base.prec != dayUnit && (p.clock || p.daypart != noDaypart) {
		return period{}, suffixed(p, anyDay), false
	}
	return r.day(p, base, true)
}

// around lists the years in which a date without a year is looked for.
func (r *resolver) around() [5]int {
	y, _, _ := r.now.lo.date()
	y = min(max(y, minYear+3), maxYear-3)
	return [5]int{y - 2, y - 1, y, y + 1, y + 2}
}

// dayOfMonth resolves le 12 mai, jeudi 12 mai 2014, le 12, 3-7 juin.
func (r *resolver) dayOfMonth(p *point) (period, string, bool) {
	at, value, ok := r.firstDay(p)
	if ok && p.days > 0 {
		y, m, _ := at.lo.date()
		at.hi = min(at.hi+day(p.days), lastOfMonth(y, m))
		value = at.edtf()
	}
	return at, value, ok
}

func (r *resolver) firstDay(p *point) (period, string, bool) {
	m, d := int(p.month), int(p.dom)
	if p.year != 0 && m != 0 {
		at := civil(int(p.year), m, d)
		if at > lastOfMonth(int(p.year), m) {
			return period{}, anyDay, false
		}
		return r.day(p, dayOf(at), true)
	}
	unresolved := anyDay
	if m != 0 {
		unresolved = string(pad(append(pad([]byte("XXXX-"), m, 2), '-'), d, 2))
	}
	if !r.hasNow || m == 0 && r.now.prec > month {
		return period{}, suffixed(p, unresolved), false
	}
	var buf, named [20]period
	cands, right := buf[:0], named[:0]
	add := func(y, m int) {
		if n := civil(y, m, d); n <= lastOfMonth(y, m) {
			cands = append(cands, dayOf(n))
			if p.wday == 0 || n.weekday() == int(p.wday) {
				right = append(right, dayOf(n))
			}
		}
	}
	if m != 0 {
		for _, y := range r.around() {
			add(y, m)
		}
	} else {
		y, m, _ := r.now.lo.date()
		for k := -4; k <= 4; k++ {
			add(y+floorDiv(m+k-1, 12), floorMod(m+k-1, 12)+1)
		}
	}
	// The weekday tells the year, unless the writer erred.
	if len(right) > 0 && p.wday != 0 {
		if at := r.nearest(p.dir, right); abs(int(at.lo-r.now.lo)) < 550 {
			return r.day(p, at, true)
		}
	}
	if p.dir == dirLater && r.hasLast && m != 0 { // le 13 avril suivant
		at := dayOf(following(r.last.hi, m, d))
		return r.day(p, at, true)
	}
	at := r.nearest(p.dir, cands)
	if at == (period{}) {
		return period{}, suffixed(p, unresolved), false
	}
	if m != 0 && p.wday == 0 {
		if n := following(r.last.hi, m, d); r.goesOn(p, n, at.lo) {
			at = dayOf(n)
		}
	}
	return r.day(p, at, true)
}

// goesOn tells whether a day or month without a year follows what was told last, of
// an earlier year: next is the first such behind that, and at the one that the
// dateline tells. A story goes on within two months; a date far from the dateline
// without a year is of the year that is told of.
func (r *resolver) goesOn(p *point, next, at day) bool {
	const stride, near, fresh = 62, 45, 7
	if !r.hasLast || p.dir != noDir || r.strict || r.tense == Future || r.now.prec != dayUnit {
		return false
	}
	told, _, _ := r.last.lo.date()
	now, _, _ := r.now.lo.date()
	away := abs(int(at - r.now.lo))
	switch {
	case told >= now || next > r.now.lo || at <= r.now.lo && away <= fresh:
		return false
	case r.last.prec == dayUnit && int(next-r.last.hi) <= stride:
		return true
	}
	y, _, _ := next.date()
	return away > near && (y == told || r.last.prec == dayUnit && int(next-r.last.hi) <= 2*stride)
}

// following is the first day d of month m behind a day.
func following(behind day, m, d int) day {
	y, _, _ := behind.date()
	if n := civil(y, m, d); n > behind {
		return n
	}
	return civil(y+1, m, d)
}

// nearest picks by tense, too, but not a day most of a year away where one of
// the other side is near: who means that one says its year.
func (r *resolver) nearest(d dir, cands []period) period {
	const far, near = 270, 35
	best := r.pick(d, cands)
	free := *r
	free.tense = Unknown
	other := free.pick(d, cands)
	if best == (period{}) || !r.strict && d == noDir && abs(int(best.lo-r.now.lo)) > far && abs(int(other.lo-r.now.lo)) < near {
		return other
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// month resolves en avril, en juin 2014, septembre dernier.
func (r *resolver) month(p *point) (period, string, bool) {
	m := int(p.month)
	if p.year != 0 {
		at := monthOf(int(p.year), m)
		return at, at.edtf(), true
	}
	if !r.hasNow {
		return period{}, string(pad([]byte("XXXX-"), m, 2)), false
	}
	var buf [5]period
	cands := buf[:0]
	for _, y := range r.around() {
		cands = append(cands, monthOf(y, m))
	}
	if r.now.prec == year {
		y, _, _ := r.now.lo.date()
		at := monthOf(y, m)
		return at, at.edtf(), true
	}
	at := r.pick(p.dir, cands)
	if n := following(r.last.hi-1, m, 1); r.goesOn(p, n, at.lo) {
		y, _, _ := n.date()
		at = monthOf(y, m)
	}
	return at, at.edtf(), true
}

var seasonValues = [...]string{"", "SP", "SU", "FA", "WI"}

// seasonOf is a season by months: spring is March to May.
func seasonOf(y, s int) period { return monthsOf(y, 3*s, 3) }

// season resolves au printemps 2012, l'été dernier, l'hiver 2012-2013.
func (r *resolver) season(p *point) (period, string, bool) {
	s := int(p.season)
	v := "-" + seasonValues[s]
	if p.year != 0 {
		return seasonOf(int(p.year), s), format(civil(int(p.year), 1, 1), year) + v, true
	}
	if !r.hasNow || r.now.prec == year && p.dir != noDir {
		return period{}, "XXXX" + v, false
	}
	var buf [5]period
	cands := buf[:0]
	for _, y := range r.around() {
		cands = append(cands, seasonOf(y, s))
	}
	at := r.pick(p.dir, cands)
	y, _, _ := at.lo.date()
	return at, format(civil(y, 1, 1), year) + v, true
}

// weekday resolves lundi, mardi dernier, ce jeudi, le lundi suivant.
func (r *resolver) weekday(p *point) (period, string, bool) {
	w := int(p.wday)
	base, known := r.now, r.hasNow
	follows := p.dir == dirLater || p.dir == dirEarlier || p.dir == dirSame
	if follows {
		base, known = r.last, r.hasLast
	}
	if !known || base.prec != dayUnit {
		return period{}, suffixed(p, "XXXX-WXX-"+strconv.Itoa(w)), false
	}
	n := base.lo
	back := day(floorMod(n.weekday()-w, 7)) // days since the last such day, 0 if it is today
	ahead := day(floorMod(w-n.weekday(), 7))
	switch {
	case p.dir == dirLast || p.dir == dirEarlier:
		if back == 0 {
			back = 7
		}
		n -= back
	case p.dir == dirNext || p.dir == dirLater:
		if ahead == 0 {
			ahead = 7
		}
		n = base.hi + day(floorMod(w-base.hi.weekday(), 7))
		if n == base.hi {
			n += 7
		}
	case p.dir == dirThis && r.tense == Unknown && back <= 3:
		n -= back
	case p.dir == dirThis && r.tense != Past, r.tense == Future, r.tense == Present:
		n += ahead
	default:
		n -= back
	}
	if p.unit == noUnit && p.dir == dirNext { // lundi en huit, en quinze
		n += day(7 * p.num)
	}
	if p.unit == week { // lundi de la semaine prochaine
		n = base.lo.monday() + day(w-1)
		switch p.dir {
		case dirLast:
			n -= 7
		case dirNext:
			n += 7
		}
	}
	return r.day(p, dayOf(n), true)
}

// holiday resolves Noël, Noël dernier, Pâques 2016.
func (r *resolver) holiday(p *point) (period, string, bool) {
	if p.year != 0 || p.holiday.once() {
		return r.day(p, dayOf(p.holiday.in(int(p.year))), true)
	}
	if !r.hasNow {
		return period{}, anyDay, false
	}
	var buf [5]period
	cands := buf[:0]
	for _, y := range r.around() {
		cands = append(cands, dayOf(p.holiday.in(y)))
	}
	return r.day(p, r.pick(p.dir, cands), true)
}

// nth resolves le premier dimanche de mai, the last Friday of March 2014, le
// premier mercredi du mois prochain.
func (r *resolver) nth(p *point) (period, string, bool) {
	var base period
	switch {
	case p.month != 0:
		q := *p
		q.wday, q.ord = 0, 0
		at, _, ok := r.month(&q)
		if !ok {
			return period{}, anyDay, false
		}
		base = at
	case p.season != 0:
		q := *p
		q.wday, q.ord = 0, 0
		at, _, ok := r.season(&q)
		if !ok {
			return period{}, anyDay, false
		}
		// A season of days begins at its solstice or equinox.
		base = period{at.lo + 20, at.hi, dayUnit}
	case p.unit == month:
		q := *p
		q.wday, q.ord = 0, 0
		at, _, ok := r.unit(&q)
		if !ok {
			return period{}, anyDay, false
		}
		base = at
	default:
		return period{}, anyDay, false
	}
	at := nthWeekday(base.lo, int(p.wday), int(p.ord))
	if p.lastOf {
		at = base.hi - day(floorMod(base.hi.weekday()-int(p.wday), 7))
	}
	if at > base.hi {
		return period{}, anyDay, false
	}
	return r.day(p, dayOf(at), true)
}

// weekOfMonth resolves la première semaine de juin, la seconde quinzaine de mai.
func (r *resolver) weekOfMonth(p *point) (period, string, bool) {
	q := *p
	q.ord, q.unit = 0, noUnit
	at, value, ok := r.month(&q)
	n := int(p.ord)
	if !ok || n > 5 {
		return at, value, ok
	}
	lo, hi := at.lo+day(7*n-7), at.lo+day(7*n-1)
	if p.unit == fortnight {
		lo, hi = at.lo, at.lo+14
		if n > 1 {
			lo, hi = at.lo+15, at.hi
		}
	}
	return daysOf(min(lo, at.hi), min(hi, at.hi)), value, true
}

// partOfYear resolves le premier trimestre, the second half of 2014.
func (r *resolver) partOfYear(p *point) (period, string, bool) {
	k, n := "-Q", 3
	if p.unit == half {
		k, n = "-H", 6
	}
	o := int(p.ord)
	k += strconv.Itoa(o)
	if o*n > 12 {
		return period{}, "XXXX" + k, false
	}
	if p.year != 0 {
		y := int(p.year)
		return monthsOf(y, (o-1)*n+1, n), format(civil(y, 1, 1), year) + k, true
	}
	if !r.hasNow {
		return period{}, "XXXX" + k, false
	}
	if y, _, _ := r.now.lo.date(); p.dir != noDir || r.now.prec == year {
		switch p.dir {
		case dirLast:
			y--
		case dirNext:
			y++
		}
		return monthsOf(y, (o-1)*n+1, n), format(civil(y, 1, 1), year) + k, true
	}
	var buf [5]period
	cands := buf[:0]
	for _, y := range r.around() {
		cands = append(cands, monthsOf(y, (o-1)*n+1, n))
	}
	at := r.pick(p.dir, cands)
	y, _, _ := at.lo.date()
	return at, format(civil(y, 1, 1), year) + k, true
}
