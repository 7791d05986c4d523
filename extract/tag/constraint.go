package tag

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// An action is what a constraint does with the readings of its set.
type action uint8

const (
	drop action = iota // strike them out
	pick               // strike all others out
)

// A mode is how a condition asks about a token.
type mode uint8

const (
	has   mode = iota // one of its readings is of the set
	is                // all of its readings are
	not               // none is
	lacks             // no token of the sentence has a reading of the set, as things stand
)

// A set describes readings by part of speech and features, or words by form.
type set struct {
	alts  []alt
	mask  uint32 // parts of speech that alts name
	plain bool   // no alt asks for features: the mask is enough
	words wordSet
}

// A wordSet is a set of forms, each known by its number in a vocabulary.
type wordSet struct {
	forms []string
	bits  []uint64
}

// bind numbers the forms of the set.
func (w *wordSet) bind(vocabulary map[string]int) {
	for _, f := range w.forms {
		n, ok := vocabulary[f]
		if !ok {
			n = len(vocabulary) + 1 // 0 is any other form
			vocabulary[f] = n
		}
		for n/64 >= len(w.bits) {
			w.bits = append(w.bits, 0)
		}
		w.bits[n/64] |= 1 << (n % 64)
	}
}

func (w *wordSet) has(n int) bool {
	return n/64 < len(w.bits) && w.bits[n/64]&(1<<(n%64)) != 0
}

type alt struct {
	pos   lexicon.POS
	feats lexicon.Feats
}

// A condition asks about the token at an offset.
type condition struct {
	offset int
	skip   *set // tokens that may be passed over on the way, all of whose readings are of it
	mode   mode
	set    set
}

// cost is roughly how much work it is to ask.
func (c *condition) cost() int {
	switch {
	case c.mode == lacks:
		return 3
	case c.skip != nil:
		return 2
	case c.set.words.forms == nil && !c.set.plain:
		return 1
	}
	return 0
}

// A constraint is one line of a constraints file.
type constraint struct {
	line   int
	action action
	target set
	words  wordSet // only these forms; none: any
	conds  []condition
}

// parse reads a constraints file. A line is
//
//	drop SET [of WORD …] if CONDITION, CONDITION …
//	pick SET [of WORD …] if CONDITION, CONDITION …
//
// and tells which readings of a token go (drop), or stay alone (pick), where
// all conditions hold; a constraint never strikes out a token's last reading.
// A SET is parts of speech with features, VERB.Inf|NOUN|PRON.Acc. A CONDITION
// is an offset (-1 is the word before, 0 the word itself), then has, is or not,
// then a SET or quoted forms in lower case: -1 is DET, +1 not VERB|AUX, -1 has
// "ne n'". Between offset and mode « past SET » passes over words that are
// nothing else: -1 past ADV has PRON.Nom. The condition sentence lacks SET asks
// whether no token's reading is of the set as things stand. Outside the sentence stands PUNCT.
// A line « list NAME WORD … » names forms for later lines, which say @NAME. After
// a line « list * ENDING … » a form that ends in an asterisk stands for itself
// without it and for that with each of the endings, such as those of the feminine
// and the plurals. Text after # is comment. All errors come in one pass.
func parse(name, text string) ([]constraint, error) {
	var cs []constraint
	var errs []error
	named := make(lists)
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if fields := strings.Fields(line); fields[0] == "list" && len(fields) > 2 {
			forms, err := named.list(fields[1], fields[2:])
			if err != nil {
				errs = append(errs, fmt.Errorf("%s:%d: %w", name, n, err))
			}
			named[fields[1]] = forms
			continue
		}
		c, err := named.parseLine(line)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", name, n, err))
			continue
		}
		c.line = n
		cs = append(cs, c)
	}
	return cs, errors.Join(errs...)
}

// lists are the named lists of a constraints file.
type lists map[string][]string

// inflected is the name of the list of endings that an asterisk stands for.
const inflected = "*"

// list returns the forms of a list, which names no other list.
func (l lists) list(name string, words []string) ([]string, error) {
	if name == inflected {
		return words, nil
	}
	return lists{inflected: l[inflected]}.expand(words)
}

