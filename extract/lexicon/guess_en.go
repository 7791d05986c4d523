package lexicon

import "strings"

// guessEnglish reads an unknown word by its capitals and its ending.
func guessEnglish(word string, as []Analysis) []Analysis {
	if i := strings.IndexAny(word, "@./"); i > 0 && i+2 < len(word) {
		return append(as, Analysis{word, PROPN, Sing}) // an address
	}
	switch shapeOf(word) {
	case caps, mixed:
		return append(as, Analysis{word, PROPN, Sing})
	case capital:
		as = append(as, Analysis{word, PROPN, Sing})
		if strings.HasSuffix(word, "ian") || strings.HasSuffix(word, "ese") || strings.HasSuffix(word, "ish") {
			as = append(as, Analysis{word, ADJ, 0})
		}
		return as
	}
	cut := func(n int, add string) string { return word[:len(word)-n] + add }
	ends := func(end string) bool { return strings.HasSuffix(word, end) && len(word) >= len(end)+2 }
	switch {
	case ends("ly"):
		as = append(as, Analysis{word, ADV, 0})
	case ends("ised"), ends("ized"):
		as = append(as, Analysis{cut(1, ""), VERB, Part | Past}, Analysis{cut(1, ""), VERB, Ind | Past}, Analysis{word, ADJ, 0})
	case ends("ising"), ends("izing"):
		as = append(as, Analysis{cut(3, "e"), VERB, Part | Pres}, Analysis{word, NOUN, Sing})
	case ends("ed"):
		as = append(as, Analysis{cut(2, ""), VERB, Part | Past}, Analysis{cut(2, ""), VERB, Ind | Past}, Analysis{word, ADJ, 0})
	case ends("ing"):
		as = append(as, Analysis{cut(3, ""), VERB, Part | Pres}, Analysis{word, NOUN, Sing}, Analysis{word, ADJ, 0})
	case ends("ise"), ends("ize"):
		as = append(as, Analysis{word, VERB, Inf}, Analysis{word, NOUN, Sing})
	case ends("able"), ends("ible"), ends("ous"), ends("ful"), ends("less"), ends("ical"), ends("ish"), ends("esque"), ends("ary"):
		as = append(as, Analysis{word, ADJ, 0})
	case ends("ive"), ends("al"), ends("ic"), ends("ian"), ends("ist"):
		as = append(as, Analysis{word, ADJ, 0}, Analysis{word, NOUN, Sing})
	case ends("ss"), ends("us"), ends("is"):
		as = append(as, Analysis{word, NOUN, Sing})
	case ends("ies"):
		as = append(as, Analysis{cut(3, "y"), NOUN, Plur}, Analysis{cut(3, "y"), VERB, Ind | Pres | P3 | Sing})
	case ends("s"):
		as = append(as, Analysis{cut(1, ""), NOUN, Plur}, Analysis{cut(1, ""), VERB, Ind | Pres | P3 | Sing})
	default:
		as = append(as, Analysis{word, NOUN, Sing}, Analysis{word, ADJ, 0})
	}
	return as
}
