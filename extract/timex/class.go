package timex

// A class is a kind of word or number that rules speak of.
type class uint8

// Classes of words, whose members and values the vocabulary lists.
const (
	noClass     class = iota
	cMonth            // 1 to 12
	cMidMonth         // mi-mars: 1 to 12
	cWday             // 1, Monday, to 7
	cUnit             // a unit
	cPeriod           // a unit of the calendar, week to century
	cSubyear          // a quarter or a half
	cThat             // jour-là: a unit
	cSpan             // a length of time in one word: quinquennat
	cEvery            // an adjective of recurrence: annuel
	cSeason           // 1, spring, to 4
	cDaypart          // a daypart
	cHoliday          // a holiday
	cOffset           // days from the dateline: hier -1
	cRel              // a dir: dernier, prochain
	cPart             // begin, mid or end: début, mi-, fin
	cRef              // a ref: récemment
	cSome             // plusieurs, quelques
	cNumWord          // a number in words
	cRoughly          // dizaine: a number, roughly, before de
	cOrdWord          // an ordinal in words
	cZone             // GMT, locales
	cDecadeWord       // nineties: the last two digits of the year it begins in
	cFunction         // a word that carries no time by itself: de, la
	cPlain            // a word after which a year is still a year
	cJoint            // what joins two numbers in words: vingt et un
	lastListed  = cJoint
)

// Classes of tokens that are computed from their characters.
const (
	cDay      class = lastListed + 1 + iota // a day of the month: 3, 1er, 19th
	cYear                                   // four digits
	cBareYear                               // a year that no word leads in
	cYY                                     // two digits of a year: 93
	cDecade                                 // 1990s, 90s: the year it begins in
	cNum                                    // a number in digits or in words
	cOrd                                    // 2e, XXe, third
	cClock                                  // 14 h 30, 14:30: seconds since midnight
	cISO                                    // 2015-05-19, 19/05/2015: the date's days, or an ambiguous date's year
	cMidYear                                // mid-2014, early-2014: the year
	cHour                                   // a number up to 24
	cDays                                   // 3-7: the first day, and the days to the last
	cWord                                   // a word that the grammar does not know, in small letters
	cPlural                                 // one that looks like a plural
	cYears                                  // 2014-2016
	cNumUnit                                // three-day: as cSpan
)

var classNames = map[string]class{
	"MONTH": cMonth, "MIDMONTH": cMidMonth, "WDAY": cWday, "UNIT": cUnit, "PERIOD": cPeriod, "SUBYEAR": cSubyear, "THAT": cThat, "SPAN": cSpan, "EVERY": cEvery,
	"SEASON": cSeason, "DAYPART": cDaypart, "HOLIDAY": cHoliday, "OFFSET": cOffset, "REL": cRel, "PART": cPart,
	"REF": cRef, "SOME": cSome, "NUMWORD": cNumWord, "ROUGHLY": cRoughly, "ORDWORD": cOrdWord, "ZONE": cZone, "PLAIN": cPlain, "FUNCTION": cFunction, "JOINT": cJoint,
	"DAY": cDay, "YEAR": cYear, "BAREYEAR": cBareYear, "YY": cYY, "DECADE": cDecade, "DECADEWORD": cDecadeWord, "MIDYEAR": cMidYear, "HOUR": cHour, "NUM": cNum, "ORD": cOrd, "CLOCK": cClock, "ISO": cISO, "YEARS": cYears, "WORD": cWord, "PLURAL": cPlural, "DAYS": cDays, "NUMUNIT": cNumUnit,
}

// unitNames are the units as the vocabulary and TIMEX3 write them.
var unitNames = map[string]unit{
	"second": second, "minute": minute, "hour": hour, "day": dayUnit, "weekend": weekend, "week": week,
	"fortnight": fortnight, "month": month, "quarter": quarter, "half": half, "year": year, "decade": decade, "century": century,
}

// A dir says which of several periods is meant, seen from the dateline or
// from the date last spoken of.
type dir uint8

const (
	noDir      dir = iota
	dirThis        // cette semaine
	dirLast        // la semaine dernière
	dirNext        // la semaine prochaine
	dirAgo         // il y a trois jours
	dirHence       // dans trois jours
	dirEarlier     // trois jours plus tôt, la veille
	dirLater       // trois jours plus tard, le lendemain
	dirSame        // le même jour
	dirNow         // le matin même: the last date, or else the dateline
)

