package extract

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/schema"
)

// documentLanguage returns the stages for a document, whose language it fills
// in where it states none.
func (x *Extractor) documentLanguage(ctx context.Context, doc *schema.Document) (*language, error) {
	if doc.Lang == "" {
		if doc.Lang = x.config.Lang; doc.Lang == "" {
			doc.Lang = x.detect(ctx, *doc)
		}
	}
	l, err := x.language(doc.Lang)
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", doc.ID, err)
	}
	return l, nil
}

// fewWords is how many words of a text do not tell its language by those that are
// frequent in one and rare in the others: it may have none of them.
const fewWords = 25

// detect tells the language of a document: that of its frequent words; of a short
// one, and of headlines, which have few of them, that whose dictionary knows most
// of its first words, and where two know as many that in which it says most.
func (x *Extractor) detect(ctx context.Context, doc schema.Document) string {
	words := smallWords(doc.Text)
	frequent := x.pages.Detect(doc.Text)
	long := len(words) > fewWords
	if len(words) == 0 || long && frequent != "" {
		return frequent
	}
	var best []string
	most := 0
	for _, code := range slices.Sorted(maps.Keys(x.languages)) {
		l, err := x.language(code)
		if err != nil {
			continue
		}
		known := 0
		reader := l.lex.NewReader()
		for _, w := range words {
			if _, ok := reader.Lookup(w); ok {
				known++
			}
		}
		switch {
		case 3*known < 2*len(words), long && 5*known < 4*len(words), known < most: // some other language shares a few words
		case known > most:
			best, most = []string{code}, known
		default:
			best = append(best, code)
		}
	}
	switch {
	case len(best) == 1:
		return best[0]
	case len(best) == 0 || slices.Contains(best, frequent):
		return frequent
	}
	return x.tellsMost(ctx, doc, best)
}

// tellsMost returns the language in which the rules find most in a document.
func (x *Extractor) tellsMost(ctx context.Context, doc schema.Document, codes []string) string {
	best, most := codes[0], 0
	for _, code := range codes {
		doc.Lang = code
		r, err := x.Extract(ctx, doc)
		if err == nil && len(r.Events) > most {
			best, most = code, len(r.Events)
		}
	}
	return best
}

// smallWords are the words of a text that stand in small letters, no more than one
// beyond those that count as few; what a hyphen joins to a capital is part of a name,
// al-Masri. Where a headline has only capitals, they are all its words.
func smallWords(text string) []string {
	var small, all []string
	for joined := range strings.FieldsSeq(text) {
		name := strings.Contains(joined, "-") && strings.ToLower(joined) != joined
		for w := range strings.FieldsFuncSeq(joined, func(c rune) bool { return !unicode.IsLetter(c) }) {
			all = append(all, strings.ToLower(w))
			if !name && strings.ToLower(w) == w {
				small = append(small, w)
			}
		}
		if len(small) > fewWords || len(all) > 4*fewWords {
			break
		}
	}
	if len(small) == 0 && len(all) <= fewWords {
		return all
	}
	return small
}
