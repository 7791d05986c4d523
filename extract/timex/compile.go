package timex

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// An inst is an instruction of the program that rules compile to.
type inst struct {
	op   opcode
	x, y int32
}

type opcode uint8

const (
	iWord     opcode = iota // the word x
	iClass                  // a member of class x
	iMember                 // the member of class x whose value is y
	iSplit                  // try x, then y
	iJump                   // go on at x
	iOpen                   // a point begins
	iClose                  // it ends
	iFlag                   // set flag x
	iNotWord                // the word x does not follow
	iNotClass               // no member of class x follows
	iNotAfter               // the word x does not stand before
	iCall                   // the macro at x
	iReturn                 // from a macro
	iMatch
)

// A macro is compiled once, where the rule that first uses it begins.
type macro struct {
	text     string
	pc       int32
	size     size
	compiled bool
	busy     bool // being compiled: it must not hold itself
}

// A size is what a pattern takes at the least.
type size struct {
	tokens  int32
	anchors int32 // words that carry time: all but those of class FUNCTION
}

// The names of ( and ) in a pattern where they stand for themselves.
const (
	openMark  = "\x01"
	closeMark = "\x02"
)

// A compiler turns the lines of a grammar into a Finder.
type compiler struct {
	f      *Finder
	macros map[string]*macro

	// of the rule at hand
	toks []string
	pos  int
}

func newCompiler() *compiler {
	return &compiler{f: &Finder{index: map[string]int32{}}, macros: map[string]*macro{}}
}

// word returns the number of a word of the vocabulary, which it adds if need be.
func (c *compiler) word(text string) int32 {
	if i, ok := c.f.index[text]; ok {
		return i
	}
	i := int32(len(c.f.words))
	c.f.words = append(c.f.words, word{text: text})
	c.f.index[text] = i
	return i
}

// rule compiles one rule to the end of the program.
func (c *compiler) rule(op op, pattern string) error {
	pattern = strings.TrimSpace(pattern)
	if !strings.Contains(pattern, "<") && op != opNone && op != opDur && op != opSet && op != opAge {
		pattern = "<" + pattern + ">"
	}
	if err := brackets(pattern); err != nil {
		return err
	}
	if err := c.expand(pattern); err != nil {
		return err
	}
	pc := c.here()
	n, err := c.pattern(pattern)
	if err != nil {
		return err
	}
	if n.tokens == 0 {
		return fmt.Errorf("the pattern matches no word at all: %s", pattern)
	}
	if n.anchors == 0 {
		return fmt.Errorf("the pattern matches without a word of time: %s", pattern)
	}
	c.emit(iMatch, 0, 0)
	c.f.rules = append(c.f.rules, rule{op, pc, n.tokens})
	return nil
}

// brackets refuses a rule whose points are not marked one after the other.
func brackets(pattern string) error {
	open, points := false, 0
	for _, c := range pattern {
		switch {
		case c == '<' && open, c == '>' && !open:
			return fmt.Errorf("%q stands where no point can: %s", c, pattern)
		case c == '<':
			open = true
			points++
		case c == '>':
			open = false
		}
	}
	if open {
		return fmt.Errorf("a point is not closed: %s", pattern)
	}
	if points > 2 {
		return fmt.Errorf("a rule speaks of two points at the most, not %d: %s", points, pattern)
	}
	return nil
}

func (c *compiler) emit(op opcode, x, y int32) int {
	c.f.code = append(c.f.code, inst{op, x, y})
	return len(c.f.code) - 1
}

func (c *compiler) here() int32 { return int32(len(c.f.code)) }

// expand compiles the macros that a pattern names and that no rule before it
// has named.
func (c *compiler) expand(text string) error {
	for _, t := range split(text) {
		if t[0] != '$' {
			continue
		}
		m, ok := c.macros[t]
		switch {
		case !ok:
			return fmt.Errorf("no macro is called %s", t)
		case m.busy:
			return fmt.Errorf("%s holds itself", t)
		case m.compiled:
			continue
		}
		m.busy = true
		err := c.expand(m.text)
		if err != nil {
			return err
		}
		m.pc = c.here()
		if strings.ContainsAny(m.text, "<>") {
			return fmt.Errorf("%s marks a point: only rules do", t)
		}
		if m.size, err = c.pattern(m.text); err != nil {
			return fmt.Errorf("in %s: %w", t, err)
		}
		c.emit(iReturn, 0, 0)
		m.compiled, m.busy = true, false
	}
	return nil
}

