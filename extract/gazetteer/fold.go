package gazetteer

import (
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
)

// Names are compared piece by piece. A piece is a run of letters and digits;
// spaces, hyphens and apostrophes part pieces and are dropped, and so are dots,
// which part nothing. So « États-Unis » is Etats + Unis however it is glued,
// « l'Élysée » is l + Elysee, and "U.N." is UN.

func parts(r rune) bool {
	switch r {
	case '-', '\'', ' ', '’', '‐', '‑', '–', '\u00a0', '\u202f', 'ʼ':
		return true
	}
	return false
}

// nextPiece returns the piece of s that begins at or after i and the place
// behind it; an empty piece means that there is none.
func nextPiece(s string, i int) (piece string, next int) {
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if !parts(r) {
			break
		}
		i += n
	}
	start := i
	for i < len(s) {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if parts(r) {
			break
		}
		i += n
	}
	return s[start:i], i
}

const (
	hashStart = 14695981039346656037 // FNV-1a
	hashPrime = 1099511628211
)

// nextHash returns the hash of the piece of s that begins at or after i,
// without regard to case, accents and dots, and the place behind it; 0 means
// that there is no piece.
func nextHash(s string, i int) (h uint64, next int) {
	h = hashStart
	some := false
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			switch {
			case 'a' <= c && c <= 'z':
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case c == '-' || c == '\'' || c == ' ':
				if some {
					return finish(h), i
				}
				continue
			case c == '.':
				some = true
				continue
			}
			some = true
			h = (h ^ uint64(c)) * hashPrime
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if parts(r) {
			if some {
				return finish(h), i
			}
			continue
		}
		some = true
		h = (h ^ uint64(lexicon.Base(r))) * hashPrime
	}
	if !some {
		return 0, i
	}
	return finish(h), i
}

func finish(h uint64) uint64 { return (h ^ h>>29) | 1<<63 }

func upper(r rune) bool {
	if r < utf8.RuneSelf {
		return 'A' <= r && r <= 'Z'
	}
	return unicode.IsUpper(r)
}

// capitals tells whether s has at least two letters and all are capitals.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		if upper(r) {
			n++
		} else if unicode.IsLetter(r) {
			return false
		}
	}
	return n >= 2
}

// capitalised tells whether s begins with a capital.
func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return upper(r)
}

// slug is the readable part of an identifier: small unaccented letters and
// digits, other runs a hyphen.
func slug(s string) string { return string(appendSlug(make([]byte, 0, len(s)), s)) }

// appendSlug appends the slug of s to out.
func appendSlug(out []byte, s string) []byte {
	start := len(out)
	for _, r := range s {
		b := lexicon.Base(r)
		switch {
		case b == '.':
		case 'a' <= b && b <= 'z' || '0' <= b && b <= '9':
			out = append(out, byte(b))
		case b == 'œ':
			out = append(out, "oe"...)
		case b == 'æ':
			out = append(out, "ae"...)
		case b >= utf8.RuneSelf && unicode.IsLetter(b):
			out = utf8.AppendRune(out, b)
		case len(out) > start && out[len(out)-1] != '-':
			out = append(out, '-')
		}
	}
	for len(out) > start && out[len(out)-1] == '-' {
		out = out[:len(out)-1]
	}
	return out
}
