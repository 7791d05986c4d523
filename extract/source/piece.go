package source

import "strings"

// A piece is a line, or the part of a line between two seams, without its
// bullets and without the dateline at its head.
type piece struct {
	start, end  int // bytes of the document's text; empty: a dateline alone
	head        lead
	dated       bool // head holds a date or the dateline of a dispatch
	first       int  // where the piece began before its dateline was taken off
	line        int  // number of its line
	blankBefore bool
	afterLink   bool // a link stands before it: another teaser begins
	beforeLink  bool
	bullet      bool
	level       int  // of a Markdown heading; 0: none
	ends        bool // like a sentence
	lower       bool // begins with a small letter
	heading     bool
}

// cut takes a text apart into pieces, in order.
func (v *Vocabulary) cut(text string) []piece {
	pieces := make([]piece, 0, 16+len(text)/160)
	blank, link := true, false
	for at, n := 0, 0; at < len(text); n++ {
		end := len(text)
		next := end
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end, next = at+i, at+i+1
		}
		line := strings.TrimRight(text[at:end], " \t\r")
		i := skipSpaces(line, 0)
		if i >= len(line) {
			blank = true
			at = next
			continue
		}
		if isRule(line[i:]) {
			if line[i] == '=' && len(pieces) > 0 && pieces[len(pieces)-1].line == n-1 {
				pieces[len(pieces)-1].level = 1 // a Markdown heading, underlined
			}
			blank = true
			at = next
			continue
		}
		p := piece{line: n, blankBefore: blank}
		i = p.skipBullets(line, i)
		blank = false
		for i < len(line) {
			if !(p.afterLink || p.beforeLink) { // at the head of the line only
				if _, e := v.markerAt(line, i); e > 0 {
					i, link = e, true
					if len(pieces) > 0 {
						pieces[len(pieces)-1].beforeLink = true
					}
					continue
				}
			}
			s, found := v.nextSeam(line, i)
			stop := len(line)
			if found {
				stop = s.start
			}
			q := p
			q.afterLink = link
			link = false
			if q.fill(v, line, i, stop, at) {
				pieces = append(pieces, q)
			} else {
				link = q.afterLink
			}
			p.blankBefore, p.bullet, p.level = false, false, 0
			i = stop
			if found {
				i = s.end
				if s.link {
					link = true
					if len(pieces) > 0 {
						pieces[len(pieces)-1].beforeLink = true
					}
				}
			}
		}
		at = next
	}
	return pieces
}

// fill makes the piece line[from:to] of a line that begins at base; it tells
// whether anything is left.
func (p *piece) fill(v *Vocabulary, line string, from, to, base int) bool {
	from = skipSpaces(line, from)
	s := strings.TrimRight(line[min(from, to):to], " \t")
	if s == "" {
		return false
	}
	p.first = base + from
	if v.canLead(s) {
		if l, ok := v.parseLead(s); ok {
			p.head, p.dated = l, true
		}
	}
	p.start, p.end = p.first, p.first+len(s)
	p.ends = endsSentence(s)
	p.lower = lowercaseFollows(s, 0)
	return true
}

// canLead is a quick look at whether a date or a place can begin s.
func (v *Vocabulary) canLead(s string) bool {
	c := s[0]
	if isDigit(c) || uppercaseAt(s, 0) || c == '[' || c == '(' || c == '*' || c == '_' {
		return true
	}
	w, _ := v.word(s, 0)
	return w.month > 0 || w.weekday > 0 || w.season > 0 || w.is(partOfPeriod|lineOpener)
}

// skipBullets skips the marks of lists, quotes and Markdown headings.
func (p *piece) skipBullets(s string, i int) int {
	for i < len(s) {
		start := i
		switch s[i] {
		case '#':
			level := 0
			for i < len(s) && s[i] == '#' {
				i++
				level++
			}
			if i < len(s) && s[i] != ' ' || level > 6 {
				return start
			}
			p.level = level
		case '-', '*', '+', '>', '|':
			if i+1 < len(s) && s[i+1] != ' ' && s[i+1] != '\t' {
				return start
			}
			p.bullet = p.bullet || s[i] != '>'
			i++
		default:
			n := bulletLen(s[i:])
			if n == 0 {
				return start
			}
			p.bullet = true
			i += n
		}
		i = skipSpaces(s, i)
	}
	return i
}

// bulletLen is the length of the typographic bullet that s begins with.
func bulletLen(s string) int {
	if s[0] == 0xC2 && strings.HasPrefix(s, "·") {
		return len("·")
	}
	if s[0] != 0xE2 {
		return 0
	}
	for _, b := range [...]string{"•", "▪", "◦", "►", "‣", "■", "●", "–", "—"} {
		if strings.HasPrefix(s, b) {
			return len(b)
		}
	}
	return 0
}

// isRule tells whether a line is drawn of dashes, stars or equals signs only.
func isRule(s string) bool {
	if len(s) < 3 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; c != s[0] && c != ' ' || c != '-' && c != '*' && c != '=' && c != '_' && c != ' ' {
			return false
		}
	}
	return true
}
