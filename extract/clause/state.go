package clause

// A State analyses sentences for one goroutine. The Sentence it fills is
// reused by the next call.
type State struct {
	sentence *analysis
	chunker  *chunker
	builder  *builder
	finisher *finisher
}

// NewState returns a State for the use of one goroutine.
func (a *Analyzer) NewState() *State {
	an := &analysis{Analyzer: a, reader: a.lex.NewReader()}
	st := &State{an, &chunker{analysis: an}, &builder{analysis: an}, &finisher{analysis: an}}
	st.chunker.grammar = a.grammar.phrases(st.chunker)
	st.builder.grammar = a.grammar.clauses(st.builder)
	st.finisher.grammar = a.grammar.wholes(st.finisher)
	return st
}

// Analyze fills s.Groups and s.Predicates from s.Words and s.Marks.
func (st *State) Analyze(s *Sentence) {
	st.sentence.start(s)
	st.chunker.chunk()
	st.builder.build()
	st.finisher.finish(st.builder.waiting, st.builder.main())
}
