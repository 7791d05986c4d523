package ud_test

import (
	"bufio"
	"context"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// TestHyphens: the words of the output are those of the English treebanks.
func TestHyphens(t *testing.T) {
	x, err := extract.New(extract.Config{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"A month-long truce held.":           "A/DET month/NOUN -/PUNCT long/ADJ truce/NOUN held/VERB ./PUNCT",
		"The vice-president sent an e-mail.": "The/DET vice-president/NOUN sent/VERB an/DET e-mail/NOUN ./PUNCT",
	} {
		var b strings.Builder
		out := bufio.NewWriter(&b)
		if err := x.WriteCoNLLU(context.Background(), out, schema.Document{ID: "x", Text: text}); err != nil {
			t.Fatal(err)
		}
		out.Flush()
		var got []string
		for line := range strings.SplitSeq(b.String(), "\n") {
			if f := strings.Split(line, "\t"); len(f) == 10 {
				got = append(got, f[1]+"/"+f[3])
			}
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, g, want)
		}
	}
}
