package lexicon

import (
	"fmt"
	"strings"
)

// A spelling is what a text may write for what the dictionary has.
type spelling struct {
	written string
	begins  bool // at the beginning of a word, else anywhere
	meant   []string
}

type spellings []spelling

// parseSpellings reads the file spellings of a language. A line is what a text
// may write and what the dictionary may have in its place; with ^ before it, at
// the beginning of a word only. Text after # is comment.
func parseSpellings(text string) (spellings, error) {
	var all spellings
	line := 0
	for s := range strings.SplitSeq(text, "\n") {
		line++
		s, _, _ = strings.Cut(s, "#")
		fields := strings.Fields(s)
		if len(fields) == 0 {
			continue
		}
		written, begins := strings.CutPrefix(fields[0], "^")
		if len(fields) == 1 || written == "" {
			return nil, fmt.Errorf("%d: write the letters of a text and those of the dictionary", line)
		}
		all = append(all, spelling{written, begins, fields[1:]})
	}
	return all, nil
}

// of lists other ways to write a word that no dictionary has.
func (all spellings) of(word string) (others []string) {
	for _, s := range all {
		for _, m := range s.meant {
			if rest, ok := strings.CutPrefix(word, s.written); s.begins && ok {
				others = append(others, m+rest)
			} else if !s.begins && strings.Contains(word, s.written) {
				others = append(others, strings.ReplaceAll(word, s.written, m))
			}
		}
	}
	return others
}
