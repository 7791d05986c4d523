// Package ud writes what the clause analysis knows in CoNLL-U, by the conventions
// of Universal Dependencies.
package ud

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A Writer writes sentences in CoNLL-U. HEAD and DEPREL are filled where the
// clause analysis knows them. Every word carries the range of its bytes.
type Writer struct {
	*Conventions
	out      *bufio.Writer
	sentence *clause.Sentence // at hand
}

// NewWriter returns a writer of sentences in the language whose conventions are
// given.
func NewWriter(out *bufio.Writer, c *Conventions) *Writer { return &Writer{Conventions: c, out: out} }

// oneLine is a text as a comment can hold it.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Write writes a sentence of doc. An error of out shows here or when it is
// flushed.
func (w *Writer) Write(doc *schema.Document, s *clause.Sentence) error {
	w.sentence = s
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
	if w.has(prenominalPassive) {
		w.prenominal(passive)
	}
	contraction := 0 // the number of the last of the words that are written as one
	// Contractions are two words in UD, so numbers run ahead of indices.
	number := make([]int, len(s.Words)+1)
	n := 1
	for i := range s.Words {
		n += 2 * w.hyphenated(i) // the number of such a word is that of its last part
		number[i] = n
		n++
		if s.Words[i].POS == lexicon.ADPDET {
			n++
		}
	}
	id := oneLine(doc.ID)
	if s.Index == 0 {
		fmt.Fprintf(w.out, "# newdoc id = %s\n", id)
	}
	fmt.Fprintf(w.out, "# sent_id = %s-%d\n# text = %s\n", id, s.Index+1, oneLine(doc.Text[s.Start:s.End]))
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
				prep, rest = word.Lemma, word.Text
			}
			readings, _ := w.lex.NewReader().Lookup(rest)
			article := readings[0]
			fmt.Fprintf(w.out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", number[i], number[i]+1, word.Text, misc)
			fmt.Fprintf(w.out, "%d\t%s\t%s\tADP\t_\t_\t%s\t%s\t_\t_\n", number[i], prep, prep, head, rel)
			fmt.Fprintf(w.out, "%d\t%s\t%s\t%s\t_\t_\t_\t_\t_\t_\n", number[i]+1, rest, article.Lemma, article.POS)
			continue
		}
		analysis, text, start := word.Analysis, word.Text, word.Start
		pos, feats := w.upos(i), word.Feats.UD()
		if h := w.hyphenated(i); h > 0 {
			analysis, text, start = w.writeParts(i, number[i]-2*h)
			if pos, feats = analysis.POS, analysis.Feats.UD(); pos == lexicon.VERB && analysis.Feats.Has(lexicon.Part|lexicon.Past) {
				feats += "|Voice=Pass"
			}
			misc = fmt.Sprintf("TokenRange=%d:%d", start, word.End)
		}
		if last := w.contracted(i); last > i && number[i] > contraction {
			contraction = number[last]
			end := s.Words[last].End
			fmt.Fprintf(w.out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\tTokenRange=%d:%d\n", number[i], contraction, doc.Text[start:end], start, end)
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
		fmt.Fprintf(w.out, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t%s\n", number[i], text, analysis.Lemma, pos, feats, head, rel, misc)
	}
	_, err := w.out.WriteString("\n")
	return err
}

// beforeGroup tells whether the preposition at word i stands before a noun
// group, which may start with a participle: « of rising prices ».
func (w *Writer) beforeGroup(i int) bool {
	for g := range w.sentence.Groups {
		if w.sentence.Groups[g].PrepAt == i {
			return true
		}
	}
	return false
}

// existential tells whether the form of be at word i says that there is
// something: « there is », « there have been ».
func (w *Writer) existential(i int) bool {
	words := w.sentence.Words
	if i+1 < len(words) && words[i+1].Is(beVerb) {
		return false // « there have been »: the last one is
	}
	for i--; i >= 0 && (words[i].POS == lexicon.AUX || words[i].POS == lexicon.PART || words[i].POS == lexicon.ADV); i-- {
	}
	return i >= 0 && words[i].POS == lexicon.PRON && words[i].Is(existential)
}

// prenominal marks the past participles that stand before their noun as passives:
// « the occupied city ».
func (w *Writer) prenominal(passive map[int]bool) {
	s := w.sentence
	for i := range s.Groups {
		g := &s.Groups[i]
		for k := g.First; k < g.Head && k < len(s.Words); k++ {
			if word := &s.Words[k]; word.POS == lexicon.VERB && word.Feats.Has(lexicon.Part|lexicon.Past) {
				passive[k] = true
			}
		}
	}
}

// contracted returns the last of the words that are written as one with word
// i: « don't », « the minister's »; i itself where there is none.
func (w *Writer) contracted(i int) int {
	words := w.sentence.Words
	if !w.has(contractions) || words[i].Kind != token.Word {
		return i
	}
	for i+1 < len(words) && words[i+1].Kind == token.Word && words[i+1].Start == words[i].End {
		i++
	}
	return i
}

// upos is the part of speech of word i by the conventions of UD: a copula is an
// auxiliary, but « be » after « there » is a verb.
func (w *Writer) upos(i int) lexicon.POS {
	words := w.sentence.Words
	word := &words[i]
	switch {
	case word.Is(beVerb) && w.existential(i):
		return lexicon.VERB
	case word.POS == lexicon.VERB && word.Is(beVerb):
		return lexicon.AUX
	case word.Is(passiveAuxiliary) && i+1 < len(words) && words[i+1].POS == lexicon.VERB && words[i+1].Feats.Has(lexicon.Part|lexicon.Past):
		return lexicon.AUX // of a passive
	case word.POS == lexicon.ADP && i+1 < len(words) && words[i+1].Is(questionWord):
		return lexicon.SCONJ
	case w.has(gerundConjunction) && word.POS == lexicon.ADP && i+1 < len(words) && words[i+1].POS == lexicon.VERB && words[i+1].Feats.Has(lexicon.Part|lexicon.Pres) && !w.beforeGroup(i):
		return lexicon.SCONJ
	case word.POS == lexicon.ADP && word.Is(participlePrep):
		return lexicon.VERB
	case w.has(symbolName) && word.POS == lexicon.X && word.Kind == token.Symbol:
		return lexicon.PROPN
	}
	return word.POS
}
