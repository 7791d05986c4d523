// Package clause finds the noun groups and the predicates of a sentence, and
// for each predicate its arguments, in grammatical functions that are the
// same whatever construction the text uses: the agent of a passive, the
// antecedent of a relative pronoun, the understood subject of an infinitive
// are all plain subjects here. Rules therefore name a function once, and one
// line covers active, passive, relative, infinitive, participial and nominal
// forms.
//
// A Sentence (sentence.go, with what can be asked of it in query.go and doer.go)
// goes through three steps, one after the other in state.go. They share what is
// known of it so far (analysis.go, group.go, chunks.go).
//
//  1. The chunker (chunk.go) cuts the words into chunks: noun groups and what their
//     words say of them (nouns.go), verb groups, and between them the words and
//     signs that open, join and close clauses. A preposition waits for its group.
//
//  2. The builder (build.go) reads the chunks from left to right with a stack of
//     open clauses (frame.go). A group goes beside one before it (apposition.go,
//     coordination.go), to a predicate, or waits for one. A finite verb
//     (finite.go) is the verb of the innermost clause, opens the next, or stands
//     within what is said (quotation.go); conjunctions (subordinate.go), relative
//     pronouns (relative.go) and question words (question.go) open clauses;
//     infinitive.go, participle.go, pastparticiple.go and adjective.go place
//     predicates that have no subject of their own.
//
//  3. The finisher (finish.go) adds what only the whole sentence tells: subjects
//     that are understood and objects that are another verb's (control.go), who
//     does what a passive says (passive.go), predicates that are nouns
//     (nominal.go).
//
// What languages build differently is the business of a grammar: grammar.go says
// what each step asks of it, grammar_fr.go and grammar_en.go begin the two that
// there are, in the files of their suffix. What is only a list of words is in the
// language's files: classes of verbs (verbs.go) and of other words, declared where
// they are asked for; which preposition whom takes (complements.go), which
// particle (particle.go).
package clause
