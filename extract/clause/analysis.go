package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// An analysis is a sentence while it is analysed: what all steps share.
type analysis struct {
	*Analyzer
	*Sentence
	reader *lexicon.Reader // what else a form can be
	chunks []chunk
}

// start begins with a sentence of which nothing is known but its words and marks.
func (an *analysis) start(s *Sentence) {
	an.Sentence, an.chunks = s, an.chunks[:0]
	s.Groups, s.Predicates = s.Groups[:0], s.Predicates[:0]
}

// word is word i, nil outside the sentence.
func (an *analysis) word(i int) *tag.Word {
	if i < 0 || i >= len(an.Words) {
		return nil
	}
	return &an.Words[i]
}

// pos is the part of speech of word i, PUNCT outside the sentence.
func (an *analysis) pos(i int) lexicon.POS {
	if w := an.word(i); w != nil {
		return w.POS
	}
	return lexicon.PUNCT
}

func (an *analysis) newGroup(g Group) int {
	an.Groups = append(an.Groups, g)
	return len(an.Groups) - 1
}

// newPredicate appends p; the memory of its arguments is that of an earlier
// sentence's predicate.
func (an *analysis) newPredicate(p Predicate) int {
	ps := an.Predicates
	if len(ps) < cap(ps) {
		ps = ps[:len(ps)+1]
		p.Args = ps[len(ps)-1].Args[:0]
		ps[len(ps)-1] = p
	} else {
		ps = append(ps, p)
	}
	an.Predicates = ps
	return len(ps) - 1
}

func (an *analysis) pred(i int) *Predicate { return &an.Predicates[i] }

// A preposition is what stands before a group: its lemma, the word it stands at
// and what it says.
type preposition struct {
	lemma string
	at    int
	cs    lexicon.Case
}

// bare stands before a group without preposition.
var bare = preposition{at: None}

func (an *analysis) preposition(lemma string, at int) preposition {
	return preposition{lemma, at, an.lex.Case(lemma)}
}

// preposition is what stands before the group.
func (g *Group) preposition() preposition { return preposition{g.Prep, g.PrepAt, g.Case} }

// put puts a preposition before the group.
func (g *Group) put(p preposition) { g.Prep, g.PrepAt, g.Case = p.lemma, p.at, p.cs }

// give adds a group as an argument of predicate p, once.
func (an *analysis) give(p int, f Func, prep string, group int) {
	if p == None || group == None {
		return
	}
	pr := an.pred(p)
	for _, a := range pr.Args {
		if a.Group == group && a.Func == f {
			return
		}
	}
	pr.Args = append(pr.Args, Arg{Func: f, Prep: prep, Case: an.lex.Case(prep), Group: group, Pred: None})
}

// lend is give for a group whose words do not stand beside the predicate: it
// is understood there.
func (an *analysis) lend(p int, f Func, prep string, group int) {
	if p == None {
		return
	}
	before := len(an.pred(p).Args)
	an.give(p, f, prep, group)
	for i := before; i < len(an.pred(p).Args); i++ {
		an.pred(p).Args[i].Understood = true
	}
}

// oneWord is a group of the one word i.
func oneWord(kind GroupKind, i int) Group {
	return Group{Kind: kind, Head: i, First: i, End: i + 1, Full: i + 1, PrepAt: None, Conjunct: None, Apposition: None, Of: None, Adjective: None, Pred: None, Mark: None}
}

// oneWordPredicate is a predicate of the one word i.
func (an *analysis) oneWordPredicate(kind PredicateKind, i int) Predicate {
	return Predicate{Kind: kind, Lemma: an.word(i).Lemma, Senses: an.word(i).Senses, Head: i, First: i, End: i + 1, Group: None, Governor: None, Relative: None, NegAt: None, NegEnd: None}
}

// words is the text of words [i, j) with a space between them.
func (an *analysis) words(i, j int) string {
	text := ""
	for ; i < j; i++ {
		text += an.word(i).Text + " "
	}
	return strings.TrimSuffix(text, " ")
}

// participle tells whether the form can be a past participle.
func (an *analysis) participle(form string) bool {
	as, _ := an.reader.Lookup(form)
	for _, a := range as {
		if a.POS == lexicon.VERB && a.Feats.Has(lexicon.Part|lexicon.Past) {
			return true
		}
	}
	return false
}
