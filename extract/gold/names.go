package gold

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/entente-kg/entente/schema"
)

// A name is a name made comparable.
type name struct {
	text  string   // its words, without leading articles and titles
	last  string   // the last word
	words []string // all but articles and titles, each once
}

// names are the names of one actor or place; none: nobody is named.
type names struct {
	list   []name
	common bool // a common noun: les séparatistes
	person bool // a person, by the word of extraction
}

// goldNames makes the names of an annotation comparable.
func goldNames(list []string) names {
	var n names
	for _, s := range list {
		n.add(s)
	}
	return n
}

// actorNames makes the names of an extracted actor comparable: its labels and
// the readable part of its id.
func actorNames(a *schema.Actor) names {
	var n names
	if a == nil {
		return n
	}
	n.person = a.Class == schema.Person
	n.add(a.Label)
	for _, l := range a.Labels {
		n.add(l)
	}
	n.add(a.ID[strings.LastIndexByte(a.ID, ':')+1:])
	return n
}

// add adds a name, if it is one and not yet there. The first says whether they
// are common nouns.
func (n *names) add(s string) {
	words := plainWords(s)
	if len(words) == 0 {
		return
	}
	if len(n.list) == 0 {
		n.common = isCommon(s)
	}
	for len(words) > 1 && isTitle(words[0]) {
		words = words[1:]
	}
	a := name{text: strings.Join(words, " "), last: words[len(words)-1]}
	if slices.ContainsFunc(n.list, func(b name) bool { return a.text == b.text }) {
		return
	}
	for _, w := range words {
		if !isTitle(w) && !slices.Contains(a.words, w) {
			a.words = append(a.words, w)
		}
	}
	n.list = append(n.list, a)
}

// none tells whether nobody is named.
func (n *names) none() bool { return len(n.list) == 0 }

// same tells whether what was extracted means what gold does.
func same(gold, got *names) bool {
	if gold.none() || got.none() {
		return gold.none() && got.none()
	}
	for i := range gold.list {
		for j := range got.list {
			a, b := &gold.list[i], &got.list[j]
			switch {
			case a.text == b.text:
				return true
			case gold.common && got.common && len(a.words) > 0 && len(b.words) > 0 && nested(a.words, b.words):
				if more := len(a.words) - len(b.words); -2 <= more && more <= 2 {
					return true
				}
			}
			if got.person && a.last == b.last && len(a.last) > 2 && nested(a.words, b.words) {
				return true
			}
		}
	}
	return false
}

// equal tells whether two lists hold the same names, in whatever order.
func (n *names) equal(o *names) bool {
	return len(n.list) == len(o.list) && !slices.ContainsFunc(n.list, func(a name) bool {
		return !slices.ContainsFunc(o.list, func(b name) bool { return a.text == b.text })
	})
}

// within tells whether one of the names is said in a sentence, given as its
// plain words with a space before each and one at the end.
func (n *names) within(sentence string) bool {
	return slices.ContainsFunc(n.list, func(a name) bool { return strings.Contains(sentence, " "+a.text+" ") })
}

// nested tells whether all words of one are in the other.
func nested(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// plainWords returns the runs of Latin letters and digits of s, lower case and
// without accents. What is left of other scripts parts words.
func plainWords(s string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch r = unicode.ToLower(r); {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case r == 'œ':
			b.WriteString("oe")
		case r == 'ß':
			b.WriteString("ss")
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// isCommon tells whether the first word of s that is no article and no title
// has a small initial.
func isCommon(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if !isTitle(strings.Join(plainWords(w), " ")) {
			return unicode.IsLower([]rune(w)[0])
		}
	}
	return false
}

// isTitle tells whether a plain word is an article or a title, which say
// nothing of who is meant.
func isTitle(word string) bool {
	switch word {
	case "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an", "of",
		"m", "mme", "mr", "mrs", "ms", "dr", "sir", "lord", "general", "amiral", "president", "presidente":
		return true
	}
	return false
}
