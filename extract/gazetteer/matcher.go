package gazetteer

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// A Match is a run of tokens [First, End) that bears a name, with everything
// that the name can mean. Entries lasts until the next call of Match.
type Match struct {
	First, End int
	Entries    []*Entry
}

// A Matcher finds names in token sequences. It belongs to one goroutine.
type Matcher struct {
	index *index
	lex   *lexicon.Lexicon
	ends  [reach]end
	union []*Entry // backs the entries of matches that several spellings share
}

// NewMatcher returns a matcher over all names of g in texts of the language
// whose words lex holds.
func (g *Gazetteer) NewMatcher(lex *lexicon.Lexicon) *Matcher {
	return &Matcher{index: g.index, lex: lex}
}

// reach is how many pieces the longest name may have.
const reach = 24

// An end is a place where a name may end.
type end struct {
	node int32
	tok  int
}

// Match appends to dst the names in toks: leftmost first, of those the
// longest, none overlapping.
func (m *Matcher) Match(toks []token.Token, dst []Match) []Match {
	m.union = m.union[:0]
	for i := 0; i < len(toks); {
		if toks[i].Kind == token.Punct {
			i++
			continue
		}
		found, ok := m.longest(toks, i)
		if !ok {
			i++
			continue
		}
		dst = append(dst, found)
		i = found.End
	}
	return dst
}

// longest finds the longest name that begins at token i. Walking the tree
// gives the places where names may end; the spelling is then compared from the
// longest to the shortest.
func (m *Matcher) longest(toks []token.Token, i int) (Match, bool) {
	h, at := nextHash(toks[i].Text, 0)
	if !m.index.starts(h) {
		return Match{}, false
	}
	ends := &m.ends
	n, node := 0, int32(0)
walk:
	for j, pieces := i, 0; ; {
		for h != 0 {
			if node = m.index.step(node, h); node < 0 {
				break walk
			}
			if pieces++; pieces > reach {
				break walk
			}
			h, at = nextHash(toks[j].Text, at)
		}
		if m.index.at[node] >= 0 && n < reach {
			ends[n] = end{node, j + 1}
			n++
		}
		if j++; j == len(toks) {
			break
		}
		if h, at = nextHash(toks[j].Text, 0); h == 0 && apostrophe(toks[j].Text) && j+1 < len(toks) {
			j++ // the Workers' Party
			h, at = nextHash(toks[j].Text, 0)
		}
		if h == 0 {
			break
		}
	}
	for n--; n >= 0; n-- {
		if entries := m.accept(toks, i, ends[n]); entries != nil {
			return Match{First: i, End: ends[n].tok, Entries: entries}, true
		}
	}
	return Match{}, false
}

func apostrophe(s string) bool { return s == "'" || s == "’" }

// accept gathers what the names that end at e mean, if their spelling and, for
// those that want it, their context agree.
func (m *Matcher) accept(toks []token.Token, first int, e end) []*Entry {
	var entries []*Entry
	shared := false
	for k := m.index.at[e.node]; k >= 0; k = m.index.names[k].next {
		nm := &m.index.names[k]
		if !spelled(nm.text, toks, first, e.tok) || nm.trial && !m.vouched(nm.text, toks, first, e.tok) {
			continue
		}
		switch {
		case entries == nil:
			entries = nm.entries
		case !shared:
			start := len(m.union)
			m.union = append(m.union, entries...)
			entries, shared = m.union[start:], true
			fallthrough
		default:
			start := len(m.union) - len(entries)
			for _, x := range nm.entries {
				if !has(m.union[start:], x) {
					m.union = append(m.union, x)
				}
			}
			entries = m.union[start:len(m.union):len(m.union)]
		}
	}
	return entries
}

func has(entries []*Entry, e *Entry) bool {
	for _, x := range entries {
		if x == e {
			return true
		}
	}
	return false
}

// spelled compares a name with the tokens [i, end), whose folded pieces are
// known to agree. A name that begins with a small letter may be written in any
// case but wants its accents; a proper name wants its capitals and may drop
// accents. Capitals may always drop theirs, and a short proper name in capitals
// must stand among other capitals, so that « EU » is not the town of Eu.
func spelled(text string, toks []token.Token, i, end int) bool {
	common := !capitalised(text)
	at, tokAt := 0, 0
	loud := true // every piece is in capitals though the name is not
	letters := 0
	for {
		var piece, seen string
		if piece, at = nextPiece(text, at); piece == "" {
			break
		}
		for tok := i; ; {
			if seen, tokAt = nextPiece(toks[tok].Text, tokAt); seen != "" {
				i = tok
				break
			}
			if tok++; tok == end {
				return false
			}
			tokAt = 0
		}
		ok, shout := pieceSpelled(piece, seen, common)
		if !ok {
			return false
		}
		loud = loud && shout
		letters += len(seen)
	}
	if loud && letters <= 4 {
		return shouted(toks, i, end)
	}
	return true
}

// pieceSpelled compares one piece; shout tells that the text has it in capitals
// and the name has not.
func pieceSpelled(piece, seen string, common bool) (ok, shout bool) {
	if piece == seen {
		return true, false
	}
	caps := capitals(seen)
	for i, j, first := 0, 0, true; i < len(piece) || j < len(seen); first = false {
		if i < len(piece) && piece[i] == '.' {
			i++
			continue
		}
		if j < len(seen) && seen[j] == '.' {
			j++
			continue
		}
		if i == len(piece) || j == len(seen) {
			return false, false
		}
		p, n := utf8.DecodeRuneInString(piece[i:])
		s, k := utf8.DecodeRuneInString(seen[j:])
		i, j = i+n, j+k
		switch {
		case p == s:
		case lexicon.Base(p) != lexicon.Base(s):
			return false, false
		case common:
			if !upper(s) && lexicon.Lower(p) != lexicon.Lower(s) {
				return false, false
			}
		case upper(p) && !upper(s):
			return false, false
		case !upper(p) && upper(s) && !first && !caps:
			return false, false
		}
	}
	return true, caps && !capitals(piece)
}

// shouted tells whether a neighbour of the tokens [first, end) is a word in
// capitals, as in a headline; elided words are looked through (« L'IRAN »).
func shouted(toks []token.Token, first, end int) bool {
	for i := first - 1; i >= 0 && i >= first-2; i-- {
		if loudWord(toks[i].Text) {
			return true
		}
	}
	return end < len(toks) && loudWord(toks[end].Text)
}

func loudWord(s string) bool { return len(s) > 3 && capitals(s) }

// What a word says of an ambiguous name behind it, so that Tours or Nice are none
// but the cities.
const (
	beforePlace         lexicon.Sense = "before-place"           // it is a place
	beforePlaceOrPerson lexicon.Sense = "before-place-or-person" // the same, unless a surname follows: « de Florence Parly »
)

// vouched tells whether the context lets an ambiguous name stand. An acronym
// must not be a word of a headline in capitals. Any other wants a preposition
// of place before it; after one that persons can have too, and in brackets, no
// capitalised word may follow, which would make it a person's name.
func (m *Matcher) vouched(text string, toks []token.Token, first, end int) bool {
	if capitals(text) {
		return !shouted(toks, first, end)
	}
	if first == 0 {
		return false
	}
	before := toks[first-1].Text
	switch is := m.lex.Form(strings.ToLower(before)); {
	case is.Has(beforePlace):
		return true
	case is.Has(beforePlaceOrPerson), before == "(":
		return end == len(toks) || toks[end].Kind != token.Word || !capitalised(toks[end].Text)
	}
	return false
}