// pattern compiles a whole pattern.
func (c *compiler) pattern(text string) (size, error) {
	c.toks, c.pos = split(text), 0
	n, err := c.choice()
	if err == nil && c.pos < len(c.toks) {
		err = fmt.Errorf("%q closes nothing", c.toks[c.pos])
	}
	return n, err
}

// split cuts a pattern into its signs and words. \( and \) are the marks in
// the text, written by the names they keep until the words are looked up.
func split(text string) []string {
	if strings.Contains(text, `\`) {
		text = strings.NewReplacer(`\(`, " "+openMark+" ", `\)`, " "+closeMark+" ").Replace(text)
	}
	b := make([]byte, 0, 2*len(text))
	for _, c := range []byte(text) {
		switch c {
		case '[', ']', '(', ')', '<', '>', '|':
			b = append(b, ' ', c, ' ')
		case '{':
			b = append(b, ' ', c)
		default:
			b = append(b, c)
		}
	}
	return strings.Fields(string(b))
}

// choice compiles a | b | c: each choice but the last begins with a split.
func (c *compiler) choice() (size, error) {
	var ends []int
	fewest := size{-1, -1}
	for {
		start := c.pos
		sp := c.emit(iSplit, 0, 0)
		n, err := c.sequence()
		if err != nil {
			return size{}, err
		}
		if fewest.tokens < 0 {
			fewest = n
		}
		fewest = size{min(fewest.tokens, n.tokens), min(fewest.anchors, n.anchors)}
		if c.pos >= len(c.toks) || c.toks[c.pos] != "|" {
			// The last choice needs no split: it falls through to itself.
			c.f.code[sp] = inst{iJump, int32(sp) + 1, 0}
			break
		}
		if c.pos == start {
			return size{}, fmt.Errorf("an empty choice: use [ ] for what may be missing")
		}
		c.pos++
		ends = append(ends, c.emit(iJump, 0, 0))
		c.f.code[sp] = inst{iSplit, int32(sp) + 1, c.here()}
	}
	for _, e := range ends {
		c.f.code[e].x = c.here()
	}
	return fewest, nil
}

// sequence compiles the parts of a pattern up to a closing sign.
func (c *compiler) sequence() (size, error) {
	var total size
	for c.pos < len(c.toks) {
		t := c.toks[c.pos]
		if t == "|" || t == ")" || t == "]" {
			break
		}
		c.pos++
		n, err := c.item(t)
		if err != nil {
			return size{}, err
		}
		total.tokens += n.tokens
		total.anchors += n.anchors
	}
	return total, nil
}

// item compiles one part of a pattern, whose first sign is t.
func (c *compiler) item(t string) (size, error) {
	switch {
	case t == "(" || t == "[":
		closing := map[string]string{"(": ")", "[": "]"}[t]
		sp := -1
		if t == "[" {
			sp = c.emit(iSplit, c.here()+1, 0)
		}
		n, err := c.choice()
		if err != nil {
			return size{}, err
		}
		if c.pos >= len(c.toks) || c.toks[c.pos] != closing {
			return size{}, fmt.Errorf("%q is not closed", t)
		}
		c.pos++
		if sp >= 0 {
			c.f.code[sp].y = c.here()
			return size{}, nil
		}
		return n, nil
	case t == "<":
		c.emit(iOpen, 0, 0)
	case t == ">":
		c.emit(iClose, 0, 0)
	case t[0] == '$':
		m, ok := c.macros[t]
		if !ok {
			return size{}, fmt.Errorf("no macro is called %s", t)
		}
		c.emit(iCall, m.pc, 0)
		return m.size, nil
	case strings.HasPrefix(t, "{h:"):
		h, err := parseHoliday(strings.Trim(t[3:], "}"))
		if err != nil {
			return size{}, err
		}
		c.emit(iFlag, int32(fHoliday)+int32(h), 0)
	case strings.HasPrefix(t, "{u:"):
		u, ok := unitNames[strings.Trim(t[3:], "}")]
		if !ok {
			return size{}, fmt.Errorf("no unit is called %s", t)
		}
		c.emit(iFlag, int32(fUnit)+int32(u), 0)
	case strings.HasPrefix(t, "{o:"):
		n, err := strconv.Atoi(strings.Trim(t[3:], "}"))
		if err != nil || n < -maxOffset || n > maxOffset {
			return size{}, fmt.Errorf("%s wants a few days from the dateline, as {o:-2}", t)
		}
		c.emit(iFlag, int32(fOffset)+int32(n)+maxOffset, 0)
	case t[0] == '{':
		fl, ok := flagNames[strings.Trim(t, "{}")]
		if !ok {
			return size{}, fmt.Errorf("no flag is called %s", t)
		}
		c.emit(iFlag, int32(fl), 0)
	case t[0] == '~' && len(t) > 1:
		c.emit(iNotAfter, c.word(t[1:]), 0)
	case t[0] == '!' && len(t) > 1:
		if cl, ok := classNames[t[1:]]; ok {
			c.emit(iNotClass, int32(cl), 0)
		} else {
			c.emit(iNotWord, c.word(t[1:]), 0)
		}
	default:
		switch t {
		case openMark:
			t = "("
		case closeMark:
			t = ")"
		}
		name, val, only := strings.Cut(t, "=")
		if cl, ok := classNames[name]; ok && only {
			v, err := parseValue(cl, val)
			if err != nil {
				return size{}, err
			}
			c.emit(iMember, int32(cl), int32(v))
		} else if cl, ok := classNames[t]; ok {
			c.emit(iClass, int32(cl), 0)
		} else if number(t) >= 0 {
			return size{}, fmt.Errorf("a number is written with its class, as DAY=%s", t)
		} else if len(t) > 1 && strings.ToUpper(t) == t && strings.ToLower(t) != t {
			return size{}, fmt.Errorf("no class is called %s", t)
		} else {
			w := c.word(t)
			c.emit(iWord, w, 0)
			if c.f.words[w].function {
				return size{1, 0}, nil
			}
			c.f.words[w].anchor = true
		}
		return size{1, 1}, nil
	}
	return size{}, nil
}

// finish returns the Finder of all that was read.
func (c *compiler) finish() *Finder {
	c.beginnings()
	c.sign()
	return c.f
}

// beginnings finds for each word the rules that can begin with it.
func (c *compiler) beginnings() {
	for r := range c.f.rules {
		words, classes := map[int32]bool{}, map[class]bool{}
		c.first(c.f.rules[r].pc, nil, words, classes)
		for i := range c.f.words {
			w := &c.f.words[i]
			if words[int32(i)] || slices.ContainsFunc(w.values, func(v value) bool {
				return classes[v.class] || v.class == cNumWord && (classes[cNum] || classes[cHour]) || v.class == cOrdWord && (classes[cOrd] || classes[cDay])
			}) {
				w.rules = append(w.rules, int32(r))
			}
		}
		for cl := range classes {
			if cl > lastListed {
				c.f.numRules = append(c.f.numRules, int32(r))
				break
			}
		}
	}
}

// first collects what a match can begin with from pc on, within the macros
// that return to the given places.
func (c *compiler) first(pc int32, returns []int32, words map[int32]bool, classes map[class]bool) {
	for {
		in := c.f.code[pc]
		switch in.op {
		case iWord:
			words[in.x] = true
			return
		case iClass, iMember:
			classes[class(in.x)] = true
			return
		case iSplit:
			c.first(in.x, slices.Clone(returns), words, classes)
			pc = in.y
		case iJump:
			pc = in.x
		case iCall:
			returns = append(returns, pc+1)
			pc = in.x
		case iReturn:
			pc = returns[len(returns)-1]
			returns = returns[:len(returns)-1]
		case iMatch:
			return
		default:
			pc++
		}
	}
}
