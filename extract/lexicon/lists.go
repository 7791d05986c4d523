package lexicon

import (
	"fmt"
	"strings"
)

// ReadLists reads a file of word lists and calls add for each, with its name
// and its words. A line is « name: word word … »; text after # is comment. An
// error, its own or one that add returns, is told with the file's name and the
// line.
func ReadLists(file, text string, add func(name string, words []string) error) error {
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		name, words, found := strings.Cut(line, ":")
		if !found {
			return fmt.Errorf("%s:%d: a line is « name: word word … »", file, n)
		}
		if err := add(strings.TrimSpace(name), strings.Fields(words)); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}
