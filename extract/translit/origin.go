package translit

import "strings"

// origin tells where a name comes from.
func (k *Keyer) origin(words []word) Origin {
	if len(words) == 0 {
		return Latin
	}
	if written, ok := alphabet(words); ok {
		return written
	}
	last := words[len(words)-1].text
	if endsIn(last, surnames) {
		return Slavic
	}
	weak := Latin // origin of a given name that is usual elsewhere too
	for i, w := range words {
		if f, ok := k.given[w.text]; ok {
			if !f.weak {
				return f.origin
			}
			if i == 0 && len(words) > 1 {
				weak = f.origin
			}
		}
	}
	switch {
	case eastern(words):
		return Eastern
	case arabicParticle(words):
		return Arabic
	case weak == Slavic && endsIn(last, shortSurnames):
		return Slavic
	case len(words) > 1 && len(last) > 4 && strings.HasSuffix(last, "ic"):
		return Serbian
	}
	return Latin
}

// alphabet tells what the letters of a name alone tell.
func alphabet(words []word) (origin Origin, ok bool) {
	for _, w := range words {
		if w.serbian {
			return Serbian, true
		}
		if w.cyrillic {
			origin, ok = Slavic, true
		}
	}
	return origin, ok
}

// Endings of surnames in -ov, -ev, -ski, -enko and so on, in every
// romanisation. The first list tells by itself, the second with a given name
// that is Slavic among others.
var (
	surnames = []string{
		"ov", "ova", "ev", "eva", "eff", "ovs", "skaya", "skaia", "skaja", "skii", "skiy", "skij", "skyi", "skyy",
		"enko", "chuk", "tchouk", "chouk", "tchuk", "shvili", "chvili", "adze", "idze", "ovich", "evich", "ovitch", "evitch",
		"ovych", "ovytch", "evych", "evna", "ovna", "yuk", "iouk",
		"ovski", "ovsky", "evski", "evsky", "arski", "arsky", "insky",
	}
	shortSurnames = []string{"off", "in", "ine", "yn", "yne", "ina", "ski", "sky", "ko", "uk", "ouk", "ich", "itch", "ych", "ytch", "yan", "ian", "oi", "oy", "ow", "ew", "ets"}
)

// endsIn tells whether a word of some length has one of the endings.
func endsIn(s string, endings []string) bool {
	for _, e := range endings {
		if len(s) > len(e)+1 && strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}
