package extract

import (
	"bufio"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// WriteCoNLLU writes the analysis of a document in CoNLL-U. HEAD and DEPREL
// are filled where the clause analysis knows them. Every word carries the
// range of its bytes.
func (x *Extractor) WriteCoNLLU(ctx context.Context, out *bufio.Writer, doc schema.Document) error {
	return x.analyze(ctx, doc, func(w *worker) error { return w.conllu(out) })
}

// oneLine is a text as a comment can hold it.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// conllu writes the current sentence.
func (w *worker) conllu(out *bufio.Writer) error {
	s := &w.sentence
	edges := make([]edge, len(s.Words))
	for i := range edges {
		edges[i].head = noEdge
	}
	w.dependencies(edges)
	passive, causative := make(map[int]bool), make(map[int]bool)
	for i := range s.Predicates {
		if p := &s.Predicates[i]; p.Kind == clause.Verbal && p.Passive {
			passive[p.Head] = true
		}
		if p := &s.Predicates[i]; p.Kind == clause.Verbal && w.causative(p) != nil {
			causative[p.Head] = true
		}
	}
	if w.lex.Lang() == "en" {
		w.prenominal(passive)
	}
	contraction := 0 // the number of the last word of an English contraction
	// Contractions are two words in UD, so numbers run ahead of indices.
	number := make([]int, len(s.Words)+1)
	n := 1
	for i := range s.Words {
		n += 2 * w.hyphens(i) // the number of such a word is that of its last part
		number[i] = n
		n++
		if s.Words[i].POS == lexicon.ADPDET {
			n++
		}
	}
	doc := oneLine(w.doc.ID)
	if s.Index == 0 {
		fmt.Fprintf(out, "# newdoc id = %s\n", doc)
	}
	fmt.Fprintf(out, "# sent_id = %s-%d\n# text = %s\n", doc, s.Index+1, oneLine(w.doc.Text[s.Start:s.End]))
	for i := range s.Words {
		word := &s.Words[i]
		head, rel := "_", "_"
		if e := edges[i]; e.head != noEdge {
			head, rel = fmt.Sprint(number[e.head]), e.rel
		}
		misc := fmt.Sprintf("TokenRange=%d:%d", word.Start, word.End)
		if word.POS == lexicon.ADPDET {
			prep, rest, ok := w.lex.Contraction(word.Text)
			if !ok {
				prep, rest = word.Lemma, "le"
			}
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", number[i], number[i]+1, word.Text, misc)
			fmt.Fprintf(out, "%d\t%s\t%s\tADP\t_\t_\t%s\t%s\t_\t_\n", number[i], prep, prep, head, rel)
			pos := "DET"
			if strings.HasSuffix(rest, "quel") || strings.HasSuffix(rest, "quels") || strings.HasSuffix(rest, "quelles") {
				pos = "PRON"
			}
			fmt.Fprintf(out, "%d\t%s\tle\t%s\t_\t_\t_\t_\t_\t_\n", number[i]+1, rest, pos)
			continue
		}
		analysis, text, start := word.Analysis, word.Text, word.Start
		pos, feats := w.upos(i), word.Feats.UD()
		if h := w.hyphens(i); h > 0 {
			analysis, text, start = w.writeParts(out, i, number[i]-2*h)
			if pos, feats = analysis.POS, analysis.Feats.UD(); pos == lexicon.VERB && analysis.Feats.Has(lexicon.Part|lexicon.Past) {
				feats += "|Voice=Pass"
			}
			misc = fmt.Sprintf("TokenRange=%d:%d", start, word.End)
		}
		if last := w.contracted(i); last > i && number[i] > contraction {
			contraction = number[last]
			end := s.Words[last].End
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\tTokenRange=%d:%d\n", number[i], contraction, w.doc.Text[start:end], start, end)
		}
		if number[i] <= contraction {
			misc = "_"
		}
		if passive[i] {
			feats += "|Voice=Pass"
		}
		if causative[i] {
			pos = lexicon.AUX
		}
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t%s\n", number[i], text, analysis.Lemma, pos, feats, head, rel, misc)
	}
	_, err := out.WriteString("\n")
	return err
}

// beforeGroup tells whether the preposition at word i stands before a noun
// group, which may start with a participle: « of rising prices ».
func (w *worker) beforeGroup(i int) bool {
	for g := range w.sentence.Groups {
		if w.sentence.Groups[g].PrepAt == i {
			return true
		}
	}
	return false
}

// existential tells whether the form of be at word i says that there is
// something: « there is », « there have been ».
func (w *worker) existential(i int) bool {
	words := w.sentence.Words
	if i+1 < len(words) && words[i+1].Lemma == "be" {
		return false // « there have been »: the last one is
	}
	for i--; i >= 0 && (words[i].POS == lexicon.AUX || words[i].POS == lexicon.PART || words[i].POS == lexicon.ADV); i-- {
	}
	return i >= 0 && words[i].POS == lexicon.PRON && words[i].Lemma == "there"
}

// prenominal marks the past participles that stand before their noun, which UD
// counts as passives in English: « the occupied city ».
func (w *worker) prenominal(passive map[int]bool) {
	s := &w.sentence
	for i := range s.Groups {
		g := &s.Groups[i]
		for k := g.First; k < g.Head && k < len(s.Words); k++ {
			if word := &s.Words[k]; word.POS == lexicon.VERB && word.Feats.Has(lexicon.Part|lexicon.Past) {
				passive[k] = true
			}
		}
	}
}

// contracted returns the last of the words that English writes as one with word
// i: « don't », « the minister's »; i itself where there is none.
func (w *worker) contracted(i int) int {
	words := w.sentence.Words
	if w.lex.Lang() != "en" || words[i].Kind != token.Word {
		return i
	}
	for i+1 < len(words) && words[i+1].Kind == token.Word && words[i+1].Start == words[i].End {
		i++
	}
	return i
}

// participles are the prepositions that UD takes for verbs.
var participles = []string{"including", "following", "regarding", "concerning", "concernant", "suivant"}

// upos is the part of speech of word i by the conventions of UD: a copula is an
// auxiliary; in English, a preposition before a gerund is a conjunction, « be »
// after « there » is a verb, and an address is a name.
func (w *worker) upos(i int) lexicon.POS {
	words := w.sentence.Words
	word := &words[i]
	english := w.lex.Lang() == "en"
	switch {
	case english && word.Lemma == "be" && w.existential(i):
		return lexicon.VERB
	case word.POS == lexicon.VERB && isBe(word.Lemma):
		return lexicon.AUX
	case english && word.Lemma == "get" && i+1 < len(words) && words[i+1].POS == lexicon.VERB && words[i+1].Feats.Has(lexicon.Part|lexicon.Past):
		return lexicon.AUX // of a passive
	case english && word.POS == lexicon.ADP && i+1 < len(words) && (words[i+1].Lemma == "how" || words[i+1].Lemma == "whether" || words[i+1].Lemma == "why"):
		return lexicon.SCONJ
	case english && word.POS == lexicon.ADP && i+1 < len(words) && words[i+1].POS == lexicon.VERB && words[i+1].Feats.Has(lexicon.Part|lexicon.Pres) && !w.beforeGroup(i):
		return lexicon.SCONJ
	case word.POS == lexicon.ADP && slices.Contains(participles, word.Lemma):
		return lexicon.VERB
	case english && word.POS == lexicon.X && word.Kind == token.Symbol:
		return lexicon.PROPN
	}
	return word.POS
}