// expand puts the forms of lists for their names, and all that it is inflected to
// for a form with an asterisk.
func (l lists) expand(words []string) ([]string, error) {
	var out []string
	for _, w := range words {
		name, named := strings.CutPrefix(w, "@")
		stem, varies := strings.CutSuffix(w, inflected)
		switch {
		case named:
			forms, ok := l[name]
			if !ok {
				return nil, fmt.Errorf("no list is called %q; a line « list %s WORD … » before makes one", name, name)
			}
			out = append(out, forms...)
		case varies:
			if l[inflected] == nil {
				return nil, fmt.Errorf("%q: a line « list * ENDING … » before tells what the asterisk stands for", w)
			}
			out = append(out, stem)
			for _, end := range l[inflected] {
				out = append(out, stem+end)
			}
		default:
			out = append(out, w)
		}
	}
	return out, nil
}

func (l lists) parseLine(line string) (c constraint, err error) {
	head, tail, found := strings.Cut(line, " if ")
	if !found {
		return c, errors.New("write « drop SET if CONDITION, … » or « pick SET if CONDITION, … »")
	}
	fields := strings.Fields(head)
	switch fields[0] {
	case "drop":
	case "pick":
		c.action = pick
	default:
		return c, fmt.Errorf("%q: a line starts with drop or pick", fields[0])
	}
	if len(fields) < 2 {
		return c, errors.New("no readings behind the action")
	}
	if c.target, err = parseSet(fields[1]); err != nil {
		return c, err
	}
	if len(fields) > 2 {
		if fields[2] != "of" || len(fields) == 3 {
			return c, fmt.Errorf("%q: write « of » and the forms", fields[2])
		}
		if c.words.forms, err = l.expand(fields[3:]); err != nil {
			return c, err
		}
	}
	for part := range strings.SplitSeq(tail, ",") {
		cond, err := l.parseCondition(strings.TrimSpace(part))
		if err != nil {
			return c, err
		}
		c.conds = append(c.conds, cond)
	}
	return c, nil
}

func (l lists) parseCondition(s string) (c condition, err error) {
	f := strings.Fields(s)
	if len(f) < 3 {
		return c, fmt.Errorf("%q: a condition is an offset, has, is or not, and a set; or sentence lacks, and a set", s)
	}
	if f[0] == "sentence" {
		if f[1] != "lacks" {
			return c, fmt.Errorf("%q: of the sentence can be asked only what it lacks", s)
		}
		c.mode = lacks
		c.set, err = parseSet(f[2])
		return c, err
	}
	if c.offset, err = strconv.Atoi(f[0]); err != nil {
		return c, fmt.Errorf("%q: an offset is a number such as -1 or +1", f[0])
	}
	if f[1] == "past" {
		if len(f) < 5 {
			return c, fmt.Errorf("%q: « past » takes a set", s)
		}
		skip, err := parseSet(f[2])
		if err != nil {
			return c, err
		}
		c.skip, f = &skip, f[2:]
	}
	switch f[1] {
	case "has":
	case "is":
		c.mode = is
	case "not":
		c.mode = not
	default:
		return c, fmt.Errorf("%q: write has, is or not", f[1])
	}
	if rest := strings.Join(f[2:], " "); strings.HasPrefix(rest, `"`) {
		c.set.words.forms, err = l.expand(strings.Fields(strings.Trim(rest, `"`)))
		return c, err
	}
	if len(f) > 3 {
		return c, fmt.Errorf("%q: conditions are separated by commas", s)
	}
	c.set, err = parseSet(f[2])
	return c, err
}

func parseSet(s string) (set, error) {
	st := set{plain: true}
	for part := range strings.SplitSeq(s, "|") {
		name, feats, _ := strings.Cut(part, ".")
		pos, err := lexicon.ParsePOS(name)
		if err != nil {
			return st, err
		}
		a := alt{pos: pos}
		if feats != "" {
			if a.feats, err = lexicon.ParseFeats(strings.ReplaceAll(feats, ".", "|")); err != nil {
				return st, err
			}
			st.plain = false
		}
		st.alts = append(st.alts, a)
		st.mask |= 1 << pos
	}
	return st, nil
}

// covers tells whether the set describes the reading.
func (s *set) covers(a *lexicon.Analysis) bool {
	if s.mask&(1<<a.POS) == 0 {
		return false
	}
	if s.plain {
		return true
	}
	for _, alt := range s.alts {
		if alt.pos == a.POS && a.Feats.Has(alt.feats) {
			return true
		}
	}
	return false
}
