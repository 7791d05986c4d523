package source

import (
	"strings"
	"testing"
)

func TestPlainLine(t *testing.T) {
	for in, want := range map[string]string{
		"un [lien](http://a.b/c_(d)) ici":      "un lien ici",
		"[a [b](c) d](e)":                      "a b d",
		"![image](a.png) et [*mot*](b)":        " et mot",
		"[a](b":                                "[a](b",
		"[a] (b)":                              "[a] (b)",
		"[[a](b)":                              "[a",
		"a **gras** snake_case _doux_ 2 * 3":   "a gras snake_case doux 2 * 3",
		"a <!-- non --> b <!-- ouvert":         "a  b <!-- ouvert",
		"[a <!-- b](c) -->":                    "a <!-- b -->",
		`\[a](b) \*c\*`:                        "[a](b) *c*",
		"[a](b) ] ) [c](d)":                    "a ] ) c",
		strings.Repeat("[", 3) + "](x)" + "](": "[[](",
	} {
		var b strings.Builder
		if plainLine(&b, in); b.String() != want {
			t.Errorf("%q: %q, want %q", in, b.String(), want)
		}
	}
}

// A line of nothing but marks takes as long as any other: were it read again
// from each of them, this would take hours.
func TestLineOfMarks(t *testing.T) {
	const n = 1_000_000
	for in, want := range map[string]int{
		strings.Repeat("[", n) + "a](b)":                         n, // the last one is a link's
		strings.Repeat("![", n) + "](":                           2*n + 2,
		strings.Repeat("<!--", n):                                4 * n,
		strings.Repeat("[", n) + "a" + strings.Repeat("](b)", n): 1,
		strings.Repeat("[a](", n):                                4 * n,
		"[" + strings.Repeat("<!--", n) + "](b)" + " -->":        4*n + 4,
	} {
		var b strings.Builder
		if plainLine(&b, in); b.Len() != want {
			t.Errorf("%.20q…: %d bytes, want %d", in, b.Len(), want)
		}
	}
}

func BenchmarkLineOfBrackets(b *testing.B) {
	in := strings.Repeat("[", 200_000) + "a](b)"
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		var out strings.Builder
		plainLine(&out, in)
	}
}
