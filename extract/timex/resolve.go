package timex

import "strings"

// A Tense is the time of the verb that governs a mention.
type Tense uint8

// The tenses. Present is that of narration and of plans as well: it tells
// nothing of a month, but a weekday in the present lies ahead.
const (
	Unknown Tense = iota
	Past
	Present
	Future
)

// A Context is what a mention is resolved against.
type Context struct {
	Dateline string // EDTF of the block: a day, a month or a year; empty: relative dates stay unresolved
	Tense    Tense
	Last     string // EDTF of the date last spoken of, for le lendemain, trois jours plus tard
}

// Resolve gives a mention's value by TIMEX3 and in EDTF. A date that the
// context does not determine has an empty EDTF, and placeholders in TIMEX3
// (XXXX-WXX-1, PAST_REF). So do durations, recurring times and vague times.
func Resolve(m *Mention, ctx Context) (timex3, edtf string) {
	timex3, edtf = resolve(m, ctx)
	if edtf != "" && !ValidEDTF(edtf) {
		return timex3, "" // a day before the year 1
	}
	return timex3, edtf
}

func resolve(m *Mention, ctx Context) (timex3, edtf string) {
	r := resolver{tense: ctx.Tense}
	r.now, r.hasNow = parseEDTF(ctx.Dateline)
	r.last, r.hasLast = parseEDTF(ctx.Last)
	if !r.hasNow {
		r.now = period{}
	}
	switch m.op {
	case opDur, opAge:
		return duration(&m.a), ""
	case opSet:
		return recurrence(&m.a), ""
	case opNone:
		return "", ""
	case opLastN, opNextN, opWithin:
		return duration(&m.a), r.span(m)
	}
	if m.a.kind() == Duration && m.n == 1 { // depuis deux ans, d'ici deux ans
		if m.a.some || !r.hasNow {
			return duration(&m.a), ""
		}
		switch m.op {
		case opSince:
			if p, ok := r.shift(r.now, m.a.unit, -int(m.a.num), true); ok {
				return duration(&m.a), p.first() + "/.."
			}
		case opBy, opUntil:
			return duration(&m.a), r.span(m)
		}
		return duration(&m.a), ""
	}
	// The preposition tells more than the verb: « a promis de partir d'ici mars ».
	switch m.op {
	case opBy:
		r.tense, r.strict = Future, true
	case opSince:
		r.tense = Past
	case opUntil:
		if r.tense == Past {
			r.tense = Present
		}
	}
	p, value, ok := r.at(&m.a)
	if m.op == opRange && m.n == 2 {
		q, value2, ok2 := r.at(&m.b)
		if ok && ok2 {
			p, q = r.order(&m.a, &m.b, p, q)
			if p.lo <= q.hi {
				return value + "/" + value2, interval(p, q)
			}
		}
		return value + "/" + value2, ""
	}
	if !ok {
		return value, ""
	}
	switch m.op {
	case opSince, opFrom:
		return value, p.first() + "/.."
	case opUntil:
		return value, "../" + p.last()
	case opBy:
		if r.hasNow && r.now.lo <= p.hi {
			return value, joined(r.now.first(), p.last())
		}
		return value, "../" + p.last()
	}
	return value, p.edtf()
}

// A resolver resolves the points of one mention.
type resolver struct {
	now, last       period
	hasNow, hasLast bool
	strict          bool // the tense is certain
	tense           Tense
}

// interval spans from the beginning of p to the end of q.
func interval(p, q period) string { return joined(p.first(), q.last()) }

func joined(from, to string) string {
	if from == to {
		return from
	}
	return from + "/" + to
}

// order makes a range run forward where the two ends were resolved apart:
// du lundi au mercredi, de novembre à mars.
func (r *resolver) order(a, b *point, p, q period) (period, period) {
	if p.lo <= q.hi {
		return p, q
	}
	back := r.tense == Past || r.tense == Unknown
	switch {
	case a.wday != 0 && a.dom == 0 && b.wday != 0 && b.dom == 0:
		if back {
			p.lo, p.hi = p.lo-7, p.hi-7
		} else {
			q.lo, q.hi = q.lo+7, q.hi+7
		}
	case a.year == 0 && b.year == 0 && (a.month != 0 || a.season != 0):
		if back {
			p.lo, p.hi = addMonths(p.lo, -12), addMonths(p.hi, -12)
		} else {
			q.lo, q.hi = addMonths(q.lo, 12), addMonths(q.hi, 12)
		}
	}
	return p, q
}

