package token

import "strings"

// A language holds the words that bend the rules of tokens and sentences.
type language struct {
	elided       map[string]bool       // what stands before an apostrophe as a word of its own
	clitic       map[string]bool       // what hangs on a verb with a hyphen
	whole        map[string]bool       // words that look as if they had a clitic
	abbreviation map[string]bool       // words that take a full stop without ending a sentence
	suffix       func(word string) int // length of the ending that is a word of its own
}

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func french() language {
	return language{
		elided:       set("l d c j m n s t qu jusqu lorsqu puisqu quoiqu presqu"),
		clitic:       set("il elle ils elles on je tu nous vous ce le la les lui leur moi toi y en"),
		whole:        set("rendez-vous peut-être sur-le-champ"),
		abbreviation: set("M MM Mr Dr Mgr Me Pr St Ste art av apr env cf vol p pp ex no nº tél bd hab chap fig éd coll janv févr avr juil sept oct nov déc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"),
	}
}

func english() language {
	return language{
		elided:       map[string]bool{},
		clitic:       map[string]bool{},
		whole:        map[string]bool{},
		abbreviation: set("Mr Mrs Ms Dr Prof St Gen Lt Col Maj Capt Sgt Adm Sen Rep Gov Rev Hon Sr Jr Inc Ltd Co Corp vs No Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"),
		suffix:       englishSuffix,
	}
}

// englishSuffix is the length of a genitive 's or of a contraction: 's, n't,
// 'll, 've, 're, 'd, 'm, also where the apostrophe is left out; not of cannot, na of gonna.
func englishSuffix(word string) int {
	w := fold(word)
	switch w {
	case "cannot":
		return len("not")
	case "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "havent", "hasnt", "hadnt", "couldnt", "wouldnt", "shouldnt":
		return len("nt")
	case "gonna", "wanna", "gotta":
		return len("na")
	}
	for _, s := range [...]string{"n't", "'s", "'ll", "'ve", "'re", "'d", "'m"} {
		if strings.HasSuffix(w, s) && len(w) > len(s) {
			return len(s) + strings.Count(word[max(0, len(word)-len(s)-2):], "’")*2
		}
	}
	return 0
}
