package source

import (
	"strings"
	"unicode/utf8"
)

// check tells why a text cannot be read, and what to do; "": it can.
func check(text string) string {
	switch {
	case strings.IndexByte(text, 0) >= 0:
		if len(text) > 1 && (text[0] == 0 || text[1] == 0 || strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff")) {
			return "the text is UTF-16 or binary; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)"
		}
		return "this is binary and no text; give a text, Markdown, HTML or JSON file"
	case !utf8.ValidString(text):
		if strings.HasPrefix(text, "\x1f\x8b") || strings.HasPrefix(text, "\x89PNG") || strings.HasPrefix(text, "PK\x03\x04") {
			return "this is binary and no text; unpack it first"
		}
		return "the text is not UTF-8; convert it first (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)"
	case strings.TrimSpace(text) == "":
		return "the document has no text; remove it or fill it in"
	}
	return ""
}
