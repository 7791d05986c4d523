// Package tag chooses for each token the one reading it has in its sentence.
package tag

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// A Word is a token with its reading.
type Word struct {
	*token.Token
	lexicon.Analysis
	Known bool // the lexicon has the form; otherwise the reading is guessed
}
