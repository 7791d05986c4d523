package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// A unit is a word of several tokens, such as « en marge de ».
type unit struct {
	tail []string // its tokens after the first
	Analysis
}

// parseUnits reads a file of units, one a line: the part of speech, its
// features or _, then the words. The unit is its own lemma. Text after # is
// comment. Where an apostrophe parts words, closed has the first (l', qu') and
// not both in one (quelqu'un).
func parseUnits(text string, closed map[string][]Analysis) (map[string][]unit, error) {
	units := make(map[string][]unit, 256)
	line := 0
	for s := range strings.SplitSeq(text, "\n") {
		line++
		s, _, _ = strings.Cut(s, "#")
		fields := strings.Fields(s)
		if len(fields) == 0 {
			continue
		}
		if len(fields) < 3 {
			return nil, fmt.Errorf("%d: write the part of speech, features or _, and the words", line)
		}
		pos, err := ParsePOS(fields[0])
		if err != nil {
			return nil, fmt.Errorf("%d: %w", line, err)
		}
		feats, err := ParseFeats(fields[1])
		if err != nil {
			return nil, fmt.Errorf("%d: %w", line, err)
		}
		var tokens []string
		for _, w := range fields[2:] {
			tokens = appendElided(tokens, w, closed)
		}
		if len(tokens) < 2 {
			return nil, fmt.Errorf("%d: %q is one token: put it among the closed classes", line, fields[2])
		}
		units[tokens[0]] = append(units[tokens[0]], unit{tokens[1:], Analysis{strings.Join(fields[2:], " "), pos, feats}})
	}
	for _, us := range units {
		slices.SortStableFunc(us, func(a, b unit) int { return len(b.tail) - len(a.tail) })
	}
	return units, nil
}

// appendElided cuts a word after each apostrophe that parts it, as the tokens
// are: « l'occasion » is « l' » and « occasion », but « aujourd'hui » is one.
func appendElided(tokens []string, word string, closed map[string][]Analysis) []string {
	for {
		i := strings.IndexByte(word, '\'')
		if i < 0 || i == len(word)-1 || closed[word] != nil || closed[word[:i+1]] == nil {
			return append(tokens, word)
		}
		tokens = append(tokens, word[:i+1])
		word = word[i+1:]
	}
}

// Units are the units of several words that start with one word. None is nil.
type Units []unit

// Units returns the units of several words that may start with a token.
func (l *Lexicon) Units(token string) Units {
	var buf [foldSize]byte
	first, ok := foldInto(buf[:0], token)
	if !ok {
		return nil
	}
	return l.units[string(first)]
}

// Unit finds the longest of some units whose tokens are next(0), next(1) and so
// on; next returns "" past the sentence's end. It returns how many tokens the
// unit has, 0 when none starts here, and whether the last is a contraction (« en
// marge du »), whose article or pronoun is not of the unit.
func (l *Lexicon) Unit(units Units, next func(i int) string) (n int, a Analysis, contracted bool) {
	if len(units) == 0 {
		return 0, Analysis{}, false
	}
	var buf [foldSize]byte
	second, ok := foldInto(buf[:0], next(1))
	for _, u := range units {
		if ok && len(u.tail) > 1 && string(second) != u.tail[0] {
			continue // only a unit's last token may be elided or contracted
		}
		if ok, contracted := l.matchUnit(u.tail, next); ok {
			return 1 + len(u.tail), u.Analysis, contracted
		}
	}
	return 0, Analysis{}, false
}

func (l *Lexicon) matchUnit(tail []string, next func(i int) string) (ok, contracted bool) {
	last := len(tail) - 1
	for i, word := range tail {
		form := next(i + 1)
		if form == "" {
			return false, false
		}
		if foldedEqual(form, word) {
			continue
		}
		if i < last {
			return false, false
		}
		if elides(form, word) {
			return true, false
		}
		if !l.closed.contracts[word] {
			return false, false
		}
		prep, _, ok := l.Contraction(form)
		return ok && prep == word, true
	}
	return true, false
}

// elides tells whether form is word before a vowel: d', qu'.
func elides(form, word string) bool {
	stem, ok := strings.CutSuffix(word, "e")
	if !ok || len(form) <= len(stem) || !foldedEqual(form[:len(stem)], stem) {
		return false
	}
	rest := form[len(stem):]
	return rest == "'" || rest == "’" || rest == "ʼ"
}
