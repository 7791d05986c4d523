package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/token"
)

// maxWord is the length in bytes of the longest word that is looked up.
const maxWord = 32

// symbol classifies token i, which lies in the sentence. It stands until a token
// ringSize away is asked for.
func (m *matcher) symbol(i int) *symbol {
	s := &m.ring[uint(i)%ringSize]
	if s.tok != int32(i+1) {
		m.look(s, i)
	}
	return s
}

// look classifies token i.
func (m *matcher) look(s *symbol, i int) {
	*s = m.f.classify(m.t.Tokens[i].Text)
	s.sig = anything
	if s.num {
		s.sig |= computed
	}
	if s.word >= 0 {
		s.sig |= m.f.words[s.word].sig
	}
	s.tok = int32(i + 1)
}

// signature is what token i is, roughly; past the sentence's end it is anything.
func (m *matcher) signature(i int) signature {
	if i >= m.end {
		return anything
	}
	return m.symbol(i).sig
}

// classify looks a token up in the vocabulary.
func (f *Finder) classify(text string) symbol {
	s := symbol{word: -1}
	if text == "" || len(text) > maxWord {
		return s
	}
	c := text[0]
	if c >= '0' && c <= '9' {
		if w, ok := f.index[text]; ok { // 9/11
			s.word = w
			return s
		}
		s.num = true
		return s
	}
	s.capital = capital(text)
	var buf [maxWord]byte
	key, hyphen := fold(buf[:0], text)
	if w, ok := f.index[string(key)]; ok {
		s.word = w
		return s
	}
	if hyphen {
		s.num = f.hyphenated(string(key)) > 0 || f.numUnit(string(key)) != 0 || f.midYear(string(key)) > 0
	} else if c == 'I' || c == 'V' || c == 'X' {
		s.num = f.ordinal(text) > 0
	}
	return s
}

// fold appends text to b in lower case, with a straight apostrophe, and tells
// whether it has a hyphen.
func fold(b []byte, text string) ([]byte, bool) {
	hyphen := false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c == '-':
			hyphen = true
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			switch r = unicode.ToLower(r); r {
			case '’':
				r = '\''
			case '\u2011': // no-break hyphen
				r, hyphen = '-', true
			}
			b = utf8.AppendRune(b, r)
			i += size - 1
			continue
		}
		b = append(b, c)
	}
	return b, hyphen
}

// capital tells whether a word begins with a capital.
func capital(text string) bool {
	c := text[0]
	if c < utf8.RuneSelf {
		return c >= 'A' && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r)
}

// class tells how many tokens from i on are a member of a class, and its value.
func (m *matcher) class(c class, i int) (n int, val int32) {
	if i >= m.end {
		return 0, 0
	}
	s := m.symbol(i)
	if c <= lastListed {
		return m.listed(c, i, s)
	}
	text := m.t.Tokens[i].Text
	switch c {
	case cNum:
		return m.number(i)
	case cHour:
		if n, val = m.number(i); val <= 24 {
			return n, val
		}
		return 0, 0
	case cWord:
		if m.wordy(i) && !s.capital && !s.num {
			return 1, 0
		}
		return 0, 0
	case cPlural:
		if m.counts(i) {
			return 1, 0
		}
		return 0, 0
	case cOrd, cDay:
		if c == cDay && text == "1" && i+1 < m.end && m.f.ends(m.t.Tokens[i+1].Text, endsFirst) {
			return 2, 1
		}
		if s.word >= 0 {
			n, val = m.listed(cOrdWord, i, s)
		} else if s.num {
			n, val = 1, int32(m.f.ordinal(text))
			if c == cDay && val == 0 && len(text) <= 2 {
				val = int32(number(text))
			}
		}
		if val < 1 || c == cDay && val > 31 {
			return 0, 0
		}
		return n, val
	}
	if !s.num {
		return 0, 0
	}
	switch c {
	case cYear:
		if y := number(text); len(text) == 4 && y >= 1000 && y <= 2199 && (m.sureYear(i) || !m.counts(i+1)) {
			return 1, int32(y)
		}
	case cBareYear:
		if y := number(text); len(text) == 4 && y >= 1900 && y <= 2099 && !m.wordy(i+1) && !m.named(i-1) {
			return 1, int32(y)
		}
	case cYY:
		if y := number(text); len(text) == 2 && y >= 0 && (y >= 32 || text[0] == '0') && !m.counts(i+1) {
			return 1, int32(fullYear(y))
		}
	case cDecade:
		return m.f.decadeOf(text)
	case cMidYear:
		var buf [maxWord]byte
		if key, hyphen := fold(buf[:0], text); hyphen {
			if y := m.f.midYear(string(key)); y > 0 {
				return 1, int32(y)
			}
		}
	case cClock:
		return m.clock(i)
	case cISO:
		return m.numeric(i)
	case cDays:
		return m.days(i)
	case cYears:
		return m.years(i)
	case cNumUnit:
		var buf [maxWord]byte
		if key, hyphen := fold(buf[:0], text); hyphen {
			if v := m.f.numUnit(string(key)); v != 0 {
				return 1, v
			}
		}
	}
	return 0, 0
}

