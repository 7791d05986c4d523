package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A separator is what stands between the date or place at the head of a line
// and the text.
type separator uint8

const (
	noSep    separator = iota
	endSep             // the end of the line: the date stands alone
	dashSep            // 21 novembre 2013 - Le président …
	colonSep           // 14 juin 2013 : le président …
	dotSep             // 2 September 2004. The Council …
	tabSep             // a tab or a column of a table
	glueSep            // 19 May. 2015Le secrétaire …
	spaceSep           // 03/05/2017 Le ministre …
)

// A lead is the date or the dispatch dateline at the head of a line.
type lead struct {
	date      date
	dated     bool
	place     schema.Span // within the line; empty: none named
	dispatch  bool        // a place or an agency says that a dispatch begins here
	sure      bool        // a date or an agency proves the dispatch; capitals alone do not
	announced bool        // « Publié le … »: the date of the page, not of an event
	sep       separator
	body      int // where the text resumes, within the line
}

// parseLead reads the head of a line whose bullets are skipped already.
func (v *Vocabulary) parseLead(s string) (lead, bool) {
	if s == "" {
		return lead{}, false
	}
	if l, ok := v.parseAnnounced(s); ok {
		return l, true
	}
	if l, ok := v.parseDateLead(s); ok {
		return l, true
	}
	if l, ok := v.parseSigned(s); ok {
		return l, true
	}
	return v.parseDispatch(s)
}

// parseSigned reads the agency that a dispatch without a place begins with:
// « (Reuters) - », « (AFP) 3 mars 2016 – ».
func (v *Vocabulary) parseSigned(s string) (lead, bool) {
	end := strings.IndexByte(s, ')')
	if s[0] != '(' || end < 3 || end > 30 {
		return lead{}, false
	}
	for word := range strings.FieldsSeq(s[1:end]) {
		if !uppercaseAt(word, 0) || strings.ContainsAny(word, "(,.;:") {
			return lead{}, false
		}
	}
	l := lead{dispatch: true, sure: true}
	j := end + 1
	if d, ok := v.parseDate(s, skipSpaces(s, j)); ok && d.from.precision() == 3 {
		l.date, l.dated, j = d, true, v.skipTime(s, d.end)
	}
	l.sep, l.body = readSeparator(s, j)
	return l, l.sep == dashSep
}

// parseDateLead reads « 21 novembre 2013 - », « [2013-05-02] », « 26 juillet
// 2016, Nice. – ».
func (v *Vocabulary) parseDateLead(s string) (lead, bool) {
	i := skipMarks(s, 0)
	d, ok := v.parseDate(s, i)
	if !ok {
		return lead{}, false
	}
	l := lead{date: d, dated: true}
	j := v.skipTime(s, skipMarks(s, d.end))
	k := skipSpaces(s, j)
	if k < len(s) && s[k] == '(' { // 12 mai 2016 (Genève) –
		if end := strings.IndexByte(s[k:], ')'); end > 0 && end < 40 {
			l.place = schema.Span{Start: k + 1, End: k + end}
			if v.isAgency(l.place.Of(s)) {
				l.place = schema.Span{}
				l.dispatch, l.sure = true, true
			}
			j = k + end + 1
		}
	} else if k < len(s) && s[k] == ',' { // 26 juillet 2016, Nice, France. –
		return v.placeAfterDate(l, s, k)
	}
	l.sep, l.body = readSeparator(s, j)
	full := d.from.precision() == 3 && d.from.year > 0
	switch l.sep {
	case noSep:
		return lead{}, false
	case dotSep:
		if !full || d.article {
			return lead{}, false
		}
	case glueSep:
		if !full && !(d.from.year > 0 && d.from.month > 0) {
			return lead{}, false
		}
	case spaceSep:
		if !full && !d.short || d.article || d.ranged {
			return lead{}, false
		}
	}
	return l, true
}

// placeAfterDate reads the « , Nice, France. – » that follows the date of l.
func (v *Vocabulary) placeAfterDate(l lead, s string, comma int) (lead, bool) {
	for range 3 {
		p, end, ok := v.parsePlace(s, skipSpaces(s, comma+1))
		if !ok {
			break
		}
		if l.place.Len() == 0 {
			l.place = p
		}
		if sep, body := readSeparator(s, end); sep == dashSep {
			l.sep, l.body, l.dispatch, l.sure = sep, body, true, true
			return l, true
		}
		if comma = skipSpaces(s, end); comma >= len(s) || s[comma] != ',' {
			break
		}
	}
	return lead{}, false
}

