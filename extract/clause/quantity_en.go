package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// approximator are the words before a number that only say how exact it is: at
// least, up to, nearly.
const approximator lexicon.Sense = "approximator"

func (en *englishPhrases) quantity(i int) int {
	for n := 1; n <= 3; n++ {
		if en.pos(i+n) != lexicon.NUM {
			continue
		}
		if n == 1 && en.word(i).Is(approximator) || n > 1 && en.lex.Form(strings.ToLower(en.words(i, i+n))).Has(approximator) {
			return n
		}
	}
	return 0
}
