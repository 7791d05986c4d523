package source

import "strings"

// reference finds the date of a document that comes without one, in EDTF: the
// date of its notice of publication, of its dateline, or at the end of a line
// at its head (« …, Oslo, 25 August 2016 »). Entries of chronologies and dates
// of teasers are not the date of the page.
func (b *builder) reference() string {
	head := true // only headings stand before
	for i := range b.pieces {
		p := &b.pieces[i]
		if !p.dated || !p.head.dated {
			head = head && !p.ends
			continue
		}
		several := b.layout.chronology || b.layout.teasers && b.layout.leads > 1
		if several && !p.head.announced && !p.head.dispatch && !(head && b.standsBeforeEntries(i)) {
			break
		}
		if d, ok := b.calendar.complete(p.head.date); ok && !d.ranged && d.from.precision() == 3 {
			return d.edtf()
		}
	}
	for i := range b.pieces[:min(4, len(b.pieces))] {
		p := &b.pieces[i]
		if p.dated || p.ends || p.end-p.start > 200 {
			continue
		}
		if d, ok := b.dateAtEnd(b.text[p.start:p.end]); ok {
			return d.edtf()
		}
	}
	return ""
}

// standsBeforeEntries tells whether piece i is a full date alone, with an entry
// right after it.
func (b *builder) standsBeforeEntries(i int) bool {
	p := &b.pieces[i]
	return b.layout.chronology && p.head.sep == endSep && p.head.date.from.precision() == 3 &&
		i+1 < len(b.pieces) && b.pieces[i+1].dated && b.pieces[i+1].start < b.pieces[i+1].end
}

// dateAtEnd reads a full date with which a short line ends, after a comma, a
// parenthesis or an article.
func (v *Vocabulary) dateAtEnd(s string) (date, bool) {
	s = strings.TrimRight(s, " .)")
	for i := max(0, len(s)-40); i < len(s); i++ {
		if i > 0 && s[i-1] != ' ' && s[i-1] != '(' && s[i-1] != ',' || s[i] == ' ' {
			continue
		}
		d, ok := v.parseDate(s, i)
		if !ok || d.end != len(s) && v.skipTime(s, d.end) != len(s) || d.ranged || d.from.precision() < 3 || d.from.year == 0 {
			continue
		}
		before := strings.TrimRight(s[:i], " ")
		return d, before == "" || d.article || strings.HasSuffix(before, ",") || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "-") || strings.HasSuffix(before, "|") || strings.HasSuffix(before, "/") || strings.HasSuffix(before, "–")
	}
	return date{}, false
}
