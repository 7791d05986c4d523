package web

import (
	"strconv"
	"strings"
	"time"
)

// A shownDate is an EDTF date as a person reads it.
type shownDate struct {
	Text    string // in the language of the interface, no more precise than the date itself
	Machine string // for <time datetime>; empty where HTML has no form for it (ranges)
}

// date shows an EDTF date: a day, a month, a year, a range of them, open or not.
func (t *texts) date(edtf string) shownDate {
	if edtf == "" {
		return shownDate{Text: t.Undated}
	}
	from, to, isRange := strings.Cut(edtf, "/")
	if !isRange {
		text, sure := t.point(edtf)
		if !sure {
			return shownDate{Text: text}
		}
		return shownDate{Text: text, Machine: edtf}
	}
	a, _ := t.point(from)
	b, _ := t.point(to)
	switch {
	case open(from) && open(to):
		return shownDate{Text: edtf}
	case open(to):
		return shownDate{Text: t.Since + " " + a}
	case open(from):
		return shownDate{Text: t.Until + " " + b}
	}
	return shownDate{Text: t.leaveOut(from, to, a) + " – " + b}
}

// leaveOut returns the words a of a range's beginning without the month and
// year that its end repeats: 16 – 17 February 2018.
func (t *texts) leaveOut(from, to, a string) string {
	if len(from) != len(to) || len(from) <= len("2014") {
		return a
	}
	for cut := strings.LastIndexByte(from, '-'); cut > 0; cut = strings.LastIndexByte(from[:cut], '-') {
		if repeated := from[:cut]; strings.HasPrefix(to, repeated+"-") {
			words, _ := t.point(repeated)
			return strings.TrimSuffix(a, " "+words)
		}
	}
	return a
}

func open(point string) bool { return point == ".." || point == "" }

// point shows one end of a range. What has no plain words (seasons, decades)
// is shown as it is; only certain dates are sure.
func (t *texts) point(s string) (text string, sure bool) {
	date := strings.TrimRight(s, "?~%")
	text, sure = t.plain(date)
	if qualifier := s[len(date):]; qualifier != "" {
		sure = false
		if strings.ContainsAny(qualifier, "~%") {
			text = t.About + " " + text
		}
		if strings.ContainsAny(qualifier, "?%") {
			text += " (?)"
		}
	}
	return text, sure
}

// plain shows a year, a month or a day.
func (t *texts) plain(s string) (text string, known bool) {
	layouts := [...]string{"2006", "2006-01", "2006-01-02"}
	for precision, layout := range layouts {
		d, err := time.Parse(layout, s)
		if err != nil || len(s) != len(layout) {
			continue
		}
		text = s[:4]
		if precision > 0 {
			text = t.Months[d.Month()-1] + " " + text
		}
		if precision > 1 {
			day := strconv.Itoa(d.Day())
			if d.Day() == 1 {
				day = t.FirstDay
			}
			text = day + " " + text
		}
		return text, true
	}
	return s, false
}
