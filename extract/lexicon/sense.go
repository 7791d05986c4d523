package lexicon

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// A Sense is a class of words that the engine asks for: by what they mean
// ("quantity": a dozen, une partie), or by how they build a sentence. Which
// words are of a class is told in the language's files *.senses; the stage that
// asks declares the class by its name, and says what for.
type Sense string

// Senses are the classes that a word is of. The zero value is none. A word has
// them from where it was looked up, so that asking costs next to nothing.
type Senses struct{ set *senseSet }

// A senseSet is what some words are: words of the same classes, entered in the
// same order, share one.
type senseSet struct {
	of    []Sense
	nouns NounClass
	with  map[Sense]*senseSet // the sets of one class more
}

// Has tells whether the word is of one of some classes.
func (s Senses) Has(any ...Sense) bool {
	if s.set == nil {
		return false
	}
	for _, x := range s.set.of {
		for _, y := range any {
			if x == y {
				return true
			}
		}
	}
	return false
}

func (s Senses) nouns() NounClass {
	if s.set == nil {
		return 0
	}
	return s.set.nouns
}

// plus is the set with one class more.
func (s *senseSet) plus(sense Sense) *senseSet {
	if slices.Contains(s.of, sense) {
		return s
	}
	more := s.with[sense]
	if more == nil {
		more = &senseSet{of: append(slices.Clip(s.of), sense), nouns: s.nouns}
		if i := slices.Index(nounClassNames[:], sense); i >= 0 {
			more.nouns |= 1 << i
		}
		if s.with == nil {
			s.with = make(map[Sense]*senseSet)
		}
		s.with[sense] = more
	}
	return more
}

// registry holds the classes of one language's words, by what a class goes by.
type registry struct {
	lemmas  map[string]Senses // the lemma to the letter
	anyCase map[string]Senses // the lemma in lower case
	forms   map[string]Senses // the form in lower case, its apostrophe plain
	none    senseSet
}

// parseSenses reads the files *.senses of a language. A line is a class and its
// words, text after # is comment:
//
//	quantity: million dizaine poignée     by their lemma, to the letter
//	any case leading: président roi       by their lemma, whatever its capitals
//	form inverted: il elle ils            by their form, whatever its capitals
//
// A word of several tokens has underscores between them: au_large_de. One that
// ends with a hyphen stands for all lemmas that begin with it: ex-. A class can
// stand in several lines, and a word in several classes.
func parseSenses(files fs.FS) (registry, error) {
	r := registry{lemmas: make(map[string]Senses, 4096), anyCase: make(map[string]Senses), forms: make(map[string]Senses)}
	names, err := fs.Glob(files, "*.senses")
	if err != nil {
		return r, fmt.Errorf("list the senses: %w", err)
	}
	for _, name := range names {
		text, err := Text(files, name)
		if err != nil {
			return r, err
		}
		if err := ReadLists(path.Base(name), text, r.add); err != nil {
			return r, err
		}
	}
	return r, nil
}

func (r *registry) add(name string, words []string) error {
	table := r.lemmas
	if n, ok := strings.CutPrefix(name, "any case "); ok {
		name, table = n, r.anyCase
	} else if n, ok := strings.CutPrefix(name, "form "); ok {
		name, table = n, r.forms
	}
	if name == "" || strings.ContainsAny(name, " _") {
		return fmt.Errorf("%q is no name of a class: write one word, its parts joined by hyphens, with « any case » or « form » before it where they are meant", name)
	}
	for _, w := range words {
		w = strings.ReplaceAll(w, "_", " ")
		r.enter(table, w, Sense(name))
		if other := Reformed(w); other != w {
			r.enter(table, other, Sense(name))
		}
	}
	return nil
}

func (r *registry) enter(table map[string]Senses, word string, sense Sense) {
	set := table[word].set
	if set == nil {
		set = &r.none
	}
	table[word] = Senses{set.plus(sense)}
}

// Senses returns the classes of a lemma, to the letter. Words of a text have
// theirs already; this is for a lemma from elsewhere.
func (l *Lexicon) Senses(lemma string) Senses { return l.senses.lemmas[lemma] }

// AnyCase returns the classes that a lemma is of whatever its capitals; lemma
// is in lower case.
func (l *Lexicon) AnyCase(lemma string) Senses { return l.senses.anyCase[lemma] }

// Form returns the classes of a form in lower case.
func (l *Lexicon) Form(form string) Senses { return l.senses.forms[form] }

// Word returns the classes of a form of a text whose lemma is known: all that go
// by its lemma or by itself.
func (l *Lexicon) Word(form, lemma string) Senses {
	all := join(l.senses.lemmas[lemma], l.senses.anyCase[Fold(lemma)])
	if i := strings.IndexByte(lemma, '-'); i > 0 {
		all = join(all, l.senses.lemmas[lemma[:i+1]])
	}
	return join(all, l.senses.forms[Fold(form)])
}

// join returns the classes of both.
func join(a, b Senses) Senses {
	switch {
	case b.set == nil:
		return a
	case a.set == nil:
		return b
	}
	return Senses{&senseSet{of: slices.Concat(a.set.of, b.set.of), nouns: a.set.nouns | b.set.nouns}}
}
