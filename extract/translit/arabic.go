package translit

import "strings"

// arabicParticle tells whether a name has a particle that only Arabic names
// have. Al and El alone can be a given name and a Spanish article, Ben a given
// name.
func arabicParticle(words []word) bool {
	for i, w := range words {
		switch w.text {
		case "al", "el":
			if i+1 < len(words) && words[i+1].hyphen && len(words[i+1].text) > 2 {
				return true
			}
		case "bin", "ibn", "bint", "abu", "abou", "ould":
			if i+1 < len(words) {
				return true
			}
		case "abdel", "abdul", "abdoul", "abd":
			return true
		}
		if rest, ok := servant(w.text); ok && len(rest) > 2 {
			return true
		}
	}
	return false
}

// particles brings the particles of an Arabic name into one form: the article,
// also before the letters it takes the sound of (ash-Sharaa), « fils de » and
// « père de », and Abdel with the name that follows it, in one word or two.
func particles(words []word) []word {
	out := make([]word, 0, len(words)+2)
	for i := 0; i < len(words); i++ {
		w := words[i]
		more := i+1 < len(words)
		switch {
		case more && (w.text == "al" || w.text == "el" || w.text == "ul" || assimilated(w.text, words[i+1])):
			w.text, w.fixed = "al", true
		case more && (w.text == "ben" || w.text == "bin" || w.text == "ibn"):
			w.text, w.fixed = "bin", true
		case more && (w.text == "abou" || w.text == "abu"):
			w.text, w.fixed = "abu", true
		case more && w.text == "abd" && i+2 < len(words) && (words[i+1].text == "al" || words[i+1].text == "el" || words[i+1].text == "ul"):
			w.text, w.fixed = "abdul", true
			i++
		case more && (w.text == "abdel" || w.text == "abdul" || w.text == "abdoul" || w.text == "abdol"):
			w.text, w.fixed = "abdul", true
		default:
			if rest, ok := servant(w.text); ok && len(rest) > 2 && rest != "lah" {
				out = append(out, word{text: "abdul", fixed: true})
				w.text = rest
			}
		}
		out = append(out, w)
	}
	return out
}

// servant cuts Abdel off the name it is written together with.
func servant(s string) (rest string, ok bool) {
	for _, p := range [...]string{"abdoul", "abdel", "abdul", "abdol", "abdal"} {
		if rest, ok = strings.CutPrefix(s, p); ok && rest != "lah" && rest != "la" {
			return rest, rest != ""
		}
	}
	return "", false
}

// assimilated tells whether s is the article before a name whose first sound
// it takes: as-Sadr, ech-Chareh.
func assimilated(s string, next word) bool {
	if !next.hyphen || len(s) < 2 || len(s) > 3 || s[0] != 'a' && s[0] != 'e' {
		return false
	}
	return strings.Contains("s sh r n t d z ch", s[1:]) && strings.HasPrefix(next.text, s[1:])
}
