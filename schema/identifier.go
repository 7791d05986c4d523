package schema

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Beginnings of identifiers.
const (
	URN      = "urn:entente:"
	EventURN = URN + "event:"
	ActorURN = URN + "actor:"
	DocURN   = URN + "doc:"

	DecisionURN   = URN + "decision:"
	DecisionGraph = URN + "decisions" // what is said of decisions
	ReportGraph   = URN + "reports"   // which reports are of one event
)

// EventID returns the identifier of an event: urn:entente:event:, the readable
// part of the document's id, and a hash of the document's id, the trigger's
// span, the relation, the ids of those who take part and the topic. Date and
// status are no part of it, so that reading a date better keeps the id.
func EventID(e *Event) string {
	h := sha256.New()
	field := func(s string) {
		var n [4]byte
		binary.BigEndian.PutUint32(n[:], uint32(len(s)))
		h.Write(n[:]) // lengths first, so that no two lists of fields run together
		h.Write([]byte(s))
	}
	var span [16]byte
	binary.BigEndian.PutUint64(span[:8], uint64(e.Trigger.Start))
	binary.BigEndian.PutUint64(span[8:], uint64(e.Trigger.End))
	field(e.Doc)
	field(string(span[:]))
	field(e.Relation)
	for _, a := range [...]*Actor{e.Agent, e.Target, e.Place, e.AttributedTo} {
		if a == nil {
			field("")
		} else {
			field(a.ID)
		}
	}
	field(e.Topic)
	// 80 bits: among a billion events two share an id once in a million stores.
	sum := base32.HexEncoding.EncodeToString(h.Sum(nil)[:10])
	return EventURN + escape(Slug(e.Doc)) + ":" + strings.ToLower(sum)
}

// ActorID returns the identifier of an actor of that class whose distinctive
// name is key (a gazetteer's key, else the normalized name):
// urn:entente:actor:person:serguei-lavrov. Names that differ only in case,
// accents or punctuation have the same id.
func ActorID(class Class, key string) string {
	slug := Slug(key)
	if slug == "" { // punctuation only: distinct all the same
		slug = strings.TrimSpace(key)
	}
	return ActorURN + escape(strings.ToLower(string(class))) + ":" + escape(slug)
}

// DocumentIRI returns the name of a document, which is also the name of the
// graph that holds what the document says.
func DocumentIRI(docID string) string { return DocURN + escape(docID) }

// Slug returns the letters and digits of s, lower case and without accents,
// with a hyphen for each run of anything else.
func Slug(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteString(plain(unicode.ToLower(r)))
		default:
			gap = true
		}
	}
	return b.String()
}

// plain spells the Latin letters that have no decomposition in plain ones.
func plain(r rune) string {
	switch r {
	case 'œ':
		return "oe"
	case 'æ':
		return "ae"
	case 'ß':
		return "ss"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	}
	return string(r)
}

// escape percent-encodes what may not stand in the last part of an IRI of ours.
func escape(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = unreserved(s[i])
	}
	if plain {
		return s
	}
	const hex = "0123456789ABCDEF"
	b := make([]byte, 0, len(s)+16)
	for i := 0; i < len(s); i++ {
		if c := s[i]; unreserved(c) {
			b = append(b, c)
		} else {
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	return string(b)
}

func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		strings.IndexByte("-._~/:", c) >= 0
}

// validIRI tells whether s can stand between < and > of N-Quads as it is and
// has a scheme.
func validIRI(s string) bool {
	scheme, rest, ok := strings.Cut(s, ":")
	if !ok || scheme == "" || rest == "" || !utf8.ValidString(s) {
		return false
	}
	for i := 0; i < len(scheme); i++ {
		c := scheme[i] | 0x20
		if !('a' <= c && c <= 'z') && (i == 0 || !strings.ContainsRune("0123456789+-.", rune(scheme[i]))) {
			return false
		}
	}
	for i, r := range s {
		if forbiddenInIRI(r) || r == '%' && !hexPair(s[i+1:]) {
			return false
		}
	}
	return true
}

// forbiddenInIRI is the complement of what the N-Quads grammar and RFC 3987
// allow in an IRI.
func forbiddenInIRI(r rune) bool {
	if 'a' <= r && r <= 'z' {
		return false // most of them
	}
	return r <= ' ' || r >= 0x7f && r < 0xa0 || strings.ContainsRune("<>\"{}|^`\\", r) ||
		unicode.Is(unicode.Co, r) || unicode.In(r, unicode.Zl, unicode.Zp, unicode.Zs) ||
		r&0xfffe == 0xfffe || 0xfdd0 <= r && r <= 0xfdef || unicode.Is(unicode.Bidi_Control, r)
}

func hexPair(s string) bool {
	const hex = "0123456789abcdefABCDEF"
	return len(s) >= 2 && strings.IndexByte(hex, s[0]) >= 0 && strings.IndexByte(hex, s[1]) >= 0
}

// webIRI returns url as an IRI, with what may not stand in one percent-encoded;
// empty if it is none.
func webIRI(url string) string {
	var b strings.Builder
	for i, r := range strings.ToValidUTF8(strings.TrimSpace(url), "") {
		if forbiddenInIRI(r) {
			b.WriteString(escape(string(r)))
		} else if r == '%' && !hexPair(url[min(i+1, len(url)):]) {
			b.WriteString("%25")
		} else {
			b.WriteRune(r)
		}
	}
	if iri := b.String(); validIRI(iri) {
		return iri
	}
	return ""
}
