package source

// A layout says what kind of page a document is, judged by all its pieces.
type layout struct {
	teasers    bool // dated teasers, with links or glue between them
	chronology bool // at least two entries, each with its date
	alone      bool // the entries' dates stand on lines of their own
	wrapped    bool // lines are broken at a width, so that a line is no paragraph
	leads      int  // dates that count for the layout
	links      int
	dots       bool // a dot can separate a date from its entry
	spaces     bool // and so can a space
}

// survey looks at the pieces and tells the layout; it takes their datelines
// from pieces in which, with all the others known, they can be none.
func survey(pieces []piece) layout {
	var l layout
	var joints, lowered int
	for i := range pieces {
		if p := &pieces[i]; i > 0 && !p.blankBefore && !pieces[i-1].ends && p.line == pieces[i-1].line+1 {
			joints++
			if p.lower {
				lowered++
			}
		}
	}
	l.wrapped = lowered >= 2 && lowered*4 >= joints
	var count [spaceSep + 1]int
	for i := range pieces {
		p := &pieces[i]
		if p.beforeLink {
			l.links++
		}
		if p.dated && l.wrapped && i > 0 && !p.blankBefore && !p.bullet && !pieces[i-1].ends && !pieces[i-1].dated && !p.afterLink {
			p.dated = false // a date that the line break brought to the head
		}
		if p.dated && !p.head.dispatch && !p.head.announced {
			count[p.head.sep]++
		}
	}
	l.dots = count[dotSep] >= 2
	l.spaces = count[spaceSep] >= 2 || count[spaceSep] > 0 && (l.links > 0 || count[glueSep] > 0)
	entries := count[endSep] + count[dashSep] + count[colonSep] + count[tabSep]
	if l.dots {
		entries += count[dotSep]
	}
	if l.spaces {
		entries += count[spaceSep]
	}
	l.leads = entries + count[glueSep]
	l.teasers = l.links > 0 && 2*l.links >= l.leads || count[glueSep] > 0 && count[glueSep] >= entries
	l.chronology = !l.teasers && entries >= 2
	l.alone = l.chronology && 2*count[endSep] > entries
	head := true // only headings stand before
	for i := range pieces {
		p := &pieces[i]
		if p.dated {
			p.dated = l.accepts(p, head)
		}
		head = head && !p.ends
	}
	return l
}

// accepts tells whether the lead of p is a dateline in this layout; head says
// that only headings can stand before it.
func (l *layout) accepts(p *piece, head bool) bool {
	h := &p.head
	switch {
	case h.announced:
		return true
	case h.dispatch && !h.sure:
		return head
	case h.dispatch:
		return true
	case h.sep == dotSep:
		return l.dots
	case h.date.short:
		return true
	case h.sep == spaceSep:
		return l.spaces
	case l.chronology:
		return true
	case head && h.sep == dashSep && h.date.from.year > 0 && p.ends:
		return true // 1996 - The king visits Oslo.
	}
	// A month or a year alone begins a title, or a sentence cut in two.
	return h.date.from.precision() == 3 && !h.date.ranged
}

// markHeadings finds the lines that are titles of what follows them.
func (l *layout) markHeadings(v *Vocabulary, text string, pieces []piece) {
	if len(pieces) < 2 {
		if len(pieces) == 1 {
			pieces[0].heading = pieces[0].level > 0
		}
		return
	}
	for i := len(pieces) - 1; i >= 0; i-- {
		p := &pieces[i]
		if p.level > 0 {
			p.heading = true
			continue
		}
		if !l.canHead(v, text, pieces, i) {
			continue
		}
		if i == len(pieces)-1 {
			p.heading = l.teasers
			continue
		}
		next := &pieces[i+1]
		switch {
		case p.beforeLink:
			p.heading = l.teasers && !p.dated && p.end-p.start < 60
		case next.dated && p.dated:
		case next.dated, next.heading:
			p.heading = true
		default:
			p.heading = !next.lower && (next.bullet || next.ends || next.end-next.start > 2*(p.end-p.start))
		}
	}
}

// canHead tells whether piece i looks like a title by itself.
func (l *layout) canHead(v *Vocabulary, text string, pieces []piece, i int) bool {
	p := &pieces[i]
	const longest = 170
	s := text[p.start:p.end]
	if s == "" || p.ends || p.bullet || p.lower || len(s) > longest || v.startsWithTime(s) {
		return false
	}
	last := i == len(pieces)-1
	if l.wrapped && (!p.blankBefore && i > 0 || !last && !pieces[i+1].blankBefore) {
		return false
	}
	if p.dated { // 21 novembre 2013 - Le président renonce ⏎ Text of the entry
		return l.chronology && !last && !pieces[i+1].blankBefore && !pieces[i+1].dated && pieces[i+1].ends
	}
	return !l.chronology || p.blankBefore || i == 0
}

// startsWithTime knows the lines of a programme: 9 h 30 : …
func (v *Vocabulary) startsWithTime(s string) bool {
	_, n, j := readNumber(s, 0)
	if n == 0 || n > 2 {
		return false
	}
	j = skipSpaces(s, j)
	w, _ := v.word(s, j)
	return w.is(hourSign) || j < len(s) && s[j] == ':'
}
