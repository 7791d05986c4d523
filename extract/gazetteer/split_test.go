package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// split is a tokenizer that does just enough for these tests.
func split(text string) []token.Token {
	var toks []token.Token
	add := func(i, j int, k token.Kind) {
		toks = append(toks, token.Token{Span: schema.Span{Start: i, End: j}, Text: text[i:j], Kind: k})
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			j := i
			for j < len(text) {
				r, n := utf8.DecodeRuneInString(text[j:])
				if r == '\'' || r == '’' {
					if j-i <= 2 {
						j += n
					}
					break
				}
				if !(unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' ||
					r == '.' && (j+1 < len(text) && unicode.IsLetter(rune(text[j+1])) || strings.HasSuffix(text[i:j], ".S") || strings.HasSuffix(text[i:j], ".N") || text[i:j] == "M")) {
					break
				}
				j += n
			}
			add(i, j, token.Word)
			i = j
		default:
			add(i, i+n, token.Punct)
			i += n
		}
	}
	return toks
}
