package plain

import (
	"strings"
	"unicode/utf8"
)

const (
	narrow   = 64 // characters of a line of a narrow column
	shortest = 12 // of its longest line
)

// unwrap writes the line breaks within the paragraphs of narrow columns as spaces,
// which keeps every byte at its place.
func unwrap(text string) string {
	if strings.Count(text, "\n") < 2 {
		return text
	}
	var out []byte // a copy, once there is something to change
	for at := 0; at < len(text); {
		end := paragraphEnd(text, at)
		if column(text[at:end]) {
			if out == nil {
				out = []byte(text)
			}
			last := len(strings.TrimRight(text[at:end], "\n"))
			for i := at; i < at+last; i++ {
				if out[i] == '\n' {
					out[i] = ' '
				}
			}
		}
		at = end
	}
	if out == nil {
		return text
	}
	return string(out)
}

// paragraphEnd is where the paragraph that starts at i ends: behind an empty
// line, or with the text.
func paragraphEnd(text string, i int) int {
	if n := strings.Index(text[i:], "\n\n"); n >= 0 {
		i += n
		for i < len(text) && text[i] == '\n' {
			i++
		}
		return i
	}
	return len(text)
}

// column tells whether a program broke the lines of a paragraph at a width: no
// line had room for the first word of the next, sentences go on over their ends,
// and the last ends one. Titles and lists leave room.
func column(paragraph string) bool {
	lines := strings.Split(strings.TrimRight(paragraph, "\n"), "\n")
	if len(lines) < 3 {
		return false
	}
	width := 0
	for _, l := range lines {
		n := utf8.RuneCountInString(l)
		if width = max(width, n); width > narrow || n == 0 {
			return false
		}
	}
	if width < shortest || !ends(lines[len(lines)-1]) {
		return false
	}
	open := 0
	for i, l := range lines {
		if c, _ := utf8.DecodeRuneInString(l); i > 0 && strings.ContainsRune("-–—•*>|#\t", c) {
			return false
		}
		if i == len(lines)-1 {
			break
		}
		word, _, _ := strings.Cut(strings.TrimLeft(lines[i+1], " "), " ")
		if utf8.RuneCountInString(l)+1+utf8.RuneCountInString(word) <= width {
			return false
		}
		if !ends(l) {
			open++
		}
	}
	return 2*open > len(lines)-1
}

// ends tells whether a line ends a sentence.
func ends(line string) bool {
	line = strings.TrimRight(line, " »”\")")
	return line != "" && strings.ContainsRune(".!?…", lastRune(line))
}

func lastRune(s string) rune {
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}
