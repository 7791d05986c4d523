package source

import "strings"

// Detect tells the language of a text, by its code, by counting words that are
// frequent in one language and rare in the others; "" when it can not tell, also
// for a language that it does not know. It looks at the first 20,000 bytes.
func (v *Vocabulary) Detect(text string) string {
	const enough = 20000
	text = text[:min(len(text), enough)]
	words := 0
	var count [64]int
	for i := 0; i < len(text); {
		w, next := v.word(text, i)
		if next == i {
			i++
			continue
		}
		words++
		signs := w.frequent
		if w.elided != 0 && (strings.HasPrefix(text[next:], "'") || strings.HasPrefix(text[next:], "’")) {
			signs |= w.elided
		}
		for l := range v.languages {
			count[l] += int(signs >> l & 1)
		}
		i = next
	}
	best, most, second := "", 0, 0
	for l, code := range v.languages {
		if n := count[l]; n > most {
			best, most, second = code, n, most
		} else {
			second = max(second, n)
		}
	}
	if words > 20 && most*25 < words { // none: other languages share a few words
		return ""
	}
	if most*2 > second*3 {
		return best
	}
	return ""
}
