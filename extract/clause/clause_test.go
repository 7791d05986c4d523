package clause_test

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A reader takes a text through the stages before the clauses and analyses it.
type reader struct {
	tokens   *token.Tokenizer
	tagging  *tag.State
	names    *mention.Finder
	dates    *timex.Finder
	parser   *clause.State
	text     token.Text
	words    []tag.Word
	mentions []mention.Mention
	sentence clause.Sentence
}

func newReader(t testing.TB, lang string) *reader {
	t.Helper()
	lex, err := lexicon.Open(langs.Files(lang))
	if err != nil {
		t.Fatal(err)
	}
	gaz, err := gazetteer.Load(langs.Packs())
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := tag.New(langs.Files(lang), lex)
	if err != nil {
		t.Fatal(err)
	}
	dates, err := timex.New(langs.Files(lang))
	if err != nil {
		t.Fatal(err)
	}
	clauses, err := clause.New(langs.Files(lang), lex)
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := token.New(langs.Files(lang))
	if err != nil {
		t.Fatal(err)
	}
	return &reader{tokens: tokens, tagging: tagger.NewState(), names: mention.NewFinder(gaz, lex), dates: dates, parser: clauses.NewState()}
}

// read analyses a text and calls f with each sentence.
func (r *reader) read(text string, f func(*clause.Sentence)) {
	r.tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &r.text)
	r.words = r.words[:0]
	for _, s := range r.text.Sentences {
		r.words = r.tagging.Tag(r.text.Tokens[s.First:s.End], r.words)
	}
	r.mentions = r.names.Find(&r.text, r.words, r.mentions[:0])
	for _, s := range r.text.Sentences {
		r.sentence.Words = r.words[s.First:s.End]
		r.mark(s.First, s.End)
		r.parser.Analyze(&r.sentence)
		f(&r.sentence)
	}
}

// mark marks the dates of a sentence, and the names outside them.
func (r *reader) mark(first, end int) {
	taken := make([]bool, end-first)
	r.sentence.Marks = r.sentence.Marks[:0]
	starts := make([][]clause.Mark, end-first)
	add := func(m clause.Mark) {
		starts[m.First] = append(starts[m.First], m)
	}
	for _, d := range r.dates.Find(&r.text, first, end, nil) {
		for i := d.First; i < d.End; i++ {
			taken[i-first] = true
		}
		add(clause.Mark{First: d.First - first, End: d.End - first, Kind: clause.TimeMark})
	}
	for _, m := range r.mentions {
		if m.First < first || m.First >= end || taken[m.First-first] || m.Kind == mention.Noun && m.End-m.First == 1 && r.words[m.First].POS != lexicon.NOUN {
			continue
		}
		k := clause.Mark{First: m.First - first, End: m.End - first, Class: m.Class, Ranked: m.Ranked}
		switch m.Kind {
		case mention.Demonym:
			k.Kind = clause.DemonymMark
		case mention.Noun:
			k.Kind = clause.NounMark
			for _, e := range m.Entries {
				switch e.Kind {
				case gazetteer.Office:
					k.Kinds |= lexicon.OfficeNoun | lexicon.PersonNoun
				case gazetteer.Body:
					k.Kinds |= lexicon.BodyNoun
				}
			}
		}
		add(k)
	}
	for _, marks := range starts {
		r.sentence.Marks = append(r.sentence.Marks, marks...)
	}
}

// print writes a predicate in one line: recevoir(subject=Macron,
// object=Zelensky, à=Paris) past. What the sentence does not say in its place
// stands with the rest.
func print(s *clause.Sentence, p *clause.Predicate) string {
	var b strings.Builder
	if p.Negated {
		b.WriteString("not ")
	}
	if p.Reflexive {
		b.WriteString("se ")
	}
	b.WriteString(p.Lemma + "(")
	funcs := [...]string{"subject", "object", "dative", "", "attribute", "", "clause", "possessor", "modifier", "adverbial", "impersonal"}
	for i, a := range p.Args {
		if i > 0 {
			b.WriteString(", ")
		}
		name := funcs[a.Func]
		if a.Prep != "" || a.Func == clause.Infinitive {
			name = a.Prep
		}
		if a.Func == clause.Dative {
			name = "dative"
		}
		b.WriteString(name)
		if a.Pred != clause.None {
			b.WriteString(">" + s.Predicates[a.Pred].Lemma)
			continue
		}
		b.WriteString("=" + group(s, a.Group))
	}
	b.WriteString(")")
	for _, m := range [...]struct {
		f    lexicon.Feats
		name string
	}{{lexicon.Inf, "inf"}, {lexicon.Part, "part"}, {lexicon.Cnd, "cond"}, {lexicon.Sub, "subj"}, {lexicon.Imp, "imp"}, {lexicon.Fut, "future"}, {lexicon.Impf, "imperfect"}, {lexicon.Past, "past"}, {lexicon.Pres, "present"}} {
		if p.Kind != clause.Nominalized && p.Feats.Has(m.f) {
			b.WriteString(" " + m.name)
			if compound(s, p) {
				b.WriteString(" perfect")
			}
			break
		}
	}
	if p.Passive {
		b.WriteString(" passive")
	}
	return b.String()
}

