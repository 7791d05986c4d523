package coref

import (
	"fmt"
	"io/fs"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
)

// A Language is what the resolver knows of a language, compiled once and shared
// by its Resolvers.
type Language struct {
	lex     *lexicon.Lexicon
	leaders map[string]leaderNouns // by the verb
}

// leaderNouns are what somebody is called who leads an organization: président,
// présidente.
type leaderNouns struct{ man, woman string }

// New compiles the files of a language.
func New(files fs.FS, lex *lexicon.Lexicon) (*Language, error) {
	const file = "leaders"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, fmt.Errorf("coref: %w", err)
	}
	l := &Language{lex: lex, leaders: make(map[string]leaderNouns)}
	if err := lexicon.ReadLists(file, text, func(verb string, nouns []string) error {
		if len(nouns) == 0 || len(nouns) > 2 {
			return fmt.Errorf("%s: write the noun for a man and, where it is another, for a woman", verb)
		}
		l.leaders[verb] = leaderNouns{nouns[0], nouns[len(nouns)-1]}
		return nil
	}); err != nil {
		return nil, fmt.Errorf("coref: %w", err)
	}
	return l, nil
}

// of is the noun for somebody of a gender.
func (n leaderNouns) of(g gazetteer.Gender) string {
	if g == gazetteer.Fem {
		return n.woman
	}
	return n.man
}