// parseDispatch reads « BRUXELLES (AFP) - », « PARIS, 3 mars (Reuters) — »,
// « Genève, le 12 mai 2016 – », « (New York, May 3, 2016) – ».
func (v *Vocabulary) parseDispatch(s string) (lead, bool) {
	i := skipMarks(s, 0)
	p, j, ok := v.parsePlace(s, i)
	if !ok {
		return lead{}, false
	}
	l := lead{place: p, dispatch: true}
	capitals := isCapitals(p.Of(s))
	agency, asides := false, 0
	for range 5 {
		k := skipSpaces(s, j)
		if k >= len(s) {
			break
		}
		if s[k] == '(' && asides < 2 { // NEW YORK (Nations unies), 8 mars 2021 (Xinhua)
			asides++
			end := strings.IndexByte(s[k:], ')')
			if end < 0 || end > 40 {
				break
			}
			inner := s[k+1 : k+end]
			if d, ok := v.parseDate(inner, 0); ok && d.end == len(inner) && !l.dated {
				l.date, l.dated = d, true
			} else if capitals || l.dated || v.isAgency(inner) {
				agency = true
			} // else a region: Ottawa (Ontario)
			j = k + end + 1
			continue
		}
		if l.dated {
			break
		}
		c := k
		if s[k] == ',' {
			c = skipSpaces(s, k+1)
		} else if !capitals && !agency {
			break
		}
		if d, ok := v.parseDate(s, c); ok && d.from.precision() == 3 {
			l.date, l.dated = d, true
			j = v.skipTime(s, d.end)
			if i > 0 {
				j = skipMarks(s, j)
			}
			continue
		}
		if s[k] != ',' {
			break
		}
		_, end, ok := v.parsePlace(s, c) // a region or a country
		if !ok {
			break
		}
		j = end
	}
	if i > 0 {
		j = skipMarks(s, j)
	}
	l.sep, l.body = readSeparator(s, j)
	switch l.sep {
	case dashSep:
		l.sure = l.dated || agency
		return l, l.sure || capitals
	case colonSep, glueSep, endSep:
		l.sure = true
		return l, l.dated && (l.date.from.year > 0 || agency)
	case dotSep: // GENEVA, 11 September 2018. The Envoy …
		l.sure = true
		return l, l.dated && l.date.from.year > 0
	}
	return lead{}, false
}

// parseAnnounced reads « Publié le 3 mars 2016 à 14h30 », « Updated: … ».
func (v *Vocabulary) parseAnnounced(s string) (lead, bool) {
	i := v.skipNotice(s)
	if i == 0 {
		return lead{}, false
	}
	i = skipSpaces(s, i)
	if w, next := v.word(s, i); w.is(dateOpener) { // Publié le : 3 mai 2018
		if k := skipSpaces(s, next); k < len(s) && s[k] == ':' {
			i = k
		}
	}
	i = skipSpaces(s, skipByte(s, i, ':'))
	d, ok := v.parseDate(s, i)
	if !ok || d.from.precision() < 3 || d.ranged {
		return lead{}, false
	}
	l := lead{date: d, dated: true, announced: true}
	l.sep, l.body = readSeparator(s, v.skipTime(s, d.end))
	if l.sep != glueSep {
		if len(s) > 120 {
			return lead{}, false // a sentence that begins like a notice
		}
		l.sep, l.body = endSep, len(s)
	}
	return l, true
}

// skipNotice skips the words that announce the date of a page: « Mis à jour ». It
// is 0 where s begins with none.
func (v *Vocabulary) skipNotice(s string) int {
	if w, _ := v.word(s, 0); !w.is(noticeOpener) {
		return 0
	}
	end := 0
	var key []byte
	const longest = 4
	for i, n := 0, 0; n < longest; n++ {
		r, next := readWord(s, i)
		key = r.appendTo(key)
		if v.notices[string(key)] {
			end = next
		}
		i = skipSpaces(s, next)
	}
	return end
}