// compound tells whether the verb stands in a compound tense: a signé, aura été
// signé, est venu.
func compound(s *clause.Sentence, p *clause.Predicate) bool {
	if p.Kind != clause.Verbal || !p.Finite || !s.Words[p.Head].Feats.Has(lexicon.Part) {
		return false
	}
	for _, w := range s.Words[p.First:p.Head] {
		if w.Lemma == "avoir" {
			return true
		}
	}
	return !p.Passive
}

// group is the head of a group, with what stands in apposition (:) and what
// is coordinated with it (+).
func group(s *clause.Sentence, g int) string {
	gr := &s.Groups[g]
	head := s.Words[gr.Head].Text
	if m := gr.Mark; m != clause.None && s.Marks[m].Kind != clause.DemonymMark {
		var parts []string
		for _, w := range s.Words[s.Marks[m].First:s.Marks[m].End] {
			parts = append(parts, w.Text)
		}
		head = strings.Join(parts, " ")
	}
	if gr.Apposition != clause.None {
		head += ":" + group(s, gr.Apposition)
	}
	if gr.Conjunct != clause.None {
		head += "+" + group(s, gr.Conjunct)
	}
	return head
}

func TestAnalyze(t *testing.T) { analyze(t, "fr", sentences) }

func TestEnglish(t *testing.T) { analyze(t, "en", englishSentences) }

func TestEnglishGroups(t *testing.T) { analyze(t, "en", englishGroups) }

// analyze fails where a sentence has not the predicates that it should.
func analyze(t *testing.T, lang string, sentences []struct{ text, want string }) {
	r := newReader(t, lang)
	for _, c := range sentences {
		var got []string
		r.read(c.text, func(s *clause.Sentence) {
			for i := range s.Predicates {
				got = append(got, print(s, &s.Predicates[i]))
			}
		})
		all := "\n" + strings.Join(got, "\n") + "\n"
		for want := range strings.SplitSeq(c.want, "; ") {
			if !strings.Contains(all, "\n"+want+"\n") {
				t.Errorf("%s\n  want %s\n  got  %s", c.text, want, strings.Join(got, "\n       "))
			}
		}
	}
}

func FuzzAnalyze(f *testing.F) {
	for _, c := range sentences {
		f.Add(c.text)
	}
	for _, c := range englishSentences {
		f.Add(c.text)
	}
	f.Add("« , qui dont que » et d'un où, ne pas à")
	french, english := newReader(f, "fr"), newReader(f, "en")
	f.Fuzz(func(t *testing.T, text string) {
		french.read(text, func(s *clause.Sentence) { check(t, s) })
		english.read(text, func(s *clause.Sentence) { check(t, s) })
	})
}

// check fails where an index of the analysis is out of range or a chain of
// groups or governors does not end.
func check(t *testing.T, s *clause.Sentence) {
	words, groups, preds := len(s.Words), len(s.Groups), len(s.Predicates)
	in := func(what string, i, n int) {
		if i != clause.None && (i < 0 || i >= n) {
			t.Fatalf("%s is %d of %d", what, i, n)
		}
	}
	for i := range s.Groups {
		g := &s.Groups[i]
		if g.First < 0 || g.First > g.Head || g.Head >= g.End || g.End > words || g.Full > words {
			t.Fatalf("group %d: words %d-%d, head %d, full %d of %d", i, g.First, g.End, g.Head, g.Full, words)
		}
		in("PrepAt", g.PrepAt, words)
		in("Conjunct", g.Conjunct, groups)
		in("Apposition", g.Apposition, groups)
		in("Of", g.Of, groups)
		in("Pred", g.Pred, preds)
		in("Mark", g.Mark, len(s.Marks))
		for _, next := range [...]func(int) int{
			func(k int) int { return s.Groups[k].Conjunct },
			func(k int) int { return s.Groups[k].Apposition },
			func(k int) int { return s.Groups[k].Of },
		} {
			n := 0
			for k := i; k != clause.None; k = next(k) {
				if n++; n > groups {
					t.Fatalf("the chain of group %d has no end", i)
				}
			}
		}
		s.Doer(i)
	}
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.First < 0 || p.First > p.Head || p.Head >= p.End || p.End > words {
			t.Fatalf("predicate %d: words %d-%d, head %d of %d", i, p.First, p.End, p.Head, words)
		}
		in("Group", p.Group, groups)
		in("Governor", p.Governor, preds)
		in("Relative", p.Relative, words)
		in("NegAt", p.NegAt, words)
		in("NegEnd", p.NegEnd, words)
		if p.Governor == i {
			t.Fatalf("predicate %d governs itself", i)
		}
		for _, a := range p.Args {
			in("Arg.Group", a.Group, groups)
			in("Arg.Pred", a.Pred, preds)
			if (a.Group == clause.None) == (a.Pred == clause.None) {
				t.Fatalf("predicate %d has an argument that is a group and a predicate, or neither", i)
			}
		}
	}
}
