package timex

// A holiday is a day that has a name.
type holiday uint8

const (
	noHoliday holiday = iota
	newYear
	epiphany
	valentine
	stPatrick
	goodFriday
	easter
	easterMonday
	labourDay
	victoryDay
	ascension
	pentecost
	whitMonday
	juneteenth
	independenceDay
	bastilleDay
	assumption
	laborDay
	septemberEleven // the one of 2001
	halloween
	allSaints
	armistice
	thanksgiving
	christmasEve
	christmas
	boxingDay
	newYearsEve
	memorialDay
)

var holidayNames = map[string]holiday{
	"newyear": newYear, "epiphany": epiphany, "valentine": valentine, "stpatrick": stPatrick, "goodfriday": goodFriday,
	"easter": easter, "eastermonday": easterMonday, "labourday": labourDay, "victoryday": victoryDay,
	"ascension": ascension, "pentecost": pentecost, "whitmonday": whitMonday, "juneteenth": juneteenth,
	"independenceday": independenceDay, "bastilleday": bastilleDay, "assumption": assumption, "laborday": laborDay,
	"september11": septemberEleven, "halloween": halloween, "allsaints": allSaints, "armistice": armistice,
	"thanksgiving": thanksgiving, "christmaseve": christmasEve, "christmas": christmas, "boxingday": boxingDay,
	"newyearseve": newYearsEve, "memorialday": memorialDay,
}

// in is the day of h in year y.
func (h holiday) in(y int) day {
	switch h {
	case newYear:
		return civil(y, 1, 1)
	case epiphany:
		return civil(y, 1, 6)
	case valentine:
		return civil(y, 2, 14)
	case stPatrick:
		return civil(y, 3, 17)
	case goodFriday:
		return easterSunday(y) - 2
	case easter:
		return easterSunday(y)
	case easterMonday:
		return easterSunday(y) + 1
	case labourDay:
		return civil(y, 5, 1)
	case victoryDay:
		return civil(y, 5, 8)
	case ascension:
		return easterSunday(y) + 39
	case pentecost:
		return easterSunday(y) + 49
	case whitMonday:
		return easterSunday(y) + 50
	case memorialDay:
		return nthWeekday(civil(y, 5, 25), 1, 1)
	case juneteenth:
		return civil(y, 6, 19)
	case independenceDay:
		return civil(y, 7, 4)
	case bastilleDay:
		return civil(y, 7, 14)
	case assumption:
		return civil(y, 8, 15)
	case laborDay:
		return nthWeekday(civil(y, 9, 1), 1, 1)
	case septemberEleven:
		return civil(2001, 9, 11)
	case halloween:
		return civil(y, 10, 31)
	case allSaints:
		return civil(y, 11, 1)
	case armistice:
		return civil(y, 11, 11)
	case thanksgiving:
		return nthWeekday(civil(y, 11, 1), 4, 4)
	case christmasEve:
		return civil(y, 12, 24)
	case christmas:
		return civil(y, 12, 25)
	case boxingDay:
		return civil(y, 12, 26)
	}
	return civil(y, 12, 31)
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