// readSeparator reads what follows a dateline at s[i] and tells where the text
// resumes.
func readSeparator(s string, i int) (separator, int) {
	i = skipMarks(s, i)
	k := skipSpaces(s, i)
	if k >= len(s) {
		return endSep, len(s)
	}
	if s[k] == '.' {
		after := skipSpaces(s, k+1)
		if after >= len(s) {
			return endSep, len(s)
		}
		if j := skipDash(s, after); j > after {
			return dashSep, skipSpaces(s, j)
		}
		if after > k+1 && k == i && uppercaseAt(s, after) {
			return dotSep, after
		}
		return noSep, 0
	}
	if j := skipDash(s, k); j > k {
		if s[k] == '-' && k == i && j < len(s) && skipSpaces(s, j) == j {
			return noSep, 0 // a hyphen within a word
		}
		return dashSep, skipSpaces(s, skipMarks(s, j))
	}
	switch s[k] {
	case ':':
		if k+1 < len(s) && isDigit(s[k+1]) {
			return noSep, 0
		}
		return colonSep, skipSpaces(s, skipMarks(s, k+1))
	case '|':
		return tabSep, skipSpaces(s, k+1)
	case '/':
		if k > i {
			return tabSep, skipSpaces(s, k+1) // May 3, 2018 / CBS News
		}
	}
	if k > i && strings.IndexByte(s[i:k], '\t') >= 0 {
		return tabSep, k
	}
	if uppercaseAt(s, k) || lexicon.StartsWithQuotation(s[k:]) {
		if k == i {
			return glueSep, k
		}
		return spaceSep, k
	}
	return noSep, 0
}

// skipMarks skips brackets and the Markdown emphasis around a date.
func skipMarks(s string, i int) int {
	for i < len(s) && (s[i] == '*' || s[i] == '_' || s[i] == '[' || s[i] == ']' || s[i] == '(' && i == 0 || s[i] == ')') {
		i++
	}
	return i
}

// skipTime skips the time of day after a date: « à 14h30 », « , 14:30 GMT », « - 14:05 »,
// "at 2:05 p.m. EDT", "14.05 BST".
func (v *Vocabulary) skipTime(s string, i int) int {
	k := skipSpaces(s, skipByte(s, i, ','))
	if j := skipDash(s, k); j > k && k > i {
		k = skipSpaces(s, j)
	} else if k < len(s) && (s[k] == '/' || s[k] == '|') {
		k = skipSpaces(s, k+1)
	}
	if w, next := v.word(s, k); w.is(beforeHour) {
		k = skipSpaces(s, next)
	}
	h, n, j := readNumber(s, k)
	if n == 0 || n > 2 || h > 24 {
		return i
	}
	j = skipSpaces(s, j)
	sign := j < len(s) && (s[j] == ':' || s[j] == '.')
	end := j + 1
	if !sign {
		var w word
		if w, end = v.word(s, j); !w.is(hourSign) {
			return i
		}
	}
	if _, n, minutes := readNumber(s, skipSpaces(s, end)); n > 0 {
		end = minutes
	} else if sign {
		return i
	}
	half := skipHalf(s, end)
	zone := skipZone(s, half)
	if s[j] == '.' && zone == end {
		return i // 14.05 may be anything
	}
	return zone
}

// skipHalf skips what says which half of the day it is: a.m., PM.
func skipHalf(s string, i int) int {
	k := skipSpaces(s, i)
	if k >= len(s) || s[k]|0x20 != 'a' && s[k]|0x20 != 'p' {
		return i
	}
	m := skipByte(s, k+1, '.')
	if m >= len(s) || s[m]|0x20 != 'm' || m+1 < len(s) && isLetter(s, m+1) {
		return i
	}
	return skipByte(s, m+1, '.')
}

// skipZone skips a time zone: two to four capitals, and what differs from it.
func skipZone(s string, i int) int {
	k := skipSpaces(s, i)
	end := k
	for end < len(s) && s[end] >= 'A' && s[end] <= 'Z' {
		end++
	}
	if k == i || end-k < 2 || end-k > 4 || end < len(s) && isLetter(s, end) {
		return i
	}
	if end+1 < len(s) && (s[end] == '+' || s[end] == '-') && isDigit(s[end+1]) {
		_, _, end = readNumber(s, end+1)
	}
	return end
}

// isLetter tells whether a letter stands at s[i].
func isLetter(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

func isUpper(r rune) bool { return unicode.IsUpper(r) }
