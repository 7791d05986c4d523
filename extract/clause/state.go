package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// A State analyses sentences for one goroutine. The Sentence it fills is
// reused by the next call.
type State struct {
	*Analyzer
	reader  *lexicon.Reader // what else a form can be
	s       *Sentence
	chunks  []chunk
	markAt  []int   // for each word the mark that covers it, or None
	frames  []frame // open clauses, the innermost last
	fronted []int   // groups with a preposition that wait for their predicate
	before  []int   // marks before a head, while a group is read
	split   split   // the verb group of a question that is being read
	waiting []int   // participles that wait for the subject of the main clause
}

// NewState returns a State for the use of one goroutine.
func (a *Analyzer) NewState() *State { return &State{Analyzer: a, reader: a.lex.NewReader()} }

// Analyze fills s.Groups and s.Predicates from s.Words and s.Marks.
//
// The words are first cut into chunks: noun groups, verb groups, and the words
// and marks between them that open and close clauses. Then the chunks are read
// once, left to right, with a stack of open clauses; each group goes to a
// predicate, or waits for one. Last come what needs the whole sentence:
// understood subjects, the agents of passives, nominal predicates.
func (st *State) Analyze(s *Sentence) {
	st.s = s
	s.Groups, s.Predicates = s.Groups[:0], s.Predicates[:0]
	st.chunks, st.frames = st.chunks[:0], st.frames[:0]
	st.fronted, st.waiting = st.fronted[:0], st.waiting[:0]
	st.chunk()
	st.build()
	st.understood()
	st.nominal()
	st.loosen()
}

func (st *State) word(i int) *tag.Word {
	if i < 0 || i >= len(st.s.Words) {
		return nil
	}
	return &st.s.Words[i]
}

// pos is the part of speech of word i, PUNCT outside the sentence.
func (st *State) pos(i int) lexicon.POS {
	if w := st.word(i); w != nil {
		return w.POS
	}
	return lexicon.PUNCT
}

func (st *State) newGroup(g Group) int {
	st.s.Groups = append(st.s.Groups, g)
	return len(st.s.Groups) - 1
}

// newPredicate appends p; the memory of its arguments is that of an earlier
// sentence's predicate.
func (st *State) newPredicate(p Predicate) int {
	ps := st.s.Predicates
	if len(ps) < cap(ps) {
		ps = ps[:len(ps)+1]
		p.Args = ps[len(ps)-1].Args[:0]
		ps[len(ps)-1] = p
	} else {
		ps = append(ps, p)
	}
	st.s.Predicates = ps
	return len(ps) - 1
}

func (st *State) pred(i int) *Predicate { return &st.s.Predicates[i] }

// put puts a preposition before a group: its lemma and the word it stands at.
func (st *State) put(g *Group, prep string, at int) {
	g.Prep, g.PrepAt, g.Case = prep, at, st.lex.Case(prep)
}

// give adds a group as an argument of predicate p, once.
func (st *State) give(p int, f Func, prep string, group int) {
	if p == None || group == None {
		return
	}
	pr := st.pred(p)
	for _, a := range pr.Args {
		if a.Group == group && a.Func == f {
			return
		}
	}
	pr.Args = append(pr.Args, Arg{Func: f, Prep: prep, Case: st.lex.Case(prep), Group: group, Pred: None})
}

// lend is give for a group whose words do not stand beside the predicate: it
// is understood there.
func (st *State) lend(p int, f Func, prep string, group int) {
	if p == None {
		return
	}
	before := len(st.pred(p).Args)
	st.give(p, f, prep, group)
	for i := before; i < len(st.pred(p).Args); i++ {
		st.pred(p).Args[i].Understood = true
	}
}

// oneWord is a group of the one word i.
func oneWord(kind GroupKind, i int) Group {
	return Group{Kind: kind, Head: i, First: i, End: i + 1, Full: i + 1, PrepAt: None, Conjunct: None, Apposition: None, Of: None, Adjective: None, Pred: None, Mark: None}
}

// oneWordPredicate is a predicate of the one word i.
func (st *State) oneWordPredicate(kind PredicateKind, i int) Predicate {
	return Predicate{Kind: kind, Lemma: st.word(i).Lemma, Senses: st.word(i).Senses, Head: i, First: i, End: i + 1, Group: None, Governor: None, Relative: None, NegAt: None, NegEnd: None}
}

// Arg returns the group of the first argument with that function, or None.
func (p *Predicate) Arg(f Func) int {
	for i := range p.Args {
		if p.Args[i].Func == f && p.Args[i].Group != None {
			return p.Args[i].Group
		}
	}
	return None
}

// Cased returns the group of the first argument with a preposition of one of
// some cases, or None.
func (p *Predicate) Cased(c lexicon.Case) int {
	for i := range p.Args {
		if p.Args[i].Func == Oblique && p.Args[i].Case.Has(c) {
			return p.Args[i].Group
		}
	}
	return None
}

// Oblique returns the group of the first argument with that preposition, or
// None.
func (p *Predicate) Oblique(prep string) int {
	for i := range p.Args {
		if p.Args[i].Func == Oblique && p.Args[i].Prep == prep {
			return p.Args[i].Group
		}
	}
	return None
}
