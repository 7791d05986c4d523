// Package listing lays out for the authors of rules what the stages make of a
// text: all that rules see.
package listing

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/schema"
)

// A Writer writes sentences for people to read. Words, groups and predicates are
// numbered from 0 in each sentence.
type Writer struct {
	out     *bufio.Writer
	effects *factuality.Table
	who     *coref.Resolver

	s    *clause.Sentence // at hand
	c    Context
	rows [][]string // of the section at hand
	line []byte
}

// A Context is what is known of a sentence beside its clauses.
type Context struct {
	Doc      *schema.Document
	Block    *schema.Block // that the sentence is in
	Past     bool          // the block tells what has already happened, see [factuality.Table.Judge]
	Mentions []Mention
}

// NewWriter returns a writer of sentences, whose status the effects tell and
// whose actors who, which must have read each before it is written.
func NewWriter(out *bufio.Writer, effects *factuality.Table, who *coref.Resolver) *Writer {
	return &Writer{out: out, effects: effects, who: who}
}

// Write writes a sentence. An error of out shows when it is flushed.
func (l *Writer) Write(s *clause.Sentence, c Context) {
	l.s, l.c = s, c
	if l.s.Index == 0 {
		fmt.Fprintf(l.out, "%s\n\n", strings.TrimSpace(fmt.Sprintf("document %s  %s  %s", printable(l.c.Doc.ID), l.c.Doc.Lang, l.c.Doc.Published)))
	}
	b := l.c.Block
	fmt.Fprintf(l.out, "%d. %s\n   bytes %d:%d", l.s.Index+1, printable(l.s.Of(l.c.Doc.Text)), l.s.Start, l.s.End)
	if b.Kind == schema.Heading {
		l.out.WriteString(", heading")
	}
	if b.Entry {
		l.out.WriteString(", entry of a chronology")
	}
	if b.Dateline != "" {
		fmt.Fprintf(l.out, ", dates reckoned from %s", b.Dateline)
	}
	l.out.WriteString("\n")
	l.section("words", len(l.s.Words), l.word)
	l.section("groups", len(l.s.Groups), l.group)
	l.section("predicates", len(l.s.Predicates), l.predicate)
	l.section("names and dates", len(l.c.Mentions), l.mention)
	l.out.WriteString("\n")
}

// section writes n things as an aligned table.
func (l *Writer) section(title string, n int, add func(i int)) {
	if n == 0 {
		return
	}
	l.rows = l.rows[:0]
	for i := range n {
		add(i)
	}
	var widths []int
	for _, r := range l.rows {
		for c, cell := range r[:len(r)-1] { // nothing stands behind the last one
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], utf8.RuneCountInString(cell))
		}
	}
	fmt.Fprintf(l.out, "   %s\n", title)
	for _, r := range l.rows {
		l.line = append(l.line[:0], "      "...)
		for c, cell := range r {
			l.line = append(l.line, cell...)
			if c < len(r)-1 {
				l.line = append(l.line, strings.Repeat(" ", widths[c]-utf8.RuneCountInString(cell)+2)...)
			}
		}
		l.out.Write(bytes.TrimRight(l.line, " "))
		l.out.WriteByte('\n')
	}
}

// row adds a row to the section.
func (l *Writer) row(cells ...string) { l.rows = append(l.rows, cells) }

func (l *Writer) word(i int) {
	w := &l.s.Words[i]
	notes := ""
	if !w.Known {
		notes = "guessed"
	}
	if w.Unit > 1 {
		notes = fmt.Sprintf("%s of %d words: %s", w.UnitOf.POS, w.Unit, w.UnitOf.Lemma)
	}
	feats := w.Feats.String()
	if feats == "_" {
		feats = ""
	}
	l.row(fmt.Sprint(i), printable(w.Text), printable(w.Lemma), w.POS.String(), feats, notes)
}

