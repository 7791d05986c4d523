package tag

import (
	"math/bits"

	"github.com/entente-kg/entente/extract/lexicon"
)

// ambiguities are the tokens of a sentence that have several readings: for each
// part of speech those that may be of it, a bit a token.
type ambiguities struct {
	of     [lexicon.SYM + 1][]uint64
	blocks int    // of 64 tokens
	mask   uint32 // the parts of speech that any of them may have
}

// start makes room for n tokens, none of which is ambiguous.
func (a *ambiguities) start(n int) {
	a.blocks, a.mask = (n+63)/64, 0
	for pos := range a.of {
		a.of[pos] = a.of[pos][:0]
		for range a.blocks {
			a.of[pos] = append(a.of[pos], 0)
		}
	}
}

// set says that token i may be of the parts of speech of mask, and no others;
// of none when it is no longer ambiguous.
func (a *ambiguities) set(i int, mask, before uint32) {
	bit := uint64(1) << (i % 64)
	for m := before &^ mask; m != 0; m &= m - 1 {
		a.of[bits.TrailingZeros32(m)][i/64] &^= bit
	}
	for m := mask &^ before; m != 0; m &= m - 1 {
		a.of[bits.TrailingZeros32(m)][i/64] |= bit
	}
	a.mask |= mask
}

// among are the tokens of a block that may be of a part of speech of mask.
func (a *ambiguities) among(mask uint32, block int) (tokens uint64) {
	for m := mask & a.mask; m != 0; m &= m - 1 {
		tokens |= a.of[bits.TrailingZeros32(m)][block]
	}
	return tokens
}

// constrain applies the constraints in their order, each at every ambiguous
// token, and tells whether any struck something out.
func (s *State) constrain() (changed bool) {
	s.open.start(len(s.cells))
	for i := range s.cells {
		if c := &s.cells[i]; c.ambiguous() {
			s.open.set(i, c.mask, 0)
		}
	}
	for k, active := range s.active {
		for ; active != 0; active &= active - 1 {
			c := &s.tagger.constraints[k*64+bits.TrailingZeros64(active)]
			if c.target.mask&s.open.mask != 0 && s.apply(c) {
				changed = true
			}
		}
	}
	return changed
}

// apply applies a constraint at every ambiguous token.
func (s *State) apply(c *constraint) (changed bool) {
	for block := range s.open.blocks {
		for tokens := s.open.among(c.target.mask, block); tokens != 0; tokens &= tokens - 1 {
			i := block*64 + bits.TrailingZeros64(tokens)
			cell := &s.cells[i]
			if c.words.forms != nil && !c.words.has(cell.form) || !s.holds(c, i) {
				continue
			}
			before := cell.mask
			if !cell.strike(c) {
				continue
			}
			changed = true
			if cell.ambiguous() {
				s.open.set(i, cell.mask, before)
			} else {
				s.open.set(i, 0, before)
			}
		}
	}
	return changed
}

// ambiguous tells whether several readings stand.
func (c *cell) ambiguous() bool { return c.live&(c.live-1) != 0 }

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
	if c.mode == lacks {
		return s.lacks(&c.set)
	}
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

// lacks tells whether no token's reading is of the set, as things stand.
func (s *State) lacks(st *set) bool {
	for i := range s.cells {
		if c := &s.cells[i]; c.mask&st.mask != 0 && st.covers(&c.readings[bits.TrailingZeros64(c.live)]) {
			return false
		}
	}
	return true
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
