package ud

import (
	"fmt"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
)

// Some treebanks write what a hyphen joins as words of their own, the
// hyphen too, but for prefixes: « Israeli - Palestinian », « e-mail ».

// hyphenated returns how many hyphens take word i apart.
func (w *Writer) hyphenated(i int) int {
	word := &w.sentence.Words[i]
	if !w.has(hyphens) || word.Kind != token.Word || strings.ContainsAny(word.Text, "@/.") {
		return 0
	}
	parts := strings.Split(word.Text, "-")
	for k, p := range parts {
		if p == "" || k == 0 && w.prefixes[strings.ToLower(p)] {
			return 0
		}
	}
	return len(parts) - 1
}

// writeParts writes the parts of word i before the last, with their hyphens,
// the first with number n, and returns the analysis of the last part and its
// place in the text.
func (w *Writer) writeParts(i, n int) (last lexicon.Analysis, text string, start int) {
	word := &w.sentence.Words[i]
	reader := w.lex.NewReader()
	text, start = word.Text, word.Start
	for {
		part, rest, more := strings.Cut(text, "-")
		if !more {
			break
		}
		a := w.part(reader, word, part, false)
		fmt.Fprintf(w.out, "%d\t%s\t%s\t%s\t_\t%s\t_\t_\t_\tTokenRange=%d:%d\n", n, part, a.Lemma, a.POS, a.Feats.UD(), start, start+len(part))
		fmt.Fprintf(w.out, "%d\t-\t-\tPUNCT\t_\t_\t_\t_\t_\tTokenRange=%d:%d\n", n+1, start+len(part), start+len(part)+1)
		text, start, n = rest, start+len(part)+1, n+2
	}
	return w.part(reader, word, text, true), text, start
}

// part is what a part of a word is: in a name a name, else what it is by
// itself; the last part is what the whole is, or a participle: « French-led ».
func (w *Writer) part(reader *lexicon.Reader, word *tag.Word, part string, last bool) lexicon.Analysis {
	readings, known := reader.Lookup(part)
	if word.POS == lexicon.PROPN {
		for _, a := range readings {
			if known && a.POS == lexicon.ADJ {
				return a // « Israeli-Palestinian »
			}
		}
		return lexicon.Analysis{Lemma: part, POS: lexicon.PROPN, Feats: word.Feats}
	}
	if last {
		for _, a := range readings {
			if word.POS == lexicon.ADJ && a.POS == lexicon.VERB && a.Feats.Has(lexicon.Part|lexicon.Past) {
				return a
			}
		}
		for _, a := range readings {
			if a.POS == word.POS {
				return a
			}
		}
	}
	return readings[0]
}
