// Package translit tells names apart from their spellings: one name that French,
// English and other texts write with different Latin letters, or with Cyrillic
// ones, has one key. Sergueï Riabkov, Sergey Ryabkov and Сергей Рябков are
// sergei-riabkov; Ivan and Ivo, Kim Jong-un and Kim Jong-il stay two.
//
// How a name is written depends on where it comes from: « ch » is the sound of
// ш in a Russian name in a French text, and part of the name in Charles Michel.
// So a name's origin is told first, by the given names that a Keyer was taught,
// by particles (al-, ibn, Abdel) and by endings of surnames (-ov, -enko). A name
// of no such origin is written alike everywhere and is its own key. Given names
// that have many spellings are looked up, because rules that make Mohamed of
// Muhammad would make one of Hassan and Hussein too; all else goes by rules.
//
// A key that is too narrow leaves two nodes where there is one person; one that
// is too wide puts one person's deeds on another's account. Where in doubt,
// names stay apart.
package translit

import "strings"

// An Origin is a group of languages whose names are romanised alike.
type Origin uint8

// The origins.
const (
	Latin   Origin = iota // written alike in every language
	Slavic                // Russian, Ukrainian, Belarusian, Bulgarian, and names of the former Soviet Union
	Serbian               // Serbian, Croatian, Bosnian
	Arabic                // Arabic, Persian
	Eastern               // Chinese, Korean, Vietnamese: family name first, then syllables
)

// A Keyer makes keys. Once taught it is immutable and shared by goroutines.
type Keyer struct {
	given map[string]family
}

// A family is what spellings of one given name have in common.
type family struct {
	key    string
	origin Origin
	weak   bool // this spelling is usual in other languages too: Alexander
}

// New returns a Keyer that knows no given names.
func New() *Keyer { return &Keyer{given: make(map[string]family)} }

// Teach adds the spellings of one given name. A tilde before a spelling says
// that it is usual elsewhere too, so that it does not tell the origin of a
// name: ~Alexandre. It returns the spelling that is known for another name
// already, if there is one, and then teaches nothing.
func (k *Keyer) Teach(origin Origin, spellings []string) (taken string) {
	key := ""
	for _, s := range spellings {
		word := letters(strings.TrimPrefix(s, "~"))
		if key == "" {
			key = word
		}
		if f, ok := k.given[word]; ok && (f.key != key || f.origin != origin) {
			return s
		}
	}
	for _, s := range spellings {
		bare := strings.TrimPrefix(s, "~")
		k.given[letters(bare)] = family{key, origin, bare != s}
	}
	return ""
}

// Key returns the key of a person's name: words of small plain letters with
// hyphens between, or the name itself where it has no romanisation to undo.
func (k *Keyer) Key(name string) string {
	words := split(name)
	switch k.origin(words) {
	case Slavic:
		return k.join(words, Slavic, slavic)
	case Serbian:
		return k.join(words, Serbian, serbian)
	case Arabic:
		return k.join(particles(words), Arabic, arabic)
	case Eastern:
		return syllables(words)
	}
	return name
}

// join puts the keys of the words together.
func (k *Keyer) join(words []word, origin Origin, rules func(string) string) string {
	var b strings.Builder
	for _, w := range words {
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		switch f, ok := k.given[w.text]; {
		case w.fixed:
			b.WriteString(w.text)
		case ok && (f.origin == origin || !f.weak): // Rachid Meredov
			b.WriteString(f.key)
		default:
			b.WriteString(rules(w.text))
		}
	}
	return b.String()
}
