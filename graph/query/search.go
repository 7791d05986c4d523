package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/words"
	"github.com/entente-kg/entente/schema"
)

// A SearchFilter chooses sentences.
type SearchFilter struct {
	Q      string // words, all of which a sentence must have, in any form
	Cursor string // Next of the page before
	Limit  int    // items of a page; 0 means DefaultLimit
}

// A Sentence is one that says something, with what it says.
type Sentence struct {
	Doc      string         `json:"doc"`
	Sentence schema.Quote   `json:"sentence"`
	Events   []schema.Event `json:"events"`
}

// A foundSentence is a sentence's place in the order of a search.
type foundSentence struct {
	Apart  int                 `json:"w"` // words between those asked for, where they are nearest
	Length int                 `json:"l"`
	At     graph.SentencePlace `json:"p"`
}

func compareSentences(a, b *foundSentence) int {
	return cmp.Or(cmp.Compare(a.Apart, b.Apart), cmp.Compare(a.Length, b.Length), a.At.Compare(b.At))
}

// Search finds the sentences that say an event and have all the words, in any
// form of either language, with or without accents: those first that have them
// nearest to each other, and among equals the shorter ones.
//
// It goes through the words of all sentences, at about a tenth of a microsecond
// each, and reads those of the page.
func (q *Queries) Search(ctx context.Context, f SearchFilter) (Page[Sentence], error) {
	page := Page[Sentence]{Items: []Sentence{}}
	limit, err := limits(f.Limit)
	if err != nil {
		return page, err
	}
	asked := newWanted(words.Asked(f.Q))
	if len(asked.all) == 0 {
		return page, fmt.Errorf("%w: %q has no word to search for", ErrBadFilter, f.Q)
	}
	if len(asked.all) > maxWords {
		return page, fmt.Errorf("%w: more than %d words to search for", ErrBadFilter, maxWords)
	}
	question := question("search", f.Q)
	var after *foundSentence
	if f.Cursor != "" {
		at, err := parseCursor[foundSentence](f.Cursor, question)
		if err != nil {
			return page, err
		}
		after = &at
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		var found []foundSentence
		err := now.Sentences(func(at graph.SentencePlace, has []words.Word) {
			if apart, ok := asked.within(has); ok {
				found = append(found, foundSentence{apart, len(has), at})
			}
		})
		if err != nil {
			return err
		}
		page.Total = len(found)
		best := top(found, compareSentences, after, limit+1)
		if len(best) > limit {
			best = best[:limit]
			page.Next = cursor[foundSentence]{question, best[limit-1]}.String()
		}
		return readSentences(&page, now, best)
	})
	return page, err
}

// readSentences fills a page with the sentences found; documents that cannot be read are
// named.
func readSentences(p *Page[Sentence], now *graph.Snapshot, found []foundSentence) error {
	for _, s := range found {
		events, err := now.Said(s.At)
		var damage *graph.DamagedError
		switch {
		case errors.As(err, &damage):
			p.Damaged = append(p.Damaged, damage.Doc)
		case err != nil:
			return err
		case len(events) > 0:
			p.Items = append(p.Items, Sentence{events[0].Doc, events[0].Sentence, events})
		}
	}
	return nil
}

// maxWords is how many words a search may ask for: they are bits of a number.
const maxWords = 32

// wanted is the words of a search, made ready.
type wanted struct {
	all  [][]words.Word
	mask uint64 // of the last six bits of each, which most words of a sentence fail
}

func newWanted(all [][]words.Word) wanted {
	w := wanted{all: all}
	for _, some := range all {
		for _, word := range some {
			w.mask |= 1 << (word & 63)
		}
	}
	return w
}

// within tells whether a sentence has all the words, and how many others stand
// between them where they are nearest.
func (w *wanted) within(has []words.Word) (apart int, ok bool) {
	type hit struct{ at, word int }
	var few [64]hit
	hits := few[:0]
	seen := 0
	for at, word := range has {
		if w.mask>>(word&63)&1 == 0 {
			continue
		}
		for i, some := range w.all {
			for _, one := range some {
				if one == word {
					hits = append(hits, hit{at, i})
					seen |= 1 << i
					break
				}
			}
		}
	}
	if seen != 1<<len(w.all)-1 {
		return 0, false
	}
	// The shortest run of hits that has each word.
	best := len(has)
	var counts [maxWords]int
	distinct, from := 0, 0
	for _, h := range hits {
		if counts[h.word]++; counts[h.word] == 1 {
			distinct++
		}
		for distinct == len(w.all) {
			best = min(best, h.at-hits[from].at+1)
			if counts[hits[from].word]--; counts[hits[from].word] == 0 {
				distinct--
			}
			from++
		}
	}
	return max(0, best-len(w.all)), true
}
