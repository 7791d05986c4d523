package timex

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A Finder finds expressions of time in one language. It is immutable and
// shared by goroutines.
type Finder struct {
	words    []word
	index    map[string]int32 // by folded text
	rules    []rule
	code     []inst
	begins   []signature // what can begin at each instruction
	numRules []int32     // the rules that can begin with a computed class
	monthDay bool        // 5/19/2015: the month may come first
	endings  [endingKinds][]string
}

// A word of the vocabulary, or one that rules name.
type word struct {
	text     string
	values   []value
	rules    []int32 // the rules that can begin with it, in order
	anchor   bool    // it carries time
	function bool    // it never does: de, la
	sig      signature
}

// A value of a word: one for each class it belongs to.
type value struct {
	class   class
	val     int32
	capital bool // only when capitalised
	small   bool // not when capitalised within a sentence
	abbr    bool // an abbreviation, its dot a token of its own or missing
}

// A rule is a piece of the Finder's program.
type rule struct {
	op  op
	pc  int32
	min int32 // the fewest tokens it matches
}

// New returns the Finder of a language by its files.
func New(files fs.FS) (*Finder, error) {
	const calendar, grammar = "calendar", "dates.grammar"
	words, err := lexicon.Text(files, calendar)
	if err != nil {
		return nil, fmt.Errorf("timex: %w", err)
	}
	rules, err := lexicon.Text(files, grammar)
	if err != nil {
		return nil, fmt.Errorf("timex: %w", err)
	}
	c := newCompiler()
	if err := lexicon.ReadLists(calendar, words, c.list); err != nil {
		return nil, fmt.Errorf("timex: %w", err)
	}
	if err := c.read(rules); err != nil {
		return nil, fmt.Errorf("timex: %s: %w", grammar, err)
	}
	return c.finish(), nil
}

// read compiles a grammar. It reports every faulty line.
func (c *compiler) read(src string) error {
	var errs []error
	var text string
	var at int
	flush := func() {
		if text != "" {
			if err := c.line(text); err != nil {
				errs = append(errs, fmt.Errorf("line %d: %w", at, err))
			}
		}
		text = ""
	}
	n := 0
	for line := range strings.Lines(src) {
		n++
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		if !unicode.IsSpace(rune(line[0])) {
			flush()
			at = n
		}
		text += " " + strings.TrimSpace(line)
	}
	flush()
	return errors.Join(errs...)
}

// line reads one line of a grammar: a rule, a macro or vocabulary.
func (c *compiler) line(text string) error {
	text = strings.TrimSpace(text)
	if text == "month first" {
		c.f.monthDay = true
		return nil
	}
	if strings.HasPrefix(text, "$") {
		name, pattern, ok := strings.Cut(text, "=")
		if !ok {
			return errors.New("a macro wants: $name = pattern")
		}
		c.macros[strings.TrimSpace(name)] = &macro{text: pattern}
		return nil
	}
	head, pattern, ok := strings.Cut(text, ":")
	if ok {
		op, known := opNames[strings.TrimSpace(head)]
		if !known {
			return fmt.Errorf("no kind of rule is called %q", head)
		}
		return c.rule(op, pattern)
	}
	fields := strings.Fields(text)
	if len(fields) < 3 {
		return errors.New("vocabulary wants: CLASS value word …")
	}
	return c.vocabulary(fields[0], fields[1], fields[2:])
}

// list reads a line of the calendar, whose name is a class and a value.
func (c *compiler) list(name string, words []string) error {
	class, value, _ := strings.Cut(name, " ")
	return c.vocabulary(class, value, words)
}

// vocabulary takes in the words of a class that have a value.
func (c *compiler) vocabulary(class, val string, words []string) error {
	if class == "ENDING" {
		e, ok := endingNames[val]
		if !ok {
			return fmt.Errorf("no ending is called %q", val)
		}
		c.f.endings[e] = append(c.f.endings[e], words...)
		return nil
	}
	name, capital := strings.CutSuffix(class, "^")
	name, small := strings.CutSuffix(name, "_")
	cl, ok := classNames[name]
	if !ok || cl > lastListed {
		return fmt.Errorf("no class of words is called %q", class)
	}
	v, err := parseValue(cl, val)
	if err != nil {
		return err
	}
	for _, w := range words {
		bare, abbr := strings.CutSuffix(w, ".")
		for _, form := range []string{w, bare} {
			i := c.word(form)
			c.f.words[i].add(value{cl, int32(v), capital, small, abbr && form == bare})
			switch cl {
			case cFunction:
				c.f.words[i].function = true
			case cPlain, cZone, cJoint:
			default:
				c.f.words[i].anchor = true
			}
		}
	}
	return nil
}

// add gives a word one more value; a class it has already stays as it is.
func (w *word) add(v value) {
	for _, old := range w.values {
		if old.class == v.class {
			return
		}
	}
	w.values = append(w.values, v)
}

// parseValue reads the value of a vocabulary line: a number, a name, or for
// lengths of time a number and a unit (5year).
func parseValue(cl class, s string) (int, error) {
	if n, err := strconv.Atoi(s); err == nil {
		return n, nil
	}
	digits := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz")
	switch cl {
	case cUnit, cPeriod, cSubyear, cThat, cSpan, cEvery:
		u, ok := unitNames[s[len(digits):]]
		if !ok {
			return 0, fmt.Errorf("no unit is called %q", s)
		}
		if cl != cSpan && cl != cEvery {
			return int(u), nil
		}
		n, err := strconv.Atoi(digits)
		if err != nil || n < 1 || n > 1000 {
			return 0, fmt.Errorf("a length of time wants a number and a unit, not %q", s)
		}
		return spanValue(n, u), nil
	case cHoliday:
		h, err := parseHoliday(s)
		return int(h), err
	default:
		if v, ok := valueNames[s]; ok {
			return v, nil
		}
	}
	return 0, fmt.Errorf("no value is called %q", s)
}

// spanValue packs a number of units into one value, unpackSpan reads it.
func spanValue(n int, u unit) int        { return n<<5 | int(u) }
func unpackSpan(v int32) (n int, u unit) { return int(v >> 5), unit(v & 31) }
