package token

import (
	"io/fs"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A Tokenizer cuts texts of one language. It is immutable and shared by
// goroutines.
type Tokenizer struct {
	lang   language
	window int // bytes
}

// New returns the tokenizer of a language, by its files.
func New(files fs.FS) (*Tokenizer, error) {
	l, err := readLanguage(files)
	if err != nil {
		return nil, err
	}
	return &Tokenizer{l, Window}, nil
}

// tokens appends the tokens from i on that begin before stop, of a block that
// ends at blockEnd, and returns where it stopped.
func (z *Tokenizer) tokens(doc string, i, stop, blockEnd int, dst []Token) ([]Token, int) {
	space := true
	for i < stop {
		limit := clip(doc, i, blockEnd)
		c, size := decode(doc, i, limit)
		if unicode.IsSpace(c) || isInvisible(c) {
			space = true
			i += size
			continue
		}
		end, kind := i+size, Symbol
		switch {
		case unicode.IsDigit(c):
			end, kind = number(doc, i, limit)
			if kind == Word {
				end = z.word(doc, end, limit)
			}
		case unicode.IsLetter(c) || unicode.Is(unicode.Mn, c):
			if n := urlLen(doc[i:limit]); n > 0 {
				end = i + n
				break
			}
			kind = Word
			end = z.word(doc, i, limit)
			if end < limit && (doc[end] == '@' || doc[end] == '.' || doc[end] == '_') {
				if n := mailLen(doc[i:limit]); n > 0 {
					end, kind = i+n, Symbol
				}
			}
		default:
			if unicode.IsPunct(c) {
				kind = Punct
			}
			if strings.ContainsRune(".-!?*=_~#+$<>", c) { // « ... », « -- », « !! », « ***** »
				for end < limit && doc[end] == byte(c) {
					end++
				}
			}
			if lexicon.QuotationEnds[doc[i:end]] != "" || doc[i:end] == ">>" {
				kind = Punct // « << »
			}
		}
		if kind == Word {
			dst = z.split(doc, i, end, space, dst)
		} else {
			dst = append(dst, Token{Span: schema.Span{Start: i, End: end}, Text: doc[i:end], Kind: kind, Space: space})
		}
		space = false
		i = end
	}
	return dst, i
}

// word returns the end of the word that starts at i: letters, digits and the
// apostrophes, hyphens and dots between them.
func (z *Tokenizer) word(doc string, i, limit int) int {
	start, prev := i, rune(0)
	for i < limit {
		c, size := decode(doc, i, limit)
		switch {
		case unicode.IsLetter(c) || unicode.Is(unicode.Mn, c):
			// Glued sentences and dates: « 2015Le », « réunionLe ».
			if unicode.IsUpper(c) && unicode.IsDigit(prev) && lowerAt(doc, i+size, limit) {
				return i
			}
		case unicode.IsDigit(c):
		case isApostrophe(c):
			if !letterAt(doc, i+size, limit) {
				// An elided word may stand before a quotation: « l'« accord » ».
				if z.lang.elides(doc[start:i]) {
					return i + size
				}
				return i
			}
			if z.lang.elides(doc[start:i]) && !z.nameWithApostrophe(doc, start, i+size, limit) {
				return i + size
			}
		case c == '-' || c == '‑':
			if !letterAt(doc, i+size, limit) && !digitAt(doc, i+size, limit) {
				return i
			}
		case c == '.':
			if end, ends := z.dot(doc, start, i, limit); ends {
				return end
			}
		default:
			return i
		}
		prev = c
		i += size
	}
	return i
}

// dot decides what the full stop at i does to the word that starts at start:
// the word may end before it, end with it (an abbreviation), or go on behind
// it.
func (z *Tokenizer) dot(doc string, start, i, limit int) (end int, ends bool) {
	word := doc[start:i]
	next, size := decode(doc, i+1, limit)
	if z.lang.abbreviation[word] || z.lang.abbreviation[strings.ToLower(word)] && i+1 < limit {
		return i + 1, true
	}
	if isInitials(word) {
		// Initials and dotted acronyms: « F. Mitterrand », « U.S. », « J.-C. ».
		if unicode.IsUpper(next) && !lowerAt(doc, i+1+size, limit) || next == '-' {
			return i + 1, false
		}
		return i + 1, true
	}
	if unicode.IsLower(next) && looksLikeHost(doc[i+1:limit]) {
		return i + 1, false
	}
	return i, true
}

// nameWithApostrophe tells apart « N'Djamena », one name, from « N'est », two
// words: an elision stands before a vowel or h.
func (z *Tokenizer) nameWithApostrophe(doc string, start, next, limit int) bool {
	first, _ := decode(doc, start, limit)
	c, _ := decode(doc, next, limit)
	return unicode.IsUpper(first) && unicode.IsUpper(c) && !strings.ContainsRune("AEIOUYHÉÈÊÂÎÔÀŒ", c)
}

// split appends the word doc[i:end], cut into its verb and its clitics.
func (z *Tokenizer) split(doc string, i, end int, space bool, dst []Token) []Token {
	word := doc[i:end]
	cut := len(word)
	if strings.IndexByte(word, '-') > 0 && !z.lang.whole[lexicon.Fold(word)] {
		for cut > 0 {
			n := z.clitic(word[:cut])
			if n == 0 || n >= cut {
				break
			}
			cut -= n
		}
	} else {
		cut -= z.lang.suffix(word)
	}
	dst = append(dst, Token{Span: schema.Span{Start: i, End: i + cut}, Text: doc[i : i+cut], Kind: Word, Space: space})
	for cut < len(word) {
		n := len(word) - cut
		if word[cut] == '-' {
			n = z.firstClitic(word[cut:])
		}
		dst = append(dst, Token{Span: schema.Span{Start: i + cut, End: i + cut + n}, Text: doc[i+cut : i+cut+n], Kind: Word})
		cut += n
	}
	return dst
}

// clitic returns the length of the clitic that ends word, with its hyphens and
// what stands between verb and clitic for the sound, or 0.
func (z *Tokenizer) clitic(word string) int {
	k := strings.LastIndexByte(word, '-')
	if k <= 0 || !z.lang.clitic[strings.ToLower(word[k+1:])] {
		return 0
	}
	if j := strings.LastIndexByte(word[:k], '-'); j >= 0 && z.lang.euphonic[strings.ToLower(word[j+1:k])] {
		k = j
	}
	return len(word) - k
}

// firstClitic returns the length of the clitic that starts s: "-t-il", "-le".
func (z *Tokenizer) firstClitic(s string) int {
	k := strings.IndexByte(s[1:], '-') + 1
	if k > 0 && z.lang.euphonic[strings.ToLower(s[1:k])] {
		from := k + 1
		if k = strings.IndexByte(s[from:], '-'); k >= 0 {
			k += from
		}
	}
	if k <= 0 {
		return len(s)
	}
	return k
}

// number returns the end of the number at i. Its kind is Word where letters
// follow at once: 1er, 14h30.
func number(doc string, i, limit int) (int, Kind) {
	start := i
	for i < limit {
		c, size := decode(doc, i, limit)
		if unicode.IsDigit(c) {
			i += size
			continue
		}
		next := i + size
		switch {
		case (c == '.' || c == ',' || c == '/' || c == '-' || c == ':') && digitAt(doc, next, limit):
			i = next
			continue
		case (c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009') && i-start <= 11 && groupAt(doc, next, limit) && lastGroup(doc, start, i):
			i = next
			continue
		case unicode.IsLetter(c):
			if unicode.IsUpper(c) && lowerAt(doc, next, limit) {
				return i, Number
			}
			return i, Word
		}
		break
	}
	return i, Number
}

// groupAt tells whether exactly three digits stand at i: a group of
// thousands.
func groupAt(doc string, i, limit int) bool {
	n := 0
	for i+n < limit && doc[i+n] >= '0' && doc[i+n] <= '9' {
		n++
	}
	return n == 3
}

// lastGroup tells whether doc[start:end] can go on with a group of thousands:
// it has one to three digits behind its last space, and no decimals.
func lastGroup(doc string, start, end int) bool {
	n := 0
	for end-n > start && doc[end-n-1] >= '0' && doc[end-n-1] <= '9' {
		n++
	}
	return n >= 1 && n <= 3 && !strings.ContainsAny(doc[start:end], ",./-:")
}