func (l *Writer) group(i int) {
	g := &l.s.Groups[i]
	class := string(g.Class)
	if kinds := g.Kinds.String(); kinds != "" {
		class = strings.TrimSpace(class + " " + kinds)
	}
	var ties []string
	for _, t := range [...]struct {
		name string
		to   int
	}{{"with", g.Conjunct}, {"apposed", g.Apposition}, {"of", g.Of}, {"predicate", g.Pred}} {
		if t.to != clause.None {
			ties = append(ties, fmt.Sprintf("%s %d", t.name, t.to))
		}
	}
	var who []string
	for _, a := range l.who.Actors(i, coref.Location) {
		if _, stands := l.who.Voice(a); stands {
			continue
		}
		who = append(who, printable(a.Label))
	}
	meant := ""
	if len(who) > 0 {
		meant = "= " + strings.Join(who, " + ")
	}
	l.row(fmt.Sprint(i), groupKinds[g.Kind], g.Prep, l.words(g.First, g.End), fmt.Sprintf("head %d", g.Head), class, strings.Join(ties, ", "), meant)
}

// predicate writes a predicate and below it its arguments.
func (l *Writer) predicate(i int) {
	p := &l.s.Predicates[i]
	traits := []string{predicateKinds[p.Kind]}
	for _, t := range [...]struct {
		name string
		is   bool
	}{{"finite", p.Finite}, {"passive", p.Passive}, {"reflexive", p.Reflexive}, {"negated", p.Negated}} {
		if t.is {
			traits = append(traits, t.name)
		}
	}
	link := links[p.Link]
	if p.Governor != clause.None {
		link = fmt.Sprintf("%s of %d", link, p.Governor)
	}
	if p.LinkPrep != "" {
		link += " (" + p.LinkPrep + ")"
	}
	if p.Supported {
		link += " (support)"
	}
	feats := p.Feats.String()
	if feats == "_" {
		feats = ""
	}
	l.row(fmt.Sprint(i), printable(p.Lemma), l.words(p.First, p.End), strings.Join(traits, " "), feats, link, string(l.effects.Judge(l.s, i, l.c.Past).Status))
	for _, a := range p.Args {
		what := ""
		switch {
		case a.Group != clause.None:
			g := &l.s.Groups[a.Group]
			what = fmt.Sprintf("group %d: %s", a.Group, l.words(g.First, g.End))
		case a.Pred != clause.None:
			q := &l.s.Predicates[a.Pred]
			what = fmt.Sprintf("predicate %d: %s", a.Pred, l.words(q.First, q.End))
		}
		if a.Understood {
			what += " (understood)"
		}
		l.row("", "  "+strings.TrimSpace(functions[a.Func]+" "+a.Prep), what)
	}
}

func (l *Writer) mention(i int) {
	m := &l.c.Mentions[i]
	value := m.ID
	if m.Type != "" {
		value = m.Value
	}
	l.row(m.Class, printable(m.Text), value)
}

// words are the words [first, end) of the sentence as the text has them; a
// speaker whom nobody names has none.
func (l *Writer) words(first, end int) string {
	if first < 0 || first >= end || end > len(l.s.Words) {
		return ""
	}
	return printable(l.c.Doc.Text[l.s.Words[first].Start:l.s.Words[end-1].End])
}

var (
	groupKinds = [...]string{clause.Nominal: "noun", clause.Pronoun: "pronoun", clause.Adjective: "adjective",
		clause.Possessive: "possessive", clause.Speaker: "speaker"}
	predicateKinds = [...]string{clause.Verbal: "verb", clause.Nominalized: "noun", clause.Adjectival: "adjective"}
	functions      = [...]string{clause.Subject: "subject", clause.Object: "object", clause.Dative: "dative",
		clause.Oblique: "oblique", clause.Attribute: "attribute", clause.Infinitive: "infinitive", clause.Clause: "clause",
		clause.Possessor: "possessor", clause.Modifier: "modifier", clause.Adverbial: "adverbial", clause.Expletive: "impersonal"}
	links = [...]string{clause.Root: "main clause", clause.LinkInf: "infinitive", clause.LinkThat: "that-clause",
		clause.LinkQuote: "quotation", clause.LinkRel: "relative clause", clause.LinkPart: "participle", clause.LinkIf: "condition",
		clause.LinkPurpose: "purpose", clause.LinkAdv: "adverbial clause", clause.LinkNoun: "noun", clause.LinkConj: "conjunct"}
)

// printable makes one line of s, without what could command a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, strings.Join(strings.Fields(s), " "))
}