// span is the time that a number of units before or after the dateline takes.
func (r *resolver) span(m *Mention) string {
	if !r.hasNow || m.a.some || m.a.num == 0 || m.a.unit < hour {
		return ""
	}
	n := int(m.a.num)
	if m.op == opLastN {
		n = -n
	}
	p, ok := r.shift(r.now, m.a.unit, n, true)
	if !ok {
		return ""
	}
	if n < 0 {
		return joined(p.first(), r.now.last())
	}
	return joined(r.now.first(), p.last())
}

// shift moves a period by n units. The result has the precision of the unit,
// or stays at the base's precision if exact. It fails if the base is less
// precise than the unit.
func (r *resolver) shift(base period, u unit, n int, exact bool) (period, bool) {
	n = min(max(n, -100000), 100000)
	if base.prec > u && !(u == week && base.prec == dayUnit) && u != hour && u != minute && u != second {
		return period{}, false
	}
	months := 0
	switch u {
	case second, minute:
		return base, base.prec == dayUnit
	case hour:
		if base.prec != dayUnit || n%24 != 0 && (n > 12 || n < -12) && !exact {
			return period{}, false
		}
		return daysOf(base.lo+day(n/24), base.hi+day(n/24)), true
	case dayUnit:
		return daysOf(base.lo+day(n), base.hi+day(n)), true
	case weekend:
		return weekendOf(base.lo + day(7*n)), true
	case week, fortnight:
		if base.prec != dayUnit {
			return period{}, false
		}
		if u == fortnight {
			n *= 2
		}
		if d := base.lo + day(7*n); !exact {
			return weekOf(d), true
		} else {
			return dayOf(d), true
		}
	case month:
		months = n
	case quarter:
		months = 3 * n
	case half:
		months = 6 * n
	case year:
		months = 12 * n
	case decade:
		months = 120 * n
	case century:
		months = 1200 * n
	default:
		return period{}, false
	}
	lo := addMonths(base.lo, months)
	y, m, _ := lo.date()
	if y <= minYear || y >= maxYear-100 {
		return period{}, false
	}
	switch {
	case u >= year && (n < 0 || !exact): // il y a deux ans: that year
		return yearOf(y), true
	case u >= month && u <= half && (n < 0 || !exact):
		return monthOf(y, m), true
	}
	return period{lo, lo, base.prec}, true
}

// weekendOf is the Saturday and Sunday of the week of d.
func weekendOf(d day) period { return daysOf(d.monday()+5, d.monday()+6) }

// pick chooses among periods in order of time: the last before the dateline,
// the next after it, or, where neither word nor tense tell, the nearest.
func (r *resolver) pick(d dir, cands []period) period {
	var best period
	bestDist := -1
	for _, c := range cands {
		switch {
		case d == dirLast && c.hi >= r.now.lo, d == dirNext && c.lo <= r.now.hi:
			continue
		case d == dirLast || d == dirNext || d == dirThis:
		case r.tense == Past && c.lo > r.now.hi, r.tense == Future && c.hi < r.now.lo:
			continue
		}
		// Between the two, a month that holds the dateline is at no distance.
		dist := 0
		switch {
		case c.lo > r.now.hi:
			dist = int(c.lo - r.now.hi)
		case c.hi < r.now.lo:
			dist = int(r.now.lo - c.hi)
		}
		if bestDist < 0 || dist < bestDist {
			best, bestDist = c, dist
		}
	}
	return best
}

// suffixed adds the part of the day or the hour to a day's value.
func suffixed(p *point, value string) string {
	if strings.HasSuffix(value, "_REF") {
		return value
	}
	switch {
	case p.clock:
		s := p.clockSec
		b := append([]byte(value), 'T')
		b = pad(append(pad(b, int(s/3600), 2), ':'), int(s/60%60), 2)
		if s%60 != 0 {
			b = pad(append(b, ':'), int(s%60), 2)
		}
		if p.zoned {
			b = append(b, 'Z')
		}
		return string(b)
	case p.daypart != noDaypart:
		return value + "T" + daypartValues[p.daypart]
	}
	return value
}