// listed tells whether token i is a word of a class of the vocabulary.
func (m *matcher) listed(c class, i int, s *symbol) (int, int32) {
	if s.word < 0 {
		return 0, 0
	}
	w := &m.f.words[s.word]
	for k := range w.values {
		if v := &w.values[k]; v.class == c {
			if v.capital && !s.capital || v.small && s.capital && !m.titled(i) {
				return 0, 0
			}
			if !v.abbr {
				return 1, v.val
			}
			// Without its dot an abbreviation is often another word (sept,
			// mer): then a number must stand beside it.
			if i+2 < m.end {
				if dot := &m.t.Tokens[i+1]; dot.Text == "." && !dot.Space {
					return 2, v.val
				}
			}
			if i+1 < m.end && m.symbol(i+1).num {
				return 1, v.val
			}
			if i > m.first && m.symbol(i-1).num {
				return 1, v.val
			}
			return 0, 0
		}
	}
	return 0, 0
}

// titled tells whether the capital of token i says nothing: at the beginning
// of the sentence, all in capitals, or beside a number.
func (m *matcher) titled(i int) bool {
	text := m.t.Tokens[i].Text
	second := text[min(1, len(text)-1)]
	return i == m.first || second >= 'A' && second <= 'Z' || m.symbol(i-1).num || i+1 < m.end && m.symbol(i+1).num
}

// named tells whether token i, within the sentence, is capitalised: Fox 2000.
func (m *matcher) named(i int) bool {
	return i > m.first && m.symbol(i).capital
}

// wordy tells whether token i is a word that the grammar does not know.
func (m *matcher) wordy(i int) bool {
	return i < m.end && m.symbol(i).word < 0 && m.t.Tokens[i].Kind != token.Punct
}

// sureYear tells whether what stands before token i makes it a year, whatever
// follows: a month, a season, or a preposition that begins the sentence.
func (m *matcher) sureYear(i int) bool {
	if i == m.first {
		return false
	}
	s := m.symbol(i - 1)
	if i-1 == m.first && s.word >= 0 {
		return true
	}
	month, _ := m.listed(cMonth, i-1, s)
	season, _ := m.listed(cSeason, i-1, s)
	return month+season > 0 || m.t.Tokens[i-1].Text == ","
}

// counts tells whether token i is a plural noun that the four digits before
// it count: 2000 soldats is no year.
func (m *matcher) counts(i int) bool {
	if i >= m.end {
		return false
	}
	t := &m.t.Tokens[i]
	s := m.symbol(i)
	if s.capital || s.word >= 0 || s.num || len(t.Text) < 4 || !t.Space {
		return t.Text == "%" || t.Text == "€" || t.Text == "$"
	}
	if first := t.Text[0]; first < 'a' || first > 'z' && first < 0x80 {
		return false
	}
	for _, e := range m.f.endings[endsPlural] {
		if strings.HasSuffix(t.Text, e) {
			return true
		}
	}
	return false
}