// A ref is a vague time.
type ref uint8

const (
	noRef ref = iota
	pastRef
	presentRef
	futureRef
)

var refValues = [...]string{"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"}

// A part is a part of a period.
type part uint8

const (
	noPart part = iota
	begin
	mid
	end
)

// A daypart is a part of a day.
type daypart uint8

const (
	noDaypart daypart = iota
	morning
	midday
	afternoon
	evening
	night
	daytime
	midnight
)

var daypartValues = [...]string{"", "MO", "12:00", "AF", "EV", "NI", "DT", "24:00"}

// A joint is what a word that joins two numbers stands behind.
const (
	tens     = 1 // vingt et un, soixante et onze
	hundreds = 2 // a hundred and five
)

// An ending is what is written to a number or a word.
type ending uint8

const (
	endsFirst   ending = iota // of the number one, also apart from it: 1er
	endsOrdinal               // 2e, XXe, 19th
	endsDecade                // 1990s
	endsHour                  // 14 h 30
	endsAM                    // 11 a.m.
	endsPM
	endsPlural // what four digits before it count: 2000 soldats
	endingKinds
)

var endingNames = map[string]ending{
	"first": endsFirst, "ordinal": endsOrdinal, "decade": endsDecade, "hour": endsHour, "am": endsAM, "pm": endsPM, "plural": endsPlural,
}

// valueNames are the values that a grammar file can give by name.
var valueNames = map[string]int{
	"this": int(dirThis), "last": int(dirLast), "next": int(dirNext), "ago": int(dirAgo), "hence": int(dirHence),
	"earlier": int(dirEarlier), "later": int(dirLater), "same": int(dirSame), "now": int(dirNow),
	"past": int(pastRef), "present": int(presentRef), "future": int(futureRef),
	"begin": int(begin), "mid": int(mid), "end": int(end),
	"morning": int(morning), "midday": int(midday), "afternoon": int(afternoon), "evening": int(evening),
	"night": int(night), "daytime": int(daytime), "midnight": int(midnight),
	"spring": 1, "summer": 2, "autumn": 3, "winter": 4,
	"tens": tens, "hundreds": hundreds,
}

// maxOffset is the most days that a flag moves from the dateline.
const maxOffset = 9

// A flag changes the point in whose rule it stands.
type flag int32

const (
	fThis flag = iota
	fLast
	fNext
	fAgo
	fHence
	fEarlier
	fLater
	fSame
	fNow
	fOne      // one unit
	fTwo      // two units
	fSome     // a number untold: des années
	fHalf     // and a half: un an et demi
	fMinutes  // the number is of minutes, after the hour: 18 heures 30
	fPM       // the hour is after noon
	fDecade   // the number is a decade: les années 60
	fGeneral  // no year is meant: en été
	fLastYear // of the year before the dateline's: en juin de l'an dernier
	fThisYear
	fNextYear
	fSameYear // of the year last spoken of: en juin de la même année
	fNight    // by night: tonight
	fLastOf   // the last of its kind: le dernier dimanche de mai
	fPastRef
	fPresentRef
	fFutureRef
	fUnit                                // plus a unit: {u:day}
	fOffset  = fUnit + 32                // plus the days from the dateline and maxOffset: {o:-2}
	fHoliday = fOffset + 2*maxOffset + 1 // plus a holiday: {h:easter+1}
)

var flagNames = map[string]flag{
	"this": fThis, "last": fLast, "next": fNext, "ago": fAgo, "hence": fHence, "earlier": fEarlier, "later": fLater,
	"same": fSame, "now": fNow, "one": fOne, "two": fTwo, "some": fSome, "half": fHalf,
	"minutes": fMinutes, "pm": fPM, "decade": fDecade, "general": fGeneral, "lastof": fLastOf, "lastyear": fLastYear, "thisyear": fThisYear, "nextyear": fNextYear, "sameyear": fSameYear, "night": fNight,
	"pastref": fPastRef, "presentref": fPresentRef, "futureref": fFutureRef,
}
