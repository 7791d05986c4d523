package clause

import (
	"fmt"
	"io/fs"

	"github.com/entente-kg/entente/extract/lexicon"
)

// An Analyzer holds what the clause analysis of one language knows. It is
// immutable and shared by goroutines.
type Analyzer struct {
	lex       *lexicon.Lexicon
	grammar   grammar
	valency   complements
	particles particles
}

// New returns the analyzer of a language by its files.
func New(files fs.FS, lex *lexicon.Lexicon) (*Analyzer, error) {
	a := &Analyzer{lex: lex}
	var err error
	if a.grammar, err = readGrammar(files); err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	if a.valency, err = readComplements(files); err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	if a.particles, err = readParticles(files); err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	return a, nil
}
