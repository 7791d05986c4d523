package gazetteer

import (
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/translit"
)

// romanisations reads: slavic or arabic; the spellings of a given name.
func (b *builder) romanisations(d *reader, text string) {
	var names []string
	d.each(text, func(r *row) {
		var origin translit.Origin
		switch r.at(0) {
		case "slavic":
			origin = translit.Slavic
		case "arabic":
			origin = translit.Arabic
		default:
			d.fail(r, "a line of spellings begins with slavic or arabic, not %q", r.at(0))
			return
		}
		names = r.list(1, names[:0])
		for _, n := range names {
			if strings.ContainsAny(n, " -") || slug(n) == "" {
				d.fail(r, "given name %q: part names by commas, and leave out those of several words", n)
				return
			}
		}
		if taken := b.g.keyer.Teach(origin, names); taken != "" {
			d.fail(r, "%q is a spelling of another name already: put all spellings of a name on one line", taken)
		}
	})
}

// Key returns what all romanisations of a person's name have in common, for
// identifiers; see the package translit.
func (g *Gazetteer) Key(name string) string { return g.keyer.Key(name) }

// slugKey is Key without regard to capitals and accents.
func (g *Gazetteer) slugKey(name string) string { return slug(g.keyer.Key(name)) }

// Romanised returns the person whose full name, or surname where it is written
// in Cyrillic, is name in another romanisation; nil if there is none, or if
// there are several.
func (g *Gazetteer) Romanised(name string) *Entry {
	words := strings.Fields(name)
	if len(words) == 0 {
		return nil
	}
	if !cyrillic(words[0]) {
		if len(words) == 1 {
			return nil
		}
		return g.keyed[g.slugKey(name)]
	}
	switch {
	case len(words) == 1:
		return g.surnames[g.slugKey(name)]
	case len(words) == 3 && patronymic(words[1]):
		name = words[0] + " " + words[2]
	}
	return g.keyed[g.slugKey(name)]
}

func cyrillic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Cyrillic, r) })
}

func patronymic(s string) bool {
	for _, end := range [...]string{"вич", "вна", "ична"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// romanise files the persons by the keys of their names; a key of two persons
// is nobody's.
func (b *builder) romanise() {
	file := func(keys map[string]*Entry, key string, e *Entry) {
		if old, ok := keys[key]; ok && old != e {
			e = nil
		}
		keys[key] = e
	}
	for _, e := range b.g.entries {
		if e.Kind != Person {
			continue
		}
		for _, n := range e.Names {
			if strings.Contains(n, " ") {
				file(b.g.keyed, b.g.slugKey(n), e)
			}
		}
		if e.Surname != "" {
			// The given name tells where the surname comes from.
			given, _, _ := strings.Cut(e.Label, " ")
			if key, ok := strings.CutPrefix(b.g.slugKey(given+" "+e.Surname), b.g.slugKey(given)+"-"); ok {
				file(b.g.surnames, key, e)
			}
		}
	}
}
