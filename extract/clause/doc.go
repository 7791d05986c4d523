// Package clause finds the noun groups and the predicates of a sentence, and
// for each predicate its arguments, in grammatical functions that are the
// same whatever construction the text uses: the agent of a passive, the
// antecedent of a relative pronoun, the understood subject of an infinitive
// are all plain subjects here. Rules therefore name a function once, and one
// line covers active, passive, relative, infinitive, participial and nominal
// forms.
package clause
