package source

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// spelling is a word of a file as it is read from a text.
func spelling(text string) (string, error) {
	r, end := readWord(text, 0)
	if r.n == 0 || end != len(text) {
		return "", fmt.Errorf("%q is no word of letters", text)
	}
	return string(r.b[:r.n]), nil
}

// add changes what is known of a word of a file.
func (v *Vocabulary) add(text string, change func(w *word)) error {
	key, err := spelling(text)
	if err != nil {
		return err
	}
	w := v.words[key]
	change(&w)
	v.words[key] = w
	return nil
}

// seasons are the months that seasons begin with.
var seasons = map[string]int8{"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

// calendarList takes in a line of a calendar: « MONTH 1: janvier janv. », see
// the package timex.
func (v *Vocabulary) calendarList(name string, words []string) error {
	class, value, _ := strings.Cut(name, " ")
	n, _ := strconv.ParseInt(value, 10, 8)
	switch strings.TrimRight(class, "^_") {
	case "MONTH":
		if n < 1 || n > 12 {
			return fmt.Errorf("a month is a number from 1 to 12, not %q", value)
		}
		return v.named(words, func(w *word) *int8 { return &w.month }, int8(n))
	case "WDAY":
		if n < 1 || n > 7 {
			return fmt.Errorf("a day of the week is a number from 1, Monday, to 7, not %q", value)
		}
		return v.named(words, func(w *word) *int8 { return &w.weekday }, int8(n))
	case "SEASON":
		first, ok := seasons[value]
		if !ok {
			return fmt.Errorf("no season is called %q", value)
		}
		return v.named(words, func(w *word) *int8 { return &w.season }, first)
	case "PART":
		return v.play(words, partOfPeriod)
	case "ENDING":
		switch value {
		case "first":
			return v.play(letters(words), ordinalEnding|firstEnding)
		case "ordinal":
			return v.play(letters(words), ordinalEnding)
		case "hour":
			return v.play(words, hourSign)
		}
	}
	return nil
}

// letters leaves out the endings that are signs: 1º.
func letters(words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { r, _ := readWord(w, 0); return r.n == 0 })
}

// named gives words a number of the calendar. A final dot makes an abbreviation.
func (v *Vocabulary) named(words []string, field func(w *word) *int8, n int8) error {
	for _, text := range words {
		bare, dot := strings.CutSuffix(text, ".")
		err := v.add(bare, func(w *word) {
			if *field(w) == 0 {
				*field(w) = n
			}
			if dot {
				w.roles |= abbreviation
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// play gives words a role.
func (v *Vocabulary) play(words []string, r role) error {
	for _, text := range words {
		if err := v.add(text, func(w *word) { w.roles |= r }); err != nil {
			return err
		}
	}
	return nil
}

// roles are the lists of datelines whose words have a role and no more.
var roles = map[string]role{
	"before date": dateOpener, "opens line": lineOpener, "of": beforeMonth, "to": rangeJoint, "at": beforeHour,
	"in name": nameJoint, "agency": agencyWord,
}

// datelineList takes in a line of a language's datelines.
func (v *Vocabulary) datelineList(name string, words []string) error {
	switch name {
	case "notice":
		return v.noticeList(words)
	case "link", "glued link":
		v.markerList(words, name == "glued link")
		return nil
	}
	r, ok := roles[name]
	if !ok {
		return fmt.Errorf("no list is called %q", name)
	}
	return v.play(words, r)
}

// noticeList takes in notices of one word or several: mis_à_jour.
func (v *Vocabulary) noticeList(notices []string) error {
	for _, text := range notices {
		parts := strings.Split(text, "_")
		if err := v.play(parts[:1], noticeOpener); err != nil {
			return err
		}
		for i, part := range parts {
			var err error
			if parts[i], err = spelling(part); err != nil {
				return err
			}
		}
		v.notices[strings.Join(parts, " ")] = true
	}
	return nil
}

func (v *Vocabulary) markerList(texts []string, glued bool) {
	for _, text := range texts {
		text = strings.ReplaceAll(text, "_", " ")
		m := marker{text: text, several: strings.Contains(text, " "), glued: glued}
		v.markers[text[0]] = append(v.markers[text[0]], m)
		if m.several && uppercaseAt(text, 0) {
			v.seams[text[0]] = seamWord
		}
	}
}

func (v *Vocabulary) agencyList(_ string, names []string) error {
	for _, name := range names {
		v.agencies[strings.ToLower(strings.ReplaceAll(name, "_", " "))] = true
	}
	return nil
}

// detectList takes in words that are a sign of a language.
func (v *Vocabulary) detectList(language uint64, words []string) error {
	for _, text := range words {
		bare, elided := strings.CutSuffix(text, "'")
		err := v.add(bare, func(w *word) {
			if elided {
				w.elided |= language
			} else {
				w.frequent |= language
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}
