package tag

import (
	"math/bits"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// A State tags for one goroutine. Its memory is reused from sentence to
// sentence.
type State struct {
	tagger *Tagger
	reader *lexicon.Reader
	cells  []cell
	open   []int    // cells with several readings
	active []uint64 // the constraints that the sentence's words call for, a bit each
}

// A cell is a token with the readings it still has.
type cell struct {
	form     int // its number in the tagger's vocabulary; 0: no constraint names it
	readings []lexicon.Analysis
	live     uint64 // bit i: readings[i] stands
	mask     uint32 // the parts of speech of the live readings
	known    bool
	adverb   bool // within an adverb of several words
}

// maxReadings is what a cell can hold; no word of a language has as many.
const maxReadings = 64

// NewState returns a State for the use of one goroutine.
func (t *Tagger) NewState() *State {
	return &State{tagger: t, reader: t.lex.NewReader()}
}

// outside stands before the first and after the last token.
var outside = cell{mask: 1 << lexicon.PUNCT, readings: []lexicon.Analysis{{POS: lexicon.PUNCT}}, live: 1}

// Tag appends the words of one sentence's tokens.
func (s *State) Tag(toks []token.Token, dst []Word) []Word {
	s.look(toks)
	first := len(dst)
	for i := range toks {
		dst = append(dst, Word{Token: &toks[i], Known: s.cells[i].known})
	}
	words := dst[first:]
	s.units(toks, words)
	// Twice, since what a constraint strikes out may be what another waits for.
	for range 2 {
		if !s.constrain() {
			break
		}
	}
	for i := range words {
		c := &s.cells[i]
		words[i].Analysis = c.readings[bits.TrailingZeros64(c.live)]
	}
	return dst
}

// look fetches every token's readings.
func (s *State) look(toks []token.Token) {
	s.cells, s.active = s.cells[:0], append(s.active[:0], s.tagger.always...)
	for i := range toks {
		as, known := s.reader.Lookup(toks[i].Text)
		as = as[:min(len(as), maxReadings)]
		c := cell{form: s.tagger.vocabulary[fold(toks[i].Text)], readings: as, live: 1<<len(as) - 1, known: known}
		for j := range as {
			c.mask |= 1 << as[j].POS
		}
		s.cells = append(s.cells, c)
		for k, called := range s.tagger.calledFor[c.form] {
			s.active[k] |= called
		}
	}
}

// fold is the form that constraints name: in lower case, with a straight
// apostrophe.
func fold(form string) string {
	lower := true
	for i := 0; i < len(form); i++ {
		if c := form[i]; c >= 'A' && c <= 'Z' || c >= 0x80 {
			lower = false
			break
		}
	}
	if lower {
		return form
	}
	return strings.ReplaceAll(strings.ToLower(form), "’", "'")
}

// units marks the units of several words.
func (s *State) units(toks []token.Token, words []Word) {
	for i := 0; i < len(toks); {
		n, a, fused := s.tagger.lex.Unit(func(k int) string {
			if i+k >= len(toks) {
				return ""
			}
			return toks[i+k].Text
		})
		if n == 0 {
			i++
			continue
		}
		if i+n < len(s.cells) && s.existential(i, n) {
			i++ // « il y a rencontré »: no preposition
			continue
		}
		words[i].Unit, words[i].UnitOf, words[i].Fused = n, a, fused
		for k := 0; a.POS == lexicon.ADV && k < n; k++ {
			s.cells[i+k].adverb = true
		}
		for k := 1; k < n; k++ {
			words[i+k].Inside = true
		}
		i += n
	}
}

// existential tells whether the n tokens from i on are « il y a » that says that
// something is there, rather than how long ago: before a participle, whose
// auxiliary « a » then is, or before no span of time.
func (s *State) existential(i, n int) bool {
	if n != 3 || s.cells[i+2].mask&(1<<lexicon.AUX) == 0 {
		return false
	}
	next := &s.cells[i+n]
	for j := range next.readings {
		if r := &next.readings[j]; r.POS == lexicon.VERB && r.Feats.Has(lexicon.Part|lexicon.Past) {
			return true
		}
	}
	for k := i + n; k < len(s.cells) && k < i+n+5; k++ {
		if s.tagger.lex.NounClass(s.cells[k].readings[0].Lemma).Has(lexicon.TimeNoun) || s.cells[k].readings[0].Lemma == "longtemps" {
			return false
		}
	}
	return true
}

// constrain applies the constraints in their order, each at every ambiguous
// token, and tells whether any struck something out.
func (s *State) constrain() bool {
	s.open = s.open[:0]
	var mask uint32 // of all open cells
	for i := range s.cells {
		if c := &s.cells[i]; c.live&(c.live-1) != 0 {
			s.open = append(s.open, i)
			mask |= c.mask
		}
	}
	changed := false
	for k, active := range s.active {
		for ; active != 0; active &= active - 1 {
			c := &s.tagger.constraints[k*64+bits.TrailingZeros64(active)]
			if c.target.mask&mask != 0 && s.apply(c) {
				changed = true
			}
		}
	}
	return changed
}

// apply applies a constraint at every ambiguous token.
func (s *State) apply(c *constraint) (changed bool) {
	for _, i := range s.open {
		cell := &s.cells[i]
		if cell.mask&c.target.mask == 0 || cell.live&(cell.live-1) == 0 || c.words.forms != nil && !c.words.has(cell.form) {
			continue
		}
		if s.holds(c, i) && cell.strike(c) {
			changed = true
		}
	}
	return changed
}

// strike removes readings, but never the last, and tells whether it did.
func (c *cell) strike(by *constraint) bool {
	live, mask := uint64(0), uint32(0)
	for j := range c.readings {
		if c.live&(1<<j) != 0 && by.target.covers(&c.readings[j]) == (by.action == pick) {
			live |= 1 << j
			mask |= 1 << c.readings[j].POS
		}
	}
	if live == 0 || live == c.live {
		return false
	}
	c.live, c.mask = live, mask
	return true
}

func (s *State) holds(c *constraint, i int) bool {
	for k := range c.conds {
		if !s.meets(&c.conds[k], i) {
			return false
		}
	}
	return true
}

func (s *State) meets(c *condition, i int) bool {
	step := 1
	if c.offset < 0 {
		step = -1
	}
	j := i + c.offset
	if c.skip != nil {
		for s.at(j) != &outside && (s.at(j).all(c.skip) || s.at(j).adverb && c.skip.mask&(1<<lexicon.ADV) != 0) {
			j += step
		}
	}
	cell := s.at(j)
	if c.set.words.forms != nil {
		return c.set.words.has(cell.form) == (c.mode != not)
	}
	switch c.mode {
	case is:
		return cell.all(&c.set)
	case not:
		return !cell.any(&c.set)
	}
	return cell.any(&c.set)
}

func (s *State) at(i int) *cell {
	if i < 0 || i >= len(s.cells) {
		return &outside
	}
	return &s.cells[i]
}

func (c *cell) any(st *set) bool {
	if c.mask&st.mask == 0 {
		return false
	}
	if st.plain {
		return true
	}
	for j := range c.readings {
		if c.live&(1<<j) != 0 && st.covers(&c.readings[j]) {
			return true
		}
	}
	return false
}

func (c *cell) all(st *set) bool {
	if c.mask&^st.mask != 0 {
		return false
	}
	if st.plain {
		return true
	}
	for j := range c.readings {
		if c.live&(1<<j) != 0 && !st.covers(&c.readings[j]) {
			return false
		}
	}
	return true
}
