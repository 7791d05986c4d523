package timex

import "github.com/entente-kg/entente/schema"

// A point is a time as the text says it: only the fields it names are set.
type point struct {
	first, end int32 // its tokens
	span       schema.Span

	year, month, dom int16 // dom: day of the month
	years            int16 // 2014-2016: years after the first
	exact            day   // a numeric date
	wday             int8
	season           int8
	ord              int16
	num              int32
	off              int8
	yearOff          int8 // years from the dateline's
	days             int8 // 3-7: days after the first
	unit             unit
	holiday          holiday
	dir              dir
	part             part
	daypart          daypart
	ref              ref
	decimals         [2]byte
	clockSec         int32

	hasExact, hasOff, some, clock, every, decade, general, half, lastOf, ofYear, sameYear, zoned, ambiguous bool
}

// set takes in a member of a class, text is its first token.
func (p *point) set(c class, val int32, text string) {
	switch c {
	case cMonth:
		p.month = int16(val)
	case cMidMonth:
		p.month, p.part = int16(val), mid
	case cWday:
		p.wday = int8(val)
	case cUnit, cPeriod, cSubyear, cThat:
		p.unit = unit(val)
	case cSpan, cNumUnit:
		n, u := unpackSpan(val)
		p.num, p.unit = int32(n), u
	case cEvery:
		n, u := unpackSpan(val)
		p.num, p.unit, p.every = int32(n), u, true
	case cSeason:
		p.season = int8(val)
	case cDaypart:
		p.daypart = daypart(val)
	case cHoliday:
		p.holiday = holiday(val)
	case cOffset:
		p.off, p.hasOff = int8(val), true
	case cRel:
		p.dir = dir(val)
	case cPart:
		p.part = part(val)
	case cRef:
		p.ref = ref(val)
	case cSome:
		p.some = true
	case cRoughly, cNum:
		p.num = val
		if c == cNum {
			copy(p.decimals[:], decimals(text))
		}
	case cZone:
		p.zoned = val == 1
	case cDay:
		p.dom = int16(val)
	case cHour:
		p.clock, p.clockSec = true, val*3600
	case cDecadeWord:
		p.year, p.decade = int16(decadeYear(int(val))), true
	case cYear, cBareYear, cYY, cMidYear:
		p.year = int16(val)
	case cDecade:
		p.year, p.decade = int16(val), true
	case cOrd:
		p.ord = int16(val)
	case cClock:
		p.clock, p.clockSec = true, val
	case cISO:
		if val >= ambiguous {
			p.year, p.ambiguous = int16(val-ambiguous), true
		} else {
			p.exact, p.hasExact = day(val), true
		}
	case cDays:
		p.dom, p.days = int16(val&31), int8(val>>5)
	case cYears:
		p.year, p.years = int16(val&(1<<17-1)>>5), int16(val>>17)
	}
}

// flag takes in a flag of the grammar.
func (p *point) flag(f flag) {
	switch f {
	case fThis, fLast, fNext, fAgo, fHence, fEarlier, fLater, fSame, fNow:
		p.dir = flagDirs[f]
	case fOne:
		p.num = 1
	case fTwo:
		p.num = 2
	case fSome:
		p.some = true
	case fHalf:
		p.half = true
	case fMinutes:
		if p.num < 60 {
			p.clockSec += p.num * 60
		}
		p.num = 0
	case fPM:
		if p.clockSec < 12*3600 {
			p.clockSec += 12 * 3600
		}
	case fDecade:
		p.decade = true
		if p.num > 0 && p.num < 100 {
			p.year = int16(decadeYear(int(p.num)))
		}
		p.num = 0
	case fGeneral:
		p.general = true
	case fLastYear, fThisYear, fNextYear:
		p.yearOff, p.ofYear = int8(f)-int8(fThisYear), true
	case fSameYear:
		p.sameYear = true
	case fNight:
		p.daypart = night
	case fLastOf:
		p.ord, p.lastOf = 1, true
	case fPastRef, fPresentRef, fFutureRef:
		p.ref = pastRef + ref(f-fPastRef)
	default:
		switch {
		case f >= fHoliday:
			p.holiday = holiday(f - fHoliday)
		case f >= fOffset:
			p.off, p.hasOff = int8(f-fOffset-maxOffset), true
		default:
			p.unit = unit(f - fUnit)
		}
	}
}

var flagDirs = [...]dir{
	fThis: dirThis, fLast: dirLast, fNext: dirNext, fAgo: dirAgo, fHence: dirHence,
	fEarlier: dirEarlier, fLater: dirLater, fSame: dirSame, fNow: dirNow,
}

// decadeYear completes a decade of two digits: les années 60, 10, 20.
func decadeYear(yy int) int {
	if yy < 30 {
		return 2000 + yy
	}
	return 1900 + yy
}

// hasDay tells whether p names the day that its hour belongs to.
func (p *point) hasDay() bool {
	return p.hasExact || p.hasOff || p.dom != 0 || p.wday != 0 || p.holiday != noHoliday || p.dir == dirThis || p.dir == dirNow || p.dir == dirSame || p.dir == dirLater || p.dir == dirEarlier
}

// kind is the TIMEX3 type of a point.
func (p *point) kind() string {
	switch {
	case p.every:
		return Set
	case p.clock || p.daypart != noDaypart:
		return Time
	case p.unit != noUnit && (p.num > 0 || p.some) && p.dir == noDir:
		return Duration
	}
	return Date
}

// inherit completes the points of a range from each other: du 3 au 7 juin,
// de mars à mai 2014, les 6 et 13 avril prochains.
func inherit(a, b *point) {
	if a.dom != 0 && a.month == 0 && a.wday == 0 || a.dom != 0 && b.dom != 0 && a.month == 0 {
		a.month = b.month
	}
	if b.dom != 0 && b.month == 0 {
		b.month = a.month
	}
	if a.season != 0 || b.season != 0 || a.ord != 0 || b.ord != 0 {
		if a.year == 0 {
			a.year = b.year
		}
		if a.unit == noUnit {
			a.unit = b.unit
		}
		return
	}
	if a.year == 0 && b.year != 0 && a.month != 0 && b.month != 0 {
		a.year = b.year
		if a.month > b.month || a.month == b.month && a.dom > b.dom {
			a.year--
		}
	}
	if b.year == 0 && a.year != 0 && a.month != 0 && b.month != 0 {
		b.year = a.year
		if a.month > b.month || a.month == b.month && a.dom > b.dom {
			b.year++
		}
	}
	if a.decade != b.decade && a.year != 0 && b.year != 0 && a.month == 0 && b.month == 0 {
		a.decade, b.decade = true, true
	}
	if a.month != 0 && b.month != 0 && a.dir == noDir {
		a.dir = b.dir
	}
	if a.unit == noUnit && a.num > 0 {
		a.unit = b.unit
	}
}
