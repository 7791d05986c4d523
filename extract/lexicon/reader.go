package lexicon

import (
	"strings"

	"github.com/blevesearch/vellum"
)

// cacheSize bounds a Reader's cache. A running text of a newspaper's issue has
// fewer different words; beyond it the cache starts afresh.
const cacheSize = 1 << 14

// longest is the longest form looked up, in bytes; what is longer is no word.
const longest = 128

// A Reader looks words up for one goroutine. It remembers what it has seen, so
// that a repeated word costs one map access and no allocation.
type Reader struct {
	lex   *Lexicon
	forms *vellum.Reader
	cache map[string]entry
	buf   []byte
}

type entry struct {
	as    []Analysis
	known bool
}

// NewReader returns a Reader for the use of one goroutine.
func (l *Lexicon) NewReader() *Reader {
	r := &Reader{lex: l, cache: make(map[string]entry), buf: make([]byte, 0, longest)}
	if l.table.forms != nil {
		if forms, err := l.table.forms.Reader(); err == nil { // vellum has no path to an error
			r.forms = forms
		}
	}
	return r
}

// Lookup returns what form can be, the most plausible reading first, and
// whether a dictionary knows it; if not, the readings are guesses. There is
// always one at least. A word with a capital is also read as without; « É »
// may be written « E » there. The result is shared: do not change it.
func (r *Reader) Lookup(form string) (as []Analysis, known bool) {
	if e, ok := r.cache[form]; ok {
		return e.as, e.known
	}
	e := r.look(form)
	if len(r.cache) >= cacheSize {
		clear(r.cache)
	}
	r.cache[strings.Clone(form)] = e // form may be a piece of a large document
	return e.as, e.known
}

// Find is Lookup for a caller that remembers by itself what it has seen.
func (r *Reader) Find(form string) (as []Analysis, known bool) {
	e := r.look(form)
	return e.as, e.known
}

// look looks a form up without the cache.
func (r *Reader) look(form string) entry {
	if len(form) > longest {
		return entry{as: []Analysis{{strings.Clone(form), X, 0}}}
	}
	form = strings.Clone(form)
	word := plain(form)
	if as := r.known(word); len(as) > 0 {
		return entry{as, true}
	}
	if a, ok := mark(word, r.lex.endings.ordinals); ok {
		return entry{[]Analysis{a}, true}
	}
	for _, v := range r.lex.spellings.of(word) {
		if as := r.known(v); len(as) > 0 {
			return entry{as, true}
		}
	}
	if as := r.compound(word); len(as) > 0 {
		return entry{as, false}
	}
	return entry{r.lex.endings.guess(word), false}
}

// known gathers what the closed classes and the dictionary say: the closed
// classes first, and in each the word as written before the word in lower case.
func (r *Reader) known(word string) []Analysis {
	sh := shapeOf(word)
	low := word
	if sh != lower {
		low = strings.ToLower(word)
	}
	var as []Analysis
	words := r.lex.closed.words
	for _, a := range words[word] {
		as = appendNew(as, a)
	}
	if r.lex.closed.only[word] {
		return as
	}
	if low != word {
		for _, a := range words[low] {
			as = appendNew(as, a)
		}
	}
	as = r.appendTable(as, word)
	if sh == caps && len(word) > 1 {
		as = r.appendTable(as, title(word))
	}
	if low != word && !r.lex.closed.only[low] {
		as = r.appendTable(as, low)
	}
	if pos, ok := r.lex.closed.first[low]; ok {
		as = first(as, pos)
	}
	// Any word with a capital may be part of a name: le Monde, les Nations unies.
	if sh == capital && len(as) > 0 && len(words[low]) == 0 && !hasPOS(as, PROPN) {
		as = append(as, Analysis{word, PROPN, 0})
	}
	return as
}

func hasPOS(as []Analysis, pos POS) bool {
	for _, a := range as {
		if a.POS == pos {
			return true
		}
	}
	return false
}

// appendTable adds the dictionary's readings of one exact form.
func (r *Reader) appendTable(as []Analysis, form string) []Analysis {
	if r.forms == nil {
		return as
	}
	r.buf = append(r.buf[:0], form...)
	place, ok, err := r.forms.Get(r.buf)
	if err != nil || !ok {
		return as
	}
	return r.lex.table.appendSet(as, form, place)
}

// compound reads a word with hyphens by its last part. With a capital in that
// part it is a name, but behind a prefix that the language tells.
func (r *Reader) compound(word string) []Analysis {
	i := strings.LastIndexByte(word, '-')
	if i <= 0 || i == len(word)-1 {
		return nil
	}
	head, tail := strings.ToLower(word[:i+1]), word[i+1:]
	if shapeOf(tail) != lower {
		if !r.lex.endings.prefixed(word[:i+1]) {
			return nil
		}
		tail = strings.ToLower(tail) // ex-Premier
	}
	return r.lex.endings.compound(head, tail, r.known(tail))
}

// first puts the readings of one part of speech before the others.
func first(as []Analysis, pos POS) []Analysis {
	out := make([]Analysis, 0, len(as))
	for _, a := range as {
		if a.POS == pos {
			out = append(out, a)
		}
	}
	for _, a := range as {
		if a.POS != pos {
			out = append(out, a)
		}
	}
	return out
}
