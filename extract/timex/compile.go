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
	iSplit                  // try x, then y
	iJump                   // go on at x
	iOpen                   // a point begins
	iClose                  // it ends
	iFlag                   // set flag x
	iNotWord                // the word x does not follow
	iNotClass               // no member of class x follows
	iNotAfter               // the word x does not stand before
	iMatch
)

// The names of ( and ) in a pattern where they stand for themselves.
const (
	openMark  = "\x01"
	closeMark = "\x02"
)

// A compiler turns the lines of a grammar into a Finder.
type compiler struct {
	f      *Finder
	macros map[string]string

	// of the rule at hand
	toks []string
	pos  int
	deep int
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
func (c *compiler) rule(op op, pattern string, line int) error {
	pc := int32(len(c.f.code))
	if !strings.Contains(pattern, "<") && op != opNone && op != opDur && op != opSet && op != opAge {
		pattern = "<" + pattern + ">"
	}
	n, err := c.pattern(pattern)
	if err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("the pattern matches no word at all: %s", pattern)
	}
	c.emit(iMatch, 0, 0)
	c.f.rules = append(c.f.rules, rule{op, pc, n, line})
	return nil
}

func (c *compiler) emit(op opcode, x, y int32) int {
	c.f.code = append(c.f.code, inst{op, x, y})
	return len(c.f.code) - 1
}

func (c *compiler) here() int32 { return int32(len(c.f.code)) }

// pattern compiles a whole pattern and returns the fewest tokens it matches.
func (c *compiler) pattern(text string) (int32, error) {
	if c.deep++; c.deep > 20 {
		return 0, fmt.Errorf("macros nest too deep (one within itself?): %s", text)
	}
	toks, pos := c.toks, c.pos
	defer func() { c.toks, c.pos, c.deep = toks, pos, c.deep-1 }()
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
	text = strings.NewReplacer(`\(`, " "+openMark+" ", `\)`, " "+closeMark+" ").Replace(text)
	for _, sign := range []string{"[", "]", "(", ")", "<", ">", "|"} {
		text = strings.ReplaceAll(text, sign, " "+sign+" ")
	}
	return strings.Fields(strings.ReplaceAll(text, "{", " {"))
}

// choice compiles a | b | c: each choice but the last begins with a split.
func (c *compiler) choice() (int32, error) {
	var ends []int
	fewest := int32(-1)
	for {
		start := c.pos
		sp := c.emit(iSplit, 0, 0)
		n, err := c.sequence()
		if err != nil {
			return 0, err
		}
		if fewest < 0 || n < fewest {
			fewest = n
		}
		if c.pos >= len(c.toks) || c.toks[c.pos] != "|" {
			// The last choice needs no split: it falls through to itself.
			c.f.code[sp] = inst{iJump, int32(sp) + 1, 0}
			break
		}
		if c.pos == start {
			return 0, fmt.Errorf("an empty choice: use [ ] for what may be missing")
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
func (c *compiler) sequence() (int32, error) {
	var total int32
	for c.pos < len(c.toks) {
		t := c.toks[c.pos]
		if t == "|" || t == ")" || t == "]" {
			break
		}
		c.pos++
		n, err := c.item(t)
		if err != nil {
			return 0, err
		}
		total += n
	}
	return total, nil
}

// item compiles one part of a pattern, whose first sign is t.
func (c *compiler) item(t string) (int32, error) {
	switch {
	case t == "(" || t == "[":
		closing := map[string]string{"(": ")", "[": "]"}[t]
		sp := -1
		if t == "[" {
			sp = c.emit(iSplit, c.here()+1, 0)
		}
		n, err := c.choice()
		if err != nil {
			return 0, err
		}
		if c.pos >= len(c.toks) || c.toks[c.pos] != closing {
			return 0, fmt.Errorf("%q is not closed", t)
		}
		c.pos++
		if sp >= 0 {
			c.f.code[sp].y = c.here()
			return 0, nil
		}
		return n, nil
	case t == "<":
		c.emit(iOpen, 0, 0)
	case t == ">":
		c.emit(iClose, 0, 0)
	case t[0] == '$':
		m, ok := c.macros[t]
		if !ok {
			return 0, fmt.Errorf("no macro is called %s", t)
		}
		return c.pattern(m)
	case strings.HasPrefix(t, "{h:"):
		h, ok := holidayNames[strings.Trim(t[3:], "}")]
		if !ok {
			return 0, fmt.Errorf("no holiday is called %s", t)
		}
		c.emit(iFlag, int32(fHoliday)+int32(h), 0)
	case strings.HasPrefix(t, "{u:"):
		u, ok := unitNames[strings.Trim(t[3:], "}")]
		if !ok {
			return 0, fmt.Errorf("no unit is called %s", t)
		}
		c.emit(iFlag, int32(fUnit)+int32(u), 0)
	case strings.HasPrefix(t, "{o:"):
		n, err := strconv.Atoi(strings.Trim(t[3:], "}"))
		if err != nil || n < -maxOffset || n > maxOffset {
			return 0, fmt.Errorf("%s wants a few days from the dateline, as {o:-2}", t)
		}
		c.emit(iFlag, int32(fOffset)+int32(n)+maxOffset, 0)
	case t[0] == '{':
		fl, ok := flagNames[strings.Trim(t, "{}")]
		if !ok {
			return 0, fmt.Errorf("no flag is called %s", t)
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
		if cl, ok := classNames[t]; ok {
			c.emit(iClass, int32(cl), 0)
		} else if len(t) > 1 && strings.ToUpper(t) == t && strings.ToLower(t) != t {
			return 0, fmt.Errorf("no class is called %s", t)
		} else {
			c.emit(iWord, c.word(t), 0)
		}
		return 1, nil
	}
	return 0, nil
}

// finish finds for each word the rules that can begin with it.
func (c *compiler) finish() {
	for r := range c.f.rules {
		words, classes := map[int32]bool{}, map[class]bool{}
		c.first(c.f.rules[r].pc, words, classes)
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

// first collects what a match can begin with from pc on.
func (c *compiler) first(pc int32, words map[int32]bool, classes map[class]bool) {
	for {
		in := c.f.code[pc]
		switch in.op {
		case iWord:
			words[in.x] = true
			return
		case iClass:
			classes[class(in.x)] = true
			return
		case iSplit:
			c.first(in.x, words, classes)
			pc = in.y
		case iJump:
			pc = in.x
		case iMatch:
			return
		default:
			pc++
		}
	}
}
