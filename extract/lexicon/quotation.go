package lexicon

import (
	"strings"
	"unicode/utf8"
)

// QuotationEnds are for each mark that opens a quotation those that may close it,
// in whatever language: people write as their keyboards do.
var QuotationEnds = map[string]string{
	"«": "»", "“": "”\"“", "„": "“”\"", "‟": "”", "‹": "›", "<<": ">>",
	"\"": "\"”", "”": "”", "‘": "’'", "'": "'’", "‚": "‘’",
}

// EitherQuotation are the marks that are the same on both sides, if only in some
// hands.
const EitherQuotation = "\"”“'’‘"

// StartsWithQuotation tells whether a mark stands at the head of s that opens a
// quotation wherever it stands.
func StartsWithQuotation(s string) bool {
	c, size := utf8.DecodeRuneInString(s)
	return c != utf8.RuneError && QuotationEnds[s[:size]] != "" && !strings.ContainsRune("\"'”", c)
}
