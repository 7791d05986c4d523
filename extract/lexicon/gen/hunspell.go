package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"strings"
)

// A rule is one suffix or prefix rule of the affix file.
type rule struct {
	strip, add string
	cont       []string // flags that the result takes on
	cond       *regexp.Regexp
	tags       []string
}

// affixes holds the rules by flag.
type affixes struct {
	suffix, prefix map[string][]rule
}

// An entry is one line of the dictionary: a stem, its flags and its tags.
type entry struct {
	stem  string
	flags []string
	tags  []string
}

func (e entry) has(flag string) bool {
	for _, f := range e.flags {
		if f == flag {
			return true
		}
	}
	return false
}

// splitFlags cuts a run of two-character flags.
func splitFlags(s string) []string {
	var flags []string
	r := []rune(s)
	for i := 0; i+1 < len(r); i += 2 {
		flags = append(flags, string(r[i:i+2]))
	}
	return flags
}

func readAffixes(path string) (affixes, error) {
	a := affixes{map[string][]rule{}, map[string][]rule{}}
	err := eachLine(path, func(n int, fields []string) error {
		// A header has four fields, the third Y or N and the last a count.
		if len(fields) < 5 || fields[0] != "SFX" && fields[0] != "PFX" {
			return nil
		}
		add, cont, _ := strings.Cut(fields[3], "/")
		r := rule{strip: zero(fields[2]), add: zero(add), cont: splitFlags(cont), tags: fields[5:]}
		expr := fields[4] + "$"
		if fields[0] == "PFX" {
			expr = "^" + fields[4]
		}
		var err error
		if r.cond, err = regexp.Compile(expr); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		rules := a.suffix
		if fields[0] == "PFX" {
			rules = a.prefix
		}
		rules[fields[1]] = append(rules[fields[1]], r)
		return nil
	})
	return a, err
}

func zero(s string) string {
	if s == "0" {
		return ""
	}
	return s
}

func readEntries(path string) ([]entry, error) {
	var entries []entry
	err := eachLine(path, func(n int, fields []string) error {
		if n == 1 || len(fields) == 0 {
			return nil // the first line counts the entries
		}
		stem, flags, _ := strings.Cut(fields[0], "/")
		entries = append(entries, entry{stem, splitFlags(flags), fields[1:]})
		return nil
	})
	return entries, err
}

func eachLine(path string, do func(n int, fields []string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("%w (install hunspell-fr-comprehensive and wordnet-base)", err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		if strings.HasPrefix(line, "#") {
			continue
		}
		if err := do(n, strings.Fields(line)); err != nil {
			return err
		}
	}
	return s.Err()
}

// A variant is a form made from an entry, with the tags of the rule that made it.
type variant struct {
	form string
	tags []string
}

// expand gives the paradigm of each flag of e, one slice a flag; the stem
// itself, where it is a word, comes first as a paradigm of its own. Elided
// forms (l'an, qu'il) are left out.
func (e entry) expand(a affixes) [][]variant {
	var out [][]variant
	if !e.has("()") {
		out = append(out, []variant{{e.stem, nil}})
	}
	for _, flag := range e.flags {
		if p := suffixed(e.stem, a.suffix[flag]); len(p) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// multiples gives the stems that the prefixes of e's flags make (kilomètre of
// mètre), as entries with the flags that the prefix rule hands on.
func (e entry) multiples(a affixes) []entry {
	var out []entry
	for _, flag := range e.flags {
		if flag != "Um" && flag != "Ui" { // the units' prefixes; the rest elide
			continue
		}
		for _, r := range a.prefix[flag] {
			if strings.Contains(r.add, "'") {
				continue
			}
			out = append(out, entry{r.add + strings.TrimPrefix(e.stem, r.strip), r.cont, e.tags})
		}
	}
	return out
}

func suffixed(stem string, rules []rule) []variant {
	var out []variant
	for _, r := range rules {
		if !strings.HasSuffix(stem, r.strip) || !r.cond.MatchString(stem) {
			continue
		}
		out = append(out, variant{strings.TrimSuffix(stem, r.strip) + r.add, r.tags})
	}
	return out
}
