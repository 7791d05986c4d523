package lexicon

import (
	"fmt"
	"strings"
)

// closed holds the hand-written words.
type closed struct {
	words  map[string][]Analysis
	only   map[string]bool      // forms whose dictionary readings do not count
	first  map[string]POS       // what a form is before all else
	splits map[string][2]string // contractions: preposition and the rest

	contracts map[string]bool // the prepositions of splits
}

// parseClosed reads a file of closed classes, one entry a line:
//
//	form lemma POS features     one reading
//	@list POS features form…    words that are their own lemma
//	@only form…                 no other readings than the file's
//	@first POS form…            of the dictionary's readings, those to put first
//	@split form prep rest       a contraction
//
// A word of several tokens is never here: see units. Text after # is comment.
func parseClosed(text string) (closed, error) {
	c := closed{
		words:  make(map[string][]Analysis, 1024),
		only:   make(map[string]bool, 512),
		first:  make(map[string]POS, 256),
		splits: make(map[string][2]string, 16),

		contracts: make(map[string]bool),
	}
	line := 0
	var fields []string
	for s := range strings.SplitSeq(text, "\n") {
		line++
		s, _, _ = strings.Cut(s, "#")
		fields = appendFields(fields[:0], s)
		if len(fields) == 0 {
			continue
		}
		if err := c.add(fields); err != nil {
			return closed{}, fmt.Errorf("%d: %w", line, err)
		}
	}
	return c, nil
}

func appendFields(fields []string, s string) []string {
	for f := range strings.FieldsSeq(s) {
		fields = append(fields, f)
	}
	return fields
}

func (c *closed) add(fields []string) error {
	switch {
	case fields[0] == "@list" && len(fields) > 3:
		for _, form := range fields[3:] {
			if err := c.addReading(form, form, fields[1], fields[2]); err != nil {
				return err
			}
		}
		return nil
	case fields[0] == "@only":
		for _, form := range fields[1:] {
			c.only[form] = true
		}
		return nil
	case fields[0] == "@first" && len(fields) > 2:
		pos, err := ParsePOS(fields[1])
		if err != nil {
			return err
		}
		for _, form := range fields[2:] {
			c.first[form] = pos
		}
		return nil
	case fields[0] == "@split" && len(fields) == 4:
		c.splits[fields[1]], c.contracts[fields[2]] = [2]string{fields[2], fields[3]}, true
		return nil
	case len(fields) == 4:
		return c.addReading(fields[0], fields[1], fields[2], fields[3])
	}
	return fmt.Errorf("%q is no entry: write form, lemma, part of speech and features", strings.Join(fields, " "))
}

func (c *closed) addReading(form, lemma, pos, feats string) error {
	p, err := ParsePOS(pos)
	if err != nil {
		return err
	}
	f, err := ParseFeats(feats)
	if err != nil {
		return err
	}
	c.words[form] = appendNew(c.words[form], Analysis{lemma, p, f})
	return nil
}
