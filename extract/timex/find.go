package timex

import (
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// Bounds of one match. No expression of time comes near them.
const (
	ringSize = 32 // classified tokens kept at a time
	maxTrace = 32 // captures
	maxCalls = 48 // macros entered
)

// A symbol is a token as the grammar sees it.
type symbol struct {
	tok     int32 // the token's number + 1; 0: not classified yet
	word    int32 // in the vocabulary; -1: not there
	num     bool  // it may be of a computed class
	capital bool
	sig     signature
}

// A capture is a member of a class, a flag or a bracket that a match passed.
type capture struct {
	op  opcode
	n   uint8 // tokens
	x   int32 // class or flag
	val int32
	tok int32
}

// A call is where a macro returns to, and the call it stands in.
type call struct {
	pc, outer int32
}

// A matcher runs the Finder's program over the tokens of one sentence.
type matcher struct {
	f          *Finder
	t          *token.Text
	first, end int
	n          int // captures so far
	calls      int // macros entered so far
	trace      [maxTrace]capture
	stack      [maxCalls]call
	ring       [ringSize]symbol
}

// Find appends to dst the mentions in the tokens [first, end) of t, in their
// order. Mentions don't overlap.
func (f *Finder) Find(t *token.Text, first, end int, dst []Mention) []Mention {
	first, end = max(first, 0), min(end, len(t.Tokens))
	m := matcher{f: f, t: t, first: first, end: end}
	var best [maxTrace]capture
	for i := first; i < end; {
		s := *m.symbol(i) // a copy: anchor may look far ahead
		rules := f.numRules
		if !s.num {
			if s.word < 0 {
				i++
				continue
			}
			if !f.words[s.word].anchor {
				// A run of articles and prepositions is worth a try only
				// before a word that carries time.
				if m.anchor(i+1) < 0 {
					i = m.skip(i + 1)
					continue
				}
			}
			rules = f.words[s.word].rules
		}
		if len(rules) == 0 {
			i++
			continue
		}
		// Before a word that the grammar does not know only a single word
		// can be an expression of time: most articles end here.
		alone := true
		if i+1 < end {
			next := m.symbol(i + 1)
			alone = next.word < 0 && !next.num
		}
		bestEnd, bestRule, bestN := -1, -1, 0
		for _, r := range rules {
			rl := &f.rules[r]
			if alone && rl.min > 1 {
				continue
			}
			m.n, m.calls = 0, 0
			if e := m.run(rl.pc, i, -1); e > bestEnd {
				bestEnd, bestRule, bestN = e, int(r), m.n
				copy(best[:m.n], m.trace[:m.n])
			}
		}
		if bestEnd <= i {
			i++
			continue
		}
		if op := f.rules[bestRule].op; op != opNone {
			if mention, ok := m.mention(op, i, bestEnd, best[:bestN]); ok {
				dst = append(dst, mention)
			}
		}
		i = bestEnd
	}
	return dst
}

// anchor returns the first token from i on that carries time, if only words
// that the grammar knows stand before it, otherwise -1.
func (m *matcher) anchor(i int) int {
	for ; i < m.end; i++ {
		s := m.symbol(i)
		switch {
		case s.num || s.word >= 0 && m.f.words[s.word].anchor:
			return i
		case s.word < 0:
			return -1
		}
	}
	return -1
}

// skip returns the first token from i on that is no word of the grammar.
func (m *matcher) skip(i int) int {
	for i < m.end && m.symbol(i).word >= 0 {
		i++
	}
	return i
}

// run executes the program from pc at token i, within the macro that call at
// leads out of (-1: none), and returns the end of the match, or -1. It prefers what stands first in a choice and what is there to
// what may be missing.
func (m *matcher) run(pc int32, i int, at int32) int {
	for {
		in := &m.f.code[pc]
		pc++
		switch in.op {
		case iWord:
			if i >= m.end || m.symbol(i).word != in.x {
				return -1
			}
			i++
		case iClass, iMember:
			n, val := m.class(class(in.x), i)
			if n == 0 || m.n == maxTrace || in.op == iMember && val != in.y {
				return -1
			}
			m.trace[m.n] = capture{iClass, uint8(n), in.x, val, int32(i)}
			m.n++
			i += n
		case iSplit:
			sig := m.signature(i)
			if sig&m.f.begins[in.x] == 0 {
				pc = in.y
				continue
			}
			if sig&m.f.begins[in.y] == 0 {
				pc = in.x
				continue
			}
			n, calls := m.n, m.calls
			if e := m.run(in.x, i, at); e >= 0 {
				return e
			}
			m.n, m.calls = n, calls
			pc = in.y
		case iJump:
			pc = in.x
		case iOpen, iClose, iFlag:
			if m.n == maxTrace {
				return -1
			}
			m.trace[m.n] = capture{in.op, 0, in.x, 0, int32(i)}
			m.n++
		case iNotWord:
			if i < m.end && m.symbol(i).word == in.x {
				return -1
			}
		case iNotClass:
			if n, _ := m.class(class(in.x), i); n > 0 {
				return -1
			}
		case iNotAfter:
			if i > m.first && m.symbol(i-1).word == in.x {
				return -1
			}
		case iCall:
			if m.calls == maxCalls || m.signature(i)&m.f.begins[in.x] == 0 {
				return -1
			}
			m.stack[m.calls] = call{pc, at}
			at = int32(m.calls)
			m.calls++
			pc = in.x
		case iReturn:
			pc, at = m.stack[at].pc, m.stack[at].outer
		case iMatch:
			return i
		}
	}
}

// mention makes a Mention of a match of tokens [i, e).
func (m *matcher) mention(o op, i, e int, trace []capture) (Mention, bool) {
	mt := Mention{Lead: i, First: i, End: e, op: o, Age: o == opAge}
	in, bare := false, true
	var p *point
	for _, c := range trace {
		bare = bare && c.op != iOpen
	}
	if bare {
		p, in = &mt.a, true
	}
	for k := range trace {
		c := &trace[k]
		switch c.op {
		case iOpen:
			mt.n++
			p, in = &mt.a, true
			if mt.n == 2 {
				p = &mt.b
			}
			p.first = c.tok
		case iClose:
			if p == nil {
				return mt, false // the rule's brackets don't pair on this path
			}
			in = false
			if p.end = c.tok; p.end <= p.first {
				return mt, false // an empty point
			}
			p.span = m.span(int(p.first), int(p.end))
		case iFlag:
			if p != nil {
				p.flag(flag(c.x))
			}
		case iClass:
			if in && p != nil {
				p.set(class(c.x), c.val, m.t.Tokens[c.tok].Text)
			}
		}
	}
	switch mt.n {
	case 1:
		mt.First, mt.End = int(mt.a.first), int(mt.a.end)
	case 2:
		mt.First, mt.End = int(mt.a.first), int(mt.b.end)
		inherit(&mt.a, &mt.b)
	}
	if mt.First >= mt.End {
		return mt, false
	}
	mt.Span = m.span(mt.First, mt.End)
	switch o {
	case opDur, opAge, opLastN, opNextN, opWithin:
		mt.Type = Duration
	case opSet:
		mt.Type = Set
	default:
		mt.Type = mt.a.kind()
	}
	return mt, true
}

func (m *matcher) span(first, end int) schema.Span {
	return schema.Span{Start: m.t.Tokens[first].Start, End: m.t.Tokens[end-1].End}
}
